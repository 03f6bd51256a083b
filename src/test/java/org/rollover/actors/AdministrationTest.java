package org.rollover.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** The president and the bureaucracy (model section 5.6), by what they leave in the trace. */
class AdministrationTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private final List<Happening> chronicle = new ArrayList<>();

    private static ScenarioText us(String president) {
        return ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .us("level", "70")
                .us("president", "{" + president + "}")
                .lobbyist("State", "position: 80, budget: 2, access: {A: 0.5}, principal: president");
    }

    private static ScenarioText senate(ScenarioText text, String against) {
        return text.us(
                "congress",
                "{chambers: {Senate: {passes-with: 60, parties: {all: {seats: 100, against-easing: " + against
                        + "}}}}}");
    }

    private World months(ScenarioText text, int months) {
        World world = Worlds.of(text, 1, chronicle);
        for (int month = 0; month < months; month++) {
            world.enter(month);
            Stages.events(world);
            Stages.usAdministration(world);
        }
        return world;
    }

    private double budget(World world) {
        return world.lobbyists[0].monthlyBudget(world);
    }

    @Nested
    class Awareness {
        @Test
        void a_president_who_is_briefed_knows_at_once() {
            assertThat(months(us("ideal: 20, aware: true"), 1).annals.awareMonth())
                    .isZero();
        }

        @Test
        void a_president_who_cannot_see_never_knows() {
            assertThat(months(us("ideal: 20"), 12).annals.awareMonth()).isEqualTo(Annals.NEVER);
        }

        @Test
        void a_leak_tells_him_in_its_month() {
            World world = months(us("ideal: 20").event("press", "kind: leak, month: 2018-04"), 6);

            assertThat(world.annals.awareMonth()).isEqualTo(3);
        }

        /** The mean wait at 25 % a month is three months; 3,000 histories of 60 months; four standard errors. */
        @Test
        void he_learns_with_his_visibility_each_month() {
            LoadedScenario scenario = us("ideal: 20, visibility: 25%").load();
            int trials = 3000;
            double sum = 0;
            for (int replicate = 0; replicate < trials; replicate++) {
                World world = Worlds.of(scenario, replicate, new ArrayList<>());
                for (int month = 0; month < 60 && world.annals.awareMonth() == Annals.NEVER; month++) {
                    world.enter(month % 12);
                    Stages.usAdministration(world);
                    if (world.annals.awareMonth() != Annals.NEVER) {
                        sum += month;
                    }
                }
            }

            assertThat(sum / trials).isEqualTo(3, within(4 * Math.sqrt(12.0 / trials)));
        }

        @Test
        void what_he_forgets_takes_his_order_with_it() {
            World world = months(us("ideal: 20, aware: true, forget: 1"), 1);
            assertThat(budget(world)).isZero();

            world.enter(1);
            Stages.usAdministration(world);
            assertThat(budget(world)).isEqualTo(2);
            assertThat(Worlds.of(Happening.PresidentForgets.class, chronicle)).hasSize(1);
        }
    }

    @Nested
    class Orders {
        @ParameterizedTest(name = "ideal {0}, control {1}, compliance {2}: effort {3}")
        @CsvSource({
            "20, 1, 1, 0",
            "20, 1, 0.25, 1.5",
            "20, 0, 1, 2",
            "30, 1, 1, 2",
            "59, 1, 1, 2",
            "60, 1, 1, 3",
            "80, 1, 1, 3"
        })
        void follow_his_wish_for_others(double ideal, double control, double compliance, double effort) {
            World world = months(
                    us("ideal: " + ideal + ", aware: true, endorse: 1.5, control: " + control + ", compliance: "
                            + compliance),
                    2);

            assertThat(budget(world)).isEqualTo(effort, EXACT);
        }

        @Test
        void come_from_an_aware_president_only() {
            assertThat(budget(months(us("ideal: 20"), 3))).isEqualTo(2);
            assertThat(budget(months(us("ideal: 80, endorse: 2"), 3))).isEqualTo(2);
        }

        @Test
        void are_not_thought_over_again_while_his_wish_stays_on_its_side() {
            months(us("ideal: 20, aware: true, control: 50%"), 12);

            assertThat(Worlds.of(Happening.PresidentDecides.class, chronicle)).hasSize(1);
        }

        @Test
        void are_thought_over_again_when_his_wish_changes_side() {
            World world = months(
                    us("ideal: 20, aware: true, endorse: 2")
                            .event("mind", "kind: change, month: 2018-03, path: us.president.ideal, value: 70"),
                    4);

            assertThat(Worlds.of(Happening.PresidentDecides.class, chronicle))
                    .extracting(Happening.PresidentDecides::wish)
                    .containsExactly("RELIEF", "KEEP");
            assertThat(budget(world)).isEqualTo(4);
        }

        @Test
        void need_control_in_about_as_many_worlds_as_it_says() {
            LoadedScenario scenario = us("ideal: 20, aware: true, control: 30%").load();
            int stopped = 0;
            for (int replicate = 0; replicate < 3000; replicate++) {
                World world = Worlds.of(scenario, replicate, new ArrayList<>());
                Stages.usAdministration(world);
                stopped += world.annals.stopMonth() == 0 ? 1 : 0;
            }

            assertThat(stopped / 3000.0).isEqualTo(0.3, within(4 * Math.sqrt(0.21 / 3000)));
        }
    }

    @Nested
    class Parity {
        @Test
        void draws_his_wish_for_others_to_what_the_law_locks_in() {
            World world = months(us("ideal: 20, parity: 0.5").constraint("orders", "kind: codification, level: 70"), 1);

            assertThat(world.administration.wishForOthers(world)).isEqualTo(45, EXACT);
        }

        @Test
        void draws_nobody_down_and_not_to_a_review() {
            World tough = months(us("ideal: 80, parity: 1").constraint("orders", "kind: codification, level: 70"), 1);
            World review = months(
                    senate(us("ideal: 20, parity: 1"), "0.5").constraint("review", "kind: congressional-review"), 1);

            assertThat(tough.administration.wishForOthers(tough)).isEqualTo(80);
            assertThat(review.administration.wishForOthers(review)).isEqualTo(20);
        }

        @Test
        void can_turn_an_order_to_stop_into_none() {
            ScenarioText text = us("ideal: 20, aware: true, parity: 0.5");

            assertThat(budget(months(text.copy(), 1))).isZero();
            assertThat(budget(months(text.copy().constraint("orders", "kind: codification, level: 70"), 1)))
                    .isEqualTo(2);
        }

        @Test
        void ends_with_the_law_and_he_decides_anew() {
            World world = months(
                    us("ideal: 20, aware: true, parity: 0.5")
                            .constraint("orders", "kind: codification, level: 70, released: {date: 2018-03}"),
                    3);

            assertThat(world.annals.stopMonth()).isEqualTo(2);
            assertThat(budget(world)).isZero();
        }
    }

    @Nested
    class Easing {
        @Test
        void goes_ahead_where_no_law_binds() {
            World world = months(us("ideal: 20, wish-to-ease: 1"), 1);

            assertThat(world.usLevel).isEqualTo(20);
            assertThat(world.annals.usMoves()).hasSize(1);
            assertThat(world.annals.usMoves().get(0).fate()).isEqualTo(UsMove.Fate.EASED);
        }

        @Test
        void is_moved_by_a_president_who_is_unaware_of_the_lobbying_too() {
            World world = months(us("ideal: 20, wish-to-ease: 1"), 1);

            assertThat(world.annals.awareMonth()).isEqualTo(Annals.NEVER);
            assertThat(world.usLevel).isEqualTo(20);
        }

        @Test
        void is_not_moved_by_who_wants_no_less() {
            assertThat(months(us("ideal: 70, wish-to-ease: 1"), 5).annals.usMoves())
                    .isEmpty();
        }

        @Test
        void stops_at_a_floor() {
            World world = months(
                    us("ideal: 20, wish-to-ease: 1").constraint("f", "kind: floor, binds: president, level: 40"), 1);

            assertThat(world.usLevel).isEqualTo(40);
        }

        @Test
        void is_forbidden_by_a_codification_of_the_present_level() {
            World world =
                    months(us("ideal: 20, wish-to-ease: 1").constraint("orders", "kind: codification, level: 70"), 1);

            assertThat(world.usLevel).isEqualTo(70);
            assertThat(world.annals.usMoves().get(0).fate()).isEqualTo(UsMove.Fate.FORBIDDEN);
            assertThat(world.annals.usMoves().get(0).constraint()).isEqualTo("orders");
        }

        @Test
        void waits_for_its_review_one_at_a_time() {
            ScenarioText text =
                    senate(us("ideal: 20, wish-to-ease: 1"), "0").constraint("review", "kind: congressional-review");

            World waiting = months(text, 1);
            assertThat(waiting.usLevel).isEqualTo(70);
            assertThat(Worlds.of(Happening.ReliefReported.class, chronicle)).hasSize(1);

            // Reported on 15 January, settled on 14 February.
            World settled = months(text, 2);
            assertThat(settled.usLevel).isEqualTo(20);
            UsMove move = settled.annals.usMoves().get(0);
            assertThat(move.begun()).isEqualTo(YearMonth.of(2018, 1));
            assertThat(move.settled()).isEqualTo(YearMonth.of(2018, 2));
            assertThat(move.constraint()).isEqualTo("review");
        }

        @Test
        void is_killed_by_two_thirds() {
            World world = months(
                    senate(us("ideal: 20, wish-to-ease: 1"), "1").constraint("review", "kind: congressional-review"),
                    3);

            // 30 days, 12 and 10 more: 8 March.
            assertThat(world.usLevel).isEqualTo(70);
            assertThat(world.annals.usMoves().get(0).fate()).isEqualTo(UsMove.Fate.DISAPPROVED);
            assertThat(world.annals.usMoves().get(0).settled()).isEqualTo(YearMonth.of(2018, 3));
        }

        @Test
        void that_still_waits_at_the_end_is_told_as_pending() {
            World world = months(
                    senate(us("ideal: 20, wish-to-ease: 1"), "0").constraint("review", "kind: congressional-review"),
                    1);

            assertThat(world.close().usMoves().get(0).fate()).isEqualTo(UsMove.Fate.PENDING);
        }

        @Test
        void takes_the_bureaucracy_down_and_silences_it() {
            World world = months(us("ideal: 20, wish-to-ease: 1"), 1);

            assertThat(world.lobbyists[0].position(world)).isEqualTo(20);
            assertThat(budget(world)).isZero();
        }

        @Test
        void leaves_a_bureaucracy_above_half_way_at_work() {
            World world = months(us("ideal: 50, wish-to-ease: 1"), 1);

            assertThat(world.lobbyists[0].position(world)).isEqualTo(50);
            assertThat(budget(world)).isEqualTo(2);
        }

        @Test
        void gives_an_aware_president_a_bureaucracy_against_renewal() {
            World world = months(us("ideal: 20, aware: true, wish-to-ease: 1"), 1);

            assertThat(world.lobbyists[0].direction(world)).isEqualTo(-1);
            assertThat(budget(world)).isEqualTo(2);
        }

        @Test
        void comes_with_its_hazard() {
            LoadedScenario scenario = us("ideal: 20, wish-to-ease: 20%").load();
            int eased = 0;
            for (int replicate = 0; replicate < 3000; replicate++) {
                World world = Worlds.of(scenario, replicate, new ArrayList<>());
                Stages.usAdministration(world);
                eased += world.annals.usMoves().size();
            }

            assertThat(eased / 3000.0).isEqualTo(0.2, within(4 * Math.sqrt(0.16 / 3000)));
        }
    }
}
