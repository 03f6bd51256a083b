package org.rollover.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.LongColumn.Odd;

/**
 * A large table of numbers, by column, as {@link CsvColumnsReader} reads it. What is wrong with a column is noted where it is
 * asked for, so that all of it can be said at once by {@link #throwIfErrors}; not safe to use by several threads.
 */
public final class CsvColumns {
    /** So many cells of a column are complained about one by one. */
    private static final int MOST_COMPLAINTS = 5;

    /** A category with more values than this is none. */
    private static final int MOST_LABELS = 1000;

    private final String file;
    private final List<LongColumn> columns;
    private final int rows;
    private final Problems problems;

    CsvColumns(String file, List<LongColumn> columns, int rows, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
        this.problems = problems;
    }

    /**
     * A column of numbers, or of words.
     *
     * @param values by row; of words the place of each in the labels
     * @param labels the words in the order in which they come; empty for numbers
     */
    public record Coded(double[] values, List<String> labels) {}

    /** The columns' names in order; a column without a name has none. */
    public List<String> names() {
        return columns.stream().map(LongColumn::name).toList();
    }

    /** Rows below the first line. */
    public int rows() {
        return rows;
    }

    /** True if there is a column of this name, which an error is noted for otherwise. */
    public boolean has(String name) {
        if (found(name) != null) {
            return true;
        }
        Location where =
                columns.isEmpty() ? Location.whole(file) : columns.get(0).where();
        String near = problems.nearest(name, names());
        problems.error(
                where,
                "",
                "there is no column " + Problems.quote(name),
                near == null ? "here are " + Problems.plain(String.join(", ", names())) : "",
                near);
        return false;
    }

    private @Nullable LongColumn found(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private LongColumn column(String name) {
        LongColumn column = found(name);
        if (column == null) {
            throw new IllegalArgumentException("there is no column " + name);
        }
        return column;
    }

    /** The numbers of a column that is there; cells that are none are noted as errors, but empty ones and NaN are NaN. */
    public double[] numbers(String name) {
        LongColumn column = column(name);
        complain(column, column.odd().stream().filter(odd -> !odd.missing()).toList());
        return column.values(rows);
    }

    /**
     * The values of a column that is there: numbers if all or most of its cells are, and otherwise words. A cell that is
     * empty, or no number among numbers, is noted as an error.
     */
    public Coded coded(String name) {
        LongColumn column = column(name);
        List<Odd> words = column.odd().stream().filter(odd -> !odd.missing()).toList();
        List<Odd> missing = column.odd().stream().filter(Odd::missing).toList();
        complain(column, missing);
        if (2L * words.size() <= rows) {
            complain(column, words);
            return new Coded(column.values(rows), List.of());
        }
        return words(column, words);
    }

    private Coded words(LongColumn column, List<Odd> words) {
        double[] numbers = column.values(rows);
        String[] texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            texts[row] = Double.isNaN(numbers[row]) ? "" : Numbers.write(numbers[row]);
        }
        words.forEach(odd -> texts[odd.row()] = odd.text());
        Map<String, Integer> places = new LinkedHashMap<>();
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = places.computeIfAbsent(texts[row], text -> places.size());
        }
        if (places.size() > MOST_LABELS) {
            problems.error(
                    column.where(),
                    column.name(),
                    "this column has " + places.size() + " different words",
                    "a category has at most " + MOST_LABELS);
        }
        return new Coded(values, List.copyOf(places.keySet()));
    }

    private void complain(LongColumn column, List<Odd> odd) {
        for (Odd cell : odd.subList(0, Math.min(MOST_COMPLAINTS, odd.size()))) {
            String what = cell.missing() ? "a value is missing" : Problems.quote(cell.text()) + " is not a number";
            problems.error(new Location(file, cell.line(), cell.column()), column.name(), what, "");
        }
        if (odd.size() > MOST_COMPLAINTS) {
            int more = odd.size() - MOST_COMPLAINTS;
            problems.error(
                    new Location(
                            file,
                            odd.get(MOST_COMPLAINTS).line(),
                            odd.get(MOST_COMPLAINTS).column()),
                    column.name(),
                    "this and " + (more - 1) + " more cells are wrong likewise",
                    "");
        }
    }

    /** Notes an error about a whole column that is there. */
    public void error(String name, String what, String allowed) {
        problems.error(column(name).where(), name, what, allowed);
    }

    /** Notes an error about a row, counted from 0. */
    public void rowError(int row, String what, String allowed) {
        problems.error(Location.whole(file), "", "row " + (row + 1) + " below the first line " + what, allowed);
    }

    /** Notes an error about the whole table. */
    public void error(String what, String allowed) {
        problems.error(Location.whole(file), "", what, allowed);
    }

    /**
     * Ends the reading.
     *
     * @throws ScenarioException with all that was noted, if any of it is an error
     */
    public void throwIfErrors() throws ScenarioException {
        problems.throwIfErrors(ReadingLimits.defaults());
    }
}
