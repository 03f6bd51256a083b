package org.rollover.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** How positions move (model section 5.4). */
class OpinionTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static ScenarioText three() {
        return ScenarioText.quiet()
                .member("A", "position: 20, salience: 0.5, stubbornness: 0.5, capability: 5")
                .member("B", "position: 60, salience: 0.5, stubbornness: 0, capability: 1")
                .member("C", "position: 80, salience: 0.5, stubbornness: 1, capability: 3")
                .parameter("peer-influence", "0.1");
    }

    @Test
    void governments_are_drawn_to_the_others_by_capability_and_the_stubborn_ones_less() {
        World world = Worlds.of(three());
        Stages.opinion(world);

        // Others of A: (60 + 3 * 80) / 4 = 75; of B: (5 * 20 + 3 * 80) / 8 = 42.5.
        assertThat(Worlds.government(world, "A").position).isEqualTo(20 + 0.5 * 0.1 * 55, EXACT);
        assertThat(Worlds.government(world, "B").position).isEqualTo(60 - 0.1 * 17.5, EXACT);
        assertThat(Worlds.government(world, "C").position).isEqualTo(80, EXACT);
    }

    @Test
    void ties_say_who_listens_to_whom() {
        World world = Worlds.of(three().ties("B", "A: 1, C: 3"));
        Stages.opinion(world);

        assertThat(Worlds.government(world, "B").position).isEqualTo(60 + 0.1 * (65 - 60), EXACT);
        assertThat(Worlds.government(world, "A").position).isEqualTo(22.75, EXACT);
    }

    @Test
    void the_anchor_pulls_back_to_the_own_ideal() {
        World world = Worlds.of(ScenarioText.quiet()
                .member("A", "position: 50, current: 40, salience: 0.5")
                .parameter("anchor-pull", "0.1"));
        Stages.opinion(world);

        assertThat(Worlds.government(world, "A").position).isEqualTo(41, EXACT);
    }

    @Test
    void the_anchor_falls_with_fatigue() {
        World world = Worlds.of(ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5, fatigue: 2")
                .parameter("anchor-pull", "0.1"));
        Stages.opinion(world);
        Stages.opinion(world);

        // 50 + 0.1 (48 - 50) = 49.8; then + 0.1 (46 - 49.8)
        assertThat(Worlds.government(world, "A").position).isEqualTo(49.42, EXACT);
    }

    @Test
    void cabinet_members_are_drawn_to_their_government_and_tire_with_it() {
        World world = Worlds.of(ScenarioText.quiet()
                .member(
                        "A",
                        "salience: 0.5, fatigue: 1, cabinet: {members: {"
                                + "P: {seats: 10, position: 20, salience: 0.5, stubbornness: 0.5}, "
                                + "Q: {seats: 30, position: 60, salience: 0.5, stubbornness: 0}}}")
                .parameter("peer-influence", "0.1")
                .parameter("anchor-pull", "0.1"));
        Stages.opinion(world);
        Stages.cabinets(world);

        // The government stands at 50; the anchors fall by one.
        assertThat(Worlds.member(world, "A", "P").position).isEqualTo(20 + 0.5 * 0.1 * 30 - 0.1, EXACT);
        assertThat(Worlds.member(world, "A", "Q").position).isEqualTo(60 - 0.1 * 10 - 0.1, EXACT);
        assertThat(Worlds.government(world, "A").position).isEqualTo((21.4 + 3 * 58.9) / 4, EXACT);
    }

    @Test
    void positions_stay_on_their_scale() {
        World world = Worlds.of(ScenarioText.quiet()
                .member("A", "position: 1, salience: 0.5")
                .member("B", "position: 99, salience: 0.5")
                .parameter("opinion-noise", "30")
                .parameter("anchor-pull", "0"));
        for (int month = 0; month < 200; month++) {
            Stages.opinion(world);
            for (GovernmentAgent government : world.governments) {
                assertThat(government.position).isBetween(0.0, 100.0);
            }
        }
    }

    /** 4,000 first steps: standard error of the spread 2 / sqrt(8000); four of them. */
    @Test
    void chance_has_the_spread_of_opinion_noise() {
        LoadedScenario scenario = ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .parameter("opinion-noise", "2")
                .load();
        double squares = 0;
        for (int replicate = 0; replicate < 4000; replicate++) {
            World world = Worlds.of(scenario, replicate, new ArrayList<>());
            Stages.opinion(world);
            squares += Math.pow(Worlds.government(world, "A").position - 50, 2);
        }

        assertThat(Math.sqrt(squares / 4000)).isEqualTo(2, within(4 * 2 / Math.sqrt(8000)));
    }
}
