package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Model;
import org.rollover.classroom.Task;
import org.rollover.report.story.Labels;

/** What of a class's work is worth talking about, each with the figures that say so. */
final class Debriefing {
    private static final double ROUNDING = 1e-9;
    private static final int SEVERAL = 2;
    private static final int ENOUGH = 5;
    private static final double UNEVEN = 0.15;
    private static final double SKIPPED = 0.25;
    private static final double AWRY = 0.1;

    private final Exercise exercise;
    private final List<Graded> all;
    private final List<Tally> tallies;
    private final Map<Integer, Map<String, Model>> models;
    private final List<String> facts = new ArrayList<>();

    Debriefing(Exercise exercise, List<Graded> all, List<Tally> tallies, Map<Integer, Map<String, Model>> models) {
        this.exercise = exercise;
        this.all = all;
        this.tallies = tallies;
        this.models = models;
    }

    /** Sentences, the weightiest first; none where nobody handed in. */
    List<String> facts() {
        if (all.isEmpty()) {
            return facts;
        }
        hardest();
        new Mistakes(tallies)
                .wrong().stream()
                        .filter(wrong -> wrong.students() >= SEVERAL)
                        .findFirst()
                        .ifPresent(this::wrong);
        tallies.forEach(this::goal);
        predictions();
        tallies.forEach(this::skipped);
        faults();
        variants();
        open();
        return facts;
    }

    private static String name(String task) {
        return Labels.shortened(task, 60);
    }

    private static double share(Tally tally) {
        return Plain.mean(tally.shares());
    }

    private void hardest() {
        List<Tally> order = tallies.stream()
                .filter(tally -> !tally.shares().isEmpty())
                .sorted(Comparator.comparingDouble(Debriefing::share))
                .toList();
        if (order.isEmpty()) {
            return;
        }
        Tally hardest = order.get(0);
        Tally easiest = order.get(order.size() - 1);
        if (share(hardest) >= 1 - ROUNDING) {
            facts.add("Everybody earned all points of every task that is marked.");
        } else if (share(easiest) - share(hardest) > ROUNDING) {
            facts.add("The hardest task was " + name(hardest.id()) + ": on average " + Plain.percent(share(hardest))
                    + " of its points were earned, of " + name(easiest.id()) + ", the easiest, "
                    + Plain.percent(share(easiest)) + ".");
        } else {
            facts.add(
                    "On average " + Plain.percent(share(hardest)) + " of the points of each marked task were earned.");
        }
    }

    private void wrong(Mistakes.Wrong wrong) {
        facts.add("The most frequent wrong answer was to " + name(wrong.task()) + ": “"
                + Labels.shortened(wrong.answer(), 160) + "”, given by " + wrong.students() + " of the " + wrong.of()
                + " who answered. Why does it seem right?");
    }

    private void goal(Tally tally) {
        List<Frontier.Tried> tried = Frontier.tried(tally);
        if (!(tally.task() instanceof Task.Goal goal) || tried.isEmpty()) {
            return;
        }
        List<Frontier.Tried> there = tried.stream()
                .filter(one -> Frontier.reached(goal, one.tried().reached()))
                .toList();
        facts.add("At " + name(tally.id()) + " " + there.size() + " of " + Plain.count(tried.size(), "solution")
                + " reach the goal, " + GoalPicture.asked(goal) + "." + spread(there)
                + (there.isEmpty() ? "" : unknown(tally)));
        List<String> cheaper = there.stream()
                .filter(one -> {
                    Model.Goal model = Frontier.model(models, one.edition(), tally.id());
                    return model != null
                            && model.solution() != null
                            && one.tried().cost() < model.cost() - ROUNDING;
                })
                .map(one -> Labels.shortened(one.student(), 40))
                .toList();
        if (!cheaper.isEmpty()) {
            List<String> few = cheaper.subList(0, Math.min(3, cheaper.size()));
            facts.add("Cheaper than the model answer to " + name(tally.id()) + ": "
                    + (few.size() < cheaper.size()
                            ? String.join(", ", few) + " and " + (cheaper.size() - few.size()) + " more"
                            : Labels.enumerated(few))
                    + ". Let them show how.");
        }
    }

    /** Whether students did what was not known to be possible. */
    private String unknown(Tally tally) {
        boolean none = exercise.numbers().anyMatch(edition -> {
            Model.Goal model = Frontier.model(models, edition, tally.id());
            return model != null && model.solution() == null;
        });
        return none ? " Not every variant has a model answer: let them show how." : "";
    }

    private static String spread(List<Frontier.Tried> there) {
        if (there.size() < SEVERAL) {
            return "";
        }
        double least =
                there.stream().mapToDouble(one -> one.tried().cost()).min().orElse(0);
        double most =
                there.stream().mapToDouble(one -> one.tried().cost()).max().orElse(0);
        return most - least <= ROUNDING
                ? " They all cost " + Plain.number(least) + "."
                : " They cost from " + Plain.number(least) + " to " + Plain.number(most) + ".";
    }

    private void predictions() {
        Map<String, List<Calibration.Said>> byTask = new TreeMap<>();
        new Calibration(tallies, models).all().forEach(said -> byTask.computeIfAbsent(
                        said.task(), any -> new ArrayList<>())
                .add(said));
        byTask.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= SEVERAL)
                .max(Comparator.comparingDouble(entry -> Calibration.meanOff(entry.getValue())))
                .ifPresent(entry -> {
                    List<Calibration.Said> some = entry.getValue();
                    double said = some.stream()
                            .mapToDouble(Calibration.Said::said)
                            .average()
                            .orElse(0);
                    double came = some.stream()
                            .mapToDouble(one -> one.came().nearest(one.said()))
                            .average()
                            .orElse(0);
                    String lean = said - came > AWRY
                            ? ", too high"
                            : came - said > AWRY ? ", too low" : ", about right on average";
                    facts.add("Predictions were furthest off at " + name(entry.getKey()) + ": on average "
                            + Plain.percent(said) + " was said" + lean + "; what came was "
                            + (some.get(0).happened()
                                    ? came == 1 ? "that it went on" : "that it did not go on"
                                    : "near " + Plain.percent(mean(some)))
                            + ".");
                });
    }

    private static double mean(List<Calibration.Said> some) {
        return some.stream().mapToDouble(said -> said.came().value()).average().orElse(Double.NaN);
    }

    private void skipped(Tally tally) {
        long missing = tally.marks().stream()
                .filter(of -> of.mark().standing() == Mark.Standing.MISSING)
                .count();
        if (missing > 0 && missing >= SKIPPED * tally.marks().size()) {
            facts.add(name(tally.id()) + " was left out by " + missing + " of "
                    + Plain.count(tally.marks().size(), "student") + ".");
        }
    }

    private void faults() {
        new Mistakes(tallies)
                .faults().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(entry -> facts.add(
                                "Answers that could not be marked failed most often by this: " + entry.getKey() + " ("
                                        + entry.getValue() + (entry.getValue() == 1 ? " time)." : " times).")));
    }

    /** Whether a variant was harder than another, as far as so few students say. */
    private void variants() {
        Map<Integer, List<Double>> points = points();
        List<Double> means = points.values().stream()
                .filter(some -> some.size() >= ENOUGH)
                .map(Plain::mean)
                .toList();
        if (means.size() < SEVERAL) {
            return;
        }
        double gap = java.util.Collections.max(means) - java.util.Collections.min(means);
        if (gap > UNEVEN * exercise.points()) {
            facts.add(
                    "Variants with at least " + ENOUGH + " students differ by up to " + Plain.points(gap)
                            + " in their means. Look whether they were equally hard; so few students may also differ by chance.");
        }
    }

    /** Points in all by variant. */
    Map<Integer, List<Double>> points() {
        Map<Integer, List<Double>> points = new TreeMap<>();
        all.forEach(graded -> points.computeIfAbsent(graded.edition(), any -> new ArrayList<>())
                .add(graded.points()));
        return points;
    }

    private void open() {
        long open = tallies.stream()
                .flatMap(tally -> tally.marks().stream())
                .filter(of -> of.mark().standing() == Mark.Standing.OPEN)
                .count();
        if (open > 0) {
            facts.add(Plain.count(open, "text") + (open == 1 ? " is" : " are")
                    + " still to be marked by hand; points and means will change.");
        }
    }
}
