package org.rollover.report.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollover.report.html.Block;
import org.rollover.report.html.Tone;

class StoryPartsTest {

    @SuppressWarnings("unchecked")
    private static List<Object> dots(Block.Figure figure, String series) {
        return ((List<Map<String, Object>>) figure.chart().option().get("series"))
                .stream()
                        .filter(s -> s.get("name").equals(series))
                        .findFirst()
                        .map(s -> (List<Object>) s.get("data"))
                        .orElse(List.of());
    }

    @Test
    void the_last_dot_is_not_full_while_the_probability_is_below_one() {
        Block.Figure figure = HundredDots.figure(0.997, 0.981, 1);
        assertThat(dots(figure, "up to the lower end of the range")).hasSize(98);
        List<Object> within = dots(figure, "in the range, up to the best estimate");
        assertThat(within).hasSize(2);
        assertThat(within.get(1)).asString().contains("colorStops");
        assertThat(figure.says()).contains("99.7%").contains("98 solid dots").doesNotContain("ring");
    }

    @Test
    void all_hundred_dots_are_drawn_once_wherever_the_range_lies() {
        for (double[] p :
                new double[][] {{0.5, 0.3, 0.7}, {0, 0, 0.02}, {1, 0.99, 1}, {0.003, 0.001, 0.2}, {0.4, 0.5, 0.6}}) {
            Block.Figure figure = HundredDots.figure(p[0], p[1], p[2]);
            int all = 0;
            for (String series : List.of(
                    "up to the lower end of the range",
                    "in the range, up to the best estimate",
                    "in the range, above the best estimate",
                    "above the upper end of the range")) {
                all += dots(figure, series).size();
            }
            assertThat(all).as("%s", p[0]).isEqualTo(100);
        }
    }

    @Test
    void the_range_of_one_half_has_filled_and_open_diamonds_and_rings() {
        Block.Figure figure = HundredDots.figure(0.5, 0.3, 0.7);
        assertThat(dots(figure, "up to the lower end of the range")).hasSize(30);
        assertThat(dots(figure, "in the range, up to the best estimate")).hasSize(20);
        assertThat(dots(figure, "in the range, above the best estimate")).hasSize(20);
        assertThat(dots(figure, "above the upper end of the range")).hasSize(30);
    }

    @Test
    void an_axis_begins_below_what_it_shows() {
        assertThat(AxisEnds.floor(99.44)).isEqualTo(99);
        assertThat(AxisEnds.floor(98.05)).isEqualTo(95);
        assertThat(AxisEnds.floor(2)).isZero();
        assertThat(AxisEnds.ceiling(1.9)).isEqualTo(5);
        assertThat(AxisEnds.ceiling(60)).isEqualTo(100);
    }

    @Test
    void a_name_is_shortened_between_characters_and_not_within_one() {
        assertThat(Labels.shortened("😀😀😀😀", 3)).isEqualTo("😀😀…");
        assertThat(Labels.shortened("Italy", 9)).isEqualTo("Italy");
        assertThat(Labels.enumerated(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Labels.enumerated(List.of())).isEmpty();
    }

    @Test
    void a_told_history_is_taken_apart_into_months_sentences_and_tables() {
        ToldHistory told = ToldHistory.of("""
                A title
                March 2019 is no heading here.

                November 2018
                  • Kremlin 1.57 for lapse: Italy 0.51,
                    Hungary 0.38.
                  • Stage 1, ambassadors: 2 of 2 still hold out.
                                       its
                    held out  support  ask   now
                    Italy      −0.1    0.03  holds out
                  • Outcome.

                The end
                """);
        assertThat(told.months()).hasSize(1);
        assertThat(told.months().get(0).items())
                .extracting(ToldHistory.Item::text)
                .containsExactly(
                        "Kremlin 1.57 for lapse: Italy 0.51, Hungary 0.38.",
                        "Stage 1, ambassadors: 2 of 2 still hold out.",
                        "Outcome.");
        assertThat(told.months().get(0).items().get(1).table()).hasSize(3);
    }

    private static IntervalRows.Row row(String name, int group, double value) {
        return new IntervalRows.Row(name, group, value, value - 1, value + 1, "", "");
    }

    @Test
    void a_legend_names_only_what_is_drawn_and_the_axis_holds_its_line() {
        List<IntervalRows.Group> groups = List.of(
                new IntervalRows.Group("more", Tone.MARK, "circle"), new IntervalRows.Group("less", Tone.MARK, "rect"));
        Map<String, Object> option = new IntervalRows(IntervalRows.Form.DOTS, groups, List.of(row("a", 0, -25)))
                .chart("points", "", 0)
                .option();

        assertThat(option.get("legend")).asString().contains("more").doesNotContain("less");
        assertThat(option.get("series")).asString().contains("value=[0.0, 0]").doesNotContain("name=less");
    }

    @Test
    void names_that_begin_alike_are_still_told_apart_when_shortened() {
        String same = "a beginning that several scenarios have in common, ";

        assertThat(IntervalRows.shortened(same + "with the first end"))
                .contains("…")
                .endsWith("with the first end")
                .hasSizeLessThanOrEqualTo(58);
        assertThat(IntervalRows.shortened("short")).isEqualTo("short");
    }

    @Test
    void words_that_a_shell_would_take_apart_are_quoted() {
        assertThat(Shell.line(List.of("rollover", "run", "my file.yaml", "--set", "a='b'; rm")))
                .isEqualTo("rollover run 'my file.yaml' --set 'a='\\''b'\\''; rm'");
    }

    @Test
    void what_tex_would_read_as_its_own_is_escaped() {
        assertThat(RepeatChapter.tex("50% of {x}_1 & \\y")).isEqualTo("50\\% of \\{x\\}\\_1 \\& \\textbackslash{}y");
    }
}
