package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

/** Standardised regression and partial rank correlation. */
class RegressionTest {
    private final Src src = new Src();
    private final Prcc prcc = new Prcc();
    private final Asked asked = new Asked(Examples.Y, 200, 1, 1, null, false);

    @Test
    void coefficients_of_a_straight_line_are_its_slopes_by_the_inputs_spread() {
        // 3 and -4 with equal spreads, and nothing else: 0.6 and -0.8 of the output's
        Findings found = src.of(Examples.table(Examples.latin(4000, 3, 1), u -> 3 * u[0] - 4 * u[1]), asked);

        assertThat(Examples.cell(found, 0, "x1", "src")).isCloseTo(0.6, within(0.01));
        assertThat(Examples.cell(found, 0, "x2", "src")).isCloseTo(-0.8, within(0.01));
        assertThat(Examples.cell(found, 0, "x3", "src")).isCloseTo(0, within(1e-9));
        assertThat(Examples.cell(found, 1, "values", "r2")).isCloseTo(1, within(1e-9));
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void noise_lowers_r2_by_its_share_and_intervals_hold_the_truth() {
        Stream stream = Streams.of(3, 0).stream("test", "noise");
        // variances 1/12 · 9, 1/12 · 16 and 25/12 of noise: coefficients are 3 and 4 by the root of 50, R² is one half
        Findings found = src.of(
                Examples.table(
                        Examples.latin(2000, 2, 2), u -> 3 * u[0] + 4 * u[1] + Math.sqrt(25.0 / 12) * stream.normal()),
                asked);

        assertThat(Examples.cell(found, 1, "values", "r2")).isCloseTo(0.5, within(0.03));
        assertThat(Examples.cell(found, 0, "x1", "src_low")).isLessThan(3 / Math.sqrt(50));
        assertThat(Examples.cell(found, 0, "x1", "src_high")).isGreaterThan(3 / Math.sqrt(50));
        assertThat(Examples.cell(found, 0, "x1", "src_high") - Examples.cell(found, 0, "x1", "src_low"))
                .isBetween(0.04, 0.08);
        assertThat(found.warnings())
                .anyMatch(line -> line.startsWith("A straight line explains only") && line.contains("either"));
    }

    @Test
    void a_bent_but_monotone_function_is_told_by_ranks() {
        Findings found = src.of(Examples.table(Examples.latin(500, 1, 2), u -> Math.exp(20 * u[0])), asked);

        assertThat(Examples.cell(found, 0, "x1", "srrc")).isCloseTo(1, within(1e-12));
        assertThat(Examples.cell(found, 1, "values", "r2")).isLessThan(0.5);
        assertThat(found.warnings()).anyMatch(line -> line.contains("Those of ranks do, with 100%."));
    }

    @Test
    void a_single_rank_correlation_has_spearman_s_value_and_student_s_p() {
        double[] y = {3, 1, 2, 6, 4, 10, 5, 9, 7, 8};
        double[] x = IntStream.range(0, 10).asDoubleStream().toArray();
        Findings found = prcc.of(
                Observations.of(List.of(Input.number("x1", Input.Role.LEVER, 0, 9)), List.of(x), Examples.Y, y), asked);

        // 1 - 6 Σd² / (n³ - n), and t of 8 degrees of freedom (scipy.stats.spearmanr: p = 0.0111434468)
        assertThat(Examples.cell(found, 0, "x1", "prcc")).isCloseTo(1 - 6 * 40 / 990.0, within(1e-9));
        assertThat(Examples.cell(found, 0, "x1", "p")).isCloseTo(0.0111434468, within(1e-9));
    }

    @Test
    void with_one_other_input_it_is_the_textbook_s_formula() {
        List<double[]> points = Examples.uniform(30, 2, 5);
        points.forEach(point -> point[1] = 0.7 * point[0] + 0.3 * point[1]);
        Observations table = Examples.table(points, u -> u[0] + u[1] * u[1]);
        double xy = spearman(table.column(0), table.output(Examples.Y));
        double zy = spearman(table.column(1), table.output(Examples.Y));
        double xz = spearman(table.column(0), table.column(1));
        double expected = (xy - xz * zy) / Math.sqrt((1 - xz * xz) * (1 - zy * zy));

        assertThat(Examples.cell(prcc.of(table, asked), 0, "x1", "prcc")).isCloseTo(expected, within(1e-9));
    }

    private static double spearman(double[] x, double[] y) {
        double[] a = new Ranks(x).all();
        double[] b = new Ranks(y).all();
        double squares = IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum();
        return 1 - 6 * squares / (a.length * ((double) a.length * a.length - 1));
    }

    @Test
    void equal_values_share_their_ranks_also_in_a_resample() {
        Ranks ranks = new Ranks(new double[] {5, 1, 5, 9});

        assertThat(ranks.all()).containsExactly(2.5, 1, 2.5, 4);
        // twice the first 5, once the second, no 1, once 9: 5 5 5 9
        assertThat(ranks.weighed(new int[] {2, 0, 1, 1})[0]).isEqualTo(2);
        assertThat(ranks.weighed(new int[] {2, 0, 1, 1})[3]).isEqualTo(4);
    }

    /** Of 200 samples 10 are expected; 2 to 20 is what chance leaves. */
    @Test
    void one_input_in_twenty_that_does_nothing_has_a_p_below_a_twentieth() {
        int below = 0;
        for (int sample = 0; sample < 200; sample++) {
            Findings found =
                    prcc.of(Examples.table(Examples.uniform(60, 3, sample), u -> u[0] + u[1] * u[1] * u[1]), asked);
            below += Examples.cell(found, 0, "x3", "p") < 0.05 ? 1 : 0;
        }
        assertThat(below).isBetween(2, 20);
    }

    @Test
    void an_input_that_turns_is_named() {
        Findings found =
                prcc.of(Examples.table(Examples.latin(400, 3, 6), u -> u[0] + 4 * (u[1] - 0.5) * (u[1] - 0.5)), asked);

        assertThat(found.answer().get(1)).startsWith("For ").contains("x2");
        assertThat(found.warnings()).anyMatch(line -> line.contains("over the range of x2:"));
    }

    @Test
    void rows_without_an_output_are_left_out_with_a_word() {
        Observations table = Examples.table(Examples.latin(200, 2, 7), u -> u[0] + u[1] * u[1]);
        int[] others =
                IntStream.range(0, 200).filter(row -> row != 3 && row != 90).toArray();
        for (Analysis each : List.of(src, prcc)) {
            Findings found = each.of(Examples.failed(table, 3, 90), asked);

            assertThat(found.warnings()).contains("2 rows of 200 have no value of the output and were left out.");
            assertThat(found.tables().get(0).csv())
                    .isEqualTo(
                            each.of(table.rows(others), asked).tables().get(0).csv());
        }
    }

    @Test
    void what_cannot_be_told_apart_or_has_no_order_is_refused() {
        List<double[]> points = Examples.uniform(50, 3, 8);
        points.forEach(point -> point[2] = 2 * point[0]);
        Observations dependent = Examples.table(points, u -> u[0] + u[1]);
        Observations party = Observations.of(
                List.of(Input.category("party", Input.Role.LEVER, List.of("a", "b", "c"))),
                List.of(new double[] {0, 1, 2, 0, 1, 2}),
                Examples.Y,
                new double[] {1, 2, 3, 4, 5, 6});
        for (Analysis each : List.of(src, prcc)) {
            assertThat(each.objections(dependent, asked))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("leave one out");
            assertThat(each.objections(party, asked))
                    .containsExactly(
                            "party is a category of 3 labels, which have no order to compute with. Leave it out of"
                                    + " the inputs, or use pawn, delta or features.");
            assertThat(each.objections(Examples.table(Examples.uniform(50, 2, 1), u -> u[0]), asked))
                    .isEmpty();
        }
    }
}
