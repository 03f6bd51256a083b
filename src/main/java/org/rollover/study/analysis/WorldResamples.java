package org.rollover.study.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.ensemble.Crew;
import org.rollover.study.analysis.Exhibit.Estimate;

/**
 * A bootstrap over worlds (Efron 1979): whole worlds are drawn again, with all policies in them, so that comparisons stay
 * paired. A resample has luck of its own, from the seed and its number, whichever thread makes it.
 */
final class WorldResamples {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private WorldResamples() {}

    /** Figures of a resample, which is given as how often each world is in it. */
    @FunctionalInterface
    interface Figures {
        double[] of(int[] counts);
    }

    /** The figures by resample. */
    static double[][] run(Asked asked, int worlds, Figures figures) {
        double[][] all = new double[asked.resamples()][];
        if (all.length > 0) {
            Crew.run(
                    all.length,
                    asked.threads(),
                    r -> all[r] = figures.of(counts(asked.seed(), r, worlds)),
                    () -> false);
        }
        return all;
    }

    private static int[] counts(long seed, int resample, int worlds) {
        Stream stream = Streams.of(seed, resample).stream("robustness", "worlds");
        int[] counts = new int[worlds];
        for (int i = 0; i < worlds; i++) {
            counts[(int) (((stream.bits() >>> 32) * worlds) >>> 32)]++;
        }
        return counts;
    }

    /** A value with the 2.5 % and 97.5 % points of one figure over resamples; bare without resamples. */
    static Estimate percentiles(double value, double[][] resamples, int figure) {
        double[] sorted = IntStream.range(0, resamples.length)
                .mapToDouble(r -> resamples[r][figure])
                .sorted()
                .toArray();
        return sorted.length == 0 ? Estimate.bare(value) : new Estimate(value, at(sorted, LOW), at(sorted, HIGH));
    }

    /** Linear between order statistics (type 7 of Hyndman and Fan 1996). */
    private static double at(double[] sorted, double level) {
        double place = level * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Each world once: the table itself as a resample. */
    static int[] once(int worlds) {
        int[] counts = new int[worlds];
        Arrays.fill(counts, 1);
        return counts;
    }

    /** The worlds from the least value to the greatest. */
    static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The least value that a share of the worlds does not exceed. */
    static double quantile(double[] values, int[] order, int[] counts, double share) {
        long need = Math.max(1, (long) StrictMath.ceil(share * values.length - 1e-9));
        long reached = 0;
        for (int world : order) {
            reached += counts[world];
            if (reached >= need) {
                return values[world];
            }
        }
        return values[order[order.length - 1]];
    }

    static double mean(double[] values, int[] counts) {
        double sum = 0;
        for (int w = 0; w < values.length; w++) {
            sum += counts[w] * values[w];
        }
        return sum / values.length;
    }
}
