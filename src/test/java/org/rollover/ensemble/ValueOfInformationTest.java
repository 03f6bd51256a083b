package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.rollover.simulation.ScenarioText;

/** What it is worth to know a number, where that can be integrated. */
class ValueOfInformationTest {
    private static final double SALIENCE = 0.5;
    private static final double TAU = 2 * 0.06 * SALIENCE;

    /** Two governments decide once, each by itself: P(sustained) is the product of their chances to agree. */
    private static ScenarioText two() {
        return ScenarioText.quiet()
                .stages("{}")
                .measure("lower-levels", "[]")
                .parameter("consensus-weight", "0")
                .parameter("peer-influence", "0")
                .parameter("ask", "0")
                .member("A", "position: {uniform: {low: 10, high: 50}}, salience: 0.5")
                .member("B", "position: {uniform: {low: 30, high: 50}}, salience: 0.5");
    }

    private static double agrees(double position) {
        double policy = SALIENCE * (position * position - (position - 60) * (position - 60)) / 1e4;
        return 1 / (1 + Math.exp(-policy / TAU));
    }

    /** The mean over positions from {@code low} to {@code high}, by the midpoint rule. */
    private static double mean(double low, double high, DoubleUnaryOperator of) {
        double sum = 0;
        for (int k = 0; k < 2000; k++) {
            sum += of.applyAsDouble(low + (high - low) * (k + 0.5) / 2000);
        }
        return sum / 2000;
    }

    @Test
    void the_shares_are_those_of_the_integral() {
        double a = mean(10, 50, ValueOfInformationTest::agrees);
        double b = mean(30, 50, ValueOfInformationTest::agrees);
        double varianceA = mean(10, 50, x -> Math.pow(agrees(x) - a, 2));
        double varianceB = mean(30, 50, x -> Math.pow(agrees(x) - b, 2));
        double all = (varianceA + a * a) * (varianceB + b * b) - a * a * b * b;

        ValueOfInformation found = ValueOfInformation.run(two().load(), new Plan(5, 40_000, 4, 2), Watcher.NONE);

        assertThat(found.probability()).isEqualTo(a * b, within(0.012));
        assertThat(found.variance().value()).isEqualTo(all, within(0.003));
        ValueOfInformation.Number first = found.numbers().get(0);
        ValueOfInformation.Number second = found.numbers().get(1);
        assertThat(first.quantity().path()).isEqualTo("governments.A.position");
        assertThat(first.share()).isEqualTo(varianceA * b * b / all, within(0.05));
        assertThat(second.share()).isEqualTo(varianceB * a * a / all, within(0.02));
        assertThat(first.interval().low()).isLessThan(first.share());
        assertThat(first.low()).isEqualTo(mean(10, 18, ValueOfInformationTest::agrees) * b, within(0.03));
        assertThat(first.high()).isEqualTo(mean(42, 50, ValueOfInformationTest::agrees) * b, within(0.03));
        assertThat(first.left().halfWidth()).isLessThan(found.acrossDraws().halfWidth() / 2);
    }

    @Test
    void numbers_that_change_nothing_are_not_told_and_their_range_stays() {
        ValueOfInformation found = ValueOfInformation.run(
                two().member("C", "position: 90, salience: 0.9, rally-sensitivity: {uniform: {low: 0, high: 2}}")
                        .load(),
                new Plan(5, 8000, 2, 2),
                Watcher.NONE);

        ValueOfInformation.Number idle = found.numbers().get(2);
        assertThat(idle.quantity().path()).isEqualTo("governments.C.rally-sensitivity");
        assertThat(idle.told()).isFalse();
        assertThat(Math.abs(idle.share())).isLessThan(found.floor());
    }

    @Test
    void where_nothing_is_uncertain_or_too_little_was_run_nothing_is_told() {
        ScenarioText certain =
                two().member("A", "position: 20, salience: 0.5").member("B", "position: 40, salience: 0.5");

        assertThat(ValueOfInformation.run(certain.load(), new Plan(5, 400, 2, 1), Watcher.NONE)
                        .matters())
                .isFalse();
        assertThat(ValueOfInformation.run(two().load(), new Plan(5, 100, 2, 1), Watcher.NONE)
                        .enough())
                .isFalse();
        assertThatThrownBy(() -> ValueOfInformation.run(two().load(), new Plan(5, 100, 1, 1), Watcher.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threads_change_no_bit() {
        assertThat(ValueOfInformation.run(two().load(), new Plan(5, 2000, 2, 3), Watcher.NONE)
                        .numbers())
                .isEqualTo(ValueOfInformation.run(two().load(), new Plan(5, 2000, 2, 1), Watcher.NONE)
                        .numbers());
    }
}
