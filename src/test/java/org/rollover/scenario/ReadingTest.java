package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faults;
import static org.rollover.scenario.Readings.read;

import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, kinds, words and defaults become records. */
class ReadingTest {
    @Test
    void theLeastScenarioHasAllDefaults() {
        Scenario scenario = read(LEAST).scenario();

        assertThat(scenario.start()).isEqualTo(YearMonth.of(2018, 11));
        assertThat(scenario.horizon()).isEqualTo(18);
        assertThat(scenario.measure().fallback()).isNull();
        assertThat(scenario.measure().lowerLevels())
                .extracting(Quantity::central)
                .containsExactly(0.75, 0.5, 0.25);
        assertThat(scenario.council().rule()).isEqualTo(new DecisionRule.Unanimity());
        assertThat(scenario.council().stages()).containsOnlyKeys("ambassadors", "leaders");
        assertThat(scenario.us()).isNull();
        assertThat(scenario.lobbyists()).isEmpty();
        assertThat(scenario.target().name()).isEqualTo("target");
        assertThat(scenario.parameters().voteNoise().central()).isEqualTo(0.06);
        assertThat(scenario.parameters().voteNoise().path()).isEqualTo("parameters.vote-noise");
        assertThat(scenario.governments().get("Italy").stubbornness().central()).isEqualTo(0.5);
    }

    @Test
    void keysAreInKebabCaseAndMapsKeepTheOrderOfTheFile() {
        Scenario scenario =
                read(LEAST + "parameters: {consensus-weight: 0.2}\n").scenario();

        assertThat(scenario.parameters().consensusWeight().central()).isEqualTo(0.2);
        assertThat(scenario.governments().keySet()).containsExactly("Italy", "Germany");
    }

    @Test
    void theFallbackIsWrittenUnderTheKeyDefault() {
        Scenario scenario = read(LEAST.replace("  level: 60", "  level: 60\n  default: stay"))
                .scenario();

        assertThat(scenario.measure().fallback()).isEqualTo(Measure.Fallback.STAY);
    }

    @Test
    void aKindIsAWordOrABlock() {
        assertThat(read(LEAST + "council: {rule: simple-majority}\n")
                        .scenario()
                        .council()
                        .rule())
                .isEqualTo(new DecisionRule.SimpleMajority());
        assertThat(read(LEAST + "council: {rule: {value: simple-majority, source: x}}\n")
                        .scenario()
                        .council()
                        .rule())
                .isEqualTo(new DecisionRule.SimpleMajority());
        DecisionRule weighted = read(LEAST + "council: {rule: {kind: weighted, quota: 2}}\n")
                .scenario()
                .council()
                .rule();
        assertThat(((DecisionRule.Weighted) weighted).quota().path()).isEqualTo("council.rule.quota");
    }

    @Test
    void aReviewHasTheTermsOfTheStatuteByDefault() {
        Scenario scenario = read(LEAST + "constraints: {caatsa: {kind: congressional-review, citation: s. 216}}\n")
                .scenario();
        var review = (Constraint.CongressionalReview) scenario.constraints().get("caatsa");

        assertThat(review.window()).isEqualTo(30);
        assertThat(review.summerFrom()).isEqualTo(MonthDay.of(7, 10));
        assertThat(review.binds()).isEqualTo("president");
        assertThat(review.released()).isNull();
    }

    @Test
    void aRedLineIsALevelOrTheWordBlocking() {
        String cabinet = LEAST.replace(
                "    position: 40\n",
                "    cabinet: {members: {M5S: {seats: 1, position: 20, salience: 1, red-line: 80},"
                        + " League: {seats: 1, position: 10, salience: 1, red-line: blocking}}}\n");
        var members =
                read(cabinet).scenario().governments().get("Italy").cabinet().members();

        assertThat(members.get("League").redLine()).isEqualTo(new RedLine.Blocking());
        assertThat(((RedLine.Level) members.get("M5S").redLine()).level().path())
                .isEqualTo("governments.Italy.cabinet.members.M5S.red-line");
    }

    @ParameterizedTest
    @CsvSource({"2 years, 24", "18 months, 18", "1 month, 1", "1.5 years, 18", "'\"18 months\"', 18"})
    void timesSayTheirUnit(String written, int months) {
        String yaml = LEAST.replace("18 months", written).replace("[2018-12, 2019-06]", "[2018-11]");

        assertThat(read(yaml).scenario().horizon()).isEqualTo(months);
    }

    @Test
    void anyValueMayHaveASourceAndANote() {
        LoadedScenario loaded = read(LEAST.replace("start: 2018-11", "start: {value: 2018-11, note: five weeks before}")
                .replace("[2018-12, 2019-06]", "{value: [2018-12], source: Decision 2014/512/CFSP}"));

        assertThat(loaded.scenario().start()).isEqualTo(YearMonth.of(2018, 11));
        assertThat(loaded.provenance().get("start").note()).isEqualTo("five weeks before");
        assertThat(loaded.provenance().get("measure.renewals").source()).isEqualTo("Decision 2014/512/CFSP");
    }

    @Test
    void aBlocksSourceCoversTheNumbersBelowThatHaveNone() {
        LoadedScenario loaded = read(LEAST.replace(
                "  Italy:\n", "  Italy:\n    source: Eurostat\n    fatigue: {value: 0.1, note: judgement}\n"));

        assertThat(loaded.provenance().get("governments.Italy").source()).isEqualTo("Eurostat");
        assertThat(loaded.provenance().get("governments.Italy.position").source())
                .isEqualTo("Eurostat");
        assertThat(loaded.provenance().get("governments.Italy.fatigue").source())
                .isNull();
        assertThat(loaded.provenance().get("governments.Germany.position").source())
                .isNull();
        assertThat(loaded.provenance()).doesNotContainKey("governments.Italy.stubbornness");
    }

    @Test
    void uncertainNumbersHaveSlotsInTheOrderOfTheirPaths() {
        LoadedScenario loaded = read(
                LEAST,
                "measure.level={uniform: {low: 50, high: 60}}",
                "governments.Italy.salience={uniform: {low: 0.2, high: 40%}}");

        assertThat(loaded.uncertain())
                .extracting(Quantity::path)
                .containsExactly("governments.Italy.salience", "measure.level");
        assertThat(loaded.uncertain()).extracting(Quantity::slot).containsExactly(0, 1);
        assertThat(loaded.scenario().measure().level().slot()).isEqualTo(1);
        assertThat(loaded.scenario().measure().reversion().slot()).isEqualTo(-1);
    }

    @Test
    void aChangeHasTheUnitAndTheLimitsOfWhatItChanges() {
        String yaml = LEAST + "council: {stages: {leaders: {days: 7 days}}}\n"
                + "events: {e: {kind: change, month: 2019-01, path: council.stages.leaders.days, value: 9 days}}\n";
        var change = (Event.Change) read(yaml).scenario().events().get("e");

        assertThat(change.value().central()).isEqualTo(9);
        assertThat(faults(yaml.replace("9 days", "9")))
                .singleElement()
                .asString()
                .contains("9 has no unit");
        assertThat(faults(yaml.replace("9 days", "999 days")))
                .containsExactly("s.yaml:17:86: events.e.value: 999 days is too high;"
                        + " a time from 0 to 365 days, as 7 days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void aByteOrderMarkAndWindowsLineEndsAreFine(String start) {
        assertThat(read(start + LEAST.replace("\n", "\r\n")).sha256())
                .isEqualTo(read(LEAST).sha256());
    }

    @Test
    void composedAndDecomposedLettersAreTheSameName() {
        String composed = LEAST.replace("Italy", "C\u00f4te")
                + "lobbyists: {L: {position: 1, budget: 1, access: {Co\u0302te: 1}}}\n";

        assertThat(read(composed).scenario().lobbyists().get("L").access()).containsOnlyKeys("C\u00f4te");
    }

    @Test
    void whatWasReadCannotBeChanged() {
        Scenario scenario = read(LEAST).scenario();

        List.<Runnable>of(
                        () -> scenario.governments().clear(),
                        () -> scenario.measure().renewals().clear(),
                        () -> scenario.ties().put("x", java.util.Map.of()))
                .forEach(change -> org.assertj.core.api.Assertions.assertThatThrownBy(change::run)
                        .isInstanceOf(UnsupportedOperationException.class));
    }
}
