package org.rollover.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.NumberInput;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads large tables of numbers as they come, without holding their text. The form is that of {@link CsvReader}: a first line
 * with names, cells parted by commas, semicolons or tabs. Numbers are plain decimals or have an exponent, as other programs
 * write them.
 */
public final class CsvColumnsReader {
    /** The largest file, bytes. */
    public static final long MOST_BYTES = 1L << 30;

    static final int MOST_COLUMNS = 1000;

    /** Numbers that are held, eight bytes each. */
    static final long MOST_CELLS = 200_000_000L;

    private static final int HEAD = 1 << 16;
    private static final int MOST_RAGGED = 20;

    private final String file;
    private final Problems problems = new Problems();
    private final List<LongColumn> columns = new ArrayList<>();
    private int rows;
    private int ragged;

    private CsvColumnsReader(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws ScenarioException with all that is wrong with its shape, if anything is
     */
    public static CsvColumns read(Path path) throws ScenarioException {
        CsvColumnsReader reader = new CsvColumnsReader(path.toString());
        reader.open(path);
        reader.problems.throwIfErrors(ReadingLimits.defaults());
        return new CsvColumns(reader.file, reader.columns, reader.rows, reader.problems);
    }

    private void open(Path path) {
        Location whole = Location.whole(file);
        if (Files.isDirectory(path)) {
            problems.error(whole, "", "this is a folder", "give a table, as results.csv");
        } else if (!Files.exists(path)) {
            problems.error(whole, "", "there is no such file", "");
        } else if (!Files.isRegularFile(path)) {
            problems.error(whole, "", "this is not a plain file", "");
        }
        if (problems.hasErrors()) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), HEAD)) {
            if (Files.size(path) > MOST_BYTES) {
                problems.error(whole, "", "the file is too large", "at most " + MOST_BYTES + " bytes are read");
                return;
            }
            parse(in);
        } catch (CharacterCodingException e) {
            problems.error(
                    rows == 0 ? whole : new Location(file, rows + 1, 1),
                    "",
                    "the file is not valid UTF-8 here or later",
                    "save it as UTF-8");
        } catch (IOException e) {
            problems.error(whole, "", "the file cannot be read", "");
        }
    }

    private void parse(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        if (SourceText.looksLikeUtf16(head)) {
            problems.error(Location.whole(file), "", "the file is in UTF-16", "save it as UTF-8");
            return;
        }
        boolean marked = head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
        in.skipNBytes(marked ? 3 : 0);
        char separator = CsvReader.separator(new String(head, StandardCharsets.UTF_8));
        Reader text = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvFactory factory = CsvFactory.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build();
        try (CsvParser parser = factory.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            table(parser);
        } catch (JsonProcessingException e) {
            problems.error(
                    new Location(file, rows + 1, 1),
                    "",
                    "a quote opens here or later and does not end as it should",
                    "close the quotes; a quote inside is doubled");
        }
    }

    private void table(CsvParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            boolean read = columns.isEmpty() ? header(parser) : row(parser);
            if (!read) {
                return;
            }
        }
        if (columns.isEmpty()) {
            problems.error(Location.whole(file), "", "the file is empty", "its first line names the columns");
        } else if (rows == 0) {
            problems.error(Location.whole(file), "", "the table has no rows", "a row is a line below the first");
        }
    }

    /** Reads the names; false if there is no use in reading on. */
    private boolean header(CsvParser parser) throws IOException {
        Set<String> names = new HashSet<>();
        boolean empty = true;
        List<LongColumn> found = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String name = SourceText.normal(parser.getText().strip());
            LongColumn column = new LongColumn(name, place(parser));
            empty &= name.isEmpty();
            if (!name.isEmpty() && !names.add(name)) {
                problems.error(column.where(), name, "this column stands twice", "each name stands once");
            }
            found.add(column);
        }
        if (empty) {
            return true;
        }
        columns.addAll(found);
        if (columns.size() > MOST_COLUMNS) {
            problems.error(
                    columns.get(MOST_COLUMNS).where(), "", "the line has too many cells", "at most " + MOST_COLUMNS);
        }
        return !problems.hasErrors();
    }

    private boolean row(CsvParser parser) throws IOException {
        int cell = 0;
        boolean empty = true;
        Location first = null;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String text = parser.getText();
            empty &= text.isEmpty();
            if (cell == 0) {
                first = place(parser);
            }
            if (cell < columns.size()) {
                cell(parser, columns.get(cell), text);
            }
            cell++;
        }
        if (empty && cell <= 1) {
            forget(cell);
            return true;
        }
        if (cell != columns.size()) {
            String what = "this row has " + cell + " of " + columns.size() + " cells";
            problems.error(first == null ? Location.whole(file) : first, "", what, "an empty cell has its separator");
            if (++ragged > MOST_RAGGED) {
                return false;
            }
            return true;
        }
        rows++;
        if ((long) rows * columns.size() > MOST_CELLS) {
            problems.error(Location.whole(file), "", "the table is too large", "at most " + MOST_CELLS + " cells");
            return false;
        }
        return true;
    }

    /** An empty line is no row; what it left in the first column is taken back. */
    private void forget(int cells) {
        if (cells == 1 && !columns.get(0).odd().isEmpty()) {
            columns.get(0).odd().remove(columns.get(0).odd().size() - 1);
        }
    }

    private void cell(CsvParser parser, LongColumn column, String text) {
        double value = number(text);
        if (Double.isFinite(value)) {
            column.number(rows, value);
        } else {
            JsonLocation place = parser.currentTokenLocation();
            column.odd(rows, SourceText.normal(text.strip()), place.getLineNr(), place.getColumnNr());
        }
    }

    /** The number that a cell is, or NaN. */
    private static double number(String text) {
        int length = text.length();
        boolean digits = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits |= digit;
            // Java would also take 1d, 0x1p3 and Infinity.
            if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        if (!digits) {
            return Double.NaN;
        }
        try {
            double value = NumberInput.parseDouble(text, true);
            return value == 0 ? 0.0 : value; // no negative zero
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Location place(CsvParser parser) {
        JsonLocation place = parser.currentTokenLocation();
        return new Location(file, place.getLineNr(), place.getColumnNr());
    }
}
