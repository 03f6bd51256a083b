package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

class DeltaTest {
    private final Delta delta = new Delta();
    private final Asked asked = new Asked(Examples.Y, 100, 1, 1, null, false);

    /** What SALib's tests hold (test_regression.py, 10,000 rows of a Latin hypercube), which allow themselves 0.05. */
    @Test
    void ishigami_has_salib_s_published_values() {
        Findings found = delta.of(Examples.table(Examples.latin(10_000, 3, 1), Examples::ishigami), asked);

        assertThat(Examples.cell(found, 0, "x1", "delta")).isCloseTo(0.210, within(0.015));
        assertThat(Examples.cell(found, 0, "x2", "delta")).isCloseTo(0.358, within(0.015));
        assertThat(Examples.cell(found, 0, "x3", "delta")).isCloseTo(0.155, within(0.015));
        assertThat(found.warnings()).isEmpty();
        assertThat(found.answer().get(0)).contains("x2 3");
    }

    /** By scipy.stats.gaussian_kde with Silverman's width, eight slices of 175 rows, and the trapezoid rule on 100 points. */
    @Test
    void the_plain_value_on_a_lattice_is_that_of_kernel_densities_without_binning() {
        Findings found = delta.of(Examples.table(Examples.lattice(1400), Examples::ishigami), asked);

        assertThat(DeltaEstimator.slices(1400)).isEqualTo(8);
        assertThat(Examples.cell(found, 0, "x1", "plain")).isCloseTo(0.194111932501, within(1e-3));
        assertThat(Examples.cell(found, 0, "x2", "plain")).isCloseTo(0.302348494232, within(1e-3));
        assertThat(Examples.cell(found, 0, "x3", "plain")).isCloseTo(0.150469257205, within(1e-3));
    }

    /** A sum of normal inputs, 0.8 and 0.6: the area between normal densities, by quadrature. */
    @Test
    void a_sum_of_normal_inputs_has_its_closed_form() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        Observations uniform = Examples.table(
                Examples.latin(10_000, 2, 3),
                u -> 0.8 * normal.inverseCumulativeProbability(u[0]) + 0.6 * normal.inverseCumulativeProbability(u[1]));
        Findings found = delta.of(uniform, asked);

        assertThat(exact(0.8, normal)).isCloseTo(0.3856, within(0.0005));
        assertThat(Examples.cell(found, 0, "x1", "delta")).isCloseTo(exact(0.8, normal), within(0.02));
        assertThat(Examples.cell(found, 0, "x2", "delta")).isCloseTo(exact(0.6, normal), within(0.02));
    }

    private static double exact(double share, NormalDistribution normal) {
        double rest = Math.sqrt(1 - share * share);
        int cells = 400;
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            double known = normal.inverseCumulativeProbability((i + 0.5) / cells);
            for (int j = 0; j < 1400; j++) {
                double y = -7 + (j + 0.5) / 100;
                sum += Math.abs(normal.density(y) - normal.density((y - share * known) / rest) / rest) / 100 / 2;
            }
        }
        return sum / cells;
    }

    @Test
    void an_input_that_does_nothing_has_nearly_none_and_one_that_does_all_has_nearly_all() {
        Findings found = delta.of(Examples.table(Examples.latin(4000, 2, 4), u -> u[0]), asked);

        assertThat(Examples.cell(found, 0, "x1", "delta")).isGreaterThan(0.85);
        assertThat(Examples.cell(found, 0, "x2", "delta")).isLessThan(0.05);
    }

    /** Outputs uniform from 0 to 1 with one label and from 0.5 to 1.5 with the other: a quarter of the density moves. */
    @Test
    void labels_are_slices() {
        double[] party = IntStream.range(0, 400).mapToDouble(row -> row % 2).toArray();
        double[] y = IntStream.range(0, 400)
                .mapToDouble(row -> row % 2 / 2.0 + (row / 2) / 200.0)
                .toArray();
        Findings found = delta.of(
                Observations.of(
                        List.of(Input.category("party", Input.Role.LEVER, List.of("a", "b"))),
                        List.of(party),
                        Examples.Y,
                        y),
                asked);

        assertThat(Examples.cell(found, 0, "party", "slices")).isEqualTo(2);
        assertThat(Examples.cell(found, 0, "party", "plain")).isCloseTo(0.25, within(0.04));
        assertThat(found.warnings()).hasSize(1).first().asString().startsWith("With 400 rows, fewer than 500");
    }

    @Test
    void rows_without_an_output_are_left_out_with_a_word() {
        Observations table = Examples.table(Examples.latin(600, 2, 7), u -> u[0] + u[1] * u[1]);
        int[] others = IntStream.range(0, 600).filter(row -> row != 3).toArray();
        Findings found = delta.of(Examples.failed(table, 3), asked);

        assertThat(found.warnings()).contains("1 row of 600 has no value of the output and was left out.");
        assertThat(found.tables().get(0).csv())
                .isEqualTo(delta.of(table.rows(others), asked).tables().get(0).csv());
    }

    @Test
    void too_few_rows_are_refused() {
        assertThat(delta.objections(Examples.table(Examples.latin(40, 2, 1), u -> u[0]), asked))
                .containsExactly("Only 40 rows have a value of y; at least 50 are needed.");
    }
}
