package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.ensemble.NumericLever;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.ensemble.Tipping.Answer;
import org.rollover.report.Contrasts;
import org.rollover.report.PathWords;
import org.rollover.report.TippingWords;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** The probability as one number moves over its range. */
final class CurveFigure {
    private static final int HEIGHT = 340;
    /** Room for two lines of text above the plot and one word right of it. */
    private static final int TOP = 40;

    private static final int RIGHT = 48;
    private static final int LINE = 16;
    /** Shares of the width: nearer to an end of the axis, or to each other, texts have no room in the middle. */
    private static final double EDGE = 0.2;

    private static final double APART = 0.4;

    private CurveFigure() {}

    static Block.Figure figure(Answer answer, double level, String threshold) {
        NumericLever lever = answer.lever();
        String name = PathWords.of(lever.path());
        DataTable.Builder data = DataTable.of("The probability by the value of " + lever.path())
                .numbers("value")
                .numbers("probability sustained")
                .numbers("95% interval");
        List<Object> points = new ArrayList<>();
        List<Object> intervals = new ArrayList<>();
        answer.curve().forEach((value, p) -> {
            String at = TippingWords.write(lever, value);
            data.row(at, Contrasts.percent(p), Contrasts.bounds(p));
            points.add(Options.datum(
                    list(value, p.value() * 100), at + ": " + Contrasts.percent(p) + " (" + Contrasts.bounds(p) + ")"));
            intervals.add(list(value, p.interval().low() * 100, p.interval().high() * 100));
        });
        return new Block.Figure(
                "curve",
                "The probability that the measures are sustained, as " + name + " moves",
                says(answer, threshold),
                new Chart(option(answer, level, threshold, points, intervals), HEIGHT),
                data.build());
    }

    private static String says(Answer answer, String threshold) {
        List<Contrast> curve = List.copyOf(answer.curve().values());
        NumericLever lever = answer.lever();
        return "From " + Contrasts.percent(curve.get(0)) + " at " + TippingWords.write(lever, lever.low()) + " to "
                + Contrasts.percent(curve.get(curve.size() - 1)) + " at " + TippingWords.write(lever, lever.high())
                + ", with 95% intervals; it stands at " + TippingWords.now(lever) + " now. "
                + (answer.tip() == null
                        ? "It was not seen to cross " + threshold + "."
                        : "It crosses " + threshold + " " + TippingWords.where(answer) + ".");
    }

    private static Map<String, Object> option(
            Answer answer, double level, String threshold, List<Object> points, List<Object> intervals) {
        NumericLever lever = answer.lever();
        Map<String, Object> across = Options.values(PathWords.of(lever.path()), "");
        across.put("scale", true);
        Map<String, Object> up = Options.values("probability sustained", "%");
        up.put("nameGap", 44);
        up.put("min", 0);
        up.put("max", 100);
        List<Object> lines = new ArrayList<>();
        lines.add(of("yAxis", level * 100, "label", of("formatter", threshold, "position", "end")));
        boolean now = lever.now() >= lever.low() && lever.now() <= lever.high();
        if (now) {
            lines.add(upright(lever, lever.now(), "now", 0));
        }
        if (answer.tip() != null) {
            double tip = TippingWords.tip(answer).value();
            boolean near = now && Math.abs(place(lever, tip) - place(lever, lever.now())) < APART;
            lines.add(upright(lever, tip, "tips: " + TippingWords.value(answer), near ? LINE : 0));
        }
        Map<String, Object> line = of(
                "type",
                "line",
                "data",
                points,
                "symbol",
                "circle",
                "symbolSize",
                8,
                "itemStyle",
                of("color", Tone.ACCENT.token()),
                "lineStyle",
                of("color", Tone.ACCENT.token()),
                "markLine",
                of(
                        "silent",
                        true,
                        "symbol",
                        "none",
                        "lineStyle",
                        of("color", Tone.MARK.token(), "type", "dashed"),
                        "label",
                        of("color", Tone.INK.token()),
                        "data",
                        lines));
        Map<String, Object> grid = Options.grid(TOP, 44);
        grid.put("left", 32);
        grid.put("right", RIGHT);
        return of("grid", grid, "xAxis", across, "yAxis", up, "series", List.of(line, Options.intervalsUp(intervals)));
    }

    /** Where a value stands in the range of its number, from 0 to 1. */
    private static double place(NumericLever lever, double value) {
        return (value - lever.low()) / (lever.high() - lever.low());
    }

    /** An upright line with a text over its upper end, above the plot and within the picture. */
    private static Map<String, Object> upright(NumericLever lever, double value, String text, int up) {
        double place = place(lever, value);
        String align = place < EDGE ? "left" : place > 1 - EDGE ? "right" : "center";
        return of(
                "xAxis",
                value,
                "label",
                of("formatter", text, "position", "end", "rotate", 0, "distance", 5 + up, "align", align));
    }
}
