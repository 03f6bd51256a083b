package org.rollover.report.story;

import static org.rollover.report.html.Options.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.report.html.Chart;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** Quantiles over time as bands around the median, small. */
final class FanChart {
    private static final int HEIGHT = 190;
    private static final double MOST = 100;
    private static final double LEAST_ROOM = 15;

    /** What part of the time the words on the level line take. */
    private static final double WORDS = 0.4;

    private FanChart() {}

    /**
     * The chart; values from 0 to 100.
     *
     * @param times along the x axis
     * @param quantiles 5, 25, 50, 75 and 95 % by time; NaN where there are none
     * @param level a level line across
     * @param named what that line is called
     * @param marked places of the times at which something is decided
     */
    static Chart of(List<String> times, List<double[]> quantiles, double level, String named, List<Integer> marked) {
        List<Object> marks = new ArrayList<>();
        marks.add(Options.of(
                "yAxis", level,
                "lineStyle", Options.of("color", Tone.MARK.token(), "type", "dashed", "width", 1.5),
                "label",
                        Options.of(
                                "show",
                                true,
                                "formatter",
                                named,
                                "position",
                                free(quantiles, level),
                                "color",
                                Tone.MARK.token(),
                                "textBorderColor",
                                Tone.PAPER.token(),
                                "textBorderWidth",
                                4)));
        for (int time : marked) {
            marks.add(Options.of(
                    "xAxis", time,
                    "lineStyle", Options.of("color", Tone.MUTED.token(), "type", "dotted", "width", 1),
                    "label", Options.of("show", false)));
        }
        Map<String, Object> median = line("median", pick(quantiles, 2), Tone.ACCENT, 2);
        median.put("markLine", Options.of("silent", true, "symbol", "none", "data", marks));
        Map<String, Object> y = Options.values("", "");
        y.put("min", 0);
        y.put("max", 100);
        y.put("interval", 25);
        Map<String, Object> option = Options.of(
                "grid", Options.of("left", 4, "right", 10, "top", 10, "bottom", 4, "containLabel", true),
                "xAxis",
                        Options.of(
                                "type",
                                "category",
                                "boundaryGap",
                                false,
                                "data",
                                times,
                                "axisLabel",
                                Options.of("hideOverlap", true, "showMaxLabel", false)),
                "yAxis", y,
                "tooltip", Options.of("show", false),
                "series",
                        list(
                                base("wide", pick(quantiles, 0)),
                                band("wide", between(quantiles, 0, 4), 0.22),
                                base("narrow", pick(quantiles, 1)),
                                band("narrow", between(quantiles, 1, 3), 0.4),
                                median));
        return new Chart(option, HEIGHT);
    }

    /** The end of the level line, and the side of it, where the median keeps away. */
    private static String free(List<double[]> quantiles, double level) {
        int part = (int) Math.ceil(quantiles.size() * WORDS);
        double start = leaning(quantiles.subList(0, part), level);
        double end = leaning(quantiles.subList(quantiles.size() - part, quantiles.size()), level);
        boolean atEnd = Math.abs(end) >= Math.abs(start);
        boolean below = (atEnd ? end : start) > 0 ? level > LEAST_ROOM : level > MOST - LEAST_ROOM;
        return (atEnd ? "insideEnd" : "insideStart") + (below ? "Bottom" : "Top");
    }

    /** How far the median keeps from the level, with its side as the sign; 0 where it crosses, and far where there is none. */
    private static double leaning(List<double[]> quantiles, double level) {
        double least = MOST;
        double most = -MOST;
        for (double[] q : quantiles) {
            if (!Double.isNaN(q[2])) {
                least = Math.min(least, q[2] - level);
                most = Math.max(most, q[2] - level);
            }
        }
        return least > 0 ? least : most < 0 ? most : 0;
    }

    private static List<@Nullable Object> pick(List<double[]> quantiles, int which) {
        List<@Nullable Object> values = new ArrayList<>();
        quantiles.forEach(q -> values.add(Double.isNaN(q[which]) ? null : (Object) q[which]));
        return values;
    }

    private static List<@Nullable Object> between(List<double[]> quantiles, int low, int high) {
        List<@Nullable Object> values = new ArrayList<>();
        quantiles.forEach(q -> values.add(Double.isNaN(q[low]) ? null : (Object) (q[high] - q[low])));
        return values;
    }

    private static Map<String, Object> line(String name, List<@Nullable Object> data, Tone tone, double width) {
        return Options.of(
                "name",
                name,
                "type",
                "line",
                "symbol",
                "none",
                "data",
                data,
                "lineStyle",
                Options.of("color", tone.token(), "width", width));
    }

    /** What carries a band; not seen itself. */
    private static Map<String, Object> base(String stack, List<@Nullable Object> data) {
        Map<String, Object> line = line(stack, data, Tone.ACCENT, 0);
        line.put("stack", stack);
        line.put("silent", true);
        return line;
    }

    private static Map<String, Object> band(String stack, List<@Nullable Object> data, double opacity) {
        Map<String, Object> line = base(stack, data);
        line.put("areaStyle", Options.of("color", Tone.ACCENT.token(), "opacity", opacity));
        return line;
    }
}
