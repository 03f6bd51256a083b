package org.rollover.study.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The table of a study. Columns are arrays of equal length, not copied; nobody may change them. A point that failed has NaN
 * in its outputs.
 *
 * @param inputs the factors
 * @param values by input, then row; a category as the place of its label
 * @param outputs the outputs' values by name, then row
 * @param errors the standard errors of outputs that are estimates, by name of the output, then row; an output need not have one
 * @param structure how the rows belong together
 */
public record Observations(
        List<Input> inputs,
        List<double[]> values,
        Map<String, double[]> outputs,
        Map<String, double[]> errors,
        Structure structure) {

    public Observations {
        inputs = List.copyOf(inputs);
        values = List.copyOf(values);
        outputs = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        errors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(errors));
        if (inputs.size() != values.size()) {
            throw new IllegalArgumentException("each input has a column");
        }
    }

    /** One output without errors, and rows that stand each for themselves. */
    public static Observations of(List<Input> inputs, List<double[]> values, String output, double[] y) {
        return new Observations(inputs, values, Map.of(output, y), Map.of(), Structure.FREE);
    }

    public int rows() {
        return values.isEmpty() ? 0 : values.get(0).length;
    }

    /** The values of an input by row. */
    public double[] column(int input) {
        return values.get(input);
    }

    /**
     * The values of an output by row.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public double[] output(String name) {
        double[] column = outputs.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "there is no output " + name + "; here are " + String.join(", ", outputs.keySet()));
        }
        return column;
    }

    /** The same with other rows belonging together. */
    public Observations structured(Structure other) {
        return new Observations(inputs, values, outputs, errors, other);
    }

    /** The rows in which an output is a number, standing each for themselves. */
    public Observations whole(String output) {
        double[] y = output(output);
        int[] kept = IntStream.range(0, y.length)
                .filter(row -> Double.isFinite(y[row]))
                .toArray();
        return kept.length == y.length ? this : rows(kept);
    }

    /** Some of the rows in the given order, standing each for themselves. */
    public Observations rows(int[] rows) {
        List<double[]> columns = new ArrayList<>();
        values.forEach(column -> columns.add(picked(column, rows)));
        return new Observations(inputs, columns, picked(outputs, rows), picked(errors, rows), Structure.FREE);
    }

    private static Map<String, double[]> picked(Map<String, double[]> columns, int[] rows) {
        Map<String, double[]> picked = new LinkedHashMap<>();
        columns.forEach((name, column) -> picked.put(name, picked(column, rows)));
        return picked;
    }

    private static double[] picked(double[] column, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }
}
