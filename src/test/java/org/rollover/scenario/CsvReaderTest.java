package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

class CsvReaderTest {
    private static final List<String> REQUIRED = List.of("actor", "position");

    @TempDir
    private Path folder;

    private static CsvTable read(String text) throws ScenarioException {
        return CsvReader.readText(text, "t.csv", REQUIRED, ReadingLimits.tables());
    }

    private static String fault(String text) {
        try {
            CsvTable table = read(text);
            for (int row = 0; row < table.rows(); row++) {
                table.number(row, "position", 0, 100);
            }
            table.throwIfErrors();
            return "";
        } catch (ScenarioException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor,position\nNL,4\nBE,7\n",
                "\uFEFFactor,position\r\nNL,4\r\nBE,7",
                "actor;position\nNL;4\n\n\nBE;7\n;\n",
                "Actor\tPosition\rNL\t4\rBE\t7\r",
                "position, \"actor\" ,\n 4 , \"NL\" ,\n\"7\",BE,\n",
            })
    void marks_quotes_line_ends_and_case_do_not_matter(String text) throws ScenarioException {
        CsvTable table = read(text);

        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.text(0, "actor")).isEqualTo("NL");
        assertThat(table.text(1, "actor")).isEqualTo("BE");
        assertThat(table.number(0, "position", 0, 100)).isEqualTo(4);
        assertThat(table.number(1, "position", 0, 100)).isEqualTo(7);
        assertThat(table.has("capability")).isFalse();
        assertThat(table.text(1, "capability")).isEmpty();
        table.throwIfErrors();
    }

    @Test
    void a_quoted_cell_may_hold_marks_quotes_and_lines() throws ScenarioException {
        CsvTable table = read("actor,position\n\"a, \"\"b\"\"\nc\",1\nd,x\n");

        assertThat(table.text(0, "actor")).isEqualTo("a, \"b\"\nc");
        assertThat(table.where(1, "position")).hasToString("t.csv:4:3");
    }

    @Test
    void every_bad_number_is_said_at_once_with_its_place() {
        assertThat(fault(
                        "actor,position\na,NaN\nb,1e400\nc,-3\nd,Infinity\ne,\n\"f\", .08\ng,0x10\nh,1e1\ni,\"0,5\"\n"))
                .isEqualTo("""
                        t.csv:2:3: position: 'NaN' is not a number; a number from 0 to 100
                        t.csv:3:3: position: '1e400' is not a number; a number from 0 to 100
                        t.csv:4:3: position: -3 is too low; a number from 0 to 100
                        t.csv:5:3: position: 'Infinity' is not a number; a number from 0 to 100
                        t.csv:6:3: position: a value is missing; a number from 0 to 100
                        t.csv:7:6: position: '.08' is not how a number is written; a number from 0 to 100; did you mean '0.08'?
                        t.csv:8:3: position: '0x10' is not how a number is written; a number from 0 to 100; did you mean '16'?
                        t.csv:9:3: position: '1e1' is not how a number is written; a number from 0 to 100; did you mean '10'?
                        t.csv:10:3: position: '0,5' is not how a number is written; a number from 0 to 100; did you mean '0.5'?""");
    }

    @Test
    void a_missing_column_names_what_was_probably_meant() {
        assertThat(fault("actor,postion\nNL,4\n"))
                .isEqualTo("t.csv:1:7: postion: the column position is missing; did you mean 'position'?");
        assertThat(fault("x,y\n1,2\n"))
                .contains(
                        "t.csv:1:1: the column actor is missing; the first line names actor, position; this one is 'x, y'")
                .contains("the column position is missing");
        assertThat(fault("actor,position,Actor\nNL,4,BE\n")).contains("t.csv:1:16: Actor: this column stands twice");
    }

    @Test
    void rows_fit_the_first_line() {
        assertThat(fault("actor,position\nNL,4,5\nBE\n")).isEqualTo("""
                        t.csv:2:6: '5' stands in no named column; put text with a comma in quotes; name every column
                        t.csv:3:1: this row has 1 of 2 cells; an empty cell still has its separator""");
    }

    @Test
    void quotes_must_end() {
        assertThat(fault("actor,position\nNL,\"4\nBE,7\n")).startsWith("t.csv:2:4: a quote opens here or later");
        assertThat(fault("actor,position\nNL,\"4\"7\nBE,7\n")).startsWith("t.csv:2:4: a quote opens here or later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", " , ,\n"})
    void an_empty_file_is_said_to_be_empty(String text) {
        assertThat(fault(text)).isEqualTo("t.csv: the file is empty; its first line names the columns");
    }

    @Test
    void a_table_without_rows_is_no_table() {
        assertThat(fault("actor,position\n")).contains("the table has no rows");
    }

    @Test
    void what_is_too_much_is_refused() {
        String line = "a,1\n";
        assertThat(fault("actor,position\n" + line.repeat(CsvReader.MOST_ROWS))).isEmpty();
        assertThat(fault("actor,position\n" + line.repeat(CsvReader.MOST_ROWS + 1)))
                .isEqualTo("t.csv:100002:1: the table is too long; at most 100000 rows are read");
        assertThat(fault("actor,position" + ",".repeat(2000) + "\n")).contains("too many cells");
        assertThat(fault("actor,position\n" + "x".repeat(20_000_000))).contains("the file is too large");
    }

    @Test
    void a_file_is_read_as_utf_8_only() throws Exception {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "actor,position\nÖsterreich,4\n");
        assertThat(CsvReader.read(file, REQUIRED, ReadingLimits.tables()).text(0, "actor"))
                .isEqualTo("Österreich");

        Files.write(file, "actor,position\nÖsterreich,4\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvReader.read(file, REQUIRED, ReadingLimits.tables()))
                .hasMessageContaining("t.csv:2:1: the file is not valid UTF-8 here");
        assertThatThrownBy(() -> CsvReader.read(folder, REQUIRED, ReadingLimits.tables()))
                .hasMessageContaining("this is a folder");
        assertThatThrownBy(() -> CsvReader.read(folder.resolve("none.csv"), REQUIRED, ReadingLimits.tables()))
                .hasMessageContaining("there is no such file");
    }

    @Test
    void a_word_is_one_of_those_allowed() throws ScenarioException {
        CsvTable table = read("actor,position\nkept,1\nkepd,1\n");

        assertThat(table.choice(0, "actor", List.of("kept", "ended"))).isEqualTo("kept");
        assertThat(table.choice(1, "actor", List.of("kept", "ended"))).isEmpty();
        assertThatThrownBy(table::throwIfErrors).hasMessageContaining("t.csv:3:1: actor: 'kepd' is not allowed here");
    }

    @Test
    void whatever_is_in_a_file_it_is_read_or_refused_in_words() {
        String letters = "a1,;\t\"\n\r\u0000\uFEFFé -.\u202e\ud800";
        Stream luck = Streams.of(1, 0).stream(Streams.key("table", "fuzz"));
        for (int trial = 0; trial < 5000; trial++) {
            StringBuilder text = new StringBuilder(trial % 2 == 0 ? "actor,position\n" : "");
            int length = (int) (luck.uniform() * 40);
            for (int i = 0; i < length; i++) {
                text.append(letters.charAt((int) (luck.uniform() * letters.length())));
            }
            assertThat(fault(text.toString())).doesNotContain("Exception", "\u202e", "\u0000");
        }
    }
}
