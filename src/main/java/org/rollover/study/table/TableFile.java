package org.rollover.study.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.CsvColumns;
import org.rollover.scenario.CsvColumnsReader;
import org.rollover.scenario.ScenarioException;

/** A study's table out of a CSV file, which may come from another program. */
public final class TableFile {
    private static final String ERROR = "_se";
    private static final int FEWEST_ROWS = 4;

    private TableFile() {}

    /**
     * What is to be read.
     *
     * @param inputs the columns that are inputs, in the order of the structure; empty for all that are nothing else
     * @param output the column to analyse
     * @param levers the inputs that somebody decides; the others are uncertainties
     * @param error the column with the output's standard errors; null for {@code <output>_se} if there is one
     * @param layout how the rows belong together
     */
    public record Wanted(
            List<String> inputs,
            String output,
            List<String> levers,
            @Nullable String error,
            Layout layout) {}

    /**
     * Reads a table. A column that is not all numbers is a category. Empty cells and NaN of the output are points that failed.
     *
     * @throws ScenarioException with all that is wrong with the file
     */
    public static Observations read(Path file, Wanted wanted) throws ScenarioException {
        CsvColumns csv = CsvColumnsReader.read(file);
        boolean there = csv.has(wanted.output());
        there &= wanted.inputs().stream().map(csv::has).reduce(true, Boolean::logicalAnd);
        there &= wanted.levers().stream().map(csv::has).reduce(true, Boolean::logicalAnd);
        there &= wanted.error() == null || csv.has(wanted.error());
        if (csv.rows() < FEWEST_ROWS) {
            csv.error("the table has " + csv.rows() + " rows", "an analysis needs " + FEWEST_ROWS + " or more");
        }
        if (!there) {
            csv.throwIfErrors();
        }
        String error = error(csv, wanted);
        List<Input> inputs = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (String name : inputNames(csv, wanted, error)) {
            CsvColumns.Coded column = csv.coded(name);
            Input.Role role = wanted.levers().contains(name) ? Input.Role.LEVER : Input.Role.UNCERTAINTY;
            inputs.add(input(name, role, column));
            values.add(column.values());
            if (constant(column.values())) {
                csv.error(name, "this input is the same in every row", "leave it out: name the others with --inputs");
            }
        }
        if (inputs.isEmpty()) {
            csv.error("no column is left for an input", "name them with --inputs");
        }
        double[] output = csv.numbers(wanted.output());
        if (constant(output)) {
            csv.error(wanted.output(), "the output is the same in every row", "there is nothing to analyse");
        }
        Map<String, double[]> errors = new LinkedHashMap<>();
        if (error != null) {
            errors.put(wanted.output(), csv.numbers(error));
        }
        csv.throwIfErrors();
        Observations free = new Observations(inputs, values, Map.of(wanted.output(), output), errors, Structure.FREE);
        Observations laid = wanted.layout().of(free, csv);
        csv.throwIfErrors();
        return laid;
    }

    private static @Nullable String error(CsvColumns csv, Wanted wanted) {
        String usual = wanted.output() + ERROR;
        return wanted.error() == null
                        && csv.names().contains(usual)
                        && !wanted.inputs().contains(usual)
                ? usual
                : wanted.error();
    }

    private static List<String> inputNames(CsvColumns csv, Wanted wanted, @Nullable String error) {
        if (!wanted.inputs().isEmpty()) {
            List<String> all = new ArrayList<>(wanted.inputs());
            wanted.levers().stream().filter(lever -> !all.contains(lever)).forEach(all::add);
            return all;
        }
        return csv.names().stream()
                .filter(name -> !name.isEmpty() && !name.equals(wanted.output()) && !name.equals(error))
                .toList();
    }

    private static boolean constant(double[] values) {
        return Arrays.stream(values)
                        .filter(Double::isFinite)
                        .distinct()
                        .limit(2)
                        .count()
                < 2;
    }

    private static Input input(String name, Input.Role role, CsvColumns.Coded column) {
        if (!column.labels().isEmpty()) {
            return Input.category(name, role, column.labels());
        }
        double low = Arrays.stream(column.values()).min().orElse(0);
        double high = Arrays.stream(column.values()).max().orElse(0);
        boolean whole = Arrays.stream(column.values()).allMatch(value -> value == Math.rint(value));
        return new Input(name, role, whole ? Input.Kind.WHOLE : Input.Kind.NUMBER, low, high, List.of(), "");
    }
}
