package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.rollover.archive.Table;
import org.rollover.ensemble.Interval;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;

/** Partial rank correlations. */
final class Prcc implements Analysis {
    private static final int TOLD = 3;
    private static final double SURE = 0.05;
    /** Marino et al. (2008): one row more than there are inputs at the very least, and usually many more. */
    private static final int PER_INPUT = 10;
    /** Rank correlations of this size and unlike signs in the two halves of a range give a turn away. */
    private static final double TURN = 0.2;

    @Override
    public String name() {
        return "prcc";
    }

    @Override
    public String doc() {
        return "How surely and in which direction each input moves the output if it only ever moves it one way, the others"
                + " held fixed: partial rank correlation (Iman and Conover 1979; Marino et al. 2008).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        List<String> objections = new ArrayList<>(
                Ground.objectionsToColumns(table, asked, table.inputs().size() + 4));
        if (objections.isEmpty()) {
            objections.addAll(Ground.unordered(table, "pawn, delta or features"));
        }
        if (objections.isEmpty()
                && correlations(table.whole(asked.output()), asked).partial() == null) {
            objections.add(
                    "The ranks of some inputs are straight lines in those of others, so they cannot be told apart;"
                            + " leave one out.");
        }
        return objections;
    }

    private static Correlations correlations(Observations whole, Asked asked) {
        double[][] ranks = Arrays.stream(Src.columns(whole, asked))
                .map(column -> new Ranks(column).all())
                .toArray(double[][]::new);
        return Correlations.of(ranks, Src.ones(whole.rows()));
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        Observations whole = table.whole(asked.output());
        int k = whole.inputs().size();
        double[] partial = Objects.requireNonNull(correlations(whole, asked).partial());
        int freedom = whole.rows() - 2 - (k - 1);
        Estimate[] found =
                Arrays.stream(partial).mapToObj(r -> fisher(r, freedom)).toArray(Estimate[]::new);
        double[] p = Arrays.stream(partial).map(r -> p(r, freedom)).toArray();
        List<Integer> order =
                Ground.ranked(Arrays.stream(partial).map(Math::abs).toArray());
        List<String> warnings = new ArrayList<>(Ground.leftOut(table, whole));
        if (whole.rows() < PER_INPUT * k) {
            warnings.add(Words.count(whole.rows(), "row") + " for " + Words.count(k, "input")
                    + " are few: take at least " + PER_INPUT + " for each.");
        }
        warnings.addAll(turns(whole, asked));
        Table rows = new Table("prcc", "input", "rank", "prcc", "prcc_low", "prcc_high", "p");
        for (int r = 0; r < k; r++) {
            int i = order.get(r);
            rows.row(whole.inputs().get(i).name(), r + 1, found[i].value(), found[i].low(), found[i].high(), p[i]);
        }
        return new Findings(
                name(),
                "Partial rank correlation with " + asked.output(),
                answer(whole, asked, found, p, order),
                warnings,
                List.of(rows),
                List.of(bars(whole, asked, found, order)));
    }

    /** The interval by Fisher's z, with the inputs held fixed taken off the rows. */
    private static Estimate fisher(double r, int freedom) {
        if (Math.abs(r) >= 1 || freedom < 2) {
            return Estimate.bare(r);
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double reach = Interval.Z95 / Math.sqrt(freedom - 1.0);
        return new Estimate(r, Math.tanh(z - reach), Math.tanh(z + reach));
    }

    /** The two-sided p value of no correlation, by Student's t. */
    private static double p(double r, int freedom) {
        if (Math.abs(r) >= 1) {
            return 0;
        }
        double t = Math.abs(r) * Math.sqrt(freedom / (1 - r * r));
        return 2 * new TDistribution(null, freedom).cumulativeProbability(-t);
    }

    /** Inputs that raise the output in one half of their range and lower it in the other, which ranks cannot tell. */
    private static List<String> turns(Observations whole, Asked asked) {
        double[] y = whole.output(asked.output());
        List<String> turning = IntStream.range(0, whole.inputs().size())
                .filter(i -> {
                    double[] x = whole.column(i);
                    double median = Bootstrap.median(x);
                    double low = half(x, y, median, true);
                    double high = half(x, y, median, false);
                    double noise = Math.max(TURN, 2 * Interval.Z95 / Math.sqrt(y.length / 2.0));
                    return Math.signum(low) != Math.signum(high) && Math.min(Math.abs(low), Math.abs(high)) > noise;
                })
                .mapToObj(i -> whole.inputs().get(i).name())
                .toList();
        return turning.isEmpty()
                ? List.of()
                : List.of("The output rises and falls again over the range of " + Words.list(turning)
                        + ": a rank correlation cannot tell that. Ask delta, pawn or sobol.");
    }

    private static double half(double[] x, double[] y, double median, boolean lower) {
        int[] rows = IntStream.range(0, x.length)
                .filter(row -> lower ? x[row] <= median : x[row] > median)
                .toArray();
        double[][] ranks = {
            new Ranks(Arrays.stream(rows).mapToDouble(row -> x[row]).toArray()).all(),
            new Ranks(Arrays.stream(rows).mapToDouble(row -> y[row]).toArray()).all()
        };
        double[] slope = rows.length < 3 || Ground.constant(ranks[0]) || Ground.constant(ranks[1])
                ? null
                : Correlations.of(ranks, Src.ones(rows.length)).regression();
        return slope == null ? 0 : slope[0];
    }

    private static List<String> answer(
            Observations whole, Asked asked, Estimate[] found, double[] p, List<Integer> order) {
        List<String> names = Ground.names(whole);
        List<String> answer = new ArrayList<>();
        answer.add("With the other inputs held fixed, the ranks of " + asked.output() + " go with those of "
                + Words.list(order.stream()
                        .limit(TOLD)
                        .map(i -> names.get(i) + " at " + Words.number(found[i]))
                        .toList())
                + "; 1 is always up with it, −1 always down, in brackets the 95% interval.");
        List<String> unsure =
                order.stream().filter(i -> p[i] > SURE).map(names::get).toList();
        if (!unsure.isEmpty()) {
            answer.add("For " + Words.list(unsure) + " it could be chance (p above 0.05).");
        }
        return answer;
    }

    private static Exhibit bars(Observations whole, Asked asked, Estimate[] found, List<Integer> order) {
        List<Bar> bars = order.stream()
                .map(i -> new Bar(whole.inputs().get(i).name(), List.of(found[i])))
                .toList();
        return new Exhibit.Bars(
                "prcc-bars",
                "Which way each input moves " + asked.output(),
                "partial rank correlation",
                0,
                List.of("PRCC"),
                bars);
    }
}
