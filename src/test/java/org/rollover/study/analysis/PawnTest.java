package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

class PawnTest {
    private final Pawn pawn = new Pawn();
    private final Asked asked = new Asked(Examples.Y, 200, 1, 1, null, false);

    /** In tenths of a uniform input that is the output, tenth i is max(i, 9 - i)/10 from all. */
    @Test
    void an_output_that_is_its_input_has_its_closed_form() {
        Findings found = pawn.of(Examples.table(Examples.latin(1000, 1, 1), u -> u[0]), asked);

        assertThat(Examples.cell(found, 0, "x1", "median")).isCloseTo(0.7, within(1e-9));
        assertThat(Examples.cell(found, 0, "x1", "max")).isCloseTo(0.9, within(1e-9));
        assertThat(Examples.cell(found, 0, "x1", "mean")).isCloseTo(0.7, within(1e-9));
    }

    /** By scipy.stats.ks_2samp of each tenth of the rows by an input against all rows. */
    @Test
    void ishigami_on_a_lattice_has_the_distances_that_scipy_gives() {
        Findings found = pawn.of(Examples.table(Examples.lattice(1400), Examples::ishigami), asked);
        double[][] expected = {
            {0.2525, 0.305, 0.233857142857},
            {0.401428571429, 0.488571428571, 0.351},
            {0.0875, 0.195714285714, 0.097785714286}
        };

        for (int i = 0; i < 3; i++) {
            assertThat(Examples.cell(found, 0, "x" + (i + 1), "median")).isCloseTo(expected[i][0], within(1e-9));
            assertThat(Examples.cell(found, 0, "x" + (i + 1), "max")).isCloseTo(expected[i][1], within(1e-9));
            assertThat(Examples.cell(found, 0, "x" + (i + 1), "mean")).isCloseTo(expected[i][2], within(1e-9));
        }
    }

    @Test
    void labels_are_slices_and_equal_outputs_are_one_step() {
        // party a: 0 0 0 1, party b: 0 1 1 1; all: half are 0, so each is a quarter off
        Observations table = Observations.of(
                List.of(Input.category("party", Input.Role.LEVER, List.of("a", "b"))),
                List.of(repeated(new double[] {0, 0, 0, 0, 1, 1, 1, 1})),
                Examples.Y,
                repeated(new double[] {0, 0, 0, 1, 0, 1, 1, 1}));
        Findings found = pawn.of(table, asked);

        assertThat(Examples.cell(found, 0, "party", "median")).isCloseTo(0.25, within(1e-12));
        assertThat(Examples.cell(found, 0, "party", "slices")).isEqualTo(2);
    }

    private static double[] repeated(double[] once) {
        return IntStream.range(0, 50)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(once))
                .toArray();
    }

    @Test
    void an_input_that_does_nothing_is_not_told_from_one_that_does_nothing() {
        Findings found = pawn.of(Examples.table(Examples.latin(2000, 4, 2), u -> Examples.ishigami(u)), asked);

        assertThat(found.answer().get(1)).isEqualTo("Nothing tells x4 from an input that does nothing.");
        assertThat(Examples.cell(found, 0, "x3", "max")).isGreaterThan(Examples.cell(found, 0, "x3", "dummy_max"));
        assertThat(found.warnings()).isEmpty();
    }

    /** Of 100 samples of a mute output 5 should pass the bound of the largest distance; 0 to 12 is what chance leaves. */
    @Test
    void one_mute_input_in_twenty_passes_the_bound() {
        int passed = 0;
        for (int sample = 0; sample < 100; sample++) {
            Stream stream = Streams.of(sample, 0).stream("test", "mute");
            Findings found = pawn.of(
                    Examples.table(Examples.latin(200, 1, sample), u -> stream.uniform()),
                    new Asked(Examples.Y, 100, 1, 1, null, false));
            passed += Examples.cell(found, 0, "x1", "max") > Examples.cell(found, 0, "x1", "dummy_max") ? 1 : 0;
        }
        assertThat(passed).isBetween(1, 12);
    }

    @Test
    void small_slices_are_warned_of() {
        assertThat(pawn.of(Examples.table(Examples.latin(200, 2, 1), u -> u[0]), asked)
                        .warnings())
                .containsExactly(
                        "Slices of x1 and x2 hold as few as 20 rows: chance alone moves a distance there by 0.304"
                                + " in one case of twenty (Kolmogorov and Smirnov). Take at least 50 rows a slice.");
    }

    @Test
    void rows_that_share_coordinates_by_design_are_warned_of() {
        Observations table = Examples.saltelli(128, 3, true, Examples::ishigami);

        assertThat(pawn.of(table, asked).warnings()).anyMatch(line -> line.startsWith("Rows of this design share"));
        assertThat(pawn.of(table.rows(IntStream.range(0, 1024).toArray()), asked)
                        .warnings())
                .isEmpty();
    }

    @Test
    void rows_without_an_output_are_left_out_with_a_word() {
        Observations table = Examples.table(Examples.latin(700, 2, 7), u -> u[0] + u[1] * u[1]);
        int[] others = IntStream.range(0, 700).filter(row -> row != 3).toArray();
        Findings found = pawn.of(Examples.failed(table, 3), asked);

        assertThat(found.warnings()).contains("1 row of 700 has no value of the output and was left out.");
        assertThat(found.tables().get(0).csv())
                .isEqualTo(pawn.of(table.rows(others), asked).tables().get(0).csv());
    }

    @Test
    void a_column_that_never_changes_is_refused() {
        assertThat(pawn.objections(Examples.table(Examples.uniform(30, 1, 1), u -> u[0] = 1), asked))
                .isNotEmpty();
    }
}
