package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private static Delays delays(Map<Long, Double> chances) {
        return new Delays(new TreeMap<>(chances));
    }

    @Test
    void a_certain_delay_is_as_wrong_as_it_is_far_off() {
        assertThat(delays(Map.of(5L, 1.0)).score(9)).isCloseTo(4, within(1e-12));
        assertThat(delays(Map.of(5L, 1.0)).score(0)).isCloseTo(5, within(1e-12));
        assertThat(delays(Map.of(5L, 1.0)).score(5)).isZero();
    }

    /** From 0 to 4 F is 0.75: 4 · 0.75²; from 4 to 10 it is to be 1: 6 · 0.25². */
    @Test
    void the_score_of_a_spread_is_that_worked_by_hand() {
        assertThat(delays(Map.of(0L, 0.75, 10L, 0.25)).score(4)).isCloseTo(4 * 0.5625 + 6 * 0.0625, within(1e-12));
    }

    /** The other form of the score: E|X - y| - E|X - X'|/2. */
    @Test
    void the_score_agrees_with_its_form_as_a_difference_of_expectations() {
        TreeMap<Long, Double> chances = new TreeMap<>(Map.of(0L, 0.5, 3L, 0.2, 7L, 0.2, 20L, 0.1));
        for (long days : new long[] {0, 2, 7, 11, 30}) {
            double far = 0;
            double apart = 0;
            for (var x : chances.entrySet()) {
                far += x.getValue() * Math.abs(x.getKey() - days);
                for (var y : chances.entrySet()) {
                    apart += x.getValue() * y.getValue() * Math.abs(x.getKey() - y.getKey());
                }
            }
            assertThat(new Delays(chances).score(days)).isCloseTo(far - apart / 2, within(1e-9));
        }
    }

    @Test
    void a_quantile_is_the_least_delay_that_is_not_exceeded() {
        Delays delays = delays(Map.of(0L, 0.75, 10L, 0.25));

        assertThat(delays.quantile(0.5)).isZero();
        assertThat(delays.quantile(0.75)).isZero();
        assertThat(delays.quantile(0.8)).isEqualTo(10);
    }
}
