package org.rollover.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, numbered from 0. What is wrong with a cell is noted where it is asked for, so that all of it can be
 * said at once by {@link #throwIfErrors}; not safe to use by several threads.
 */
public final class CsvTable {

    /** One line: its cells without the spaces around them, and where each begins. */
    record Row(List<String> cells, List<Location> places) {
        Location at(int cell) {
            return places.get(cell);
        }
    }

    private final String file;
    private final Map<String, Integer> columns;
    private final List<Row> rows;
    private final Problems problems;
    private final ReadingLimits limits;

    CsvTable(String file, Map<String, Integer> columns, List<Row> rows, Problems problems, ReadingLimits limits) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
        this.problems = problems;
        this.limits = limits;
    }

    /** What messages call the file. */
    public String file() {
        return file;
    }

    /** How many rows there are below the first line, at least 1. */
    public int rows() {
        return rows.size();
    }

    /** True if the table has this column. */
    public boolean has(String column) {
        return columns.containsKey(column.toLowerCase(Locale.ROOT));
    }

    /** The names of the columns, in lower case. */
    public Set<String> columns() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** What a cell says, without the spaces around it; empty where the cell is, or where there is no such column. */
    public String text(int row, String column) {
        Integer place = columns.get(column.toLowerCase(Locale.ROOT));
        return place == null || place >= rows.get(row).cells().size()
                ? ""
                : rows.get(row).cells().get(place);
    }

    /** Where a cell stands. */
    public Location where(int row, String column) {
        Integer place = columns.get(column.toLowerCase(Locale.ROOT));
        return rows.get(row).at(place == null || place >= rows.get(row).cells().size() ? 0 : place);
    }

    /**
     * The number in a cell, from {@code min} to {@code max}, ends included; infinite where there is no bound. Anything else
     * is noted as an error, and NaN.
     */
    public double number(int row, String column, double min, double max) {
        Range range = new Range(Unit.FACTOR, min, max);
        String text = text(row, column);
        Numbers.Reading reading = Numbers.read(text, true, range);
        if (reading.wrong() != null) {
            problems.error(where(row, column), column, reading.wrong(), reading.allowed(), reading.suggestion());
            return Double.NaN;
        }
        if (!range.contains(reading.value())) {
            String side = reading.value() < min ? " is too low" : " is too high";
            error(row, column, Problems.plain(text) + side, range.words(), null);
            return Double.NaN;
        }
        return reading.value();
    }

    /** The word in a cell, which must be one of these; anything else is noted as an error, and empty. */
    public String choice(int row, String column, List<String> words) {
        String text = text(row, column);
        if (words.contains(text)) {
            return text;
        }
        String what = text.isEmpty() ? "a value is missing" : Problems.quote(text) + " is not allowed here";
        error(row, column, what, Words.oneOf(words), problems.nearest(text, words));
        return "";
    }

    /** Notes an error about a cell. */
    public void error(int row, String column, String what, String allowed, @Nullable String suggestion) {
        problems.error(where(row, column), column, what, allowed, suggestion);
    }

    /** True if an error has been noted. */
    public boolean hasErrors() {
        return problems.hasErrors();
    }

    /**
     * Ends the reading.
     *
     * @throws ScenarioException with all that was noted, if any of it is an error
     */
    public void throwIfErrors() throws ScenarioException {
        problems.throwIfErrors(limits);
    }
}
