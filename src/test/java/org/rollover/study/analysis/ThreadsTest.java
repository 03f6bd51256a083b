package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.study.table.Observations;

/** What threads and seeds change: no bit, and something. */
class ThreadsTest {

    static Stream<Arguments> analyses() {
        Observations free = Examples.table(Examples.latin(150, 3, 1), Examples::ishigami);
        Map<Analysis, Observations> tables = Map.of(
                new Morris(), Examples.trajectories(20, 3, 1, Examples::ishigami),
                new Sobol(), Examples.saltelli(64, 3, true, Examples::ishigami),
                new Src(), free,
                new Prcc(), free,
                new Pawn(), free,
                new Delta(), free,
                new Features(), free);
        return tables.entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> entry.getKey().name()))
                .map(entry -> Arguments.of(entry.getKey().name(), entry.getKey(), entry.getValue()));
    }

    private static Asked asked(int threads, long seed) {
        return new Asked(Examples.Y, 50, seed, threads, null, false);
    }

    /** All that is found, doubles in exhibits to their last bit. */
    private static String bits(Findings found) {
        StringBuilder text = new StringBuilder().append(found.answer()).append(found.warnings());
        found.tables().forEach(table -> text.append(table.csv()));
        for (Exhibit exhibit : found.exhibits()) {
            text.append(exhibit instanceof Exhibit.Heat heat ? Arrays.deepToString(heat.values()) : exhibit);
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("analyses")
    void no_number_of_threads_changes_a_bit(String name, Analysis analysis, Observations table) {
        Findings one = analysis.of(table, asked(1, 1));

        assertThat(analysis.objections(table, asked(1, 1))).isEmpty();
        for (int threads : List.of(2, 7)) {
            assertThat(bits(analysis.of(table, asked(threads, 1)))).isEqualTo(bits(one));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("analyses")
    void findings_carry_the_name_of_their_analysis(String name, Analysis analysis, Observations table) {
        Findings found = analysis.of(table, asked(1, 1));

        assertThat(found.analysis()).isEqualTo(name);
        assertThat(found.tables().get(0).name()).isEqualTo(name);
        assertThat(found.exhibits()).isNotEmpty().allMatch(exhibit -> exhibit.name()
                .startsWith(name));
        assertThat(Analyses.names()).contains(name);
        assertThat(analysis.doc()).matches("(?s).*\\(.*[12][0-9]{3}\\).*\\.");
    }

    @Test
    void another_seed_gives_other_intervals() {
        Observations table = Examples.table(Examples.latin(150, 3, 1), Examples::ishigami);

        assertThat(new Src().of(table, asked(1, 1)).tables().get(0).csv())
                .isNotEqualTo(new Src().of(table, asked(1, 2)).tables().get(0).csv());
    }
}
