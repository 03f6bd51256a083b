package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rollover.scenario.HistoricalDecision.Evidence;
import org.rollover.scenario.HistoricalDecision.Happened;

class ScorecardTest {
    private static final double SURE = 1 - 1e-9;

    private static Scorecard card(List<Decided> decisions, boolean knows) {
        List<Trial> trials = decisions.stream()
                .map(one -> Trials.trial(one, !knows ? 0.5 : one.happened() == Happened.RENEWED ? SURE : 1 - SURE))
                .toList();
        return Scorecard.of(trials, List.of(new BaseRate(), new AlwaysRenewed()), 3);
    }

    private static Measured score(Slice slice, int forecaster, Score score) {
        return Objects.requireNonNull(slice.standings().get(forecaster).scores().get(score));
    }

    @Test
    void one_who_knows_beats_all_and_is_calibrated() {
        Scorecard card = card(Trials.many(12, 3), true);

        assertThat(score(card.all(), 0, Score.BRIER).value()).isCloseTo(0, within(1e-12));
        assertThat(card.all().standings().get(0).area().value()).isEqualTo(1);
        assertThat(card.all().standings().get(2).leads().get(Score.BRIER)).matches(Measured::below);
        Calibration calibration = Objects.requireNonNull(card.calibration());
        assertThat(calibration.bins()).hasSize(2);
        assertThat(calibration.reliability()).isCloseTo(0, within(1e-12));
        assertThat(calibration.resolution()).isCloseTo(0.25, within(1e-12));
        assertThat(calibration.uncertainty()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void one_who_says_a_half_of_everything_tells_nothing_apart() {
        Scorecard card = card(Trials.many(12, 3), false);

        assertThat(score(card.all(), 0, Score.BRIER).value()).isCloseTo(0.25, within(1e-12));
        assertThat(card.all().standings().get(0).area().value()).isEqualTo(0.5);
        assertThat(card.all().standings().get(0).slope().value()).isCloseTo(0, within(1e-12));
        assertThat(Objects.requireNonNull(card.calibration()).resolution()).isCloseTo(0, within(1e-12));
        assertThat(card.calibration().z()).isNaN();
    }

    /** Murphy's identity holds exactly where all that lie in a bin are given the same probability. */
    @Test
    void the_parts_of_the_brier_score_add_up_to_it() {
        List<Trial> trials = new ArrayList<>();
        double[] said = {0.3, 0.3, 0.7, 0.7, 0.7, 0.95};
        Happened[] happened = {
            Happened.LIFTED, Happened.RENEWED, Happened.RENEWED, Happened.RENEWED, Happened.LAPSED, Happened.RENEWED
        };
        for (int i = 0; i < said.length; i++) {
            trials.add(Trials.trial(Trials.decided("R" + i, "C" + i, happened[i]), said[i]));
        }
        Scorecard card = Scorecard.of(trials, List.of(), 3);
        Calibration parts = Objects.requireNonNull(card.calibration());

        assertThat(parts.reliability() - parts.resolution() + parts.uncertainty())
                .isCloseTo(score(card.all(), 0, Score.BRIER).value(), within(1e-12));
    }

    /** Two decisions at 0.8, one kept: (0.2 - 0.8)(-0.6) over √(2 · 0.36 · 0.16). */
    @Test
    void spiegelhalters_z_is_that_worked_by_hand() {
        List<Trial> trials = List.of(
                Trials.trial(Trials.decided("A", "a", Happened.RENEWED), 0.8),
                Trials.trial(Trials.decided("B", "b", Happened.LIFTED), 0.8));

        assertThat(Calibration.spiegelhalter(trials)).isCloseTo(0.36 / Math.sqrt(0.1152), within(1e-9));
    }

    /** Nine decisions of one regime are one to the interval; nine of nine are nine. */
    @Test
    void a_bin_of_one_regime_says_little_however_many_decisions_it_holds() {
        Scorecard one = card(Trials.many(1, 9), true);
        Scorecard nine = card(Trials.many(18, 1), true);

        Calibration.Bin alone = Objects.requireNonNull(one.calibration()).bins().get(0);
        Calibration.Bin spread =
                Objects.requireNonNull(nine.calibration()).bins().get(1);
        assertThat(alone.decisions()).isEqualTo(spread.decisions());
        assertThat(alone.interval().low()).isLessThan(0.25);
        assertThat(spread.interval().low()).isGreaterThan(0.6);
    }

    @Test
    void every_way_to_slice_holds_every_decision_once() {
        List<Decided> decisions = new ArrayList<>(Trials.many(6, 2));
        for (String name : List.of("r1", "r2", "r3")) {
            decisions.add(Trials.decided(Scorecard.RUSSIA, name, Happened.RENEWED));
        }
        Scorecard card = card(decisions, false);

        for (String by : List.of("regime", "era", "default", "rule")) {
            assertThat(card.slices().stream()
                            .filter(slice -> slice.by().equals(by))
                            .mapToInt(Slice::decisions)
                            .sum())
                    .as(by)
                    .isEqualTo(15);
        }
        assertThat(card.slices())
                .extracting(Slice::name)
                .contains("Russia", "other regimes", "Russia, before 24 Feb 2022", "others, since 2010");
        Slice russia = card.slices().get(0);
        assertThat(russia.regimes()).isEqualTo(1);
        assertThat(score(russia, 0, Score.RANKED).interval()).isNull();
    }

    @Test
    void what_became_of_the_other_regimes_is_not_hidden_by_the_largest() {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            trials.add(Trials.trial(Trials.decided("Large", "l" + i, Happened.RENEWED), 0.98));
        }
        trials.add(Trials.trial(Trials.decided("A", "a", Happened.LIFTED), 0.92));
        trials.add(Trials.trial(Trials.decided("B", "b", Happened.RENEWED), 0.94));
        trials.add(Trials.trial(Trials.decided("B", "c", Happened.LIFTED), 0.3));
        Calibration calibration =
                Objects.requireNonNull(Scorecard.of(trials, List.of(), 3).calibration());

        assertThat(calibration.largest()).isEqualTo("Large");
        Calibration.Bin top = calibration.bins().get(1);
        assertThat(top.decisions()).isEqualTo(10);
        assertThat(top.kept()).isCloseTo(0.9, within(1e-12));
        Calibration.Bin others = Objects.requireNonNull(calibration.ofOthers(top));
        assertThat(others.decisions()).isEqualTo(2);
        assertThat(others.said()).isCloseTo(0.93, within(1e-12));
        assertThat(others.kept()).isCloseTo(0.5, within(1e-12));
        assertThat(calibration.largeOfOthers().value()).isCloseTo((1 - 2.16) / 3, within(1e-12));
    }

    @Test
    void of_regimes_alike_in_size_none_is_the_largest_and_none_is_set_apart() {
        Scorecard card = card(Trials.many(6, 2), false);

        assertThat(Objects.requireNonNull(card.calibration()).largest()).isNull();
        assertThat(card.calibration().others()).isEmpty();
        assertThat(card.slices()).extracting(Slice::by).doesNotContain("regime");
        assertThat(card.slices()).extracting(Slice::name).contains("since 2010");
    }

    @Test
    void where_all_are_of_one_regime_no_score_is_made_up_for_those_who_learn_from_others() {
        List<Decided> decisions = List.of(
                Trials.decided("A", "a", Happened.RENEWED, Evidence.YES, null),
                Trials.decided("A", "b", Happened.LIFTED));
        List<Trial> trials =
                decisions.stream().map(one -> Trials.trial(one, 0.7)).toList();
        Scorecard card = Scorecard.of(trials, List.of(new BaseRate(), new AlwaysRenewed(), new Regression()), 3);

        for (int forecaster : List.of(1, 3)) {
            Standing none = card.all().standings().get(forecaster);
            assertThat(none.name()).isIn("base rate", "logistic regression");
            assertThat(none.scores().values()).allMatch(one -> Double.isNaN(one.value()) && one.interval() == null);
            assertThat(none.leads().values()).allMatch(one -> Double.isNaN(one.value()));
            assertThat(none.area().value()).isNaN();
            assertThat(none.slope().value()).isNaN();
            assertThat(none.blank()).isTrue();
        }
        assertThat(card.all().standings().get(2).blank()).isFalse();
        assertThat(card.holdUps().rate().value()).isNaN();
        assertThat(card.holdUps().never().value()).isEqualTo(1);
    }

    @Test
    void the_greatest_surprise_comes_first() {
        List<Trial> trials = List.of(
                Trials.trial(Trials.decided("A", "a", Happened.RENEWED), 0.9),
                Trials.trial(Trials.decided("B", "b", Happened.LIFTED), 0.9),
                Trials.trial(Trials.decided("C", "c", Happened.RENEWED), 0.5));

        assertThat(Scorecard.of(trials, List.of(), 3).surprises()).containsExactly(1, 2, 0);
    }

    @Test
    void hold_ups_and_delays_are_scored_only_where_there_is_evidence() {
        Probabilities said = Probabilities.ofCounts(1, 0, 0);
        List<Trial> trials = List.of(
                Trials.trial(Trials.decided("A", "a", Happened.RENEWED, Evidence.YES, 10), said, 0.8),
                Trials.trial(Trials.decided("B", "b", Happened.RENEWED, Evidence.NO, 0), said, 0.4),
                Trials.trial(Trials.decided("C", "c", Happened.RENEWED), said, 1));
        HoldUps held = Scorecard.of(trials, List.of(), 3).holdUps();

        assertThat(held.decisions()).isEqualTo(2);
        assertThat(held.heldUp()).isEqualTo(1);
        assertThat(held.said()).isCloseTo(0.6, within(1e-12));
        assertThat(held.brier().value()).isCloseTo((0.04 + 0.16) / 2, within(1e-12));
        assertThat(held.never().value()).isCloseTo(0.5, within(1e-12));
        // Each learns from the other alone: (0 + 1/2)/2 for A, (1 + 1/2)/2 for B.
        assertThat(held.rate().value()).isCloseTo(0.75 * 0.75, within(1e-12));
        assertThat(held.delays()).isEqualTo(2);
        assertThat(held.days().value()).isCloseTo((10 * 0.04 + 10 * 0.16) / 2, within(1e-12));
        assertThat(held.none().value()).isCloseTo(5, within(1e-12));
    }
}
