package org.rollover.face.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Plan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With what luck, and on how many threads. */
final class LuckOptions {
    static final long MOST_REPLICATES = 1_000_000_000L;
    static final long MOST_THREADS = 1024;
    static final long MOST_PER_DRAW = 1000;
    static final long USUAL_SEED = 1;
    static final long USUAL_PER_DRAW = 2;

    @Option(
            names = "--per-draw",
            paramLabel = "N",
            description =
                    "Histories that share one draw of the uncertain numbers (default 2). From 2 on, chance and what"
                            + " we do not know can be told apart.")
    private @Nullable String perDraw;

    @Mixin
    private StreamOptions streams = new StreamOptions();

    /** The plan for so many replicates. */
    Plan plan(Faults faults, long replicates) {
        return streams.plan(
                faults, replicates, (int) faults.whole("--per-draw", perDraw, USUAL_PER_DRAW, 1, MOST_PER_DRAW));
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
