package org.rollover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollover.ensemble.Fate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Typical;
import org.rollover.ensemble.Watcher;

@DisplayName("The typical history of an outcome, told")
class WhyReportTest {
    private static final String TRACE = "rollover trace four.yaml --replicate ";

    private static WhyReport report(Fate fate, long replicates, String... settings) {
        Typical typical = Typical.run(
                Runs.scenario(settings), new Plan(1, replicates, 2, 2), fate, Typical.Search.ALL, Watcher.NONE);
        return new WhyReport(typical, TRACE);
    }

    private static String text(WhyReport report) {
        return report.text(new Look(100, true, false));
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void everyOutcomeIsToldWithoutSayingThatASignBringsItAbout(Fate fate) {
        for (String fallback : new String[] {"measure.default=lapse", "measure.default=stay"}) {
            String text = text(report(fate, 400, fallback));
            assertThat(text).startsWith("When ").contains("histories");
            assertThat(text).doesNotContainIgnoringCase("because").doesNotContainIgnoringCase("leads to");
            assertThat(text.lines()).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void signsStandWithTheirFrequenciesAndTheCommandForOneHistory() {
        assertThat(text(report(Fate.HELD_UP, 6000)))
                .contains("The most telling early sign: ", "of these histories show it")
                .contains("with", "without", "difference in")
                .containsPattern("rollover trace four\\.yaml --replicate \\d+")
                .contains("one half of the histories chose the most telling");
    }

    @Test
    void whatWasNeverSeenIsBoundedAndNotCalledImpossible() {
        String text = text(report(Fate.LAPSED, 200, "parameters.vote-noise=0.001"));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("In none of 200 histories the measures lapse: that leaves a probability of ")
                .contains("or less (95% interval)")
                .doesNotContain("0%)")
                .doesNotContain(TRACE);
    }

    @Test
    void whatIsTooRareHasNoSignsAndSaysHowManyHistoriesWouldDo() {
        assertThat(text(report(Fate.HELD_UP, 20)).replaceAll("\\s+", " "))
                .contains("too few", "histories (--replicates) would be enough");
    }

    @Test
    void jsonAndCsvHoldTheSigns() throws IOException {
        WhyReport report = report(Fate.HELD_UP, 6000);
        JsonNode json = new ObjectMapper().readTree(report.json("1"));
        assertThat(json.path("outcome").asText()).isEqualTo("held-up");
        assertThat(json.path("signs").size()).isPositive();
        for (JsonNode sign : json.path("signs")) {
            double difference =
                    sign.path("with").asDouble() - sign.path("without").asDouble();
            assertThat(sign.path("difference").path("low").asDouble()).isLessThan(difference);
            assertThat(sign.path("difference").path("high").asDouble()).isGreaterThan(difference);
        }
        assertThat(report.table().csv().lines()).hasSize(1 + json.path("signs").size());
    }

    @Test
    void aDifferenceIsThatOfTheSharesAsTheyAreShown() {
        java.util.regex.Matcher row = java.util.regex.Pattern.compile(
                        "([0-9.]+)%\\s+([0-9.]+)%\\s+([+−]?)([0-9.]+) \\([+−0-9.]+ to")
                .matcher(text(report(Fate.HELD_UP, 6000)));
        int rows = 0;
        while (row.find()) {
            double shown = Double.parseDouble(row.group(4)) * (row.group(3).equals("−") ? -1 : 1);
            assertThat(shown)
                    .isCloseTo(
                            Double.parseDouble(row.group(1)) - Double.parseDouble(row.group(2)),
                            org.assertj.core.api.Assertions.within(1e-6));
            rows++;
        }
        assertThat(rows).isPositive();
    }

    @Test
    void theHistoryIsSaidToFitSignsAndNothingIsCalledMostly() {
        assertThat(text(report(Fate.HELD_UP, 6000)).replaceAll("\\s+", " "))
                .containsPattern("Number \\d+ (shows|lacks|fits) ")
                .contains("in these histories")
                .doesNotContain("mostly");
        assertThat(text(report(Fate.LAPSED, 400, "parameters.vote-noise=1")))
                .doesNotContainPattern("How to read this\\s+Seed");
    }
}
