package org.rollover.classroom.pages;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Found;
import org.rollover.classroom.Task;
import org.rollover.report.html.Chart;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.report.story.AxisEnds;
import org.rollover.report.story.ChartText;
import org.rollover.report.story.Frame;

/** Solutions of a goal: cost across, P(sustained) up with its interval; the goal and the budget as lines. */
final class GoalPicture {
    private static final int HEIGHT = 400;
    private static final double ROOM = 1.02;
    private static final int TICKS = 5;
    private static final int CROWD = 60;
    private static final String UP = "P(sustained), %";

    /**
     * Solutions that are drawn alike.
     *
     * @param symbol as ECharts calls it
     * @param size in pixels
     * @param hollow whether only the outline is drawn
     */
    record Kind(String name, Tone tone, String symbol, int size, boolean hollow) {}

    /**
     * A solution.
     *
     * @param kind its place among the kinds
     * @param says what is told when it is pointed at
     */
    record Dot(int kind, double cost, Found reached, String says) {}

    /** A line through the best solutions, as [cost, P(sustained)]. */
    record Line(String stroke, List<double[]> places) {}

    private final Task.Goal goal;
    private final @Nullable Double budget;
    private final List<Kind> kinds;
    private final List<Dot> dots;
    private final List<Line> lines;

    GoalPicture(Task.Goal goal, @Nullable Double budget, List<Kind> kinds, List<Dot> dots, List<Line> lines) {
        this.goal = goal;
        this.budget = budget;
        this.kinds = List.copyOf(kinds);
        this.dots = List.copyOf(dots);
        this.lines = List.copyOf(lines);
    }

    /** The goal in words, {@code at least 90%}. */
    static String asked(Task.Goal goal) {
        Double most = goal.atMost();
        Double least = goal.atLeast();
        return least != null ? "at least " + Plain.share(least) : "at most " + Plain.share(most == null ? 1 : most);
    }

    private double goalAt() {
        Double least = goal.atLeast();
        Double most = goal.atMost();
        return 100 * (least != null ? least : most == null ? 1 : most);
    }

    /** Whether there are so many solutions that only outlined ones have whiskers, and others are small. */
    boolean crowded() {
        return dots.size() > CROWD;
    }

    Chart chart() {
        boolean crowded = crowded();
        List<Object> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < kinds.size(); k++) {
            int kind = k;
            if (dots.stream().anyMatch(dot -> dot.kind() == kind)) {
                series.add(series(kind));
                if (!names.contains(kinds.get(k).name())) {
                    names.add(kinds.get(k).name());
                }
            }
        }
        for (Line line : lines) {
            series.add(drawn(line));
        }
        series.add(Options.intervalsUp(dots.stream()
                .filter(dot -> !crowded || kinds.get(dot.kind()).hollow())
                .map(dot -> list(
                        dot.cost(),
                        100 * dot.reached().low(),
                        100 * dot.reached().high()))
                .toList()));
        series.add(rules());
        int wide = Frame.legendHeight(names, 880);
        int high = Frame.legendHeight(names, 330);
        Map<String, Object> option = of(
                "legend", Frame.legend(names), "grid", grid(wide), "xAxis", across(), "yAxis", up(), "series", series);
        Map<String, Object> narrow = of("grid", grid(high), "xAxis", of("splitNumber", 3));
        return new Chart(option, narrow, HEIGHT + high);
    }

    private static Map<String, Object> grid(int legend) {
        Map<String, Object> grid = Frame.grid(legend, UP, "cost", Frame.NARROW);
        grid.put("right", 56);
        return grid;
    }

    private Map<String, Object> across() {
        double dearest = dots.stream().mapToDouble(Dot::cost).max().orElse(0);
        double end = Math.max(dearest, budget == null ? 0 : budget);
        Map<String, Object> axis = Options.values("cost of the changes", "");
        axis.put("min", 0);
        axis.put("max", end <= 0 ? 1 : -Plain.down(-end * ROOM, end / TICKS));
        return axis;
    }

    private Map<String, Object> up() {
        double lowest = Math.min(
                goalAt(),
                100
                        * dots.stream()
                                .mapToDouble(dot -> dot.reached().low())
                                .min()
                                .orElse(0));
        double highest = Math.max(
                goalAt(),
                100
                        * dots.stream()
                                .mapToDouble(dot -> dot.reached().high())
                                .max()
                                .orElse(1));
        Map<String, Object> axis = Frame.up(UP);
        double floor = AxisEnds.floor(lowest);
        axis.put("min", floor);
        axis.put("max", floor > 0 ? 100 : AxisEnds.ceiling(highest));
        return axis;
    }

    private Map<String, Object> series(int kind) {
        Kind drawn = kinds.get(kind);
        List<Object> data = dots.stream()
                .filter(dot -> dot.kind() == kind)
                .<Object>map(dot ->
                        Options.datum(list(dot.cost(), 100 * dot.reached().value()), ChartText.plain(dot.says())))
                .toList();
        Map<String, Object> style = drawn.hollow()
                ? of("color", "transparent", "borderColor", drawn.tone().token(), "borderWidth", 2.5)
                : of("color", drawn.tone().token(), "opacity", 0.85);
        return of(
                "name",
                drawn.name(),
                "type",
                "scatter",
                "symbol",
                drawn.symbol(),
                "symbolSize",
                crowded() && !drawn.hollow() ? drawn.size() * 2 / 3 : drawn.size(),
                "z",
                drawn.hollow() ? 7 : 6,
                "data",
                data,
                "itemStyle",
                style);
    }

    private static Map<String, Object> drawn(Line line) {
        return of(
                "type",
                "line",
                "step",
                "end",
                "symbol",
                "none",
                "silent",
                true,
                "z",
                3,
                "data",
                line.places().stream().map(place -> list(place[0], place[1])).toList(),
                "lineStyle",
                of("color", Tone.MUTED.token(), "type", line.stroke(), "width", 2));
    }

    /** The goal and the budget, each with its name. */
    private Map<String, Object> rules() {
        List<Object> lines = new ArrayList<>();
        String sign = goal.atLeast() != null ? "≥" : "≤";
        lines.add(of("yAxis", goalAt(), "label", label("goal\n" + sign + " " + Plain.number(goalAt()) + "%", "end")));
        if (budget != null) {
            lines.add(of("xAxis", budget, "label", label("budget " + Plain.number(budget), "end")));
        }
        return of(
                "type",
                "scatter",
                "silent",
                true,
                "data",
                List.of(),
                "markLine",
                of(
                        "silent",
                        true,
                        "symbol",
                        "none",
                        "lineStyle",
                        of("color", Tone.INK.token(), "type", "dashed", "width", 1.5),
                        "data",
                        lines));
    }

    private static Map<String, Object> label(String text, String position) {
        return of("formatter", text, "position", position, "lineHeight", 14, "color", Tone.INK.token());
    }
}
