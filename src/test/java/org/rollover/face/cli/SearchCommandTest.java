package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.study.Studies;

class SearchCommandTest {
    private static final String SEARCH = """
            title: Cheap
            scenario: a.yaml
            levers:
              omega: {path: lobbyists.Foreign Ministry of Omega.budget, range: [0, 4]}
              ruritania: {path: lobbyists.Ruritania.budget, range: [0, 2]}
            search: {minimise: [omega], maximise: [sustained], evaluations: 50}
            outcomes: [sustained]
            replications: 10
            """;

    @TempDir
    private Path folder;

    private Desk desk;
    private Path kept;
    private String file = "";

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        file = Studies.write(folder, SEARCH).toString();
        kept = folder.resolve("results/studies/s");
    }

    @Test
    void what_is_found_is_told_and_kept() throws IOException {
        assertThat(desk.type("search", file)).isZero();
        assertThat(desk.said()).contains("settings are left of", "most sustained, least omega");
        assertThat(desk.complained()).contains("saved in results/studies/s");
        for (String written : new String[] {
            "analyses/search.csv",
            "analyses/search.svg",
            "analyses/search.png",
            "analyses/search.json",
            "points/part-000000.parquet",
            "study.yaml",
            "scenario.yaml",
            "dictionary.csv",
            "manifest.json",
            "result.json"
        }) {
            assertThat(kept.resolve(written)).isNotEmptyFile();
        }
        assertThat(kept.resolve(".search.journal")).doesNotExist();

        assertThat(new ObjectMapper()
                        .readTree(Files.readString(kept.resolve("manifest.json")))
                        .path("sha256")
                        .properties())
                .as("all that was written is in the list")
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(StudyDesk.bits(kept).keySet());

        byte[] before = Files.readAllBytes(kept.resolve("analyses/search.csv"));
        assertThat(desk.type("search", file, "--csv")).isZero();
        assertThat(desk.complained()).contains("nothing is run again");
        assertThat(desk.said()).startsWith("omega,ruritania,sustained,sustained_low,sustained_high,sustained_seen,");
        assertThat(Files.readAllBytes(kept.resolve("analyses/search.csv"))).isEqualTo(before);

        assertThat(desk.type("query", "s", "SELECT count(*) FROM points WHERE sustained >= 0", "--csv"))
                .isZero();
        assertThat(desk.said()).containsPattern("\\n[1-9][0-9]\\n");
    }

    @Test
    void a_table_that_was_changed_is_not_believed() throws IOException {
        assertThat(desk.type("search", file, "--quiet")).isZero();
        Path part = kept.resolve("points/part-000000.parquet");
        byte[] bytes = Files.readAllBytes(part);
        Files.write(part, Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(desk.type("search", file)).isEqualTo(2);
        assertThat(desk.complained()).contains("not as it was written", "--fresh");
        assertThat(desk.type("search", file, "--fresh", "--quiet")).isZero();
        assertThat(folder.resolve("results/studies/s-2/manifest.json")).exists();
    }

    @Test
    void a_dry_run_runs_nothing() {
        assertThat(desk.type("search", file, "--dry-run")).isZero();
        assertThat(desk.said()).contains("50 points of a", "chooses one after the other");
        assertThat(kept).doesNotExist();
    }

    @Test
    void a_search_is_no_study_and_a_study_no_search() throws IOException {
        assertThat(desk.type("study", file)).isEqualTo(2);
        assertThat(desk.complained()).contains("rollover search runs it");

        Files.writeString(
                folder.resolve("s.yaml"), SEARCH.replaceAll("search: .*", "design: {kind: monte-carlo, points: 10}"));
        assertThat(desk.type("search", file, "--json", "--csv")).isEqualTo(2);
        assertThat(desk.complained()).contains("it has no search", "--json and --csv exclude each other");
    }
}
