package org.rollover.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** The cabinet: how it makes a position, and how it falls (model section 5.5). */
class CabinetTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final String MEMBERS = "members: {"
            + "Left: {seats: 40, position: 20, salience: 0.5, office: interior}, "
            + "Centre: {seats: 25, position: 50, salience: 0.8, office: foreign}, "
            + "Right: {seats: 35, position: 80, salience: 0.4}}";

    @ParameterizedTest
    @CsvSource({
        // (40·0.5·20 + 25·0.8·50 + 35·0.4·80) / (20 + 20 + 14)
        "'rule: compromise', 46.6666666666667",
        "'rule: median', 50",
        "'rule: portfolio, office: foreign', 50",
        "'rule: portfolio, office: interior', 20",
        "'rule: dominant', 20"
    })
    void each_rule_makes_its_position(String rule, double position) {
        World world =
                Worlds.of(ScenarioText.quiet().member("A", "salience: 0.5, cabinet: {" + rule + ", " + MEMBERS + "}"));
        CabinetAgent cabinet = Worlds.government(world, "A").cabinet;

        assertThat(Worlds.government(world, "A").position).isEqualTo(position, within(1e-9));
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double before = cabinet.position();
            cabinet.members.get(k).position += 1e-6;
            // The share is what the government's position gains as the member's does.
            assertThat(cabinet.share(k)).isEqualTo((cabinet.position() - before) / 1e-6, within(1e-6));
            cabinet.members.get(k).position -= 1e-6;
            sum += cabinet.share(k);
        }
        assertThat(sum).isEqualTo(1, EXACT);
    }

    @Test
    void a_weight_may_stand_in_for_seats() {
        World world = Worlds.of(ScenarioText.quiet()
                .member(
                        "A",
                        "salience: 0.5, cabinet: {members: {P: {seats: 90, weight: 1, position: 0, salience: 0.5}, "
                                + "Q: {seats: 10, weight: 3, position: 40, salience: 0.5}}}"));

        assertThat(Worlds.government(world, "A").position).isEqualTo(30, EXACT);
    }

    /** One decision of two governments; A has the cabinet. */
    @Nested
    class RedLines {
        private final List<Happening> chronicle = new ArrayList<>();

        private World decide(String partner, String position, String more) {
            World world = Worlds.of(
                    ScenarioText.quiet()
                            .stages("{}")
                            .measure("lower-levels", "[]")
                            .parameter("vote-noise", "0.0001")
                            .member("B", "position: 90, salience: 0.5")
                            .member(
                                    "A",
                                    "salience: 0.5, cabinet: {rule: dominant, majority: 50, members: {"
                                            + "Major: {seats: 45, position: " + position + ", salience: 0.5}, "
                                            + "Minor: {seats: 20, position: 40, salience: 0.5, " + partner + "}}}"
                                            + more),
                    1,
                    chronicle);
            Worlds.government(world, "A").inducement = 0.05;
            Worlds.government(world, "A").pledge = 0.3;
            world.enter(1);
            Stages.council(world);
            return world;
        }

        @Test
        void a_renewal_above_its_level_drives_a_party_out() {
            World world = decide("red-line: 50, exit-propensity: 1", "99", "");

            assertThat(world.annals.falls()).hasSize(1);
            assertThat(world.annals.falls().get(0).left()).containsExactly("Minor");
        }

        @Test
        void a_renewal_below_its_level_does_not() {
            assertThat(decide("red-line: 60, exit-propensity: 1", "99", "")
                            .annals
                            .falls())
                    .isEmpty();
        }

        @Test
        void no_party_leaves_without_the_propensity() {
            assertThat(decide("red-line: 50, exit-propensity: 0", "99", "")
                            .annals
                            .falls())
                    .isEmpty();
        }

        @Test
        void a_veto_drives_out_who_does_not_consent_to_blocking() {
            World world = decide("red-line: blocking, exit-propensity: 1", "0", "");

            assertThat(world.ended()).isTrue();
            assertThat(world.annals.falls()).hasSize(1);
        }

        @Test
        void a_veto_keeps_who_only_minds_the_level() {
            assertThat(decide("red-line: 50, exit-propensity: 1", "0", "")
                            .annals
                            .falls())
                    .isEmpty();
        }

        @Test
        void a_renewal_keeps_who_only_minds_blocking() {
            assertThat(decide("red-line: blocking, exit-propensity: 1", "99", "")
                            .annals
                            .falls())
                    .isEmpty();
        }

        @Test
        void a_majority_lost_without_a_successor_leaves_a_caretaker() {
            World world = decide("red-line: 50, exit-propensity: 1", "99", "");
            GovernmentAgent a = Worlds.government(world, "A");

            assertThat(world.annals.falls().get(0).successor()).isEqualTo(CabinetFall.CARETAKER);
            assertThat(a.caretaker).isTrue();
            assertThat(a.cabinet).isNull();
            assertThat(Worlds.of(Happening.CabinetChanged.class, chronicle)).hasSize(1);
        }

        @Test
        void a_successor_starts_without_inducements_and_old_pledges() {
            World world = decide(
                    "red-line: 50, exit-propensity: 1",
                    "99",
                    ", successors: {next: {probability: 1, cabinet: {members: "
                            + "{New: {seats: 60, position: 33, salience: 0.5, pledge: 0.02}}}}}");
            GovernmentAgent a = Worlds.government(world, "A");

            assertThat(world.annals.falls().get(0).successor()).isEqualTo("next");
            assertThat(a.position).isEqualTo(33);
            assertThat(a.inducement).isZero();
            assertThat(a.audienceCost()).isEqualTo(0.02);
        }

        @Test
        void a_cabinet_that_keeps_its_majority_goes_on_without_the_leaver() {
            World world = Worlds.of(
                    ScenarioText.quiet()
                            .stages("{}")
                            .parameter("vote-noise", "0.0001")
                            .member(
                                    "A",
                                    "salience: 0.5, cabinet: {name: first, majority: 40, members: {"
                                            + "Major: {seats: 45, position: 99, salience: 0.5}, "
                                            + "Minor: {seats: 5, position: 60, salience: 0.5, red-line: 50, exit-propensity: 1}}}"));
            world.enter(1);
            Stages.council(world);
            GovernmentAgent a = Worlds.government(world, "A");

            assertThat(world.annals.falls().get(0).successor()).isEqualTo("first");
            assertThat(a.caretaker).isFalse();
            assertThat(a.position).isEqualTo(99);
        }

        @Test
        void a_caretaker_votes_with_the_consensus() {
            World world = decide("red-line: 50, exit-propensity: 1", "99", "");
            Worlds.government(world, "A").position = 0;
            new CouncilSession(world).decide();

            assertThat(world.annals.decisions().get(1).outcome()).isEqualTo(org.rollover.council.Outcome.SMOOTH);
        }

        @Test
        void a_caretaker_stays_about_where_its_predecessor_stood() {
            World world = decide("red-line: 50, exit-propensity: 1", "99", "");
            for (int month = 2; month < 12; month++) {
                Stages.opinion(world);
            }

            assertThat(Worlds.government(world, "A").position).isGreaterThan(90);
        }

        @Test
        void who_abstains_consents_too() {
            // An abstention band wider than any value: the government abstains, and its partner leaves all the same.
            World world = Worlds.of(
                    ScenarioText.quiet()
                            .stages("{}")
                            .parameter("vote-noise", "0.0001")
                            .parameter("abstention-band", "9")
                            .member(
                                    "A",
                                    "salience: 0.5, cabinet: {rule: dominant, members: {"
                                            + "Major: {seats: 45, position: 99, salience: 0.5}, "
                                            + "Minor: {seats: 20, position: 40, salience: 0.5, red-line: 50, exit-propensity: 1}}}"));
            world.enter(1);
            Stages.council(world);

            assertThat(world.annals.decisions().get(0).ballots()).containsExactly(org.rollover.council.Ballot.ABSTAIN);
            assertThat(world.annals.falls()).hasSize(1);
        }
    }

    /** 2,000 falls: shares of successors within four standard errors. */
    @Test
    void successors_come_by_their_probability() {
        String next = "{seats: 60, position: 33, salience: 0.5}";
        LoadedScenario scenario = ScenarioText.quiet()
                .stages("{}")
                .parameter("vote-noise", "0.0001")
                .member(
                        "A",
                        "salience: 0.5, cabinet: {majority: 50, members: {"
                                + "Major: {seats: 45, position: 99, salience: 0.5}, "
                                + "Minor: {seats: 20, position: 60, salience: 0.5, red-line: 50, exit-propensity: 0.5}}}, "
                                + "successors: {one: {probability: 0.5, cabinet: {members: {X: " + next + "}}}, "
                                + "two: {probability: 0.2, cabinet: {members: {X: " + next + "}}}}")
                .load();
        int one = 0;
        int two = 0;
        int caretaker = 0;
        int trials = 2000;
        for (int replicate = 0; replicate < trials; replicate++) {
            World world = Worlds.of(scenario, replicate, new ArrayList<>());
            world.enter(1);
            Stages.council(world);
            for (CabinetFall fall : world.annals.falls()) {
                one += fall.successor().equals("one") ? 1 : 0;
                two += fall.successor().equals("two") ? 1 : 0;
                caretaker += fall.successor().equals(CabinetFall.CARETAKER) ? 1 : 0;
            }
        }

        assertThat(one).isCloseTo(500, within((int) (4 * Math.sqrt(trials * 0.25 * 0.75))));
        assertThat(two).isCloseTo(200, within((int) (4 * Math.sqrt(trials * 0.1 * 0.9))));
        assertThat(caretaker).isCloseTo(300, within((int) (4 * Math.sqrt(trials * 0.15 * 0.85))));
    }
}
