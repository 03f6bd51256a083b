package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollover.archive.Table;
import org.rollover.ensemble.Interval;
import org.rollover.study.analysis.Asked.Interest;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Bars;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;

/** In how many worlds a policy does well enough: the domain criterion (Starr 1963). */
final class Satisficing implements Analysis {
    @Override
    public String name() {
        return "satisficing";
    }

    @Override
    public String doc() {
        return "In which share of the worlds each policy does well enough (the domain criterion; Starr 1963).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        List<String> objections = new ArrayList<>(PolicyTable.objections(table, asked));
        if (asked.interest() == null) {
            objections.add("say what is well enough, as --interest \"" + asked.output() + ">=0.9\"");
        }
        return objections;
    }

    /** A policy's share, and by how much it lies behind the first, which is paired over worlds. */
    private record Row(int policy, String name, Estimate share, Estimate behind) {}

    @Override
    public Findings of(Observations observations, Asked asked) {
        Interest enough = asked.interest();
        if (enough == null) {
            throw new IllegalArgumentException("nothing was said of what is well enough");
        }
        PolicyTable table = PolicyTable.of(observations, asked);
        double[][] met = Arrays.stream(table.values())
                .map(row -> Arrays.stream(row).map(y -> enough.is(y) ? 1 : 0).toArray())
                .toArray(double[][]::new);
        int[] once = WorldResamples.once(table.worlds());
        double[] shares = Arrays.stream(met)
                .mapToDouble(row -> WorldResamples.mean(row, once))
                .toArray();
        List<Integer> ranked = table.ranked(shares, false);
        int first = ranked.get(0);
        double[][] resamples = WorldResamples.run(asked, table.worlds(), counts -> Arrays.stream(met)
                .mapToDouble(row -> WorldResamples.mean(met[first], counts) - WorldResamples.mean(row, counts))
                .toArray());
        List<Row> rows = ranked.stream()
                .map(p -> new Row(
                        p,
                        table.policies().get(p),
                        wilson(shares[p], table.worlds()),
                        WorldResamples.percentiles(shares[first] - shares[p], resamples, p)))
                .toList();
        return new Findings(
                name(),
                "Worlds in which a policy does well enough: " + asked.output() + " " + enough.words(),
                List.of(answer(rows, table, asked, enough)),
                warnings(rows, table, enough),
                List.of(table(rows)),
                List.of(new Bars(
                        name(),
                        "Worlds in which " + asked.output() + " is " + enough.words(),
                        "share of worlds",
                        0,
                        List.of("share"),
                        rows.stream()
                                .map(row -> new Bar(row.name(), List.of(row.share())))
                                .toList())));
    }

    private static Estimate wilson(double share, int worlds) {
        Interval interval = Interval.wilson(share, worlds, Interval.Z95);
        return new Estimate(share, interval.low(), interval.high());
    }

    private static String answer(List<Row> rows, PolicyTable table, Asked asked, Interest enough) {
        double most = rows.get(0).share().value();
        List<String> best = rows.stream()
                .filter(row -> row.share().value() >= most)
                .map(Row::name)
                .toList();
        String begun = "Under " + PolicyWords.policies(best) + (best.size() > 1 ? " alike, " : ", ") + asked.output()
                + " is " + enough.words() + " in " + PolicyWords.percent(most) + " of " + table.worlds() + " worlds";
        if (best.size() == rows.size()) {
            return begun + "; no policy is ahead of the others.";
        }
        Row next = rows.get(best.size());
        String then = "; under " + PolicyWords.named(next.name()) + ", the next, in "
                + PolicyWords.percent(next.share().value()) + ".";
        if (next.behind().low() > 0) {
            return begun + then + " The difference is more than the choice of worlds explains (95%).";
        }
        return begun
                + then
                + (Double.isFinite(next.behind().low())
                        ? " The choice of worlds alone may explain the difference."
                        : "");
    }

    private static List<String> warnings(List<Row> rows, PolicyTable table, Interest enough) {
        List<String> warnings = new ArrayList<>(table.warnings());
        double[][] errors = table.errors();
        if (errors != null) {
            Row first = rows.get(0);
            int close = 0;
            for (int w = 0; w < table.worlds(); w++) {
                double off = Math.abs(table.values()[first.policy()][w] - enough.bound());
                close += off < Interval.Z95 * errors[first.policy()][w] ? 1 : 0;
            }
            if (close > 0) {
                warnings.add("In " + close + " of " + table.worlds() + " worlds " + PolicyWords.named(first.name())
                        + " is so near to the bound that the error of simulation may have put it on the wrong side.");
            }
        }
        return warnings;
    }

    private Table table(List<Row> rows) {
        Table table = new Table(
                name(),
                "policy",
                "share",
                "share_low",
                "share_high",
                "behind_best",
                "behind_best_low",
                "behind_best_high");
        for (Row row : rows) {
            table.row(
                    row.name(),
                    row.share().value(),
                    row.share().low(),
                    row.share().high(),
                    row.behind().value(),
                    row.behind().low(),
                    row.behind().high());
        }
        return table;
    }
}
