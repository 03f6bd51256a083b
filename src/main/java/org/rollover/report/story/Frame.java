package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.List;
import java.util.Map;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** What charts of several kinds share: axes whose titles find room on a phone, and signs that tell series apart without colour. */
public final class Frame {
    /** Characters of an axis title on a page, and on a phone. */
    public static final int WIDE = 88;

    public static final int NARROW = 42;

    /** Characters of an axis title on a phone where names take half of the width. */
    public static final int NARROWER = 28;

    private static final int LINE = 16;
    private static final List<String> SIGNS = List.of("circle", "diamond", "triangle", "rect", "roundRect", "pin");
    private static final List<String> STROKES = List.of("solid", "dashed", "dotted");

    private Frame() {}

    /** The sign of a series by its place. */
    public static String sign(int place) {
        return SIGNS.get(Math.floorMod(place, SIGNS.size()));
    }

    /** The stroke of a line by its place. */
    public static String stroke(int place) {
        return STROKES.get(Math.floorMod(place, STROKES.size()));
    }

    /** An axis of numbers below a chart. */
    public static Map<String, Object> across(String title) {
        Map<String, Object> axis = Options.values(ChartText.wrapped(title, WIDE), "");
        axis.put("scale", true);
        axis.put("axisLabel", of("hideOverlap", true));
        axis.put("axisLine", of("onZero", false));
        return axis;
    }

    /** What a phone changes of it. */
    public static Map<String, Object> acrossNarrow(String title, int most) {
        return of("name", ChartText.wrapped(title, most), "splitNumber", 3);
    }

    /** An axis of numbers beside a chart, with its title over it. */
    public static Map<String, Object> up(String title) {
        return of(
                "type",
                "value",
                "name",
                ChartText.wrapped(title, WIDE),
                "nameLocation",
                "end",
                "nameGap",
                12,
                "nameTextStyle",
                of("align", "left"),
                "scale",
                true,
                "axisLine",
                of("onZero", false),
                "splitLine",
                of("lineStyle", of("color", Tone.FAINT.token())));
    }

    public static Map<String, Object> upNarrow(String title) {
        return of("name", ChartText.wrapped(title, NARROW));
    }

    /**
     * The space of a chart.
     *
     * @param legend pixels that the legend takes
     * @param up the title over the chart; empty for none
     * @param across the title below
     * @param most characters of a title's line
     */
    public static Map<String, Object> grid(int legend, String up, String across, int most) {
        int top = legend
                + (up.isEmpty() ? 8 : 20 + LINE * ChartText.lines(up, most).size());
        Map<String, Object> grid =
                Options.grid(top, 20 + LINE * ChartText.lines(across, most).size());
        grid.put("left", 16);
        return grid;
    }

    /** Pixels that a legend of these names takes. */
    public static int legendHeight(List<String> names, int wide) {
        if (names.size() < 2) {
            return 0;
        }
        int rows = 1;
        int used = 0;
        for (String name : names) {
            int width = 50 + 7 * name.length();
            if (used > 0 && used + width > wide) {
                rows++;
                used = 0;
            }
            used += width;
        }
        return 8 + 24 * rows;
    }

    /** A legend where there is more than one series. */
    public static Map<String, Object> legend(List<String> names) {
        Map<String, Object> legend = Options.legend(names);
        legend.put("show", names.size() > 1);
        return legend;
    }

    /**
     * Rows as numbers, under an axis of names that begins at the top: a bar or sign may then stand anywhere within a row, from
     * {@code row - 0.5} to {@code row + 0.5}.
     */
    public static Map<String, Object> rows(int rows) {
        return of(
                "type",
                "value",
                "min",
                -0.5,
                "max",
                rows - 0.5,
                "inverse",
                true,
                "show",
                false,
                "splitLine",
                of("show", false));
    }

    /** A series on the second axis, that of {@link #rows}. */
    public static Map<String, Object> onRows(Map<String, Object> series) {
        series.put("yAxisIndex", 1);
        return series;
    }

    /** A straight line from corner to corner, drawn with a series. */
    public static Map<String, Object> rule(String label, double x1, double y1, double x2, double y2) {
        return of(
                "silent",
                true,
                "symbol",
                "none",
                "lineStyle",
                of("color", Tone.MUTED.token(), "type", "dashed"),
                "label",
                of("formatter", label, "color", Tone.MUTED.token(), "position", "insideEndTop"),
                "data",
                list(list(of("coord", list(x1, y1)), of("coord", list(x2, y2)))));
    }

    /** A series of single values, told from others by sign and colour. */
    public static Map<String, Object> dots(String name, String symbol, Tone tone, List<Object> data) {
        return of(
                "name",
                name,
                "type",
                "scatter",
                "symbol",
                symbol,
                "symbolSize",
                14,
                "z",
                6,
                "data",
                data,
                "itemStyle",
                of("color", tone.token()));
    }
}
