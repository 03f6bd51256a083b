package org.rollover.classroom.intake;

/**
 * What became of a file.
 *
 * @param file its name
 * @param student whose it was taken for; empty if nobody's
 * @param state in a word
 * @param reason why, and what was done to read it; may be empty
 */
public record Fate(String file, String student, State state, String reason) {
    /** In a word. These words stand in tables and stay. */
    public enum State {
        /** It is graded. */
        GRADED,
        /** It is graded, and somebody should look at it. */
        FLAGGED,
        /** A newer one of the same student is graded. */
        SUPERSEDED,
        /** It earns nothing, for the reason that is given. */
        REFUSED,
        /** Nobody knows whose it is, so that nobody gets anything for it. */
        NOBODYS,
        /** It is nobody's work. */
        IGNORED
    }
}
