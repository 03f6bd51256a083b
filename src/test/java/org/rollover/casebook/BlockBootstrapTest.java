package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rollover.scenario.HistoricalDecision.Happened;

class BlockBootstrapTest {

    private static double[] kept(List<Decided> decisions) {
        return decisions.stream()
                .mapToDouble(one -> one.happened() == Happened.RENEWED ? 1 : 0)
                .toArray();
    }

    private static double width(List<Decided> decisions) {
        Measured mean = new BlockBootstrap(decisions, 7).mean(kept(decisions));
        return 2 * Objects.requireNonNull(mean.interval()).halfWidth();
    }

    @Test
    void more_cases_of_the_same_regimes_hardly_narrow_an_interval_and_more_regimes_do() {
        double some = width(Trials.many(8, 3));

        assertThat(width(Trials.many(8, 12))).isBetween(0.9 * some, 1.1 * some);
        assertThat(width(Trials.many(32, 3))).isBetween(0.4 * some, 0.6 * some);
    }

    /** Of ten regimes alike within themselves the mean is that of ten tosses: ±1.96 · √(0.25/10). */
    @Test
    void an_interval_over_regimes_is_as_wide_as_theory_says() {
        assertThat(width(Trials.many(10, 4))).isBetween(0.5, 0.7);
    }

    @Test
    void fewer_than_five_regimes_are_too_few_to_say() {
        List<Decided> four = Trials.many(4, 20);
        Measured mean = new BlockBootstrap(four, 7).mean(kept(four));

        assertThat(mean.value()).isEqualTo(0.5);
        assertThat(mean.interval()).isNull();
        assertThat(mean.below()).isFalse();
        assertThat(mean.above()).isFalse();
        assertThat(new BlockBootstrap(Trials.many(5, 1), 7).mean(new double[5]).interval())
                .isNotNull();
    }

    @Test
    void the_same_seed_draws_the_same_and_the_order_of_the_decisions_does_not_count() {
        List<Decided> decisions = Trials.many(9, 2);
        List<Decided> turned = new ArrayList<>(decisions);
        java.util.Collections.reverse(turned);

        assertThat(width(turned)).isEqualTo(width(decisions));
    }

    @Test
    void a_figure_that_most_resamples_cannot_have_gets_no_interval() {
        List<Decided> decisions = Trials.many(9, 2);
        Measured rare = new BlockBootstrap(decisions, 7)
                .measure(places -> Arrays.stream(places).anyMatch(place -> place == 0) ? 1 : Double.NaN);

        assertThat(rare.value()).isEqualTo(1);
        assertThat(rare.interval()).isNull();
    }

    /** The second stage: where cases of one regime differ, they spread the figure too. */
    @Test
    void cases_within_a_regime_are_drawn_too() {
        List<Decided> decisions = new ArrayList<>();
        for (int r = 0; r < 6; r++) {
            for (int c = 0; c < 4; c++) {
                decisions.add(Trials.decided("R" + r, "C" + c, c % 2 == 0 ? Happened.RENEWED : Happened.LIFTED));
            }
        }

        assertThat(width(decisions)).isGreaterThan(0.2);
    }
}
