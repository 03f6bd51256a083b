package org.rollover.casebook.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.rollover.chance.Streams;

/** What points are drawn from, and how they are weighted. */
class ProposalTest {
    private static final int DRAWS = 20_000;

    private static List<double[]> drawn(Proposal proposal) {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < DRAWS; k++) {
            points.add(proposal.draw(Streams.of(3, k).stream("test", "point")));
        }
        return points;
    }

    @Test
    void the_prior_is_the_standard_normal() {
        double[] point = {0.3, -1.2, 2};
        double expected = new MultivariateNormalDistribution(
                        null, new double[3], new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}})
                .density(point);

        assertThat(Proposal.prior(3).logDensity(point)).isCloseTo(Math.log(expected), within(1e-12));
    }

    @Test
    void the_density_of_student_s_t_is_that_of_the_textbook() {
        Proposal one = new Proposal(new double[] {1}, new double[][] {{2}}, 5);

        assertThat(one.logDensity(new double[] {4}))
                .isCloseTo(new TDistribution(null, 5).logDensity(1.5) - Math.log(2), within(1e-12));
    }

    /** Tolerance: five standard errors of 20,000 draws with tails like these. */
    @Test
    void points_are_spread_as_what_they_were_fitted_to_but_wider() {
        Proposal skewed =
                new Proposal(new double[] {1, -1}, new double[][] {{1, 0}, {0.8, 0.6}}, Double.POSITIVE_INFINITY);
        Weighted sample = Weighted.of(drawn(skewed), new double[DRAWS]);
        Weighted wider = Weighted.of(drawn(Proposal.around(sample)), new double[DRAWS]);

        assertThat(sample.mean()[0]).isCloseTo(1, within(0.035));
        assertThat(sample.covariance()[0][1]).isCloseTo(0.8, within(0.05));
        assertThat(wider.mean()[1]).isCloseTo(-1, within(0.05));
        assertThat(wider.covariance()[0][0]).isCloseTo(1.3, within(0.15));
        assertThat(wider.covariance()[0][1]).isCloseTo(1.3 * 0.8, within(0.15));
    }

    /** A known posterior: a normal prior and a normal observation of it, in closed form. */
    @Test
    void weights_turn_the_prior_into_the_posterior() {
        List<double[]> points = drawn(Proposal.prior(2));
        double[] logarithms = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            double off = points.get(k)[0] - 1.5;
            logarithms[k] = -off * off / (2 * 0.5);
        }

        Weighted posterior = Weighted.of(points, logarithms);

        // Precision 1 + 2, mean 2 * 1.5 / 3.
        assertThat(posterior.mean()[0]).isCloseTo(1, within(0.03));
        assertThat(posterior.covariance()[0][0]).isCloseTo(1 / 3.0, within(0.03));
        assertThat(posterior.covariance()[1][1]).isCloseTo(1, within(0.07));
    }

    @Test
    void equal_weights_are_worth_their_number_and_one_weight_is_worth_one() {
        List<double[]> points = List.of(new double[] {0}, new double[] {1}, new double[] {2}, new double[] {3});

        assertThat(Weighted.of(points, new double[4]).effectiveSize()).isCloseTo(4, within(1e-12));
        assertThat(Weighted.of(points, new double[] {0, 0, 800, 0}).effectiveSize())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void rows_come_as_often_as_their_weight_says() {
        Weighted weighted =
                new Weighted(List.of(new double[1], new double[1], new double[1]), new double[] {0.5, 0.2, 0.3});

        assertThat(weighted.resampled(10)).containsExactly(0, 0, 0, 0, 0, 1, 1, 2, 2, 2);
    }
}
