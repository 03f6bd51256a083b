package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Table;

/**
 * The table of an analysis as a person reads it: numbers with the digits that their interval supports, the ends of an interval
 * ({@code x_low} and {@code x_high} behind {@code x}) in one column, and no more rows than one reads.
 */
final class FindingsTable {
    /** Rows that are shown. */
    static final int MOST_ROWS = 25;

    private static final int MOST_DECIMALS = 6;
    private static final String LOW = "_low";
    private static final String HIGH = "_high";

    private final Table table;
    private final List<List<@Nullable Object>> rows;

    FindingsTable(Table table) {
        this.table = table;
        this.rows = table.rows().stream().limit(MOST_ROWS).toList();
    }

    /** How many rows are not shown. */
    int more() {
        return table.size() - rows.size();
    }

    Grid grid() {
        Grid grid = new Grid();
        List<String> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            if (isHigh(c)) {
                continue;
            }
            String title = isLow(c) ? "interval" : columns.get(c).replace('_', ' ');
            if (isLow(c) || number(c)) {
                grid.numbers(title);
            } else {
                grid.words(title);
            }
        }
        for (List<@Nullable Object> row : rows) {
            grid.row(cells(row));
        }
        return grid;
    }

    private List<String> cells(List<@Nullable Object> row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            if (isLow(c)) {
                cells.add(interval(row, c));
            } else if (!isHigh(c)) {
                cells.add(cell(row, c));
            }
        }
        return cells;
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
        int decimals = decimals(low, high);
        return minus(Figures.fixed(low, decimals)) + Page.GLUE + "to" + Page.GLUE
                + minus(Figures.fixed(high, decimals));
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
        int low = table.columns().indexOf(table.columns().get(c) + LOW);
        if (low >= 0 && isLow(low)) {
            double from = real(row.get(low));
            double to = real(row.get(low + 1));
            if (Double.isFinite(from) && Double.isFinite(to) && to > from) {
                return minus(Figures.fixed(number, decimals(from, to)));
            }
        }
        return minus(Figures.significant(number));
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }

    private static double real(@Nullable Object cell) {
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Decimals that an interval of these ends supports: down to the first digit of its half-width. */
    private static int decimals(double low, double high) {
        double half = (high - low) / 2;
        return half > 0
                ? (int) Math.min(MOST_DECIMALS, Math.max(0, StrictMath.ceil(-StrictMath.log10(half) - 1e-9)))
                : MOST_DECIMALS / 2;
    }
}
