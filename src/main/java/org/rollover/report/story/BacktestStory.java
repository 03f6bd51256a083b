package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.casebook.Measured;
import org.rollover.report.BacktestVerdicts;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;

/** The report of a backtest: what the model said of decisions that were taken, and what happened. */
final class BacktestStory implements Story {

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        return Reading.of(kept, json -> told(kept, json));
    }

    private static Told told(Kept kept, JsonNode json) throws ArchiveException {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(Answers.chapter(
                "How did the model do on decisions that were taken?",
                json.path("answer").asText(),
                json.path("complete").asBoolean(),
                List.of(new Block.Paragraph(scope(json)), new Block.Caution(caution()))));
        boolean scored = json.path("all").path("decisions").asLong() > 0;
        if (scored) {
            chapters.add(new Chapter("reliability", "Did it come true as often as was said?", reliability(json)));
            chapters.add(new Chapter("scores", "Scores against the yardsticks", ScoreFigures.blocks(json)));
        } else {
            chapters.add(new Chapter(
                    "scores",
                    "Scores against the yardsticks",
                    List.of(new Block.Paragraph("No decision could be scored, so there is nothing to draw."))));
        }
        chapters.add(new Chapter("cases", "Each decision: what was said, what happened", CaseTable.blocks(json)));
        chapters.add(new Chapter("parts", "How often measures were kept: base rates", baseRates(json)));
        chapters.add(new Chapter("reading", "How to read this", reading(json)));
        chapters.add(RepeatChapter.of(kept, List.of()));
        return new Told("How the model did on decisions that were taken", "A backtest on a casebook", chapters);
    }

    private static String scope(JsonNode json) {
        JsonNode all = json.path("all");
        return json.path("casesExamined").asLong() + " of " + json.path("cases").asLong() + " cases; "
                + Figures.count(all.path("decisions").asLong()) + " decisions with a known outcome, of "
                + all.path("regimes").asLong() + " regimes: " + happened(all) + ".";
    }

    private static String happened(JsonNode slice) {
        return slice.path("kept").asLong() + " kept, " + slice.path("eased").asLong() + " eased, "
                + slice.path("ended").asLong() + " ended";
    }

    private static String caution() {
        return "The outcomes were known when the cases and the general numbers of the model were written down, so this is"
                + " no forecast made in advance. How well the model does here says at most how well it may do.";
    }

    private static List<Block> reliability(JsonNode json) {
        JsonNode calibration = json.path("calibration");
        List<Block> blocks = new ArrayList<>();
        if (!calibration.path("bins").elements().hasNext()) {
            blocks.add(new Block.Paragraph("There are too few decisions for a reliability diagram."));
            return blocks;
        }
        blocks.add(new Block.Paragraph(
                "A reliability diagram sets the probability that was said beside the share that came"
                        + " true. It shows whether probabilities can be taken at their word, not whether the forecasts tell one"
                        + " decision from another."));
        blocks.add(ReliabilityFigure.figure("reliability", "all regimes", calibration.path("bins")));
        blocks.add(new Block.Paragraph(BacktestVerdicts.average(Scores.read(calibration.path("keptMinusSaid")))));
        if (calibration.path("largestRegime").isTextual()
                && calibration.path("binsOfOtherRegimes").elements().hasNext()) {
            String others =
                    "all regimes but " + calibration.path("largestRegime").asText();
            blocks.add(ReliabilityFigure.figure("reliability-others", others, calibration.path("binsOfOtherRegimes")));
            blocks.add(new Block.Paragraph("Of " + others + ": "
                    + BacktestVerdicts.average(Scores.read(calibration.path("keptMinusSaidOfOtherRegimes")))));
        }
        return blocks;
    }

    private static List<Block> baseRates(JsonNode json) {
        DataTable.Builder table = DataTable.of("What happened, and the ranked probability score of Rollover, by part")
                .words("part")
                .words("of what")
                .numbers("decisions")
                .numbers("regimes")
                .numbers("kept")
                .numbers("eased")
                .numbers("ended")
                .numbers("score")
                .numbers("95% interval");
        row(table, json.path("all"));
        json.path("slices").forEach(slice -> row(table, slice));
        return List.of(new Block.Table(table.build()), new Block.Paragraph(BacktestVerdicts.LEARNING));
    }

    private static void row(DataTable.Builder table, JsonNode slice) {
        Measured score = Scores.read(slice.path("forecasters").path(0).path("ranked"));
        table.row(
                slice.path("name").asText(),
                slice.path("by").asText(),
                slice.path("decisions").asText(),
                slice.path("regimes").asText(),
                slice.path("kept").asText(),
                slice.path("eased").asText(),
                slice.path("ended").asText(),
                Scores.figure(score),
                Scores.interval(score));
    }

    private static List<Block> reading(JsonNode json) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(BacktestVerdicts.CLASSES + " With "
                + Figures.count(json.path("replicates").asLong()) + " histories of a case, seed "
                + json.path("seed").asText() + ", the simulation's own error reaches at most "
                + Figures.fixed(json.path("widestHalfWidth").asDouble(Double.NaN) * 100, 2)
                + " points to either side (95% interval)."));
        blocks.add(new Block.Paragraph(BacktestVerdicts.INTERVALS));
        int unread = json.path("unread").size();
        if (unread > 0) {
            List<String> items = new ArrayList<>();
            json.path("unread")
                    .forEach(one -> items.add(one.path("case").asText() + ": "
                            + one.path("problems").path(0).asText()));
            blocks.add(new Block.Folded(
                    unread + (unread == 1 ? " case" : " cases") + " could not be read",
                    List.of(new Block.Bullets(items))));
        }
        return blocks;
    }
}
