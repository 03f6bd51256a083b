package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("rollover sweep")
class SweepCommandTest {
    private static final String BUDGET = "lobbyists.Ruritania.budget";

    @TempDir
    private Path folder;

    private StudyDesk desk;
    private String scenario;

    @BeforeEach
    void sit() {
        desk = new StudyDesk(folder);
        scenario = desk.desk().scenario();
    }

    private int sweep(String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"sweep", scenario, "--replicates", "20"}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return desk.type(args);
    }

    @Test
    void goes_from_one_value_to_another_in_steps() {
        assertThat(sweep("--vary", BUDGET + "=0:2:5", "--csv"))
                .as(desk.complained())
                .isZero();
        assertThat(desk.said().lines().map(line -> line.split(",")[1]))
                .containsExactly("lobbyists_Ruritania_budget", "0", "0.5", "1", "1.5", "2");
        assertThat(desk.kept("four-sweep").resolve("manifest.json")).exists();
    }

    @Test
    void takes_values_with_commas_and_every_combination() {
        assertThat(sweep(
                        "--vary",
                        "governments.Delta.cabinet.rule=compromise,median",
                        "--vary",
                        BUDGET + "=0,1,2",
                        "--outcome",
                        "delay",
                        "--outcome",
                        "sustained",
                        "--csv"))
                .as(desk.complained())
                .isZero();
        assertThat(desk.said()).hasLineCount(7).contains("median,2,").contains(",delay,sustained,");
    }

    @Test
    void says_the_same_as_a_run_with_the_value_set() {
        sweep("--vary", BUDGET + "=0,2", "--csv", "--seed", "7");
        String swept = desk.said().lines().skip(2).findFirst().orElseThrow().split(",")[3];
        desk.type("run", scenario, "--set", BUDGET + "=2", "--replicates", "20", "--seed", "7", "--no-save", "--json");
        assertThat(desk.said()).contains("\"sustained\": " + swept);
    }

    @Test
    void says_where_what_is_varied_is_wrong() {
        assertThat(sweep("--vary", "lobbyists.Ruritania.bugdet=0:2:5", "--vary", BUDGET + "=0,lots"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains(
                        "--vary: lobbyists.Ruritania.bugdet=0:2:5: ",
                        "did you mean 'lobbyists.Ruritania.budget'?",
                        "--vary: " + BUDGET + "=0,lots: ")
                .doesNotContain("Exception", "levers.")
                .hasLineCount(2);
        assertThat(sweep("--vary", BUDGET, "--vary", BUDGET + "=0:2:1")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("varies nothing; as ", "1 values; from 2 to 1000");
        assertThat(sweep("--vary", BUDGET + "=1:1:3")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(sweep("--vary", BUDGET + "=0:2:3", "--precision", "1pp")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--replicates and --precision exclude each other");
        assertThat(sweep("--vary", BUDGET + "=0:2:3", "--outcome", "sustaned")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("did you mean 'sustained'?");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void on_paper_writes_nothing() {
        assertThat(sweep("--vary", BUDGET + "=0:2:5", "--dry-run")).isZero();
        assertThat(desk.said()).contains("5 points", "1 lever", "100 in all");
        assertThat(folder.resolve("results")).doesNotExist();
    }
}
