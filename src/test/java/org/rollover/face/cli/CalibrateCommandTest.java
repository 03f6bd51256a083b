package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rollover calibrate}, on a casebook of three small cases. */
class CalibrateCommandTest {
    private static final String CASE = """
            title: Measures on %1$s
            question: Are they kept?
            start: 2018-12
            horizon: 1 month
            measure: {name: Measures, level: 60, default: lapse, renewals: [2018-12]}
            governments:
              Alpha: {position: 70, salience: 0.5}
              Beta: {position: {triangular: {low: 50, mode: 60, high: 70}}, salience: 0.5}
              Gamma: {position: %2$d, salience: 0.6}
            case: {regime: %1$s, known-on: 2018-12-01, opponents: 1}
            outcome: {decisions: [{month: 2018-12, row: %1$s, class: %3$s}]}
            """;
    private static final String PRIORS = """
            parameters:
              vote-noise: {truncated-normal: {mean: 0.06, sd: 0.03, low: 0.01, high: 0.2}}
              ask: {truncated-normal: {mean: 0.01, sd: 0.01, low: 0, high: 0.06}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void book() throws IOException {
        Path book = Files.createDirectory(folder.resolve("book"));
        Files.writeString(book.resolve("a.yaml"), CASE.formatted("Aland", 30, "renewed"));
        Files.writeString(book.resolve("b.yaml"), CASE.formatted("Bland", 25, "eased"));
        Files.writeString(book.resolve("c.yaml"), CASE.formatted("Cland", 15, "lapsed"));
        Files.writeString(
                book.resolve("base-rates.csv"),
                "regime,decisions,held-up,paid,given-up,source\nAland,60,6,4,0,a test\n");
        Files.writeString(folder.resolve("beliefs.yaml"), PRIORS);
    }

    private Desk type(int code, String... more) {
        List<String> words = new ArrayList<>(List.of("calibrate", "book", "--priors", "beliefs.yaml"));
        words.addAll(List.of("--points", "30", "--generations", "2", "--histories", "10"));
        words.addAll(List.of(more));
        Desk desk = new Desk(folder);
        assertThat(desk.type(words.toArray(String[]::new)))
                .as(desk.complained())
                .isEqualTo(code);
        return desk;
    }

    private TreeMap<String, String> files(int place) throws IOException {
        List<Path> results = new Desk(folder).results("book");
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(results.get(place))) {
            for (Path file : all.toList()) {
                if (!file.endsWith("manifest.json")) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void says_what_was_learnt_and_keeps_a_posterior_that_can_be_run() throws IOException {
        Desk desk = type(0);

        assertThat(desk.said())
                .contains("calibrated on the casebook")
                .contains("vote-noise")
                .contains("Would the fitted model have produced what was seen?")
                .contains("fair test");
        Path result = new Desk(folder).results("book").get(0);
        Desk run = new Desk(folder);
        int code = run.type(
                "run",
                folder.resolve("book/a.yaml").toString(),
                "--parameters",
                result.resolve("posterior-draft.yaml").toString(),
                "--replicates",
                "100");
        assertThat(code).as(run.complained()).isZero();
        assertThat(Files.list(folder.resolve("results")).map(Path::toString))
                .noneMatch(name -> name.endsWith(".journal"));
    }

    @Test
    void gives_the_same_bits_on_any_number_of_threads_and_again() throws IOException {
        String one = type(0, "--threads", "1", "--json").said();
        TreeMap<String, String> files = files(0);
        String seven = type(0, "--threads", "7", "--json").said();

        assertThat(seven).isEqualTo(one);
        assertThat(files(1)).isEqualTo(files);
        Desk again = new Desk(folder);
        assertThat(again.type("rerun", new Desk(folder).results("book").get(0).toString()))
                .as(again.complained())
                .isZero();
        assertThat(again.said() + again.complained()).contains("The same, byte for byte");
    }

    @Test
    void a_casebook_with_a_broken_case_is_not_fitted_in_part() throws IOException {
        Files.writeString(folder.resolve("book/d.yaml"), CASE.formatted("Dland", 101, "lapsd"));
        Files.writeString(folder.resolve("book/e.yaml"), "title: nothing\n");

        assertThat(type(2).complained())
                .contains("101 is too high")
                .contains("did you mean 'lapsed'")
                .contains("e.yaml");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void bad_rates_and_options_are_told_at_once() throws IOException {
        Files.writeString(
                folder.resolve("book/base-rates.csv"),
                "regime,decisions,held-up,paid,given-up,source\nAland,sixty,6,9,0,a test\n");

        assertThat(type(2).complained()).contains("'sixty' is not a number").contains("9 is more than were held up");
        assertThat(type(2, "--correlation", "2", "--seed", "x").complained())
                .contains("--correlation")
                .contains("--seed");
        assertThat(type(2, "--parameters", "beliefs.yaml").complained()).contains("--priors FILE");
    }

    @Test
    void rates_are_of_regimes_that_have_cases_and_each_once() throws IOException {
        Files.writeString(
                folder.resolve("book/base-rates.csv"),
                "regime,decisions,held-up,paid,given-up,source\nAlund,60,6,4,0,a\nBland,60,6,4,0,a\nBland,60,50,4,0,a\n");

        assertThat(type(2).complained())
                .contains("base-rates.csv:2:1: regime: no case is of the regime 'Alund'")
                .contains("did you mean 'Aland'")
                .contains("base-rates.csv:4:1: regime: Bland stands there twice");
    }

    @Test
    void nothing_is_learnt_from_cases_without_an_outcome() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(
                    book(name), CASE.formatted(name.toUpperCase(java.util.Locale.ROOT) + "land", 30, "pending"));
        }

        assertThat(type(2).complained()).contains("nothing to learn from");
    }

    private Path book(String name) {
        return folder.resolve("book").resolve(name + ".yaml");
    }

    @Test
    void too_few_points_make_no_posterior_for_use() throws IOException {
        type(0);

        assertThat(files(0))
                .doesNotContainKey("posterior.yaml")
                .containsKey("posterior-draft.yaml")
                .containsKey("points.csv");
        assertThat(files(0).get("posterior-draft.yaml")).contains("TOO FEW");
        assertThat(files(0).get("result.json")).contains("\"enough\": false");
    }

    @Test
    void what_many_cases_share_is_complained_about_once() throws IOException {
        Files.writeString(folder.resolve("beliefs.yaml"), "parameters: {asq: 0.02}\n");

        assertThat(type(2).complained().lines().filter(line -> line.contains("did you mean 'ask'")))
                .hasSize(1);
    }

    @Test
    void priors_must_be_of_use() throws IOException {
        Files.writeString(folder.resolve("beliefs.yaml"), "parameters: {ask: 0.02}\n");
        assertThat(type(2).complained()).contains("no general parameter is uncertain");

        Files.delete(folder.resolve("beliefs.yaml"));
        assertThat(type(2).complained()).contains("there is no file beliefs.yaml");
    }

    @Test
    void what_an_earlier_run_finished_is_used() throws IOException {
        type(0, "--json");
        String whole = new Desk(folder).results("book").isEmpty() ? "" : files(0).get("result.json");
        // A run of one generation leaves a journal only if it was broken off; so break one off by a full disk: a folder
        // in the place of the results.
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("elsewhere/book"), "in the way");

        Desk stuck = type(1, "--results", "elsewhere");
        assertThat(stuck.complained()).contains("was not saved");
        assertThat(Files.list(folder.resolve("elsewhere")).map(Path::toString))
                .anyMatch(name -> name.endsWith(".journal"));
        Files.delete(folder.resolve("elsewhere/book"));
        Desk on = type(0, "--results", "elsewhere", "--json");
        assertThat(on.complained()).contains("going on where an earlier run ended");
        assertThat(on.said()).isEqualTo(whole);
    }
}
