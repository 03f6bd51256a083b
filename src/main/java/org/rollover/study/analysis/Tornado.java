package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.ensemble.Interval;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure.OneAtATime;

/** One input at a time from its low to its high end, all others at their base. */
final class Tornado implements Analysis {
    private static final int TOLD = 3;

    @Override
    public String name() {
        return "tornado";
    }

    @Override
    public String doc() {
        return "How far each input alone moves the output from the base, at its low and at its high end; it sees no acting"
                + " together (Eschenbach 1992).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        List<String> objections = new ArrayList<>(Ground.objections(table, asked, 2));
        if (!objections.isEmpty()) {
            return objections;
        }
        int rows = 1 + 2 * table.inputs().size();
        if (!(table.structure() instanceof OneAtATime)) {
            return List.of("The rows are not a base and the two ends of each input. Ask for the design one-at-a-time.");
        }
        if (table.rows() != rows) {
            return List.of("A base and two ends of each input are " + rows + " rows, not " + table.rows() + ".");
        }
        return Double.isFinite(table.output(asked.output())[0])
                ? List.of()
                : List.of("The base point has no value of " + asked.output() + ".");
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        double[] y = table.output(asked.output());
        int k = table.inputs().size();
        Estimate[][] ends = new Estimate[k][];
        for (int i = 0; i < k; i++) {
            ends[i] = new Estimate[] {at(table, asked, 1 + 2 * i), at(table, asked, 2 + 2 * i)};
        }
        double[] swings = IntStream.range(0, k)
                .mapToDouble(i -> swing(y[0], ends[i][0].value(), ends[i][1].value()))
                .toArray();
        List<Integer> ranked = Ground.ranked(swings);
        return new Findings(
                name(),
                "One input at a time: " + asked.output(),
                answer(table, asked, ends, swings, ranked),
                warnings(table, asked, swings),
                List.of(tabled(table, y[0], ends, swings, ranked)),
                List.of(bars(table, asked, ends, ranked)));
    }

    /** The widest span between base and both ends: an input may move the output the same way at both. */
    private static double swing(double base, double low, double high) {
        return Math.max(base, Math.max(low, high)) - Math.min(base, Math.min(low, high));
    }

    /** An output with the 95 % interval of its own error, if that is known. */
    private static Estimate at(Observations table, Asked asked, int row) {
        double value = table.output(asked.output())[row];
        double[] errors = table.errors().get(asked.output());
        return errors == null || !Double.isFinite(errors[row])
                ? Estimate.bare(value)
                : new Estimate(value, value - Interval.Z95 * errors[row], value + Interval.Z95 * errors[row]);
    }

    private static String end(Observations table, int input, int row) {
        Input it = table.inputs().get(input);
        double value = table.column(input)[row];
        return it.categorical() ? it.labels().get((int) value) : Words.number(value);
    }

    private static String named(Observations table, int input, int row) {
        String end = end(table, input, row);
        return table.inputs().get(input).categorical() ? PolicyWords.named(end) : end;
    }

    private static List<String> answer(
            Observations table, Asked asked, Estimate[][] ends, double[] swings, List<Integer> ranked) {
        List<String> answer = new ArrayList<>();
        answer.add("At the base " + asked.output() + " is " + Words.number(at(table, asked, 0)) + ".");
        ranked.stream()
                .limit(TOLD)
                .filter(i -> swings[i] > 0)
                .map(i -> table.inputs().get(i).name() + " alone takes it to " + Words.number(ends[i][0]) + " (at "
                        + named(table, i, 1 + 2 * i) + ") and " + Words.number(ends[i][1]) + " (at "
                        + named(table, i, 2 + 2 * i) + ").")
                .forEach(answer::add);
        return answer;
    }

    private static List<String> warnings(Observations table, Asked asked, double[] swings) {
        List<String> warnings = new ArrayList<>();
        warnings.add("One at a time says what happens around the base only, and nothing of what inputs do together"
                + " (Saltelli and Annoni 2010).");
        List<String> lost = IntStream.range(0, swings.length)
                .filter(i -> Double.isNaN(swings[i]))
                .mapToObj(i -> table.inputs().get(i).name())
                .toList();
        if (!lost.isEmpty()) {
            warnings.add("An end of " + Words.list(lost) + " has no value of " + asked.output() + ".");
        }
        List<String> more = table.inputs().stream()
                .filter(input -> input.categorical() && input.labels().size() > 2)
                .map(Input::name)
                .toList();
        if (!more.isEmpty()) {
            warnings.add("Of " + Words.list(more) + " only two labels were tried.");
        }
        double[] errors = table.errors().get(asked.output());
        if (errors != null) {
            List<String> within = IntStream.range(0, swings.length)
                    .filter(i -> swings[i] > 0
                            && swings[i] < Interval.Z95 * (errors[0] + Math.max(errors[1 + 2 * i], errors[2 + 2 * i])))
                    .mapToObj(i -> table.inputs().get(i).name())
                    .toList();
            if (!within.isEmpty()) {
                warnings.add("What " + Words.list(within) + (within.size() == 1 ? " does" : " do")
                        + " lies within the simulation's own error; take more replications.");
            }
        }
        return warnings;
    }

    private static Table tabled(
            Observations table, double base, Estimate[][] ends, double[] swings, List<Integer> ranked) {
        Table rows = new Table(
                "tornado",
                "input",
                "rank",
                "low_end",
                "high_end",
                "at_low",
                "at_low_low",
                "at_low_high",
                "base",
                "at_high",
                "at_high_low",
                "at_high_high",
                "swing");
        for (int r = 0; r < ranked.size(); r++) {
            int i = ranked.get(r);
            Estimate low = ends[i][0];
            Estimate high = ends[i][1];
            rows.row(
                    table.inputs().get(i).name(),
                    r + 1,
                    value(table, i, 1 + 2 * i),
                    value(table, i, 2 + 2 * i),
                    low.value(),
                    low.low(),
                    low.high(),
                    base,
                    high.value(),
                    high.low(),
                    high.high(),
                    swings[i]);
        }
        return rows;
    }

    private static Object value(Observations table, int input, int row) {
        return table.inputs().get(input).categorical() ? end(table, input, row) : (Object) table.column(input)[row];
    }

    private static Exhibit bars(Observations table, Asked asked, Estimate[][] ends, List<Integer> ranked) {
        List<Bar> bars = ranked.stream()
                .map(i -> new Bar(table.inputs().get(i).name(), List.of(ends[i][0], ends[i][1])))
                .toList();
        return new Exhibit.Bars(
                "tornado-bars",
                "One input at a time: " + asked.output(),
                asked.output(),
                table.output(asked.output())[0],
                List.of("at the low end", "at the high end"),
                bars);
    }
}
