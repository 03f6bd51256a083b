package org.rollover.study.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollover.scenario.CsvColumns;

/**
 * How the rows of a table from elsewhere belong together; it is checked, since rows that were sorted or filtered give wrong
 * answers that look right.
 */
public enum Layout {
    /** Each row stands for itself. */
    FREE("free") {
        @Override
        Observations of(Observations table, CsvColumns csv) {
            return table;
        }
    },
    /** As {@link Structure.Saltelli} for first and total order. */
    SALTELLI("saltelli") {
        @Override
        Observations of(Observations table, CsvColumns csv) {
            return saltelli(table, csv, false);
        }
    },
    /** As {@link Structure.Saltelli} with second order. */
    SALTELLI_SECOND("saltelli-second") {
        @Override
        Observations of(Observations table, CsvColumns csv) {
            return saltelli(table, csv, true);
        }
    },
    /** As {@link Structure.Trajectories}. */
    TRAJECTORIES("trajectories") {
        @Override
        Observations of(Observations table, CsvColumns csv) {
            return trajectories(table, csv);
        }
    },
    /** As {@link Structure.Crossed}; the rows may come in any order. */
    CROSSED("crossed") {
        @Override
        Observations of(Observations table, CsvColumns csv) {
            return crossed(table, csv);
        }
    },
    /** As {@link Structure.OneAtATime}. */
    ONE_AT_A_TIME("one-at-a-time") {
        @Override
        Observations of(Observations table, CsvColumns csv) {
            return oneAtATime(table, csv);
        }
    };

    private final String word;

    Layout(String word) {
        this.word = word;
    }

    /** As a command line calls it. */
    public String word() {
        return word;
    }

    /** The table with its rows taken so; what does not fit is noted with the file. */
    abstract Observations of(Observations table, CsvColumns csv);

    /** Which inputs two rows differ in. */
    private static int[] differing(Observations table, int one, int other) {
        return IntStream.range(0, table.inputs().size())
                .filter(i -> table.column(i)[one] != table.column(i)[other])
                .toArray();
    }

    private static boolean divides(Observations table, CsvColumns csv, int block, String what) {
        boolean fits = table.rows() % block == 0;
        if (!fits) {
            csv.error(
                    table.rows() + " rows are no whole number of " + what + " of " + block + " rows, which "
                            + table.inputs().size() + " inputs need",
                    "check --inputs and the order of the rows");
        }
        return fits;
    }

    private static Observations saltelli(Observations table, CsvColumns csv, boolean second) {
        int k = table.inputs().size();
        int block = second ? 2 * k + 2 : k + 2;
        if (!divides(table, csv, block, "blocks")) {
            return table;
        }
        for (int first = 0; first < table.rows(); first += block) {
            int b = first + block - 1;
            for (int i = 0; i < k; i++) {
                if (!mixed(table, first + 1 + i, first, b, i)
                        || (second && !mixed(table, first + 1 + k + i, b, first, i))) {
                    csv.rowError(
                            first + 1 + i,
                            "does not follow Saltelli's order: A, then A with one column from B for each input"
                                    + (second ? ", then B with one column from A for each, then B" : ", then B"),
                            "the inputs must be in the order of the rows; see --inputs and --design");
                    return table;
                }
            }
        }
        return table.structured(new Structure.Saltelli(table.rows() / block, second));
    }

    /** True if a row is one row but for a column, which is another's. */
    private static boolean mixed(Observations table, int row, int like, int but, int input) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.column(i)[row] != table.column(i)[i == input ? but : like]) {
                return false;
            }
        }
        return true;
    }

    private static Observations trajectories(Observations table, CsvColumns csv) {
        int block = table.inputs().size() + 1;
        if (!divides(table, csv, block, "trajectories")) {
            return table;
        }
        for (int first = 0; first < table.rows(); first += block) {
            boolean[] moved = new boolean[block - 1];
            for (int row = first + 1; row < first + block; row++) {
                int[] moves = differing(table, row - 1, row);
                if (moves.length != 1 || moved[moves[0]]) {
                    csv.rowError(
                            row,
                            "does not follow the order of trajectories: each row differs from the one before in one input"
                                    + " that has not moved yet",
                            "see --inputs and --design");
                    return table;
                }
                moved[moves[0]] = true;
            }
        }
        int levels = IntStream.range(0, table.inputs().size())
                .map(i -> (int) Arrays.stream(table.column(i)).distinct().count())
                .max()
                .orElse(2);
        return table.structured(new Structure.Trajectories(table.rows() / block, levels));
    }

    private static Observations oneAtATime(Observations table, CsvColumns csv) {
        int rows = 2 * table.inputs().size() + 1;
        if (table.rows() != rows) {
            csv.error(
                    "one at a time, " + table.inputs().size() + " inputs need " + rows
                            + " rows: the base, and two for each",
                    "the table has " + table.rows());
            return table;
        }
        for (int row = 1; row < rows; row++) {
            int[] moves = differing(table, 0, row);
            if (moves.length > 1 || (moves.length == 1 && moves[0] != (row - 1) / 2)) {
                csv.rowError(
                        row,
                        "is not the base but for "
                                + table.inputs().get((row - 1) / 2).name(),
                        "the inputs must be in the order of the rows");
                return table;
            }
        }
        return table.structured(new Structure.OneAtATime());
    }

    private static Observations crossed(Observations table, CsvColumns csv) {
        List<Integer> levers = places(table, Input.Role.LEVER);
        List<Integer> others = places(table, Input.Role.UNCERTAINTY);
        if (levers.isEmpty() || others.isEmpty()) {
            csv.error(
                    "policies are crossed with worlds by levers and other inputs",
                    "say which are levers with --levers");
            return table;
        }
        Map<List<Double>, Integer> policies = new LinkedHashMap<>();
        Map<List<Double>, Integer> worlds = new LinkedHashMap<>();
        int[] policy = new int[table.rows()];
        int[] world = new int[table.rows()];
        for (int row = 0; row < table.rows(); row++) {
            policy[row] = policies.computeIfAbsent(values(table, levers, row), key -> policies.size());
            world[row] = worlds.computeIfAbsent(values(table, others, row), key -> worlds.size());
        }
        int[] order = new int[table.rows()];
        Arrays.fill(order, -1);
        long cells = (long) policies.size() * worlds.size();
        boolean whole = cells == table.rows();
        for (int row = 0; whole && row < table.rows(); row++) {
            int place = policy[row] * worlds.size() + world[row];
            whole = order[place] < 0;
            order[place] = row;
        }
        if (!whole) {
            csv.error(
                    policies.size() + " policies and " + worlds.size() + " worlds, each with each once, would be "
                            + cells + " rows; the table has " + table.rows(),
                    "every policy needs every world once; are all levers named with --levers?");
            return table;
        }
        return table.rows(order).structured(new Structure.Crossed(policies.size(), worlds.size()));
    }

    private static List<Integer> places(Observations table, Input.Role role) {
        return IntStream.range(0, table.inputs().size())
                .filter(i -> table.inputs().get(i).role() == role)
                .boxed()
                .toList();
    }

    private static List<Double> values(Observations table, List<Integer> inputs, int row) {
        return inputs.stream().map(i -> table.column(i)[row]).toList();
    }
}
