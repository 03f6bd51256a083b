package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

class SobolTest {
    private final Sobol sobol = new Sobol();
    private final Asked asked = new Asked(Examples.Y, 200, 1, 1, null, false);

    private static Observations published() {
        List<double[]> points = new ArrayList<>();
        List<String[]> lines = Examples.published("saltelli_ishigami_n128_input_output.csv");
        for (String[] line : lines) {
            points.add(
                    Arrays.stream(line, 0, 3).mapToDouble(Double::parseDouble).toArray());
        }
        int[] row = {0};
        return Examples.table(points, point -> Double.parseDouble(lines.get(row[0]++)[3]))
                .structured(new Structure.Saltelli(128, true));
    }

    private static double of(Findings found, String index, String factor) {
        String[] pair = factor.split(":");
        return switch (index) {
            case "S1" -> Examples.cell(found, 0, factor, "first");
            case "ST" -> Examples.cell(found, 0, factor, "total");
            default ->
                Examples.cells(found, 1).stream()
                        .filter(line -> line[0].equals(pair[0]) && line[1].equals(pair[1]))
                        .mapToDouble(line -> Double.parseDouble(line[2]))
                        .findFirst()
                        .orElseThrow();
        };
    }

    @Test
    void a_published_table_has_the_indices_that_salib_gives() {
        Findings found = sobol.of(published(), asked);
        List<String[]> expected = Examples.published("saltelli_ishigami_n128_expected_sobol.csv");

        assertThat(expected).hasSize(9);
        for (String[] line : expected) {
            assertThat(of(found, line[0], line[1]))
                    .as(line[0] + " " + line[1])
                    .isCloseTo(Double.parseDouble(line[2]), within(1e-9));
        }
    }

    @Test
    void ishigami_has_its_closed_form() {
        Findings found = sobol.of(Examples.saltelli(1 << 14, 3, true, Examples::ishigami), asked);

        int indices = 0;
        for (String[] line : Examples.published("ishigami_analytic_a7_b0.1.csv")) {
            if (line[0].startsWith("S")) {
                indices++;
                assertThat(of(found, line[0], line[1]))
                        .as(line[0] + " " + line[1])
                        .isCloseTo(Double.parseDouble(line[2]), within(0.004));
            }
        }
        assertThat(indices).isEqualTo(9);
        assertThat(found.warnings()).isEmpty();
        assertThat(found.answer().get(2))
                .contains("of the variance arises only where inputs act together, most of all x1 with x3");
    }

    @Test
    void sobol_g_has_its_closed_form() {
        List<String[]> lines = Examples.published("sobol_g_analytic.csv");
        for (String which : List.of("a8", "a6")) {
            List<String[]> of =
                    lines.stream().filter(line -> line[0].equals(which)).toList();
            double[] a =
                    of.stream().mapToDouble(line -> Double.parseDouble(line[2])).toArray();
            Findings found = sobol.of(Examples.saltelli(1 << 14, a.length, false, Examples.g(a)), asked);

            assertThat(a).hasSizeGreaterThan(5);
            for (String[] line : of) {
                assertThat(of(found, "S1", "x" + line[1])).isCloseTo(Double.parseDouble(line[3]), within(0.005));
                assertThat(of(found, "ST", "x" + line[1])).isCloseTo(Double.parseDouble(line[4]), within(0.005));
            }
        }
    }

    /** Nominal 95 %; with 60 samples of 256 random blocks a coverage of 85 % to 100 % is within chance and bias. */
    @Test
    void intervals_cover_the_truth_about_as_often_as_they_say() {
        int covered = 0;
        for (int sample = 0; sample < 60; sample++) {
            List<double[]> halves = Examples.uniform(256, 6, 100 + sample);
            List<double[]> points = new ArrayList<>();
            for (double[] both : halves) {
                double[] a = Arrays.copyOf(both, 3);
                double[] b = Arrays.copyOfRange(both, 3, 6);
                points.add(a);
                IntStream.range(0, 3).forEach(i -> points.add(Examples.with(a, i, b[i])));
                points.add(b);
            }
            Observations table =
                    Examples.table(points, Examples::ishigami).structured(new Structure.Saltelli(256, false));
            Findings found = sobol.of(table, asked);
            covered += Examples.cell(found, 0, "x2", "first_low") < 0.4424
                            && Examples.cell(found, 0, "x2", "first_high") > 0.4424
                    ? 1
                    : 0;
        }
        assertThat(covered).isBetween(51, 60);
    }

    @Test
    void an_additive_function_has_no_interactions() {
        Findings found = sobol.of(Examples.saltelli(1024, 2, true, u -> 3 * u[0] + 4 * u[1]), asked);

        assertThat(of(found, "S1", "x1")).isCloseTo(0.36, within(0.002));
        assertThat(of(found, "ST", "x2")).isCloseTo(0.64, within(0.002));
        assertThat(found.answer().get(2)).endsWith("inputs act each for itself.");
    }

    @Test
    void few_blocks_are_warned_of_with_how_many_would_do() {
        List<String> warnings = sobol.of(Examples.saltelli(100, 3, true, Examples::ishigami), asked)
                .warnings();

        assertThat(warnings).anyMatch(line -> line.startsWith("100 blocks are not a power of 2"));
        assertThat(warnings).anyMatch(line -> line.contains("blocks would do, where there are 100."));
        assertThat(warnings).anyMatch(line -> line.startsWith("The second order of 3 pairs"));
    }

    @Test
    void a_block_with_a_failed_point_is_left_out_whole() {
        Observations table = Examples.saltelli(64, 3, true, Examples::ishigami);
        int[] others = IntStream.range(0, 64 * 8).filter(row -> row / 8 != 2).toArray();
        Findings found = sobol.of(Examples.failed(table, 17, 20), asked);

        assertThat(found.warnings())
                .contains("1 block of 64 was left out, as a point in it has no value of the output.");
        assertThat(found.tables().get(0).csv())
                .isEqualTo(sobol.of(table.rows(others).structured(new Structure.Saltelli(63, true)), asked)
                        .tables()
                        .get(0)
                        .csv());
    }

    @Test
    void the_simulation_s_own_error_is_named_as_a_share_of_the_variance() {
        Stream stream = Streams.of(5, 0).stream("test", "noise");
        Observations exact = Examples.saltelli(4096, 3, false, u -> u[0]);
        double[] noisy = Arrays.stream(exact.output(Examples.Y))
                .map(y -> y + 0.1 * stream.normal())
                .toArray();
        double[] errors = new double[noisy.length];
        Arrays.fill(errors, 0.1);
        Observations table = new Observations(
                exact.inputs(),
                exact.values(),
                Map.of(Examples.Y, noisy),
                Map.of(Examples.Y, errors),
                exact.structure());
        Findings found = sobol.of(table, asked);

        // 0.01 of 1/12 + 0.01
        assertThat(found.warnings()).anyMatch(line -> line.startsWith("11% of the variance of y between points"));
        assertThat(of(found, "ST", "x2")).isCloseTo(0.107, within(0.01));
    }

    @Test
    void what_is_no_block_design_is_refused() {
        Observations free = Examples.table(Examples.uniform(20, 3, 1), Examples::ishigami);

        assertThat(sobol.objections(free, asked)).hasSize(1).first().asString().contains("blocks of 5 or 8 rows");
        assertThat(sobol.objections(free.structured(new Structure.Saltelli(3, true)), asked))
                .containsExactly("3 blocks of 8 points are not 20 rows.");
        assertThat(sobol.objections(Examples.saltelli(8, 2, true, u -> 1), asked))
                .containsExactly("y is 1 in every row: there is nothing to explain.");
    }
}
