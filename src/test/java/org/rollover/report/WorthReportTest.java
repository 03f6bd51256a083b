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
        assertThat(report(60).answer(Look.plain())).contains("Too few histories", "30 draws", "--replicates");
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

    private static String text(WorthReport report) {
        return report.text(new Look(100, true, false)).replaceAll("\\s+", " ");
    }

    @Test
    void theSharesAddUpAsTheyAreShown() {
        String text = text(report(4000, OPEN));
        java.util.regex.Matcher row =
                java.util.regex.Pattern.compile("([0-9.]+)% [0-9.<]+% – ").matcher(text);
        double sum = 0;
        while (row.find()) {
            sum += Double.parseDouble(row.group(1));
        }
        assertThat(text)
                .containsPattern(
                        sum >= 100
                                ? "within the(ir|) error|all of the spread"
                                : "(add up to|above is) "
                                        + (sum == Math.rint(sum) ? String.valueOf((long) sum) : String.valueOf(sum))
                                        + "%")
                .doesNotContain("is not seen", "The other 0");
    }

    @Test
    void oneNumberHasNoOthers() {
        String[] one = {
            BETA + "={discrete: {10: 50%, 60: 50%}}",
            "parameters.consensus-weight=0",
            "governments.Delta.cabinet.members.Patriots.position=15",
            "events.election in Gamma.value=50"
        };
        assertThat(text(report(2000, one)))
                .contains("10 points with probability 0.5 or 60 points with probability 0.5")
                .doesNotContain("The other", "too small to be seen", "1 uncertain numbers", "the others stayed");
    }
}
