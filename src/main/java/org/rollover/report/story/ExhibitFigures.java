package org.rollover.report.story;

import java.util.Optional;
import org.rollover.report.html.Block;
import org.rollover.study.analysis.Exhibit;

/** What analyses of studies show, as figures of a page. */
final class ExhibitFigures {
    /** Of Morris's elementary effects, above which an effect is not monotone (García Sánchez et al. 2014). */
    private static final String TURNS = "sigma = mu*";

    private ExhibitFigures() {}

    /** The figure, or nothing where there is no number to draw. */
    static Optional<Block.Figure> of(String id, Exhibit exhibit) {
        if (exhibit instanceof Exhibit.Bars bars) {
            return BarsFigure.figure(id, bars, "95% interval");
        } else if (exhibit instanceof Exhibit.Scatter scatter) {
            return ScatterFigure.figure(id, scatter, scatter.name().startsWith("morris") ? TURNS : null);
        } else if (exhibit instanceof Exhibit.Lines lines) {
            return LinesFigure.figure(id, lines);
        } else if (exhibit instanceof Exhibit.Heat heat) {
            return HeatFigure.figure(id, heat, "", "");
        } else if (exhibit instanceof Exhibit.Box box) {
            return BoxFigure.figure(id, box);
        }
        throw new IllegalArgumentException("no figure for " + exhibit.getClass());
    }
}
