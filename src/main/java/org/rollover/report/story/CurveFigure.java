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
        lines.add(of("yAxis", level * 100, "label", of("formatter", threshold, "position", "insideStartTop")));
        if (lever.now() >= lever.low() && lever.now() <= lever.high()) {
            lines.add(of("xAxis", lever.now(), "label", of("formatter", "now", "position", "insideEndTop")));
        }
        if (answer.tip() != null) {
            lines.add(of(
                    "xAxis",
                    TippingWords.tip(answer).value(),
                    "label",
                    of("formatter", "tips: " + TippingWords.value(answer), "position", "insideMiddleTop")));
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
        Map<String, Object> grid = Options.grid(20, 44);
        grid.put("left", 32);
        return of("grid", grid, "xAxis", across, "yAxis", up, "series", List.of(line, Options.intervalsUp(intervals)));
    }
}
