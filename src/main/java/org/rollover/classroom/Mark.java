package org.rollover.classroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to a task earned.
 *
 * @param task the task's name
 * @param standing in a word
 * @param points what was earned; 0 as long as an instructor has not given them
 * @param of what a full answer earns
 * @param said the answer in the student's words; empty if there is none
 * @param why one sentence each, for the student: what was right, what the answer was, why
 * @param tried of a goal: what the student changed, and what came of it; else null
 */
public record Mark(
        String task,
        Standing standing,
        double points,
        double of,
        String said,
        List<String> why,
        @Nullable Tried tried) {
    public Mark {
        why = List.copyOf(why);
    }

    /** In a word. */
    public enum Standing {
        /** All points. */
        FULL,
        /** Some of them. */
        PARTIAL,
        /** None. */
        NONE,
        /** There is no answer. */
        MISSING,
        /** The answer breaks the rules, or cannot be read. */
        REFUSED,
        /** The instructor has still to mark it. */
        OPEN,
        /** The instructor has marked it. */
        BY_HAND
    }

    /**
     * Changes and what came of them.
     *
     * @param solution the changes
     * @param cost what they cost
     * @param reached P(sustained) with them
     */
    public record Tried(Solution solution, double cost, Found reached) {}
}
