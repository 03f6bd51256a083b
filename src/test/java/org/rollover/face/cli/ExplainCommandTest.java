package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rollover explain}. */
class ExplainCommandTest {
    private static final String FEW = "--levers=Ruritania,expiry,consensus";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private String explain(String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(
                new String[] {"explain", desk.scenario(), FEW, "--replicates=100", "--per-combination=40"},
                0,
                words,
                0,
                5);
        System.arraycopy(more, 0, words, 5, more.length);
        assertThat(desk.type(words)).as(desk.complained()).isZero();
        return desk.said();
    }

    @Test
    void what_holds_up_and_what_pulls_down_is_shown_by_bars_and_said_in_sentences() {
        String said = explain("--no-save");

        assertThat(said.replaceAll("\\s+", " "))
                .contains("What holds the measures up: Four governments and one doubter")
                .contains("● best estimate")
                .contains("lobbying by Ruritania", "expiry without renewal (expiry)", "consensus norm")
                .contains("over all 8 combinations of the 3 levers")
                .contains("standing alone costs a")
                .doesNotContain("NaN", "opinion change");
        assertThat(said.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void it_fits_narrow_terminals_in_ascii() {
        desk.with("COLUMNS", "60").inAscii();
        String said = explain("--no-save");

        assertThat(said.lines()).allMatch(line -> line.length() <= 60);
        assertThat(said).matches("\\p{ASCII}*").contains("o best estimate");
    }

    @Test
    void the_contributions_sum_to_the_whole() throws IOException {
        JsonNode json = new ObjectMapper().readTree(explain("--no-save", "--json"));

        double sum = 0;
        for (JsonNode lever : json.path("levers")) {
            sum += lever.path("contribution").path("value").doubleValue();
        }
        double whole = json.path("all").path("value").doubleValue()
                - json.path("none").path("value").doubleValue();
        assertThat(sum).isCloseTo(whole, org.assertj.core.api.Assertions.within(1e-8));
        assertThat(json.path("method").textValue()).isEqualTo("all-combinations");
        assertThat(json.path("complete").booleanValue()).isTrue();
        assertThat(explain("--no-save", "--csv").lines()).hasSize(4);
    }

    @Test
    void threads_change_no_byte_and_what_was_saved_can_be_repeated() throws IOException {
        explain("--threads=1");
        Path saved = desk.results("four").get(0);
        String one = Files.readString(saved.resolve("result.json"));

        assertThat(explain("--no-save", "--json", "--threads=2")).isEqualTo(one);
        assertThat(explain("--no-save", "--json", "--threads=7")).isEqualTo(one);
        assertThat(desk.type("rerun", saved.toString())).isZero();
        assertThat(desk.said()).startsWith("The same, byte for byte");
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        int code = desk.type("explain", desk.scenario(), "--levers", "Ruritanja,weather", "--replicates", "few");

        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("did you mean Ruritania?")
                .contains("there is no lever 'weather'; there are ")
                .contains("--replicates: 'few' is no whole number");
        assertThat(desk.results("four")).isEmpty();
    }

    @Test
    void quiet_is_the_answer_alone() {
        assertThat(explain("--no-save", "--quiet"))
                .startsWith("As the scenario stands")
                .doesNotContain("●");
    }

    private String flat(String... words) {
        assertThat(desk.type(words)).as(desk.complained()).isZero();
        return desk.said().replaceAll("\\s+", " ");
    }

    @Test
    void a_lever_that_cannot_matter_leaves_no_empty_table() {
        assertThat(flat("explain", desk.scenario(), "--levers=condition", "--replicates=100", "--no-save"))
                .contains("None of the levers asked for can matter here", "Levers that cannot matter here")
                .doesNotContain("combinations", "change in points", "What each lever contributes");
    }

    @Test
    void one_lever_contributes_what_it_changes_alone() {
        assertThat(flat("explain", desk.scenario(), "--levers=consensus", "--replicates=100", "--no-save"))
                .contains("With one lever there is nothing to share out")
                .doesNotContain("1 levers", "all orders");
    }

    @Test
    void what_was_never_or_always_seen_is_bounded() throws IOException {
        String sure = desk.scenario("sure.yaml", "position: 75", "position: 0");
        JsonNode json = new ObjectMapper()
                .readTree(flat(
                        "explain",
                        sure,
                        "--levers=expiry,Ruritania",
                        "--replicates=100",
                        "--per-combination=100",
                        "--no-save",
                        "--json"));
        for (String place : new String[] {"present", "all", "none"}) {
            JsonNode p = json.path(place);
            assertThat(p.path("low").doubleValue()).isGreaterThanOrEqualTo(0);
            assertThat(p.path("high").doubleValue()).isLessThanOrEqualTo(1);
            assertThat(p.path("high").doubleValue()).isGreaterThan(p.path("low").doubleValue());
        }
        double present = json.path("present").path("high").doubleValue();
        for (JsonNode lever : json.path("levers")) {
            JsonNode alone = lever.path("alone");
            assertThat(alone.path("high").doubleValue())
                    .isGreaterThan(alone.path("low").doubleValue())
                    .isLessThanOrEqualTo(present);
        }
        assertThat(flat("explain", sure, "--levers=Ruritania", "--replicates=100", "--no-save"))
                .doesNotContain("all histories", " 0.0 no difference ");
    }

    @Test
    void histories_of_combinations_that_are_not_run_are_a_fault() {
        StringBuilder many = new StringBuilder("lobbyists:");
        for (int l = 0; l < 12; l++) {
            many.append("\n  L").append(l).append(": {position: 10, budget: 1, salience: 0.5, access: {others: 0.2}}");
        }
        String file = desk.scenario("many.yaml", "lobbyists:", many.toString());
        assertThat(desk.type("explain", file, "--per-combination=200", "--no-save"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--per-combination: with ", "too many to run them all");
    }
}
