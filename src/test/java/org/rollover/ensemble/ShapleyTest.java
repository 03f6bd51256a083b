package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arithmetic of the Shapley value, on games with known values. */
class ShapleyTest {

    private static double[] values(int players, IntToDoubleFunction worth) {
        return IntStream.range(0, players)
                .mapToDouble(i -> {
                    double[] weights = Shapley.weights(players, i);
                    return IntStream.range(0, weights.length)
                            .mapToDouble(s -> weights[s] * worth.applyAsDouble(s))
                            .sum();
                })
                .toArray();
    }

    @Test
    void a_left_glove_is_scarce_where_there_are_two_right_ones() {
        double[] values = values(3, s -> (s & 1) == 1 && (s & 6) != 0 ? 1 : 0);

        assertThat(values).containsExactly(new double[] {4.0 / 6, 1.0 / 6, 1.0 / 6}, within(1e-12));
    }

    @Test
    void an_airport_is_paid_for_by_those_who_need_its_length() {
        // Littlechild and Owen (1973): runways of 1, 4 and 9; each stretch is shared by all who need it.
        double[] lengths = {1, 4, 9};
        double[] values = values(3, s -> IntStream.range(0, 3)
                .filter(i -> (s >> i & 1) == 1)
                .mapToDouble(i -> lengths[i])
                .max()
                .orElse(0));

        double[] shared = {1.0 / 3, 1.0 / 3 + 3.0 / 2, 1.0 / 3 + 3.0 / 2 + 5};
        assertThat(values).containsExactly(shared, within(1e-12));
    }

    @Test
    void with_twelve_players_the_values_sum_to_what_all_of_them_change() {
        IntToDoubleFunction worth = s -> Math.sin(s) + s % 7;
        double sum = Arrays.stream(values(12, worth)).sum();

        assertThat(sum).isEqualTo(worth.applyAsDouble(4095) - worth.applyAsDouble(0), within(1e-9));
    }

    @Test
    void all_orders_are_equally_likely() {
        Map<List<Integer>, Integer> seen = new HashMap<>();
        for (int draw = 0; draw < 24_000; draw++) {
            List<Integer> order =
                    Arrays.stream(Shapley.order(4, 5, draw)).boxed().toList();
            seen.merge(order, 1, Integer::sum);
        }

        assertThat(seen).hasSize(24);
        // 1,000 each on average; four standard errors.
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isBetween(876, 1124));
    }
}
