package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.ArchiveException;
import org.rollover.report.story.Kept;
import org.rollover.report.story.Neighbours;
import org.rollover.report.story.Stories;

/** The report of a run, read without a browser. */
class RunStoryTest {
    @TempDir
    Path folder;

    private Document page(String yaml, String... more) throws IOException, ArchiveException {
        Path file = folder.resolve("case.yaml");
        Files.writeString(file, yaml);
        return run(file.toString(), more);
    }

    private Document run(String file, String... more) throws IOException, ArchiveException {
        Path results = folder.resolve("out");
        List<String> words = Stream.concat(
                        Stream.of("run", file, "--results", results.toString(), "--replicates", "60", "--threads", "1"),
                        Stream.of(more))
                .toList();
        Desk desk = new Desk(folder);
        assertThat(desk.type(words.toArray(String[]::new)))
                .as(desk.complained())
                .isZero();
        try (Stream<Path> all = Files.walk(results, 2)) {
            Path result = all.filter(p -> Files.exists(p.resolve("manifest.json")))
                    .findFirst()
                    .orElseThrow();
            Kept kept = Kept.open(result, "out/case/" + result.getFileName());
            return Jsoup.parse(Stories.page(kept, Neighbours.none()).html());
        }
    }

    private static String lead(Document page, String chapter) {
        Element lead = page.selectFirst("#" + chapter + " .lead");
        return lead == null ? "" : lead.text();
    }

    private Document starter(String... more) throws IOException, ArchiveException {
        return run(new Desk(folder).scenario("case.yaml", "", ""), more);
    }

    private static final String ALONE = """
            title: "<script>alert(1)</script> %s"
            question: "Will <b>it</b> last? \u05d0\u05d1 😀"
            start: 2018-11
            horizon: 3 months
            measure: {name: m, level: 60, reversion: 0, default: lapse, renewals: [2018-12]}
            council: {rule: unanimity}
            governments:
              "Alpha & (%s)": {position: 90, salience: 0.9}
            """.formatted("x".repeat(180), "y".repeat(60));

    @Test
    void every_chapter_begins_with_its_finding() throws IOException, ArchiveException {
        Document page = starter();
        assertThat(page.select("section").eachAttr("id"))
                .containsExactly(
                        "answer",
                        "road",
                        "who",
                        "positions",
                        "law",
                        "why",
                        "sure",
                        "history",
                        "assumptions",
                        "words",
                        "repeat");
        for (Element section : page.select("section:not(#words)")) {
            assertThat(section.select(".lead")).as(section.id()).hasSize(1);
        }
        assertThat(lead(page, "answer")).contains("error of simulation").contains("what we do not know");
        assertThat(lead(page, "law")).isEqualTo("The scenario has no US side, so there is nothing to tell of it.");
        assertThat(page.select("#figure-fate")).isEmpty();
        assertThat(page.select("#positions h3").eachText()).contains("Delta and its cabinet", "Patriots");
    }

    @Test
    void each_chart_has_its_sentence_and_its_numbers() throws IOException, ArchiveException {
        Document page = starter();
        for (Element figure : page.select("figure")) {
            assertThat(figure.select("figcaption").text()).as(figure.id()).isNotBlank();
            assertThat(figure.select("tbody tr")).as(figure.id()).isNotEmpty();
        }
        assertThat(page.select("#figure-outcomes tbody tr")).hasSize(3);
        assertThat(page.select("#figure-network tbody tr")).isNotEmpty();
        assertThat(page.select("#figure-network script").html()).contains("\"Delta/Patriots\"");
    }

    @Test
    void the_commands_for_the_rest_name_the_file_and_what_was_set() throws IOException, ArchiveException {
        Document page = starter("--set", "governments.Alpha.salience=0.7");
        assertThat(page.select("#why pre").eachText())
                .anyMatch(c -> c.startsWith("rollover explain")
                        && c.endsWith("case.yaml --set governments.Alpha.salience=0.7"));
        assertThat(page.select("#repeat pre").eachText()).anyMatch(c -> c.contains("--replicates 60"));
        assertThat(page.select("#repeat").text()).contains("@software{rollover");
    }

    @Test
    void numbers_stand_with_what_is_behind_them() throws IOException, ArchiveException {
        Document page = starter();
        assertThat(page.select("#assumptions").text())
                .contains("judged, without a document")
                .contains("Art. 9 of the invented Council Decision");
        assertThat(page.select("#assumptions details details summary").eachText())
                .anyMatch(s -> s.startsWith("Delta: "));
        assertThat(page.select("#assumptions ol li").eachText())
                .contains("party programme, p. 12; it leads with the issue");
    }

    @Test
    void names_from_a_stranger_are_text() throws IOException, ArchiveException {
        Document page = page(ALONE);
        assertThat(page.select("main b, h1 script")).isEmpty();
        assertThat(page.selectFirst("h1").text()).contains("<script>alert(1)</script>");
        assertThat(page.select("script").not("[type]")).hasSize(2);
        assertThat(page.select("#figure-council-holds-out, #positions").text()).contains("Alpha & (yyy");
    }

    @Test
    void a_council_of_one_without_lobbyists_cabinet_or_doubt_has_a_page() throws IOException, ArchiveException {
        Document page = page(ALONE, "--estimator", "crude");
        assertThat(lead(page, "answer"))
                .contains("in all of the histories")
                .contains("no number of the scenario is uncertain");
        assertThat(page.select("#who").text()).contains("Nobody lobbies in this scenario.");
        assertThat(page.select("#figure-network, #figure-spread")).isEmpty();
        assertThat(lead(page, "who")).isEqualTo("Nobody holds out: no straw poll fails.");
        assertThat(lead(page, "sure")).contains("nothing is said of what we do not know");
    }

    @Test
    void measures_that_stay_are_told_in_their_own_words() throws IOException, ArchiveException {
        Document page = page(ALONE.replace("default: lapse", "default: stay").replace("position: 90", "position: 5"));
        assertThat(page.select("#road").text()).contains("Without an agreement the measures stay");
        assertThat(page.select("#figure-would-end")).hasSize(1);
        assertThat(page.select("#figure-hold-outs")).isEmpty();
        assertThat(page.select("#figure-outcomes thead").text())
                .contains("ended")
                .doesNotContain("lapsed");
    }
}
