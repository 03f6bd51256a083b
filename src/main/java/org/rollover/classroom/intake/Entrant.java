package org.rollover.classroom.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Seat;
import org.rollover.classroom.SubmissionFile;

/**
 * A student with what is graded.
 *
 * @param contact who it is, with the numbers by which platforms know the student
 * @param seat the edition that the student was asked, and the role
 * @param file the file that counts; empty where none does
 * @param answers the answers by task; null where nothing can be graded, which earns nothing
 * @param refused why an answer cannot be read, which earns nothing, by task; such tasks are not in the answers
 * @param flags what an instructor should look at, one sentence each
 */
public record Entrant(
        Roster.Student contact,
        Seat seat,
        String file,
        @Nullable Map<String, SubmissionFile.Answer> answers,
        Map<String, String> refused,
        List<String> flags) {
    /** Said of a student of the list without a file. */
    public static final String ABSENT = "No submission.";

    public Entrant {
        refused = Map.copyOf(refused);
        flags = List.copyOf(flags);
    }

    /** One whose answers can all be read. */
    public Entrant(
            Roster.Student contact,
            Seat seat,
            String file,
            @Nullable Map<String, SubmissionFile.Answer> answers,
            List<String> flags) {
        this(contact, seat, file, answers, Map.of(), flags);
    }

    /** By what the exercise knows the student. */
    public String student() {
        return contact.student();
    }

    /** Whether nothing at all was handed in. */
    public boolean absent() {
        return answers == null && flags.equals(List.of(ABSENT));
    }
}
