package org.rollover.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract for all distributions, and the closed forms of each. */
class DistributionTest {

    static java.util.stream.Stream<Distribution> all() {
        return java.util.stream.Stream.of(
                new Distribution.Point(3),
                new Distribution.Normal(2, 0.5),
                new Distribution.TruncatedNormal(2, 3, 0, 10),
                new Distribution.Uniform(-1, 4),
                new Distribution.Triangular(0, 1, 5),
                new Distribution.Triangular(0, 0, 5),
                new Distribution.Triangular(0, 5, 5),
                new Distribution.Beta(2, 5, 10, 20),
                new Distribution.Discrete(List.of(1.0, 2.0, 7.0), List.of(0.2, 0.5, 0.3)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void more_luck_never_gives_less(Distribution belief) {
        double before = belief.quantile(1e-9);
        for (int step = 1; step < 1000; step++) {
            double value = belief.quantile(step / 1000.0);
            assertThat(value).isGreaterThanOrEqualTo(before);
            before = value;
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void stays_between_its_ends(Distribution belief) {
        for (double u : new double[] {1e-15, 1e-6, 0.5, 1 - 1e-6, 1 - 1e-15}) {
            assertThat(belief.quantile(u)).isBetween(belief.lowest(), belief.highest());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_mean_is_the_mean_of_the_quantiles(Distribution belief) {
        int steps = 100_000;
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            sum += belief.quantile((step + 0.5) / steps);
        }

        assertThat(sum / steps).isEqualTo(belief.mean(), within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_mean_of_draws_agrees_within_four_standard_errors(Distribution belief) {
        Stream luck = Streams.of(1, 1).stream("mean", belief.toString());
        int draws = 20_000;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < draws; k++) {
            double value = belief.quantile(luck.uniform());
            sum += value;
            squares += value * value;
        }
        double mean = sum / draws;
        double error = Math.sqrt(Math.max(0, squares / draws - mean * mean) / draws);

        assertThat(mean).isEqualTo(belief.mean(), within(4 * error + 1e-12));
    }

    static java.util.stream.Stream<Arguments> quantiles() {
        return java.util.stream.Stream.of(
                Arguments.of(new Distribution.Point(3), 0.9, 3.0),
                Arguments.of(new Distribution.Normal(2, 0.5), 0.5, 2.0),
                Arguments.of(new Distribution.Normal(0, 1), 0.975, 1.959963984540054),
                Arguments.of(new Distribution.TruncatedNormal(0, 1, 0, 1e6), 0.5, 0.6744897501960817),
                Arguments.of(new Distribution.Uniform(10, 20), 0.3, 13.0),
                Arguments.of(new Distribution.Triangular(0, 1, 5), 0.2, 1.0),
                Arguments.of(new Distribution.Triangular(0, 1, 5), 0.95, 4.0),
                Arguments.of(new Distribution.Triangular(0, 1, 5), 0.05, 0.5),
                Arguments.of(new Distribution.Beta(1, 1, 0, 4), 0.25, 1.0),
                Arguments.of(new Distribution.Beta(2, 1, 0, 1), 0.25, 0.5),
                Arguments.of(new Distribution.Discrete(List.of(1.0, 7.0), List.of(0.25, 0.75)), 0.2499, 1.0),
                Arguments.of(new Distribution.Discrete(List.of(1.0, 7.0), List.of(0.25, 0.75)), 0.2501, 7.0));
    }

    @ParameterizedTest
    @MethodSource("quantiles")
    void quantiles_by_hand(Distribution belief, double u, double expected) {
        assertThat(belief.quantile(u)).isEqualTo(expected, within(1e-7));
    }

    @Test
    void means_by_hand() {
        // The mean of a standard normal above 0 is sqrt(2/pi).
        assertThat(new Distribution.TruncatedNormal(0, 1, 0, 1e6).mean()).isEqualTo(0.7978845608, within(1e-9));
        assertThat(new Distribution.Triangular(0, 1, 5).mean()).isEqualTo(2, within(1e-12));
        assertThat(new Distribution.Beta(2, 3, 10, 20).mean()).isEqualTo(14, within(1e-12));
        assertThat(new Distribution.Discrete(List.of(1.0, 7.0), List.of(0.25, 0.75)).mean())
                .isEqualTo(5.5, within(1e-12));
    }
}
