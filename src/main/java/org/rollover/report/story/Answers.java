package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;

/** How every report of an inquiry begins and ends. */
final class Answers {
    private Answers() {}

    /** The question, and the answer to it. */
    static Chapter chapter(Kept kept, String answer, boolean complete) throws ArchiveException {
        return chapter(question(kept), answer, complete, List.of());
    }

    /** Likewise, with what follows the answer. */
    static Chapter chapter(String question, String answer, boolean complete, List<Block> more) {
        List<Block> blocks = new ArrayList<>();
        if (!question.isBlank()) {
            blocks.add(new Block.Paragraph(question));
        }
        blocks.add(new Block.Lead(answer));
        if (!complete) {
            blocks.add(new Block.Caution(
                    "Stopped early: this rests on what was finished, and says less than a complete inquiry would."));
        }
        blocks.addAll(more);
        return new Chapter("answer", "The question and the answer", blocks);
    }

    /** The question of the scenario. */
    static String question(Kept kept) throws ArchiveException {
        JsonNode told = kept.result().path("scenario").path("question");
        return told.isTextual() ? told.asText() : kept.scenario().scenario().question();
    }

    /** The page of an inquiry into one scenario. */
    static Story.Told told(Kept kept, String subtitle, List<Chapter> chapters) {
        return new Story.Told(kept.manifest().scenario().getOrDefault("title", ""), subtitle, chapters);
    }
}
