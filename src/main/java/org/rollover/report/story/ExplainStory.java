package org.rollover.report.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Attribution.Share;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.report.AttributionWords;
import org.rollover.report.Contrasts;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;

/** The report of an explanation: what holds the measures up, and what pulls them down. */
final class ExplainStory implements Story {
    private static final String STOPPED = "The run was stopped before its end; this is what was finished.";

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        AttributionWords words = Reading.of(kept, AttributionWords::read);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(Answers.chapter(kept, words.answer(), words.complete()));
        chapters.add(new Chapter("why", "What holds the measures up, and what pulls them down", contributions(words)));
        if (!words.ranked().isEmpty()) {
            chapters.add(new Chapter("alone", "What would bring them down, taken away alone", alone(words)));
        }
        if (!words.idle().isEmpty()) {
            chapters.add(new Chapter("idle", "What cannot matter here", idle(words)));
        }
        chapters.add(new Chapter("basis", "What this rests on", List.of(new Block.Paragraph(words.basis()))));
        chapters.add(AssumptionsChapter.of(kept));
        chapters.add(RepeatChapter.of(kept, List.of()));
        return Answers.told(kept, "Why: what each lever contributes", chapters);
    }

    /**
     * What explains the answer, for a chapter of another report.
     *
     * @throws ArchiveException if the explanation is damaged
     */
    static List<Block> blocks(Kept kept) throws ArchiveException {
        AttributionWords words = Reading.of(kept, AttributionWords::read);
        List<Block> blocks = new ArrayList<>();
        if (!words.complete()) {
            blocks.add(new Block.Caution(STOPPED));
        }
        blocks.addAll(contributions(words));
        if (!words.ranked().isEmpty()) {
            blocks.add(new Block.Heading("What would bring them down: one lever taken away, the others left in place"));
            blocks.addAll(alone(words));
        }
        if (!words.idle().isEmpty()) {
            blocks.add(new Block.Folded("What cannot matter here", idle(words)));
        }
        blocks.add(new Block.Paragraph(words.basis()));
        return blocks;
    }

    /**
     * What holds the measures up, pulls them down, and would bring them down.
     *
     * @throws ArchiveException if the explanation is damaged
     */
    static String lead(Kept kept) throws ArchiveException {
        AttributionWords words = Reading.of(kept, AttributionWords::read);
        return (words.reasons() + " " + words.loss()).strip();
    }

    private static List<Block> contributions(AttributionWords words) {
        if (words.ranked().isEmpty()) {
            return List.of(new Block.Paragraph(AttributionWords.NOTHING));
        }
        if (words.none() == null) {
            return List.of(new Block.Paragraph(AttributionWords.STOPPED_BEFORE));
        }
        List<Block> blocks = new ArrayList<>();
        boolean one = words.ranked().size() == 1;
        blocks.add(new Block.Paragraph(one ? AttributionWords.ONE : AttributionWords.CONTRIBUTION));
        blocks.add(figure(words));
        if (!one) {
            blocks.add(new Block.Paragraph("A contribution is the model's own account: it tells what moves the model's"
                    + " probability, not what caused events in the world."));
            blocks.add(new Block.Folded("What the contributions sum to", List.of(new Block.Paragraph(words.sum()))));
        }
        return blocks;
    }

    private static Block.Figure figure(AttributionWords words) {
        List<Share> ranked = words.ranked();
        List<Lever.Kind> kinds = kinds(ranked);
        List<IntervalRows.Group> groups = kinds.stream()
                .map(kind -> new IntervalRows.Group(AttributionWords.word(kind), Tone.series(kind.ordinal()), "circle"))
                .toList();
        List<IntervalRows.Row> rows = ranked.stream()
                .map(share -> {
                    Contrast p = AttributionWords.ranking(share);
                    return new IntervalRows.Row(
                            share.lever().name(),
                            kinds.indexOf(share.lever().kind()),
                            p.value() * 100,
                            p.interval().low() * 100,
                            p.interval().high() * 100,
                            Contrasts.points(p),
                            share.lever().name() + ": " + Contrasts.points(p) + " points (" + AttributionWords.range(p)
                                    + ")");
                })
                .toList();
        DataTable.Builder data = DataTable.of("What each lever contributes to the probability, in percentage points")
                .words("lever")
                .words("kind")
                .numbers("contribution")
                .numbers("95% interval");
        ranked.forEach(share -> data.row(
                share.lever().name(),
                AttributionWords.word(share.lever().kind()),
                Contrasts.points(AttributionWords.ranking(share)),
                AttributionWords.range(AttributionWords.ranking(share))));
        return new Block.Figure(
                "contributions",
                "What each lever contributes to the probability, in percentage points",
                says(ranked),
                new IntervalRows(IntervalRows.Form.BARS, groups, rows).chart("← lowers · points · raises →", "", 0),
                data.build());
    }

    private static List<Lever.Kind> kinds(List<Share> shares) {
        Set<Lever.Kind> kinds = EnumSet.noneOf(Lever.Kind.class);
        shares.forEach(share -> kinds.add(share.lever().kind()));
        return List.copyOf(kinds);
    }

    private static String says(List<Share> ranked) {
        long up = ranked.stream()
                .filter(share -> AttributionWords.ranking(share).interval().low() > 0)
                .count();
        long down = ranked.stream()
                .filter(share -> AttributionWords.ranking(share).interval().high() < 0)
                .count();
        long neither = ranked.size() - up - down;
        String ends = ranked.size() < 2
                ? ""
                : " They reach from " + said(ranked.get(0)) + " to " + said(ranked.get(ranked.size() - 1)) + ".";
        return "Bars to the right hold the measures up, bars to the left pull them down; each whisker is a 95%"
                + " interval, each colour a kind of lever. Told from nothing: " + up + " that hold"
                + (up == 1 ? "s" : "") + " up, " + down + " that pull" + (down == 1 ? "s" : "") + " down"
                + (neither == 0 ? "." : "; not told: " + neither + ".") + ends;
    }

    private static String said(Share share) {
        return share.lever().name() + " (" + Contrasts.points(AttributionWords.ranking(share)) + " points)";
    }

    private static List<Block> alone(AttributionWords words) {
        DataTable.Builder table = DataTable.of("The change when one lever is taken away, in percentage points")
                .words("lever")
                .numbers("change")
                .numbers("95% interval")
                .words("taken away, this means");
        words.byLoss().forEach(share -> {
            Contrast change = AttributionWords.change(share);
            table.row(
                    share.lever().name(),
                    Contrasts.points(change),
                    AttributionWords.range(change),
                    AttributionWords.away(share.lever()));
        });
        return List.of(new Block.Paragraph(AttributionWords.ALONE), new Block.Table(table.build()));
    }

    private static List<Block> idle(AttributionWords words) {
        return List.of(new Block.Bullets(words.idle().stream()
                .map(share -> share.lever().name() + ": 0. " + share.lever().idle())
                .toList()));
    }
}
