package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.report.html.Chart;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** Named values with their intervals, one below the other: as bars from zero, or as dots. */
public final class IntervalRows {
    private static final int ROW = 46;
    private static final int FEET = 60;
    private static final int LEGEND = 30;
    /** Letters of a legend that a narrow page has room for in one line. */
    private static final int LEGEND_NARROW = 36;

    private static final int NAME = 230;
    private static final int NAME_NARROW = 112;
    /** Letters that a narrow page has room for in the lines of one row. */
    private static final int LONGEST = 58;

    /** Beyond so many letters a name needs more lines there than a usual row has. */
    private static final int LONG = 40;

    private static final int ROW_LONG = 58;
    private static final int ASIDE = 84;

    /** How values are drawn. */
    public enum Form {
        BARS,
        DOTS
    }

    /**
     * Values that are drawn alike.
     *
     * @param symbol of dots, as ECharts calls it
     */
    public record Group(String name, Tone tone, String symbol) {}

    /**
     * One value, in the unit of the axis.
     *
     * @param name as it stands beside it
     * @param group its place among the groups
     * @param low lower end of its interval; NaN if it has none
     * @param label the value as it is written beside it
     * @param says what is told when it is pointed at
     */
    public record Row(String name, int group, double value, double low, double high, String label, String says) {}

    private final Form form;
    private final List<Group> groups;
    private final List<Row> rows;

    public IntervalRows(Form form, List<Group> groups, List<Row> rows) {
        this.form = form;
        this.groups = List.copyOf(groups);
        this.rows = List.copyOf(rows);
    }

    /** With one kind of value, that needs no legend. */
    public static IntervalRows plain(Form form, List<Row> rows) {
        return new IntervalRows(form, List.of(new Group("", Tone.ACCENT, "circle")), rows);
    }

    /**
     * The chart.
     *
     * @param title of the axis
     * @param unit behind each number of the axis
     * @param line a value to draw a line at, or NaN
     */
    public Chart chart(String title, String unit, double line) {
        return chart(title, unit, line, Double.NaN, Double.NaN);
    }

    /**
     * The chart, with ends of the axis where it must not go further; NaN where it may.
     *
     * @param title of the axis
     * @param unit behind each number of the axis
     * @param line a value to draw a line at, or NaN
     */
    public Chart chart(String title, String unit, double line, double least, double most) {
        // What no row is has no place in the legend.
        List<String> used = IntStream.range(0, groups.size())
                .filter(g -> rows.stream().anyMatch(row -> row.group() == g))
                .mapToObj(g -> groups.get(g).name())
                .toList();
        boolean legend = groups.size() > 1 && !used.isEmpty();
        List<Object> series = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (!legend || used.contains(groups.get(g).name())) {
                series.add(series(g));
            }
        }
        series.add(Options.intervalsAcross(intervals()));
        series.add(labels(line));
        Map<String, Object> across = Options.values(title, unit);
        across.put("boundaryGap", list("4%", "14%"));
        boolean below = rows.stream().anyMatch(row -> Math.min(row.value(), row.low()) < 0);
        if (Double.isFinite(least)) {
            across.put("min", least);
        } else if (form == Form.BARS && !below) {
            across.put("min", 0);
        }
        if (Double.isFinite(most)) {
            across.put("max", most);
        }
        across.put("scale", form == Form.DOTS);
        Map<String, Object> option = of(
                "grid",
                Options.grid(legend ? LEGEND : 4, FEET - 20),
                "xAxis",
                across,
                "yAxis",
                names(),
                "series",
                series);
        if (legend) {
            option.put("legend", Options.legend(used));
        }
        Map<String, Object> narrow = of(
                "yAxis",
                of("axisLabel", of("width", NAME_NARROW, "fontSize", 11, "lineHeight", 13)),
                "xAxis",
                of("name", brief(title), "splitNumber", 3, "boundaryGap", list("4%", "24%")));
        int letters = used.stream().mapToInt(String::length).sum();
        if (legend && letters > LEGEND_NARROW) {
            narrow.put("grid", of("top", 2 * LEGEND + 4));
        }
        int top = legend ? LEGEND * (1 + used.size() / 4) : 0;
        if (legend) {
            option.put("grid", Options.grid(top + 4, FEET - 20));
        }
        if (Double.isFinite(most)) {
            // Room for what is written beside a value at the very end.
            Map<String, Object> grid = Options.grid(legend ? top + 4 : 4, FEET - 20);
            grid.put("right", ASIDE);
            option.put("grid", grid);
        }
        return new Chart(option, narrow, top + FEET + row() * Math.max(1, rows.size()));
    }

    /** What stands between the two ways that an axis points to; there is no room for these on a phone. */
    private static String brief(String title) {
        String[] parts = title.split(" · ", -1);
        return parts.length == 3 ? parts[1] : title;
    }

    private Map<String, Object> names() {
        Map<String, Object> names =
                Options.names(rows.stream().map(row -> shortened(row.name())).toList(), NAME);
        names.put("inverse", true);
        names.put("axisLine", of("onZero", false, "show", false));
        return names;
    }

    private int row() {
        return rows.stream().anyMatch(row -> row.name().length() > LONG) ? ROW_LONG : ROW;
    }

    /**
     * A name that leaves room for others; the table below has the whole. Names that begin alike differ at their ends, so a long one
     * loses its middle.
     */
    public static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int head = LONGEST / 2;
        int tail = LONGEST - 1 - head;
        return name.substring(0, name.offsetByCodePoints(0, head)).stripTrailing() + "…"
                + name.substring(name.offsetByCodePoints(0, length - tail)).strip();
    }

    private Map<String, Object> series(int group) {
        Group drawn = groups.get(group);
        List<@Nullable Object> data = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean here = row.group() == group;
            if (form == Form.BARS) {
                data.add(here ? Options.datum(row.value(), row.says()) : null);
            } else if (here) {
                data.add(Options.datum(list(row.value(), i), row.says()));
            }
        }
        Map<String, Object> series = of(
                "name",
                drawn.name(),
                "type",
                form == Form.BARS ? "bar" : "scatter",
                "data",
                data,
                "itemStyle",
                of("color", drawn.tone().token()));
        if (form == Form.BARS) {
            series.put("stack", "rows");
            series.put("barWidth", "55%");
        } else {
            series.put("symbol", drawn.symbol());
            series.put("symbolSize", 12);
            series.put("z", 6);
        }
        return series;
    }

    private List<Object> intervals() {
        List<Object> intervals = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.high() > row.low()) {
                intervals.add(list(row.low(), row.high(), i));
            }
        }
        return intervals;
    }

    /** Right of what is drawn, so that no whisker runs through the figures. */
    private Map<String, Object> labels(double line) {
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double end = Double.isNaN(row.high()) ? row.value() : Math.max(row.value(), row.high());
            data.add(of(
                    "value",
                    list(form == Form.BARS ? Math.max(0, end) : end, i),
                    "label",
                    of("show", true, "position", "right", "distance", 8, "formatter", row.label())));
        }
        if (Double.isFinite(line)) {
            // An axis of dots begins where they do: the line's own place keeps it on the axis, with room beside it.
            data.add(of("value", list(line, 0), "label", of("show", false)));
        }
        Map<String, Object> series = of(
                "type",
                "scatter",
                "symbolSize",
                0.01,
                "silent",
                true,
                "data",
                data,
                "label",
                of("color", Tone.INK.token()));
        if (Double.isFinite(line)) {
            series.put(
                    "markLine",
                    of(
                            "silent",
                            true,
                            "symbol",
                            "none",
                            "label",
                            of("show", false),
                            "lineStyle",
                            of("color", Tone.INK.token(), "type", "solid", "width", 1),
                            "data",
                            list(of("xAxis", line))));
        }
        return series;
    }
}
