package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rollover tip}. */
class TipCommandTest {
    private static final String ACCESS = "lobbyists.Foreign Ministry of Omega.access.Delta";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private String tip(String... more) {
        List<String> words = new ArrayList<>(List.of("tip", desk.scenario()));
        words.addAll(List.of(more));
        assertThat(desk.type(words.toArray(String[]::new)))
                .as(desk.complained())
                .isZero();
        return desk.said();
    }

    @Test
    void at_the_value_that_is_told_a_run_gives_about_the_threshold() throws IOException {
        JsonNode found = new ObjectMapper()
                .readTree(tip("--lever", ACCESS, "--threshold", "60%", "--replicates=400", "--no-save", "--json"));
        JsonNode tip = found.path("levers").path(0).path("tip");
        String setting = ACCESS + "=" + tip.path("value").decimalValue().toPlainString();
        assertThat(desk.type("run", desk.scenario(), "--set", setting, "--replicates=400", "--no-save", "--json"))
                .isZero();
        double run = new ObjectMapper()
                .readTree(desk.said())
                .path("probability")
                .path("sustained")
                .doubleValue();

        assertThat(run).isEqualTo(tip.path("probability").path("value").doubleValue(), within(1e-9));
        assertThat(run).isEqualTo(0.6, within(0.03));
        assertThat(tip.path("low").doubleValue()).isLessThan(tip.path("value").doubleValue());
    }

    @Test
    void the_answer_names_value_interval_and_what_to_type() {
        String said = tip("--lever", ACCESS, "--replicates=200", "--no-save", "--set", "horizon=18 months");

        assertThat(said.replaceAll("\\s+", " "))
                .contains("It crosses 50% when " + ACCESS + " is 0.2")
                .contains("(95% interval 0.2")
                .contains("◆ where the probability crosses")
                .contains("To see it, with the same histories:");
        assertThat(said.lines().filter(line -> !line.startsWith("  rollover run")))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void what_to_type_stands_on_one_line_and_gives_the_same_probability() throws IOException {
        String said = tip("--lever", ACCESS, "--replicates=150", "--seed=3", "--per-draw=1", "--no-save");
        String line = said.lines()
                .map(String::strip)
                .filter(l -> l.startsWith("rollover run"))
                .findFirst()
                .orElseThrow();

        assertThat(line).contains("--replicates 150 --seed 3 --per-draw 1").endsWith("'");
        List<String> words = new ArrayList<>();
        for (String word : line.substring("rollover ".length()).split(" (?=[^']*('[^']*'[^']*)*$)")) {
            words.add(word.replace("'", ""));
        }
        words.addAll(List.of("--no-save", "--json"));
        assertThat(desk.type(words.toArray(String[]::new)))
                .as(desk.complained())
                .isZero();
        double run = new ObjectMapper()
                .readTree(desk.said())
                .path("probability")
                .path("sustained")
                .doubleValue();
        JsonNode tip = new ObjectMapper()
                .readTree(tip("--lever", ACCESS, "--replicates=150", "--seed=3", "--per-draw=1", "--no-save", "--json"))
                .path("levers")
                .path(0)
                .path("tip");
        assertThat(run).isEqualTo(tip.path("probability").path("value").doubleValue(), within(1e-9));
    }

    @Test
    void help_has_its_percent_signs() {
        assertThat(desk.type("tip", "--help")).isZero();
        assertThat(desk.said() + desk.complained()).contains("--threshold 75%").doesNotContain("75%%", "WARN");
    }

    @Test
    void a_path_that_is_far_from_all_is_met_with_no_guess() {
        assertThat(desk.type("tip", desk.scenario(), "--lever", "parameters.nonsense"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).doesNotContain("did you mean").contains("rollover sources");
        assertThat(desk.type("tip", desk.scenario(), "--lever", "")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--lever: no number is named");
    }

    @Test
    void a_unit_that_the_number_does_not_have_is_refused() {
        assertThat(desk.type(
                        "tip",
                        desk.scenario(),
                        "--lever",
                        "governments.Alpha.position",
                        "--from",
                        "80%",
                        "--to",
                        "12days"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--from: 80% does not fit", "--to: 12days does not fit", "points");
    }

    @Test
    void not_to_cross_is_an_answer() {
        String said = tip("--lever", "governments.Alpha.position", "--replicates=100", "--no-save");

        assertThat(said.replaceAll("\\s+", " "))
                .contains("It does not cross 50% while governments.Alpha.position moves over its plausible range")
                .contains("for a known number from half to double")
                .doesNotContain("◆", "NaN");
    }

    @Test
    void all_numbers_are_ranked_and_saved_and_repeated() throws IOException {
        String said = tip("--replicates=200", "--screening=100", "--search=2", "--threads=1");
        Path saved = desk.results("four").get(0);

        assertThat(said)
                .contains("What must move least", ACCESS, "made no difference")
                .doesNotContain("0.00 ± 0.00");
        assertThat(said.lines().filter(line -> !line.startsWith("  rollover run")))
                .allMatch(line -> line.length() <= 80);
        assertThat(Files.readAllLines(saved.resolve("tipping.csv"))).hasSizeGreaterThan(80);
        assertThat(tip("--replicates=200", "--screening=100", "--search=2", "--threads=2", "--no-save", "--json"))
                .isEqualTo(Files.readString(saved.resolve("result.json")));
        assertThat(desk.type("rerun", saved.toString())).isZero();
        assertThat(desk.said()).startsWith("The same, byte for byte");
    }

    @Test
    void one_number_over_a_range_of_ones_own_can_be_repeated() {
        tip("--lever", ACCESS, "--from", "20%", "--to", "0.4", "--replicates=100");
        assertThat(desk.said().replaceAll("\\s+", " "))
                .contains("the range asked for")
                .doesNotContain("plausible range");

        assertThat(desk.type("rerun", desk.results("four").get(0).toString())).isZero();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        int code = desk.type(
                "tip", desk.scenario(), "--lever", "governments.Alfa.position", "--threshold", "50", "--from", "low");

        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("did you mean governments.Alpha.position?")
                .contains("did you mean 50%?")
                .contains("--from: 'low' is no number");
    }

    @Test
    void a_number_that_follows_a_general_one_says_which() {
        assertThat(desk.type("tip", desk.scenario(), "--lever", "governments.Alpha.ask"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("follows parameters.ask");
    }

    @Test
    void ends_must_be_possible_and_in_order() {
        assertThat(desk.type("tip", desk.scenario(), "--lever", "governments.Alpha.position", "--to", "120"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("must lie between 0 and 100");
        assertThat(desk.type("tip", desk.scenario(), "--lever", ACCESS, "--from", "0.9", "--to", "0.2"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--from 0.9 is not below --to 0.2");
        assertThat(desk.type("tip", desk.scenario(), "--from", "0.9")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("name it with --lever");
    }
}
