package org.rollover.classroom;

import java.util.List;

/**
 * A student's work, marked.
 *
 * @param student who, as the class list or the submission says; or a pseudonym
 * @param edition the number of the student's edition
 * @param role the role that was played; empty if none
 * @param flags what an instructor should look at, one sentence each: a code that is not right, two files, another exercise
 * @param marks one for each task, in the exercise's order
 */
public record Graded(String student, int edition, String role, List<String> flags, List<Mark> marks) {
    public Graded {
        flags = List.copyOf(flags);
        marks = List.copyOf(marks);
    }

    /** What was earned so far. */
    public double points() {
        return marks.stream().mapToDouble(Mark::points).sum();
    }

    /** Whether marks by hand are still missing. */
    public boolean open() {
        return marks.stream().anyMatch(mark -> mark.standing() == Mark.Standing.OPEN);
    }
}
