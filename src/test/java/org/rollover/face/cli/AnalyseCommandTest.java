package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.study.analysis.Analyses;

class AnalyseCommandTest {
    /** Milnor's (1954) table; see RobustnessTest. */
    private static final double[][] MILNOR = {{2, 2, 0, 1}, {1, 1, 1, 1}, {0, 4, 0, 0}, {1, 3, 0, 0}};

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() throws IOException {
        desk = new Desk(folder);
        StringBuilder csv = new StringBuilder("act,world,gain\n");
        for (int p = 0; p < 4; p++) {
            for (int w = 0; w < 4; w++) {
                csv.append("act " + (p + 1) + "," + w + "," + MILNOR[p][w] + "\n");
            }
        }
        Files.writeString(folder.resolve("milnor.csv"), csv);
    }

    private int analyse(String... more) {
        return desk.type(Stream.concat(
                        Stream.of("analyse", "--table", "milnor.csv", "--output", "gain", "--levers", "act"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void every_method_is_listed_with_its_sentence() {
        assertThat(desk.type("analyse", "--list")).isZero();
        assertThat(desk.said()).contains(Analyses.names()).contains("Savage");
    }

    @Test
    void a_person_reads_words_and_a_program_json_and_csv() throws IOException {
        assertThat(analyse("--method", "regret,worst-case")).isZero();
        assertThat(desk.said())
                .contains(
                        "“act 4” has the least greatest regret",
                        "“act 2” is best at its worst",
                        "There are only 4 worlds");
        assertThat(analyse("--method", "regret", "--csv")).isZero();
        assertThat(desk.said()).startsWith("policy,max_regret,").contains("\nact 4,1,");
        assertThat(analyse("--method", "regret", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(desk.said());
        assertThat(json.at("/analyses/0/tables/regret/0/policy").asText()).isEqualTo("act 4");
    }

    @Test
    void tables_charts_and_json_are_written_whole() throws IOException {
        assertThat(analyse("--method", "regret", "--out", "found")).isZero();

        assertThat(folder.resolve("found"))
                .isDirectoryContaining("glob:**/analysis.json")
                .isDirectoryContaining("glob:**/manifest.json")
                .isDirectoryContaining("glob:**/regret.csv")
                .isDirectoryContaining("glob:**/regret.svg")
                .isDirectoryContaining("glob:**/regret.png")
                .isDirectoryContaining("glob:**/regret-worlds.svg");
        assertThat(Files.readAllBytes(folder.resolve("found/regret.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(desk.complained()).contains("tables and charts are in found");
        assertThat(analyse("--method", "regret", "--out", "found")).isEqualTo(2);
        assertThat(desk.complained()).contains("--out: found is there already");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("found", "milnor.csv");
        }
    }

    @Test
    void the_same_bits_on_any_number_of_threads() {
        analyse("--method", "regret", "--json", "--threads", "1");
        String one = desk.said();
        analyse("--method", "regret", "--json", "--threads", "3");

        assertThat(desk.said()).isEqualTo(one);
    }

    @Test
    void what_is_well_enough_is_said_with_interest() {
        assertThat(analyse("--method", "satisficing", "--interest", "gain>=1")).isZero();
        assertThat(desk.said()).contains("Under “act 2”, gain is at least 1 in 100% of 4 worlds");
        assertThat(analyse("--method", "satisficing", "--interest", "0<gain")).isEqualTo(2);
        assertThat(desk.complained()).contains("write it as \"gain<0.5\" or \"gain>=0.5\"");
        assertThat(analyse("--method", "satisficing")).isEqualTo(2);
        assertThat(desk.complained()).contains("satisficing: say what is well enough");
    }

    @Test
    void every_mistake_is_said_at_once_and_ends_with_2() {
        assertThat(desk.type(
                        "analyse",
                        "--table",
                        "milnor.csv",
                        "--output",
                        "gian",
                        "--levers",
                        "atc",
                        "--method",
                        "regrets",
                        "--design",
                        "crosed",
                        "--seed",
                        "x",
                        "--json",
                        "--csv"))
                .isEqualTo(2);
        assertThat(desk.complained())
                .contains("--json and --csv exclude each other")
                .contains("--method: there is no 'regrets'; did you mean 'regret'?")
                .contains("--design: there is no 'crosed'; did you mean 'crossed'?")
                .contains("--seed: 'x' is no whole number")
                .contains("there is no column 'gian'; did you mean 'gain'?")
                .contains("there is no column 'atc'; did you mean 'act'?");
        assertThat(desk.type("analyse")).isEqualTo(2);
        assertThat(desk.complained())
                .contains("--method says what to do", "--output names the column", "--table FILE says what to analyse");
    }

    @Test
    void a_table_that_is_not_crossed_is_told_so() {
        assertThat(desk.type("analyse", "--table", "milnor.csv", "--output", "gain", "--method", "regret"))
                .isEqualTo(2);
        assertThat(desk.complained()).contains("regret: ", "must be crossed");
    }
}
