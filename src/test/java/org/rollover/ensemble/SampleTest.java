package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/** What is made of a row of successes, against known answers. */
class SampleTest {

    /** Draws whose probability is uniform on {@code low..high}; {@code perDraw} tosses each. */
    private static Sample tosses(long seed, int draws, int perDraw, double low, double high) {
        Stream luck = Streams.of(seed, 0).stream("coin", "toss");
        Sample sample = new Sample(perDraw, true, true);
        for (int d = 0; d < draws; d++) {
            double p = low + (high - low) * luck.uniform();
            for (int k = 0; k < perDraw; k++) {
                toss(luck.happens(p), sample);
            }
        }
        return sample;
    }

    private static void toss(boolean head, Sample into) {
        into.add(head, head ? 1 : 0, 1);
    }

    @Test
    void wilsons_interval_is_that_in_print() {
        // Newcombe 1998, table I, method 3: 81 of 263 gives .2553 to .3662, 0 of 20 gives 0 to .1611.
        Interval some = Interval.wilson(81.0 / 263, 263, Interval.Z95);
        Interval none = Interval.wilson(0, 20, Interval.Z95);

        assertThat(some.low()).isEqualTo(0.2553, within(5e-5));
        assertThat(some.high()).isEqualTo(0.3662, within(5e-5));
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(0.1611, within(5e-5));
    }

    @Test
    void the_variance_between_draws_is_that_of_their_probabilities() {
        // Uniform on .2 to .8: variance .36/12 = .03.
        assertThat(tosses(1, 20_000, 2, 0.2, 0.8).varianceBetweenDraws()).isEqualTo(0.03, within(0.005));
        assertThat(tosses(2, 20_000, 5, 0.2, 0.8).varianceBetweenDraws()).isEqualTo(0.03, within(0.003));
        assertThat(tosses(3, 20_000, 2, 0.5, 0.5).varianceBetweenDraws()).isEqualTo(0, within(0.005));
    }

    @Test
    void where_the_probability_lies_is_found_again() {
        // Uniform on 0 to 1 is itself a beta distribution: nine cases in ten lie between .05 and .95.
        Interval found = tosses(4, 40_000, 2, 0, 1).acrossDraws();

        assertThat(found.low()).isEqualTo(0.05, within(0.02));
        assertThat(found.high()).isEqualTo(0.95, within(0.02));
    }

    @Test
    void one_toss_a_draw_cannot_tell_chance_from_not_knowing() {
        Sample sample = tosses(5, 100, 1, 0, 1);

        assertThat(sample.varianceBetweenDraws()).isNaN();
        assertThat(sample.acrossDraws().low()).isNaN();
    }

    @Test
    void ninety_five_intervals_in_a_hundred_cover_although_draws_are_shared() {
        // 400 intervals; the number that cover has mean 380 and standard deviation 4.4: four of these are allowed.
        int covered = 0;
        for (int seed = 0; seed < 400; seed++) {
            Interval interval = tosses(1000 + seed, 500, 4, 0, 1).interval();
            covered += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
        }

        assertThat(covered).isBetween(362, 397);
    }

    @Test
    void without_a_failure_the_interval_rests_on_the_draws() {
        Sample sample = tosses(6, 500, 4, 1, 1);

        assertThat(sample.interval().high()).isEqualTo(1);
        double low = Interval.wilson(1, 500, Interval.Z95).low();
        assertThat(sample.interval().low()).isEqualTo(low, within(4e-3)).isLessThan(low);
    }

    @Test
    void a_paired_difference_knows_only_the_pairs_that_differ() {
        Sample here = new Sample(2, true, true);
        Sample there = new Sample(2, true, true);
        Stream luck = Streams.of(8, 0).stream("coin", "toss");
        for (int k = 0; k < 1000; k++) {
            boolean head = luck.happens(0.9);
            toss(head, here);
            toss(head && !luck.happens(0.04), there);
        }
        Sample.Difference difference = here.minus(there);

        assertThat(difference.better()).isBetween(25L, 55L);
        assertThat(difference.worse()).isZero();
        assertThat(difference.difference()).isEqualTo(difference.better() / 1000.0, within(1e-12));
        // Unpaired, the half-width would be about .027.
        assertThat(difference.interval().halfWidth()).isBetween(0.008, 0.02);
    }

    @Test
    void equal_answers_still_leave_an_interval() {
        Sample here = tosses(7, 500, 2, 0.5, 0.5);
        Interval interval = here.minus(here).interval();

        assertThat(interval.low()).isNegative();
        assertThat(interval.high()).isPositive();
    }
}
