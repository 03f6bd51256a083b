package org.rollover.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorialTest {

    /** The runs that the usual tables of regular fractions need for so many factors. */
    @ParameterizedTest
    @CsvSource({
        "3, 3, 4",
        "7, 3, 8",
        "8, 3, 16",
        "15, 3, 16",
        "31, 3, 32",
        "4, 4, 8",
        "8, 4, 16",
        "9, 4, 32",
        "16, 4, 32",
        "32, 4, 64",
        "3, 5, 8",
        "5, 5, 16",
        "6, 5, 32",
        "8, 5, 64",
        "11, 5, 128",
        "17, 5, 256"
    })
    void fractions_have_their_resolution_in_the_usual_number_of_runs(int k, int resolution, int runs) {
        Points points = Designs.fractional(k, resolution);
        assertThat(points.size()).isEqualTo(runs);
        double[][] effects = contrasts(points);
        for (int a = 0; a < k; a++) {
            assertThat(dot(effects[a])).as("as often low as high").isZero();
            for (int b = 0; b < a; b++) {
                assertThat(dot(effects[a], effects[b])).as("main effects apart").isZero();
                for (int c = 0; c < b; c++) {
                    if (resolution >= 4) {
                        assertThat(dot(effects[a], effects[b], effects[c]))
                                .as("III aliases")
                                .isZero();
                    }
                    for (int d = 0; resolution >= 5 && d < c; d++) {
                        assertThat(dot(effects[a], effects[b], effects[c], effects[d]))
                                .as("IV aliases")
                                .isZero();
                    }
                }
            }
        }
    }

    @Test
    void seven_factors_in_eight_runs_alias_a_main_effect_with_an_interaction() {
        // What resolution III means: the third word is the product of the first two.
        double[][] effects = contrasts(Designs.fractional(7, 3));
        assertThat(Math.abs(dot(effects[0], effects[1], effects[2]))).isEqualTo(8);
    }

    @Test
    void a_large_fraction_of_resolution_five_is_still_one() {
        int[] words = Factorial.words(150, 5);
        java.util.Set<Integer> pairs = new java.util.HashSet<>();
        for (int a = 0; a < words.length; a++) {
            for (int b = 0; b < a; b++) {
                // Two products of two that are the same would be a word of four or fewer.
                assertThat(pairs.add(words[a] ^ words[b])).isTrue();
            }
        }
        assertThat(IntStream.of(words)).noneMatch(pairs::contains).doesNotHaveDuplicates();
    }

    @Test
    void another_resolution_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Designs.fractional(5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> Designs.fractional(5, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Designs.fractional(151, 5));
    }

    private static double[][] contrasts(Points points) {
        double[][] effects = new double[points.dimensions()][points.size()];
        for (int run = 0; run < points.size(); run++) {
            double[] point = points.at(run);
            for (int i = 0; i < point.length; i++) {
                assertThat(point[i]).isIn(0.0, 1.0);
                effects[i][run] = 2 * point[i] - 1;
            }
        }
        return effects;
    }

    private static double dot(double[]... columns) {
        double sum = 0;
        for (int run = 0; run < columns[0].length; run++) {
            double product = 1;
            for (double[] column : columns) {
                product *= column[run];
            }
            sum += product;
        }
        return sum;
    }
}
