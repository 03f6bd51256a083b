package org.rollover.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rollover.scenario.SourceReport.Line;
import org.rollover.scenario.SourceReport.Status;

/** What stands behind the numbers of a scenario. */
public final class SourcesText {
    private SourcesText() {}

    /**
     * The numbers without source and note, or all, and how many there are of each kind.
     *
     * @param title the scenario's
     * @param lines all its numbers
     * @param all whether to show those that have a source or note, and defaults, too
     */
    public static String text(String title, List<Line> lines, boolean all, Look look) {
        Page page = new Page(look);
        page.heading(title);
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Line line : lines) {
            counts.merge(line.status(), 1, Integer::sum);
            if (all || line.status() == Status.NONE) {
                String where = line.where() == null ? "" : " (" + line.where() + ")";
                page.item(line.path() + " = " + line.value() + where);
                if (all) {
                    page.remark(behind(line));
                }
            }
        }
        if (counts.getOrDefault(Status.NONE, 0) == 0) {
            page.paragraph("Every number that is given has a source or a note.");
        }
        page.gap().paragraph("Of " + lines.size() + " numbers:");
        Grid grid = new Grid().numbers("").words("");
        for (Status status : Status.values()) {
            grid.row(String.valueOf(counts.getOrDefault(status, 0)), word(status));
        }
        return page.table(grid).text();
    }

    private static String behind(Line line) {
        return switch (line.status()) {
            case SOURCED -> "source: " + line.text();
            case JUDGEMENT, NOTED -> line.text();
            case NONE -> "neither source nor note";
            case DEFAULT -> "default";
        };
    }

    private static String word(Status status) {
        return switch (status) {
            case SOURCED -> "with a source";
            case JUDGEMENT -> "judged, as a note says";
            case NOTED -> "with another note";
            case NONE -> "with neither source nor note";
            case DEFAULT -> "left to the default of the language";
        };
    }
}
