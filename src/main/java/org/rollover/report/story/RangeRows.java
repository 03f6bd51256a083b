package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.report.html.Chart;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** Where numbers of different units stand within their ranges, and where they tip: one range below the other, each from end to end. */
final class RangeRows {
    private static final int ROW = 46;
    private static final int TOP = 34;
    private static final int FEET = 44;
    private static final double ALL = 100;

    /**
     * One number.
     *
     * @param name as it stands beside its range
     * @param low lower end of the range
     * @param high upper end
     * @param now where it stands
     * @param tip where it tips
     * @param tipLow lower end of the interval of that, cut to the range
     * @param tipHigh upper end
     * @param label the tip as it is written
     */
    record Row(
            String name,
            double low,
            double high,
            double now,
            double tip,
            double tipLow,
            double tipHigh,
            String label,
            String says) {

        private double place(double value) {
            return Math.max(0, Math.min(ALL, (value - low) / (high - low) * ALL));
        }
    }

    private RangeRows() {}

    static Chart chart(List<Row> rows) {
        List<Object> ranges = new ArrayList<>();
        List<Object> now = new ArrayList<>();
        List<Object> tips = new ArrayList<>();
        List<Object> intervals = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            ranges.add(Options.datum(ALL, row.says()));
            now.add(Options.datum(list(row.place(row.now()), i), row.says()));
            double at = row.place(row.tip());
            Map<String, Object> tip = Options.datum(list(at, i), row.says());
            String align = at < ALL / 8 ? "left" : at > ALL * 7 / 8 ? "right" : "center";
            tip.put(
                    "label",
                    of(
                            "show",
                            true,
                            "position",
                            "top",
                            "align",
                            align,
                            "verticalAlign",
                            "bottom",
                            "formatter",
                            row.label(),
                            "color",
                            Tone.INK.token()));
            tips.add(tip);
            intervals.add(list(row.place(row.tipLow()), row.place(row.tipHigh()), i));
        }
        List<String> names = List.of("plausible range", "stands now", "tips here");
        Map<String, Object> whiskers = Options.intervalsAcross(intervals);
        Map<String, Object> across = Options.values("place in the plausible range", "%");
        across.put("min", 0);
        across.put("max", ALL);
        Map<String, Object> down = Options.names(
                rows.stream().map(row -> IntervalRows.shortened(row.name())).toList(), 230);
        down.put("inverse", true);
        down.put("axisLine", of("show", false));
        Map<String, Object> option = of(
                "legend",
                Options.legend(names),
                "grid",
                Options.grid(TOP, FEET - 4),
                "xAxis",
                across,
                "yAxis",
                down,
                "series",
                List.of(
                        of(
                                "name",
                                names.get(0),
                                "type",
                                "bar",
                                "barWidth",
                                10,
                                "data",
                                ranges,
                                "itemStyle",
                                of("color", Tone.OVER.token())),
                        whiskers,
                        Frame.dots(names.get(1), "circle", Tone.ACCENT, now),
                        Frame.dots(names.get(2), "diamond", Tone.MARK, tips)));
        Map<String, Object> narrow = of("yAxis", of("axisLabel", of("width", 112, "fontSize", 11)));
        return new Chart(option, narrow, TOP + FEET + ROW * Math.max(1, rows.size()));
    }
}
