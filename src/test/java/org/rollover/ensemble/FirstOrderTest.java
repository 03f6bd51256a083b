package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollover.chance.Distribution;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/** Shares of variance against functions whose shares are known. */
class FirstOrderTest {
    private static final Distribution CIRCLE = new Distribution.Uniform(-Math.PI, Math.PI);

    private interface Function {
        double of(double[] x);
    }

    private static FirstOrder of(List<Distribution> inputs, Function function, long seed, int n, double noise) {
        Stream luck = Streams.of(seed, 0).stream("inputs", "draw");
        FirstOrder firstOrder = new FirstOrder(inputs);
        for (int g = 0; g < n; g++) {
            double[] x = inputs.stream()
                    .mapToDouble(input -> input.quantile(luck.uniform()))
                    .toArray();
            firstOrder.add(x, function.of(x) + noise * luck.normal(), noise * noise);
        }
        return firstOrder;
    }

    private static double ishigami(double[] x) {
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    /** From the analytic solution (Ishigami and Homma 1990; Saltelli et al. 2008), a = 7, b = 0.1. */
    private static Map<String, Double> reference() throws IOException {
        Map<String, Double> values = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                FirstOrderTest.class.getResourceAsStream("ishigami-a7-b0.1.csv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                String[] cells = line.split(",");
                values.put(cells[0] + cells[1], Double.valueOf(cells[2]));
            });
        }
        return values;
    }

    @Test
    void the_ishigami_function_has_its_shares_less_what_moves_within_a_slice() throws IOException {
        Map<String, Double> known = reference();
        FirstOrder found = of(List.of(CIRCLE, CIRCLE, CIRCLE), FirstOrderTest::ishigami, 1, 40_000, 0);

        // A sine wave over s slices keeps (sin(π/s) / (π/s))² of its variance in their means.
        double once = Math.pow(Math.sin(Math.PI / 20) / (Math.PI / 20), 2);
        double twice = Math.pow(Math.sin(Math.PI / 10) / (Math.PI / 10), 2);
        assertThat(found.mean()).isEqualTo(known.get("E[Y]"), within(0.08));
        assertThat(found.variance().value()).isEqualTo(known.get("Var[Y]"), within(0.4));
        assertThat(found.shares().get(0).share()).isEqualTo(known.get("S1x1") * once, within(0.015));
        assertThat(found.shares().get(1).share()).isEqualTo(known.get("S1x2") * twice, within(0.015));
        assertThat(found.shares().get(2).share()).isEqualTo(known.get("S1x3"), within(0.005));
        assertThat(found.shares()).extracting(FirstOrder.Share::told).containsExactly(true, true, false);
    }

    @Test
    void an_error_of_known_size_is_taken_off() {
        // Y = X1 + 2 X2: shares 1/5 and 4/5, whatever the noise.
        List<Distribution> inputs = List.of(new Distribution.Uniform(0, 1), new Distribution.Uniform(0, 1));
        FirstOrder found = of(inputs, x -> x[0] + 2 * x[1], 2, 20_000, 1.5);

        assertThat(found.variance().value()).isEqualTo(5.0 / 12, within(0.1));
        assertThat(found.shares().get(0).share()).isEqualTo(0.2, within(0.06));
        assertThat(found.shares().get(1).share()).isEqualTo(0.8, within(0.15));
        assertThat(found.shares().get(1).low()).isEqualTo(0.7, within(0.1));
        assertThat(found.shares().get(1).high()).isEqualTo(2.3, within(0.1));
    }

    @Test
    void a_number_with_few_values_has_a_slice_for_each() {
        // Half of the variance of Y = X + Z: both take two values.
        Distribution coin = new Distribution.Discrete(List.of(0.0, 1.0), List.of(0.3, 0.7));
        Distribution point = new Distribution.Discrete(List.of(4.0), List.of(1.0));
        FirstOrder found = of(List.of(coin, coin, point), x -> x[0] + x[1] + x[2], 3, 4000, 0);

        assertThat(found.shares().get(0).share()).isEqualTo(0.5, within(0.03));
        assertThat(found.shares().get(0).high() - found.shares().get(0).low()).isEqualTo(1, within(0.03));
        assertThat(found.shares().get(2).share()).isZero();
        assertThat(found.shares().get(2).told()).isFalse();
    }

    @Test
    void intervals_cover_and_what_does_not_matter_is_seldom_told() {
        // Of 100 intervals 95 cover, with a standard deviation of 2.2; of 100 idle inputs 2.5 are told, with one of
        // 1.6.
        List<Distribution> inputs = List.of(CIRCLE, new Distribution.Uniform(0, 1));
        int covered = 0;
        int told = 0;
        double sum = 0;
        for (int seed = 0; seed < 100; seed++) {
            List<FirstOrder.Share> shares =
                    of(inputs, x -> x[0], 100 + seed, 1000, 2).shares();
            Interval interval = shares.get(0).interval();
            covered += interval.low() <= 0.9975 && 0.9975 <= interval.high() ? 1 : 0;
            told += shares.get(1).told() ? 1 : 0;
            sum += shares.get(1).share();
        }

        assertThat(covered).isBetween(87, 100);
        assertThat(told).isLessThanOrEqualTo(9);
        assertThat(sum / 100).isEqualTo(0, within(0.005));
    }
}
