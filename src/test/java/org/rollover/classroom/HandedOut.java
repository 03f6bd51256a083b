package org.rollover.classroom;

import java.nio.file.Path;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

/** The small exercise with roles, a memo and secrets, and submissions to it. */
public final class HandedOut {
    public static final String STUDENT = "anna";

    private HandedOut() {}

    /** Its text; whatever no student may see has SECRET in it, but for what the own role knows. */
    public static String text() {
        return Small.text()
                        .replace("seed: 7\n", "seed: 724318841279\nnotes: SECRET notes\n")
                        .replace("why: The rule is", "why: SECRET, the rule is")
                        .replace("names the norm", "SECRET norm")
                        .replace("names the lobbying", "SECRET lobbying")
                        .replace("roles: {}", """
                        roles:
                          Omega: {title: The ministry, open: You want the measures to stay., secret: OMEGA knows this.}
                          Ruritania: {title: The target, open: You want them gone., secret: RURITANIA knows this.}
                        """)
                + """
                  memo:
                    kind: memo
                    ask: Advise your minister.
                    points: 5
                    rounds: [first round, second round]
                    words: 5
                    rubric: [{says: SECRET rubric, points: 5}]
                """;
    }

    /** The exercise, its files in a folder. */
    public static Exercise exercise(Path folder) {
        return exercise(folder, text());
    }

    /** An exercise of another text. */
    public static Exercise exercise(Path folder, String text) {
        try {
            return new ExerciseReader(null).read(Small.in(folder, text));
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** What falls to the student alone, with a role of ours. */
    public static Seat seat(Exercise exercise, String role) {
        return new Seat(exercise.seat(STUDENT).edition(), role);
    }

    /** The code of a student who is given it alone. */
    public static String code(Exercise exercise, String student) {
        return exercise.code(student, exercise.seat(student).edition());
    }

    /** A submission without a fault. */
    public static String whole(HandOut handOut) {
        return String.format("""
                exercise: small
                student: anna
                code: "%s"
                role: %s
                answers:
                  lower:
                    changes:
                      lobbyists.Ruritania.budget: 2.5
                    remove: [consensus]
                  guess: {answer: 80 %%}
                  norm: {answer: -12}
                  doubter: {answer: delta}
                  rule: {answer: b}
                  essay: {text: It stands alone.}
                  memo:
                    rounds:
                      first round: Wait and see.
                      second round: Go on.
                """, handOut.code(), handOut.role());
    }

    /** What a text says, as it is read. */
    public static SubmissionReader.Reading read(String text) {
        try {
            return new SubmissionReader(ReadingLimits.defaults()).readText(text, "submission.yaml");
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
