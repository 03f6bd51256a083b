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
        blocks.add(new Block.Lead(
                "Why the answer is what it is, and what would change it, is found by taking levers away and"
                        + " by moving numbers, one question at a time."));
        blocks.add(new Block.Heading("What each lever contributes"));
        // ExplainStory.blocks, TipStory.blocks and WhySignsStory.blocks are called here.
        blocks.addAll(beside(kept, others, used, "explain", null, "What each lever contributes to the probability:"));
        blocks.add(new Block.Heading("What would tip it"));
        blocks.addAll(beside(kept, others, used, "tip", null, "How far each number must move until the answer tips:"));
        blocks.add(new Block.Heading("What sets histories with and without the measures apart"));
        blocks.addAll(beside(kept, others, used, "why", null, "Which early signs tell the histories apart:"));
        return new Chapter("why", "Why, and what would change it", blocks);
    }

    private static List<Block> worth(Kept kept, Neighbours others, List<Kept> used) throws ArchiveException {
        // ValueStory.blocks is called here.
        return beside(kept, others, used, "voi", null, "Which number is worth looking up first:");
    }

    private static List<Block> beside(
            Kept kept,
            Neighbours others,
            List<Kept> used,
            String command,
            @org.jspecify.annotations.Nullable Telling telling,
            String purpose)
            throws ArchiveException {
        Optional<Kept> other = others.of(command);
        if (other.isPresent() && telling != null) {
            used.add(other.get());
            return telling.blocks(other.get());
        }
        return List.of(new Block.Command(purpose, Shell.about(kept, command)));
    }
}
