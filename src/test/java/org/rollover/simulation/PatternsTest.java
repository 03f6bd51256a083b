package org.rollover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rollover.actors.Cast;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;
import org.rollover.scenario.LoadedScenario;

/** The patterns of model section 1, each on a scenario made for it. */
class PatternsTest {
    private static final int HISTORIES = 800;

    /** A council of firm members, under the usual parameters but for what is quiet. */
    private static ScenarioText firm(int members) {
        ScenarioText text = ScenarioText.quiet();
        for (int i = 1; i <= members; i++) {
            text.member("Firm " + i, "position: 75, salience: 0.6");
        }
        return text;
    }

    private static List<History> histories(ScenarioText text) {
        Simulation simulation = text.simulation();
        List<History> histories = new ArrayList<>();
        for (int replicate = 0; replicate < HISTORIES; replicate++) {
            histories.add(simulation.run(1, replicate));
        }
        return histories;
    }

    private static double sustained(ScenarioText text) {
        return share(histories(text), h -> h.sustained() ? 1 : 0);
    }

    private static double share(List<History> histories, ToDoubleFunction<History> what) {
        return histories.stream().mapToDouble(what).average().orElseThrow();
    }

    private static List<Proceeding> decisions(ScenarioText text) {
        return histories(text).stream()
                .flatMap(h -> h.annals().decisions().stream())
                .toList();
    }

    /** The share of the decisions with this outcome. */
    private static double share(List<Proceeding> decisions, Outcome outcome) {
        return decisions.stream()
                .mapToDouble(d -> d.outcome() == outcome ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Nested
    class Patterns {
        @Test
        void pattern_1_reluctant_members_acquiesce_above_half_of_the_level() {
            ScenarioText alone = firm(3).stages("{}")
                    .measure("lower-levels", "[]")
                    .parameter("consensus-weight", "0")
                    .parameter("vote-noise", "0.004");

            // Half of 60 is 30; with half of the measures left after a lapse the half-way is 45.
            assertThat(sustained(alone.copy().member("Reluctant", "position: 40, salience: 0.5")))
                    .isGreaterThan(0.97);
            assertThat(sustained(alone.copy().member("Reluctant", "position: 20, salience: 0.5")))
                    .isLessThan(0.03);
            assertThat(sustained(alone.copy()
                            .measure("reversion", "30")
                            .measure("sustained-at", "0.9")
                            .member("Reluctant", "position: 40, salience: 0.5")))
                    .isLessThan(0.1);
        }

        @Test
        void pattern_2_one_hold_out_folds_more_often_than_three_together() {
            ScenarioText pressed = firm(7).parameter("concession-limit", "0");
            ScenarioText one = pressed.copy().member("Doubter 1", "position: 22, salience: 0.5");
            ScenarioText three = one.copy()
                    .member("Doubter 2", "position: 22, salience: 0.5")
                    .member("Doubter 3", "position: 22, salience: 0.5");

            assertThat(folding(one, 1)).isGreaterThan(folding(three, 3) + 0.2);
        }

        /** Where exactly so many hold out in the straw poll: the share of them that gives in. */
        private double folding(ScenarioText text, int holdOuts) {
            double held = 0;
            double folded = 0;
            for (Proceeding decision : decisions(text)) {
                if (count(decision.holdOut()) == holdOuts) {
                    held += holdOuts;
                    folded += count(decision.facedDown());
                }
            }
            assertThat(held).isGreaterThan(50);
            return folded / held;
        }

        private int count(boolean[] who) {
            int count = 0;
            for (boolean one : who) {
                count += one ? 1 : 0;
            }
            return count;
        }

        @Test
        void pattern_3_hold_outs_are_common_and_lapses_rare() {
            ScenarioText text = firm(20).renewals("2018-02, 2018-08")
                    .member("Doubter", "position: 33, salience: 0.5, ask: 0.03")
                    .parameter("mood-spread", "0.02")
                    .lobbyist("Allies", "position: 80, budget: 1, access: {others: 0.5}")
                    .constraint("Minsk", "kind: linkage");
            List<Proceeding> decisions = decisions(text);

            assertThat(1 - share(decisions, Outcome.SMOOTH)).isBetween(0.03, 0.4);
            assertThat(share(decisions, Outcome.CONCESSION)).isGreaterThan(0.005);
            assertThat(share(decisions, Outcome.FACED_DOWN)).isGreaterThan(0.005);
            assertThat(share(decisions, Outcome.LAPSED)).isLessThan(0.005);
        }

        @Test
        void pattern_4_lobbying_bends_the_waverers() {
            ScenarioText council = firm(2).member("Waverer 1", "position: 34, salience: 0.4")
                    .member("Waverer 2", "position: 32, salience: 0.4")
                    .member("Objector", "position: 0, salience: 0.6")
                    // So small a budget that the waverers are still wavering after it.
                    .lobbyist("Allies", "position: 80, budget: 0.01, access: {others: 0.5}");

            // Firm 1, Firm 2, Objector, Waverer 1, Waverer 2.
            double[] unanimity = shares(council.copy());
            assertThat(unanimity[0] + unanimity[1]).isLessThan(0.01);
            assertThat(unanimity[2]).isGreaterThan(0.5);

            double[] majority = shares(council.copy().rule("{kind: simple-majority}"));
            assertThat(majority[0] + majority[1]).isLessThan(0.01);
            assertThat(majority[2]).isLessThan(0.05);
            assertThat(majority[3] + majority[4]).isGreaterThan(0.94);
        }

        /** The shares of the effort by government in order of name, in the monthly rounds before the decision. */
        private double[] shares(ScenarioText text) {
            LoadedScenario loaded = text.renewals("2018-12").load();
            double[] effort = new Simulation(loaded, new Cast(loaded.scenario()), 1)
                    .run(1, 0)
                    .annals()
                    .effort()[0];
            double total = 0;
            for (double e : effort) {
                total += e;
            }
            for (int c = 0; c < effort.length; c++) {
                effort[c] /= total;
            }
            return effort;
        }

        private ScenarioText us(double ideal) {
            return firm(5).renewals("2018-06, 2018-12")
                    .member("Doubter", "position: 22, salience: 0.5, us-example-weight: 0.2")
                    .lobbyist("State", "position: 80, budget: 1.5, access: {Doubter: 0.6}, principal: president")
                    .us("level", "70")
                    .us("president", "{ideal: " + ideal + ", aware: true, parity: 0.9, wish-to-ease: 20%}");
        }

        @Test
        void pattern_5_law_substitutes_for_will() {
            String law = "kind: codification, level: 70";
            double willingUnderLaw = sustained(us(70).constraint("orders", law));
            double unwillingUnderLaw = sustained(us(5).constraint("orders", law));
            double willing = sustained(us(70));
            double unwilling = sustained(us(5));

            assertThat(willingUnderLaw - unwillingUnderLaw).isLessThan(0.03);
            assertThat(willing - unwilling).isGreaterThan(0.1);
        }

        @Test
        void pattern_6_delegation_drifts_until_the_principal_notices_and_overrides() {
            ScenarioText text = us(10).measure("sustained-at", "0.9").member("Doubter", "position: 12, salience: 0.5");
            double drifting = sustained(text.copy().us("president", "{ideal: 10}"));

            assertThat(sustained(text.copy().us("president", "{ideal: 10, aware: true, control: 0}")))
                    .isEqualTo(drifting);
            assertThat(sustained(text.copy().us("president", "{ideal: 10, control: 1}")))
                    .isEqualTo(drifting);
            assertThat(sustained(text.copy().us("president", "{ideal: 10, aware: true, control: 1}")))
                    .isLessThan(drifting - 0.1);
        }

        @Test
        void pattern_7_progress_erodes_renewal_and_escalation_rallies() {
            ScenarioText council = firm(3).measure("sustained-at", "0.9")
                    .member("Doubter", "position: 18, salience: 0.5")
                    .constraint("Minsk", "kind: linkage");
            double before = sustained(council.copy());

            assertThat(sustained(council.copy().target("progress", "0.8"))).isLessThan(before - 0.1);
            assertThat(sustained(council.copy().event("raid", "kind: attack, month: 2018-02")))
                    .isGreaterThan(before + 0.01);
        }

        @Test
        void pattern_8_the_default_decides_who_must_persuade_whom() {
            ScenarioText split = firm(3).measure("sustained-at", "0.9")
                    .member("Doubter 1", "position: 0, salience: 0.6")
                    .member("Doubter 2", "position: 0, salience: 0.6")
                    .member("Doubter 3", "position: 0, salience: 0.6");

            // Those who could not have renewed the measures cannot end them either.
            assertThat(sustained(split.copy().measure("default", "lapse"))).isLessThan(0.05);
            assertThat(sustained(split.copy().measure("default", "stay"))).isGreaterThan(0.95);
        }

        @Test
        void pattern_9_trade_exposure_alone_does_not_make_a_hold_out() {
            ScenarioText council = firm(3).renewals("2018-12")
                    .member("Exposed and firm", "position: 75, salience: 0.7, fatigue: 0.5")
                    .member("Sheltered and lukewarm", "position: 28, salience: 0.4, fatigue: 0");
            double exposed = 0;
            double sheltered = 0;
            for (Proceeding decision : decisions(council)) {
                exposed += decision.holdOut()[0] ? 1 : 0;
                sheltered += decision.holdOut()[4] ? 1 : 0;
            }

            assertThat(exposed / HISTORIES).isLessThan(0.01);
            assertThat(sheltered / HISTORIES).isGreaterThan(0.05);
        }

        @Test
        void pattern_10_the_junior_partner_talks_and_the_premier_votes() {
            double loud = holdingOut(coalition("portfolio, office: prime minister", 0));
            double quiet = holdingOut(coalition("portfolio, office: prime minister", 60));

            assertThat(loud).isEqualTo(quiet).isLessThan(0.1);
            assertThat(holdingOut(coalition("portfolio, office: interior minister", 0)))
                    .isGreaterThan(0.5);
        }

        private ScenarioText coalition(String rule, double partner) {
            return firm(5).parameter("peer-influence", "0")
                    .member(
                            "Italy",
                            "salience: 0.5, cabinet: {rule: " + rule + ", members: {"
                                    + "Conte: {office: prime minister, seats: 220, position: 45, salience: 0.5}, "
                                    + "League: {office: interior minister, seats: 125, position: " + partner
                                    + ", salience: 0.9, pledge: 0.1}}}");
        }

        private double holdingOut(ScenarioText text) {
            return decisions(text).stream()
                    .mapToDouble(d -> d.holdOut()[5] ? 1 : 0)
                    .average()
                    .orElseThrow();
        }
    }

    /** Check 3 of the model over several decisions: without easing and lobbyists, the same luck, one thing raised. */
    @Nested
    class Monotone {
        private ScenarioText council() {
            return ScenarioText.quiet()
                    .renewals("2018-02, 2018-06, 2018-10")
                    .measure("lower-levels", "[]")
                    .parameter("opinion-noise", "1.5")
                    .parameter("mood-spread", "0.02")
                    .parameter("improve", "0.05")
                    .member("A", "position: 33, salience: 0.5")
                    .member("B", "position: 30, salience: 0.4, pledge: 0.02")
                    .member("C", "position: 70, salience: 0.6")
                    .member("D", "position: 36, salience: 0.5");
        }

        @Test
        void nothing_that_favours_renewal_makes_an_outcome_worse() {
            for (String rule : new String[] {"unanimity", "{kind: simple-majority}", "{kind: weighted, quota: 3}"}) {
                List<History> before = histories(council().rule(rule));
                notWorse(before, council().rule(rule).member("A", "position: 36, salience: 0.5"));
                notWorse(
                        before, council().rule(rule).member("D", "position: 36, salience: 0.5, consensus-weight: 0.2"));
                notWorse(before, council().rule(rule).member("B", "position: 30, salience: 0.4"));
                notWorse(
                        before,
                        council().rule(rule).member("B", "position: 30, salience: 0.4, pledge: 0.02, fatigue: 0"));
            }
        }

        private void notWorse(List<History> before, ScenarioText raised) {
            List<History> after = histories(raised);
            int better = 0;
            for (int k = 0; k < HISTORIES; k++) {
                assertThat(after.get(k).level())
                        .as("replicate %s", k)
                        .isGreaterThanOrEqualTo(before.get(k).level());
                better += after.get(k).level() > before.get(k).level() ? 1 : 0;
            }
            assertThat(better).isLessThan(HISTORIES);
        }
    }
}
