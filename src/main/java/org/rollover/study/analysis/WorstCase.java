package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Bars;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;

/**
 * What a policy gives at worst (maximin; Wald 1950), and beside it the criteria that are not as wary: half-way between worst
 * and best (Hurwicz 1951, with optimism 0.5), the mean over worlds, and the mean less one standard deviation.
 */
final class WorstCase implements Analysis {
    private static final double TAIL = 0.1;
    private static final double OPTIMISM = 0.5;

    /** Of the figures of a resample: for each policy the mean, then the tail, then the mean less one deviation. */
    private static final int KINDS = 3;

    @Override
    public String name() {
        return "worst-case";
    }

    @Override
    public String doc() {
        return "What each policy gives in its worst world (maximin; Wald 1950), and by less wary criteria (Hurwicz 1951).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        return PolicyTable.objections(table, asked);
    }

    /** A policy's figures, in the output's own direction. */
    private record Row(
            int policy,
            String name,
            double worst,
            double best,
            double hurwicz,
            Estimate tail,
            Estimate mean,
            Estimate wary) {}

    @Override
    public Findings of(Observations observations, Asked asked) {
        PolicyTable table = PolicyTable.of(observations, asked);
        double[][] good = good(table);
        int policies = good.length;
        int[][] orders = Arrays.stream(good).map(WorldResamples::order).toArray(int[][]::new);
        WorldResamples.Figures figures = counts -> {
            double[] found = new double[KINDS * policies];
            for (int p = 0; p < policies; p++) {
                double mean = WorldResamples.mean(good[p], counts);
                found[p] = mean;
                found[policies + p] = WorldResamples.quantile(good[p], orders[p], counts, TAIL);
                found[2 * policies + p] = mean - deviation(good[p], counts, mean);
            }
            return found;
        };
        double[] whole = figures.of(WorldResamples.once(table.worlds()));
        double[][] resamples = WorldResamples.run(asked, table.worlds(), figures);
        double[] worst = IntStream.range(0, policies)
                .mapToDouble(p -> good[p][orders[p][0]])
                .toArray();
        List<Row> rows = new ArrayList<>();
        for (int p : table.ranked(worst, false)) {
            double best = good[p][orders[p][table.worlds() - 1]];
            rows.add(new Row(
                    p,
                    table.policies().get(p),
                    table.own(worst[p]),
                    table.own(best),
                    table.own(OPTIMISM * best + (1 - OPTIMISM) * worst[p]),
                    own(table, WorldResamples.percentiles(whole[policies + p], resamples, policies + p)),
                    own(table, WorldResamples.percentiles(whole[p], resamples, p)),
                    own(table, WorldResamples.percentiles(whole[2 * policies + p], resamples, 2 * policies + p))));
        }
        return new Findings(
                name(),
                "Policies at their worst: " + asked.output(),
                answer(rows, table, asked),
                warnings(rows, table),
                List.of(table(rows)),
                List.of(bars(rows, asked)));
    }

    private static double[][] good(PolicyTable table) {
        double[][] good = new double[table.policies().size()][table.worlds()];
        for (int p = 0; p < good.length; p++) {
            for (int w = 0; w < table.worlds(); w++) {
                good[p][w] = table.good(p, w);
            }
        }
        return good;
    }

    private static Estimate own(PolicyTable table, Estimate good) {
        return table.less() ? new Estimate(-good.value(), -good.high(), -good.low()) : good;
    }

    private static double deviation(double[] values, int[] counts, double mean) {
        double squares = 0;
        for (int w = 0; w < values.length; w++) {
            squares += counts[w] * (values[w] - mean) * (values[w] - mean);
        }
        return Math.sqrt(squares / Math.max(1, values.length - 1));
    }

    private static List<String> answer(List<Row> rows, PolicyTable table, Asked asked) {
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        String worst = PolicyWords.named(first.name()) + " is best at its worst: in the worst of " + table.worlds()
                + " worlds "
                + asked.output() + " is " + PolicyWords.number(first.worst()) + ", and under "
                + PolicyWords.named(last.name())
                + ", the last, " + PolicyWords.number(last.worst()) + ".";
        Map<String, String> by = new LinkedHashMap<>();
        by.put(
                "half-way between worst and best",
                first(rows, table, rows.stream().mapToDouble(Row::hurwicz).toArray()));
        by.put(
                "on average",
                first(
                        rows,
                        table,
                        rows.stream().mapToDouble(row -> row.mean().value()).toArray()));
        by.put(
                "by mean less one standard deviation",
                first(
                        rows,
                        table,
                        rows.stream().mapToDouble(row -> row.wary().value()).toArray()));
        List<String> others = by.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(first.name()))
                .map(entry -> entry.getKey() + " " + PolicyWords.named(entry.getValue()))
                .toList();
        return List.of(
                worst,
                others.isEmpty()
                        ? "It is also first half-way between worst and best, on average, and by mean less one standard"
                                + " deviation."
                        : "Other criteria prefer others: " + PolicyWords.list(others) + ".");
    }

    /** The policy with the best of these figures; the first of equals. */
    private static String first(List<Row> rows, PolicyTable table, double[] figures) {
        return rows.get(table.ranked(figures, table.less()).get(0)).name();
    }

    private static List<String> warnings(List<Row> rows, PolicyTable table) {
        List<String> warnings = new ArrayList<>(table.warnings());
        warnings.add(
                "The worst world is the worst that was tried; more worlds can only make it worse, so it has no interval."
                        + " Other intervals are over worlds (95%).");
        Row first = rows.get(0);
        Row second = rows.get(1);
        warnings.addAll(
                table.blurred(first.policy(), second.policy(), first.worst() - second.worst(), "the worst world"));
        return warnings;
    }

    private Table table(List<Row> rows) {
        Table table = new Table(
                name(),
                "policy",
                "worst",
                "one_in_ten",
                "one_in_ten_low",
                "one_in_ten_high",
                "mean",
                "mean_low",
                "mean_high",
                "mean_less_deviation",
                "mean_less_deviation_low",
                "mean_less_deviation_high",
                "hurwicz",
                "best");
        for (Row row : rows) {
            table.row(
                    row.name(),
                    row.worst(),
                    row.tail().value(),
                    row.tail().low(),
                    row.tail().high(),
                    row.mean().value(),
                    row.mean().low(),
                    row.mean().high(),
                    row.wary().value(),
                    row.wary().low(),
                    row.wary().high(),
                    row.hurwicz(),
                    row.best());
        }
        return table;
    }

    private Exhibit bars(List<Row> rows, Asked asked) {
        return new Bars(
                name(),
                "Policies in bad worlds and on average",
                asked.output(),
                0,
                List.of("worst world", "worst tenth of worlds begins", "mean"),
                rows.stream()
                        .map(row -> new Bar(row.name(), List.of(Estimate.bare(row.worst()), row.tail(), row.mean())))
                        .toList());
    }
}
