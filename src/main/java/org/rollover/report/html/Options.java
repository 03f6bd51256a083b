package org.rollover.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pieces of ECharts options that charts share. Maps keep their order, so that equal charts are equal text. */
public final class Options {
    private Options() {}

    /** A map of names and values in turn. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** A list that may hold null, which ECharts takes for a gap. */
    public static List<@Nullable Object> list(@Nullable Object... items) {
        return Collections.unmodifiableList(new ArrayList<>(Arrays.asList(items)));
    }

    /** An axis of numbers. {@code unit} stands behind each, as {@code "%"} or {@code ""}; the title in the middle below. */
    public static Map<String, Object> values(String title, String unit) {
        return of(
                "type",
                "value",
                "name",
                title,
                "nameLocation",
                "middle",
                "nameGap",
                34,
                "axisLabel",
                of("formatter", "{value}" + unit),
                "splitLine",
                of("lineStyle", of("color", Tone.FAINT.token())));
    }

    /** An axis of names; long ones are broken into lines of so many pixels. */
    public static Map<String, Object> names(List<String> names, int width) {
        return of(
                "type",
                "category",
                "data",
                names,
                "axisTick",
                of("show", false),
                "axisLabel",
                of("interval", 0, "width", width, "overflow", "break", "lineHeight", 15));
    }

    /** Space for labels is taken from the chart's own. */
    public static Map<String, Object> grid(int top, int bottom) {
        return of("left", 8, "right", 24, "top", top, "bottom", bottom, "containLabel", true);
    }

    /** A legend at the top, whose names can be switched off and on. */
    public static Map<String, Object> legend(List<String> names) {
        return of("data", names, "top", 0, "left", 0, "itemGap", 14, "type", "plain");
    }

    /** A value that says something of its own when pointed at. */
    public static Map<String, Object> datum(Object value, String says) {
        return of("value", value, "tooltip", of("formatter", says));
    }

    /** Likewise, by a name. */
    public static Map<String, Object> datum(String name, Object value, String says) {
        return of("name", name, "value", value, "tooltip", of("formatter", says));
    }

    /** Whiskers along the x axis: a list of {@code [low, high, y]}. */
    public static Map<String, Object> intervalsAcross(List<?> lowHighY) {
        return whiskers("interval-x", lowHighY, of("x", list(0, 1), "y", 2));
    }

    /** Whiskers along the y axis: a list of {@code [x, low, high]}. */
    public static Map<String, Object> intervalsUp(List<?> xLowHigh) {
        return whiskers("interval-y", xLowHigh, of("x", 0, "y", list(1, 2)));
    }

    /** Bars along the x axis from anywhere: a list of {@code [from, to, y, thickness]}, the thickness in units of the y axis. */
    public static Map<String, Object> barsAcross(String name, List<?> fromToYThickness, Tone tone) {
        return of(
                "name",
                name,
                "type",
                "custom",
                "renderItem",
                "bar-x",
                "data",
                fromToYThickness,
                "encode",
                of("x", list(0, 1), "y", 2),
                "silent",
                true,
                "itemStyle",
                of("color", tone.token()));
    }

    private static Map<String, Object> whiskers(String drawn, List<?> data, Map<String, Object> encode) {
        return of(
                "type",
                "custom",
                "renderItem",
                drawn,
                "data",
                data,
                "encode",
                encode,
                "silent",
                true,
                "z",
                5,
                "itemStyle",
                of("color", Tone.INK.token()));
    }
}
