package org.rollover.classroom.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Seat;
import org.rollover.classroom.SubmissionFile;

/** Says by the codes in files which edition was handed out, and what falls to those whose code does not tell. */
final class Codes {
    private final Exercise exercise;
    private final Map<String, Seat> seats;
    private final Collection<Roster.Student> known;
    /** Whose each code is; worked out when one is asked for. */
    private final Map<String, String> owners = new HashMap<>();

    /**
     * @param roster the class list, or null if there is none
     * @param known whose hand-outs a code may be of; may still grow until the first question
     */
    Codes(Exercise exercise, @Nullable Roster roster, Collection<Roster.Student> known) {
        this.exercise = exercise;
        this.seats = roster == null ? Map.of() : roster.seats(exercise);
        this.known = known;
    }

    /** What falls to a student whose code does not tell: by the class list, or as to one who is given it alone. */
    Seat seat(Roster.Student student) {
        Seat listed = seats.get(student.student());
        return listed == null ? exercise.seat(student.student()) : listed;
    }

    /** The edition of the student's hand-out, as its code says; if it is no code of the student's, that is flagged. */
    @Nullable
    Edition handedOut(Paper paper, Roster.Student student, List<String> flags) {
        SubmissionFile said = paper.said();
        if (said == null) {
            return null;
        }
        String code = said.code().strip();
        Edition handedOut = exercise.handedOut(student.student(), code);
        if (handedOut == null) {
            String graded = exercise.editions().size() == 1
                    ? ""
                    : " It is graded as variant " + (seat(student).edition().number() + 1) + ".";
            flags.add(fault(code) + graded);
        }
        return handedOut;
    }

    private String fault(String code) {
        if (code.isEmpty()) {
            return "The code of the hand-out is missing.";
        }
        String other = owner(code);
        return other.isEmpty()
                ? "The code is not that of the student's hand-out: it was changed, or made up."
                : "The code is that of the hand-out of '" + other + "'.";
    }

    private String owner(String code) {
        if (owners.isEmpty()) {
            for (Roster.Student student : known) {
                exercise.codes(student.student()).forEach(one -> owners.putIfAbsent(one, student.student()));
            }
        }
        return owners.getOrDefault(code.toLowerCase(Locale.ROOT), "");
    }
}
