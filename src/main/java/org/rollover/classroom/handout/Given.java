package org.rollover.classroom.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Asked;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseFile;
import org.rollover.classroom.HandOut;
import org.rollover.classroom.ScenarioSheet;
import org.rollover.classroom.Seat;
import org.rollover.classroom.Solution;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.LoadedScenario;

/**
 * What one student is given, in pieces that the brief, the page and the file to fill share.
 *
 * @param file what the exercise says; its notes, seed and answers are not for students
 * @param scenario the student's edition as it is handed out
 */
record Given(ExerciseFile file, HandOut handOut, LoadedScenario scenario) {
    static Given of(Exercise exercise, String student, Seat seat) {
        return new Given(
                exercise.file(), HandOut.of(exercise, student, seat), ScenarioSheet.of(exercise, seat.edition()));
    }

    /** The sheet of the student's own role, or null. */
    ExerciseFile.@Nullable Role role() {
        return file.roles().get(handOut.role());
    }

    /** A number that may be set; the price is of a change of 1. */
    record Lever(String path, String label, String now, String from, String to, String price) {}

    /** The numbers that may be set, with where they stand in this edition. */
    List<Lever> levers() {
        Map<String, Double> stand = Solution.standing(scenario);
        Map<String, Adjustable> numbers = new LinkedHashMap<>();
        Adjustable.of(scenario.scenario()).forEach(number -> numbers.put(number.path(), number));
        List<Lever> levers = new ArrayList<>();
        handOut.levers()
                .forEach((path, offer) -> levers.add(new Lever(
                        path,
                        offer.label(),
                        Decimals.text(stand.getOrDefault(path, Double.NaN)),
                        Decimals.text(offer.from()),
                        Decimals.text(offer.to()),
                        Decimals.text(offer.price()))));
        return levers;
    }

    /** The roles that others play; their secrets are not for this student. */
    Map<String, ExerciseFile.Role> others() {
        Map<String, ExerciseFile.Role> others = new LinkedHashMap<>(file.roles());
        others.remove(handOut.role());
        return others;
    }

    /** What the chapter on them is called. */
    String othersTitle() {
        return role() == null ? "The roles" : "The other roles";
    }

    /** Whether anything may be changed. */
    boolean changes() {
        return !handOut.levers().isEmpty() || !handOut.removals().isEmpty();
    }

    /** What the changes of one task may cost. */
    String budget() {
        return handOut.budget() == null
                ? "There is no budget: the changes may cost what they cost. Cheaper ones earn more."
                : "The changes of one task may cost " + Decimals.text(handOut.budget()) + " in all.";
    }

    static String points(double points) {
        return Decimals.text(points) + (points == 1 ? " point" : " points");
    }

    double points() {
        return handOut.tasks().values().stream().mapToDouble(Asked::points).sum();
    }

    /** In which form a task is answered, and how it is marked, in a sentence or two. */
    static String form(Asked task) {
        if (task instanceof Asked.Goal goal) {
            return goal(goal);
        }
        if (task instanceof Asked.Prediction) {
            return "Answer with a probability, as 0.8 or 80 %, before you run anything. It is marked by the quadratic rule: the"
                    + " points times 1 − (your probability − what is right)². You do best by saying what you believe.";
        }
        if (task instanceof Asked.Probability) {
            return "Answer with a probability, as 0.8 or 80 %.";
        }
        if (task instanceof Asked.Difference) {
            return "Answer with percentage points, with a minus where it becomes less, as -12; twenty points are 20, and not 0.2.";
        }
        if (task instanceof Asked.Name name) {
            return "Answer with one name of these: " + String.join(", ", name.names()) + ".";
        }
        if (task instanceof Asked.Choice) {
            return "Answer with one letter.";
        }
        if (task instanceof Asked.Text text) {
            return "Write at most " + text.words() + " words. Your instructor reads it.";
        }
        Asked.Memo memo = (Asked.Memo) task;
        return "Write a memo of at most " + memo.words() + " words for each of: " + String.join(", ", memo.rounds())
                + ". Your instructor reads them.";
    }

    private static String goal(Asked.Goal goal) {
        String where = goal.atMost() == null
                ? "P(sustained) must be " + percent(goal.atLeast()) + " or more."
                : "P(sustained) must be " + percent(goal.atMost()) + " or less.";
        String changes = goal.changes() == null
                ? ""
                : goal.changes() == 1
                        ? " One change may be made."
                        : " At most " + goal.changes() + " changes may be made.";
        String share = goal.forReaching() >= 1
                ? ""
                : " Reaching the goal earns " + percent(goal.forReaching())
                        + " of the points; the rest is for reaching it at little cost.";
        return where + changes + share;
    }

    static String percent(@Nullable Double share) {
        return share == null ? "" : Decimals.text(Math.round(share * 1e6) / 1e4) + " %";
    }
}
