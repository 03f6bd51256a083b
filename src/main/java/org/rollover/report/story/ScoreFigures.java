package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.casebook.Measured;
import org.rollover.report.html.Block;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;

/** The scores of the model beside those of the yardsticks. */
final class ScoreFigures {
    private static final Map<String, String> SCORES = new LinkedHashMap<>();

    static {
        SCORES.put("ranked", "ranked probability score, 0 to 1");
        SCORES.put("brier", "Brier score, kept or not, 0 to 1");
        SCORES.put("log", "log score, nats");
    }

    private ScoreFigures() {}

    static List<Block> blocks(JsonNode json) {
        JsonNode forecasters = json.path("all").path("forecasters");
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        "A score is the price of being wrong: 0 is perfect, and less is better. The Brier"
                                + " score is the squared error of the probability of “kept”; the ranked probability score counts “eased”"
                                + " for “ended” as half right. A score says how good forecasts were on these decisions, not why."));
        SCORES.forEach((key, name) -> blocks.add(figure(forecasters, key, name)));
        return blocks;
    }

    private static Block.Figure figure(JsonNode forecasters, String key, String name) {
        List<IntervalRows.Group> groups = List.of(
                new IntervalRows.Group("Rollover", Tone.ACCENT, "diamond"),
                new IntervalRows.Group("yardstick", Tone.MUTED, "circle"));
        DataTable.Builder data = DataTable.of("The " + name + ": Rollover and the yardsticks")
                .words("forecaster")
                .numbers("score")
                .numbers("95% interval")
                .numbers("Rollover minus this")
                .numbers("95% interval of that")
                .words("so");
        List<IntervalRows.Row> rows = new ArrayList<>();
        int beaten = 0;
        int beating = 0;
        for (JsonNode one : forecasters) {
            Measured score = Scores.read(one.path(key));
            boolean own = !one.path(key).path("rolloverMinusThis").isObject();
            Measured lead = Scores.read(one.path(key).path("rolloverMinusThis"));
            String who = one.path("name").asText();
            String verdict = own
                    ? ""
                    : lead.below() ? "Rollover is better" : lead.above() ? "Rollover is worse" : "not told apart";
            beaten += !own && lead.below() ? 1 : 0;
            beating += !own && lead.above() ? 1 : 0;
            data.row(
                    who,
                    Scores.figure(score),
                    Scores.interval(score),
                    own ? "" : Scores.signed(lead),
                    own ? "" : Scores.signedInterval(lead),
                    verdict);
            if (Double.isFinite(score.value())) {
                rows.add(new IntervalRows.Row(
                        who,
                        who.equals("Rollover") ? 0 : 1,
                        score.value(),
                        Scores.low(score),
                        Scores.high(score),
                        Scores.figure(score),
                        who + ": " + Scores.figure(score) + " (" + Scores.interval(score) + ")"));
            }
        }
        return new Block.Figure(
                "score-" + key,
                "The " + name + ": less is better",
                "Dots with 95% intervals over regimes. Compared one by one over the same decisions, Rollover is better than "
                        + beaten + " and worse than " + beating + " of " + Math.max(0, rows.size() - 1)
                        + " yardsticks; intervals that overlap here do not say that two are alike.",
                new IntervalRows(IntervalRows.Form.DOTS, groups, rows).chart(name, "", Double.NaN, 0, Double.NaN),
                data.build());
    }
}
