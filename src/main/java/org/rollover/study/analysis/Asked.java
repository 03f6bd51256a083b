package org.rollover.study.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of an analysis.
 *
 * @param output the output that it is about
 * @param resamples of a bootstrap
 * @param seed of its luck
 * @param threads at least 1; changes no bit
 * @param interest which rows are of interest, for discovery and satisficing; null if nobody said
 * @param lessIsBetter whether a smaller output is the better one, for robustness
 */
public record Asked(
        String output,
        int resamples,
        long seed,
        int threads,
        @Nullable Interest interest,
        boolean lessIsBetter) {

    public static final int USUAL_RESAMPLES = 1000;

    /**
     * Rows whose output lies on one side of a bound, as {@code sustained < 0.5}.
     *
     * @param below whether below the bound, else at or above it
     */
    public record Interest(boolean below, double bound) {
        public boolean is(double value) {
            return below ? value < bound : value >= bound;
        }

        /** In words, as {@code below 0.5}. */
        public String words() {
            return (below ? "below " : "at least ") + org.rollover.archive.Decimals.text(bound);
        }
    }

    /** An analysis of an output, the rest as usual. */
    public static Asked of(String output) {
        return new Asked(output, USUAL_RESAMPLES, 1, 1, null, false);
    }

    /** The same with this interest. */
    public Asked in(Interest other) {
        return new Asked(output, resamples, seed, threads, other, lessIsBetter);
    }
}
