package org.rollover.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came out at a point. Travels as a line of text, exact to the last bit.
 *
 * @param number the point's
 * @param replicates histories that were run; 0 where it failed
 * @param figures by column of the study's {@link Measures}; NaN where there is none
 * @param histories by history, then column of {@link Measures#HISTORY}; empty if no rows are kept
 * @param error why it failed, or null
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outcome(
        int number,
        long replicates,
        double[] figures,
        double[][] histories,
        @Nullable String error) {
    private static final String PART = "\t";
    private static final String CELL = " ";

    /** True if the point has figures. */
    public boolean succeeded() {
        return error == null;
    }

    /** The line, without the number and without a line end. */
    public String line() {
        StringBuilder line = new StringBuilder().append(replicates).append(PART);
        append(line, figures);
        line.append(PART).append(histories.length);
        for (double[] history : histories) {
            line.append(PART);
            append(line, history);
        }
        return error == null ? line.toString() : line + PART + "!" + error.replaceAll("\\s+", " ");
    }

    private static void append(StringBuilder line, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            line.append(i == 0 ? "" : CELL).append(numbers[i]);
        }
    }

    /**
     * What a line says.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Outcome parse(int number, String line) {
        String[] parts = line.split(PART, -1);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a line of a point has too few parts");
        }
        int rows = Integer.parseInt(parts[2]);
        List<double[]> histories = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            histories.add(numbers(parts[3 + r]));
        }
        String error = parts.length > 3 + rows ? parts[3 + rows].substring(1) : null;
        return new Outcome(
                number, Long.parseLong(parts[0]), numbers(parts[1]), histories.toArray(double[][]::new), error);
    }

    private static double[] numbers(String cells) {
        return cells.isEmpty()
                ? new double[0]
                : Arrays.stream(cells.split(CELL))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    /** A point that failed. */
    static Outcome failed(int number, int columns, String error) {
        double[] none = new double[columns];
        Arrays.fill(none, Double.NaN);
        return new Outcome(number, 0, none, new double[0][], Objects.requireNonNull(error));
    }
}
