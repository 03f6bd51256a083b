package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.study.analysis.Exhibit.Box;
import org.rollover.study.analysis.Exhibit.Part;

/** A box of inputs: which part of its range each restricted number takes. Labels have no scale, and stand in words only. */
final class BoxFigure {
    private static final String AXIS = "place within the whole range of the input: 0 the lowest value, 1 the highest";

    private BoxFigure() {}

    /** The figure; none where no number is restricted, as words say it then. */
    static Optional<Block.Figure> figure(String id, Box box) {
        List<Part> parts = box.parts().stream()
                .filter(part -> Double.isFinite(part.from()) && Double.isFinite(part.to()))
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Block.Figure(id, box.title(), says(box, parts.size()), chart(parts), table(box)));
    }

    private static Chart chart(List<Part> parts) {
        List<Object> whole = new ArrayList<>();
        List<Object> taken = new ArrayList<>();
        for (int row = 0; row < parts.size(); row++) {
            whole.add(list(0, 1, row, 0.12));
            taken.add(list(parts.get(row).from(), parts.get(row).to(), row, 0.5));
        }
        List<String> names = parts.stream()
                .map(part -> ChartText.brief(part.input(), 40) + ":\n" + ChartText.brief(part.words(), 60))
                .toList();
        Map<String, Object> axis = Options.names(names, 230);
        axis.put("inverse", true);
        Map<String, Object> across = Frame.across(AXIS);
        across.put("min", 0);
        across.put("max", 1);
        Map<String, Object> option = Options.of(
                "grid",
                Frame.grid(0, "", AXIS, Frame.WIDE),
                "xAxis",
                across,
                "yAxis",
                list(axis, Frame.rows(parts.size())),
                "series",
                list(
                        Frame.onRows(Options.barsAcross("whole range", whole, Tone.MUTED)),
                        Frame.onRows(Options.barsAcross("the box", taken, Tone.ACCENT))));
        Map<String, Object> narrow = Options.of(
                "grid",
                Frame.grid(0, "", AXIS, Frame.NARROWER),
                "xAxis",
                Frame.acrossNarrow(AXIS, Frame.NARROWER),
                "yAxis",
                list(of("axisLabel", of("width", 150))));
        return new Chart(option, narrow, 80 + 78 * parts.size());
    }

    private static String says(Box box, int drawn) {
        List<String> parts = box.parts().stream()
                .map(part -> ChartText.brief(part.input(), 60) + " is " + ChartText.brief(part.words(), 120))
                .toList();
        return "In the box " + ChartText.list(parts) + "."
                + (drawn < box.parts().size() ? " What is no number has no scale and is not drawn." : "");
    }

    private static DataTable table(Box box) {
        DataTable.Builder table = DataTable.of(box.title())
                .words("input")
                .words("in the box")
                .numbers("from, as a share of its range")
                .numbers("to");
        box.parts()
                .forEach(part -> table.row(
                        part.input(), part.words(), ChartText.number(part.from()), ChartText.number(part.to())));
        return table.build();
    }
}
