package org.rollover.face.cli;

import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Plan;
import picocli.CommandLine.Option;

/** How many histories, with what luck, on how many threads. */
final class PlanOptions {
    static final long MOST_REPLICATES = 1_000_000_000L;
    static final long MOST_THREADS = 1024;
    private static final long USUAL_REPLICATES = 10_000;
    static final long MOST_PER_DRAW = 1000;
    static final long USUAL_SEED = 1;
    static final long USUAL_PER_DRAW = 2;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Histories to simulate (default 10000, at most 10^9).")
    private @Nullable String replicates;

    @Option(
            names = "--per-draw",
            paramLabel = "N",
            description =
                    "Histories that share one draw of the uncertain numbers (default 2). From 2 on, chance and what"
                            + " we do not know can be told apart.")
    private @Nullable String perDraw;

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

    Plan plan(Faults faults) {
        long cores = Runtime.getRuntime().availableProcessors();
        return new Plan(
                faults.whole("--seed", seed, USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                faults.whole("--replicates", replicates, USUAL_REPLICATES, 1, MOST_REPLICATES),
                (int) faults.whole("--per-draw", perDraw, USUAL_PER_DRAW, 1, MOST_PER_DRAW),
                (int) faults.whole("--threads", threads, cores, 1, MOST_THREADS));
    }
}
