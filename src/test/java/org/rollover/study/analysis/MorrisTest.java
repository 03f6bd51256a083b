package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

class MorrisTest {
    private final Morris morris = new Morris();
    private final Asked asked = Asked.of(Examples.Y);

    private static Observations exercise() {
        List<double[]> points = new ArrayList<>();
        List<Double> outputs = new ArrayList<>();
        for (String[] line : Examples.published("morris_saltelli2008_ex4_input_output.csv")) {
            points.add(new double[] {Double.parseDouble(line[0]), Double.parseDouble(line[1])});
            outputs.add(Double.parseDouble(line[2]));
        }
        return Examples.table(points, point -> outputs.get(points.indexOf(point)));
    }

    @Test
    void the_published_exercise_has_its_published_answer() {
        Observations table = exercise();

        // Saltelli et al. (2008), p. 138, printed to two digits; the book's own rounding of steps is why 0.66 is 0.62
        // to 0.70.
        Findings found = morris.of(table.structured(Morris.infer(table)), asked);

        assertThat(Examples.cell(found, 0, "x1", "mu")).isCloseTo(0.66, within(0.066));
        assertThat(Examples.cell(found, 0, "x2", "mu")).isCloseTo(0.21, within(0.021));
        assertThat(Examples.cell(found, 0, "x1", "mu_star")).isCloseTo(1.62, within(0.0162));
        assertThat(Examples.cell(found, 0, "x2", "mu_star")).isCloseTo(0.35, within(0.0035));
        assertThat(Examples.cell(found, 0, "x1", "sigma")).isCloseTo(1.79, within(0.0179));
        assertThat(Examples.cell(found, 0, "x2", "sigma")).isCloseTo(0.41, within(0.0041));
    }

    @Test
    void trajectories_are_found_in_a_plain_table() {
        assertThat(Morris.infer(exercise())).isEqualTo(new Structure.Trajectories(6, 4));
        assertThat(Morris.infer(Examples.table(Examples.uniform(18, 2, 1), u -> u[0])))
                .isEqualTo(Structure.FREE);
        assertThat(Morris.infer(Examples.table(Examples.uniform(17, 2, 1), u -> u[0])))
                .isEqualTo(Structure.FREE);
    }

    @Test
    void sobol_g_on_four_levels_has_its_closed_form() {
        double[] a = {0, 1, 4.5, 9};
        Findings found = morris.of(Examples.trajectories(20_000, 4, 1, Examples.g(a)), asked);

        for (int i = 0; i < a.length; i++) {
            // A step of 2/3 changes |4x - 2| by 4/3 whichever way; the others stand at 2 or 2/3, 4/3 on average.
            double exact = 2 / (1 + a[i]);
            for (int j = 0; j < a.length; j++) {
                exact *= j == i ? 1 : (4.0 / 3 + a[j]) / (1 + a[j]);
            }
            assertThat(Examples.cell(found, 0, "x" + (i + 1), "mu_star")).isCloseTo(exact, within(0.01 * exact));
            assertThat(Examples.cell(found, 0, "x" + (i + 1), "mu")).isCloseTo(0, within(0.03 * exact));
        }
        assertThat(found.answer().get(1)).startsWith("What x1, x2");
    }

    @Test
    void ishigami_on_four_levels_has_its_closed_form() {
        Findings found = morris.of(Examples.trajectories(20_000, 3, 2, Examples::ishigami), asked);

        double half = Math.sqrt(0.75); // the sine at a third of pi
        double fourth = 0.1 * (Math.pow(Math.PI, 4) + Math.pow(Math.PI / 3, 4)) / 2;
        double gap = 0.1 * (Math.pow(Math.PI, 4) - Math.pow(Math.PI / 3, 4));
        assertThat(Examples.cell(found, 0, "x1", "mu_star")).isCloseTo(1.5 * half * (1 + fourth), within(0.08));
        assertThat(Examples.cell(found, 0, "x2", "mu_star")).isCloseTo(7.875, within(1e-9));
        assertThat(Examples.cell(found, 0, "x3", "mu_star")).isCloseTo(1.5 * gap * half / 2, within(0.08));
    }

    @Test
    void a_straight_line_has_its_slopes_and_no_spread() {
        Observations table = Examples.trajectories(10, 3, 3, u -> 5 * u[0] - 2 * u[1]);
        Findings found = morris.of(table, asked);

        assertThat(Examples.cell(found, 0, "x1", "mu")).isCloseTo(5, within(1e-9));
        assertThat(Examples.cell(found, 0, "x2", "mu")).isCloseTo(-2, within(1e-9));
        assertThat(Examples.cell(found, 0, "x2", "mu_star_low")).isCloseTo(2, within(1e-9));
        assertThat(Examples.cell(found, 0, "x1", "sigma")).isCloseTo(0, within(1e-9));
        assertThat(found.answer())
                .containsExactly(
                        "Across its whole range, an input moves y on average by 5 (5–5) (x1), 2 (2–2) (x2) and 0 (0–0) (x3);"
                                + " in brackets the 95% interval.",
                        "No input that matters turns about: sigma stays below mu* (García Sánchez et al. 2014).",
                        "Hardly anything hangs on x3: less than 5.0% of the first one's effect.");
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void effects_are_scaled_to_the_input_s_range_and_a_label_s_step_is_whole() {
        Input wide = Input.number("wide", Input.Role.LEVER, 0, 30);
        Input party = Input.category("party", Input.Role.LEVER, List.of("a", "b", "c"));
        // each moves once a block: wide by 20 of 30, party from c to a
        Observations table = Observations.of(
                List.of(wide, party),
                List.of(new double[] {0, 20, 20, 10, 30, 30}, new double[] {2, 2, 0, 2, 2, 0}),
                Examples.Y,
                new double[] {0, 2, 5, 1, 3, 6});
        Findings found = morris.of(table, asked);

        assertThat(Examples.cell(found, 0, "wide", "mu")).isCloseTo(3, within(1e-9));
        assertThat(Examples.cell(found, 0, "party", "mu_star")).isCloseTo(3, within(1e-9));
        assertThat(found.warnings()).hasSize(1).first().asString().startsWith("Only 2 trajectories");
    }

    @Test
    void a_trajectory_with_a_failed_point_is_left_out_whole() {
        Observations table = Examples.trajectories(12, 3, 4, Examples::ishigami);
        Findings found = morris.of(Examples.failed(table, 5), asked);
        int[] others = java.util.stream.IntStream.range(0, 48)
                .filter(row -> row / 4 != 1)
                .toArray();

        assertThat(found.warnings())
                .contains("1 trajectory of 12 was left out, as a point in it has no value of the output.");
        assertThat(found.tables().get(0).csv())
                .isEqualTo(morris.of(table.rows(others), asked).tables().get(0).csv());
    }

    @Test
    void what_is_no_trajectory_is_refused() {
        Observations table = Examples.table(Examples.uniform(20, 3, 1), Examples::ishigami);

        assertThat(morris.objections(table, asked))
                .hasSize(1)
                .first()
                .asString()
                .contains("blocks of 4 rows");
        assertThat(morris.objections(table, Asked.of("z"))).containsExactly("There is no output z. The table has y.");
    }
}
