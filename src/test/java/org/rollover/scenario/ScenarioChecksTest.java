package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faults;
import static org.rollover.scenario.Readings.warnings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the parts of a scenario must fit together. */
class ScenarioChecksTest {
    /** Italy with a cabinet and a successor; a lobbyist; the United States. */
    private static final String FULL = """
            title: Full
            question: Is it sustained?
            start: 2018-11
            horizon: 18 months
            measure: {name: Measures, level: 60, renewals: [2018-12, 2019-06]}
            governments:
              Italy:
                salience: 0.5
                cabinet:
                  members:
                    M5S: {office: prime minister, seats: 220, position: 35, salience: 0.5}
                    League: {office: interior, seats: 125, position: 10, salience: 0.5}
                successors:
                  technocrats:
                    probability: 40%
                    cabinet: {members: {Expert: {weight: 1, position: 60, salience: 0.5}}}
              Germany: {position: 70, salience: 0.5}
            lobbyists:
              State: {position: 80, budget: 1, access: {others: 0.5, Italy/M5S: 0.4, Italy/Expert: 0.2}, principal: president}
            us:
              level: 80
              president: {ideal: 30}
              congress:
                chambers:
                  Senate: {passes-with: 60, parties: {R: {seats: 51, against-easing: 40%}, D: {seats: 49, against-easing: 95%}}}
            constraints:
              review: {kind: congressional-review, citation: s. 216, released: {event: repeal}}
            events:
              repeal: {kind: act, month: 2019-03}
            """;

    @Test
    void theFullScenarioIsFine() {
        assertThat(faults(FULL)).isEmpty();
        assertThat(warnings(FULL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure.renewals=remove | s.yaml:5:10: measure: no decision is scheduled; give either renewals, or first-renewal and every",
                "measure.first-renewal=2018-12 | the decisions are scheduled twice; give either renewals,",
                "measure.every=6 months | the decisions are scheduled twice; give either renewals,",
                "measure.renewals=[2018-10] | --set:1:18: measure.renewals[0]: 2018-10 is before the first month; the first month is 2018-11",
                "measure.renewals=[2020-05] | measure.renewals[0]: 2020-05 is after the last month; the last month is 2020-04",
                "measure.renewals=[2019-06, 2018-12] | measure.renewals[1]: 2018-12 comes after 2019-06; write them in order of time",
                "measure.renewals=[2019-06, 2019-06] | measure.renewals[1]: 2019-06 stands there twice",
                "measure.reversion=70 | measure.level: the level is below the reversion; at least 70",
                "measure.level={uniform: {low: 0, high: 60}} ;; measure.reversion=10 | can come to lie below",
                "measure.lower-levels=[0] | measure.lower-levels[0]: 0 is too low; a share from 0.01 to 0.99, as 0.2 or 20%",
                "measure.lower-levels=[100%] | measure.lower-levels[0]: 100% is too high; a share from 0.01 to 0.99",
                "measure.lower-levels=[0.5, 0.25, 50%] | measure.lower-levels[2]: 0.5 stands there twice; give each level once",
                "governments={} | governments: there is no government; a council has at least one",
                "governments.Italy.position=40 | governments.Italy: Italy has both a position and a cabinet; give one of them",
                "governments.Germany.position=remove | governments.Germany: Germany has neither a position nor a cabinet",
                "governments.Italy.cabinet.members={} | governments.Italy.cabinet: a cabinet without members",
                "governments.Italy.cabinet.members={} ;; governments.Italy.cabinet.members={A: {position: 1, salience: 1}} | governments.Italy.cabinet: a cabinet without weight",
                "governments.Italy.cabinet.members={} ;; governments.Italy.cabinet.members={A: {seats: 1, position: 1, salience: 0}} | nobody with weight in this cabinet cares",
                "governments.Italy.cabinet.rule=portfolio | governments.Italy.cabinet: the rule portfolio needs an office",
                "council.rule=qualified-majority | the population of Germany is missing; the rule qualified-majority counts people",
                "council.rule=constructive-abstention | the population of Germany is missing",
                "governments.Italy.successors.second={probability: 70%, cabinet: {members: {X: {seats: 1, position: 1, salience: 1}}}}"
                        + " | governments.Italy.successors: the probabilities sum to 1.1; they sum to 1 at most",
                "lobbyists.State.access.Itly=0.1 | --set:1:1: lobbyists.State.access.Itly: there is no government 'Itly'; did you mean 'Italy'?",
                "lobbyists.State.access.Italy/Leage=0.1 | Italy has no cabinet member 'Leage'; did you mean 'League'?",
                "lobbyists.State.access.Germany/CDU=0.1 | Germany has no cabinet member 'CDU'",
                "us=remove | lobbyists.State.principal: State takes orders from a president, but the scenario has no us",
                "ties={Itly: {Germany: 1}} | ties.Itly: there is no government 'Itly'; did you mean 'Italy'?",
                "ties={Italy: {Italy: 1}} | ties.Italy.Italy: Italy has a tie to itself",
                "ties={Italy: {Germny: 1}} | ties.Italy.Germny: there is no government 'Germny'; did you mean 'Germany'?",
                "ties={Italy: {Germany: 0}} | ties.Italy: Italy listens to nobody",
                "constraints.review.released.event=repeel | constraints.review.released.event: there is no event 'repeel'; did you mean 'repeal'?",
                "us.congress=remove | constraints.review: a review by Congress, but us has no congress",
                "us.congress.chambers={} | us.congress: Congress has no chambers",
                "us.congress.chambers.Senate.passes-with=101 | a resolution needs 101 votes, and Senate has 100 seats; at most 100",
                "events.repeal.month=2018-10 | events.repeal.month: 2018-10 is before the first month",
                "events.repeal.month=2020-05 | events.repeal.month: 2020-05 is after the last month; the last month is 2020-04",
                "events.e={kind: election, month: 2019-01, government: Italy, outcomes: {tecnocrats: 1}}"
                        + " | events.e.outcomes.tecnocrats: Italy has no successor 'tecnocrats'; did you mean 'technocrats'?",
                "events.e={kind: election, month: 2019-01, government: Italia, outcomes: {technocrats: 1}} | there is no government 'Italia'",
                "events.e={kind: new-cabinet, month: 2019-01, government: Italy, cabinet: x} | events.e.cabinet: Italy has no successor 'x'; technocrats",
                "events.e={kind: summit, month: 2019-01, participants: [Italy, Frence], pull: 1} | events.e.participants[1]: there is no government 'Frence'",
                "events.e={kind: summit, month: 2019-01, participants: [Italy, Italy], pull: 1} | Italy takes part twice",
                "events.e={kind: summit, month: 2019-01, participants: [Italy], pull: 1} | too few take part",
                "events.e={kind: pledge, month: 2019-01, by: Italy/Leage, cost: 1} | events.e.by: Italy has no cabinet member 'Leage'; did you mean 'League'?",
                "events.e={kind: change, month: 2019-01, path: governments.Germany.salince, value: 1}"
                        + " | the scenario has no number 'governments.Germany.salince'; a path, as governments.Italy.salience;"
                        + " did you mean 'governments.Germany.salience'?",
                "events.e={kind: change, month: 2019-01, path: governments.Germany.ask, value: 1}"
                        + " | the scenario leaves this number out 'governments.Germany.ask'; give it a value first",
                "events.e={kind: change, month: 2019-01, path: governments.Germany.salience, value: 2} | events.e.value: 2 is too high; a share",
                "events.e={kind: change, month: 2019-01, path: horizon, value: 2} | the scenario has no number 'horizon'",
                "measure.reversion=60 | measure.level: the level is the same as the reversion; more than 60, or nothing is at stake",
                "events.e={kind: change, month: 2019-01, path: measure.reversion, value: 61} | the level would lie below the reversion"
            })
    void whatDoesNotFitIsRefused(String settings, String said) {
        assertThat(faults(FULL, settings.split(" ;; ")))
                .anySatisfy(fault -> assertThat(fault).contains(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "constraints.review.binds=presidnt | warning: constraints.review.binds: this binds nobody: 'presidnt'; did you mean 'president'?",
                "constraints.review.released.event=remove | constraints.review.released: nothing releases it; give progress, a date or an event",
                "council.rule={kind: weighted, quota: 3} | council.rule.quota: the quota is above all votes together, 2; so no motion can pass",
                "governments.Italy.current=40 | governments.Italy.current: this has no effect",
                "governments.Italy.cabinet.office=interior | governments.Italy.cabinet.office: this has no effect",
                "governments.Italy.cabinet.majority=346 | the majority is above the cabinet's 345 seats",
                "lobbyists.Idle={position: 1, budget: 1} | lobbyists.Idle: Idle reaches nobody; give it access to governments",
                "events.e={kind: election, month: 2019-01, government: Italy} | events.e: this has no effect; give outcomes"
            })
    void whatMayNotBeMeantIsWarnedOf(String setting, String said) {
        assertThat(warnings(FULL, setting)).singleElement().asString().contains(said);
    }

    @Test
    void aRegularScheduleNeedsBothParts() {
        String regular = LEAST.replace("renewals: [2018-12, 2019-06]", "first-renewal: 2018-12");

        assertThat(faults(regular))
                .containsExactly(
                        "s.yaml:8:18: measure.first-renewal: first-renewal stands alone; add every, as 6 months");
        assertThat(faults(regular, "measure.every=6 months")).isEmpty();
        assertThat(faults(regular, "measure.every=6 months", "measure.first-renewal=remove"))
                .singleElement()
                .asString()
                .contains("every stands alone; add first-renewal, as 2018-12");
    }

    @Test
    void oneMemberHoldsTheOfficeThatDecides() {
        String portfolio = "governments.Italy.cabinet.rule=portfolio";

        assertThat(faults(FULL, portfolio, "governments.Italy.cabinet.office=prime minster"))
                .containsExactly(
                        "--set:2:34: governments.Italy.cabinet.office: no member holds the office 'prime minster';"
                                + " did you mean 'prime minister'?");
        assertThat(faults(FULL, portfolio, "governments.Italy.cabinet.office=interior"))
                .isEmpty();
        assertThat(faults(
                        FULL,
                        portfolio,
                        "governments.Italy.cabinet.office=interior",
                        "governments.Italy.cabinet.members.M5S.office=interior"))
                .singleElement()
                .asString()
                .contains("M5S and League hold the office 'interior'; one member must hold it");
    }

    @Test
    void aSunsetHasNoEffectWhereTheMeasuresStay() {
        assertThat(warnings(LEAST + "constraints: {end: {kind: sunset, citation: Art. 9}}\n", "measure.default=stay"))
                .containsExactly(
                        "--set:1:17: warning: measure.default: the default is stay, so the sunset 'end' has no effect;"
                                + " leave out one of them");
    }

    @Test
    void aLeakNeedsAPresident() {
        assertThat(warnings(LEAST, "events.leak={kind: leak, month: 2018-12}"))
                .singleElement()
                .asString()
                .contains("the scenario has no us");
    }

    @Test
    void aConstraintOnAPresidentWhoIsNotThereBindsNobody() {
        assertThat(warnings(LEAST + "constraints: {floor: {kind: codification, citation: s. 222, level: 60}}\n"))
                .containsExactly(
                        "s.yaml:16:15: warning: constraints.floor.binds: this binds nobody: 'president'; there is no such actor");
    }
}
