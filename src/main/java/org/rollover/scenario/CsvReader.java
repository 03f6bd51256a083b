package org.rollover.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads tables: UTF-8 with or without a byte order mark, a first line that names the columns, cells parted by commas,
 * semicolons or tabs (whichever the first line has most of), in quotes where they hold such a mark or a line break. Empty
 * lines are left out; spaces around a cell do not count, nor does the case of a column's name.
 *
 * <p>What does not concern the shape of the table is asked, and complained about, cell by cell in {@link CsvTable}.
 */
public final class CsvReader {
    /** Rows below the first line. */
    public static final int MOST_ROWS = 100_000;

    private static final int MOST_COLUMNS = 1000;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String file;
    private final Problems problems;
    private final ReadingLimits limits;
    /** How far the reading came: an open quote is found out only at the end. */
    private Location reached;

    private CsvReader(String file, ReadingLimits limits) {
        this.file = file;
        this.limits = limits;
        this.problems = new Problems();
        this.reached = new Location(file, 1, 1);
    }

    /**
     * Reads a file.
     *
     * @param required the columns that must be there; others may
     * @throws ScenarioException with all that is wrong with its shape, if anything is
     */
    public static CsvTable read(Path file, List<String> required, ReadingLimits limits) throws ScenarioException {
        CsvReader reader = new CsvReader(file.toString(), limits);
        if (Files.isDirectory(file)) {
            reader.problems.error(
                    Location.whole(file.toString()), "", "this is a folder", "give a table, as actors.csv");
        }
        reader.problems.throwIfErrors(limits);
        String text = SourceText.of(file, file.toString(), limits, reader.problems);
        reader.problems.throwIfErrors(limits);
        return reader.table(Objects.requireNonNull(text), required);
    }

    /** Reads a text, which messages call {@code name}. */
    public static CsvTable readText(String csv, String name, List<String> required, ReadingLimits limits)
            throws ScenarioException {
        CsvReader reader = new CsvReader(name, limits);
        if (csv.getBytes(StandardCharsets.UTF_8).length > limits.fileBytes()) {
            SourceText.tooLarge(Location.whole(name), limits, reader.problems);
        }
        reader.problems.throwIfErrors(limits);
        return reader.table(SourceText.normal(csv), required);
    }

    private CsvTable table(String text, List<String> required) throws ScenarioException {
        List<CsvTable.Row> rows = rows(text);
        problems.throwIfErrors(limits);
        if (rows.isEmpty()) {
            problems.error(Location.whole(file), "", "the file is empty", "its first line names the columns");
        }
        problems.throwIfErrors(limits);
        CsvTable.Row header = rows.remove(0);
        Map<String, Integer> columns = columns(header);
        for (String name : required) {
            if (!columns.containsKey(name.toLowerCase(Locale.ROOT))) {
                missing(name, header, required);
            }
        }
        rows.forEach(row -> checkWidth(row, header));
        if (rows.isEmpty()) {
            problems.error(Location.whole(file), "", "the table has no rows", "a row is a line below the first");
        }
        problems.throwIfErrors(limits);
        return new CsvTable(file, columns, rows, problems, limits);
    }

    private void missing(String name, CsvTable.Row header, List<String> required) {
        List<String> others = header.cells().stream()
                .filter(cell -> required.stream().noneMatch(cell::equalsIgnoreCase))
                .toList();
        String near = problems.nearest(name, others);
        String what = "the column " + name + " is missing";
        if (near == null) {
            String found = Problems.quote(String.join(", ", header.cells()));
            problems.error(
                    header.at(0),
                    "",
                    what,
                    "the first line names " + String.join(", ", required) + "; this one is " + found);
        } else {
            int place = header.cells().indexOf(near);
            problems.error(header.at(place), near, what, "", name);
        }
    }

    /** The place of each column, by its name in small letters. */
    private Map<String, Integer> columns(CsvTable.Row header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i);
            if (!name.isEmpty() && columns.putIfAbsent(name.toLowerCase(Locale.ROOT), i) != null) {
                problems.error(header.at(i), name, "this column stands twice", "each name stands once");
            }
        }
        return columns;
    }

    /** Every cell that says something has a column, and every column a cell. */
    private void checkWidth(CsvTable.Row row, CsvTable.Row header) {
        int wide = header.cells().size();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean named = i < wide && !header.cells().get(i).isEmpty();
            if (!named && !row.cells().get(i).isEmpty()) {
                String what = Problems.quote(row.cells().get(i)) + " stands in no named column";
                problems.error(row.at(i), "", what, "put text with a comma in quotes; name every column");
            }
        }
        if (row.cells().size() < wide && !header.cells().get(row.cells().size()).isEmpty()) {
            String what = "this row has " + row.cells().size() + " of " + wide + " cells";
            problems.error(row.at(0), "", what, "an empty cell still has its separator");
        }
    }

    /** All lines with something in them; the first is the header. */
    private List<CsvTable.Row> rows(String text) {
        List<CsvTable.Row> rows = new ArrayList<>();
        CsvSchema form = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        CsvFactory factory = CsvFactory.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build();
        try (CsvParser parser = factory.createParser(text)) {
            parser.setSchema(form);
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                CsvTable.Row row = row(parser);
                if (rows.size() > MOST_ROWS) {
                    problems.error(row.at(0), "", "the table is too long", "at most " + MOST_ROWS + " rows are read");
                    return rows;
                }
                if (row.cells().size() > MOST_COLUMNS) {
                    problems.error(row.at(0), "", "the line has too many cells", "at most " + MOST_COLUMNS);
                    return rows;
                }
                if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(row);
                }
            }
        } catch (JsonProcessingException e) {
            problems.error(
                    reached,
                    "",
                    "a quote opens here or later and does not end as it should",
                    "close the quotes; a quote inside is doubled");
        } catch (IOException e) {
            throw new IllegalStateException("a text could not be read", e);
        }
        return rows;
    }

    private CsvTable.Row row(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        List<Location> places = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation place = parser.currentTokenLocation();
            cells.add(parser.getText().strip());
            places.add(new Location(file, place.getLineNr(), place.getColumnNr()));
            JsonLocation end = parser.currentLocation();
            reached = new Location(file, end.getLineNr(), end.getColumnNr());
        }
        return new CsvTable.Row(cells, places);
    }

    /** Of the marks that can part cells, that which the first line has most of outside quotes. */
    static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r') && begun) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            for (int s = 0; s < SEPARATORS.length; s++) {
                counts[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int most = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            most = counts[s] > counts[most] ? s : most;
        }
        return SEPARATORS[most];
    }
}
