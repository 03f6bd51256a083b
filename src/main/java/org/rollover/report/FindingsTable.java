package org.rollover.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Table;

/**
 * The table of an analysis as a person reads it: numbers with the digits that their interval supports, the ends of an interval
 * ({@code x_low} and {@code x_high} behind {@code x}) in one column, and no more rows than one reads.
 */
public final class FindingsTable {
    /** Rows that are shown. */
    static final int MOST_ROWS = 25;

    /** Below it, zeros would say no more. */
    private static final double TINY = 1e-4;

    /** Columns without an interval of their own that stand beside one of the same kind and unit. */
    private static final Map<String, String> BESIDE = Map.of("mu", "mu_star", "sigma", "mu_star");

    private static final String LOW = "_low";
    private static final String HIGH = "_high";

    private final Table table;
    private final List<List<@Nullable Object>> rows;

    FindingsTable(Table table) {
        this(table, MOST_ROWS);
    }

    /** A table of which so many rows are shown. */
    public FindingsTable(Table table, int most) {
        this.table = table;
        this.rows = table.rows().stream().limit(most).toList();
    }

    /** A column as it is shown. */
    public record Shown(String title, boolean numeric) {}

    /** The columns, those with intervals too. */
    public List<Shown> columns() {
        return shown(true).stream()
                .map(c -> new Shown(title(c), isLow(c) || number(c)))
                .toList();
    }

    /** The cells by row, then by {@link #columns column}. */
    public List<List<String>> cells() {
        List<Integer> shown = shown(true);
        return rows.stream()
                .map(row -> shown.stream()
                        .map(c -> text(row, c).replace(Page.GLUE, ' '))
                        .toList())
                .toList();
    }

    /** How many rows are not shown. */
    public int more() {
        return table.size() - rows.size();
    }

    /** True if the ends of intervals find no room within so many columns. */
    boolean leavesIntervalsOut(int width) {
        return intervals() && wide(shown(true)) > width;
    }

    /** The table within so many columns: without its intervals, if they find no room. */
    Grid grid(int width) {
        List<Integer> shown = shown(!leavesIntervalsOut(width));
        Grid grid = new Grid();
        for (int c : shown) {
            if (isLow(c) || number(c)) {
                grid.numbers(title(c));
            } else {
                grid.words(title(c));
            }
        }
        for (List<@Nullable Object> row : rows) {
            grid.row(shown.stream().map(c -> text(row, c)).toList());
        }
        return grid;
    }

    private List<Integer> shown(boolean withIntervals) {
        return IntStream.range(0, table.columns().size())
                .filter(c -> !isHigh(c) && (withIntervals || !isLow(c)))
                .boxed()
                .toList();
    }

    private boolean intervals() {
        return IntStream.range(0, table.columns().size()).anyMatch(this::isLow);
    }

    /** How wide the table is, its titles in lines. */
    private int wide(List<Integer> shown) {
        int wide = 0;
        for (int c : shown) {
            IntStream words = Arrays.stream(title(c).split(" ")).mapToInt(Page::length);
            IntStream cells = rows.stream().mapToInt(row -> Page.length(text(row, c)));
            wide += 2 + IntStream.concat(words, cells).max().orElse(0);
        }
        return wide;
    }

    private String title(int c) {
        return isLow(c) ? "interval" : table.columns().get(c).replace('_', ' ');
    }

    private String text(List<@Nullable Object> row, int c) {
        return isLow(c) ? interval(row, c) : cell(row, c);
    }

    /** The low end of an interval whose high end comes next. */
    private boolean isLow(int c) {
        List<String> columns = table.columns();
        return columns.get(c).endsWith(LOW)
                && c + 1 < columns.size()
                && columns.get(c + 1).equals(stem(c, LOW) + HIGH);
    }

    private boolean isHigh(int c) {
        return c > 0 && isLow(c - 1);
    }

    private String stem(int c, String ending) {
        String name = table.columns().get(c);
        return name.substring(0, name.length() - ending.length());
    }

    private boolean number(int c) {
        return rows.stream().allMatch(row -> row.get(c) == null || row.get(c) instanceof Number);
    }

    private static String interval(List<@Nullable Object> row, int c) {
        double low = real(row.get(c));
        double high = real(row.get(c + 1));
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return "";
        }
        int decimals = Figures.supported(low, high);
        return Figures.minus(Figures.fixed(low, decimals)) + Page.GLUE + "to" + Page.GLUE
                + Figures.minus(Figures.fixed(high, decimals));
    }

    private String cell(List<@Nullable Object> row, int c) {
        Object cell = row.get(c);
        if (cell == null) {
            return "";
        }
        if (cell instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (!(cell instanceof Double number)) {
            return cell instanceof Number whole ? Figures.count(whole.longValue()) : cell.toString();
        }
        if (!Double.isFinite(number)) {
            return "";
        }
        String column = table.columns().get(c);
        int low = table.columns().indexOf(BESIDE.getOrDefault(column, column) + LOW);
        if (low >= 0 && isLow(low)) {
            double from = real(row.get(low));
            double to = real(row.get(low + 1));
            if (Double.isFinite(from) && Double.isFinite(to) && to > from) {
                return Figures.minus(Figures.fixed(number, Figures.supported(from, to)));
            }
        }
        return Math.abs(number) < TINY && number != 0 ? "<0.0001" : Figures.minus(Figures.significant(number));
    }

    private static double real(@Nullable Object cell) {
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
