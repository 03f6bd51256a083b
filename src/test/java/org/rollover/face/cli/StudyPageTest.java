package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Parquet;
import org.rollover.archive.Sha256;

@DisplayName("The report of a study")
class StudyPageTest {
    private static final String LONG = "<b>noise</b> & " + "very ".repeat(36) + "long";

    @TempDir
    private Path folder;

    private StudyDesk desk;

    @BeforeEach
    void sit() {
        desk = new StudyDesk(folder);
    }

    private Document page() throws IOException {
        assertThat(desk.type("report", "results/studies/s"))
                .as(desk.complained())
                .isZero();
        return Jsoup.parse(Files.readString(desk.kept("s").resolve("report.html")));
    }

    private Document study(String yaml) throws IOException {
        desk.type("study", desk.study(yaml), "--quiet");
        return page();
    }

    private static String plain(String factors, String design) {
        return """
                title: Plain
                scenario: a.yaml
                uncertainties:
                %s
                design: %s
                outcomes: [sustained, delay]
                replications: 20
                """.formatted(factors.indent(2).stripTrailing(), design);
    }

    private static final String ONE = plain("lobby: {path: lobbyists.Ruritania.budget, levels: [0, 1, 2]}", "grid");

    /** Changes a file of the result as if it had been written so. */
    private void rewrite(String name, UnaryOperator<String> change) throws IOException {
        Path file = desk.kept("s").resolve(name);
        String before = Sha256.of(file);
        String text = Files.readString(file);
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(file, change.apply(text));
        rehash(before, file);
    }

    private void rehash(String before, Path file) throws IOException {
        Path manifest = desk.kept("s").resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(before, Sha256.of(file)));
    }

    private static List<String> titles(Document page) {
        return page.select("figure .title").eachText();
    }

    private static String chapter(Document page, String id) {
        return page.select("section#" + id).text();
    }

    @Test
    void tells_the_question_the_answer_the_picture_and_how_to_ask_more() throws IOException {
        Document page = study(StudyDesk.WALKS);

        assertThat(page.select("h1").text()).isEqualTo("Two numbers");
        assertThat(chapter(page, "question"))
                .contains(
                        "morris. Morris's trajectories",
                        "Here 3 trajectories",
                        "noise",
                        "0.03 to 0.12",
                        "2 uncertainties");
        assertThat(chapter(page, "answer")).contains("Across its whole range, an input moves sustained on average by");
        assertThat(chapter(page, "analysis-1")).contains("Only 3 trajectories").contains("sigma = mu*");
        assertThat(page.select("section#analysis-1 figure")).hasSize(2);
        assertThat(page.select("section#analysis-2 h2").text()).contains("delay");
        assertThat(chapter(page, "points")).contains("Sustained by noise", "Dots: all 9 points.");
        assertThat(chapter(page, "sure"))
                .contains("same luck", "No point failed.", "no evidence that the world moves so");
        assertThat(chapter(page, "more"))
                .contains("rollover query results/studies/s", "rollover trace results/studies/s --point");
        assertThat(chapter(page, "factors")).contains("parameters.vote-noise", "lobbyists.Ruritania.budget");
    }

    @Test
    void a_sweep_of_one_number_is_a_curve_with_intervals() throws IOException {
        Document page = study(ONE);

        assertThat(titles(page)).contains("Sustained by lobby", "Delay by lobby");
        assertThat(page.select("figure script").get(0).data()).contains("interval-y");
        assertThat(page.select("section#points figure td, section#points figure th")
                        .eachText())
                .contains("95% interval");
        assertThat(chapter(page, "answer")).contains("goes from").contains("over the 3 points");
    }

    @Test
    void a_grid_of_two_numbers_is_a_map() throws IOException {
        Document page = study(plain(
                "lobby: {path: lobbyists.Ruritania.budget, levels: [0, 1, 2]}\n"
                        + "noise: {path: parameters.vote-noise, levels: [0.03, 0.12]}",
                "grid"));

        assertThat(titles(page)).contains("Sustained by lobby and noise");
        assertThat(page.select("figure script").get(0).data())
                .contains("heatmap")
                .contains("visualMap");
        assertThat(chapter(page, "points")).contains("The same of other outcomes");
    }

    /** A folder may come from a stranger, whose names no reader of ours has looked at. */
    @Test
    void names_may_be_long_and_look_like_markup() throws IOException {
        assertThat(desk.type("study", desk.study(StudyDesk.WALKS.replace("Two numbers", "<i>Two</i>")), "--quiet"))
                .isZero();
        rewrite("study.json", text -> text.replace("\"name\": \"noise\"", "\"name\": \"" + LONG + '"'));
        rewrite("analyses/morris-sustained.json", text -> text.replace("\"noise\"", '"' + LONG + '"'));

        Document page = page();

        assertThat(page.select("h1").text()).isEqualTo("<i>Two</i>");
        assertThat(page.select("main i, main b")).isEmpty();
        assertThat(page.select("section#question th[scope=row]").eachText()).contains(LONG);
        assertThat(page.select("section#analysis-1 th[scope=row]").eachText()).contains(LONG);
        assertThat(titles(page)).anyMatch(title -> title.startsWith("Sustained by <b>noise</b>"));
    }

    @Test
    void labels_alone_are_told_by_their_means() throws IOException {
        Document page = study("""
                title: Labels
                scenario: a.yaml
                levers:
                  help:
                    policies:
                      as it is: {}
                      other: {overlay: over.yaml}
                design: grid
                replications: 20
                """);

        assertThat(titles(page)).contains("Sustained by help");
        assertThat(chapter(page, "question")).contains("“as it is”, “other”");
        assertThat(chapter(page, "factors")).contains("a choice among policies");
    }

    @Test
    void where_every_point_failed_it_says_so_and_draws_nothing() throws IOException {
        assertThat(desk.type("study", desk.study(ONE), "--quiet")).isZero();
        Path part = desk.kept("s").resolve("points/part-000000.parquet");
        Path other = folder.resolve("other.parquet");
        try (Parquet parquet = Parquet.open()) {
            parquet.view("points", List.of(part));
            String none = "CAST(NULL AS DOUBLE) AS ";
            parquet.execute("COPY (SELECT * REPLACE (" + none + "sustained, " + none + "sustained_low, " + none
                    + "sustained_high, " + none + "delay, 0 AS replicates, '<b>no luck</b>' AS error) FROM points) TO "
                    + Parquet.text(other.toString()) + " (FORMAT parquet)");
        }
        String before = Sha256.of(part);
        Files.move(other, part, StandardCopyOption.REPLACE_EXISTING);
        rewrite("result.json", text -> text.replace("\"failed\": 0", "\"failed\": 3"));
        rehash(before, part);

        Document page = page();

        assertThat(chapter(page, "answer")).contains("There is no answer");
        assertThat(chapter(page, "points")).contains("all of them failed");
        assertThat(chapter(page, "sure")).contains("3 of 3 points failed", "Why points failed", "<b>no luck</b>");
        assertThat(chapter(page, "more")).contains("--retry-failed").doesNotContain("trace");
        assertThat(page.select("section#points figure")).isEmpty();
    }

    @Test
    void one_point_is_no_picture() throws IOException {
        Document page = study(
                plain("lobby: {path: lobbyists.Ruritania.budget, range: [0, 2]}", "{kind: monte-carlo, points: 1}"));

        assertThat(chapter(page, "points")).contains("There is one point only");
        assertThat(page.select("section#points figure")).isEmpty();
    }

    @Test
    void an_outcome_that_never_varies_is_told_and_not_drawn() throws IOException {
        Document page = study(
                plain("lobby: {path: lobbyists.Ruritania.budget, range: [0, 2]}", "{kind: latin-hypercube, points: 12}")
                        .replace("[sustained, delay]", "[figure@/replicates, sustained]"));

        assertThat(chapter(page, "points")).contains("Figure /replicates is 20 at every point: it does not vary.");
        assertThat(titles(page)).contains("Sustained by lobby", "How sustained is spread");
        assertThat(titles(page)).noneMatch(title -> title.contains("replicates"));
    }

    @Test
    void a_search_shows_its_front_with_numbers_that_lead_to_the_table() throws IOException {
        assertThat(desk.type("search", desk.study("""
                        title: Sought
                        scenario: a.yaml
                        levers:
                          omega: {path: lobbyists.Foreign Ministry of Omega.budget, range: [0, 3]}
                        search: {minimise: [omega], maximise: [sustained], evaluations: 24}
                        replications: 20
                        """), "--quiet"))
                .as(desk.complained())
                .isZero();

        Document page = page();

        assertThat(chapter(page, "question")).contains("a search, which chooses its points", "least omega");
        assertThat(page.select("section#analysis-1 figure")).hasSize(1);
        assertThat(page.select("section#analysis-1 table")
                        .last()
                        .select("thead th")
                        .get(0)
                        .text())
                .isEqualTo("setting");
    }

    @Test
    void an_older_folder_without_the_data_of_charts_still_opens() throws IOException {
        assertThat(desk.type("study", desk.study(StudyDesk.WALKS), "--quiet")).isZero();
        rewrite("analyses/morris-sustained.json", text -> text.replace("\"charts\"", "\"unknown\""));

        Document page = page();

        assertThat(chapter(page, "analysis-1"))
                .contains("before the data of charts were kept")
                .contains("mu star");
    }

    @Test
    void what_was_changed_or_is_not_finished_is_refused_in_words() throws IOException {
        assertThat(desk.type(
                        "study",
                        desk.study(plain("lobby: {path: lobbyists.Ruritania.budget, levels: [0, 2]}", "grid")),
                        "--quiet"))
                .isZero();
        Path part = desk.kept("s").resolve("points/part-000000.parquet");
        byte[] whole = Files.readAllBytes(part);
        Files.write(part, new byte[] {1, 2, 3});

        assertThat(desk.type("report", "results/studies/s")).isEqualTo(2);
        assertThat(desk.complained()).contains("was changed after the run wrote it");

        Files.write(part, whole);
        Files.delete(desk.kept("s").resolve("manifest.json"));

        assertThat(desk.type("report", "results/studies/s")).isEqualTo(2);
        assertThat(desk.complained()).contains("this study is not finished");
    }
}
