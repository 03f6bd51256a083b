package org.rollover.face.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Plan;
import picocli.CommandLine.Option;

/** With what luck, and on how many threads. */
final class LuckOptions {
    static final long MOST_REPLICATES = 1_000_000_000L;
    static final long MOST_THREADS = 1024;
    static final long MOST_PER_DRAW = 1000;
    private static final long MOST_BATCH = 1000;
    static final long USUAL_SEED = 1;
    static final long USUAL_PER_DRAW = 2;

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

    @Option(names = "--batch", paramLabel = "N", hidden = true, description = "Blocks that a thread takes at a time.")
    private @Nullable String batch;

    /** The plan for so many replicates. */
    Plan plan(Faults faults, long replicates) {
        long cores = Runtime.getRuntime().availableProcessors();
        int together = (int) faults.whole("--batch", batch, 1, 1, MOST_BATCH);
        return new Plan(
                        faults.whole("--seed", seed, USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                        replicates,
                        (int) faults.whole("--per-draw", perDraw, USUAL_PER_DRAW, 1, MOST_PER_DRAW),
                        (int) faults.whole("--threads", threads, cores, 1, MOST_THREADS))
                .inBatchesOf(together);
    }

    /** What a manifest says of a plan; {@link Saved#plan} reads it. */
    static Map<String, Object> said(Plan plan) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("seed", plan.seed());
        options.put("replicates", plan.replicates());
        options.put("perDraw", (long) plan.perDraw());
        return options;
    }
}
