package org.rollover.casebook.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** By hand: three regimes with one decision each. */
class LikelihoodTest {
    /** Smooth, faced down, concession, eased, lapsed. */
    private static final int[][] COUNTS = {{80, 5, 10, 4, 1}, {50, 0, 0, 40, 10}, {20, 0, 0, 30, 50}};

    private static double chance(int count, int classes) {
        return (count + 0.5) / (100 + 0.5 * classes);
    }

    @Test
    void a_picked_decision_counts_with_its_chance_among_the_picked() {
        Likelihood likelihood = new Likelihood(TinyBook.starting(), List.of());
        double kept = chance(95, 3);
        double eased = chance(40, 3);
        double notKept = 1 - chance(50, 3);

        double[] terms = likelihood.logarithms(COUNTS, 0.1, 0.5);

        assertThat(terms[0]).isCloseTo(Math.log(0.1 * kept / (0.1 * kept + 1 - kept)), within(1e-12));
        assertThat(terms[1]).isCloseTo(Math.log(eased / (0.1 * chance(50, 3) + notKept)), within(1e-12));
    }

    @Test
    void if_renewals_are_picked_as_often_as_changes_the_chance_itself_counts() {
        double[] terms = new Likelihood(TinyBook.starting(), List.of()).logarithms(COUNTS, 1, 0);

        assertThat(terms[2]).isCloseTo(Math.log(chance(50, 3)), within(1e-12));
    }

    @Test
    void of_a_regime_with_a_known_rate_all_decisions_count_but_as_few_as_they_are_worth() {
        RegimeRate rate = new RegimeRate("Aland", 60, 6, 4, 1, "a test");
        double[] apart = new Likelihood(TinyBook.starting(), List.of(rate)).logarithms(COUNTS, 0.1, 0);
        double[] together = new Likelihood(TinyBook.starting(), List.of(rate)).logarithms(COUNTS, 0.1, 0.1);
        double expected = 53 * Math.log(chance(80, 5))
                + 2 * Math.log(chance(5, 5))
                + 4 * Math.log(chance(10, 5))
                + Math.log(chance(4, 5) + chance(1, 5));

        assertThat(apart[0]).isCloseTo(expected, within(1e-9));
        assertThat(together[0]).isCloseTo(expected / (1 + 59 * 0.1), within(1e-9));
    }

    @Test
    void wholly_dependent_decisions_count_as_one() {
        assertThat(Likelihood.weight(60, 1)).isEqualTo(1 / 60.0);
        assertThat(Likelihood.weight(60, 0)).isEqualTo(1);
        assertThat(Likelihood.weight(1, 0.7)).isEqualTo(1);
    }
}
