package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Bars;
import org.rollover.study.analysis.Exhibit.Estimate;

/** Horizontal bars, a row a label, with a sign at the end of each and its interval as a whisker. */
final class BarsFigure {
    /** Rows that are drawn; the table has all. */
    static final int MOST = 30;

    private static final int NAMED = 48;
    private static final int TOLD = 3;

    private final Bars bars;
    private final List<Bar> shown;
    private final List<String> series;
    private final String intervals;

    private BarsFigure(Bars bars, String intervals) {
        this.bars = bars;
        this.shown = bars.bars().stream().limit(MOST).toList();
        this.series = bars.series().stream().map(ChartText::plain).toList();
        this.intervals = intervals;
    }

    /**
     * The figure; none where no bar has a number.
     *
     * @param intervals what the intervals are, as {@code 95% interval}
     */
    static Optional<Block.Figure> figure(String id, Bars bars, String intervals) {
        boolean any = bars.bars().stream().flatMap(bar -> bar.values().stream()).anyMatch(BarsFigure::finite);
        return any ? Optional.of(new BarsFigure(bars, intervals).figure(id)) : Optional.empty();
    }

    private static boolean finite(Estimate value) {
        return Double.isFinite(value.value());
    }

    private Block.Figure figure(String id) {
        return new Block.Figure(id, bars.title(), says(), chart(), table());
    }

    private Chart chart() {
        List<Object> drawn = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            drawn.addAll(series(s));
        }
        int longest = shown.stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
        int row = Math.max(longest > 34 ? 50 : longest > 17 ? 36 : 30, 10 + 18 * series.size());
        int legend = Frame.legendHeight(series, 900);
        int legendNarrow = Frame.legendHeight(series, 330);
        Map<String, Object> option = Options.of(
                "legend", Frame.legend(series),
                "grid", Frame.grid(legend, "", bars.axis(), Frame.WIDE),
                "xAxis", Frame.across(bars.axis()),
                "yAxis", list(names(190), Frame.rows(shown.size())),
                "series", drawn);
        Map<String, Object> narrow = Options.of(
                "grid", Frame.grid(legendNarrow, "", bars.axis(), Frame.NARROWER),
                "xAxis", Frame.acrossNarrow(bars.axis(), Frame.NARROWER),
                "yAxis", list(of("axisLabel", of("width", 120))));
        return new Chart(option, narrow, legendNarrow + 100 + row * shown.size());
    }

    private Map<String, Object> names(int width) {
        Map<String, Object> axis = Options.names(
                shown.stream().map(bar -> ChartText.brief(bar.label(), NAMED)).toList(), width);
        axis.put("inverse", true);
        return axis;
    }

    private double thickness() {
        return 0.7 / series.size();
    }

    private double place(int row, int s) {
        return row + (s - (series.size() - 1) / 2.0) * thickness();
    }

    private List<Object> series(int s) {
        Tone tone = Tone.series(s);
        List<Object> boxes = new ArrayList<>();
        List<Object> ends = new ArrayList<>();
        List<Object> whiskers = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            Bar bar = shown.get(row);
            if (s >= bar.values().size() || !finite(bar.values().get(s))) {
                continue;
            }
            Estimate value = bar.values().get(s);
            double y = place(row, s);
            if (Double.isFinite(bars.from())) {
                boxes.add(list(bars.from(), value.value(), y, 0.8 * thickness()));
            }
            String label = ChartText.brief(bar.label(), NAMED);
            ends.add(Options.datum(
                    label, list(value.value(), y), label + "\n" + series.get(s) + ": " + ChartText.told(value)));
            if (ChartText.known(value)) {
                whiskers.add(list(value.low(), value.high(), y));
            }
        }
        List<Object> drawn = new ArrayList<>();
        drawn.add(Frame.onRows(Options.barsAcross(series.get(s), boxes, tone)));
        drawn.add(Frame.onRows(Options.of(
                "name",
                series.get(s),
                "type",
                "scatter",
                "symbol",
                Frame.sign(s),
                "symbolSize",
                10,
                "data",
                ends,
                "z",
                4,
                "itemStyle",
                of("color", tone.token()))));
        if (!whiskers.isEmpty()) {
            drawn.add(Frame.onRows(Options.intervalsAcross(whiskers)));
        }
        return drawn;
    }

    private String says() {
        List<String> parts = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            int place = s;
            List<String> told = IntStream.range(0, bars.bars().size())
                    .mapToObj(bars.bars()::get)
                    .filter(bar ->
                            place < bar.values().size() && finite(bar.values().get(place)))
                    .sorted(Comparator.comparingDouble(
                            bar -> -away(bar.values().get(place).value())))
                    .limit(TOLD)
                    .map(bar -> ChartText.brief(bar.label(), NAMED) + " "
                            + ChartText.told(bar.values().get(place)))
                    .toList();
            if (!told.isEmpty()) {
                String name =
                        ChartText.capital(series.get(s)) + (bars.bars().size() > TOLD ? ", largest first: " : ": ");
                parts.add(name + ChartText.list(told) + ".");
            }
        }
        boolean whiskers =
                bars.bars().stream().flatMap(bar -> bar.values().stream()).anyMatch(ChartText::known);
        String rest = shown.size() < bars.bars().size()
                ? " The first " + MOST + " of " + bars.bars().size() + " are drawn; the table has all."
                : "";
        return String.join(" ", parts) + (whiskers ? " Whiskers: " + intervals + "." : "") + rest;
    }

    private double away(double value) {
        return Math.abs(value - (Double.isFinite(bars.from()) ? bars.from() : 0));
    }

    private DataTable table() {
        DataTable.Builder table = DataTable.of(bars.title()).words("");
        List<Boolean> known = IntStream.range(0, series.size())
                .mapToObj(s -> bars.bars().stream()
                        .anyMatch(bar -> s < bar.values().size()
                                && ChartText.known(bar.values().get(s))))
                .toList();
        for (int s = 0; s < series.size(); s++) {
            table.numbers(bars.series().get(s));
            if (known.get(s)) {
                table.numbers(intervals);
            }
        }
        for (Bar bar : bars.bars()) {
            List<String> cells = new ArrayList<>(List.of(bar.label()));
            for (int s = 0; s < series.size(); s++) {
                Estimate value = s < bar.values().size() ? bar.values().get(s) : Estimate.bare(Double.NaN);
                cells.add(ChartText.number(value));
                if (known.get(s)) {
                    cells.add(ChartText.interval(value));
                }
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }
}
