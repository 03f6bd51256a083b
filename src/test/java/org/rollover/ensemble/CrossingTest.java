package org.rollover.ensemble;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Crossing.Root;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.scenario.Adjustable;
import org.rollover.simulation.ScenarioText;

/** The search for a root, on curves that are known. */
class CrossingTest {
    private static final double REACH = 0.02;

    /** The position of a government that stands at 40, over 0 to 100 in steps of 0.2. */
    private static NumericLever lever() {
        Adjustable position =
                Adjustable.of(ScenarioText.quiet()
                                .member("A", "position: 40, salience: 0.5")
                                .load()
                                .scenario())
                        .stream()
                        .filter(number -> number.path().equals("governments.A.position"))
                        .findFirst()
                        .orElseThrow();
        return requireNonNull(NumericLever.between(position, 0, 100, NumericLever.Basis.GIVEN));
    }

    private static Contrast known(double p) {
        return new Contrast(p, REACH / 1.96, new Interval(p - REACH, p + REACH, 0.95));
    }

    private static Crossing search(DoubleUnaryOperator curve) {
        Crossing crossing = new Crossing(lever(), 0.5, value -> known(curve.applyAsDouble(value)));
        assertThat(crossing.search()).isTrue();
        return crossing;
    }

    private static double value(Integer place) {
        return lever().value(requireNonNull(place));
    }

    @Test
    void a_line_is_crossed_where_it_crosses_and_the_interval_is_that_of_p_turned_over() {
        Crossing found = search(x -> 0.2 + 0.005 * x);
        Root root = requireNonNull(found.root());

        assertThat(value(root.place())).isEqualTo(60, within(0.2));
        assertThat(value(root.low())).isEqualTo(56, within(0.3));
        assertThat(value(root.high())).isEqualTo(64, within(0.3));
        assertThat(root.crossings()).isEqualTo(1);
        assertThat(root.before()).isNull();
        assertThat(found.curve()).hasSizeLessThan(20);
    }

    @Test
    void a_step_is_found_between_two_values() {
        Root root = requireNonNull(search(x -> x < 71.3 ? 0.9 : 0.1).root());

        assertThat(value(root.place())).isEqualTo(71.4, within(1e-9));
        assertThat(value(root.before())).isEqualTo(71.2, within(1e-9));
        assertThat(root.at().value()).isEqualTo(0.1);
        assertThat(value(root.low())).isEqualTo(71.2, within(1e-9));
        assertThat(value(root.high())).isEqualTo(71.4, within(1e-9));
    }

    @Test
    void a_step_on_the_lower_side_is_told_by_the_value_below_it() {
        Root root = requireNonNull(search(x -> x < 13.1 ? 0.9 : 0.1).root());

        assertThat(value(root.place())).isEqualTo(13.0, within(1e-9));
        assertThat(value(root.before())).isEqualTo(13.2, within(1e-9));
    }

    @Test
    void a_steep_curve_takes_few_values() {
        Crossing found = search(x -> 1 / (1 + Math.exp((x - 87.7) / 1.5)));

        assertThat(value(requireNonNull(found.root()).place())).isEqualTo(87.7, within(0.2));
        assertThat(found.curve()).hasSizeLessThan(30);
    }

    @Test
    void where_p_crosses_twice_the_nearer_value_is_told() {
        Root root = requireNonNull(
                search(x -> 0.9 - 0.8 * Math.exp(-Math.pow((x - 80) / 18, 2))).root());

        // 80 - 18 √ln 2 = 65.0; the other one is 95.0.
        assertThat(root.crossings()).isEqualTo(2);
        assertThat(value(root.place())).isEqualTo(80 - 18 * Math.sqrt(Math.log(2)), within(0.2));
        assertThat(value(root.high())).isLessThan(75);
    }

    @Test
    void what_the_interval_cannot_exclude_within_the_range_is_left_open() {
        Root root = requireNonNull(search(x -> 0.505 - 0.0001 * x).root());

        assertThat(value(root.place())).isEqualTo(50, within(0.2));
        assertThat(root.low()).isNull();
        assertThat(root.high()).isNull();
    }

    @Test
    void no_crossing_is_an_answer() {
        Crossing found = search(x -> 0.7 + 0.001 * x);

        assertThat(found.root()).isNull();
        assertThat(found.curve()).hasSize(5).containsKeys(0.0, 100.0);
    }

    @Test
    void a_search_that_is_given_up_has_no_answer() {
        int[] tried = {0};
        Crossing crossing = new Crossing(lever(), 0.5, value -> tried[0]++ < 7 ? known(value / 100) : null);

        assertThat(crossing.search()).isFalse();
        assertThat(crossing.root()).isNull();
    }
}
