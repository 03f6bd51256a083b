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
public final class ReliabilityFigure {
    private static final int HEIGHT = 400;
    private static final double LEAST_DOT = 8;
    private static final double DOT = 3;
    private static final double LARGEST_DOT = 30;

    /**
     * What it tells of.
     *
     * @param title the whole, with the unit
     * @param intro sentences before the figures: what the line, the numbers and the whiskers are
     * @param range the column of what was said, from and to
     * @param counted what is counted, as {@code decisions}
     * @param groups what the groups are, as {@code regimes}
     * @param across the axis of what was said
     * @param up the axis of what came
     * @param came what came in a word, as {@code kept}
     */
    public record Told(
            String title,
            String intro,
            String range,
            String counted,
            String groups,
            String across,
            String up,
            String came) {}

    /**
     * What was said about as likely.
     *
     * @param range as it is written
     * @param count how many were counted
     * @param groups of how many groups, or which
     * @param said the mean of the probabilities that were said
     * @param came the share that came
     * @param low lower end of its interval
     * @param high upper end
     */
    public record Bin(String range, long count, String groups, double said, double came, double low, double high) {}

    private ReliabilityFigure() {}

    static Block.Figure figure(String id, String whose, JsonNode bins) {
        List<Bin> read = new ArrayList<>();
        for (JsonNode bin : bins) {
            JsonNode kept = bin.path("kept");
            read.add(new Bin(
                    percent(bin.path("from").asDouble()) + " to "
                            + percent(bin.path("to").asDouble()),
                    bin.path("decisions").asLong(),
                    bin.path("regimes").asText(),
                    bin.path("said").asDouble(),
                    kept.path("value").asDouble(),
                    kept.path("low").asDouble(),
                    kept.path("high").asDouble()));
        }
        return figure(
                id,
                new Told(
                        "How often “kept” came true, by the probability that was said, in percent: " + whose,
                        "On the dashed line it came true as often as was said; below it, less often. The number beside a dot"
                                + " counts its decisions, whiskers are 95% intervals.",
                        "kept was said to be",
                        "decisions",
                        "regimes",
                        "probability of “kept” that was said",
                        "share that was kept",
                        "kept"),
                read);
    }

    /** The figure of these bins. */
    public static Block.Figure figure(String id, Told told, List<Bin> bins) {
        DataTable.Builder data = DataTable.of(told.title())
                .words(told.range())
                .numbers(told.counted())
                .numbers(told.groups())
                .numbers("said, mean")
                .numbers(told.came())
                .numbers("95% interval");
        List<Object> dots = new ArrayList<>();
        List<Object> intervals = new ArrayList<>();
        List<String> says = new ArrayList<>();
        for (Bin bin : bins) {
            String share = percent(bin.came());
            String range = percent(bin.low()) + " to " + percent(bin.high());
            data.row(bin.range(), Figures.count(bin.count()), bin.groups(), percent(bin.said()), share, range);
            String words = "said " + percent(bin.said()) + ", " + told.came() + " " + share + " ("
                    + counted(bin.count(), told.counted()) + ")";
            dots.add(dot(bin, words + "; 95% interval " + range));
            intervals.add(list(bin.said() * 100, bin.low() * 100, bin.high() * 100));
            says.add(words);
        }
        return new Block.Figure(
                id,
                told.title(),
                told.intro() + " " + ChartText.capital(String.join("; ", says)) + ".",
                new Chart(option(told, dots, intervals), HEIGHT),
                data.build());
    }

    private static Map<String, Object> dot(Bin bin, String says) {
        Map<String, Object> dot = Options.datum(list(bin.said() * 100, bin.came() * 100), says);
        dot.put("symbolSize", Math.min(LARGEST_DOT, LEAST_DOT + DOT * Math.sqrt(bin.count())));
        dot.put(
                "label",
                of(
                        "show",
                        true,
                        "position",
                        bin.said() > 0.93 ? "left" : "right",
                        "formatter",
                        String.valueOf(bin.count())));
        return dot;
    }

    private static String counted(long count, String what) {
        return Figures.count(count) + " "
                + (count == 1 && what.endsWith("s") ? what.substring(0, what.length() - 1) : what);
    }

    private static String percent(double share) {
        return Figures.percent(share, 0);
    }

    private static Map<String, Object> option(Told told, List<Object> dots, List<Object> intervals) {
        Map<String, Object> across = Options.values(told.across(), "%");
        across.put("min", 0);
        across.put("max", 100);
        Map<String, Object> up = Options.values(told.up(), "%");
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
                of(
                        "color",
                        Tone.INK.token(),
                        "distance",
                        8,
                        "textBorderColor",
                        Tone.PAPER.token(),
                        "textBorderWidth",
                        3),
                "labelLayout",
                of("hideOverlap", true));
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
