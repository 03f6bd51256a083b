package org.rollover.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.study.table.Structure;

class DesignsTest {
    private static final double TIGHT = 1e-15;

    static Stream<Points> all() {
        return Stream.of(
                Designs.monteCarlo(5, 100, 7),
                Designs.latinHypercube(5, 100, 7),
                Designs.latinHypercube(2, Permutation.IN_MEMORY + 1, 7),
                Designs.maximin(5, 30, 7),
                Designs.sobol(5, 64),
                Designs.trajectories(5, 10, 4, 7),
                Designs.optimised(5, 4, 20, 6, 7),
                Designs.saltelli(5, 8, true),
                Designs.saltelli(5, 8, false),
                Designs.grid(new int[] {2, 3, 4}),
                Designs.fractional(7, 4),
                Designs.oneAtATime(5));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_point_is_in_the_cube_and_the_same_whenever_and_wherever_it_is_asked_for(Points points) {
        List<double[]> forwards =
                IntStream.range(0, points.size()).mapToObj(points::at).toList();
        assertThat(forwards).allSatisfy(point -> {
            assertThat(point).hasSize(points.dimensions());
            assertThat(DoubleStream.of(point)).allMatch(x -> x >= 0 && x <= 1);
        });
        for (int i = points.size() - 1; i >= 0; i -= 7) {
            assertThat(points.at(i)).containsExactly(forwards.get(i));
        }
        List<double[]> together = IntStream.range(0, points.size())
                .parallel()
                .mapToObj(points::at)
                .toList();
        for (int i = 0; i < points.size(); i++) {
            assertThat(together.get(i)).containsExactly(forwards.get(i));
        }
        points.at(0)[0] = 99;
        assertThat(points.at(0)).containsExactly(forwards.get(0));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_point_that_is_not_there_is_refused(Points points) {
        assertThatThrownBy(() -> points.at(points.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 1000, Permutation.IN_MEMORY + 1, 100_003})
    void a_latin_hypercube_has_one_point_in_each_slice_of_each_dimension(int n) {
        Points points = Designs.latinHypercube(3, n, 11);
        for (int d = 0; d < 3; d++) {
            Set<Integer> slices = new HashSet<>();
            for (int i = 0; i < n; i++) {
                slices.add((int) (points.at(i)[d] * n));
            }
            assertThat(slices).hasSize(n).allMatch(slice -> slice >= 0 && slice < n);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Permutation.IN_MEMORY, Permutation.IN_MEMORY + 1})
    void dimensions_and_neighbours_of_a_latin_hypercube_have_nothing_to_do_with_one_another(int n) {
        Points points = Designs.latinHypercube(4, n, 3);
        double[][] columns = new double[4][n];
        for (int i = 0; i < n; i++) {
            double[] point = points.at(i);
            for (int d = 0; d < 4; d++) {
                columns[d][i] = point[d];
            }
        }
        // The standard error of a correlation of independent numbers is 1/sqrt(n) = 0.0078; five of them.
        double bound = 5 / Math.sqrt(n);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(Math.abs(correlation(columns[a], columns[b]))).isLessThan(bound);
            }
            assertThat(Math.abs(correlation(
                            Arrays.copyOfRange(columns[a], 1, n), Arrays.copyOfRange(columns[a], 0, n - 1))))
                    .isLessThan(bound);
        }
    }

    @Test
    void every_order_of_four_is_as_likely_as_the_next() {
        int[] counts = new int[256];
        for (int seed = 0; seed < 24_000; seed++) {
            Permutation order =
                    Permutation.shuffled(4, org.rollover.chance.Streams.of(1, seed).stream("test", "order"));
            counts[order.of(0) << 6 | order.of(1) << 4 | order.of(2) << 2 | order.of(3)]++;
        }
        int[] seen = IntStream.of(counts).filter(count -> count > 0).toArray();
        assertThat(seen).hasSize(24);
        // Chi-squared with 23 degrees of freedom is above 49.7 once in a thousand.
        assertThat(IntStream.of(seen)
                        .mapToDouble(c -> (c - 1000.0) * (c - 1000.0) / 1000)
                        .sum())
                .isLessThan(49.7);
    }

    @Test
    void another_seed_gives_other_points() {
        assertThat(Designs.monteCarlo(3, 5, 1).at(2))
                .isNotEqualTo(Designs.monteCarlo(3, 5, 2).at(2));
        assertThat(Designs.latinHypercube(3, 5, 1).at(2))
                .isNotEqualTo(Designs.latinHypercube(3, 5, 2).at(2));
    }

    @Test
    void monte_carlo_points_are_even() {
        Points points = Designs.monteCarlo(2, 40_000, 5);
        int[] cells = new int[16];
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.at(i);
            cells[(int) (point[0] * 4) * 4 + (int) (point[1] * 4)]++;
        }
        // Chi-squared with 15 degrees of freedom is above 37.7 once in a thousand.
        assertThat(IntStream.of(cells)
                        .mapToDouble(c -> (c - 2500.0) * (c - 2500.0) / 2500)
                        .sum())
                .isLessThan(37.7);
    }

    @Test
    void sobol_points_are_those_of_joe_and_kuo() {
        List<double[]> reference = reference("sobol_points_n64_d40_unscrambled.csv");
        Points points = Designs.sobol(40, 64, 0);
        assertThat(reference).hasSize(64);
        for (int i = 0; i < 64; i++) {
            double[] row = reference.get(i); // the index stands first
            assertThat(points.at(i)).containsExactly(Arrays.copyOfRange(row, 1, row.length), within());
        }
    }

    @Test
    void sobol_points_are_those_of_the_library_far_out_and_in_a_thousand_dimensions() {
        var library = new org.apache.commons.math3.random.SobolSequenceGenerator(1000);
        Points points = Designs.sobol(1000, 5, 9_999_990);
        library.skipTo(9_999_990 - 1);
        for (int i = 0; i < 5; i++) {
            assertThat(points.at(i)).containsExactly(library.nextVector());
        }
    }

    @Test
    void a_sobol_sequence_skips_the_next_power_of_two_unless_told() {
        assertThat(Designs.sobol(3, 100).at(0))
                .containsExactly(Designs.sobol(3, 100, 128).at(0));
        assertThat(Designs.sobol(3, 128).at(0))
                .containsExactly(Designs.sobol(3, 128, 128).at(0));
        assertThat(Designs.sobol(3, 1).at(0))
                .containsExactly(Designs.sobol(3, 1, 16).at(0));
    }

    @Test
    void skipped_sobol_points_fill_each_slice_once_and_touch_no_end() {
        Points points = Designs.sobol(6, 256);
        for (int d = 0; d < 6; d++) {
            int dimension = d;
            double[] column = IntStream.range(0, 256)
                    .mapToDouble(i -> points.at(i)[dimension])
                    .sorted()
                    .toArray();
            assertThat(column[0]).isPositive();
            for (int i = 0; i < 256; i++) {
                assertThat((int) (column[i] * 256)).isEqualTo(i);
            }
        }
    }

    @Test
    void saltelli_rows_are_those_of_salib() {
        // 128 blocks of three factors with second order, nothing skipped, on -pi … pi, made by SALib.
        List<double[]> reference = reference("saltelli_ishigami_n128_input_output.csv");
        Points points = Designs.saltelli(3, 128, true, 0);
        assertThat(points.size()).isEqualTo(1024).isEqualTo(reference.size());
        for (int i = 0; i < points.size(); i++) {
            double[] expected = Arrays.stream(reference.get(i), 0, 3)
                    .map(x -> (x + Math.PI) / (2 * Math.PI))
                    .toArray();
            assertThat(points.at(i)).containsExactly(expected, org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    @Test
    void saltelli_rows_swap_one_input_each() {
        int k = 4;
        Points points = Designs.saltelli(k, 3, true);
        assertThat(points.structure()).isEqualTo(new Structure.Saltelli(3, true));
        Points plain = Designs.saltelli(k, 3, false);
        assertThat(plain.structure()).isEqualTo(new Structure.Saltelli(3, false));
        assertThat(plain.size()).isEqualTo(3 * (k + 2));
        for (int block = 0; block < 3; block++) {
            int start = block * (2 * k + 2);
            double[] a = points.at(start);
            double[] b = points.at(start + 2 * k + 1);
            for (int i = 0; i < k; i++) {
                double[] ab = a.clone();
                ab[i] = b[i];
                double[] ba = b.clone();
                ba[i] = a[i];
                assertThat(points.at(start + 1 + i)).containsExactly(ab);
                assertThat(points.at(start + 1 + k + i)).containsExactly(ba);
                assertThat(plain.at(block * (k + 2) + 1 + i)).containsExactly(ab);
            }
            assertThat(plain.at(block * (k + 2))).containsExactly(a);
            assertThat(plain.at(block * (k + 2) + k + 1)).containsExactly(b);
        }
    }

    @Test
    void a_grid_has_every_combination_once_and_the_last_factor_changes_fastest() {
        int[] levels = {2, 3, 4};
        Points points = Designs.grid(levels);
        Set<List<Integer>> seen = new HashSet<>();
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.at(i);
            seen.add(IntStream.range(0, 3)
                    .mapToObj(d -> (int) (point[d] * levels[d]))
                    .toList());
        }
        assertThat(seen).hasSize(24);
        assertThat(points.at(0)).containsExactly(0.25, 0.5 / 3, 0.125);
        assertThat(points.at(1)).containsExactly(0.25, 0.5 / 3, 0.375);
        assertThat(points.at(23)).containsExactly(0.75, 2.5 / 3, 0.875);
    }

    @Test
    void one_at_a_time_moves_each_factor_down_and_up_from_the_middle() {
        Points points = Designs.oneAtATime(3);
        assertThat(points.size()).isEqualTo(7);
        assertThat(points.structure()).isEqualTo(new Structure.OneAtATime());
        assertThat(points.at(0)).containsExactly(0.5, 0.5, 0.5);
        assertThat(points.at(1)).containsExactly(0, 0.5, 0.5);
        assertThat(points.at(2)).containsExactly(1, 0.5, 0.5);
        assertThat(points.at(6)).containsExactly(0.5, 0.5, 1);
    }

    @Test
    void what_is_too_large_is_refused_in_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.grid(new int[] {1000, 1000, 1000, 10_000_000, 10_000_000}))
                .withMessageContaining("the most is 10,000,000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.saltelli(501, 8, false))
                .withMessage("A Saltelli design takes 1 to 500 factors, not 501");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.saltelli(12, 1 << 20, true))
                .withMessageContaining("A Saltelli design would have 27,262,976 points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.sobol(1001, 8))
                .withMessageContaining("1 to 1,000 dimensions, not 1,001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Designs.monteCarlo(3, 0, 1))
                .withMessage("A Monte Carlo design needs at least 1 point, not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Designs.sobol(3, 8, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Designs.grid(new int[] {2, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> Designs.latinHypercube(0, 8, 1));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(TIGHT);
    }

    private static double correlation(double[] a, double[] b) {
        return new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(a, b);
    }

    private static List<double[]> reference(String file) {
        try (InputStream in = Objects.requireNonNull(DesignsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
