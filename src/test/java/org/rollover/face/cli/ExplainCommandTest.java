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
                .contains("Standing alone costs a")
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
}
