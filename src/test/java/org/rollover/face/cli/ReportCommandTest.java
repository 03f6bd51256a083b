package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making pages out of results, and what keeps them from being made. */
class ReportCommandTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void a_run() {
        desk = new Desk(folder);
        assertThat(desk.type("run", desk.scenario(), "--replicates", "20", "--quiet"))
                .isEqualTo(ExitCode.FINE);
    }

    private Path run() {
        return desk.results("four").get(0);
    }

    @Test
    void the_newest_run_of_a_scenario_goes_by_its_name() {
        desk.type("voi", desk.scenario(), "--replicates", "200", "--quiet");

        assertThat(desk.type("report", "four")).as(desk.complained()).isEqualTo(ExitCode.FINE);

        assertThat(run().resolve(ReportPage.FILE)).isRegularFile();
        assertThat(desk.said()).contains(ResultPlace.name(run()));
    }

    @Test
    void a_mistyped_name_gets_the_nearest_one() {
        assertThat(desk.type("report", "fuor")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("did you mean 'four'?");
    }

    @Test
    void a_page_is_written_over_a_page_and_nothing_else() throws IOException {
        Path manifest = run().resolve("manifest.json");
        String was = Files.readString(manifest);
        Path notes = Files.writeString(folder.resolve("notes.html"), "<p>mine");

        assertThat(desk.type("report", "four", "--output", manifest.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("report", "four", "--output", "notes.html")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("is no report");
        assertThat(desk.type("report", "four", "--output", "nowhere/a.html")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("report", "four", "--output", "a.html")).isEqualTo(ExitCode.FINE);
        assertThat(desk.type("report", "four", "--output", "a.html")).isEqualTo(ExitCode.FINE);

        assertThat(manifest).hasContent(was);
        assertThat(notes).hasContent("<p>mine");
        assertThat(Objects.requireNonNull(folder.toFile().list())).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void the_same_result_gives_the_same_page() {
        desk.type("report", "four", "--output", "a.html");
        desk.type("report", "four", "--output", "b.html");

        assertThat(folder.resolve("a.html")).hasSameBinaryContentAs(folder.resolve("b.html"));
    }

    @Test
    void a_damaged_answer_beside_a_run_is_left_out_and_told() throws IOException {
        desk.type("explain", desk.scenario(), "--replicates", "100", "--per-combination", "100", "--quiet");
        Path explained = desk.results("four").stream()
                .filter(result -> result.toString().contains("explain"))
                .findFirst()
                .orElseThrow();
        Files.writeString(explained.resolve("result.json"), "{}");

        assertThat(desk.type("report", "four")).as(desk.complained()).isEqualTo(ExitCode.FINE);

        Document page = Jsoup.parse(run().resolve(ReportPage.FILE).toFile());
        assertThat(page.select("#why .caution").text()).contains("What explain found cannot be shown", "was changed");
    }

    @Test
    void what_was_set_by_hand_stands_under_the_title_in_the_citation_the_crate_and_the_list() throws IOException {
        String set = "parameters.vote-noise=0.11";
        assertThat(desk.type("run", desk.scenario("other.yaml", "", ""), "--replicates=20", "--set", set, "--quiet"))
                .isEqualTo(ExitCode.FINE);
        assertThat(desk.type("report", "other")).isEqualTo(ExitCode.FINE);
        Path result = desk.results("other").get(0);

        Document page = Jsoup.parse(result.resolve(ReportPage.FILE).toFile());
        assertThat(page.select(".subtitle").text()).endsWith("Changed for this answer: " + set);
        assertThat(page.select("#repeat p").text()).contains("with " + set, "result.json with SHA-256");
        assertThat(result.resolve("ro-crate-metadata.json")).content().contains("Changed for this answer: " + set);
        desk.type("results", "--csv");
        assertThat(desk.said()).contains("with " + set);
        desk.type("report", "four");
        assertThat(Jsoup.parse(run().resolve(ReportPage.FILE).toFile())
                        .select(".subtitle")
                        .text())
                .doesNotContain("Changed");
    }

    @Test
    void a_page_of_a_folder_elsewhere_does_not_say_where_it_lay() throws IOException {
        Path elsewhere = Files.move(run(), folder.resolve("elsewhere"));
        Desk other = new Desk(Files.createDirectory(folder.resolve("desk")));

        assertThat(other.type("report", elsewhere.toString(), "--output", "a.html"))
                .as(other.complained())
                .isEqualTo(ExitCode.FINE);

        assertThat(folder.resolve("desk/a.html"))
                .content()
                .contains("rollover rerun elsewhere")
                .doesNotContain(folder.toString());
    }

    @Test
    void a_manifest_without_scenarios_is_refused_in_words() throws IOException {
        Path manifest = run().resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceAll("\"scenarios\": \\[[^]]*]", "\"scenarios\": []"));

        assertThat(desk.type("report", "four")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("do not hold what version").doesNotContain("Exception");
        assertThat(run().resolve(ReportPage.FILE)).doesNotExist();
    }

    @Test
    void why_is_asked_for_the_report_of_a_run_once() {
        List<String> words = List.of("run", desk.scenario("other.yaml", "", ""), "--replicates", "20", "--report");

        assertThat(desk.type(words.toArray(String[]::new)))
                .as(desk.complained())
                .isEqualTo(ExitCode.FINE);
        assertThat(desk.results("other")).hasSize(5);
        desk.type(words.toArray(String[]::new));

        assertThat(desk.results("other")).hasSize(6);
        assertThat(desk.complained()).doesNotContain("for the report");
    }

    @Test
    void a_report_needs_a_result_that_is_saved() {
        assertThat(desk.type("run", desk.scenario(), "--report", "--no-save")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--no-save");
        assertThat(desk.type("run", desk.scenario(), "--open")).isEqualTo(ExitCode.BAD_INPUT);
    }
}
