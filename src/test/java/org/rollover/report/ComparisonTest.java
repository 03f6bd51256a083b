package org.rollover.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.SideBySide;
import org.rollover.ensemble.Watcher;

@DisplayName("Scenarios side by side, told")
class ComparisonTest {
    private static final Comparison COMPARED = new Comparison(SideBySide.run(
            List.of(
                    Runs.scenario(),
                    Runs.scenario("governments.Alpha.position=20"),
                    Runs.scenario("lobbyists.Foreign Ministry of Omega.budget=0"),
                    Runs.scenario()),
            new Plan(1, 600, 2, 2),
            Watcher.NONE));

    @Test
    void eachScenarioHasALetterAndTheDifferenceItsDecisionsAndVetoes() {
        for (int width : new int[] {60, 80, 110}) {
            String text = COMPARED.text(new Look(width, true, false));
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("B Four governments", "At which decision the difference arises", "Alpha")
                    .contains("no difference that these histories can tell from chance");
            assertThat(text.lines()).allMatch(line -> line.length() <= width);
        }
    }

    @Test
    void thePartsAddUpToTheDifferenceAndToTheCountedOne() throws IOException {
        JsonNode scenarios = new ObjectMapper().readTree(COMPARED.json("1")).path("scenarios");
        for (int i = 1; i < scenarios.size(); i++) {
            JsonNode difference = scenarios.path(i).path("difference");
            double crude = (difference.path("better").asDouble()
                            - difference.path("worse").asDouble())
                    / 600;
            assertThat(difference.path("counted").path("value").asDouble()).isEqualTo(crude, within(1e-9));
            assertThat(sum(difference.path("decisions")))
                    .isEqualTo(difference.path("value").asDouble(), within(1e-9));
            assertThat(sum(difference.path("governments"))).isEqualTo(crude, within(1e-9));
        }
        assertThat(scenarios.path(0).path("difference").isNull()).isTrue();
        assertThat(COMPARED.table().size()).isEqualTo(4);
        assertThat(COMPARED.parts().csv()).contains(",decision,2018-12,", ",government,Alpha,");
    }

    private static double sum(JsonNode parts) {
        double sum = 0;
        for (JsonNode part : parts) {
            sum += part.path("value").asDouble();
        }
        return sum;
    }

    @Test
    void aDifferenceThatNoHistoryShowsHasDecisionsAndNoEmptyTable() {
        String text = told("parameters.vote-noise=0.001", 60);
        assertThat(text)
                .contains("likely to be sustained; the chances of the decisions differ", "together ")
                .contains("No history ends another way, so that there is nothing to divide among governments.")
                .doesNotContain(" 0 histories", "government B");
    }

    @Test
    void anIntervalThatTouchesZeroAsPrintedTellsNothing() {
        int touching = 0;
        for (double position = 70; position < 76; position += 0.25) {
            String[] lines = told("governments.Alpha.position=" + position, 200).split("• B");
            boolean touches = lines[0].matches(".* [+−]?0(\\.0+)? to .*|.* to [+−]?0(\\.0+)? .*");
            touching += touches ? 1 : 0;
            assertThat(lines[1].contains("no difference that these histories can tell from chance"))
                    .as(lines[0])
                    .isEqualTo(touches || lines[0].matches(".* −[0-9.]+ to \\+.*"));
        }
        assertThat(touching).isPositive();
    }

    private static String told(String setting, long replicates) {
        return new Comparison(SideBySide.run(
                        List.of(Runs.scenario(), Runs.scenario(setting)), new Plan(1, replicates, 2, 2), Watcher.NONE))
                .text(new Look(100, true, false))
                .replaceAll("\\s+", " ");
    }

    @Test
    void whatWasSeenInAllHistoriesIsBounded() {
        Comparison always = new Comparison(SideBySide.run(
                List.of(Runs.scenario("parameters.vote-noise=0.001"), Runs.scenario()),
                new Plan(1, 200, 2, 2),
                Watcher.NONE));
        assertThat(always.answer(Look.plain())).startsWith("starter: >99.9");
        assertThat(always.text(Look.plain())).contains(">99.9").doesNotContain("100%");
    }
}
