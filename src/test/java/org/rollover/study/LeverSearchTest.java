package org.rollover.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Holding;
import org.rollover.archive.Parquet;
import org.rollover.scenario.ScenarioException;

class LeverSearchTest {
    private static final String ONE = """
            title: One
            scenario: a.yaml
            levers:
              omega: {path: lobbyists.Foreign Ministry of Omega.budget, range: [0, 4]}
            search: {minimise: [omega], subject-to: ["sustained >= 0.9"], evaluations: 60}
            outcomes: [sustained]
            replications: 60
            """;

    private static final String TWO = """
            title: Two
            scenario: a.yaml
            levers:
              omega: {path: lobbyists.Foreign Ministry of Omega.budget, range: [0, 4]}
              until: {path: horizon, range: [18 months, 24 months]}
            search: {minimise: [omega], maximise: [until, sustained], evaluations: 60}
            outcomes: [sustained, figure@/probability/sustained]
            replications: 20
            """;

    @TempDir
    private Path folder;

    /** What a run did. */
    private record Run(int worked, boolean whole, Map<String, String> files) {}

    /** Runs a search into a folder, stopped when so many settings have been worked out. */
    private Run run(String yaml, String name, int threads, int stopAfter) throws IOException, ScenarioException {
        Study study = Studies.read(folder, yaml);
        AtomicInteger worked = new AtomicInteger();
        Figures counting = estimate -> {
            worked.incrementAndGet();
            return Studies.NO_FIGURES.of(estimate);
        };
        boolean whole;
        try (Holding holding = Holding.of(folder.resolve(name));
                LeverSearch search = LeverSearch.open(holding, study, threads, counting)) {
            whole = search.run((done, all, fresh) -> {}, () -> worked.get() >= stopAfter);
            if (whole) {
                Study found = search.seal();
                holding.write("found.csv", search.findings().tables().get(0).csv());
                holding.write("study.json", StudyJson.write(found));
                search.finish();
            }
        }
        return new Run(worked.get(), whole, files(folder.resolve(name)));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeMap<>(files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .collect(Collectors.toMap(file -> folder.relativize(file).toString(), LeverSearchTest::hex)));
        }
    }

    private static String hex(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_cheapest_budget_is_the_one_that_bisection_finds() throws IOException, ScenarioException {
        Study study = Studies.read(folder, ONE);
        Worker worker = new Worker(study.job(), Studies.NO_FIGURES);
        double low = 0;
        double high = 4;
        for (int halves = 0; halves < 12; halves++) {
            double middle = (low + high) / 2;
            boolean keeps = worker.run(new Point(0, new double[] {middle})).figures()[0] >= 0.9;
            low = keeps ? low : middle;
            high = keeps ? middle : high;
        }

        try (Holding holding = Holding.of(folder.resolve("one"));
                LeverSearch search = LeverSearch.open(holding, study, 1, Studies.NO_FIGURES)) {
            assertThat(search.run((done, all, fresh) -> {}, () -> false)).isTrue();
            List<Double> found = search.findings().tables().get(0).rows().stream()
                    .map(row -> (Double) Objects.requireNonNull(row.get(0)))
                    .sorted()
                    .toList();

            assertThat(found.get(0)).isCloseTo(high, within(0.02)).isGreaterThan(high - 0.002);
            // Not all that are tried once more only just keep to the demand with the luck that all have in common.
            assertThat(found.get(found.size() - 1)).isGreaterThan(high + 0.2);
        }
    }

    @Test
    void broken_off_it_goes_on_where_it_ended_and_ends_with_the_same_bytes() throws IOException, ScenarioException {
        Run undisturbed = run(TWO, "undisturbed", 1, Integer.MAX_VALUE);
        Run first = run(TWO, "broken", 1, 7);
        Run second = run(TWO, "broken", 1, 40);
        Run third = run(TWO, "broken", 1, Integer.MAX_VALUE);
        Run again = run(TWO, "broken", 1, Integer.MAX_VALUE);

        assertThat(first.whole()).isFalse();
        assertThat(second.whole()).isFalse();
        assertThat(third.whole()).isTrue();
        assertThat(third.files()).isEqualTo(undisturbed.files());
        // The point that was under way at each stop is dropped and worked out again; nothing else is.
        assertThat(first.worked() + second.worked() + third.worked()).isEqualTo(undisturbed.worked() + 2);
        assertThat(again.files()).isEqualTo(undisturbed.files());
    }

    @Test
    void the_same_bytes_on_any_number_of_threads() throws IOException, ScenarioException {
        Run one = run(TWO, "one", 1, Integer.MAX_VALUE);
        Run three = run(TWO, "three", 3, Integer.MAX_VALUE);

        assertThat(three.files()).isEqualTo(one.files()).containsKeys("found.csv", "points/part-000000.parquet");
        assertThat(three.worked()).isEqualTo(one.worked()).isPositive();
    }

    @Test
    void a_whole_number_is_tried_as_one() throws IOException, ScenarioException {
        run(TWO, "two", 2, Integer.MAX_VALUE);

        Set<Double> months = new TreeSet<>();
        try (Parquet parquet = Parquet.open()) {
            parquet.view("points", StudyTable.parts(folder.resolve("two"), "points"));
            parquet.numbers("SELECT until FROM points", 1, row -> months.add(row[0]));
        }
        assertThat(months).hasSizeGreaterThan(3).isSubsetOf(18.0, 19.0, 20.0, 21.0, 22.0, 23.0, 24.0);
    }

    @Test
    void all_that_does_not_fit_a_search_is_said_at_once() {
        assertThatThrownBy(() -> Studies.read(folder, """
                        title: Wrong
                        scenario: a.yaml
                        uncertainties:
                          noise: {path: parameters.vote-noise, range: [0.03, 0.12]}
                        levers:
                          rule: {path: governments.Delta.cabinet.rule, levels: [compromise, median]}
                          omega: {path: lobbyists.Foreign Ministry of Omega.budget, range: [0, 4]}
                        design: {kind: monte-carlo, points: 10}
                        search: {minimise: [omgea, omega, omega], subject-to: [">= 0.9"]}
                        luck: own
                        replicate-rows: true
                        analyses: [{method: prim}]
                        """))
                .hasMessageContaining("a search sets levers alone")
                .hasMessageContaining("a search sets only numbers between two ends")
                .hasMessageContaining("a design or a search, not both")
                .hasMessageContaining("no sample that could be analysed")
                .hasMessageContaining("the same luck")
                .hasMessageContaining("keeps no rows of histories")
                .hasMessageContaining("did you mean 'omega'")
                .hasMessageContaining("omega is sought twice")
                .hasMessageContaining("does not say of what");
    }

    @Test
    void a_study_without_design_and_search_is_refused() {
        assertThatThrownBy(() -> Studies.read(folder, """
                        title: Wrong
                        scenario: a.yaml
                        levers:
                          omega: {path: lobbyists.Foreign Ministry of Omega.budget, range: [0, 4]}
                        """)).hasMessageContaining("'design' is missing");
    }
}
