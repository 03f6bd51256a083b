package org.rollover.classroom.pages;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.AnswerCheck;
import org.rollover.classroom.Answers;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Found;
import org.rollover.classroom.Model;
import org.rollover.classroom.Question;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.report.story.Frame;
import org.rollover.report.story.Labels;

/** What a class answered where a number was asked for, above the interval in which it is right; a row for each variant. */
final class NumbersPicture {
    private static final int HEIGHT = 70;
    private static final int ROW = 44;
    private static final int DRAWN = 10;
    private static final int TICKS = 5;
    private static final double THICK = 0.6;

    private final Exercise exercise;
    private final Tally tally;
    private final boolean difference;
    private final Map<Integer, Row> rows = new TreeMap<>();

    /** What was answered in a variant, and what is right there. */
    private record Row(Found right, List<Double> said) {
        long below() {
            return said.stream().filter(number -> number < right.low()).count();
        }

        long above() {
            return said.stream().filter(number -> number > right.high()).count();
        }
    }

    private NumbersPicture(Exercise exercise, Tally tally, Question question, Map<Integer, Map<String, Model>> models) {
        this.exercise = exercise;
        this.tally = tally;
        this.difference = question instanceof Question.Effect;
        for (Tally.Of of : tally.marks()) {
            int edition = of.graded().edition();
            Double said = said(of.mark().said());
            Model model = models.getOrDefault(edition, Map.of()).get(tally.id());
            if (said != null
                    && model instanceof Model.Answered answered
                    && answered.right() instanceof Answers.Right.Number number) {
                rows.computeIfAbsent(edition, any -> new Row(number.found(), new ArrayList<>()))
                        .said()
                        .add(said);
            }
        }
    }

    private @Nullable Double said(String text) {
        List<AnswerCheck.Fault> faults = new ArrayList<>();
        if (text.isBlank()) {
            return null;
        }
        return difference ? AnswerCheck.difference(text, faults) : AnswerCheck.probability(text, faults);
    }

    /** A figure for each task that asks for a number, and got one. */
    static List<Block> figures(Exercise exercise, List<Tally> tallies, Map<Integer, Map<String, Model>> models) {
        List<Block> figures = new ArrayList<>();
        int place = 0;
        for (Tally tally : tallies) {
            place++;
            if (tally.task() instanceof Task.Explain explain && !explain.of().named()) {
                NumbersPicture picture = new NumbersPicture(exercise, tally, explain.of(), models);
                if (!picture.rows.isEmpty()) {
                    figures.add(picture.figure("number-" + place));
                }
            }
        }
        return figures;
    }

    private String written(double value) {
        return difference ? Plain.signed(value) : Plain.percent(value);
    }

    private String range(Found right) {
        return written(right.low()) + " to " + written(right.high());
    }

    private String name(int edition) {
        return exercise.editions().size() > 1 ? Plain.edition(edition) : "answers";
    }

    private Block.Figure figure(String id) {
        String unit = difference ? "percentage points" : "P(sustained), %";
        return new Block.Figure(
                id,
                "Answers to " + Labels.shortened(tally.id(), 60) + ", and what Rollover finds, "
                        + (difference ? "in percentage points" : "P(sustained) in percent"),
                says(),
                chart(unit),
                table());
    }

    private String says() {
        long below = rows.values().stream().mapToLong(Row::below).sum();
        long above = rows.values().stream().mapToLong(Row::above).sum();
        long all = rows.values().stream().mapToLong(row -> row.said().size()).sum();
        return "Of " + Plain.count(all, "answer") + " " + (all - below - above)
                + " lie within the interval that is right, "
                + below + " below it and " + above
                + " above. Diamonds are answers, with how many are equal; the bar is the"
                + " 95% interval"
                + (rows.size() == 1
                        ? ", " + range(rows.values().iterator().next().right())
                        : " of the variant")
                + "."
                + (rows.size() > DRAWN ? " The first " + DRAWN + " variants are drawn; the numbers have all." : "");
    }

    private DataTable table() {
        DataTable.Builder table = DataTable.of("Answers to " + tally.id())
                .words("variant")
                .numbers("right (95% interval)")
                .numbers("answers")
                .numbers("below")
                .numbers("within")
                .numbers("above")
                .numbers("median");
        rows.forEach((edition, row) -> table.row(
                String.valueOf(edition + 1),
                written(row.right().value()) + " (" + range(row.right()) + ")",
                String.valueOf(row.said().size()),
                String.valueOf(row.below()),
                String.valueOf(row.said().size() - row.below() - row.above()),
                String.valueOf(row.above()),
                written(Plain.median(row.said()))));
        return table.build();
    }

    private Chart chart(String unit) {
        List<String> names = new ArrayList<>();
        List<Object> bars = new ArrayList<>();
        List<Object> dots = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Integer, Row> entry :
                rows.entrySet().stream().limit(DRAWN).toList()) {
            Row row = entry.getValue();
            int place = names.size();
            names.add(name(entry.getKey()));
            bars.add(list(100 * row.right().low(), 100 * row.right().high(), place, THICK));
            least = Math.min(least, row.right().low());
            most = Math.max(most, row.right().high());
            Map<Double, Long> equal = new TreeMap<>();
            row.said().forEach(number -> equal.merge(number, 1L, Long::sum));
            equal.forEach((number, count) -> {
                Map<String, Object> dot = Options.datum(
                        list(100 * number, place),
                        name(entry.getKey()) + ": " + written(number) + ", " + Plain.count(count, "student"));
                dot.put("label", of("show", count > 1, "position", "right", "formatter", "× " + count));
                dots.add(dot);
            });
            least = Math.min(least, java.util.Collections.min(equal.keySet()));
            most = Math.max(most, java.util.Collections.max(equal.keySet()));
        }
        Map<String, Object> down = Options.names(names, 90);
        down.put("inverse", true);
        down.put("axisLine", of("show", false));
        Map<String, Object> grid = Options.grid(10, 40);
        grid.put("right", 36);
        Map<String, Object> option = of(
                "grid",
                grid,
                "xAxis",
                across(unit, least, most),
                "yAxis",
                list(down, Frame.rows(names.size())),
                "series",
                list(
                        Frame.onRows(Options.barsAcross("right", bars, Tone.RENEWAL)),
                        Frame.onRows(of(
                                "name",
                                "answers",
                                "type",
                                "scatter",
                                "symbol",
                                "diamond",
                                "symbolSize",
                                13,
                                "z",
                                6,
                                "data",
                                dots,
                                "label",
                                of("color", Tone.INK.token()),
                                "labelLayout",
                                of("hideOverlap", true),
                                "itemStyle",
                                of("color", Tone.MARK.token(), "borderColor", Tone.PAPER.token(), "borderWidth", 1)))));
        Map<String, Object> narrow = of("yAxis", list(of("axisLabel", of("width", 74, "fontSize", 11))));
        return new Chart(option, narrow, HEIGHT + ROW * names.size());
    }

    private Map<String, Object> across(String unit, double least, double most) {
        Map<String, Object> across = Options.values(unit, "");
        double room = Math.max(0.01, 0.06 * (most - least));
        double apart = 100 * (most - least + 2 * room) / TICKS;
        across.put("min", Math.max(difference ? -100 : 0, Plain.down(100 * (least - room), apart)));
        across.put("max", Math.min(100, -Plain.down(-100 * (most + room), apart)));
        across.put("interval", Plain.step(apart));
        across.put("axisLine", of("onZero", false));
        return across;
    }
}
