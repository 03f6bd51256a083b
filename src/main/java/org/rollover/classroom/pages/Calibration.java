package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.AnswerCheck;
import org.rollover.classroom.Answers;
import org.rollover.classroom.Found;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Model;
import org.rollover.classroom.Task;
import org.rollover.ensemble.Interval;
import org.rollover.report.html.Block;
import org.rollover.report.html.DataTable;
import org.rollover.report.story.ReliabilityFigure;

/** What a class predicted, beside what happened or was computed. */
final class Calibration {
    private static final int FEW = 10;
    private static final int FEW_EVENTS = 5;
    private static final int STEPS = 5;
    private static final double GUESS = 0.25;

    private final List<Said> all = new ArrayList<>();

    /**
     * A prediction.
     *
     * @param event what it is about: predictions of the same event share their fate
     * @param said the probability
     * @param came 1 or 0 of what happened, else the probability that was computed, with its interval
     * @param happened whether it is of something that happened or not
     */
    record Said(String task, String event, double said, Found came, boolean happened) {
        /** The square by which it is off, as it is marked. */
        double off() {
            double off = said - came.nearest(said);
            return off * off;
        }
    }

    Calibration(List<Tally> tallies, Map<Integer, Map<String, Model>> models) {
        for (Tally tally : tallies) {
            if (tally.task() instanceof Task.Predict predict) {
                for (Tally.Of of : tally.marks()) {
                    Said said = said(predict.of().toString(), of, models);
                    if (said != null) {
                        all.add(said);
                    }
                }
            }
        }
    }

    private static @Nullable Said said(String event, Tally.Of of, Map<Integer, Map<String, Model>> models) {
        Mark mark = of.mark();
        int edition = of.graded().edition();
        Double said = mark.said().isBlank() ? null : AnswerCheck.probability(mark.said(), new ArrayList<>());
        Model model = models.getOrDefault(edition, Map.of()).get(mark.task());
        if (said == null || !(model instanceof Model.Answered answered)) {
            return null;
        }
        if (answered.right() instanceof Answers.Right.Fact fact) {
            // What happened is the same for all editions.
            return new Said(
                    mark.task(), event, said, new Found(fact.happened(), fact.happened(), fact.happened()), true);
        }
        return answered.right() instanceof Answers.Right.Number number
                ? new Said(mark.task(), event + " " + edition, said, number.found(), false)
                : null;
    }

    List<Said> all() {
        return all;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (all.isEmpty()) {
            return List.of(new Block.Paragraph("There are no predictions to compare with anything."));
        }
        blocks.add(
                new Block.Paragraph(
                        "A prediction that is off by d costs d². 0 is perfect; who always says 50% about what happens or not has "
                                + GUESS + "."
                                + (all.stream().allMatch(Said::happened)
                                        ? ""
                                        : " Of a probability that is computed, d is counted from the nearest value within its 95% interval.")));
        blocks.add(new Block.Table(table()));
        kind(blocks, true);
        kind(blocks, false);
        return blocks;
    }

    private void kind(List<Block> blocks, boolean happened) {
        List<Said> some =
                all.stream().filter(said -> said.happened() == happened).toList();
        if (some.isEmpty()) {
            return;
        }
        long events = some.stream().map(Said::event).distinct().count();
        if (happened && (some.size() < FEW || events < FEW_EVENTS)) {
            blocks.add(
                    new Block.Caution(
                            (some.size() == 1 ? "This is " : "These are ") + Plain.count(some.size(), "prediction")
                                    + " of "
                                    + Plain.count(events, "event")
                                    + (some.size() < FEW
                                            ? ": too few to say how well the class is calibrated."
                                            : ". Predictions of one event share its fate, so that the whiskers are narrower than they"
                                                    + " should be: the picture shows how the class stood here, not how well it judges.")));
        } else if (some.size() < FEW) {
            blocks.add(new Block.Caution((some.size() == 1 ? "This is " : "These are ")
                    + Plain.count(some.size(), "prediction") + ": too few to say how well the class is calibrated."));
        }
        blocks.add(ReliabilityFigure.figure(
                happened ? "calibration-happened" : "calibration-computed",
                happened ? HAPPENED : COMPUTED,
                bins(some, happened)));
    }

    private static final ReliabilityFigure.Told HAPPENED = new ReliabilityFigure.Told(
            "What the class predicted of history, and how often it happened, in percent",
            "On the dashed line it happened as often as was predicted; below it, less often: predictions were too high."
                    + " The number beside a dot counts its predictions; whiskers are Wilson’s 95% intervals.",
            "predicted",
            "predictions",
            "events",
            "probability that was predicted",
            "share of it that happened",
            "happened");

    private static final ReliabilityFigure.Told COMPUTED = new ReliabilityFigure.Told(
            "What the class predicted of the scenario, and what Rollover computes, in percent",
            "On the dashed line the prediction is what is computed; below it, predictions were too high. The number beside a"
                    + " dot counts its predictions; whiskers are the mean 95% intervals of what is computed.",
            "predicted",
            "predictions",
            "probabilities",
            "P(sustained) that was predicted",
            "P(sustained) that is computed",
            "computed");

    /** Equal steps of what was said; those in which nobody said anything are left out. */
    static List<ReliabilityFigure.Bin> bins(List<Said> some, boolean happened) {
        List<ReliabilityFigure.Bin> bins = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int place = step;
            List<Said> here = some.stream()
                    .filter(said -> Math.min(STEPS - 1, (int) Math.floor(said.said() * STEPS + 1e-9)) == place)
                    .toList();
            if (here.isEmpty()) {
                continue;
            }
            double came = here.stream()
                    .mapToDouble(said -> said.came().value())
                    .average()
                    .orElse(0);
            Interval wilson = Interval.wilson(came, here.size(), Interval.Z95);
            bins.add(new ReliabilityFigure.Bin(
                    100 * step / STEPS + "% to " + 100 * (step + 1) / STEPS + "%",
                    here.size(),
                    String.valueOf(here.stream().map(Said::event).distinct().count()),
                    here.stream().mapToDouble(Said::said).average().orElse(0),
                    came,
                    happened
                            ? wilson.low()
                            : here.stream()
                                    .mapToDouble(said -> said.came().low())
                                    .average()
                                    .orElse(0),
                    happened
                            ? wilson.high()
                            : here.stream()
                                    .mapToDouble(said -> said.came().high())
                                    .average()
                                    .orElse(0)));
        }
        return bins;
    }

    private DataTable table() {
        DataTable.Builder table = DataTable.of("Predictions by task")
                .words("task")
                .numbers("predictions")
                .numbers("predicted, mean")
                .numbers("lowest")
                .numbers("highest")
                .words("what came")
                .numbers("mean cost d²");
        for (String task : all.stream().map(Said::task).distinct().toList()) {
            List<Said> some =
                    all.stream().filter(said -> said.task().equals(task)).toList();
            table.row(
                    task,
                    String.valueOf(some.size()),
                    Plain.percent(
                            some.stream().mapToDouble(Said::said).average().orElse(0)),
                    Plain.percent(some.stream().mapToDouble(Said::said).min().orElse(0)),
                    Plain.percent(some.stream().mapToDouble(Said::said).max().orElse(0)),
                    came(some),
                    org.rollover.report.Figures.fixed(meanOff(some), 3));
        }
        return table.build();
    }

    static double meanOff(List<Said> some) {
        return some.stream().mapToDouble(Said::off).average().orElse(Double.NaN);
    }

    private static String came(List<Said> some) {
        Said first = some.get(0);
        if (first.happened()) {
            return first.came().value() == 1 ? "it went on" : "it did not go on";
        }
        double least =
                some.stream().mapToDouble(said -> said.came().value()).min().orElse(0);
        double most =
                some.stream().mapToDouble(said -> said.came().value()).max().orElse(0);
        return least == most ? Plain.percent(first.came()) : Plain.percent(least) + " to " + Plain.percent(most);
    }
}
