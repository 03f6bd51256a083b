package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.study.analysis.Exhibit.Dot;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.analysis.Exhibit.Scatter;

/** Points in a plane with their intervals; those that lead are labelled, and the table has all. */
final class ScatterFigure {
    private static final int LABELLED = 8;
    private static final int LABELLED_NARROW = 4;
    private static final int NAMED = 26;
    private static final int TOLD = 3;

    private final Scatter scatter;
    private final List<Dot> dots;
    /** Places among the dots, those that stand farthest out first. */
    private final List<Integer> leading;

    private ScatterFigure(Scatter scatter, List<Dot> dots) {
        this.scatter = scatter;
        this.dots = dots;
        double right = dots.stream().mapToDouble(dot -> dot.x().value()).max().orElse(1);
        double top = dots.stream().mapToDouble(dot -> dot.y().value()).max().orElse(1);
        this.leading = IntStream.range(0, dots.size())
                .boxed()
                .sorted(Comparator.comparingDouble(d -> -share(dots.get(d).x().value(), right)
                        - 0.5 * share(dots.get(d).y().value(), top)))
                .toList();
    }

    private static double share(double value, double most) {
        return most > 0 ? value / most : value;
    }

    /**
     * The figure; none where no dot has a place.
     *
     * @param diagonal what the line on which both numbers are the same is called, or null for none
     */
    static Optional<Block.Figure> figure(String id, Scatter scatter, @Nullable String diagonal) {
        List<Dot> dots = scatter.dots().stream()
                .filter(dot -> Double.isFinite(dot.x().value())
                        && Double.isFinite(dot.y().value()))
                .toList();
        if (dots.isEmpty()) {
            return Optional.empty();
        }
        ScatterFigure figure = new ScatterFigure(scatter, dots);
        return Optional.of(
                new Block.Figure(id, scatter.title(), figure.says(diagonal), figure.chart(diagonal), figure.table()));
    }

    /** Dots without names go by numbers, which find room. */
    private boolean numbered() {
        return dots.stream().allMatch(dot -> dot.label().isBlank());
    }

    private Chart chart(@Nullable String diagonal) {
        List<Object> series = new ArrayList<>(List.of(points(numbered() ? dots.size() : LABELLED, diagonal)));
        List<Object> across = new ArrayList<>();
        List<Object> up = new ArrayList<>();
        for (Dot dot : dots) {
            if (ChartText.known(dot.x())) {
                across.add(list(dot.x().low(), dot.x().high(), dot.y().value()));
            }
            if (ChartText.known(dot.y())) {
                up.add(list(dot.x().value(), dot.y().low(), dot.y().high()));
            }
        }
        if (!across.isEmpty()) {
            series.add(Options.intervalsAcross(across));
        }
        if (!up.isEmpty()) {
            series.add(Options.intervalsUp(up));
        }
        Map<String, Object> option = Options.of(
                "grid", Frame.grid(0, scatter.yAxis(), scatter.xAxis(), Frame.WIDE),
                "xAxis", Frame.across(scatter.xAxis()),
                "yAxis", Frame.up(scatter.yAxis()),
                "series", series);
        Map<String, Object> narrow = Options.of(
                "grid", Frame.grid(0, scatter.yAxis(), scatter.xAxis(), Frame.NARROW),
                "xAxis", Frame.acrossNarrow(scatter.xAxis(), Frame.NARROW),
                "yAxis", Frame.upNarrow(scatter.yAxis()),
                "series", list(of("data", data(numbered() ? dots.size() : LABELLED_NARROW))));
        return new Chart(option, narrow, 440);
    }

    private Map<String, Object> points(int labelled, @Nullable String diagonal) {
        Map<String, Object> points = Options.of(
                "type",
                "scatter",
                "symbolSize",
                dots.size() > 60 ? 6 : 9,
                "data",
                data(labelled),
                "z",
                4,
                "itemStyle",
                of("color", Tone.ACCENT.token(), "opacity", 0.85),
                "labelLayout",
                of("hideOverlap", true, "moveOverlap", "shiftY"));
        double end = Math.min(
                dots.stream().mapToDouble(dot -> dot.x().value()).max().orElse(0),
                dots.stream().mapToDouble(dot -> dot.y().value()).max().orElse(0));
        if (diagonal != null && end > 0) {
            points.put("markLine", Frame.rule(diagonal, 0, 0, end, end));
        }
        return points;
    }

    private List<Object> data(int labelled) {
        Set<Integer> named = new LinkedHashSet<>(leading.subList(0, Math.min(labelled, leading.size())));
        List<Object> data = new ArrayList<>();
        double right = Math.max(
                dots.stream().mapToDouble(dot -> dot.x().value()).max().orElse(0),
                dots.stream()
                        .mapToDouble(dot -> dot.x().high())
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0));
        double top = dots.stream().mapToDouble(dot -> dot.y().value()).max().orElse(0);
        for (int d = 0; d < dots.size(); d++) {
            Dot dot = dots.get(d);
            String name = ChartText.brief(name(dot, d), NAMED);
            Map<String, Object> datum = Options.datum(
                    name,
                    list(dot.x().value(), dot.y().value()),
                    ChartText.plain(name(dot, d)) + "\nacross: " + ChartText.told(dot.x()) + "\nup: "
                            + ChartText.told(dot.y()));
            double share = share(dot.x().value(), right);
            // The title of the axis stands over the highest dot.
            boolean beside = share < 0.8 && dot.y().value() >= top;
            datum.put(
                    "label",
                    of(
                            "show",
                            named.contains(d),
                            "formatter",
                            name,
                            "position",
                            beside ? "right" : share > 0.8 ? list(6, -16) : share < 0.2 ? list(0, -16) : "top",
                            "align",
                            share > 0.8 ? "right" : beside || share < 0.2 ? "left" : "center",
                            "color",
                            Tone.INK.token()));
            data.add(datum);
        }
        return data;
    }

    /** A dot without a label goes by its place in the table. */
    private static String name(Dot dot, int place) {
        return dot.label().isBlank() ? String.valueOf(place + 1) : dot.label();
    }

    private String says(@Nullable String diagonal) {
        List<Integer> ends = dots.size() > 1 ? List.of(0, dots.size() - 1) : List.of(0);
        List<String> told = (numbered() ? ends : leading)
                .stream()
                        .limit(TOLD)
                        .map(d -> ChartText.brief(name(dots.get(d), d), 60) + " (across "
                                + ChartText.told(dots.get(d).x()) + ", up "
                                + ChartText.told(dots.get(d).y()) + ")")
                        .toList();
        boolean whiskers = dots.stream().anyMatch(dot -> ChartText.known(dot.x()) || ChartText.known(dot.y()));
        int lost = scatter.dots().size() - dots.size();
        return ChartText.count(dots.size(), "point") + (numbered() ? "; the ends: " : "; farthest out: ")
                + ChartText.list(told) + "."
                + (diagonal == null ? "" : " Dashed: " + diagonal + ".")
                + (whiskers ? " Whiskers: 95% interval." : "")
                + (dots.size() > LABELLED && !numbered()
                        ? " The first " + LABELLED + " are labelled; the table names all."
                        : "")
                + (lost > 0 ? " " + ChartText.count(lost, "point") + " without numbers are left out." : "");
    }

    private DataTable table() {
        DataTable.Builder table = DataTable.of(scatter.title())
                .words("point")
                .numbers(scatter.xAxis())
                .numbers("95% interval")
                .numbers(scatter.yAxis())
                .numbers("95% interval");
        for (int d = 0; d < dots.size(); d++) {
            Estimate x = dots.get(d).x();
            Estimate y = dots.get(d).y();
            table.row(
                    name(dots.get(d), d),
                    ChartText.number(x),
                    ChartText.interval(x),
                    ChartText.number(y),
                    ChartText.interval(y));
        }
        return table.build();
    }
}
