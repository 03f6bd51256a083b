package org.rollover.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** The target and scheduled events (model section 5.8). */
class EventsTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static ScenarioText council() {
        return ScenarioText.quiet()
                .member("A", "position: 20, salience: 0.5, stubbornness: 0.5")
                .member("B", "position: 60, salience: 0.5, stubbornness: 0")
                .member(
                        "C",
                        "salience: 0.5, cabinet: {members: {P: {seats: 10, position: 70, salience: 0.5, stubbornness: 0}}}, "
                                + "successors: {next: {probability: 0, cabinet: {members: "
                                + "{New: {seats: 10, position: 33, salience: 0.5}}}}}");
    }

    private static World months(ScenarioText text, int months) {
        World world = Worlds.of(text);
        for (int month = 0; month < months; month++) {
            world.enter(month);
            Stages.events(world);
            Stages.target(world);
        }
        return world;
    }

    @Test
    void a_target_that_improves_comes_a_step_closer_every_month() {
        assertThat(months(council().parameter("improve", "1"), 3).progress).isEqualTo(0.3, EXACT);
        assertThat(months(council().target("improve", "1").target("progress", "0.5"), 12).progress)
                .isEqualTo(1);
    }

    @Test
    void an_escalation_undoes_a_step_and_rallies() {
        World world = months(council().target("escalate", "1").target("progress", "0.5"), 1);

        assertThat(world.progress).isEqualTo(0.4, EXACT);
        assertThat(world.rally).isEqualTo(8, EXACT);
    }

    @Test
    void the_rally_fades() {
        World world = months(council().event("raid", "kind: attack, month: 2018-01"), 3);

        assertThat(world.rally).isEqualTo(8 * 0.85 * 0.85, EXACT);
    }

    @Test
    void rallies_add_up() {
        assertThat(months(council().target("escalate", "1"), 2).rally).isEqualTo(8 + 8 * 0.85, EXACT);
    }

    @Test
    void progress_does_not_fall_below_nothing() {
        assertThat(months(council().target("escalate", "1"), 2).progress).isZero();
    }

    /** 24,000 months; shares within four standard errors. */
    @Test
    void steps_and_escalations_come_with_their_chance() {
        LoadedScenario scenario =
                council().target("improve", "0.1").target("escalate", "0.05").load();
        int improved = 0;
        int escalated = 0;
        for (int replicate = 0; replicate < 2000; replicate++) {
            List<Happening> chronicle = new ArrayList<>();
            World world = Worlds.of(scenario, replicate, chronicle);
            for (int month = 0; month < 12; month++) {
                world.enter(month);
                Stages.target(world);
            }
            improved += Worlds.of(Happening.Progress.class, chronicle).size();
            escalated += Worlds.of(Happening.Escalation.class, chronicle).size();
        }

        assertThat(improved / 24_000.0).isEqualTo(0.1, within(4 * Math.sqrt(0.09 / 24_000)));
        assertThat(escalated / 24_000.0).isEqualTo(0.05, within(4 * Math.sqrt(0.0475 / 24_000)));
    }

    @Test
    void an_attack_has_its_own_size() {
        World world = months(
                council().target("progress", "0.5").event("raid", "kind: attack, month: 2018-01, steps: 3, rally: 20"),
                1);

        assertThat(world.progress).isEqualTo(0.2, EXACT);
        assertThat(world.rally).isEqualTo(20, EXACT);
    }

    @Test
    void an_event_of_progress_adds_to_progress() {
        assertThat(months(council().event("truce", "kind: progress, month: 2018-02, amount: 0.25"), 1).progress)
                .isZero();
        assertThat(months(council().event("truce", "kind: progress, month: 2018-02, amount: 0.25"), 2).progress)
                .isEqualTo(0.25, EXACT);
    }

    @Test
    void at_a_summit_the_participants_move_towards_their_mean() {
        World world = months(
                council().event("summit", "kind: summit, month: 2018-01, participants: [A, B, C], pull: 0.4"), 1);

        // The mean of 20, 60 and 70 is 50.
        assertThat(Worlds.government(world, "A").position).isEqualTo(20 + 0.4 * 0.5 * 30, EXACT);
        assertThat(Worlds.government(world, "B").position).isEqualTo(60 - 0.4 * 10, EXACT);
        assertThat(Worlds.government(world, "C").position).isEqualTo(70 - 0.4 * 20, EXACT);
    }

    @Test
    void who_is_not_at_the_summit_stays() {
        World world =
                months(council().event("summit", "kind: summit, month: 2018-01, participants: [A, B], pull: 1"), 1);

        assertThat(Worlds.government(world, "C").position).isEqualTo(70);
        assertThat(Worlds.government(world, "B").position).isEqualTo(40, EXACT);
    }

    @Test
    void a_pledge_costs_until_it_is_taken_back() {
        ScenarioText text = council()
                .event("promise", "kind: pledge, month: 2018-01, by: A, cost: 0.1")
                .event("promise of P", "kind: pledge, month: 2018-01, by: C/P, cost: 0.2")
                .event("second thoughts", "kind: pledge, month: 2018-03, by: A, cost: 0");

        World world = months(text, 2);
        assertThat(Worlds.government(world, "A").audienceCost()).isEqualTo(0.1);
        assertThat(Worlds.government(world, "C").audienceCost()).isEqualTo(0.2);
        assertThat(Worlds.government(months(text, 3), "A").audienceCost()).isZero();
    }

    @Test
    void a_new_cabinet_takes_office() {
        World world = months(
                council().event("reshuffle", "kind: new-cabinet, month: 2018-01, government: C, cabinet: next"), 1);

        assertThat(Worlds.government(world, "C").position).isEqualTo(33);
        assertThat(world.annals.falls().get(0).successor()).isEqualTo("next");
        assertThat(world.annals.falls().get(0).left()).isEmpty();
    }

    @Test
    void an_election_brings_its_winner_by_probability() {
        LoadedScenario scenario = council()
                .event("election", "kind: election, month: 2018-01, government: C, outcomes: {next: 0.3}")
                .load();
        int won = 0;
        for (int replicate = 0; replicate < 3000; replicate++) {
            World world = Worlds.of(scenario, replicate, new ArrayList<>());
            Stages.events(world);
            won += world.annals.falls().size();
        }

        assertThat(won / 3000.0).isEqualTo(0.3, within(4 * Math.sqrt(0.21 / 3000)));
    }

    @Test
    void an_event_happens_with_its_probability() {
        LoadedScenario scenario = council()
                .event("raid", "kind: attack, month: 2018-01, probability: 20%")
                .load();
        int raids = 0;
        for (int replicate = 0; replicate < 3000; replicate++) {
            World world = Worlds.of(scenario, replicate, new ArrayList<>());
            Stages.events(world);
            raids += world.rally > 0 ? 1 : 0;
        }

        assertThat(raids / 3000.0).isEqualTo(0.2, within(4 * Math.sqrt(0.16 / 3000)));
    }

    @Test
    void an_act_is_remembered_for_what_it_releases() {
        World world = months(
                council()
                        .constraint("Minsk", "kind: linkage, released: {event: act}")
                        .event("act", "kind: act, month: 2018-02"),
                1);
        assertThat(world.law.linked(world)).isTrue();

        world.enter(1);
        Stages.events(world);
        assertThat(world.law.linked(world)).isFalse();
    }

    @Test
    void a_change_sets_one_number_for_good_and_leaves_the_state() {
        World world = Worlds.of(council()
                .parameter("heat", "0.1")
                .event("mood swing", "kind: change, month: 2018-01, path: governments.A.salience, value: 0.9")
                .event("new line", "kind: change, month: 2018-01, path: governments.B.position, value: 10")
                .event("rules", "kind: change, month: 2018-01, path: parameters.heat, value: 0.5"));
        Worlds.government(world, "A").position = 25;
        Worlds.government(world, "A").inducement = 0.02;
        Stages.events(world);

        assertThat(Worlds.government(world, "A").salience).isEqualTo(0.9);
        assertThat(Worlds.government(world, "A").position).isEqualTo(25);
        assertThat(Worlds.government(world, "A").inducement).isEqualTo(0.02);
        assertThat(Worlds.government(world, "B").position).isEqualTo(10);
        assertThat(world.settings.heat).isEqualTo(0.5);
    }

    @Test
    void a_change_of_the_level_changes_the_measures() {
        World world = months(
                council().event("new package", "kind: change, month: 2018-01, path: measure.level, value: 80"), 1);

        assertThat(world.level).isEqualTo(80);
        assertThat(world.startLevel).isEqualTo(60);
    }
}
