package org.rollover.classroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Default;
import org.rollover.scenario.Doc;
import org.rollover.scenario.Ordered;
import org.rollover.scenario.References;

/** What a student hands in, as the file says. It comes from a stranger: nothing in it is believed. */
@Doc("What a student hands in.")
public record SubmissionFile(
        @Doc("The exercise, by the name of its file.") String exercise,
        @Doc("Who hands it in.") String student,

        @Doc("The code that the exercise was handed out with.") @Default("")
        String code,

        @Doc("The role that was played, where there are roles.") @Default("")
        String role,

        @Doc("The answers, by the name of the task.") @Ordered
        Map<String, Answer> answers) {

    /** An answer. Which keys it has depends on the task. */
    @Doc(
            "An answer. A task to change the scenario has changes and remove, a text has text, a memo has rounds, all others have answer.")
    public record Answer(
            @Doc("A number, a name or a letter.") @Nullable String answer,

            @Doc("New values, by their path, as lobbyists.State Department.budget: 3.")
            @Ordered
            @References(References.To.PATHS)
            Map<String, String> changes,

            @Doc("What is taken away, as [caatsa-216].") List<String> remove,
            @Doc("A text.") @Nullable String text,

            @Doc("A memo for each round, by the round.") @Ordered
            Map<String, String> rounds) {
        /** Whether nothing is in it. */
        public boolean isEmpty() {
            return blank(answer)
                    && changes.isEmpty()
                    && remove.isEmpty()
                    && blank(text)
                    && rounds.values().stream().allMatch(Answer::blank);
        }

        private static boolean blank(@Nullable String said) {
            return said == null || said.isBlank();
        }
    }
}
