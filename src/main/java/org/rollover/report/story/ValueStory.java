package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.ValueOfInformation.Number;
import org.rollover.report.PathWords;
import org.rollover.report.WorthWords;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;

/** The report of what it is worth to know: which uncertain number to look up first. */
final class ValueStory implements Story {

    /**
     * A value of information as it was kept.
     *
     * @param believed by path: what is believed now, and what stands behind it
     */
    private record Worth(WorthWords words, Map<String, List<String>> believed) {
        boolean complete() {
            return words.replicates() >= words.asked();
        }
    }

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        Worth worth = read(kept);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(Answers.chapter(kept, worth.words().answer(), worth.complete()));
        chapters.add(new Chapter("first", "What to look up first", numbers(worth)));
        chapters.add(new Chapter("basis", "What this rests on", basis(worth)));
        chapters.add(AssumptionsChapter.of(kept));
        chapters.add(RepeatChapter.of(kept, List.of()));
        return Answers.told(kept, "What to look up first: the value of information", chapters);
    }

    /**
     * What to look up first, for a chapter of another report.
     *
     * @throws ArchiveException if the result is damaged
     */
    static List<Block> blocks(Kept kept) throws ArchiveException {
        Worth worth = read(kept);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(worth.words().answer()));
        if (!worth.complete()) {
            blocks.add(new Block.Caution("Stopped early: this rests on what was finished."));
        }
        blocks.addAll(numbers(worth));
        blocks.add(new Block.Folded("How to read this", basis(worth)));
        return blocks;
    }

    private static Worth read(Kept kept) throws ArchiveException {
        return Reading.of(kept, json -> {
            Map<String, List<String>> believed = new LinkedHashMap<>();
            for (JsonNode number : json.path("numbers")) {
                believed.put(
                        number.path("path").asText(),
                        List.of(
                                number.path("belief").asText(),
                                number.path("source").asText()));
            }
            return new Worth(
                    WorthWords.read(json, kept.scenario(), kept.manifest().asked()), believed);
        });
    }

    private static List<Block> numbers(Worth worth) {
        WorthWords words = worth.words();
        List<Block> blocks = new ArrayList<>();
        if (words.told().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "No number stands out, so there is nothing to draw: that is a finding too, as long as the ranges that"
                            + " were put in are wide enough."));
        } else {
            blocks.add(figure(worth));
        }
        if (!words.numbers().isEmpty()) {
            words.rest().forEach(said -> blocks.add(new Block.Paragraph(said)));
        }
        return blocks;
    }

    private static Block.Figure figure(Worth worth) {
        WorthWords words = worth.words();
        List<Number> told = words.told();
        int decimals = WorthWords.decimals(told);
        DataTable.Builder data = DataTable.of("What knowing each number would take off the spread in the answer")
                .words("number")
                .numbers("share of the spread")
                .numbers("95% interval")
                .numbers("sustained in its lowest fifth")
                .numbers("sustained in its highest fifth")
                .words("once known, the answer would lie in a range about as wide as")
                .words("what is believed now")
                .words("behind it");
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (Number number : told) {
            String path = number.quantity().path();
            String share = WorthWords.share(number.share(), decimals);
            String interval = WorthWords.share(number.interval().low(), decimals) + " to "
                    + WorthWords.share(number.interval().high(), decimals);
            List<String> believed = worth.believed().getOrDefault(path, List.of("", ""));
            data.row(
                    path,
                    share,
                    interval,
                    words.probability(number.low()),
                    words.probability(number.high()),
                    words.left(number),
                    believed.get(0),
                    believed.get(1));
            if (rows.size() < WorthWords.MOST_ROWS) {
                rows.add(new IntervalRows.Row(
                        PathWords.of(path),
                        0,
                        within(number.share()),
                        within(number.interval().low()),
                        within(number.interval().high()),
                        share,
                        PathWords.of(path) + ": " + share + " (" + interval + ")"));
            }
        }
        boolean hazy = told.stream()
                .limit(WorthWords.MOST_ROWS)
                .anyMatch(one -> within(one.interval().low()) <= 0);
        return new Block.Figure(
                "worth",
                "How much of the spread in the answer would go if a number were known, in percent",
                "Each bar is the share of the not-knowing that one number accounts for, with its 95% interval; only those"
                        + " are shown whose share is larger than that of a number that does not matter would be by chance. First: "
                        + rows.get(0).says()
                        + "."
                        + (hazy
                                ? " Where an interval begins at 0, how large the share is is hardly known, and so is the order."
                                : ""),
                IntervalRows.plain(IntervalRows.Form.BARS, rows).chart("share of the spread", "%", Double.NaN),
                data.build());
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share)) * 100;
    }

    private static List<Block> basis(Worth worth) {
        WorthWords words = worth.words();
        List<Block> blocks = new ArrayList<>();
        if (!words.numbers().isEmpty()) {
            blocks.add(new Block.Paragraph(words.now()));
            blocks.add(new Block.Paragraph(WorthWords.FIFTHS));
        }
        blocks.add(new Block.Paragraph(words.basis()));
        return blocks;
    }
}
