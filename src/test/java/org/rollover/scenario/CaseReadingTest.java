package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Historical cases: a scenario, and what happened apart from it. */
class CaseReadingTest {
    private static final String LEAST = Readings.LEAST.replace("  level: 60", "  level: 60\n  default: lapse");
    private static final String CASE = """
            case: {regime: Alphaland, known-on: 2018-12-12, opponents: 1, progress: partial, note: "Judgement: a test"}
            """;
    private static final String OUTCOME = """
            outcome:
              decisions:
                - {month: 2018-12, row: A01, date: 2018-12-13, class: renewed, held-up: yes, hold-outs: [Italy], delay: 2 days,
                   source: "https://example.org/a"}
            """;

    private static final ScenarioReader READER = new ScenarioReader(null, ReadingLimits.defaults());

    private static LoadedCase read(String yaml) throws ScenarioException {
        return READER.readCaseText(yaml, "case.yaml");
    }

    private static String refusal(String yaml) {
        ScenarioException refused = catchThrowableOfType(ScenarioException.class, () -> read(yaml));
        assertThat(refused).isNotNull();
        return String.valueOf(refused.getMessage());
    }

    private static String outcome(String decision) {
        return LEAST + CASE + "outcome: {decisions: [" + decision + "]}\n";
    }

    @Test
    void what_happened_stands_apart_from_the_scenario() throws ScenarioException {
        LoadedCase read = read(LEAST + CASE + OUTCOME);

        assertThat(read.notes().regime()).isEqualTo("Alphaland");
        assertThat(read.notes().progress()).isEqualTo(CaseNotes.Progress.PARTIAL);
        HistoricalDecision decision = read.outcome().decisions().get(0);
        assertThat(decision.happened()).isEqualTo(HistoricalDecision.Happened.RENEWED);
        assertThat(decision.heldUp()).isEqualTo(HistoricalDecision.Evidence.YES);
        assertThat(decision.delay()).isEqualTo(2);
        assertThat(read.scenario()).isEqualTo(READER.readText(LEAST, "case.yaml", List.of()));
    }

    /** All that the simulation is made from is the same, whatever happened. */
    @Test
    void the_scenario_has_no_trace_of_what_happened() throws ScenarioException {
        LoadedScenario renewed = read(LEAST + CASE + OUTCOME).scenario();
        LoadedScenario lapsed =
                read(LEAST + CASE + OUTCOME.replace("renewed", "lapsed")).scenario();
        LoadedScenario nothing = READER.readText(LEAST, "case.yaml", List.of());

        assertThat(lapsed).isEqualTo(renewed).isEqualTo(nothing);
        assertThat(lapsed.resolvedYaml()).doesNotContain("outcome").doesNotContain("A01");
    }

    @Test
    void a_case_is_written_and_read_again() throws ScenarioException {
        LoadedCase once = read(LEAST + CASE + OUTCOME);
        LoadedCase again = read(once.resolvedYaml());

        assertThat(again.outcome()).isEqualTo(once.outcome());
        assertThat(again.notes()).isEqualTo(once.notes());
        assertThat(again.resolvedYaml()).isEqualTo(once.resolvedYaml());
        assertThat(once.resolvedYaml()).contains("https://example.org/a").contains("Judgement: a test");
    }

    @Test
    void a_case_needs_to_say_what_happened() {
        assertThat(refusal(LEAST + CASE)).contains("missing key 'outcome'").doesNotContain("'case'");
        assertThat(refusal(LEAST)).contains("missing key 'outcome'").contains("missing key 'case'");
    }

    @Test
    void all_that_does_not_fit_is_said_at_once() {
        String wrong = refusal(outcome(
                "{month: 2018-11, row: A, class: renewd}, {month: 2018-12, row: B, class: renewed, held-up: perhaps}"));

        assertThat(wrong).contains("did you mean 'renewed'").contains("'perhaps' is not allowed");
    }

    @Test
    void an_outcome_must_lie_on_the_calendar_and_after_what_was_known() {
        assertThat(refusal(outcome("{month: 2017-01, row: A, class: renewed}")))
                .contains("2017-01 is before the scenario's start");
        assertThat(refusal(outcome("{month: 2018-12, row: A, date: 2017-12-13, class: renewed}")))
                .contains("2017-12-13 is before the scenario's start");
        assertThat(refusal(outcome("{month: 2018-12, row: A, date: 2018-12-01, class: renewed}")))
                .contains("2018-12-01 was known already");
        assertThat(refusal(outcome("{month: 2019-01, row: A, class: renewed}")))
                .contains("no decision is scheduled in 2019-01");
    }

    @Test
    void a_rule_cannot_produce_every_outcome() {
        String text = LEAST.replace("default: lapse", "default: stay")
                + CASE
                + "outcome: {decisions: [{month: 2018-12, row: A, class: lapsed, delay: 3 days}]}\n";

        assertThat(refusal(text))
                .contains("measures that stay without agreement cannot have lapsed")
                .contains("no renewal can be held up");
    }

    @Test
    void a_hold_out_must_be_in_the_council() {
        assertThat(refusal(outcome("{month: 2018-12, row: A, class: renewed, held-up: yes, hold-outs: [Italia]}")))
                .contains("there is no government 'Italia'")
                .contains("did you mean 'Italy'");
    }

    @Test
    void a_scenario_that_is_run_is_checked_for_what_it_says_happened() {
        ScenarioException refused = catchThrowableOfType(
                ScenarioException.class,
                () -> READER.readText(outcome("{month: 2018-12, row: A, class: renewd}"), "case.yaml", List.of()));

        assertThat(refused).hasMessageContaining("did you mean 'renewed'");
    }

    @Test
    void what_is_certain_is_checked_beside_a_misspelt_word() {
        assertThat(refusal(outcome("{month: 2019-01, row: A, date: 2018-12-01, class: renewd, held-up: yes,"
                        + " hold-outs: [Italia]}")))
                .contains("did you mean 'renewed'")
                .contains("no decision is scheduled in 2019-01; one of 2018-12, 2019-06")
                .contains("2018-12-01 was known already")
                .contains("did you mean 'Italy'");
        assertThat(refusal(
                        outcome("{month: 2019-01, row: A, class: renewed}").replace("[2018-12, 2019-06]", "[2018-12]")))
                .contains("no decision is scheduled in 2019-01; the decision is in 2018-12");
        assertThat(refusal(outcome("{month: 2018-13, row: A, class: renewed, held-up: no, delay: 3 days}")))
                .contains("2018-13")
                .contains("a delay of 3 days without a hold-up")
                .doesNotContain("no decision is scheduled")
                .doesNotContain("before the scenario's start");
    }

    /** Nothing is concluded from a start, a calendar, a council or a default that was refused. */
    @Test
    void nothing_follows_from_what_was_refused() {
        String bad = outcome("{month: 2018-12, row: A, class: lapsed, held-up: yes, hold-outs: [Italy]}")
                .replace("start: ", "start: x")
                .replace("default: lapse", "default: lapsd")
                .replaceAll("(?m)^governments:", "governmnts:");

        assertThat(refusal(bad))
                .contains("did you mean 'lapse'")
                .contains("did you mean 'governments'")
                .doesNotContain("there is no government")
                .doesNotContain("no decision is scheduled")
                .doesNotContain("scenario's start")
                .doesNotContain("cannot have lapsed");
    }

    @Test
    void what_was_known_must_be_of_the_time_and_of_the_council() {
        String text = outcome("{month: 2018-12, row: A, class: renewed}");

        assertThat(refusal(text.replace("known-on: 2018-12-12", "known-on: 2008-12-12")))
                .contains("case.known-on: 2008-12-12 is more than two years before the scenario's start");
        assertThat(refusal(text.replace("opponents: 1", "opponents: 99")))
                .contains("case.opponents: 99 opponents in a council of ");
    }

    @Test
    void a_row_is_one_decision() {
        assertThat(refusal(outcome("{month: 2018-12, row: A, class: renewed}, {month: 2018-12, row: A, class: eased}")))
                .contains("outcome.decisions[1].row: the row 'A' stands there twice");
    }

    @Test
    void half_a_case_is_warned_of_where_it_is_run_as_a_scenario() throws ScenarioException {
        assertThat(READER.readText(LEAST + CASE, "case.yaml", List.of()).warnings())
                .singleElement()
                .asString()
                .contains("case: there is no block outcome beside it");
        assertThat(READER.readText(LEAST + OUTCOME, "case.yaml", List.of()).warnings())
                .singleElement()
                .asString()
                .contains("outcome: there is no block case beside it");
        assertThat(READER.readText(LEAST + CASE + OUTCOME, "case.yaml", List.of())
                        .warnings())
                .isEmpty();
    }

    @Test
    void a_sample_is_told_of_values_outside_and_of_those_that_are_none() {
        String text = LEAST.replace("level: 60", "level: {sample: {values: [-3, x]}}") + CASE + OUTCOME;

        assertThat(text).contains("sample");
        assertThat(refusal(text)).contains("sample goes down to -3").contains("'x'");
    }
}
