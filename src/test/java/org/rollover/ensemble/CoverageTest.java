package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/**
 * Intervals against a known answer: three governments that share one uncertain position and decide twice, with nothing
 * between them and the vote but luck. Given the position all six ballots are independent, so the answer is an integral.
 */
@DisplayName("95 % intervals")
class CoverageTest {
    private static final int SEEDS = 100;
    /** Of 100 intervals 95 should cover, with a standard deviation of 2.2; three of these are allowed. */
    private static final int FEWEST = 88;

    private static final int STEPS = 4000;

    private static LoadedScenario scenario(double low, double high) {
        return ScenarioText.quiet()
                .renewals("2018-02, 2018-08")
                .stages("{}")
                .measure("lower-levels", "[]")
                .measure("level", "{uniform: {low: " + low + ", high: " + high + "}}")
                .parameter("consensus-weight", "0")
                .parameter("ask", "0")
                .member("A", "position: 50, salience: 0.5")
                .member("B", "position: 50, salience: 0.5")
                .member("C", "position: 50, salience: 0.5")
                .load();
    }

    /** Mean and variance over the level of the chance that six ballots agree (model section 5.1). */
    private static double[] moments(double low, double high) {
        double sum = 0;
        double squares = 0;
        for (int s = 0; s < STEPS; s++) {
            double level = low + (high - low) * (s + 0.5) / STEPS;
            double value = 0.5 * (50 * 50 - (50 - level) * (50 - level)) / 1e4;
            double objects = 1 / (1 + Math.exp(value / (2 * 0.06 * 0.5)));
            double all = Math.pow(1 - objects, 6);
            sum += all;
            squares += all * all;
        }
        return new double[] {sum / STEPS, squares / STEPS - sum / STEPS * sum / STEPS};
    }

    private static int covered(double low, double high, Plan plan) {
        LoadedScenario scenario = scenario(low, high);
        double truth = moments(low, high)[0];
        int covered = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Plan seeded = new Plan(
                    seed, plan.replicates(), plan.perDraw(), 1, 1, plan.precision(), plan.method(), plan.cut());
            Interval interval = Ensemble.run(scenario, seeded, Watcher.NONE).interval();
            covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        return covered;
    }

    @ParameterizedTest(name = "{0}, level {1} to {2}, {3} histories")
    @CsvSource({
        "CRUDE, 20, 95, 1200",
        "CONDITIONAL, 20, 95, 1200",
        "CRUDE, 20, 95, 300",
        "CONDITIONAL, 20, 95, 300",
        "CRUDE, 49, 51, 1000",
        "CONDITIONAL, 45, 55, 1000"
    })
    void cover(Plan.Method method, double low, double high, long replicates) {
        assertThat(covered(low, high, new Plan(1, replicates, 2, 1).by(method))).isGreaterThanOrEqualTo(FEWEST);
    }

    @ParameterizedTest
    @EnumSource(Plan.Method.class)
    void cover_where_the_run_stops_when_they_are_narrow_enough(Plan.Method method) {
        assertThat(covered(20, 95, new Plan(1, 50_000, 2, 1).by(method).until(0.025)))
                .isGreaterThanOrEqualTo(FEWEST);
    }

    @Test
    void cover_what_is_rare() {
        // The measures fail in about one history of 300.
        LoadedScenario scenario = rare();
        double truth = Ensemble.run(scenario, new Plan(1, 60_000, 2, 2).by(Plan.Method.CONDITIONAL), Watcher.NONE)
                .probability();
        assertThat(1 - truth).isBetween(0.002, 0.006);
        for (Plan.Method method : new Plan.Method[] {Plan.Method.CRUDE, Plan.Method.CONDITIONAL}) {
            int covered = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                Plan plan = new Plan(1000 + seed, 1000, 2, 1).by(method);
                Interval interval = Ensemble.run(scenario, plan, Watcher.NONE).interval();
                covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
                assertThat(interval.low()).isLessThan(1);
            }
            assertThat(covered).as(method.name()).isGreaterThanOrEqualTo(FEWEST);
        }
    }

    /** A doubter whose position wanders, so that the chance to fail differs much between histories. */
    private static LoadedScenario rare() {
        return ScenarioText.quiet()
                .renewals("2018-02, 2018-08")
                .parameter("opinion-noise", "2")
                .member("Doubter", "position: {uniform: {low: 22, high: 45}}, salience: 0.5")
                .member("Firm", "position: 80, salience: 0.5")
                .member("Firmer", "position: 90, salience: 0.5")
                .load();
    }

    @ParameterizedTest
    @EnumSource(
            value = Plan.Method.class,
            names = {"CRUDE", "CONDITIONAL"})
    void chance_and_what_we_do_not_know_are_told_apart(Plan.Method method) {
        Estimate estimate = Ensemble.run(scenario(20, 95), new Plan(5, 20_000, 2, 2).by(method), Watcher.NONE);
        double[] known = moments(20, 95);

        assertThat(estimate.probability()).isEqualTo(known[0], within(0.012));
        assertThat(estimate.sample().varianceBetweenDraws())
                .isEqualTo(known[1], within(method == Plan.Method.CRUDE ? 0.01 : 0.004));
        assertThat(known[1]).isGreaterThan(0.015);
    }

    @Test
    void working_chances_out_needs_far_fewer_histories_here() {
        Plan plan = new Plan(5, 4000, 2, 2);
        double crude = Ensemble.run(scenario(45, 55), plan.by(Plan.Method.CRUDE), Watcher.NONE)
                .interval()
                .halfWidth();
        double conditional = Ensemble.run(scenario(45, 55), plan.by(Plan.Method.CONDITIONAL), Watcher.NONE)
                .interval()
                .halfWidth();

        assertThat(crude / conditional).isGreaterThan(2);
    }
}
