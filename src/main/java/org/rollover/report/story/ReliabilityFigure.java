package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** Probabilities that were said beside the shares that came true. */
final class ReliabilityFigure {
    private static final int HEIGHT = 400;
    private static final double LEAST_DOT = 8;
    private static final double DOT = 3;
    private static final double LARGEST_DOT = 30;

    private ReliabilityFigure() {}

    static Block.Figure figure(String id, String whose, JsonNode bins) {
        DataTable.Builder data = DataTable.of("Kept as was said: " + whose)
                .words("kept was said to be")
                .numbers("decisions")
                .numbers("regimes")
                .numbers("said, mean")
                .numbers("kept")
                .numbers("95% interval");
        List<Object> dots = new ArrayList<>();
        List<Object> intervals = new ArrayList<>();
        List<String> says = new ArrayList<>();
        for (JsonNode bin : bins) {
            double said = bin.path("said").asDouble();
            JsonNode kept = bin.path("kept");
            double low = kept.path("low").asDouble();
            double high = kept.path("high").asDouble();
            long decisions = bin.path("decisions").asLong();
            String share = percent(kept.path("value").asDouble());
            String range = percent(low) + " to " + percent(high);
            data.row(
                    percent(bin.path("from").asDouble()) + " to "
                            + percent(bin.path("to").asDouble()),
                    Figures.count(decisions),
                    bin.path("regimes").asText(),
                    percent(said),
                    share,
                    range);
            String words = "said " + percent(said) + ", kept " + share + " of " + decisions;
            Map<String, Object> dot =
                    Options.datum(list(said * 100, kept.path("value").asDouble() * 100), words + " (" + range + ")");
            dot.put("symbolSize", Math.min(LARGEST_DOT, LEAST_DOT + DOT * Math.sqrt(decisions)));
            dot.put(
                    "label",
                    of(
                            "show",
                            true,
                            "position",
                            said > 0.8 ? "left" : "right",
                            "formatter",
                            String.valueOf(decisions)));
            dots.add(dot);
            intervals.add(list(said * 100, low * 100, high * 100));
            says.add(words);
        }
        return new Block.Figure(
                id,
                "How often “kept” came true, by the probability that was said, in percent: " + whose,
                "On the dashed line it came true as often as was said; below it, less often. The number beside a dot"
                        + " counts its decisions, whiskers are 95% intervals. " + String.join("; ", says) + ".",
                new Chart(option(dots, intervals), HEIGHT),
                data.build());
    }

    private static String percent(double share) {
        return Figures.percent(share, 0);
    }

    private static Map<String, Object> option(List<Object> dots, List<Object> intervals) {
        Map<String, Object> across = Options.values("probability of “kept” that was said", "%");
        across.put("min", 0);
        across.put("max", 100);
        Map<String, Object> up = Options.values("share that was kept", "%");
        up.put("nameGap", 44);
        up.put("min", 0);
        up.put("max", 100);
        Map<String, Object> diagonal = of(
                "type",
                "line",
                "data",
                List.of(List.of(0, 0), List.of(100, 100)),
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                of("color", Tone.MUTED.token(), "type", "dashed", "width", 1.5));
        Map<String, Object> scatter = of(
                "type",
                "scatter",
                "data",
                dots,
                "z",
                6,
                "itemStyle",
                of("color", Tone.ACCENT.token()),
                "label",
                of("color", Tone.INK.token(), "distance", 8));
        Map<String, Object> grid = Options.grid(16, 44);
        grid.put("left", 32);
        return of(
                "grid",
                grid,
                "xAxis",
                across,
                "yAxis",
                up,
                "series",
                List.of(diagonal, Options.intervalsUp(intervals), scatter));
    }
}
