package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("rollover run to a precision")
class PrecisionTest {
    @TempDir
    private Path folder;

    private Desk run(String... options) {
        Desk desk = new Desk(folder);
        String[] words = new String[options.length + 2];
        words[0] = "run";
        words[1] = desk.scenario();
        System.arraycopy(options, 0, words, 2, options.length);
        desk.type(words);
        return desk;
    }

    @Test
    void says_which_came_first() {
        assertThat(run("--precision", "3pp", "--no-save").said().replaceAll("\\s+", " "))
                .contains("as the interval then reached no further than 3 points to either side");
        assertThat(run("--precision", "0.1pp", "--max-replicates", "700", "--no-save")
                        .said()
                        .replaceAll("\\s+", " "))
                .contains("It stopped after 700 histories, the most that were allowed")
                .contains("and was to reach 0.1.");
        assertThat(run("--replicates", "1", "--no-save").said().replaceAll("\\s+", " "))
                .contains("It ran the one history that was asked for");
    }

    @Test
    void what_time_allowed_is_recorded_and_repeated_without_a_clock() throws Exception {
        Desk desk = run("--time", "0.2s", "--precision", "0.0001pp", "--max-replicates", "100000000");
        Path result = desk.results("four").get(0);

        assertThat(desk.said()).contains("as its time was up");
        assertThat(Files.readString(result.resolve("manifest.json")))
                .contains("\"seconds\": 0.2", "\"status\": \"complete\"");
        assertThat(Files.readString(result.resolve("result.json"))).contains("\"ended\": \"time\"");
        assertThat(desk.type("rerun", result.toString())).as(desk.said()).isZero();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Desk desk = run(
                "--precision",
                "2",
                "--max-replicates",
                "0",
                "--replicates",
                "5",
                "--time",
                "soon",
                "--estimator",
                "cruda",
                "--no-save");

        assertThat(desk.complained())
                .contains("--replicates asks for a fixed number of histories")
                .contains("--precision: 2 is too large; from 0.0001pp to 50pp")
                .contains("did you mean 2pp?")
                .contains("--max-replicates: 0 is too few")
                .contains("--time: 'soon' is no time")
                .contains("'cruda' is none of auto, conditional, crude; did you mean crude?");
    }

    @Test
    void a_scenario_that_is_not_there_is_named_by_the_nearest_one() {
        Desk desk = new Desk(folder);

        assertThat(desk.type("run", "itali-2018")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("there is no such file", "did you mean italy-2018?");
    }

    @Test
    void a_file_is_no_place_for_results() {
        Desk desk = new Desk(folder);
        String file = desk.scenario();

        assertThat(desk.type("run", file, "--results", file)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("is a file; name a folder");
        assertThat(desk.said()).isEmpty();
    }
}
