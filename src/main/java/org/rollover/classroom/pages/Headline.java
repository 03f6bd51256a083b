package org.rollover.classroom.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;

/**
 * The one mean of a class that pages and terminal tell: over those of whom something can be read, and, while texts wait to be marked, over
 * the tasks alone that are marked already.
 *
 * @param present those of whom something can be read
 * @param silent how many handed in nothing that can be
 * @param waiting how many have texts that are still to be marked
 * @param open the tasks of which such texts are
 * @param of what the tasks are worth that are marked
 */
public record Headline(List<Graded> present, int silent, int waiting, Set<String> open, double of) {
    public Headline {
        present = List.copyOf(present);
        open = Set.copyOf(open);
    }

    /** Of a class, which may be empty. */
    public static Headline of(Exercise exercise, List<Graded> all) {
        List<Graded> present = all.stream().filter(graded -> !silent(graded)).toList();
        Set<String> open = new HashSet<>();
        present.forEach(graded -> graded.marks().stream()
                .filter(mark -> mark.standing() == Mark.Standing.OPEN)
                .forEach(mark -> open.add(mark.task())));
        double of = exercise.file().tasks().entrySet().stream()
                .filter(task -> !open.contains(task.getKey()))
                .mapToDouble(task -> task.getValue().points())
                .sum();
        int waiting = (int) present.stream().filter(Graded::open).count();
        return new Headline(present, all.size() - present.size(), waiting, open, of);
    }

    /** Whether nothing of a student can be read: no file, one that was refused, or one without an answer. */
    static boolean silent(Graded graded) {
        return graded.marks().stream().allMatch(mark -> mark.standing() == Mark.Standing.MISSING);
    }

    /** What a student earned at the tasks that are marked. */
    double points(Graded graded) {
        return graded.marks().stream()
                .filter(mark -> !open.contains(mark.task()))
                .mapToDouble(Mark::points)
                .sum();
    }

    /** The same of all of whom something can be read. */
    List<Double> points() {
        return present.stream().map(this::points).toList();
    }

    /** {@code 60 points}, or {@code the 40 points that are marked already}. */
    String worth() {
        return open.isEmpty() ? Plain.points(of) : "the " + Plain.points(of) + " that are marked already";
    }

    /** Who handed in nothing that can be read; empty where all did. */
    public String silence() {
        return silent == 0 ? "" : Plain.count(silent, "student") + " handed in nothing that can be read.";
    }

    /** Mean and median in a sentence; empty where there is none. */
    public String sentence() {
        if (present.isEmpty()) {
            return "";
        }
        String who = present.size() == 1
                ? "The one student of whom something can be read"
                : "The " + present.size() + " students of whom something can be read";
        if (of <= 0) {
            return who + (waiting == 1 ? " waits" : " wait") + " for marks by hand.";
        }
        String mean = Plain.number(Plain.mean(points()));
        return present.size() == 1
                ? who + " earned " + mean + " of " + worth() + "."
                : who + " earned on average " + mean + " of " + worth() + "; the median is "
                        + Plain.number(Plain.median(points())) + ".";
    }
}
