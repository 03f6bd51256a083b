package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** How many points lie in each of some equal steps of an outcome. */
final class HistogramFigure {
    private HistogramFigure() {}

    /**
     * The figure.
     *
     * @param counts by step
     * @param range of the outcome, from the beginning of the first step to the end of the last
     */
    static Block.Figure figure(String id, Yardstick yard, long[] counts, StudyPoints.Range range) {
        double wide = (range.most() - range.least()) / counts.length;
        List<String> steps = new ArrayList<>();
        List<Object> bars = new ArrayList<>();
        DataTable.Builder table = DataTable.of("Points by " + yard.axis())
                .words("from")
                .words("to")
                .numbers("points");
        for (int i = 0; i < counts.length; i++) {
            double from = yard.of(range.least() + i * wide);
            double to = yard.of(range.least() + (i + 1) * wide);
            steps.add(ChartText.number((from + to) / 2));
            String step = ChartText.number(from) + " to " + ChartText.number(to);
            bars.add(Options.datum(counts[i], step + ": " + ChartText.count(counts[i], "point")));
            table.row(ChartText.number(from), ChartText.number(to), Figures.count(counts[i]));
        }
        Map<String, Object> across = Options.names(steps, 60);
        across.put("axisLabel", of("hideOverlap", true));
        across.put("name", ChartText.wrapped(yard.axis(), Frame.NARROW));
        across.put("nameLocation", "middle");
        across.put("nameGap", 28);
        Map<String, Object> option = Options.of(
                "grid", Frame.grid(0, "points", yard.axis(), Frame.NARROW),
                "xAxis", across,
                "yAxis", Frame.up("points"),
                "series",
                        list(of(
                                "type",
                                "bar",
                                "barCategoryGap",
                                "6%",
                                "data",
                                bars,
                                "itemStyle",
                                of("color", Tone.ACCENT.token()))));
        return new Block.Figure(
                id,
                "How " + yard.name() + " is spread",
                says(yard, counts, range, wide),
                new Chart(option, 240),
                table.build());
    }

    private static String says(Yardstick yard, long[] counts, StudyPoints.Range range, double wide) {
        int fullest = 0;
        for (int i = 1; i < counts.length; i++) {
            fullest = counts[i] > counts[fullest] ? i : fullest;
        }
        long all = Arrays.stream(counts).sum();
        return "From " + yard.told(range.least()) + " to " + yard.told(range.most()) + ", on average "
                + yard.told(range.mean()) + ". Most often between " + yard.told(range.least() + fullest * wide)
                + " and " + yard.told(range.least() + (fullest + 1) * wide) + ": "
                + Figures.share(counts[fullest], all) + " of the points.";
    }
}
