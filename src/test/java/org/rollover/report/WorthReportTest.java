package org.rollover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.ValueOfInformation;
import org.rollover.ensemble.Watcher;

@DisplayName("What to look up first, told")
class WorthReportTest {
    private static final String BETA = "governments.Beta.position";

    /** Without a price for standing alone Beta's position decides. */
    private static final String[] OPEN = {BETA + "={uniform: {low: 5, high: 60}}", "parameters.consensus-weight=0"};

    private static WorthReport report(long replicates, String... settings) {
        return new WorthReport(
                ValueOfInformation.run(Runs.scenario(settings), new Plan(1, replicates, 2, 2), Watcher.NONE));
    }

    @Test
    void theNumberThatDecidesIsNamedWithWhatIsKnownOfIt() {
        WorthReport report = report(4000, OPEN);
        assertThat(report.answer(Look.plain())).contains("To look up first: " + BETA);
        for (int width : new int[] {60, 80, 110}) {
            String text = report.text(new Look(width, true, false));
            assertThat(text)
                    .contains("Beta, position", "uniform from 5 to 60", "Once")
                    .doesNotContain("0% – 0%");
            assertThat(text.lines()).allMatch(line -> line.length() <= width);
        }
        assertThat(report.text(new Look(110, true, false))).contains("████");
        assertThat(report.text(new Look(110, false, false))).matches("(?s)\\p{ASCII}*");
    }

    @Test
    void itSaysWhyThereIsNothingToName() {
        assertThat(report(60).answer(Look.plain())).contains("Too few draws");
        assertThat(report(2000, "parameters.vote-noise=0.001").answer(Look.plain()))
                .contains("makes no difference to the answer");
        assertThat(report(
                                400,
                                "governments.Delta.cabinet.members.Patriots.position=15",
                                "events.election in Gamma.value=50")
                        .answer(Look.plain()))
                .contains("No number of the scenario is uncertain");
    }

    @Test
    void jsonAndCsvHoldAllNumbers() throws IOException {
        WorthReport report = report(4000, OPEN);
        JsonNode json = new ObjectMapper().readTree(report.json("1"));
        assertThat(json.path("numbers")).hasSize(3);
        assertThat(json.path("numbers").path(0).path("path").asText()).isEqualTo(BETA);
        assertThat(json.path("numbers").path(0).path("told").asBoolean()).isTrue();
        assertThat(report.table().csv().lines()).hasSize(4);
        assertThat(new ObjectMapper().readTree(report(60).json("1")).path("numbers"))
                .isEmpty();
    }
}
