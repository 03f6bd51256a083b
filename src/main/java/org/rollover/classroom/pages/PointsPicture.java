package org.rollover.classroom.pages;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.report.story.Frame;

/** How points in all are spread over a class, with the mean and the median. */
final class PointsPicture {
    private static final int STEPS = 10;
    private static final int TICKS = 5;
    private static final int FEWEST = 5;
    private static final int MOST = 12;
    private static final List<Integer> ROUND = List.of(1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000);
    private static final int HEIGHT = 300;
    /** Above the bars, for what the lines are called. */
    private static final double MEAN_AT = 1.5;

    private static final double MEDIAN_AT = 1.3;

    private PointsPicture() {}

    /**
     * The figure.
     *
     * @param points of each student; not empty
     * @param most what a full paper earns; positive
     */
    static Block.Figure figure(String id, List<Double> points, double most) {
        double wide = wide(most);
        int steps = (int) Math.ceil(most / wide - 1e-9);
        double end = steps * wide;
        long[] counts = counts(points, wide, steps);
        List<Object> bars = new ArrayList<>();
        List<Object> tops = new ArrayList<>();
        DataTable.Builder table =
                DataTable.of("Students by points").words("points").numbers("students");
        long highest = 0;
        for (int step = 0; step < steps; step++) {
            long count = counts[step];
            String range = range(step, wide);
            table.row(range, String.valueOf(count));
            bars.add(list(step * wide, (step + 1) * wide, count / 2.0, count));
            Map<String, Object> top = Options.datum(
                    list((step + 0.5) * wide, count), range + " points: " + Plain.count(count, "student"));
            top.put(
                    "label",
                    of(
                            "show",
                            count > 0,
                            "position",
                            "top",
                            "distance",
                            1,
                            "formatter",
                            String.valueOf(count),
                            "color",
                            Tone.INK.token(),
                            "backgroundColor",
                            Tone.PAPER.token(),
                            "padding",
                            list(0, 2)));
            tops.add(top);
            highest = Math.max(highest, count);
        }
        double mean = Plain.mean(points);
        double median = Plain.median(points);
        return new Block.Figure(
                id,
                "Students by points in all",
                "Mean " + Plain.number(mean) + " (dotted line), median " + Plain.number(median)
                        + " (dashed line) of " + Plain.points(most) + "; from "
                        + Plain.number(points.stream().mapToDouble(p -> p).min().orElse(0)) + " to "
                        + Plain.number(points.stream().mapToDouble(p -> p).max().orElse(0)) + "."
                        + fullest(counts, wide),
                new Chart(option(bars, tops, wide, end, highest, mean, median), HEIGHT),
                table.build());
    }

    private static String range(int step, double wide) {
        return Plain.number(step * wide) + " to " + Plain.number((step + 1) * wide);
    }

    /** The one interval that more students share than any other; nothing where there is none. */
    private static String fullest(long[] counts, double wide) {
        long most = java.util.Arrays.stream(counts).max().orElse(0);
        List<Integer> steps = java.util.stream.IntStream.range(0, counts.length)
                .filter(step -> counts[step] == most)
                .boxed()
                .toList();
        return most < 2 || steps.size() > 1
                ? ""
                : " Most often from " + range(steps.get(0), wide) + ": " + Plain.count(most, "student") + ".";
    }

    /** How wide an interval is: whole numbers of which some ten fill the axis, exactly if they can. */
    private static double wide(double most) {
        if (most < FEWEST) {
            return most / STEPS;
        }
        return java.util.stream.IntStream.rangeClosed(1, (int) most)
                .filter(wide -> most % wide == 0 && most / wide >= FEWEST && most / wide <= MOST)
                .boxed()
                .min(java.util.Comparator.comparingDouble(wide -> Math.abs(most / wide - STEPS)))
                .map(Integer::doubleValue)
                .orElseGet(() -> ROUND.stream()
                        .filter(wide -> most / wide <= MOST)
                        .findFirst()
                        .map(Integer::doubleValue)
                        .orElse(most / STEPS));
    }

    private static long[] counts(List<Double> points, double wide, int steps) {
        long[] counts = new long[steps];
        for (double earned : points) {
            counts[(int) Math.max(0, Math.min(steps - 1, Math.floor(earned / wide + 1e-9)))]++;
        }
        return counts;
    }

    private static Map<String, Object> option(
            List<Object> bars, List<Object> tops, double wide, double most, long highest, double mean, double median) {
        Map<String, Object> across = Options.values("points in all", "");
        across.put("min", 0);
        across.put("max", most);
        across.put("interval", wide);
        across.put("axisLabel", of("formatter", "{value}", "hideOverlap", true));
        Map<String, Object> up = Frame.up("students");
        up.put("min", 0);
        up.put("max", Math.max(2, -Plain.down(-highest * MEAN_AT, Math.max(1, highest * MEAN_AT / TICKS))));
        up.put("minInterval", 1);
        return of(
                "grid",
                Frame.grid(10, "students", "points in all", Frame.NARROW),
                "xAxis",
                across,
                "yAxis",
                up,
                "series",
                list(
                        Options.barsAcross("students", bars, Tone.ACCENT),
                        of(
                                "type",
                                "scatter",
                                "symbolSize",
                                8,
                                "z",
                                8,
                                "itemStyle",
                                of("color", "transparent"),
                                "data",
                                tops),
                        line("mean", mean, most, highest * MEAN_AT, "dotted"),
                        line("median", median, most, highest * MEDIAN_AT, "dashed")));
    }

    private static Map<String, Object> line(String name, double at, double most, double high, String stroke) {
        boolean left = at > most / 2;
        Map<String, Object> top = of(
                "value",
                list(at, high),
                "label",
                of(
                        "show",
                        true,
                        "position",
                        left ? "left" : "right",
                        "verticalAlign",
                        "top",
                        "formatter",
                        name + " " + Plain.number(at),
                        "color",
                        Tone.INK.token()));
        return of(
                "type",
                "line",
                "symbol",
                "circle",
                "symbolSize",
                0.01,
                "silent",
                true,
                "z",
                6,
                "data",
                list(list(at, 0), top),
                "lineStyle",
                of("color", Tone.INK.token(), "type", stroke, "width", 2),
                "itemStyle",
                of("color", Tone.INK.token()));
    }
}
