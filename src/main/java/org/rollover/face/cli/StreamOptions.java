package org.rollover.face.cli;

import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Plan;
import picocli.CommandLine.Option;

/** The seed, and what changes no bit of the result. */
final class StreamOptions {
    private static final long MOST_BATCH = 1000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The seed of all luck (default 1). Same seed, same result.")
    private @Nullable String seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (default: one a core). They change no bit of the result.")
    private @Nullable String threads;

    @Option(names = "--batch", paramLabel = "N", hidden = true, description = "Blocks that a thread takes at a time.")
    private @Nullable String batch;

    /** The plan for so many replicates, so many to a draw. */
    Plan plan(Faults faults, long replicates, int perDraw) {
        long cores = Runtime.getRuntime().availableProcessors();
        int together = (int) faults.whole("--batch", batch, 1, 1, MOST_BATCH);
        return new Plan(
                        faults.whole("--seed", seed, LuckOptions.USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                        replicates,
                        perDraw,
                        (int) faults.whole("--threads", threads, cores, 1, LuckOptions.MOST_THREADS))
                .inBatchesOf(together);
    }
}
