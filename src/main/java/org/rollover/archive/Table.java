package org.rollover.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A named table. A cell is a text, a number, true or false, or empty (null, or a number that is not finite). */
public final class Table {
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private static final Pattern PARTED = Pattern.compile("([;\t\r\n][ \"]*)(?=[=+@-])");

    private final String name;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** An empty table; {@code name} is that of its file, without {@code .csv}. */
    public Table(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /** Adds a row, one cell for each column; returns the table. */
    public Table row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(name + " has " + columns.size() + " columns, not " + cells.length);
        }
        rows.add(new ArrayList<>(Arrays.asList(cells)));
        return this;
    }

    public String name() {
        return name;
    }

    public int size() {
        return rows.size();
    }

    /** The columns' names in order. */
    public List<String> columns() {
        return columns;
    }

    /** The rows in order, one cell for each column. */
    public List<List<@Nullable Object>> rows() {
        return rows.stream().map(Collections::unmodifiableList).toList();
    }

    /** The table as CSV (RFC 4180, lines ended by a line feed), with a header. */
    public String csv() {
        StringBuilder text = new StringBuilder(line(columns));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    /** One line of CSV with its line end. */
    public static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double number) {
            return Decimals.text(number);
        }
        return cell instanceof Number || cell instanceof Boolean ? cell.toString() : quoted(harmless(cell.toString()));
    }

    /**
     * A text that a spreadsheet would run as a formula gets an apostrophe before it, which makes it a text there; so does what would stand
     * at the beginning of a cell where semicolons or tabs part them, as in much of Europe.
     */
    static String harmless(String text) {
        String first = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return PARTED.matcher(first).replaceAll("$1'");
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
