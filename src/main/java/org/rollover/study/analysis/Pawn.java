package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.chance.Streams;
import org.rollover.ensemble.Crew;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;

/** How far an input, once known, shifts the whole distribution of the output. */
final class Pawn implements Analysis {
    private static final int SLICES = 10;
    private static final int FEWEST_ROWS = 20;
    private static final int TOLD = 3;
    private static final double SURE = 0.95;
    /** In a slice of fewer rows than this chance alone makes a distance of 1.36 / √50 = 0.19 in one case of twenty. */
    private static final int FEW_IN_A_SLICE = 50;

    @Override
    public String name() {
        return "pawn";
    }

    @Override
    public String doc() {
        return "How far knowing an input shifts the output's whole distribution, from any rows and for labels as well, with"
                + " an input that does nothing for comparison: PAWN (Pianosi and Wagener 2015, 2018).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        return Ground.objectionsToColumns(table, asked, FEWEST_ROWS);
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        Observations whole = table.whole(asked.output());
        int k = whole.inputs().size();
        PawnDistances distances = new PawnDistances(whole.output(asked.output()));
        Slices[] slices = IntStream.range(0, k)
                .mapToObj(i -> Slices.of(whole.inputs().get(i), whole.column(i), SLICES))
                .toArray(Slices[]::new);
        int[][] ordered = Arrays.stream(slices).map(distances::ordered).toArray(int[][]::new);
        double[] exact = all(distances, ordered, slices, Src.ones(whole.rows()));
        double[][] resamples = Bootstrap.run(
                asked, "pawn", asked.resamples(), whole.rows(), counts -> all(distances, ordered, slices, counts));
        double[][] dummies = dummies(distances, ordered, slices, asked);
        Result[] results = IntStream.range(0, k)
                .mapToObj(i -> new Result(
                        Bootstrap.normal(exact[3 * i + PawnDistances.MEDIAN], resamples, 3 * i, 0, 1),
                        exact[3 * i + PawnDistances.MAX],
                        exact[3 * i + PawnDistances.MEAN],
                        threshold(dummies, 3 * i + PawnDistances.MEDIAN),
                        threshold(dummies, 3 * i + PawnDistances.MAX),
                        slices[i]))
                .toArray(Result[]::new);
        List<Integer> ranked = Ground.ranked(
                Arrays.stream(results).mapToDouble(it -> it.median().value()).toArray());
        List<String> warnings = new ArrayList<>(Ground.leftOut(table, whole));
        warnings.addAll(warnings(whole, results));
        return new Findings(
                name(),
                "How far knowing an input shifts " + asked.output(),
                answer(whole, asked, results, ranked),
                warnings,
                List.of(tabled(whole, results, ranked)),
                List.of(bars(whole, asked, results, ranked)));
    }

    /**
     * What was found of an input.
     *
     * @param median of distances over slices
     * @param dummyMedian what one in twenty inputs that do nothing would exceed
     * @param dummyMax likewise of the largest distance
     */
    private record Result(
            Estimate median, double max, double mean, double dummyMedian, double dummyMax, Slices slices) {
        /** Whether anything tells it from an input that does nothing (Pianosi and Wagener 2018 compare the largest). */
        boolean felt() {
            return max > dummyMax || median.value() > dummyMedian;
        }
    }

    /** By input: median, largest, mean. */
    private static double[] all(PawnDistances distances, int[][] ordered, Slices[] slices, int[] counts) {
        return IntStream.range(0, slices.length)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(distances.summary(ordered[i], slices[i].count(), counts)))
                .toArray();
    }

    /** The same of inputs that do nothing but are cut in slices of the same sizes; by repetition. */
    private static double[][] dummies(PawnDistances distances, int[][] ordered, Slices[] slices, Asked asked) {
        double[][] all = new double[asked.resamples()][];
        Crew.run(
                all.length,
                asked.threads(),
                repetition -> {
                    int[][] shuffled = new int[ordered.length][];
                    for (int i = 0; i < ordered.length; i++) {
                        shuffled[i] = PawnDistances.shuffled(
                                ordered[i], Streams.of(asked.seed(), repetition).stream("dummy " + i, "pawn"));
                    }
                    all[repetition] = all(distances, shuffled, slices, Src.ones(shuffled[0].length));
                },
                () -> false);
        return all;
    }

    private static double threshold(double[][] dummies, int statistic) {
        return Bootstrap.quantile(
                Arrays.stream(dummies).mapToDouble(it -> it[statistic]).sorted().toArray(), SURE);
    }

    private static List<String> warnings(Observations whole, Result[] results) {
        List<String> small = IntStream.range(0, results.length)
                .filter(i -> results[i].slices().smallest() < FEW_IN_A_SLICE)
                .mapToObj(i -> whole.inputs().get(i).name())
                .toList();
        int least = Arrays.stream(results)
                .mapToInt(it -> it.slices().smallest())
                .min()
                .orElse(0);
        return small.isEmpty()
                ? List.of()
                : List.of("Slices of " + Words.list(small) + " hold as few as " + Words.count(least, "row")
                        + ": chance alone moves a distance there by " + Words.number(1.36 / Math.sqrt(least))
                        + " in one case of twenty (Kolmogorov and Smirnov). Take at least " + FEW_IN_A_SLICE
                        + " rows a slice.");
    }

    private static List<String> answer(Observations whole, Asked asked, Result[] results, List<Integer> ranked) {
        List<String> names = Ground.names(whole);
        List<String> answer = new ArrayList<>();
        List<Integer> felt = ranked.stream().filter(i -> results[i].felt()).toList();
        if (felt.isEmpty()) {
            return List.of("No input shifts the distribution of " + asked.output()
                    + " by more than one that does nothing would.");
        }
        answer.add("Knowing an input shifts the distribution of " + asked.output()
                + " by (0 not at all, 1 altogether) "
                + Words.list(felt.stream()
                        .limit(TOLD)
                        .map(i -> Words.number(results[i].median()) + " for " + names.get(i))
                        .toList())
                + "; the median over slices, in brackets the 95% interval.");
        List<String> unfelt =
                ranked.stream().filter(i -> !results[i].felt()).map(names::get).toList();
        answer.add(
                unfelt.isEmpty()
                        ? "Every input shifts it by more than one that does nothing would."
                        : "Nothing tells " + Words.list(unfelt) + " from an input that does nothing.");
        return answer;
    }

    private static Table tabled(Observations whole, Result[] results, List<Integer> ranked) {
        Table rows = new Table(
                "pawn",
                "input",
                "rank",
                "median",
                "median_low",
                "median_high",
                "max",
                "mean",
                "dummy_median",
                "dummy_max",
                "slices");
        for (int r = 0; r < ranked.size(); r++) {
            Result it = results[ranked.get(r)];
            rows.row(
                    whole.inputs().get(ranked.get(r)).name(),
                    r + 1,
                    it.median().value(),
                    it.median().low(),
                    it.median().high(),
                    it.max(),
                    it.mean(),
                    it.dummyMedian(),
                    it.dummyMax(),
                    it.slices().count());
        }
        return rows;
    }

    private static Exhibit bars(Observations whole, Asked asked, Result[] results, List<Integer> ranked) {
        List<Bar> bars = ranked.stream()
                .map(i -> new Bar(
                        whole.inputs().get(i).name(),
                        List.of(results[i].median(), Estimate.bare(results[i].dummyMedian()))))
                .toList();
        return new Exhibit.Bars(
                "pawn-bars",
                "How far knowing an input shifts " + asked.output(),
                "distance between distributions (median over slices)",
                0,
                List.of("PAWN", "an input that does nothing (95%)"),
                bars);
    }
}
