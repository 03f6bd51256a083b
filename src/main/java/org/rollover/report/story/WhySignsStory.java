package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Interval;
import org.rollover.report.Figures;
import org.rollover.report.WhyWords;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;

/** The report of how an outcome comes about: when, with whom, and its early signs. */
final class WhySignsStory implements Story {
    private static final int MOST_GOVERNMENTS = 3;

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        WhyWords words = read(kept);
        List<Chapter> chapters = new ArrayList<>();
        boolean complete = kept.manifest().complete();
        chapters.add(Answers.chapter(kept, words.howOften() + " " + words.mostTelling(), complete));
        List<Block> decisions = decisions(kept.result());
        if (!decisions.isEmpty()) {
            chapters.add(new Chapter("decisions", "When it comes about", decisions));
        }
        chapters.add(new Chapter("signs", "Early signs, known before that decision", signs(words)));
        if (kept.has("history.txt")) {
            chapters.add(new Chapter("history", "One such history", history(kept, words)));
        }
        chapters.add(AssumptionsChapter.of(kept));
        chapters.add(RepeatChapter.of(kept, List.of()));
        return Answers.told(kept, "How it comes about that " + words.clause(), chapters);
    }

    /**
     * The early signs of an outcome, for a chapter of another report.
     *
     * @throws ArchiveException if the result is damaged
     */
    static List<Block> blocks(Kept kept) throws ArchiveException {
        WhyWords words = read(kept);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.howOften() + " " + words.mostTelling()));
        blocks.addAll(signs(words));
        return blocks;
    }

    private static WhyWords read(Kept kept) throws ArchiveException {
        return Reading.of(kept, json -> WhyWords.read(json, kept.scenario().scenario()));
    }

    private static List<Block> signs(WhyWords words) {
        List<Block> blocks = new ArrayList<>();
        if (words.signs().isEmpty()) {
            return List.of(new Block.Paragraph("There is no early sign to draw: "
                    + (words.enough()
                            ? "none that was tried is told from chance."
                            : "too few histories have the outcome, or too few have not.")));
        }
        blocks.add(figure(words));
        if (!words.notHeldUp().isEmpty()) {
            blocks.add(new Block.Paragraph(words.notHeldUp()));
        }
        blocks.add(new Block.Paragraph(WhyWords.SIGN));
        blocks.add(new Block.Paragraph(words.method()));
        return blocks;
    }

    private static Block.Figure figure(WhyWords words) {
        List<IntervalRows.Group> groups = List.of(
                new IntervalRows.Group("more common when " + words.clause(), Tone.LAPSE, "diamond"),
                new IntervalRows.Group("less common then", Tone.ACCENT, "circle"));
        DataTable.Builder data = DataTable.of("Early signs that " + words.clause())
                .words("sign")
                .numbers("with it")
                .numbers("without it")
                .numbers("difference in points (95% interval)");
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (WhyWords.Told sign : words.signs()) {
            Interval range = sign.difference();
            String with = WhyWords.share(sign.with(), sign);
            String without = WhyWords.share(sign.without(), sign);
            rows.add(new IntervalRows.Row(
                    sign.words(),
                    sign.with() > sign.without() ? 0 : 1,
                    (sign.with() - sign.without()) * 100,
                    range.low() * 100,
                    range.high() * 100,
                    with + " v " + without,
                    sign.words() + ": " + with + " with it, " + without + " without it"));
            data.row(sign.words(), with, without, WhyWords.difference(sign));
        }
        WhyWords.Told first = words.signs().get(0);
        return new Block.Figure(
                "signs",
                "How much more often a sign is seen in the histories in which " + words.clause()
                        + ", in percentage points",
                words.columns() + " Whiskers are the 95% intervals of the differences. " + first.words() + ": "
                        + WhyWords.share(first.with(), first) + " with it, "
                        + WhyWords.share(first.without(), first) + " without it.",
                new IntervalRows(IntervalRows.Form.DOTS, groups, rows).chart("difference in percentage points", "", 0),
                data.build());
    }

    private static List<Block> decisions(JsonNode json) {
        long all = 0;
        for (JsonNode decision : json.path("decisions")) {
            all += decision.path("histories").asLong();
        }
        if (all == 0) {
            return List.of();
        }
        boolean absence =
                List.of("sustained", "smooth").contains(json.path("outcome").asText());
        DataTable.Builder table = DataTable.of(
                        absence ? "Where the other histories part" : "At which decision it comes about")
                .words("decision")
                .numbers("histories")
                .numbers("share")
                .words("who dissents most, then");
        for (JsonNode decision : json.path("decisions")) {
            long histories = decision.path("histories").asLong();
            table.row(
                    month(decision.path("month").asText()),
                    Figures.count(histories),
                    Figures.share(histories, all),
                    histories == 0 ? "–" : most(decision.path("holdOuts"), histories));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(table.build()));
        blocks.add(new Block.Paragraph("Shares of " + Figures.count(all) + " histories"
                + (absence ? " without the outcome" : "")
                + "; if it comes about more than once, the first counts."));
        return blocks;
    }

    private static String month(String month) {
        return Figures.month(YearMonth.parse(month));
    }

    private static String most(JsonNode holdOuts, long histories) {
        String most = holdOuts.properties().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(b.asLong(), a.asLong())))
                .limit(MOST_GOVERNMENTS)
                .map(one -> one.getKey() + " " + Figures.share(one.getValue().asLong(), histories))
                .collect(Collectors.joining(", "));
        return most.isEmpty() ? "nobody" : most;
    }

    private static List<Block> history(Kept kept, WhyWords words) throws ArchiveException {
        long number = kept.result().path("representative").asLong(-1);
        String which = words.agrees() == 0
                ? "The first history in which " + words.clause() + " is number " + number + "."
                : "Number " + number + " " + words.shows() + " It is the first with so many.";
        return List.of(
                new Block.Paragraph(which),
                new Block.Folded("Month by month", List.of(new Block.Listing(kept.text("history.txt")))));
    }
}
