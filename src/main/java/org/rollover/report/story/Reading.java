package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.rollover.archive.ArchiveException;

/** Takes what is needed out of a kept answer; what does not fit is told as damage. */
final class Reading {
    private Reading() {}

    /** What is made of the answer of a result. */
    interface Of<T> {
        T make(JsonNode answer) throws ArchiveException;
    }

    /**
     * Makes it.
     *
     * @throws ArchiveException if the answer is not of the form that this version writes
     */
    static <T> T of(Kept kept, Of<T> what) throws ArchiveException {
        try {
            return what.make(kept.result());
        } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
            throw new ArchiveException(kept.folder().resolve("result.json") + ": not as version "
                    + kept.manifest().version() + " writes it: " + e.getMessage());
        }
    }
}
