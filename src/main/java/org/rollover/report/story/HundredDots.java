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
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** A probability as one hundred dots: how many of a hundred like cases would end well, badly, or could end either way. */
final class HundredDots {
    private static final int SIDE = 10;
    private static final int ALL = SIDE * SIDE;

    private HundredDots() {}

    /**
     * The figure.
     *
     * @param share the probability
     * @param low lower end of its interval
     * @param high upper end
     */
    static Block.Figure figure(double share, double low, double high) {
        long sure = (long) Math.floor(low * ALL + 1e-9);
        long possible = (long) Math.ceil(high * ALL - 1e-9);
        List<String> names = List.of("sustained", "could be either", "not sustained");
        List<Object> series = List.of(
                dots(names.get(0), 0, sure, Tone.RENEWAL, "circle", Tone.RENEWAL),
                dots(names.get(1), sure, possible, Tone.FACED_DOWN, "diamond", Tone.RENEWAL),
                dots(names.get(2), possible, ALL, Tone.PAPER, "emptyCircle", Tone.LAPSE));
        Map<String, Object> axis =
                of("type", "value", "min", -0.5, "max", SIDE - 0.5, "show", false, "splitLine", of("show", false));
        Map<String, Object> down = of(
                "type",
                "value",
                "min",
                -0.5,
                "max",
                SIDE - 0.5,
                "show",
                false,
                "inverse",
                true,
                "splitLine",
                of("show", false));
        Map<String, Object> option = of(
                "legend", Options.legend(names),
                "grid", of("left", 0, "width", 260, "top", 36, "height", 260),
                "xAxis", axis,
                "yAxis", down,
                "series", series);
        String says = "Of 100 such cases, " + sure + " would be sustained for sure, " + (ALL - possible)
                + " would not, and " + (possible - sure) + " could end either way, by the interval "
                + Figures.percent(low, 1) + " to " + Figures.percent(high, 1) + ".";
        DataTable data = DataTable.of("Probability that the measures are sustained")
                .words("what")
                .numbers("probability")
                .row("best estimate", Figures.percent(share, 1))
                .row("lower end of the interval", Figures.percent(low, 1))
                .row("upper end of the interval", Figures.percent(high, 1))
                .build();
        return new Block.Figure(
                "hundred-dots", "The probability as 100 such cases", says, new Chart(option, 310), data);
    }

    private static Map<String, Object> dots(String name, long from, long to, Tone fill, String symbol, Tone border) {
        List<Object> data = new ArrayList<>();
        for (long dot = from; dot < to; dot++) {
            data.add(list(dot % SIDE, dot / SIDE));
        }
        return of(
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
                of("color", fill.token(), "borderColor", border.token(), "borderWidth", 2));
    }
}
