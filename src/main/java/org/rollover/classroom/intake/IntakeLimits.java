package org.rollover.classroom.intake;

/**
 * How much a delivery may ask for.
 *
 * @param files how many files are looked at
 * @param depth how deep folders may nest
 * @param fileBytes the largest submission, in bytes
 * @param allBytes what all submissions together may hold, in bytes
 * @param ratio how many times its own size a zip may hold in submissions
 */
public record IntakeLimits(int files, int depth, int fileBytes, long allBytes, int ratio) {
    /** A small zip may hold this much, whatever its ratio. */
    static final long ALWAYS = 1_000_000;

    /** The limits that serve unless there is a reason for others. */
    public static IntakeLimits defaults() {
        return new IntakeLimits(20_000, 8, 256_000, 128_000_000, 200);
    }
}
