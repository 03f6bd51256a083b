package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoreTest {
    private static final Probabilities SAID = new Probabilities(0.7, 0.2, 0.1);

    /** Worked by hand: 0.3², 0.7², 0.09 + 0.04 + 0.01, 0.49 + 0.64 + 0.01, ln 0.7, ln 0.2. */
    @Test
    void brier_and_log_scores_are_those_worked_by_hand() {
        assertThat(Score.BRIER.of(SAID, OutcomeClass.KEPT)).isCloseTo(0.09, within(1e-12));
        assertThat(Score.BRIER.of(SAID, OutcomeClass.ENDED)).isCloseTo(0.49, within(1e-12));
        assertThat(Score.BRIER_CLASSES.of(SAID, OutcomeClass.KEPT)).isCloseTo(0.14, within(1e-12));
        assertThat(Score.BRIER_CLASSES.of(SAID, OutcomeClass.EASED)).isCloseTo(1.14, within(1e-12));
        assertThat(Score.LOG.of(SAID, OutcomeClass.KEPT)).isCloseTo(0.356674943938732, within(1e-12));
        assertThat(Score.LOG.of(SAID, OutcomeClass.EASED)).isCloseTo(1.609437912434100, within(1e-12));
    }

    /** Cumulated 0.7, 0.9 against 1, 1; against 0, 1; against 0, 0. */
    @Test
    void the_ranked_probability_score_knows_that_eased_is_nearer_to_kept_than_ended_is() {
        assertThat(Score.RANKED.of(SAID, OutcomeClass.KEPT)).isCloseTo((0.09 + 0.01) / 2, within(1e-12));
        assertThat(Score.RANKED.of(SAID, OutcomeClass.EASED)).isCloseTo((0.49 + 0.01) / 2, within(1e-12));
        assertThat(Score.RANKED.of(SAID, OutcomeClass.ENDED)).isCloseTo((0.49 + 0.81) / 2, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Score.class)
    void certainty_that_comes_true_scores_nothing(Score score) {
        assertThat(score.of(new Probabilities(0, 1, 0), OutcomeClass.EASED)).isZero();
    }

    /** Propriety: whatever one believes, saying something else is expected to score worse. */
    @ParameterizedTest
    @EnumSource(Score.class)
    void it_pays_to_say_what_one_believes(Score score) {
        double honest = expected(score, SAID, SAID);
        for (double kept = 0.05; kept < 1; kept += 0.05) {
            for (double eased = 0.05; eased < 1 - kept; eased += 0.05) {
                Probabilities other = new Probabilities(kept, eased, 1 - kept - eased);
                assertThat(expected(score, SAID, other)).isGreaterThanOrEqualTo(honest - 1e-12);
            }
        }
    }

    private static double expected(Score score, Probabilities believed, Probabilities said) {
        double sum = 0;
        for (OutcomeClass happened : OutcomeClass.values()) {
            sum += believed.of(happened) * score.of(said, happened);
        }
        return sum;
    }

    /** One history in ten thousand is still more than none, and none costs no more than 7.6 nats. */
    @Test
    void all_shares_have_one_floor_however_many_histories_they_rest_on() {
        Probabilities sure = Probabilities.ofShares(1, 0, 0);

        assertThat(sure.kept()).isCloseTo(1000.5 / 1001.5, within(1e-12));
        assertThat(sure.ended()).isCloseTo(0.5 / 1001.5, within(1e-12));
        assertThat(Score.LOG.of(sure, OutcomeClass.ENDED)).isCloseTo(Math.log(2003), within(1e-12));
        Probabilities half = Probabilities.ofShares(0.5, 0.3, 0.2);
        assertThat(half.kept() + half.eased() + half.ended()).isCloseTo(1, within(1e-12));
    }

    @Test
    void half_a_count_more_keeps_everything_possible() {
        Probabilities all = Probabilities.ofCounts(100, 0, 0);

        assertThat(all.kept()).isCloseTo(100.5 / 101.5, within(1e-12));
        assertThat(all.ended()).isCloseTo(0.5 / 101.5, within(1e-12));
        assertThat(all.kept() + all.eased() + all.ended()).isCloseTo(1, within(1e-12));
        assertThat(Probabilities.ofCounts(0, 0, 0).eased()).isCloseTo(1.0 / 3, within(1e-12));
    }
}
