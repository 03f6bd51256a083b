package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;

/** The report of a run. */
final class RunStory implements Story {

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        JsonNode result = kept.result();
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(answer(result));
        chapters.add(AssumptionsChapter.of(kept));
        chapters.add(RepeatChapter.of(kept, List.of()));
        return new Told(
                kept.manifest().scenario().getOrDefault("title", ""),
                "What a simulation answers, with its uncertainty",
                chapters);
    }

    private static Chapter answer(JsonNode result) {
        JsonNode probability = result.path("probability");
        return new Chapter(
                "answer",
                "The question and the answer",
                List.of(
                        new Block.Paragraph(
                                result.path("scenario").path("question").asText()),
                        HundredDots.figure(
                                probability.path("sustained").asDouble(),
                                probability.path("low").asDouble(),
                                probability.path("high").asDouble())));
    }
}
