package org.rollover.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column in the making: its numbers, and apart from them the cells that are none. */
final class LongColumn {
    private static final int FIRST = 1024;

    /** A cell that is no number; rows are counted from 0, lines and columns from 1. */
    record Odd(int row, String text, int line, int column) {
        boolean missing() {
            return text.isEmpty()
                    || text.equalsIgnoreCase("nan")
                    || text.equalsIgnoreCase("na")
                    || text.equalsIgnoreCase("null");
        }
    }

    private final String name;
    private final Location where;
    private final List<Odd> odd = new ArrayList<>();
    /** Equal words are kept once. */
    private final Map<String, String> words = new HashMap<>();

    private double[] values = new double[FIRST];

    LongColumn(String name, Location where) {
        this.name = name;
        this.where = where;
    }

    String name() {
        return name;
    }

    /** Where its name stands. */
    Location where() {
        return where;
    }

    void number(int row, double value) {
        room(row);
        values[row] = value;
    }

    void odd(int row, String text, int line, int column) {
        number(row, Double.NaN);
        odd.add(new Odd(row, words.computeIfAbsent(text, word -> word), line, column));
    }

    private void room(int row) {
        if (row >= values.length) {
            values = Arrays.copyOf(values, values.length + (values.length >> 1));
        }
    }

    /** NaN where a cell is no number. */
    double[] values(int rows) {
        return values.length == rows ? values : Arrays.copyOf(values, rows);
    }

    List<Odd> odd() {
        return odd;
    }
}
