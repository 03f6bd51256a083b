package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;

/** Standardised regression coefficients, of values and of ranks. */
final class Src implements Analysis {
    private static final int TOLD = 3;
    /** Below this share explained, coefficients miss too much (Saltelli et al. 2008, section 1.2.5). */
    private static final double STRAIGHT = 0.7;

    private static final int PER_INPUT = 10;

    @Override
    public String name() {
        return "src";
    }

    @Override
    public String doc() {
        return "In which direction and how strongly each input pulls, if a straight line tells the story: standardised"
                + " regression coefficients of values and of ranks, with R² (Saltelli et al. 2008).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        List<String> objections = new ArrayList<>(
                Ground.objectionsToColumns(table, asked, table.inputs().size() + 3));
        if (objections.isEmpty()) {
            objections.addAll(Ground.unordered(table, "pawn, delta or features"));
        }
        if (objections.isEmpty() && regression(table, asked) == null) {
            objections.add(
                    "Some inputs are straight lines in others, so their pulls cannot be told apart; leave one out.");
        }
        return objections;
    }

    private static double @org.jspecify.annotations.Nullable [] regression(Observations table, Asked asked) {
        Observations whole = table.whole(asked.output());
        return Correlations.of(columns(whole, asked), ones(whole.rows())).regression();
    }

    static int[] ones(int rows) {
        int[] ones = new int[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The inputs' columns, then the output's. */
    static double[][] columns(Observations table, Asked asked) {
        int k = table.inputs().size();
        double[][] columns = new double[k + 1][];
        for (int i = 0; i < k; i++) {
            columns[i] = table.column(i);
        }
        columns[k] = table.output(asked.output());
        return columns;
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        Observations whole = table.whole(asked.output());
        int k = whole.inputs().size();
        double[][] columns = columns(whole, asked);
        Ranks[] ranks = Arrays.stream(columns).map(Ranks::new).toArray(Ranks[]::new);
        double[] exact = both(columns, ranks, ones(whole.rows()), k);
        double[][] resamples =
                Bootstrap.run(asked, "src", asked.resamples(), whole.rows(), counts -> both(columns, ranks, counts, k));
        Estimate[] all = IntStream.range(0, exact.length)
                .mapToObj(s -> Bootstrap.percentiles(exact[s], resamples, s))
                .toArray(Estimate[]::new);
        Estimate[] values = Arrays.copyOf(all, k + 1);
        Estimate[] ranked = Arrays.copyOfRange(all, k + 1, 2 * k + 2);
        List<Integer> order = Ground.ranked(IntStream.range(0, k)
                .mapToDouble(i -> Math.abs(values[i].value()))
                .toArray());
        List<String> warnings = new ArrayList<>(Ground.leftOut(table, whole));
        warnings.addAll(warnings(whole, values[k], ranked[k]));
        return new Findings(
                name(),
                "Straight-line pulls on " + asked.output(),
                answer(whole, asked, values, ranked[k], order),
                warnings,
                tables(whole, values, ranked, order),
                List.of(bars(whole, asked, values, ranked, order)));
    }

    /** Coefficients and R² of values, then of ranks; NaN for a resample that cannot tell its inputs apart. */
    private static double[] both(double[][] columns, Ranks[] ranks, int[] counts, int k) {
        double[] values = Correlations.of(columns, counts).regression();
        double[][] ranked = Arrays.stream(ranks).map(it -> it.weighed(counts)).toArray(double[][]::new);
        double[] ofRanks = Correlations.of(ranked, counts).regression();
        double[] both = new double[2 * k + 2];
        Arrays.fill(both, Double.NaN);
        if (values != null && ofRanks != null) {
            System.arraycopy(values, 0, both, 0, k + 1);
            System.arraycopy(ofRanks, 0, both, k + 1, k + 1);
        }
        return both;
    }

    private static List<String> warnings(Observations whole, Estimate straight, Estimate monotone) {
        List<String> warnings = new ArrayList<>();
        int k = whole.inputs().size();
        if (whole.rows() < PER_INPUT * k) {
            warnings.add(Words.count(whole.rows(), "row") + " for " + Words.count(k, "input")
                    + " are few: take at least " + PER_INPUT + " for each.");
        }
        if (straight.value() < STRAIGHT) {
            warnings.add("A straight line explains only " + Words.percent(straight.value())
                    + " of the variance (R²), less than 70%: the coefficients do not tell the story (Saltelli et al."
                    + " 2008). "
                    + (monotone.value() >= STRAIGHT
                            ? "Those of ranks do, with " + Words.percent(monotone.value()) + "."
                            : "Those of ranks do not either, with " + Words.percent(monotone.value())
                                    + "; ask sobol, delta or pawn."));
        }
        return warnings;
    }

    private static List<String> answer(
            Observations whole, Asked asked, Estimate[] values, Estimate monotone, List<Integer> order) {
        int k = whole.inputs().size();
        List<String> names = Ground.names(whole);
        return List.of(
                "When an input rises by one standard deviation, " + asked.output()
                        + " moves, in its own standard deviations, by "
                        + Words.list(order.stream()
                                .limit(TOLD)
                                .map(i -> Words.number(Objects.requireNonNull(values[i])) + " with " + names.get(i))
                                .toList())
                        + "; in brackets the 95% interval.",
                "A straight line in all inputs explains " + Words.percent(values[k])
                        + " of the variance (R²); one in ranks, " + Words.percent(monotone) + ".");
    }

    private static List<Table> tables(Observations whole, Estimate[] values, Estimate[] ranked, List<Integer> order) {
        Table main = new Table("src", "input", "rank", "src", "src_low", "src_high", "srrc", "srrc_low", "srrc_high");
        for (int r = 0; r < order.size(); r++) {
            int i = order.get(r);
            main.row(
                    whole.inputs().get(i).name(),
                    r + 1,
                    values[i].value(),
                    values[i].low(),
                    values[i].high(),
                    ranked[i].value(),
                    ranked[i].low(),
                    ranked[i].high());
        }
        int k = whole.inputs().size();
        Table fit = new Table("src-fit", "of", "r2", "r2_low", "r2_high", "rows")
                .row("values", values[k].value(), values[k].low(), values[k].high(), whole.rows())
                .row("ranks", ranked[k].value(), ranked[k].low(), ranked[k].high(), whole.rows());
        return List.of(main, fit);
    }

    private static Exhibit bars(
            Observations whole, Asked asked, Estimate[] values, Estimate[] ranked, List<Integer> order) {
        List<Bar> bars = order.stream()
                .map(i -> new Bar(whole.inputs().get(i).name(), List.of(values[i], ranked[i])))
                .toList();
        return new Exhibit.Bars(
                "src-bars",
                "Straight-line pulls on " + asked.output(),
                "standardised regression coefficient",
                0,
                List.of("of values", "of ranks"),
                bars);
    }
}
