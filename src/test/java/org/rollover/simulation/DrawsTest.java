package org.rollover.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollover.actors.Cast;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Quantity;

/** Uncertain numbers (model section 6): drawn before a replicate starts, one draw for several replicates. */
class DrawsTest {

    private static ScenarioText uncertain() {
        return ScenarioText.quiet()
                .member("A", "position: {uniform: {low: 20, high: 60}}, salience: 0.5")
                .member(
                        "B",
                        "position: {triangular: {low: 10, mode: 30, high: 80}}, salience: {beta: {alpha: 2, beta: 3}}");
    }

    private static Quantity positionOf(LoadedScenario loaded, String government) {
        return loaded.scenario().governments().get(government).position();
    }

    @Test
    void replicates_of_a_group_share_their_draw_and_not_their_luck() {
        LoadedScenario loaded = uncertain().parameter("opinion-noise", "1").load();
        Simulation simulation = new Simulation(loaded, new Cast(loaded.scenario()), 3);
        Quantity position = positionOf(loaded, "A");

        double[] drawn = new double[6];
        double[] walked = new double[6];
        for (int replicate = 0; replicate < 6; replicate++) {
            drawn[replicate] = simulation.draw(5, replicate).of(position);
            walked[replicate] = simulation.run(5, replicate).positions()[0][0];
        }
        assertThat(drawn[1]).isEqualTo(drawn[0]).isEqualTo(drawn[2]);
        assertThat(drawn[3]).isNotEqualTo(drawn[0]).isEqualTo(drawn[5]);
        assertThat(walked).doesNotHaveDuplicates();
    }

    @Test
    void a_number_that_becomes_uncertain_leaves_the_draws_of_the_others() {
        LoadedScenario before = uncertain().load();
        LoadedScenario after = uncertain()
                .member("C", "position: {uniform: {low: 0, high: 9}}, salience: 0.5")
                .load();
        Simulation first = new Simulation(before, new Cast(before.scenario()), 1);
        Simulation second = new Simulation(after, new Cast(after.scenario()), 1);

        for (int replicate = 0; replicate < 20; replicate++) {
            assertThat(second.draw(1, replicate).of(positionOf(after, "A")))
                    .isEqualTo(first.draw(1, replicate).of(positionOf(before, "A")));
        }
    }

    /** The mean of 5,000 draws from 20 to 60; four standard errors. */
    @Test
    void draws_follow_the_belief() {
        LoadedScenario loaded = uncertain().load();
        Simulation simulation = new Simulation(loaded, new Cast(loaded.scenario()), 1);
        double sum = 0;
        int draws = 5000;
        for (int replicate = 0; replicate < draws; replicate++) {
            double position = simulation.draw(1, replicate).of(positionOf(loaded, "A"));
            assertThat(position).isBetween(20.0, 60.0);
            sum += position;
        }

        assertThat(sum / draws).isEqualTo(40, within(4 * 40 / Math.sqrt(12.0 * draws)));
    }

    @Test
    void more_of_an_uncertain_number_is_drawn_by_the_same_luck() {
        LoadedScenario low = uncertain().load();
        LoadedScenario high = uncertain()
                .member("A", "position: {uniform: {low: 30, high: 70}}, salience: 0.5")
                .load();
        Simulation first = new Simulation(low, new Cast(low.scenario()), 1);
        Simulation second = new Simulation(high, new Cast(high.scenario()), 1);

        for (int replicate = 0; replicate < 20; replicate++) {
            assertThat(second.draw(1, replicate).of(positionOf(high, "A")))
                    .isEqualTo(first.draw(1, replicate).of(positionOf(low, "A")) + 10, within(1e-9));
        }
    }

    @Test
    void at_their_expected_values_uncertain_numbers_are_their_means() {
        LoadedScenario loaded = uncertain().load();
        Draw central = Draw.central(loaded.uncertain());

        assertThat(central.of(positionOf(loaded, "A"))).isEqualTo(40);
        assertThat(central.of(positionOf(loaded, "B"))).isEqualTo(40, within(1e-12));
        assertThat(central.with("governments.A.position", 7).of(positionOf(loaded, "A")))
                .isEqualTo(7);
    }

    @Test
    void replicates_are_independent_of_each_other() {
        Simulation simulation = ScenarioText.quiet()
                .stages("{}")
                .measure("lower-levels", "[]")
                .parameter("ask", "0")
                .member("A", "position: 30, salience: 0.5, consensus-weight: 0")
                .simulation();
        List<Integer> runs = new ArrayList<>();
        int histories = 4000;
        int agreeing = 0;
        boolean before = false;
        for (int replicate = 0; replicate < histories; replicate++) {
            boolean now = simulation.run(9, replicate).sustained();
            agreeing += now == before ? 1 : 0;
            before = now;
            runs.add(now ? 1 : 0);
        }

        // A fair coin by construction: neighbours agree in half of the cases; four standard errors.
        assertThat(runs.stream().mapToInt(r -> r).average().orElseThrow())
                .isEqualTo(0.5, within(4 * 0.5 / Math.sqrt(histories)));
        assertThat((double) agreeing / histories).isEqualTo(0.5, within(4 * 0.5 / Math.sqrt(histories)));
    }
}
