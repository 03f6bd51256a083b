package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.archive.Dossier;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.ReadingLimits;

/** What holds of the results of every command. */
class EveryResultTest {
    @TempDir
    private Path folder;

    static List<String> kinds() {
        return KindsOfResult.names();
    }

    /** Columns of tables that are none of ours but copied, and not in our list, go by this. */
    private static final String GIVEN = "as it stands in the table that was given";

    @ParameterizedTest
    @MethodSource("kinds")
    void names_every_column_in_its_dictionary_and_no_other_moves_as_it_is_and_says_no_place_of_this_machine(String kind)
            throws Exception {
        Path made = KindsOfResult.make(kind, folder);
        the_dictionary_is_complete(made);
        nothing_names_a_folder_of_this_machine(made);
        it_moves_and_is_repeated(made);
    }

    private static void the_dictionary_is_complete(Path made) throws Exception {
        List<String> told = new ArrayList<>();
        CsvTable dictionary =
                CsvReader.read(made.resolve("dictionary.csv"), List.of("table", "column"), ReadingLimits.defaults());
        for (int row = 0; row < dictionary.rows(); row++) {
            told.add(dictionary.text(row, "table") + ": " + dictionary.text(row, "column"));
            assertThat(dictionary.text(row, "meaning"))
                    .as(told.get(row))
                    .isNotEmpty()
                    .isNotEqualTo(GIVEN);
            assertThat(dictionary.text(row, "unit") + dictionary.text(row, "values"))
                    .as(told.get(row) + " has a unit, or values")
                    .isNotEmpty();
        }
        List<String> there = new ArrayList<>();
        try (Stream<Path> files = Files.list(made)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                String table = file.getFileName().toString().replace(".csv", "");
                if (!table.equals("dictionary")) {
                    header(file).forEach(column -> there.add(table + ": " + column));
                }
            }
        }
        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(there);
    }

    private static List<String> header(Path csv) throws IOException {
        // None of our own names of columns has a comma in it.
        String first = Files.readString(csv).lines().findFirst().orElse("");
        return List.of(first.replace("\"", "").split(",", -1));
    }

    private void nothing_names_a_folder_of_this_machine(Path made) throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(folder.toString())
                        .doesNotContain(Path.of("").toAbsolutePath().toString());
            }
        }
    }

    private void it_moves_and_is_repeated(Path made) throws Exception {
        Path elsewhere =
                Files.createDirectories(folder.resolve("other machine")).resolve("renamed");
        Files.move(made, elsewhere);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(elsewhere)) {
                    Files.delete(file);
                }
            }
        }
        assertThat(Dossier.open(elsewhere).faults(true)).isEmpty();
        Desk desk = new Desk(folder);
        assertThat(desk.type("rerun", elsewhere.toString()))
                .as(desk.said() + desk.complained())
                .isZero();
    }
}
