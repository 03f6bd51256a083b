package org.rollover.classroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model answer to a task in an edition. Never stands in what students get before they are graded. */
public sealed interface Model {
    /**
     * Of a goal.
     *
     * @param untouched P(sustained) with nothing changed
     * @param solution the cheapest that was found to reach the goal with its whole interval; null where none was found
     * @param cost what it costs
     * @param reached P(sustained) with it; null where there is none
     */
    record Goal(
            Found untouched,
            @Nullable Solution solution,
            double cost,
            @Nullable Found reached) implements Model {}

    /** Of a question that Rollover answers, or history. */
    record Answered(Answers.Right right) implements Model {}

    /** Of a choice: the right letters. */
    record Chosen(List<String> letters) implements Model {
        public Chosen {
            letters = List.copyOf(letters);
        }
    }

    /** Of a text: there is only the rubric. */
    record ByHand() implements Model {}
}
