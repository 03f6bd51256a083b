package org.rollover.report.story;

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

/** An outcome against a factor: a dot for each point of a sample, and the mean of all points step by step. */
final class CloudFigure {
    private CloudFigure() {}

    /**
     * The figure.
     *
     * @param factor its name
     * @param axis its name with its unit
     * @param dots {@code [x, y]} of the sample, y as it is kept
     * @param groups of all points
     */
    static Block.Figure figure(
            String id,
            String factor,
            String axis,
            Yardstick yard,
            List<double[]> dots,
            List<StudyPoints.Group> groups) {
        List<Object> cloud = new ArrayList<>();
        for (double[] dot : dots) {
            if (Double.isFinite(dot[0]) && Double.isFinite(dot[1])) {
                cloud.add(list(shortened(dot[0]), shortened(yard.of(dot[1]))));
            }
        }
        List<Object> means = new ArrayList<>();
        String title = ChartText.capital(yard.name()) + " by " + ChartText.brief(factor, 80);
        DataTable.Builder table = DataTable.of(title)
                .numbers("from")
                .numbers("to")
                .numbers("points")
                .numbers("mean")
                .numbers("nine points in ten");
        for (StudyPoints.Group group : groups) {
            means.add(Options.datum(
                    list((group.from() + group.to()) / 2, yard.of(group.mean())),
                    ChartText.number(group.from()) + " to " + ChartText.number(group.to()) + "\nmean "
                            + yard.told(group.mean())));
            table.row(
                    ChartText.number(group.from()),
                    ChartText.number(group.to()),
                    String.valueOf(group.points()),
                    yard.told(group.mean()),
                    yard.told(group.low()) + " to " + yard.told(group.high()));
        }
        Map<String, Object> option = Options.of(
                "grid", Frame.grid(0, yard.axis(), axis, Frame.NARROW),
                "xAxis", across(axis),
                "yAxis", up(yard.axis()),
                "series", list(points(cloud), line(means)));
        return new Block.Figure(id, title, says(yard, groups), new Chart(option, 280), table.build());
    }

    /** Six digits are more than a picture shows, and keep a page small. */
    private static double shortened(double value) {
        return value == 0
                ? 0
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(5))
                        .doubleValue();
    }

    private static Map<String, Object> across(String title) {
        Map<String, Object> axis = Frame.across(title);
        axis.put("name", ChartText.wrapped(title, Frame.NARROW));
        axis.put("splitNumber", 4);
        return axis;
    }

    private static Map<String, Object> up(String title) {
        Map<String, Object> axis = Frame.up(title);
        axis.put("name", ChartText.wrapped(title, Frame.NARROW));
        return axis;
    }

    private static Map<String, Object> points(List<Object> cloud) {
        return Options.of(
                "type",
                "scatter",
                "symbolSize",
                4,
                "silent",
                true,
                "data",
                cloud,
                "itemStyle",
                of("color", Tone.ACCENT.token(), "opacity", 0.45));
    }

    private static Map<String, Object> line(List<Object> means) {
        return Options.of(
                "type",
                "line",
                "symbol",
                "diamond",
                "symbolSize",
                9,
                "data",
                means,
                "lineStyle",
                of("color", Tone.INK.token(), "width", 2),
                "itemStyle",
                of("color", Tone.INK.token()));
    }

    private static String says(Yardstick yard, List<StudyPoints.Group> groups) {
        if (groups.isEmpty()) {
            return "No point has a number.";
        }
        StudyPoints.Group first = groups.get(0);
        StudyPoints.Group last = groups.get(groups.size() - 1);
        return "Line: the mean, " + yard.told(first.mean()) + " at the low end and " + yard.told(last.mean())
                + " at the high end; nine points in ten lie between " + yard.told(first.low()) + " and "
                + yard.told(first.high()) + " at the low end, between " + yard.told(last.low()) + " and "
                + yard.told(last.high()) + " at the high end.";
    }
}
