package org.rollover.classroom.pages;

import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.report.html.Chart;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.report.story.Frame;
import org.rollover.report.story.IntervalRows;
import org.rollover.report.story.Patterns;

/** Bars of several parts, one below the other. Parts differ in pattern, too. */
final class StackedRows {
    private static final int ROW = 40;
    private static final int FEET = 64;
    private static final int NAME = 230;
    private static final int NAME_NARROW = 110;

    /**
     * A part of each bar.
     *
     * @param pattern its place among the patterns; 0 is plain
     */
    record Part(String name, Tone tone, int pattern) {}

    /**
     * A bar.
     *
     * @param parts how much of each part it has, in the order of the parts
     * @param says what is told of each part when it is pointed at
     */
    record Row(String name, List<Double> parts, List<String> says) {}

    private StackedRows() {}

    /** The chart; parts that no bar has are left out. */
    static Chart chart(String axis, List<Part> parts, List<Row> rows) {
        List<Object> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            int place = p;
            if (rows.stream().anyMatch(row -> row.parts().get(place) > 0)) {
                names.add(parts.get(p).name());
                series.add(series(parts.get(p), place, rows));
            }
        }
        Map<String, Object> y = Options.names(
                rows.stream().map(row -> IntervalRows.shortened(row.name())).toList(), NAME);
        y.put("inverse", true);
        Map<String, Object> x = Options.values(axis, "");
        x.put("min", 0);
        x.put("minInterval", 1);
        int wide = Frame.legendHeight(names, 880);
        int high = Frame.legendHeight(names, 330);
        Map<String, Object> option = of(
                "legend", Frame.legend(names),
                "grid", Options.grid(wide + 6, FEET - 20),
                "xAxis", x,
                "yAxis", y,
                "series", series);
        Map<String, Object> narrow = new LinkedHashMap<>();
        narrow.put("grid", of("top", high + 6));
        narrow.put("xAxis", of("splitNumber", 3));
        narrow.put("yAxis", of("axisLabel", of("width", NAME_NARROW, "fontSize", 11, "lineHeight", 13)));
        return new Chart(option, narrow, high + FEET + ROW * Math.max(1, rows.size()));
    }

    private static Map<String, Object> series(Part part, int place, List<Row> rows) {
        List<Object> bars = rows.stream()
                .<Object>map(
                        row -> Options.datum(row.parts().get(place), row.says().get(place)))
                .toList();
        return of(
                "name",
                part.name(),
                "type",
                "bar",
                "stack",
                "rows",
                "barWidth",
                "55%",
                "data",
                bars,
                "itemStyle",
                of(
                        "color",
                        part.tone().token(),
                        "borderColor",
                        Tone.PAPER.token(),
                        "borderWidth",
                        1,
                        "decal",
                        Patterns.of(part.pattern())));
    }
}
