package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;

/**
 * A probability as one hundred dots, each one percentage point of it. Form tells where its range lies, filling where the best
 * estimate does: an interval of a probability says how far we are from knowing it, and nothing of the fate of single cases.
 */
final class HundredDots {
    private static final int SIDE = 10;
    private static final int ALL = SIDE * SIDE;
    private static final double SAME = 1e-9;
    /** A dot that is filled in part is seen to be neither full nor empty. */
    private static final double LEAST_PART = 0.2;

    private static final String SOLID = "up to the lower end of the range";
    private static final String FILLED = "in the range, up to the best estimate";
    private static final String OPEN = "in the range, above the best estimate";
    private static final String HOLLOW = "above the upper end of the range";

    private HundredDots() {}

    /**
     * The figure.
     *
     * @param share the probability
     * @param low lower end of its range
     * @param high upper end
     */
    static Block.Figure figure(double share, double low, double high) {
        List<List<Object>> dots = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int dot = 0; dot < ALL; dot++) {
            boolean below = dot + 1 <= Math.min(low, share) * ALL + SAME;
            boolean above = dot >= Math.max(high, share) * ALL - SAME;
            double filled = Math.max(0, Math.min(1, share * ALL - dot));
            int kind = below ? 0 : above ? 3 : filled > SAME ? 1 : 2;
            dots.get(kind).add(kind == 1 && filled < 1 - SAME ? part(dot, filled) : place(dot));
        }
        List<Object> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        add(series, names, SOLID, dots.get(0), "circle", Tone.RENEWAL, Tone.RENEWAL);
        add(series, names, FILLED, dots.get(1), "diamond", Tone.FACED_DOWN, Tone.RENEWAL);
        add(series, names, OPEN, dots.get(2), "diamond", Tone.PAPER, Tone.MUTED);
        add(series, names, HOLLOW, dots.get(3), "circle", Tone.PAPER, Tone.LAPSE);
        Map<String, Object> option = of(
                "legend", of("data", names, "orient", "vertical", "left", 290, "top", 30, "itemGap", 12),
                "grid", of("left", 0, "width", 260, "top", 6, "height", 260),
                "xAxis", axis(false),
                "yAxis", axis(true),
                "series", series);
        Map<String, Object> narrow = of(
                "legend", of("left", 0, "top", 0, "itemGap", 5),
                "grid", of("top", 96, "width", 200, "height", 200),
                "series", series.stream().map(s -> of("symbolSize", 14)).toList());
        DataTable data = DataTable.of("Probability that the measures are sustained")
                .words("what")
                .numbers("probability")
                .row("best estimate", Figures.percent(share, decimals(low, high)))
                .row("lower end of the range", Figures.percent(low, decimals(low, high)))
                .row("upper end of the range", Figures.percent(high, decimals(low, high)))
                .build();
        return new Block.Figure(
                "hundred-dots",
                "The probability that the measures are sustained: 100 dots, one percentage point each",
                says(share, low, high, dots),
                new Chart(option, narrow, 300),
                data);
    }

    private static String says(double share, double low, double high, List<List<Object>> dots) {
        int inRange = dots.get(1).size() + dots.get(2).size();
        List<String> parts = new ArrayList<>();
        part(
                parts,
                dots.get(0).size(),
                "solid dot reaches",
                "solid dots reach",
                " to the lower end of the range, " + Figures.percent(low, decimals(low, high)));
        part(parts, inRange, "diamond lies", "diamonds lie", " within it, filled as far as the best estimate goes");
        part(
                parts,
                dots.get(3).size(),
                "empty ring lies",
                "empty rings lie",
                " above its upper end, " + Figures.percent(high, decimals(low, high)));
        return "The best estimate is " + Figures.percent(share, decimals(low, high)) + ". " + String.join("; ", parts)
                + ".";
    }

    private static void part(List<String> parts, int dots, String one, String many, String where) {
        if (dots > 0) {
            parts.add(dots + " " + (dots == 1 ? one : many) + where);
        }
    }

    /** As many as the range supports, one at least. */
    static int decimals(double low, double high) {
        return Math.max(1, Figures.decimals((high - low) / 2));
    }

    private static Object place(int dot) {
        return list(dot % SIDE, dot / SIDE);
    }

    /** A dot with its left part filled. */
    private static Object part(int dot, double filled) {
        double shown = Math.max(LEAST_PART, Math.min(1 - LEAST_PART, filled));
        return of(
                "value",
                place(dot),
                "itemStyle",
                of(
                        "color",
                        of(
                                "type",
                                "linear",
                                "x",
                                0,
                                "y",
                                0,
                                "x2",
                                1,
                                "y2",
                                0,
                                "colorStops",
                                list(
                                        of("offset", 0, "color", Tone.FACED_DOWN.token()),
                                        of("offset", shown, "color", Tone.FACED_DOWN.token()),
                                        of("offset", shown, "color", Tone.PAPER.token()),
                                        of("offset", 1, "color", Tone.PAPER.token())))));
    }

    private static Map<String, Object> axis(boolean down) {
        return of(
                "type",
                "value",
                "min",
                -0.5,
                "max",
                SIDE - 0.5,
                "show",
                false,
                "inverse",
                down,
                "splitLine",
                of("show", false));
    }

    private static void add(
            List<Object> series,
            List<String> names,
            String name,
            List<Object> data,
            String symbol,
            Tone fill,
            Tone border) {
        if (data.isEmpty()) {
            return;
        }
        names.add(name);
        series.add(of(
                "name",
                name,
                "type",
                "scatter",
                "symbol",
                symbol,
                "symbolSize",
                18,
                "silent",
                true,
                "data",
                data,
                "itemStyle",
                of("color", fill.token(), "borderColor", border.token(), "borderWidth", 2)));
    }
}
