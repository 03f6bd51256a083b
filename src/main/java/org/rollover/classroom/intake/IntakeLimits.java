package org.rollover.classroom.intake;

/**
 * How much a delivery may ask for. Where it asks for more it is refused as a whole: to leave out some files would cost students points who
 * did nothing wrong.
 *
 * @param files how many files there may be
 * @param depth how deep folders may nest
 * @param fileBytes the largest submission, in bytes
 * @param allBytes what all submissions together may hold, in bytes; those that are too large do not count, as they are not kept
 */
public record IntakeLimits(int files, int depth, int fileBytes, long allBytes) {

    /** The limits that serve unless there is a reason for others. */
    public static IntakeLimits defaults() {
        return new IntakeLimits(20_000, 8, 256_000, 256_000_000);
    }
}
