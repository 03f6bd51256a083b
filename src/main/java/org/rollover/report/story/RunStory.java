package org.rollover.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollover.archive.ArchiveException;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;

/** The report of a run: a story first, the data after. */
final class RunStory implements Story {

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        FoundRun found = FoundRun.of(kept);
        List<Kept> used = new ArrayList<>();
        List<Chapter> chapters = List.of(
                AnswerChapter.tell(found),
                RoadChapter.tell(found),
                WhoChapter.tell(found),
                PositionsChapter.tell(found),
                LawChapter.tell(found),
                why(kept, others, used),
                SureChapter.tell(found, worth(kept, others, used)),
                HistoryChapter.tell(found),
                AssumptionsChapter.of(kept),
                Words.CHAPTER,
                RepeatChapter.of(kept, used));
        return new Told(
                kept.manifest().scenario().getOrDefault("title", ""),
                "What a simulation answers, with its uncertainty",
                chapters);
    }

    /** What a result beside this one tells, in blocks. */
    private interface Telling {
        List<Block> blocks(Kept other) throws ArchiveException;
    }

    private static Chapter why(Kept kept, Neighbours others, List<Kept> used) throws ArchiveException {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(lead(others)));
        if (others.of("explain").isPresent() || others.of("tip").isPresent()) {
            blocks.add(
                    new Block.Paragraph(
                            "Each question of this chapter was asked with histories of its own, so the"
                                    + " probability that the measures are sustained differs in its last digits from the answer above."));
        }
        blocks.add(new Block.Heading("What each lever contributes"));
        blocks.addAll(beside(
                kept,
                others,
                used,
                "explain",
                ExplainStory::blocks,
                "What each lever contributes to the probability:"));
        blocks.add(new Block.Heading("What would tip it"));
        blocks.addAll(beside(
                kept, others, used, "tip", TipStory::blocks, "How far each number must move until the answer tips:"));
        blocks.add(new Block.Heading("Early signs"));
        blocks.addAll(beside(
                kept,
                others,
                used,
                "why",
                WhySignsStory::blocks,
                "What sets the histories apart in which the measures are not sustained:"));
        return new Chapter("why", "Why, and what would change it", blocks);
    }

    private static String lead(Neighbours others) {
        String general = "Why the answer is what it is, and what would change it, is found by taking levers away and by"
                + " moving numbers, one question at a time.";
        try {
            Optional<Kept> explained = others.of("explain");
            String found = explained.isPresent() ? ExplainStory.lead(explained.get()) : "";
            return found.isEmpty() ? general : found;
        } catch (ArchiveException e) {
            // Told where its figures would stand.
            return general;
        }
    }

    private static List<Block> worth(Kept kept, Neighbours others, List<Kept> used) throws ArchiveException {
        return beside(kept, others, used, "voi", ValueStory::blocks, "Which number is worth looking up first:");
    }

    private static List<Block> beside(
            Kept kept, Neighbours others, List<Kept> used, String command, Telling telling, String purpose)
            throws ArchiveException {
        Optional<Kept> other = others.of(command);
        if (other.isPresent()) {
            try {
                List<Block> blocks = telling.blocks(other.get());
                used.add(other.get());
                return blocks;
            } catch (ArchiveException e) {
                // The run itself is whole, and is told without it.
                return List.of(
                        new Block.Caution("What " + command + " found cannot be shown: " + e.getMessage()),
                        new Block.Command(purpose, Shell.about(kept, command)));
            }
        }
        return List.of(new Block.Command(purpose, Shell.about(kept, command)));
    }
}
