package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Sample.Difference;
import org.rollover.report.ComparisonWords;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.scenario.Changes;
import org.rollover.scenario.Scenario;

/** The report of a comparison: several scenarios, each against the first, over the same luck. */
final class CompareStory implements Story {
    private static final int MOST_CHANGES = 40;

    /**
     * One scenario.
     *
     * @param name a letter and the title
     * @param difference from the first; of the first itself nothing
     */
    record Side(String name, double probability, Interval interval, Difference difference, JsonNode json) {

        String sustained() {
            return ComparisonWords.probability(probability, interval);
        }

        String bounds() {
            return ComparisonWords.bounds(interval);
        }

        String points() {
            return ComparisonWords.points(difference.difference(), difference.interval());
        }

        String range() {
            return ComparisonWords.range(difference.interval());
        }

        String verdict() {
            return name + ": "
                    + (ComparisonWords.told(difference.interval())
                            ? points() + " points (95% interval " + range() + "), "
                            : "")
                    + ComparisonWords.verdict(difference) + ".";
        }
    }

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        List<Side> sides = Reading.of(kept, CompareStory::sides);
        if (sides.isEmpty()) {
            throw new ArchiveException(kept.name() + ": compares nothing");
        }
        List<Side> rest = sides.subList(1, sides.size());
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(answer(kept, sides, rest));
        chapters.add(new Chapter("differs", "What differs between the scenarios", changes(kept, sides)));
        chapters.add(new Chapter("where", "Where the difference arises", DifferenceParts.blocks(rest)));
        chapters.add(new Chapter("basis", "What this rests on", basis(kept)));
        chapters.add(RepeatChapter.of(kept, List.of()));
        return new Told(
                "Scenarios compared with " + sides.get(0).name(),
                "A comparison of scenarios over the same luck",
                chapters);
    }

    private static List<Side> sides(JsonNode json) {
        List<Side> sides = new ArrayList<>();
        for (JsonNode one : json.path("scenarios")) {
            JsonNode probability = one.path("probability");
            if (!probability.path("sustained").isNumber()) {
                throw new IllegalArgumentException("a scenario without a probability");
            }
            JsonNode difference = one.path("difference");
            sides.add(new Side(
                    ComparisonWords.letter(sides.size()) + " "
                            + one.path("title").asText(),
                    probability.path("sustained").asDouble(),
                    interval(probability),
                    new Difference(
                            difference.path("value").asDouble(),
                            interval(difference),
                            difference.path("better").asLong(),
                            difference.path("worse").asLong()),
                    difference));
        }
        return sides;
    }

    static Interval interval(JsonNode json) {
        return new Interval(
                json.path("low").asDouble(Double.NaN),
                json.path("high").asDouble(Double.NaN),
                json.path("level").asDouble(Double.NaN));
    }

    private static Chapter answer(Kept kept, List<Side> sides, List<Side> rest) throws ArchiveException {
        String lead = rest.isEmpty()
                ? "There is one scenario only, so there is nothing to compare it with."
                : rest.size() == 1
                        ? rest.get(0).verdict()
                        : "Against " + sides.get(0).name() + " (" + sides.get(0).sustained() + "): "
                                + String.join(
                                        " ", rest.stream().map(Side::verdict).toList());
        List<Block> more = new ArrayList<>();
        more.add(probabilities(sides));
        if (!rest.isEmpty()) {
            more.add(differences(sides, rest));
        }
        return Answers.chapter(
                kept.scenario().scenario().question(), lead, kept.manifest().complete(), more);
    }

    private static Block.Figure probabilities(List<Side> sides) {
        DataTable.Builder data = DataTable.of("The probability that the measures are sustained, by scenario")
                .words("scenario")
                .numbers("probability sustained")
                .numbers("95% interval");
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (Side side : sides) {
            data.row(side.name(), side.sustained(), side.bounds());
            rows.add(new IntervalRows.Row(
                    side.name(),
                    0,
                    side.probability() * 100,
                    side.interval().low() * 100,
                    side.interval().high() * 100,
                    side.sustained(),
                    side.name() + ": " + side.sustained() + " (" + side.bounds() + ")"));
        }
        return new Block.Figure(
                "probabilities",
                "The probability that the measures are sustained, by scenario, in percent",
                "Each dot is a probability, each whisker its 95% interval: "
                        + String.join(
                                "; ", rows.stream().map(IntervalRows.Row::says).toList()) + ".",
                IntervalRows.plain(IntervalRows.Form.DOTS, rows)
                        .chart("probability sustained", "%", Double.NaN, least(sides), 100),
                data.build());
    }

    /** A round percentage below all intervals. */
    private static double least(List<Side> sides) {
        double lowest = sides.stream()
                .mapToDouble(side -> side.interval().low() * 100)
                .min()
                .orElse(0);
        return Math.max(0, lowest > 99 ? 99 : lowest > 95 ? 95 : Math.floor((lowest - 2) / 10) * 10);
    }

    private static Block.Figure differences(List<Side> sides, List<Side> rest) {
        DataTable.Builder data = DataTable.of(
                        "The difference from " + sides.get(0).name() + ", in percentage points")
                .words("scenario")
                .numbers("difference")
                .numbers("95% interval")
                .words("this means");
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (Side side : rest) {
            data.row(side.name(), side.points(), side.range(), ComparisonWords.verdict(side.difference()));
            rows.add(new IntervalRows.Row(
                    side.name(),
                    0,
                    side.difference().difference() * 100,
                    side.difference().interval().low() * 100,
                    side.difference().interval().high() * 100,
                    side.points(),
                    side.name() + ": " + side.points() + " points (" + side.range() + ")"));
        }
        return new Block.Figure(
                "differences",
                "The difference from " + sides.get(0).name() + ", in percentage points",
                "Each dot is a difference over the same histories of luck, each whisker its 95% interval; one that reaches"
                        + " the line at 0 cannot be told from no difference. "
                        + String.join(
                                "; ", rows.stream().map(IntervalRows.Row::says).toList()) + ".",
                IntervalRows.plain(IntervalRows.Form.DOTS, rows).chart("← less likely · points · more likely →", "", 0),
                data.build());
    }

    private static List<Block> changes(Kept kept, List<Side> sides) throws ArchiveException {
        Scenario first = kept.scenario(0).scenario();
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i < sides.size(); i++) {
            List<Changes.Change> changes =
                    Changes.between(first, kept.scenario(i).scenario());
            blocks.add(new Block.Heading(sides.get(i).name()));
            if (changes.isEmpty()) {
                blocks.add(new Block.Paragraph("Nothing differs from the first scenario."));
                continue;
            }
            String caption = changes.size() == 1 ? "One value differs" : changes.size() + " values differ";
            Block table = new Block.Table(table(caption, changes));
            blocks.add(
                    changes.size() <= MOST_CHANGES
                            ? table
                            : new Block.Folded(caption + " from the first scenario", List.of(table)));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph("There is one scenario only."));
        }
        return blocks;
    }

    private static DataTable table(String caption, List<Changes.Change> changes) {
        DataTable.Builder table =
                DataTable.of(caption).words("value").words("in A").words("here").words("what it is");
        changes.forEach(change -> table.row(change.path(), change.before(), change.after(), change.doc()));
        return table.build();
    }

    private static List<Block> basis(Kept kept) throws ArchiveException {
        JsonNode json = kept.result();
        return List.of(
                new Block.Paragraph("Each scenario had the same "
                        + Figures.count(json.path("replicates").asLong())
                        + " histories of luck (seed " + json.path("seed").asText()
                        + "), so that what they share drops out of the difference. The difference is the model's: it says what"
                        + " the change does in the model, not what it would do in the world."),
                new Block.Paragraph("A comparison keeps the probability of each scenario, not how each of its decisions"
                        + " ends; rollover run with a scenario tells that."));
    }
}
