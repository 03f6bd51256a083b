package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.archive.Dossier;

/** Folders that earlier versions wrote, under src/test/resources. */
class OldFormatsTest {
    private static final Path KEPT = Path.of("src", "test", "resources", "org", "rollover", "archive");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void copy() throws IOException {
        desk = new Desk(folder);
        try (Stream<Path> files = Files.walk(KEPT)) {
            for (Path file : files.toList()) {
                Path to =
                        folder.resolve("results").resolve(KEPT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"format-1/run", "format-2/run", "format-2/compare", "format-2/study"})
    void older_folders_open_whole_and_files_that_their_format_had_not_are_not_missed(String name) throws Exception {
        assertThat(Dossier.open(folder.resolve("results").resolve(name)).faults(true))
                .isEmpty();
        int code = desk.type("rerun", name);
        // Bits may have moved since; the files and their list have not.
        assertThat(code).as(desk.complained()).isIn(ExitCode.FINE, ExitCode.NO);
        assertThat(desk.said())
                .doesNotContain("is missing from the folder", "is not listed", "which a run like this does not write");
    }

    @Test
    void they_are_listed_asked_and_traced() {
        assertThat(desk.type("results")).isZero();
        assertThat(desk.said())
                .contains("format-1/run", "format-2/study", "98.6%", "9 points")
                .doesNotContain("damaged");
        assertThat(desk.type("query", "format-1/run", "SELECT count(*) AS n FROM replicates", "--csv"))
                .isZero();
        assertThat(desk.said()).isEqualTo("n\n20\n");
        assertThat(desk.type("query", "format-2/study", "SELECT count(*) AS n FROM points", "--csv"))
                .isZero();
        assertThat(desk.said()).isEqualTo("n\n9\n");
        assertThat(desk.type("trace", "results/format-2/study", "--point", "3"))
                .as(desk.complained())
                .isZero();
    }

    @Test
    void one_from_the_future_is_refused_in_words_and_stays() throws IOException {
        Path manifest = folder.resolve("results/format-2/run/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"formatVersion\": 2", "\"formatVersion\": 4"));
        assertThat(desk.type("rerun", "format-2/run")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("has format 4, of a newer Rollover; this version reads formats 1 to 3");
        desk.type("results");
        assertThat(desk.said()).contains("other format");
        desk.type("results", "rm", "--older-than", "0d");
        assertThat(manifest).exists();
    }
}
