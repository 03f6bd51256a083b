package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.ensemble.Interval;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Bars;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.analysis.Exhibit.Line;
import org.rollover.study.analysis.Exhibit.Lines;
import org.rollover.study.table.Observations;

/**
 * Regret of policies (Savage 1951): what a policy forgoes in a world against the best of the policies there. The greatest is
 * Savage's criterion; the 90 % quantile is less at the mercy of a single world.
 */
final class Regret implements Analysis {
    private static final double TAIL = 0.9;
    private static final int CURVES = 5;
    private static final int CURVE_POINTS = 200;

    /** Of the figures of a resample: for each policy the mean, then for each the tail. */
    private static final int KINDS = 2;

    @Override
    public String name() {
        return "regret";
    }

    @Override
    public String doc() {
        return "How much each policy forgoes at worst, on average and in nine worlds of ten, against the best policy of each"
                + " world (Savage 1951).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        return PolicyTable.objections(table, asked);
    }

    @Override
    public Findings of(Observations observations, Asked asked) {
        PolicyTable table = PolicyTable.of(observations, asked);
        double[][] regrets = table.regrets();
        int policies = regrets.length;
        int[][] orders = Arrays.stream(regrets).map(WorldResamples::order).toArray(int[][]::new);
        WorldResamples.Figures figures = counts -> {
            double[] found = new double[KINDS * policies];
            for (int p = 0; p < policies; p++) {
                found[p] = WorldResamples.mean(regrets[p], counts);
                found[policies + p] = WorldResamples.quantile(regrets[p], orders[p], counts, TAIL);
            }
            return found;
        };
        double[] whole = figures.of(WorldResamples.once(table.worlds()));
        double[][] resamples = WorldResamples.run(asked, table.worlds(), figures);
        double[] most = IntStream.range(0, policies)
                .mapToDouble(p -> Arrays.stream(regrets[p]).max().orElse(Double.NaN))
                .toArray();
        List<Row> rows = table.ranked(most, true).stream()
                .map(p -> new Row(
                        p,
                        table.policies().get(p),
                        most[p],
                        WorldResamples.percentiles(whole[p], resamples, p),
                        WorldResamples.percentiles(whole[policies + p], resamples, policies + p),
                        best(regrets[p])))
                .toList();
        return new Findings(
                name(),
                "Regret of policies: " + asked.output(),
                List.of(answer(rows, table, asked)),
                warnings(rows, table),
                List.of(table(rows)),
                List.of(bars(rows, asked), curves(rows, regrets, orders, asked)));
    }

    /** A policy's figures. */
    private record Row(int policy, String name, double most, Estimate mean, Estimate tail, Estimate best) {}

    /** The share of worlds in which no policy is better. */
    private static Estimate best(double[] regrets) {
        double share = Arrays.stream(regrets).filter(regret -> regret <= 0).count() / (double) regrets.length;
        Interval interval = Interval.wilson(share, regrets.length, Interval.Z95);
        return new Estimate(share, interval.low(), interval.high());
    }

    private static String answer(List<Row> rows, PolicyTable table, Asked asked) {
        Row first = rows.get(0);
        Row second = rows.get(1);
        String begun = first.most() < second.most()
                ? PolicyWords.named(first.name()) + " has the least greatest regret: in the worst of " + table.worlds()
                        + " worlds it forgoes " + PolicyWords.number(first.most()) + " in " + asked.output()
                        + " against the best policy there. The next is " + PolicyWords.named(second.name()) + " with "
                        + PolicyWords.number(second.most()) + "."
                : PolicyWords.policies(rows.stream()
                                .filter(row -> row.most() <= first.most())
                                .map(Row::name)
                                .toList())
                        + " share the least greatest regret, " + PolicyWords.number(first.most()) + " in "
                        + asked.output() + ".";
        double best = first.best().value();
        return begun + (best > 0 ? " In " + PolicyWords.percent(best) : " In none")
                + " of the worlds no policy is better than " + PolicyWords.named(first.name()) + ".";
    }

    private static List<String> warnings(List<Row> rows, PolicyTable table) {
        List<String> warnings = new ArrayList<>(table.warnings());
        warnings.add(
                "The greatest regret is that of the worlds that were tried; more worlds can only raise it, so it has no"
                        + " interval. Other intervals are over worlds (95%).");
        Row first = rows.get(0);
        Row second = rows.get(1);
        warnings.addAll(
                table.blurred(first.policy(), second.policy(), second.most() - first.most(), "greatest regret"));
        if (table.errors() != null) {
            warnings.add("Regret is never negative, so the error of simulation alone looks like some regret.");
        }
        return warnings;
    }

    private Table table(List<Row> rows) {
        Table table = new Table(
                name(),
                "policy",
                "max_regret",
                "mean_regret",
                "mean_regret_low",
                "mean_regret_high",
                "q90_regret",
                "q90_regret_low",
                "q90_regret_high",
                "best_share",
                "best_share_low",
                "best_share_high");
        for (Row row : rows) {
            table.row(
                    row.name(),
                    row.most(),
                    row.mean().value(),
                    row.mean().low(),
                    row.mean().high(),
                    row.tail().value(),
                    row.tail().low(),
                    row.tail().high(),
                    row.best().value(),
                    row.best().low(),
                    row.best().high());
        }
        return table;
    }

    private Exhibit bars(List<Row> rows, Asked asked) {
        return new Bars(
                name(),
                "Regret of policies: less is better",
                "regret, in " + asked.output(),
                0,
                List.of("greatest", "in nine worlds of ten not above", "mean"),
                rows.stream()
                        .map(row -> new Bar(row.name(), List.of(Estimate.bare(row.most()), row.tail(), row.mean())))
                        .toList());
    }

    /** For the first policies, in how many worlds the regret is not above what. */
    private Exhibit curves(List<Row> rows, double[][] regrets, int[][] orders, Asked asked) {
        List<Line> lines = new ArrayList<>();
        for (Row row : rows.subList(0, Math.min(CURVES, rows.size()))) {
            int worlds = regrets[row.policy()].length;
            int points = Math.min(worlds, CURVE_POINTS);
            double[] x = new double[points];
            double[] y = new double[points];
            for (int i = 0; i < points; i++) {
                int place = (int) ((i + 1L) * worlds / points) - 1;
                x[i] = regrets[row.policy()][orders[row.policy()][place]];
                y[i] = (place + 1.0) / worlds;
            }
            lines.add(new Line(row.name(), x, y, -1));
        }
        return new Lines(
                name() + "-worlds",
                "How often the regret of a policy stays small: share of worlds by regret",
                "regret, in " + asked.output(),
                "share of worlds with at most this regret",
                lines);
    }
}
