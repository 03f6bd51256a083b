package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

class TornadoTest {
    private final Tornado tornado = new Tornado();
    private final Asked asked = Asked.of(Examples.Y);

    private static Observations table(double... y) {
        return Observations.of(
                        List.of(
                                Input.number("effort", Input.Role.LEVER, 0, 10),
                                Input.category("party", Input.Role.UNCERTAINTY, List.of("left", "right"))),
                        List.of(new double[] {5, 0, 10, 5, 5}, new double[] {0, 0, 0, 0, 1}),
                        Examples.Y,
                        y)
                .structured(new Structure.OneAtATime());
    }

    @Test
    void inputs_stand_by_how_far_they_move_the_output() {
        Findings found = tornado.of(table(0.5, 0.4, 0.55, 0.5, 0.9), asked);

        assertThat(Examples.cells(found, 0).get(1)).startsWith("party", "1", "left", "right", "0.5");
        assertThat(Examples.cell(found, 0, "party", "swing")).isCloseTo(0.4, within(1e-12));
        assertThat(Examples.cell(found, 0, "effort", "swing")).isCloseTo(0.15, within(1e-12));
        assertThat(found.answer())
                .containsExactly(
                        "At the base y is 0.5.",
                        "party alone takes it to 0.5 (at “left”) and 0.9 (at “right”).",
                        "effort alone takes it to 0.4 (at 0) and 0.55 (at 10).");
        assertThat(((Exhibit.Bars) found.exhibits().get(0)).from()).isEqualTo(0.5);
    }

    @Test
    void both_ends_may_lie_on_one_side_of_the_base() {
        Findings found = tornado.of(table(0.5, 0.3, 0.2, 0.5, 0.5), asked);

        assertThat(Examples.cell(found, 0, "effort", "swing")).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void a_failed_end_is_named_and_stays_empty_and_a_failed_base_is_refused() {
        Findings found = tornado.of(table(0.5, Double.NaN, 0.55, 0.5, 0.9), asked);

        assertThat(found.warnings()).contains("An end of effort has no value of y.");
        assertThat(Examples.cell(found, 0, "effort", "at_low")).isNaN();
        assertThat(tornado.objections(table(Double.NaN, 1, 2, 3, 4), asked))
                .containsExactly("The base point has no value of y.");
    }

    @Test
    void a_move_within_the_simulation_s_own_error_is_warned_of() {
        Observations plain = table(0.5, 0.4, 0.55, 0.5, 0.9);
        double[] errors = {0.05, 0.05, 0.05, 0.05, 0.05};
        Findings found = tornado.of(
                new Observations(
                        plain.inputs(), plain.values(), plain.outputs(), Map.of(Examples.Y, errors), plain.structure()),
                asked);

        assertThat(found.warnings()).anyMatch(line -> line.startsWith("What effort does lies within"));
        assertThat(Examples.cell(found, 0, "party", "at_high_low")).isCloseTo(0.9 - 1.96 * 0.05, within(1e-4));
    }

    @Test
    void other_rows_are_refused() {
        assertThat(tornado.objections(table(1, 2, 3, 4, 5).structured(Structure.FREE), asked))
                .hasSize(1);
        assertThat(tornado.objections(
                        Examples.table(Examples.uniform(6, 2, 1), u -> u[0]).structured(new Structure.OneAtATime()),
                        asked))
                .containsExactly("A base and two ends of each input are 5 rows, not 6.");
    }
}
