package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.ensemble.Interval;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;

/** Borgonovo's delta. */
final class Delta implements Analysis {
    private static final int FEWEST_ROWS = 50;
    /** Below this, slices hold some fifty rows or fewer, too few for a density. */
    private static final int FEW = 500;
    /** A mean and a standard deviation need no more. */
    private static final int MOST_RESAMPLES = 100;

    private static final int TOLD = 3;

    @Override
    public String name() {
        return "delta";
    }

    @Override
    public String doc() {
        return "How much of the output's density an input moves, whatever the form, from any rows: the moment-independent"
                + " delta (Borgonovo 2007; Plischke, Borgonovo and Smith 2013), with at most " + MOST_RESAMPLES
                + " resamples.";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        return Ground.objectionsToColumns(table, asked, FEWEST_ROWS);
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        Observations whole = table.whole(asked.output());
        int k = whole.inputs().size();
        int wanted = DeltaEstimator.slices(whole.rows());
        Slices[] slices = IntStream.range(0, k)
                .mapToObj(i -> Slices.of(whole.inputs().get(i), whole.column(i), wanted))
                .toArray(Slices[]::new);
        DeltaEstimator estimator = new DeltaEstimator(whole.output(asked.output()));
        double[] plain = estimator.deltas(slices, Src.ones(whole.rows()));
        double[][] resamples = Bootstrap.run(
                asked,
                "delta",
                Math.min(MOST_RESAMPLES, asked.resamples()),
                whole.rows(),
                counts -> estimator.deltas(slices, counts));
        Estimate[] found = IntStream.range(0, k)
                .mapToObj(i -> reduced(plain[i], resamples, i))
                .toArray(Estimate[]::new);
        List<Integer> ranked =
                Ground.ranked(Arrays.stream(found).mapToDouble(Estimate::value).toArray());
        List<String> warnings = new ArrayList<>(Ground.leftOut(table, whole));
        warnings.addAll(warnings(whole, whole.output(asked.output())));
        Table rows = new Table("delta", "input", "rank", "delta", "delta_low", "delta_high", "plain", "slices");
        for (int r = 0; r < k; r++) {
            int i = ranked.get(r);
            rows.row(
                    whole.inputs().get(i).name(),
                    r + 1,
                    found[i].value(),
                    found[i].low(),
                    found[i].high(),
                    plain[i],
                    slices[i].count());
        }
        return new Findings(
                name(),
                "How much of the density of " + asked.output() + " an input moves",
                answer(whole, asked, found, ranked),
                warnings,
                List.of(rows),
                List.of(bars(whole, asked, found, ranked)));
    }

    /** Twice the plain value less the mean of the resamples (Plischke et al. 2013, equation 30), between 0 and 1. */
    private static Estimate reduced(double plain, double[][] resamples, int input) {
        if (resamples.length < 2) {
            return Estimate.bare(plain);
        }
        double[] column = Arrays.stream(resamples).mapToDouble(it -> it[input]).toArray();
        double value = Math.min(1, Math.max(0, 2 * plain - Bootstrap.mean(column)));
        double reach = Interval.Z95 * Bootstrap.deviation(column);
        return new Estimate(value, Math.max(0, value - reach), Math.min(1, value + reach));
    }

    private static List<String> warnings(Observations whole, double[] y) {
        List<String> warnings = new ArrayList<>();
        if (whole.rows() < FEW) {
            warnings.add("With " + Words.count(whole.rows(), "row") + ", fewer than " + FEW
                    + ", delta comes out too large for inputs that do little.");
        }
        long distinct = Arrays.stream(y).distinct().count();
        if (distinct < 10) {
            warnings.add(
                    "The output has only " + distinct + " different values: it has no density; pawn suits it better.");
        }
        return warnings;
    }

    private static List<String> answer(Observations whole, Asked asked, Estimate[] found, List<Integer> ranked) {
        List<String> names = Ground.names(whole);
        return List.of("Knowing an input moves, on average, this share of the density of " + asked.output() + ": "
                + Words.list(ranked.stream()
                        .limit(TOLD)
                        .map(i -> names.get(i) + " " + Words.percent(found[i]))
                        .toList())
                + "; in brackets the 95% interval.");
    }

    private static Exhibit bars(Observations whole, Asked asked, Estimate[] found, List<Integer> ranked) {
        List<Bar> bars = ranked.stream()
                .map(i -> new Bar(whole.inputs().get(i).name(), List.of(found[i])))
                .toList();
        return new Exhibit.Bars(
                "delta-bars",
                "How much of the density of " + asked.output() + " an input moves",
                "delta (share of the density)",
                0,
                List.of("delta"),
                bars);
    }
}
