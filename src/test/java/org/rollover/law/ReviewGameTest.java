package org.rollover.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.chance.Streams;
import org.rollover.scenario.Constraint.CongressionalReview;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.UnitedStates.Chamber;
import org.rollover.scenario.UnitedStates.Congress;
import org.rollover.scenario.UnitedStates.Party;
import org.rollover.simulation.ScenarioText;

/** The congressional review (model section 5.7): the cases that a lawyer can review, and how votes are drawn. */
class ReviewGameTest {

    private static final CongressionalReview CAATSA = (CongressionalReview)
            scenario("51", "0.5", "49", "0.9").scenario().constraints().get("review");

    private static LoadedScenario scenario(String seats, String share, String otherSeats, String otherShare) {
        String senate = "{passes-with: 60, parties: {Republicans: {seats: " + seats + ", against-easing: " + share
                + "}, Democrats: {seats: " + otherSeats + ", against-easing: " + otherShare + "}}}";
        return ScenarioText.quiet()
                .member("A", "position: 60, salience: 0.5")
                .us("level", "60")
                .us("president", "{ideal: 20}")
                .us("congress", "{chambers: {Senate: " + senate + "}}")
                .constraint("review", "kind: congressional-review")
                .load();
    }

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream file = ReviewGameTest.class.getResourceAsStream("congressional-reviews.yaml")) {
            for (JsonNode facts : new YAMLMapper().readTree(file)) {
                tests.add(DynamicTest.dynamicTest(facts.get("name").asText(), () -> check(facts)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    private static void check(JsonNode facts) {
        List<ReviewGame.ChamberVote> votes = new ArrayList<>();
        facts.get("chambers").properties().forEach(chamber -> {
            JsonNode count = chamber.getValue();
            Chamber rules = new Chamber(
                    count.get("passes-with").asInt(),
                    Map.of("all", new Party(count.get("members").asInt(), CAATSA.override())));
            votes.add(ReviewGame.count(
                    chamber.getKey(),
                    rules,
                    count.get("against").asInt(),
                    CAATSA.override().central()));
        });
        ReviewGame.Verdict verdict =
                ReviewGame.settle(CAATSA, YearMonth.parse(facts.get("reported").asText()), votes);

        JsonNode expected = facts.get("verdict");
        assertThat(verdict.disapproved()).isEqualTo(expected.get("disapproved").asBoolean());
        assertThat(verdict.clears()).isEqualTo(expected.get("relief-goes-ahead").asBoolean());
        assertThat(verdict.decided())
                .isEqualTo(LocalDate.parse(expected.get("settled").asText()));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-07-09,30",
        "2018-07-10,60",
        "2018-08-15,60",
        "2018-09-07,60",
        "2018-09-08,30",
        "2018-12-15,30",
        "2019-07-10,60"
    })
    void the_longer_review_runs_from_10_July_to_7_September_inclusive(LocalDate sent, int days) {
        assertThat(ReviewGame.waitingDays(CAATSA, sent)).isEqualTo(days);
    }

    @Test
    void two_thirds_of_99_are_66() {
        Chamber chamber = new Chamber(50, Map.of("all", new Party(99, CAATSA.override())));

        assertThat(ReviewGame.count("x", chamber, 66, 2.0 / 3).overrides()).isTrue();
        assertThat(ReviewGame.count("x", chamber, 65, 2.0 / 3).overrides()).isFalse();
    }

    @Test
    void a_party_line_vote_is_certain() {
        LoadedScenario scenario = scenario("40", "0", "60", "1");

        assertThat(votes(scenario, 200)).containsOnly(60);
    }

    /** 51 seats at 0.5 and 49 at 0.9: mean 69.6, variance 17.16; tolerances of four standard errors. */
    @Test
    void votes_are_binomial_by_party() {
        int trials = 20_000;
        List<Integer> votes = votes(scenario("51", "0.5", "49", "0.9"), trials);
        double mean = votes.stream().mapToInt(v -> v).average().orElseThrow();
        double variance = votes.stream()
                .mapToDouble(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isEqualTo(69.6, within(4 * Math.sqrt(17.16 / trials)));
        assertThat(variance).isEqualTo(17.16, within(4 * 17.16 * Math.sqrt(2.0 / trials)));
    }

    @Test
    void without_a_congress_the_relief_waits_and_goes_ahead() {
        ReviewGame.Verdict verdict = ReviewGame.settle(CAATSA, YearMonth.of(2018, 12), List.of());

        assertThat(verdict.clears()).isTrue();
        assertThat(verdict.decided()).isEqualTo(LocalDate.of(2019, 1, 14));
    }

    private static List<Integer> votes(LoadedScenario scenario, int trials) {
        Congress congress = scenario.scenario().us().congress();
        List<Integer> votes = new ArrayList<>();
        for (int k = 0; k < trials; k++) {
            votes.add(ReviewGame.play(
                            CAATSA,
                            YearMonth.of(2018, 12),
                            congress,
                            Draw.central(List.of()),
                            Streams.of(1, k).stream("Congress", "roll call"))
                    .votes()
                    .get(0)
                    .against());
        }
        return votes;
    }
}
