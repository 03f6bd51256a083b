package org.rollover.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaximinTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 9", "2, 2", "3, 50", "8, 200"})
    void it_is_a_latin_hypercube(int k, int n) {
        Points points = Designs.maximin(k, n, 2);
        for (int d = 0; d < k; d++) {
            Set<Integer> slices = new HashSet<>();
            for (int i = 0; i < n; i++) {
                slices.add((int) (points.at(i)[d] * n));
            }
            assertThat(slices).hasSize(n);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 10, 1", "3, 50, 2", "5, 100, 3", "12, 120, 4"})
    void its_nearest_points_are_much_further_apart_than_those_it_began_with(int k, int n, long seed) {
        int[][] start = Maximin.start(k, n, seed);
        Points before = Made.free(n, k, row -> {
            double[] point = new double[k];
            for (int i = 0; i < k; i++) {
                point[i] = (start[i][row] + 0.5) / n;
            }
            return point;
        });
        assertThat(nearest(Designs.maximin(k, n, seed))).isGreaterThan(1.4 * nearest(before));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void small_ones_in_the_plane_are_as_good_as_the_best_of_all(int n) {
        int best = best(new int[n], 0, 0);
        double nearest = nearest(Designs.maximin(2, n, 1)) * n;
        assertThat(Math.round(nearest * nearest)).isEqualTo(best);
    }

    /** The greatest least squared distance, in slices, over all orders that begin as this one does. */
    private static int best(int[] order, int placed, int taken) {
        int n = order.length;
        if (placed == n) {
            int least = Integer.MAX_VALUE;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < a; b++) {
                    least = Math.min(least, (a - b) * (a - b) + (order[a] - order[b]) * (order[a] - order[b]));
                }
            }
            return least;
        }
        int best = 0;
        for (int next = 0; next < n; next++) {
            if ((taken >> next & 1) == 0) {
                order[placed] = next;
                best = Math.max(best, best(order, placed + 1, taken | 1 << next));
            }
        }
        return best;
    }

    @Test
    void more_points_than_can_be_annealed_are_refused_in_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.maximin(3, 2001, 1))
                .withMessage("A maximin Latin hypercube takes 1 to 2,000 points, not 2,001");
    }

    private static double nearest(Points points) {
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < points.size(); a++) {
            for (int b = 0; b < a; b++) {
                double square = 0;
                for (int d = 0; d < points.dimensions(); d++) {
                    square += Math.pow(points.at(a)[d] - points.at(b)[d], 2);
                }
                least = Math.min(least, Math.sqrt(square));
            }
        }
        return least;
    }
}
