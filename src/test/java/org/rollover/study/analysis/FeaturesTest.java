package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

class FeaturesTest {
    private final Features features = new Features();
    private final Asked asked = new Asked(Examples.Y, 200, 1, 2, null, false);

    /** A perfect forest would score the total indices of x1 and x2, 0.36 and 0.64; ours tells most of the variance. */
    @Test
    void scores_of_a_forest_that_tells_nearly_all_are_nearly_total_indices() {
        Findings found = features.of(Examples.table(Examples.latin(800, 3, 1), u -> 3 * u[0] + 4 * u[1]), asked);

        assertThat(Examples.cell(found, 1, "unseen points", "r2")).isGreaterThan(0.95);
        assertThat(Examples.cell(found, 0, "x1", "score")).isCloseTo(0.36, within(0.05));
        assertThat(Examples.cell(found, 0, "x2", "score")).isCloseTo(0.64, within(0.07));
        assertThat(Examples.cell(found, 0, "x3", "score")).isCloseTo(0, within(0.01));
        assertThat(Examples.cell(found, 0, "x1", "score_low")).isLessThan(Examples.cell(found, 0, "x1", "score"));
        assertThat(found.warnings()).isEmpty();
        assertThat(found.answer().get(0)).contains("needs most x2 (score 0.");
    }

    @Test
    void ishigami_is_ranked_by_its_total_indices_and_a_mute_input_comes_last() {
        Findings found = features.of(Examples.table(Examples.latin(800, 4, 2), u -> Examples.ishigami(u)), asked);

        assertThat(Examples.cells(found, 0).stream().skip(1).map(line -> line[0]))
                .containsExactly("x1", "x2", "x3", "x4");
        assertThat(Examples.cell(found, 0, "x1", "score")).isBetween(0.3139, 0.5576); // first order, total
        assertThat(Examples.cell(found, 0, "x4", "score")).isCloseTo(0, within(0.02));
    }

    @Test
    void labels_without_an_order_are_taken() {
        double[] party = IntStream.range(0, 300).mapToDouble(row -> row % 3).toArray();
        double[] y =
                IntStream.range(0, 300).mapToDouble(row -> row % 3 == 1 ? 1 : 0).toArray();
        Observations table = Observations.of(
                List.of(
                        Input.category("party", Input.Role.LEVER, List.of("a", "b", "c")),
                        Input.number("mute", Input.Role.UNCERTAINTY, 0, 1)),
                List.of(
                        party,
                        Examples.table(Examples.uniform(300, 1, 1), u -> 0).column(0)),
                Examples.Y,
                y);
        Findings found = features.of(table, asked);

        assertThat(Examples.cell(found, 0, "party", "score")).isCloseTo(1, within(0.15));
        assertThat(Examples.cell(found, 0, "mute", "score")).isCloseTo(0, within(0.02));
    }

    @Test
    void noise_that_no_forest_can_tell_is_warned_of() {
        Observations table = Examples.table(Examples.uniform(200, 3, 1), u -> Math.sin(1e6 * u[0]));

        assertThat(features.of(table, asked).warnings())
                .anyMatch(line -> line.startsWith("The forest tells only 0% of the variance"));
    }

    @Test
    void rows_without_an_output_are_left_out_with_a_word() {
        Observations table = Examples.table(Examples.latin(200, 2, 7), u -> u[0] + u[1] * u[1]);
        int[] others = IntStream.range(0, 200).filter(row -> row != 3).toArray();
        Findings found = features.of(Examples.failed(table, 3), asked);

        assertThat(found.warnings()).contains("1 row of 200 has no value of the output and was left out.");
        assertThat(found.tables().get(0).csv())
                .isEqualTo(
                        features.of(table.rows(others), asked).tables().get(0).csv());
    }

    @Test
    void other_outputs_do_not_matter() {
        Observations one = Examples.table(Examples.latin(100, 2, 7), u -> u[0]);
        Observations two = new Observations(
                one.inputs(),
                one.values(),
                Map.of("other", one.column(1), Examples.Y, one.output(Examples.Y)),
                Map.of(),
                one.structure());

        assertThat(features.of(two, asked).exhibits())
                .isEqualTo(features.of(one, asked).exhibits());
    }
}
