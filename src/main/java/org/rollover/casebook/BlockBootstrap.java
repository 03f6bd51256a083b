package org.rollover.casebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.ensemble.Interval;

/**
 * Intervals for figures over decisions that depend on each other within a regime: whole regimes are drawn with replacement,
 * and within each the cases (spells of decisions) with replacement, as often as there are; then the figure is worked out
 * again. The interval lies between the 2.5 % and the 97.5 % point of the figures (percentile method; Efron and Tibshirani
 * 1993, chapter 13; Davison and Hinkley 1997, section 3.8 on the two stages). All figures see the same resamples, so that
 * differences are paired.
 */
public final class BlockBootstrap {
    /** How often the decisions are drawn anew. */
    public static final int RESAMPLES = 2000;

    /**
     * The fewest regimes of which an interval is given. Of k regimes there are C(2k-1, k) different resamples: 3, 10, 35, 126
     * for k = 2, 3, 4, 5. Only from five on are there forty, which a point with 2.5 % on one side of it needs.
     */
    public static final int LEAST_BLOCKS = 5;

    /** The largest share of resamples in which a figure may be missing, as an area without any that was not kept. */
    private static final double MOST_MISSING = 0.05;

    private final List<int[]> resamples;
    private final int size;

    /**
     * Draws the resamples.
     *
     * @param decisions the decisions, of which figures are asked by place
     * @param seed of the luck
     */
    public BlockBootstrap(List<Decided> decisions, long seed) {
        this.size = decisions.size();
        TreeMap<String, TreeMap<String, List<Integer>>> regimes = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            Decided decided = decisions.get(i);
            regimes.computeIfAbsent(decided.regime(), r -> new TreeMap<>())
                    .computeIfAbsent(decided.name(), n -> new ArrayList<>())
                    .add(i);
        }
        this.resamples = regimes.size() < LEAST_BLOCKS ? List.of() : draw(blocks(regimes), seed);
    }

    /** By regime, then case: the places of the decisions. */
    private static int[][][] blocks(Map<String, TreeMap<String, List<Integer>>> regimes) {
        return regimes.values().stream()
                .map(cases -> cases.values().stream()
                        .map(places ->
                                places.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    private static List<int[]> draw(int[][][] blocks, long seed) {
        long key = Streams.key("bootstrap", "regimes and cases");
        List<int[]> drawn = new ArrayList<>();
        for (int r = 0; r < RESAMPLES; r++) {
            Stream luck = Streams.of(seed, r).stream(key);
            List<int[]> parts = new ArrayList<>();
            for (int b = 0; b < blocks.length; b++) {
                int[][] cases = blocks[below(blocks.length, luck)];
                for (int c = 0; c < cases.length; c++) {
                    parts.add(cases[below(cases.length, luck)]);
                }
            }
            drawn.add(parts.stream().flatMapToInt(Arrays::stream).toArray());
        }
        return drawn;
    }

    private static int below(int n, Stream luck) {
        return (int) (luck.uniform() * n);
    }

    /** A figure with its interval; {@code figure} works it out for the decisions at these places, NaN where it cannot. */
    public Measured measure(ToDoubleFunction<int[]> figure) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        double value = size == 0 ? Double.NaN : figure.applyAsDouble(all);
        double[] figures = resamples.stream()
                .mapToDouble(figure)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (resamples.isEmpty() || figures.length < (1 - MOST_MISSING) * RESAMPLES) {
            return new Measured(value, null);
        }
        return new Measured(value, new Interval(quantile(figures, 0.025), quantile(figures, 0.975), 0.95));
    }

    /** The mean of one figure a decision, with its interval. */
    public Measured mean(double[] figures) {
        return measure(places -> {
            double sum = 0;
            for (int place : places) {
                sum += figures[place];
            }
            return sum / places.length;
        });
    }

    /** Of sorted figures, between the two that lie nearest. */
    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
