package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollover.scenario.HistoricalDecision.Happened;

class YardstickTest {
    private static final List<Decided> DECISIONS = List.of(
            Trials.decided("A", "a1", Happened.RENEWED),
            Trials.decided("A", "a2", Happened.RENEWED),
            Trials.decided("B", "b1", Happened.LIFTED),
            Trials.decided("C", "c1", Happened.SUSPENDED),
            Trials.decided("C", "c2", Happened.RENEWED));

    @Test
    void the_base_rate_of_a_regime_is_that_of_the_others() {
        List<Probabilities> said = new BaseRate().forecasts(DECISIONS);

        assertThat(said.get(0)).isEqualTo(Probabilities.ofCounts(1, 1, 1)).isEqualTo(said.get(1));
        assertThat(said.get(2)).isEqualTo(Probabilities.ofCounts(3, 1, 0));
        assertThat(said.get(3)).isEqualTo(Probabilities.ofCounts(2, 0, 1));
    }

    @Test
    void what_happened_in_a_regime_changes_nothing_of_what_is_said_of_it() {
        List<Decided> other = new ArrayList<>(DECISIONS);
        other.set(2, Trials.decided("B", "b1", Happened.RENEWED));

        for (Yardstick one : List.of(new BaseRate(), new Regression(), new AlwaysRenewed())) {
            assertThat(one.forecasts(other).get(2))
                    .isEqualTo(one.forecasts(DECISIONS).get(2));
        }
    }

    @Test
    void always_renewed_is_as_sure_as_the_model_could_be() {
        assertThat(new AlwaysRenewed().forecasts(DECISIONS).get(3).kept()).isCloseTo(1000.5 / 1001.5, within(1e-12));
    }

    @Test
    void a_classic_model_says_the_same_of_all_decisions_of_a_case() {
        Map<String, double[]> shares = Map.of(
                "a1", new double[] {1, 0, 0},
                "a2", new double[] {0, 1, 0},
                "b1", new double[] {0.5, 0, 0.5},
                "c1", new double[] {0, 0, 1},
                "c2", new double[] {0, 0, 1});

        assertThat(new Classic("median", shares).forecasts(DECISIONS))
                .startsWith(Probabilities.ofShares(1, 0, 0), Probabilities.ofShares(0, 1, 0));
    }

    /** Without features the fitted constant gives the share; one step of Newton's method by hand agrees. */
    @Test
    void a_regression_without_features_finds_the_share() {
        Ridge ridge = Ridge.fit(new double[][] {{}, {}, {}, {}}, new boolean[] {true, true, true, false});

        assertThat(ridge.probability(new double[0])).isCloseTo(0.75, within(1e-3));
    }

    /** At the optimum the slope of the penalised likelihood is zero: Σ x (y - p) = penalty · β. */
    @Test
    void a_regression_ends_where_its_slope_is_zero_even_if_a_feature_tells_all() {
        double[][] features = {{1}, {1}, {1}, {0}, {0}};
        boolean[] yes = {true, true, true, false, false};
        Ridge ridge = Ridge.fit(features, yes);
        double slope = 0;
        for (int i = 0; i < yes.length; i++) {
            slope += features[i][0] * ((yes[i] ? 1 : 0) - ridge.probability(features[i]));
        }

        assertThat(slope).isCloseTo(ridge.coefficients()[1], within(1e-6));
        assertThat(ridge.coefficients()[1]).isBetween(0.5, 3.0);
    }

    @Test
    void one_who_learns_from_other_regimes_says_nothing_where_there_is_none() {
        for (Yardstick one : List.of(new BaseRate(), new Regression())) {
            assertThat(one.forecasts(DECISIONS.subList(0, 2))).allMatch(said -> Double.isNaN(said.kept()));
        }
    }
}
