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
    void thePartsAddUpToTheDifferenceOfTheShares() throws IOException {
        JsonNode scenarios = new ObjectMapper().readTree(COMPARED.json("1")).path("scenarios");
        for (int i = 1; i < scenarios.size(); i++) {
            JsonNode difference = scenarios.path(i).path("difference");
            double crude = (difference.path("better").asDouble()
                            - difference.path("worse").asDouble())
                    / 600;
            for (String parts : new String[] {"decisions", "governments"}) {
                double sum = 0;
                for (JsonNode part : difference.path(parts)) {
                    sum += part.path("value").asDouble();
                }
                assertThat(sum).isEqualTo(crude, within(1e-9));
            }
        }
        assertThat(scenarios.path(0).path("difference").isNull()).isTrue();
        assertThat(COMPARED.table().size()).isEqualTo(4);
        assertThat(COMPARED.parts().csv()).contains(",decision,2018-12,", ",government,Alpha,");
    }

    @Test
    void whatWasSeenInAllHistoriesIsBounded() {
        Comparison always = new Comparison(SideBySide.run(
                List.of(Runs.scenario("parameters.vote-noise=0.001"), Runs.scenario()),
                new Plan(1, 200, 2, 2),
                Watcher.NONE));
        assertThat(always.brief(Look.plain())).startsWith("starter: >99.9");
        assertThat(always.text(Look.plain())).contains(">99.9").doesNotContain("  100%  ");
    }
}
