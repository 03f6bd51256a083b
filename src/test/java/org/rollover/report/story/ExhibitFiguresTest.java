package org.rollover.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rollover.archive.Json;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.HtmlPage;
import org.rollover.study.analysis.Exhibit;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Dot;
import org.rollover.study.analysis.Exhibit.Estimate;

@DisplayName("Figures of analyses")
class ExhibitFiguresTest {
    private static final String EVIL = "<script>alert(1)</script> {b} " + "long ".repeat(40);

    private static Exhibit.Bars bars(String label) {
        return new Exhibit.Bars(
                "sobol-bars",
                "Shares",
                "share of the variance",
                0,
                List.of("first", "total"),
                List.of(
                        new Bar(label, List.of(new Estimate(0.612, 0.55, 0.67), new Estimate(0.8, 0.7, 0.9))),
                        new Bar("b", List.of(new Estimate(0.1, 0.05, 0.15), Estimate.bare(Double.NaN)))));
    }

    private static Block.Figure drawn(Exhibit exhibit) {
        return ExhibitFigures.of("x", exhibit).orElseThrow();
    }

    private static Document page(Block... blocks) {
        return Jsoup.parse(new HtmlPage("t", "s", List.of(new Chapter("c", "C", List.of(blocks))), "f").html());
    }

    private static Map<?, ?> option(Block.Figure figure) {
        return figure.chart().option();
    }

    @Test
    void bars_have_their_intervals_as_whiskers_and_a_sign_for_each_series() {
        Block.Figure figure = drawn(bars("a"));

        List<?> series = (List<?>) option(figure).get("series");
        assertThat(series)
                .extracting(one -> String.valueOf(((Map<?, ?>) one).get("symbol")))
                .contains("circle", "diamond");
        assertThat(series)
                .filteredOn(one -> "interval-x".equals(((Map<?, ?>) one).get("renderItem")))
                .hasSize(2);
        assertThat(figure.says()).contains("First: a 0.61 (0.55 to 0.67)").contains("Whiskers: 95% interval.");
        assertThat(figure.data().rows().get(0)).extracting(cell -> cell.text()).contains("a", "0.61", "0.55 to 0.67");
    }

    @Test
    void names_are_text_however_long_and_whatever_they_look_like() {
        Document page = page(drawn(bars(EVIL)));

        assertThat(page.select("script:containsData(alert(1))").not("[type=application/json]"))
                .isEmpty();
        assertThat(page.select("figure th[scope=row]").get(0).text()).startsWith("<script>alert(1)</script>");
        String json = page.select("figure script").get(0).data();
        assertThat(json)
                .doesNotContain("<script>")
                .doesNotContain("long ".repeat(20))
                .doesNotContain(" {b} ");
    }

    @Test
    void what_has_no_number_is_not_drawn() {
        Estimate none = Estimate.bare(Double.NaN);

        assertThat(ExhibitFigures.of(
                        "x", new Exhibit.Bars("n", "t", "a", 0, List.of("s"), List.of(new Bar("b", List.of(none))))))
                .isEmpty();
        assertThat(ExhibitFigures.of("x", new Exhibit.Scatter("n", "t", "a", "b", List.of(new Dot("d", none, none)))))
                .isEmpty();
        assertThat(ExhibitFigures.of("x", new Exhibit.Lines("n", "t", "a", "b", List.of())))
                .isEmpty();
        assertThat(ExhibitFigures.of(
                        "x",
                        new Exhibit.Heat("n", "t", "a", List.of("r"), List.of("c"), new double[][] {{Double.NaN}})))
                .isEmpty();
        assertThat(ExhibitFigures.of("x", new Exhibit.Box("n", "t", List.of()))).isEmpty();
    }

    @Test
    void labels_of_a_box_stand_in_words_and_on_no_scale() {
        Exhibit.Part number = new Exhibit.Part("effort", 0.25, 1, "at least 2");
        Exhibit.Part label = new Exhibit.Part("policy", Double.NaN, Double.NaN, "“hard” or “soft”");

        Block.Figure figure = drawn(new Exhibit.Box("prim-box", "Box", List.of(number, label)));

        assertThat(figure.says()).contains("effort is at least 2").contains("policy is “hard” or “soft”");
        List<?> axes = (List<?>) ((Map<?, ?>) ((List<?>) option(figure).get("yAxis")).get(0)).get("data");
        assertThat(axes).hasSize(1);
        assertThat(figure.data().rows()).hasSize(2);
        assertThat(ExhibitFigures.of("x", new Exhibit.Box("prim-box", "Box", List.of(label))))
                .isEmpty();
    }

    @Test
    void leading_points_are_labelled_and_the_table_has_all() {
        List<Dot> dots = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> new Dot("input " + i, new Estimate(i, i - 0.5, i + 0.5), Estimate.bare(30 - i)))
                .toList();

        Block.Figure figure = drawn(new Exhibit.Scatter("morris-plane", "t", "mu*", "sigma", dots));

        List<?> data = (List<?>) ((Map<?, ?>) ((List<?>) option(figure).get("series")).get(0)).get("data");
        assertThat(data)
                .filteredOn(datum -> Boolean.TRUE.equals(((Map<?, ?>) ((Map<?, ?>) datum).get("label")).get("show")))
                .hasSize(8);
        assertThat(figure.data().rows()).hasSize(30);
        assertThat(figure.says()).contains("sigma = mu*");
    }

    @Test
    void a_map_names_its_greatest_and_least_cell() {
        Exhibit.Heat heat =
                new Exhibit.Heat("h", "t", "share", List.of("r1", "r2"), List.of("c1", "c2"), new double[][] {
                    {0.1, 0.2}, {Double.NaN, 0.9}
                });

        assertThat(drawn(heat).says()).contains("Greatest: 0.90 at r2, c2").contains("least: 0.10 at r1, c1");
        assertThat(drawn(heat).data().rows().get(1))
                .extracting(cell -> cell.text())
                .containsExactly("r2", "", "0.90");
    }

    @Test
    void what_is_kept_is_read_back_the_same() throws Exception {
        List<Exhibit> all = List.of(
                bars("a"),
                new Exhibit.Scatter("s", "t", "x", "y", List.of(new Dot("d", Estimate.bare(1), new Estimate(2, 1, 3)))),
                new Exhibit.Lines(
                        "l",
                        "t",
                        "x",
                        "y",
                        List.of(new Exhibit.Line("c", new double[] {1, 2}, new double[] {3, 4}, 1))),
                new Exhibit.Heat("h", "t", "a", List.of("r"), List.of("c"), new double[][] {{Double.NaN}}),
                new Exhibit.Box("b", "t", List.of(new Exhibit.Part("i", 0.1, Double.NaN, "w"))));
        for (Exhibit exhibit : all) {
            String json = Json.write(org.rollover.report.ExhibitJson.map(exhibit));
            Exhibit read = org.rollover.report.ExhibitJson.read(new ObjectMapper().readTree(json));

            assertThat(Json.write(org.rollover.report.ExhibitJson.map(read))).isEqualTo(json);
            assertThat(read.getClass()).isEqualTo(exhibit.getClass());
        }
    }
}
