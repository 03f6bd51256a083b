package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Model;
import org.rollover.classroom.Task;
import org.rollover.report.story.Labels;

/** What of a class's work is worth talking about, each with the figures that say so. */
final class Debriefing {
    private static final double ROUNDING = 1e-9;
    private static final int SEVERAL = 2;
    private static final int MOST_TIES = 4;
    private static final int ENOUGH = 5;
    private static final double UNEVEN = 0.15;
    private static final double SKIPPED = 0.25;
    private static final double AWRY = 0.1;

    private final Exercise exercise;
    private final Headline headline;
    private final List<Tally> tallies;
    private final Map<Integer, Map<String, Model>> models;
    private final List<String> facts = new ArrayList<>();

    Debriefing(Exercise exercise, Headline headline, List<Tally> tallies, Map<Integer, Map<String, Model>> models) {
        this.exercise = exercise;
        this.headline = headline;
        this.tallies = tallies;
        this.models = models;
    }

    /** Sentences, the weightiest first; they name no student. */
    List<String> facts() {
        if (headline.silent() > 0) {
            facts.add(headline.silence());
        }
        Ends.of(tallies).map(Ends::sentence).ifPresent(facts::add);
        wrong();
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

    private void wrong() {
        List<Mistakes.Wrong> most = new Mistakes(tallies).most();
        if (most.isEmpty() || most.size() > MOST_TIES) {
            return;
        }
        if (most.size() == 1) {
            Mistakes.Wrong wrong = most.get(0);
            facts.add("The most frequent wrong answer was to " + name(wrong.task()) + ": “"
                    + Labels.shortened(wrong.answer(), 160) + "”, given by " + wrong.students() + " of the "
                    + wrong.of() + " who answered. Why does it seem right?");
            return;
        }
        facts.add("The most frequent wrong answers, each given by "
                + most.get(0).students() + " students, were "
                + Labels.enumerated(most.stream()
                        .map(wrong -> "“" + Labels.shortened(wrong.answer(), 100) + "” to " + name(wrong.task()))
                        .toList())
                + ". Why do they seem right?");
    }

    private void goal(Tally tally) {
        List<Frontier.Tried> tried = Frontier.tried(tally);
        if (!(tally.task() instanceof Task.Goal goal) || tried.isEmpty()) {
            return;
        }
        List<Frontier.Tried> there = tried.stream()
                .filter(one -> Frontier.reached(goal, one.tried().reached()))
                .toList();
        facts.add("At " + name(tally.id()) + " " + Frontier.share(there.size(), tried.size()) + " the goal, "
                + GoalPicture.asked(goal) + "." + spread(there) + (there.isEmpty() ? "" : unknown(tally)));
        int cheaper = Frontier.cheaper(tally, models).size();
        if (cheaper > 0) {
            facts.add(Plain.count(cheaper, "solution") + " of " + name(tally.id())
                    + (cheaper == 1 ? " reaches the goal and costs" : " reach the goal and cost")
                    + " less than the model answer. How?");
        }
    }

    /** Whether students did what was not known to be possible. */
    private String unknown(Tally tally) {
        boolean none = exercise.numbers().anyMatch(edition -> {
            Model.Goal model = Frontier.model(models, edition, tally.id());
            return model != null && model.solution() == null;
        });
        return none ? " Not every variant has a model answer: how was it done there?" : "";
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
        List<Map.Entry<String, List<Calibration.Said>>> order = byTask.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= SEVERAL)
                .sorted(Comparator.comparingDouble(entry -> -Calibration.meanOff(entry.getValue())))
                .toList();
        // Of one task alone, or of several that are equal, nothing is furthest.
        if (order.size() < SEVERAL || off(order.get(0)) - off(order.get(1)) <= ROUNDING) {
            order.stream().limit(1).forEach(entry -> predicted("Predictions at ", entry));
        } else {
            predicted("Predictions were furthest off at ", order.get(0));
        }
    }

    private static double off(Map.Entry<String, List<Calibration.Said>> entry) {
        return Calibration.meanOff(entry.getValue());
    }

    private void predicted(String opening, Map.Entry<String, List<Calibration.Said>> entry) {
        List<Calibration.Said> some = entry.getValue();
        double said =
                some.stream().mapToDouble(Calibration.Said::said).average().orElse(0);
        double came = some.stream()
                .mapToDouble(one -> one.came().nearest(one.said()))
                .average()
                .orElse(0);
        String lean = said - came > AWRY ? ", too high" : came - said > AWRY ? ", too low" : ", about right on average";
        facts.add(opening + name(entry.getKey()) + ": on average " + Plain.percent(said) + " was said" + lean
                + "; what came was "
                + (some.get(0).happened()
                        ? came == 1 ? "that it went on" : "that it did not go on"
                        : "near " + Plain.percent(mean(some)))
                + ".");
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
        Map<String, Long> faults = new Mistakes(tallies).faults();
        long most = faults.values().stream().mapToLong(count -> count).max().orElse(0);
        List<String> kinds = faults.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        if (most < SEVERAL || kinds.size() > MOST_TIES) {
            return;
        }
        facts.add("Answers that could not be marked failed most often by "
                + (kinds.size() == 1 ? "this" : "these, equally often") + ": " + String.join("; ", kinds) + " (" + most
                + " times" + (kinds.size() == 1 ? ")." : " each)."));
    }

    /** Whether a variant was harder than another, as far as so few students say. */
    private void variants() {
        Map<Integer, List<Double>> points = new TreeMap<>();
        headline.present().forEach(graded -> points.computeIfAbsent(graded.edition(), any -> new ArrayList<>())
                .add(headline.points(graded)));
        List<Double> means = points.values().stream()
                .filter(some -> some.size() >= ENOUGH)
                .map(Plain::mean)
                .toList();
        if (means.size() < SEVERAL) {
            return;
        }
        double gap = java.util.Collections.max(means) - java.util.Collections.min(means);
        if (gap > UNEVEN * headline.of()) {
            facts.add(
                    "Variants with at least " + ENOUGH + " students differ by up to " + Plain.points(gap)
                            + " in their means. Look whether they were equally hard; so few students may also differ by chance.");
        }
    }

    private void open() {
        long open = tallies.stream()
                .flatMap(tally -> tally.marks().stream())
                .filter(of -> of.mark().standing() == Mark.Standing.OPEN)
                .count();
        if (open > 0) {
            facts.add(Plain.count(open, "text") + (open == 1 ? " is" : " are")
                    + " still to be marked by hand; they count in no mean here yet.");
        }
    }
}
