package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Sha256;

/** Reports of inquiries other than runs, without a browser: what they say, the numbers behind their charts, and the ends of what may come. */
class InquiryReportTest {
    private static final String FOUR = "four.yaml";

    @TempDir
    Path folder;

    private Document report(String... words) throws IOException {
        Desk desk = new Desk(folder);
        assertThat(desk.type(words)).as(desk.complained()).isEqualTo(ExitCode.FINE);
        Path result = newest();
        assertThat(desk.type("report", result.toString())).as(desk.complained()).isEqualTo(ExitCode.FINE);
        return Jsoup.parse(Files.readString(result.resolve("report.html")));
    }

    private Path newest() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("results"), 2)) {
            return all.filter(path -> Files.exists(path.resolve("manifest.json")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The report of a result in whose answer something else stands, as if it had been found so. */
    private Document reportOf(Path result, String was, String is) throws IOException {
        Path answer = result.resolve("result.json");
        Path manifest = result.resolve("manifest.json");
        String before = Sha256.of(Files.readAllBytes(answer));
        String told = Files.readString(answer);
        assertThat(told).contains(was);
        Files.writeString(answer, told.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is)));
        Files.writeString(manifest, Files.readString(manifest).replace(before, Sha256.of(Files.readAllBytes(answer))));
        Desk desk = new Desk(folder);
        assertThat(desk.type("report", result.toString())).as(desk.complained()).isEqualTo(ExitCode.FINE);
        return Jsoup.parse(Files.readString(result.resolve("report.html")));
    }

    private static String text(Document page, String chapter) {
        Element section = page.getElementById(chapter);
        return section == null ? "" : section.text();
    }

    private static JsonNode chart(Document page, String figure) throws IOException {
        Element place = page.getElementById("figure-" + figure);
        assertThat(place).as("figure %s", figure).isNotNull();
        String json = java.util.Objects.requireNonNull(place).select("script").html();
        return new ObjectMapper().readTree(json).path("option");
    }

    private static List<String> rows(Document page, String figure) {
        return page.select("#figure-" + figure + " tbody tr").eachText();
    }

    private String four(String was, String is) {
        return new Desk(folder).scenario(FOUR, was, is);
    }

    @Test
    void an_explanation_draws_a_bar_for_each_lever_with_its_interval_and_says_what_it_is() throws IOException {
        Document page = report("explain", four("", ""), "--replicates=200", "--per-combination=20");

        assertThat(text(page, "answer")).contains("As the scenario stands");
        assertThat(text(page, "why")).contains("Shapley value").contains("The contributions sum to");
        JsonNode option = chart(page, "contributions");
        int levers = rows(page, "contributions").size();
        assertThat(option.path("yAxis").path("data")).hasSize(levers);
        assertThat(text(page, "alone")).contains("taken away");
        assertThat(page.getElementById("repeat")).as("how to repeat it").isNotNull();
    }

    @Test
    void an_inquiry_that_was_stopped_says_that_it_rests_on_what_was_finished() throws IOException {
        report("explain", four("", ""), "--levers=consensus", "--replicates=40", "--per-combination=20");

        Document page = reportOf(newest(), "\"complete\": true", "\"complete\": false");

        assertThat(page.select("#answer .caution").text()).contains("Stopped early");
    }

    @Test
    void an_answer_of_another_form_is_told_as_damage() throws IOException {
        report("explain", four("", ""), "--levers=consensus", "--replicates=40", "--per-combination=20");
        Path result = newest();
        Files.writeString(
                result.resolve("manifest.json"),
                Files.readString(result.resolve("manifest.json"))
                        .replace(Sha256.of(Files.readAllBytes(result.resolve("result.json"))), Sha256.of("{}")));
        Files.writeString(result.resolve("result.json"), "{}");
        Desk desk = new Desk(folder);

        assertThat(desk.type("report", result.toString())).isNotEqualTo(ExitCode.FINE);
        assertThat(desk.complained()).contains("not as version").doesNotContain("Exception");
    }

    @Test
    void contributions_of_nothing_are_drawn_as_nothing() throws IOException {
        Document page = report("explain", four("", ""), "--levers=target", "--replicates=20", "--per-combination=20");

        assertThat(text(page, "why")).contains("nothing to share out");
        assertThat(page.select("#why p").eachText()).noneMatch(said -> said.contains("NaN"));
    }

    @Test
    void a_lever_that_cannot_matter_is_told_in_words_and_draws_no_bar() throws IOException {
        Document page = report("explain", "italy-2018-kremlin-idle", "--levers=Kremlin", "--replicates=100");

        assertThat(text(page, "why")).contains("nothing to share out");
        assertThat(text(page, "idle")).contains("Kremlin");
        assertThat(page.select("#why figure")).isEmpty();
    }

    @Test
    void tipping_points_stand_on_their_ranges_and_those_that_never_tip_are_told_in_words() throws IOException {
        Document page = report("tip", four("", ""), "--replicates=40", "--screening=20", "--search=1");

        List<String> rows = rows(page, "tipping");
        assertThat(rows).isNotEmpty();
        assertThat(chart(page, "tipping").path("yAxis").path("data")).hasSize(rows.size());
        assertThat(text(page, "others")).contains("made no difference in any history");
    }

    @Test
    void without_a_tipping_point_no_chart_is_drawn_of_any() throws IOException {
        Document page =
                report("tip", four("", ""), "--threshold=1%", "--replicates=40", "--screening=20", "--search=1");

        assertThat(page.select("#figure-tipping")).isEmpty();
        assertThat(text(page, "tips")).contains("no tipping point");
    }

    @Test
    void one_number_is_drawn_as_a_curve_with_the_threshold() throws IOException {
        Document page = report("tip", "italy-2018", "--lever=lobbyists.State Department.budget", "--replicates=60");

        JsonNode line = chart(page, "curve").path("series").path(0);
        assertThat(line.path("data").size()).isEqualTo(rows(page, "curve").size());
        assertThat(line.path("markLine").path("data").path(0).path("yAxis").asDouble())
                .isEqualTo(50);
    }

    @Test
    void too_few_histories_to_value_information_say_so_and_draw_nothing() throws IOException {
        Document page = report("voi", "italy-2018", "--replicates=40");

        assertThat(text(page, "answer")).contains("Too few histories");
        assertThat(page.select("figure")).isEmpty();
    }

    @Test
    void early_signs_of_a_hold_up_are_drawn_with_the_shares_beside_them() throws IOException {
        Document page = report("why", "italy-2018", "--outcome=held-up", "--replicates=2000");

        assertThat(text(page, "answer")).contains("a decision is held up");
        assertThat(text(page, "decisions")).contains("December 2018");
        assertThat(rows(page, "signs")).isNotEmpty();
        assertThat(text(page, "history")).contains("Month by month");
    }

    @Test
    void an_outcome_that_never_comes_about_has_no_signs_to_draw() throws IOException {
        Document page = report("why", "italy-2018", "--outcome=lapsed", "--replicates=10");

        assertThat(text(page, "answer")).contains("In none of 10 histories");
        assertThat(text(page, "signs")).contains("no early sign to draw");
        assertThat(page.getElementById("decisions")).isNull();
    }

    @Test
    void a_comparison_leads_with_the_paired_difference_and_lists_what_differs() throws IOException {
        Document page = report("compare", "italy-2018", "italy-2018-no-us-lobbying", "--replicates=200");

        assertThat(page.select("#answer .lead").text()).contains("95% interval").contains("less likely");
        assertThat(text(page, "differs"))
                .contains("lobbyists.State Department.budget")
                .doesNotContain("What theory expects");
        assertThat(rows(page, "probabilities")).hasSize(2);
        assertThat(rows(page, "by-decision-1")).hasSize(3);
        assertThat(text(page, "repeat"))
                .contains("” compared with “", "italy-2018 with SHA-256 ", "italy-2018-no-us-lobbying with SHA-256 ")
                .contains("@misc{rollover-italy-2018-compare-");
    }

    @Test
    void a_scenario_compared_with_itself_differs_in_nothing() throws IOException {
        String same = four("", "");
        Document page = report("compare", same, same, "--replicates=40");

        assertThat(page.select("#answer .lead").text()).contains("no difference that these histories can tell");
        assertThat(text(page, "differs")).contains("Nothing differs");
        assertThat(text(page, "where")).contains("nothing to take apart");
    }

    @Test
    void a_backtest_shows_each_decision_beside_what_was_said_and_warns_that_outcomes_were_known() throws IOException {
        Document page = report("backtest", "--replicates=20");

        assertThat(page.select("#answer .caution").text()).contains("The outcomes were known");
        JsonNode option = chart(page, "reliability");
        assertThat(option.path("series").path(0).path("data").toString()).isEqualTo("[[0,0],[100,100]]");
        assertThat(option.path("series").path(2).path("data").size())
                .isEqualTo(rows(page, "reliability").size());
        assertThat(rows(page, "score-ranked").get(0)).startsWith("Rollover");
        assertThat(page.select("#cases figure tbody tr").size()).isGreaterThan(80);
        assertThat(text(page, "repeat"))
                .contains("Result of “backtest” for “A backtest on 56 cases”: scenarios/casebook; seed 1")
                .contains("@misc{rollover-backtest-");
    }

    @Test
    void a_backtest_without_a_decision_to_score_draws_no_scores() throws IOException {
        report("backtest", "--replicates=20");

        Document page = reportOf(
                newest(), "\"name\": \"all\",\n    \"decisions\": 82", "\"name\": \"all\",\n    \"decisions\": 0");

        assertThat(text(page, "scores")).contains("nothing to draw");
        assertThat(page.getElementById("reliability")).isNull();
    }

    @Test
    void a_calibration_lays_what_is_known_after_over_what_was_believed_before() throws IOException {
        Document page = report("calibrate", "--points=20", "--generations=1", "--histories=10");

        assertThat(text(page, "answer")).contains("as good as");
        assertThat(chart(page, "parameters").path("yAxis").path("data")).hasSameSizeAs(rows(page, "parameters"));
        assertThat(text(page, "scores")).contains("fair test");
    }

    @Test
    void what_a_stranger_wrote_is_shown_as_text() throws IOException {
        String title = "<img src=x onerror=alert(1)></script><b>العربية 🙂 " + "long ".repeat(40);
        String file = four("title: ", "title: '" + title + "' # ");
        Document page = report("compare", file, file, "--replicates=20");

        assertThat(page.select("img, b")).isEmpty();
        assertThat(page.select("#answer .lead").text()).contains("<img src=x onerror=alert(1)>");
        assertThat(chart(page, "probabilities")
                        .path("yAxis")
                        .path("data")
                        .path(0)
                        .asText())
                .hasSizeLessThan(60)
                .startsWith("A <img")
                .contains("…")
                .endsWith("long");
    }
}
