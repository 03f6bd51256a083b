package org.rollover.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsTest {
    private static final String[] ACTORS = {"Italy", "Ital", "yItaly", "Malta", "council", "president", "Italy/League"};
    private static final String[] PURPOSES = {"opinion", "vote", "perception", "exit"};

    @Test
    void the_same_name_has_the_same_luck() {
        Stream first = Streams.of(7, 17).stream("Italy", "vote");
        Stream second = Streams.of(7, 17).stream(Streams.key("Italy", "vote"));

        for (int k = 0; k < 100; k++) {
            assertThat(first.uniform()).isEqualTo(second.uniform());
            assertThat(first.normal()).isEqualTo(second.normal());
        }
    }

    @Test
    void making_other_streams_first_changes_nothing() {
        Streams streams = Streams.of(7, 17);
        double alone = Streams.of(7, 17).stream("Italy", "vote").uniform();
        streams.stream("Malta", "vote").uniform();
        streams.stream("Italy", "opinion").normal();

        assertThat(streams.stream("Italy", "vote").uniform()).isEqualTo(alone);
    }

    @Test
    void actor_and_purpose_are_kept_apart() {
        assertThat(Streams.key("ab", "c")).isNotEqualTo(Streams.key("a", "bc"));
        assertThat(Streams.key("Italy", "vote")).isNotEqualTo(Streams.key("vote", "Italy"));
    }

    @Test
    void no_two_of_many_streams_start_alike() {
        Set<Long> seen = new HashSet<>();
        int made = 0;
        for (long seed = 0; seed < 5; seed++) {
            for (long replicate = 0; replicate < 500; replicate++) {
                Streams streams = Streams.of(seed, replicate);
                for (String actor : ACTORS) {
                    seen.add(streams.stream(actor, "vote").bits());
                    made++;
                }
            }
        }

        assertThat(seen).hasSize(made);
    }

    /** Correlation of 40,000 pairs of independent uniforms has standard error 0.005; the bound is 4.5 of them. */
    @Test
    void neighbouring_replicates_actors_and_purposes_are_uncorrelated() {
        int pairs = 40_000;
        double bound = 4.5 / Math.sqrt(pairs);
        double[] base = first(pairs, 1, 0, "Italy", "vote");

        assertThat(correlation(base, first(pairs, 1, 1, "Italy", "vote"))).isEqualTo(0, within(bound));
        assertThat(correlation(base, first(pairs, 2, 0, "Italy", "vote"))).isEqualTo(0, within(bound));
        assertThat(correlation(base, first(pairs, 1, 0, "Malta", "vote"))).isEqualTo(0, within(bound));
        for (String purpose : PURPOSES) {
            if (!purpose.equals("vote")) {
                assertThat(correlation(base, first(pairs, 1, 0, "Italy", purpose)))
                        .as(purpose)
                        .isEqualTo(0, within(bound));
            }
        }
    }

    @Test
    void uniforms_fill_the_unit_interval_evenly_over_replicates() {
        int n = 40_000;
        int cells = 20;
        int[] count = new int[cells];
        for (double u : first(n, 3, 0, "Italy", "vote")) {
            assertThat(u).isStrictlyBetween(0.0, 1.0);
            count[(int) (u * cells)]++;
        }
        double chiSquare = 0;
        for (int c : count) {
            double expected = (double) n / cells;
            chiSquare += (c - expected) * (c - expected) / expected;
        }

        // 19 degrees of freedom: 99.99 % lie below 51.
        assertThat(chiSquare).isLessThan(51);
    }

    /** Means and variances within 4.5 standard errors of 100,000 draws. */
    @Test
    void normal_and_logistic_have_their_moments() {
        int n = 100_000;
        Stream luck = Streams.of(5, 5).stream("Italy", "moments");
        double[] normal = new double[n];
        double[] logistic = new double[n];
        int happened = 0;
        for (int k = 0; k < n; k++) {
            normal[k] = luck.normal();
            logistic[k] = luck.logistic();
            happened += luck.happens(0.3) ? 1 : 0;
        }
        double logisticVariance = Math.PI * Math.PI / 3;
        double root = Math.sqrt(n);

        assertThat(mean(normal)).isEqualTo(0, within(4.5 / root));
        assertThat(variance(normal)).isEqualTo(1, within(4.5 * Math.sqrt(2) / root));
        assertThat(mean(logistic)).isEqualTo(0, within(4.5 * Math.sqrt(logisticVariance) / root));
        // The excess kurtosis of the logistic is 1.2.
        assertThat(variance(logistic))
                .isEqualTo(logisticVariance, within(4.5 * logisticVariance * Math.sqrt(3.2) / root));
        assertThat((double) happened / n).isEqualTo(0.3, within(4.5 * Math.sqrt(0.21) / root));
    }

    @Test
    void luck_takes_one_number_whatever_the_chance() {
        Stream first = Streams.of(1, 1).stream("Italy", "exit");
        Stream second = Streams.of(1, 1).stream("Italy", "exit");
        first.happens(0);
        second.happens(1);

        assertThat(first.uniform()).isEqualTo(second.uniform());
    }

    @Test
    void what_is_certain_happens_and_what_is_impossible_does_not() {
        Stream luck = Streams.of(1, 1).stream("Italy", "sure");
        for (int k = 0; k < 1000; k++) {
            assertThat(luck.happens(1)).isTrue();
            assertThat(luck.happens(0)).isFalse();
        }
    }

    private static double[] first(int n, long seed, long offset, String actor, String purpose) {
        double[] values = new double[n];
        long key = Streams.key(actor, purpose);
        for (int k = 0; k < n; k++) {
            values[k] = Streams.of(seed, k + offset).stream(key).uniform();
        }
        return values;
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (x[k] - meanX) * (y[k] - meanY);
        }
        return sum / x.length / Math.sqrt(variance(x) * variance(y));
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        double sum = 0;
        for (double value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum / x.length;
    }
}
