package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.casebook.Measured;
import org.rollover.casebook.Score;
import org.rollover.casebook.calibration.Findings;
import org.rollover.report.CalibrationWords;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** The report of a calibration: what a casebook says of the general parameters. */
final class CalibrateStory implements Story {
    /** Standard deviations that the scale reaches to either side of the mean before. */
    private static final double REACH = 3;

    private static final double NINE_IN_TEN = 1.6448536269514722;

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        return Reading.of(kept, json -> told(kept, json));
    }

    private static Told told(Kept kept, JsonNode json) throws ArchiveException {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(Answers.chapter(
                "What do decisions that were taken say of the general parameters of the model?",
                answer(json),
                json.path("complete").asBoolean(),
                List.of(new Block.Paragraph(basis(json)))));
        List<Block> parameters = new ArrayList<>();
        parameters.add(new Block.Paragraph("Before is the prior: what was believed without the casebook. After is the"
                + " posterior: the same belief, weighted by how well each value goes with what happened. It says which"
                + " values fit the casebook, not that the model is right."));
        if (json.path("parameters").isEmpty()) {
            parameters.add(new Block.Paragraph("No parameter was asked about."));
        } else {
            parameters.add(figure(json));
            parameters.add(new Block.Paragraph(moved(json)));
            parameters.add(new Block.Paragraph(CalibrationWords.LEARNT));
        }
        chapters.add(new Chapter("parameters", "Before and after", parameters));
        if (!json.path("checks").isEmpty()) {
            chapters.add(new Chapter(
                    "checks", "Would the fitted model have produced what was seen?", List.of(checks(json))));
        }
        chapters.add(new Chapter("scores", "Scores before and after", scores(json)));
        chapters.add(RepeatChapter.of(kept, List.of()));
        return new Told("The general parameters, calibrated on a casebook", "A calibration", chapters);
    }

    private static String answer(JsonNode json) {
        if (!json.path("enough").asBoolean()) {
            return CalibrationWords.tooFew(json.path("effectiveSize").asDouble());
        }
        // The last is not of the model: how renewals came into the book.
        int parameters = Math.max(0, json.path("parameters").size() - 1);
        long known = 0;
        for (int i = 0; i < parameters; i++) {
            known += json.path("parameters").path(i).path("identified").asBoolean() ? 1 : 0;
        }
        JsonNode leftOut = standing(json, Findings.LEFT_OUT);
        return CalibrationWords.answer(
                known,
                parameters,
                Scores.read(leftOut.path("scores").path(Score.RANKED.brief())),
                Scores.read(leftOut.path("againstStartingValues").path(Score.RANKED.brief())),
                Scores.read(standing(json, Findings.STARTING).path("scores").path(Score.RANKED.brief())));
    }

    private static JsonNode standing(JsonNode json, String name) {
        for (JsonNode one : json.path("scores")) {
            if (one.path("parameters").asText().equals(name)) {
                return one;
            }
        }
        return json.path("none");
    }

    private static String basis(JsonNode json) {
        return CalibrationWords.basis(
                json.path("points").asLong(),
                json.path("planned").asLong(),
                json.path("histories").asLong(),
                json.path("cases").size(),
                json.path("effectiveSize").asDouble(),
                json.path("correlation").asDouble());
    }

    private static String moved(JsonNode json) {
        List<String> moved = new ArrayList<>();
        for (JsonNode one : json.path("parameters")) {
            if (one.path("identified").asBoolean()) {
                moved.add(one.path("name").asText() + " (" + before(one) + " → " + after(one) + ")");
            }
        }
        return moved.isEmpty()
                ? "None is told to have moved: the casebook says next to nothing of any of them."
                : "Of these the casebook says something: " + String.join(", ", moved) + ".";
    }

    private static String before(JsonNode one) {
        return CalibrationWords.plusMinus(
                one.path("priorMean").asDouble(Double.NaN),
                one.path("priorDeviation").asDouble(Double.NaN));
    }

    private static String after(JsonNode one) {
        return CalibrationWords.plusMinus(
                one.path("mean").asDouble(Double.NaN), one.path("deviation").asDouble(Double.NaN));
    }

    private static Block.Figure figure(JsonNode json) {
        DataTable.Builder data = DataTable.of("Each parameter before and after: mean ± standard deviation")
                .words("parameter")
                .numbers("before")
                .numbers("after")
                .numbers("nine in ten after")
                .numbers("learnt")
                .words("");
        for (JsonNode one : json.path("parameters")) {
            data.row(
                    one.path("name").asText(),
                    before(one),
                    after(one),
                    Figures.significant(one.path("low").asDouble(Double.NaN)) + " to "
                            + Figures.significant(one.path("high").asDouble(Double.NaN)),
                    Figures.percent(Math.max(0, one.path("learnt").asDouble(Double.NaN)), 0),
                    one.path("identified").asBoolean() ? "" : "as before");
        }
        return new Block.Figure(
                "parameters",
                "Each parameter before and after, in standard deviations of what was believed before",
                "Each grey bar reaches over about nine cases in ten before (mean ± 1.64 standard deviations), the whisker"
                        + " over nine in ten after, the diamond is the mean after. A diamond off the middle has moved; a"
                        + " whisker shorter than its bar has narrowed.",
                chart(json),
                data.build());
    }

    private static Chart chart(JsonNode json) {
        List<String> names = new ArrayList<>();
        List<Object> base = new ArrayList<>();
        List<Object> ranges = new ArrayList<>();
        List<Object> means = new ArrayList<>();
        List<Object> intervals = new ArrayList<>();
        int i = 0;
        for (JsonNode one : json.path("parameters")) {
            double mean = one.path("priorMean").asDouble();
            double deviation = one.path("priorDeviation").asDouble();
            double unit = deviation > 0 ? deviation : 1;
            String says = one.path("name").asText() + ": " + before(one) + " before, " + after(one) + " after";
            names.add(IntervalRows.shortened(one.path("name").asText()));
            base.add(Options.datum(-NINE_IN_TEN, says));
            ranges.add(Options.datum(NINE_IN_TEN, says));
            means.add(Options.datum(list(cut((one.path("mean").asDouble() - mean) / unit), i), says));
            intervals.add(list(
                    cut((one.path("low").asDouble() - mean) / unit),
                    cut((one.path("high").asDouble() - mean) / unit),
                    i));
            i++;
        }
        List<String> legend = List.of("before, nine in ten", "after, mean (whisker: nine in ten)");
        Map<String, Object> across = Options.values("standard deviations from the mean before", "");
        across.put("min", -REACH);
        across.put("max", REACH);
        Map<String, Object> down = Options.names(names, 200);
        down.put("inverse", true);
        down.put("axisLine", of("show", false, "onZero", false));
        Map<String, Object> grey = of("color", Tone.OVER.token());
        return new Chart(
                of(
                        "legend",
                        Options.legend(legend),
                        "grid",
                        Options.grid(52, 40),
                        "xAxis",
                        across,
                        "yAxis",
                        down,
                        "series",
                        List.of(
                                bar(legend.get(0), base, grey),
                                bar(legend.get(0), ranges, grey),
                                Options.intervalsAcross(intervals),
                                of(
                                        "name",
                                        legend.get(1),
                                        "type",
                                        "scatter",
                                        "symbol",
                                        "diamond",
                                        "symbolSize",
                                        13,
                                        "z",
                                        6,
                                        "data",
                                        means,
                                        "itemStyle",
                                        of("color", Tone.MARK.token())))),
                of("yAxis", of("axisLabel", of("width", 112, "fontSize", 11))),
                100 + 36 * names.size());
    }

    private static Map<String, Object> bar(String name, List<Object> data, Map<String, Object> style) {
        return of("name", name, "type", "bar", "stack", "before", "barWidth", 14, "data", data, "itemStyle", style);
    }

    private static double cut(double deviations) {
        return Math.max(-REACH, Math.min(REACH, deviations));
    }

    private static Block checks(JsonNode json) {
        DataTable.Builder table = DataTable.of("What was seen, and what the fitted model expects")
                .words("decisions")
                .numbers("seen")
                .numbers("share by the starting values")
                .numbers("share by the posterior")
                .numbers("nine in ten")
                .numbers("chance of so few");
        for (JsonNode one : json.path("checks")) {
            table.row(
                    one.path("regime").asText() + ", " + one.path("what").asText(),
                    one.path("seen").asText() + " of " + one.path("decisions").asText(),
                    Figures.percent(one.path("startingValues").asDouble(Double.NaN), 0),
                    Figures.percent(one.path("posterior").asDouble(Double.NaN), 0),
                    one.path("low").asText() + " to " + one.path("high").asText(),
                    Figures.percent(one.path("atMost").asDouble(Double.NaN), 0));
        }
        return new Block.Table(table.build());
    }

    private static List<Block> scores(JsonNode json) {
        DataTable.Builder table =
                DataTable.of("Scores, before and after; less is better").words("parameters");
        for (Score score : Score.values()) {
            table.numbers(score.brief());
        }
        table.numbers("RPS against the starting values").numbers("95% interval");
        for (JsonNode one : json.path("scores")) {
            List<DataTable.Cell> cells = new ArrayList<>();
            cells.add(DataTable.Cell.of(one.path("parameters").asText()));
            for (Score score : Score.values()) {
                cells.add(DataTable.Cell.of(
                        Scores.figure(Scores.read(one.path("scores").path(score.brief())))));
            }
            boolean starting = one.path("parameters").asText().equals(Findings.STARTING);
            Measured change = Scores.read(one.path("againstStartingValues").path(Score.RANKED.brief()));
            cells.add(DataTable.Cell.of(starting ? "" : Scores.signed(change)));
            cells.add(DataTable.Cell.of(starting ? "" : Scores.signedInterval(change)));
            table.row(cells);
        }
        return List.of(
                new Block.Table(table.build()),
                new Block.Caution(
                        "Only the row “" + Findings.LEFT_OUT + "” is a fair test: there no parameter has seen the"
                                + " regime that it forecasts. The others are scored on what they were fitted to."));
    }
}
