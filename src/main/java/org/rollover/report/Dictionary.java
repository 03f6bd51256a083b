package org.rollover.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Table;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

/**
 * What the columns of the tables of a result are: {@code dictionary.csv}, of the same form as that of a study. A name that ends in
 * {@code *} in our list stands for all that begin so, such as a column for each decision.
 */
public final class Dictionary {
    public static final String FILE = "dictionary.csv";

    private static final String SOURCE = "dictionary.csv";
    private static final String ANY = "*";
    private static final String CSV = ".csv";

    private record Entry(String column, List<@Nullable Object> cells) {}

    private final List<String[]> keys = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private Dictionary() {
        CsvTable list = list();
        for (int row = 0; row < list.rows(); row++) {
            keys.add(new String[] {list.text(row, "result"), list.text(row, "table")});
            entries.add(new Entry(list.text(row, "column"), cells(list, row)));
        }
    }

    /**
     * The dictionary of a result, as CSV.
     *
     * @param command the command that made it
     * @param files its files by name; those that are no CSV are left out
     */
    public static String of(String command, Map<String, String> files) {
        Dictionary dictionary = new Dictionary();
        Table table = new Table("dictionary", "table", "column", "role", "meaning", "unit", "low", "high", "values");
        files.forEach((file, text) -> {
            if (file.endsWith(CSV)) {
                String name = file.substring(0, file.length() - CSV.length());
                for (String column : header(text)) {
                    table.row(dictionary.row(command, name, column).toArray());
                }
            }
        });
        return table.csv();
    }

    private List<@Nullable Object> row(String command, String table, String column) {
        List<@Nullable Object> row = new ArrayList<>(List.of(table, column));
        Entry entry = entry(command, table, column);
        if (entry == null) {
            // A table of the user's own, beside a casebook, may have columns that we do not know.
            row.addAll(List.of("given", "as it stands in the table that was given", "", "", "", ""));
        } else {
            row.addAll(entry.cells());
        }
        return row;
    }

    /** That of the name itself, else the first that stands for all that begin so. */
    private @Nullable Entry entry(String command, String table, String column) {
        Entry pattern = null;
        for (int e = 0; e < entries.size(); e++) {
            if (keys.get(e)[0].equals(command) && keys.get(e)[1].equals(table)) {
                Entry entry = entries.get(e);
                if (entry.column().equals(column)) {
                    return entry;
                }
                boolean begins = entry.column().endsWith(ANY)
                        && column.startsWith(
                                entry.column().substring(0, entry.column().length() - 1));
                if (begins && pattern == null) {
                    pattern = entry;
                }
            }
        }
        return pattern;
    }

    private static List<@Nullable Object> cells(CsvTable list, int row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String column : List.of("role", "meaning", "unit", "low", "high", "values")) {
            cells.add(list.text(row, column));
        }
        return cells;
    }

    /** The columns of a table: of its first line alone, as a table may be long. */
    private static List<String> header(String csv) {
        String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        String line = text.lines().findFirst().orElse("");
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    name.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                names.add(name.toString());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString());
        return names;
    }

    private static CsvTable list() {
        try (InputStream in = Dictionary.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException(SOURCE + " is missing from the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.readText(text, SOURCE, List.of("result", "table", "column"), ReadingLimits.defaults());
        } catch (IOException | ScenarioException e) {
            throw new IllegalStateException(SOURCE + " cannot be read", e);
        }
    }
}
