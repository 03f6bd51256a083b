package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

/** What analyses of sensitivity ask of a table alike. */
final class Ground {
    private Ground() {}

    /** What stands in the way of any of them: no such output, no inputs, too few whole rows, an output that never changes. */
    static List<String> objections(Observations table, Asked asked, int fewestRows) {
        if (!table.outputs().containsKey(asked.output())) {
            return List.of("There is no output " + asked.output() + ". The table has "
                    + Words.list(List.copyOf(table.outputs().keySet())) + ".");
        }
        if (table.inputs().isEmpty()) {
            return List.of("The table has no inputs.");
        }
        double[] y = Arrays.stream(table.output(asked.output()))
                .filter(Double::isFinite)
                .toArray();
        if (y.length < fewestRows) {
            return List.of("Only " + Words.count(y.length, "row") + " have a value of " + asked.output() + "; at least "
                    + fewestRows + " are needed.");
        }
        return constant(y)
                ? List.of(asked.output() + " is " + Words.number(y[0]) + " in every row: there is nothing to explain.")
                : List.of();
    }

    /** The same, and inputs that never change. */
    static List<String> objectionsToColumns(Observations table, Asked asked, int fewestRows) {
        List<String> objections = new ArrayList<>(objections(table, asked, fewestRows));
        if (objections.isEmpty()) {
            Observations whole = table.whole(asked.output());
            for (int i = 0; i < whole.inputs().size(); i++) {
                if (constant(whole.column(i))) {
                    objections.add(
                            whole.inputs().get(i).name() + " is the same in every row; leave it out of the inputs.");
                }
            }
        }
        return objections;
    }

    /** Categories of more than two labels, which an analysis that computes with values cannot take. */
    static List<String> unordered(Observations table, String instead) {
        return table.inputs().stream()
                .filter(input -> input.categorical() && input.labels().size() > 2)
                .map(input -> input.name() + " is a category of "
                        + input.labels().size()
                        + " labels, which have no order to compute with. Leave it out of the inputs, or use " + instead
                        + ".")
                .toList();
    }

    static boolean constant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** Warnings if rows were left out, as failed points have no output, and if rows share coordinates by design. */
    static List<String> leftOut(Observations table, Observations whole) {
        List<String> warnings = new ArrayList<>();
        int lost = table.rows() - whole.rows();
        if (lost > 0) {
            warnings.add(Words.count(lost, "row") + " of " + table.rows() + (lost == 1 ? " has" : " have")
                    + " no value of the output and " + (lost == 1 ? "was" : "were") + " left out.");
        }
        if (!(table.structure() instanceof Structure.Free)) {
            warnings.add(
                    "Rows of this design share coordinates, and this analysis takes them for independent: its intervals"
                            + " are too narrow. A Latin hypercube suits it better.");
        }
        return warnings;
    }

    /** The blocks of a structured table all of whose rows have an output. */
    static int[] wholeBlocks(double[] y, int blocks, int rows) {
        return IntStream.range(0, blocks)
                .filter(block ->
                        IntStream.range(block * rows, (block + 1) * rows).allMatch(row -> Double.isFinite(y[row])))
                .toArray();
    }

    /** A warning if blocks were left out, else none. */
    static List<String> blocksLeftOut(int blocks, int whole, String thing) {
        int lost = blocks - whole;
        return lost == 0
                ? List.of()
                : List.of(Words.count(lost, thing) + " of " + blocks + (lost == 1 ? " was" : " were")
                        + " left out, as a point in " + (lost == 1 ? "it" : "each") + " has no value of the output.");
    }

    /** Places of inputs by falling value; NaN last; in the table's order where equal. */
    static List<Integer> ranked(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(ordinal(values[b]), ordinal(values[a])))
                .toList();
    }

    private static double ordinal(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    static List<String> names(Observations table) {
        return table.inputs().stream().map(Input::name).toList();
    }
}
