package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscriminationTest {
    private static final int[] ALL = {0, 1, 2, 3, 4};

    /** Kept 0.9, 0.6, 0.6; not 0.6, 0.1: of six pairs four are won and two tied. */
    @Test
    void the_area_counts_pairs_and_ties_half() {
        Discrimination some = new Discrimination(
                new double[] {0.9, 0.6, 0.6, 0.6, 0.1}, new boolean[] {true, true, true, false, false});

        assertThat(some.area(ALL)).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(some.slope(ALL)).isCloseTo(0.7 - 0.35, within(1e-12));
    }

    @Test
    void a_decision_counts_as_often_as_it_was_drawn() {
        Discrimination some = new Discrimination(new double[] {0.9, 0.2, 0.5}, new boolean[] {true, true, false});

        assertThat(some.area(new int[] {0, 0, 0, 1, 2})).isCloseTo(0.75, within(1e-12));
        assertThat(some.area(new int[] {1, 2, 2})).isZero();
    }

    @Test
    void perfect_is_one_luck_a_half_and_all_alike_nothing() {
        boolean[] kept = {true, true, false, false, false};

        assertThat(new Discrimination(new double[] {0.9, 0.8, 0.2, 0.2, 0.1}, kept).area(ALL))
                .isEqualTo(1);
        assertThat(new Discrimination(new double[] {0.4, 0.4, 0.4, 0.4, 0.4}, kept).area(ALL))
                .isEqualTo(0.5);
        assertThat(new Discrimination(new double[5], new boolean[5]).area(ALL)).isNaN();
        assertThat(new Discrimination(new double[5], new boolean[5]).slope(ALL)).isNaN();
    }
}
