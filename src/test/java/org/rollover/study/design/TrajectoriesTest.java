package org.rollover.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.chance.Streams;
import org.rollover.study.table.Structure;

class TrajectoriesTest {

    /** Six trajectories of two inputs on four levels: Saltelli et al. (2008), exercise 3a of chapter 3, page 134. */
    private static final Trajectory[] SIX = {
        walk(new int[] {0, 1}, new int[] {2, 3}, new int[] {1, 0}),
        walk(new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 1}),
        walk(new int[] {2, 0}, new int[] {0, 2}, new int[] {1, 0}),
        walk(new int[] {1, 3}, new int[] {3, 1}, new int[] {0, 1}),
        walk(new int[] {1, 3}, new int[] {3, 1}, new int[] {1, 0}),
        walk(new int[] {1, 2}, new int[] {3, 0}, new int[] {1, 0})
    };

    @ParameterizedTest
    @CsvSource({"1, 5, 4", "2, 7, 2", "7, 40, 6", "40, 3, 10"})
    void each_step_moves_one_input_by_its_step_and_each_input_moves_once(int k, int r, int levels) {
        Points points = Designs.trajectories(k, r, levels, 5);
        assertThat(points.size()).isEqualTo(r * (k + 1));
        assertThat(points.structure()).isEqualTo(new Structure.Trajectories(r, levels));
        assertWalks(points, r, levels);
        assertWalks(Designs.optimised(k, r, 3 * r, levels, 5), r, levels);
    }

    private static void assertWalks(Points points, int r, int levels) {
        int k = points.dimensions();
        for (int walk = 0; walk < r; walk++) {
            int[] moves = new int[k];
            for (int step = 0; step < k; step++) {
                double[] from = points.at(walk * (k + 1) + step);
                double[] to = points.at(walk * (k + 1) + step + 1);
                for (int i = 0; i < k; i++) {
                    assertThat(from[i] * (levels - 1)).isCloseTo(Math.rint(from[i] * (levels - 1)), within(1e-12));
                    if (from[i] != to[i]) {
                        assertThat(Math.abs(from[i] - to[i])).isCloseTo(levels / (2.0 * (levels - 1)), within(1e-12));
                        moves[i]++;
                    }
                }
            }
            assertThat(moves).containsOnly(1);
        }
    }

    @Test
    void every_level_and_every_order_is_as_likely_as_the_next() {
        Points points = Designs.trajectories(3, 9000, 4, 1);
        int[] levels = new int[4];
        int[] first = new int[3];
        for (int walk = 0; walk < 9000; walk++) {
            double[] start = points.at(4 * walk);
            double[] next = points.at(4 * walk + 1);
            levels[(int) Math.rint(start[1] * 3)]++;
            first[
                    IntStream.range(0, 3)
                            .filter(i -> start[i] != next[i])
                            .findFirst()
                            .orElseThrow()]++;
        }
        // Five standard deviations of a binomial count.
        assertThat(IntStream.of(levels)).allMatch(count -> Math.abs(count - 2250) < 5 * Math.sqrt(9000 * 0.25 * 0.75));
        assertThat(IntStream.of(first)).allMatch(count -> Math.abs(count - 3000) < 5 * Math.sqrt(9000 * 2 / 9.0));
    }

    @Test
    void distances_are_those_of_the_published_table() {
        double[][] expected = {
            {}, {5.50}, {6.18, 5.31}, {6.89, 6.18, 6.57}, {6.18, 5.31, 5.41, 5.50}, {7.52, 5.99, 5.52, 7.31, 5.77}
        };
        double[][] distances = Trajectories.distances(SIX);
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(distances[a][b] / 3).isCloseTo(expected[a][b], within(0.0051));
                assertThat(distances[b][a]).isEqualTo(distances[a][b]);
            }
        }
    }

    @Test
    void the_four_most_distant_of_the_published_six_are_found() {
        assertThat(Trajectories.mostDistant(Trajectories.distances(SIX), 4)).containsExactly(0, 2, 3, 5);
    }

    @Test
    void a_distance_is_the_sum_over_all_pairs_of_points() {
        int k = 6;
        Trajectory a = Trajectory.drawn(k, 8, Streams.of(1, 1).stream("test", "walk"));
        Trajectory b = Trajectory.drawn(k, 8, Streams.of(1, 2).stream("test", "walk"));
        double sum = 0;
        for (int i = 0; i <= k; i++) {
            for (int j = 0; j <= k; j++) {
                double square = 0;
                for (int input = 0; input < k; input++) {
                    square += Math.pow(a.at(i, 8)[input] - b.at(j, 8)[input], 2);
                }
                sum += Math.sqrt(square);
            }
        }
        assertThat(a.distance(b) / 7).isCloseTo(sum, within(1e-9));
        assertThat(b.distance(a)).isCloseTo(a.distance(b), within(1e-9));
        assertThat(a.distance(a)).isZero();
    }

    @Test
    void optimised_trajectories_are_further_apart_than_those_drawn_and_as_far_as_can_be_where_all_can_be_tried() {
        Trajectory[] walks = IntStream.range(0, 12)
                .mapToObj(i -> Trajectory.drawn(4, 4, Streams.of(3, i).stream("design", "trajectory")))
                .toArray(Trajectory[]::new);
        double[][] distances = Trajectories.distances(walks);
        double most = IntStream.range(0, 1 << 12)
                .filter(set -> Integer.bitCount(set) == 4)
                .mapToDouble(set -> spread(
                        distances,
                        IntStream.range(0, 12).filter(i -> (set >> i & 1) == 1).toArray()))
                .max()
                .orElseThrow();
        double found = spread(distances, Trajectories.mostDistant(distances, 4));
        assertThat(found).isCloseTo(most, within(1e-6)).isGreaterThan(spread(distances, new int[] {0, 1, 2, 3}));
    }

    @Test
    void one_trajectory_and_all_trajectories_can_be_chosen() {
        double[][] distances = Trajectories.distances(SIX);
        assertThat(Trajectories.mostDistant(distances, 1)).hasSize(1);
        assertThat(Trajectories.mostDistant(distances, 6)).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void odd_levels_too_few_candidates_and_too_much_work_are_refused_in_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.trajectories(3, 4, 5, 1))
                .withMessageContaining("even number of levels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.optimised(3, 10, 9, 4, 1))
                .withMessageContaining("9 are fewer than 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.optimised(99, 10, 10_000, 4, 1))
                .withMessageContaining("up to 632 candidates, not 10,000");
        assertThatIllegalArgumentException().isThrownBy(() -> Designs.trajectories(3, 0, 4, 1));
    }

    private static double spread(double[][] distances, int[] set) {
        double sum = 0;
        for (int a : set) {
            for (int b : set) {
                sum += distances[a][b] * distances[a][b] / 2;
            }
        }
        return sum;
    }

    private static Trajectory walk(int[] start, int[] end, int[] move) {
        return new Trajectory(start, end, move);
    }
}
