package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.analysis.Exhibit.Line;
import org.rollover.study.analysis.Exhibit.Lines;

/** Curves over an axis, each with its own stroke and sign, with intervals where there are any. */
final class LinesFigure {
    private static final int NAMED = 40;
    /** Curves of more points than this are drawn without a sign at each. */
    private static final int FEW = 40;

    private static final int TOLD = 4;

    /** A curve; its values by place. */
    record Curve(String label, double[] x, List<Estimate> y, int marked) {
        static Curve of(Line line) {
            return new Curve(
                    line.label(),
                    line.x(),
                    IntStream.range(0, line.x().length)
                            .mapToObj(i -> Estimate.bare(line.y()[i]))
                            .toList(),
                    line.marked());
        }

        boolean drawn(int i) {
            return Double.isFinite(x[i]) && Double.isFinite(y.get(i).value());
        }
    }

    private final String title;
    private final String across;
    private final String up;
    private final List<Curve> curves;

    private LinesFigure(String title, String across, String up, List<Curve> curves) {
        this.title = title;
        this.across = across;
        this.up = up;
        this.curves = curves;
    }

    static Optional<Block.Figure> figure(String id, Lines lines) {
        return figure(
                id,
                lines.title(),
                lines.xAxis(),
                lines.yAxis(),
                lines.lines().stream().map(Curve::of).toList());
    }

    /** The figure; none where no curve has a number. */
    static Optional<Block.Figure> figure(String id, String title, String across, String up, List<Curve> curves) {
        List<Curve> some = curves.stream()
                .filter(curve -> IntStream.range(0, curve.x().length).anyMatch(curve::drawn))
                .toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        LinesFigure figure = new LinesFigure(title, across, up, some);
        return Optional.of(new Block.Figure(id, title, figure.says(), figure.chart(), figure.table()));
    }

    private List<String> names() {
        return curves.stream()
                .map(curve -> ChartText.brief(curve.label(), NAMED))
                .toList();
    }

    private Chart chart() {
        List<Object> series = new ArrayList<>();
        for (int c = 0; c < curves.size(); c++) {
            series.addAll(series(c));
        }
        int legend = Frame.legendHeight(names(), 900);
        int legendNarrow = Frame.legendHeight(names(), 330);
        Map<String, Object> option = Options.of(
                "legend", Frame.legend(names()),
                "grid", Frame.grid(legend, up, across, Frame.WIDE),
                "xAxis", Frame.across(across),
                "yAxis", Frame.up(up),
                "series", series);
        Map<String, Object> narrow = Options.of(
                "grid", Frame.grid(legendNarrow, up, across, Frame.NARROW),
                "xAxis", Frame.acrossNarrow(across, Frame.NARROW),
                "yAxis", Frame.upNarrow(up));
        return new Chart(option, narrow, 340 + legendNarrow);
    }

    private List<Object> series(int c) {
        Curve curve = curves.get(c);
        String name = names().get(c);
        List<Object> data = new ArrayList<>();
        List<Object> whiskers = new ArrayList<>();
        for (int i = 0; i < curve.x().length; i++) {
            if (!curve.drawn(i)) {
                continue;
            }
            Estimate y = curve.y().get(i);
            data.add(Options.datum(
                    list(curve.x()[i], y.value()),
                    name + "\n" + ChartText.number(curve.x()[i]) + ": " + ChartText.told(y)));
            if (ChartText.known(y)) {
                whiskers.add(list(curve.x()[i], y.low(), y.high()));
            }
        }
        List<Object> drawn = new ArrayList<>();
        Tone tone = Tone.series(c);
        drawn.add(Options.of(
                "name",
                name,
                "type",
                "line",
                "symbol",
                Frame.sign(c),
                "symbolSize",
                8,
                "showSymbol",
                data.size() <= FEW,
                "data",
                data,
                "lineStyle",
                of("color", tone.token(), "width", 2, "type", Frame.stroke(c)),
                "itemStyle",
                of("color", tone.token())));
        if (!whiskers.isEmpty()) {
            drawn.add(Options.intervalsUp(whiskers));
        }
        if (curve.marked() >= 0 && curve.marked() < curve.x().length && curve.drawn(curve.marked())) {
            drawn.add(mark(curve));
        }
        return drawn;
    }

    private static Map<String, Object> mark(Curve curve) {
        double x = curve.x()[curve.marked()];
        Estimate y = curve.y().get(curve.marked());
        return Options.of(
                "type",
                "scatter",
                "symbol",
                "circle",
                "symbolSize",
                16,
                "z",
                6,
                "data",
                list(Options.datum(
                        list(x, y.value()), "chosen\n" + ChartText.number(x) + ": " + ChartText.number(y.value()))),
                "itemStyle",
                of("color", "transparent", "borderColor", Tone.MARK.token(), "borderWidth", 3),
                "label",
                of("show", true, "formatter", "chosen", "position", "bottom", "color", Tone.INK.token()));
    }

    private String says() {
        List<String> parts = new ArrayList<>();
        for (int c = 0; c < Math.min(TOLD, curves.size()); c++) {
            Curve curve = curves.get(c);
            int[] known =
                    IntStream.range(0, curve.x().length).filter(curve::drawn).toArray();
            int first = known[0];
            int last = known[known.length - 1];
            String name = curves.size() > 1 ? names().get(c) + ": " : "";
            parts.add(
                    known.length == 1
                            ? name + place(curve, first) + "."
                            : name + "from " + place(curve, first) + " to " + place(curve, last) + ".");
            if (curve.marked() >= 0 && curve.marked() < curve.x().length && curve.drawn(curve.marked())) {
                parts.add("The one chosen is " + place(curve, curve.marked()) + ".");
            }
        }
        boolean whiskers = curves.stream().flatMap(curve -> curve.y().stream()).anyMatch(ChartText::known);
        String all = String.join(" ", parts);
        return Character.toUpperCase(all.charAt(0))
                + all.substring(1)
                + (curves.size() > TOLD ? " The table has the other curves." : "")
                + (whiskers ? " Whiskers: 95% interval of the simulation's own error." : "");
    }

    private static String place(Curve curve, int i) {
        return ChartText.told(curve.y().get(i)) + " at " + ChartText.number(curve.x()[i]);
    }

    private DataTable table() {
        boolean whiskers = curves.stream().flatMap(curve -> curve.y().stream()).anyMatch(ChartText::known);
        DataTable.Builder table =
                DataTable.of(title).words("curve").numbers(across).numbers(up);
        if (whiskers) {
            table.numbers("95% interval");
        }
        for (Curve curve : curves) {
            for (int i = 0; i < curve.x().length; i++) {
                if (curve.drawn(i)) {
                    Estimate y = curve.y().get(i);
                    List<String> cells = new ArrayList<>(
                            List.of(curve.label(), ChartText.number(curve.x()[i]), ChartText.number(y)));
                    if (whiskers) {
                        cells.add(ChartText.interval(y));
                    }
                    table.row(cells.toArray(String[]::new));
                }
            }
        }
        return table.build();
    }
}
