package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rollover.ensemble.Interval;
import org.rollover.report.ComparisonWords;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.DataTable;

/** At which decision a difference arises, and with whose veto. */
final class DifferenceParts {
    private static final int MOST = 8;
    private static final String MONTH = "\\d{4}-\\d{2}";

    private DifferenceParts() {}

    static List<Block> blocks(List<CompareStory.Side> sides) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            CompareStory.Side side = sides.get(i);
            if (!ComparisonWords.told(side.difference().interval())) {
                continue;
            }
            blocks.add(new Block.Heading(side.name()));
            add(blocks, side, "decision", "decisions", "by-decision-" + (i + 1), "At which decision");
            add(blocks, side, "government", "governments", "by-government-" + (i + 1), "With whose veto");
        }
        if (blocks.isEmpty()) {
            return List.of(
                    new Block.Paragraph("No difference is told from chance, so there is nothing to take apart."));
        }
        blocks.add(
                new Block.Paragraph("A history that is not sustained counts at the decision at which the measures stop"
                        + " being sustained, and in equal parts with the governments whose vetoes stand at its end."));
        return blocks;
    }

    private static void add(
            List<Block> blocks, CompareStory.Side side, String key, String parts, String id, String what) {
        List<JsonNode> all = new ArrayList<>();
        side.json().path(parts).forEach(all::add);
        if (key.equals("government")) {
            all.sort(Comparator.comparingDouble(
                    part -> -Math.abs(part.path("value").asDouble())));
        }
        if (all.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "No history ends another way, so that there is nothing to divide by " + key + "."));
            return;
        }
        String title = what + " the difference arises, in percentage points";
        DataTable.Builder data = DataTable.of(title + ": " + side.name())
                .words(key)
                .numbers("part of the difference")
                .numbers("95% interval");
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (JsonNode part : all) {
            String name = name(part.path(key).asText());
            Interval interval = CompareStory.interval(part);
            double value = part.path("value").asDouble();
            String points = ComparisonWords.points(value, interval);
            data.row(name, points, ComparisonWords.range(interval));
            if (rows.size() < MOST) {
                rows.add(new IntervalRows.Row(
                        name,
                        0,
                        value * 100,
                        interval.low() * 100,
                        interval.high() * 100,
                        points,
                        name + ": " + points + " points (" + ComparisonWords.range(interval) + ")"));
            }
        }
        blocks.add(new Block.Figure(
                id,
                title,
                "Bars left of 0 make the measures less likely to be sustained, bars right of it more; whiskers are 95%"
                        + " intervals. Largest: " + largest(rows)
                        + (all.size() > rows.size()
                                ? "; " + (all.size() - rows.size()) + " smaller parts stand in the numbers alone."
                                : "."),
                IntervalRows.plain(IntervalRows.Form.BARS, rows).chart("percentage points", "", 0),
                data.build()));
    }

    private static String largest(List<IntervalRows.Row> rows) {
        return rows.stream()
                .max(Comparator.comparingDouble(row -> Math.abs(row.value())))
                .map(IntervalRows.Row::says)
                .orElse("");
    }

    private static String name(String name) {
        return name.matches(MONTH) ? Figures.month(YearMonth.parse(name)) : name;
    }
}
