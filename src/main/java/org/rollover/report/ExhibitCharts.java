package org.rollover.report;

import org.rollover.study.analysis.Exhibit;

/** Draws what analyses of studies show. */
public final class ExhibitCharts {
    private ExhibitCharts() {}

    /** The chart of an exhibit; the same bytes of SVG on every machine. */
    public static Picture of(Exhibit exhibit) {
        if (exhibit instanceof Exhibit.Bars bars) {
            return BarsChart.of(bars);
        } else if (exhibit instanceof Exhibit.Scatter scatter) {
            return ScatterChart.of(scatter);
        } else if (exhibit instanceof Exhibit.Lines lines) {
            return LinesChart.of(lines);
        } else if (exhibit instanceof Exhibit.Heat heat) {
            return HeatChart.of(heat);
        } else if (exhibit instanceof Exhibit.Box box) {
            return BoxChart.of(box);
        }
        throw new IllegalArgumentException("no chart for " + exhibit.getClass());
    }
}
