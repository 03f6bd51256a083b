package org.rollover.face.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Plan.Method;
import org.rollover.ensemble.Watcher;
import org.rollover.simulation.History;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How precise an estimate is to be, how many histories it may take, by which method. */
final class PlanOptions {
    private static final long USUAL_MOST = 50_000;
    private static final double USUAL_PRECISION = 0.005;
    private static final double FINEST = 1e-6;
    private static final double COARSEST = 0.5;
    private static final String SECONDS = "seconds";
    private static final double LONGEST = 30 * 24 * 3600.0;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description =
                    "Stop when the 95%% interval reaches no further than P to either side, as 0.5pp (percentage points,"
                            + " the default) or 0.005.")
    private @Nullable String precision;

    @Option(
            names = "--max-replicates",
            paramLabel = "N",
            description = "Histories to simulate at most for that (default 50000).")
    private @Nullable String most;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Simulate just so many histories instead (at most 10^9).")
    private @Nullable String replicates;

    @Option(
            names = "--time",
            paramLabel = "T",
            description =
                    "Stop after this time, as 10s or 5min, with what there is. How far that gets depends on the machine;"
                            + " the count is saved, and rerun uses it.")
    private @Nullable String time;

    @Option(
            names = "--estimator",
            paramLabel = "E",
            description =
                    "conditional: what luck decides in a vote is worked out instead of tossed where that can be done;"
                            + " crude: histories are counted. Default: auto, the one that needs less work here.")
    private @Nullable String estimator;

    @Mixin
    private LuckOptions luck = new LuckOptions();

    /** The plan. */
    Plan plan(Faults faults) {
        if (replicates != null && (precision != null || most != null)) {
            faults.add("--replicates asks for a fixed number of histories, so that --precision and --max-replicates"
                    + " have no say; leave one or the other out");
        }
        long fixed = faults.whole("--replicates", replicates, USUAL_MOST, 1, LuckOptions.MOST_REPLICATES);
        long limit = faults.whole("--max-replicates", most, USUAL_MOST, 1, LuckOptions.MOST_REPLICATES);
        double width =
                precision == null ? USUAL_PRECISION : Amounts.share("--precision", precision, FINEST, COARSEST, faults);
        Method method = Amounts.choice("--estimator", estimator, Method.AUTO, faults);
        return luck.plan(faults, replicates == null ? limit : fixed)
                .until(replicates == null ? width : 0)
                .by(method);
    }

    /** After how many seconds to stop; infinite if that was not asked. */
    double seconds(Faults faults) {
        return time == null ? Double.POSITIVE_INFINITY : Amounts.seconds("--time", time, LONGEST, faults);
    }

    /** What a manifest says of a plan; {@link #kept} reads it. */
    static Map<String, Object> said(Plan plan, double seconds) {
        Map<String, Object> options = LuckOptions.said(plan);
        if (Double.isFinite(seconds)) {
            options.put(SECONDS, seconds);
        }
        options.put("precision", plan.precision());
        options.put("estimator", plan.method().name().toLowerCase(Locale.ROOT));
        return options;
    }

    /** The plan of a saved folder, to be run as far as it was. */
    static Plan kept(Saved saved) throws ArchiveException {
        double width = saved.dossier().decimal("precision");
        if (width < 0 || width > COARSEST) {
            throw saved.damaged("precision", String.valueOf(width));
        }
        String name = saved.dossier().text("estimator");
        Faults faults = new Faults();
        Method method = Amounts.choice("estimator", name, Method.AUTO, faults);
        if (faults.any()) {
            throw saved.damaged("estimator", name);
        }
        Plan plan = saved.plan().until(width).by(method);
        long done = saved.done();
        boolean timed = saved.dossier().manifest().options().containsKey(SECONDS);
        if (done < 1 || done > plan.replicates()) {
            throw saved.damaged("replicatesDone", String.valueOf(done));
        }
        if (saved.complete() && !timed) {
            if (width == 0 && done != plan.replicates()) {
                throw new BadInput(saved.dossier().folder()
                        + ": its manifest gives two numbers of replicates; the folder is damaged");
            }
            return plan;
        }
        return plan.cutAt(done, saved.complete() ? Estimate.Ending.TIME : Estimate.Ending.STOPPED);
    }

    /** Tells a run when its time is up. */
    static Watcher timed(Watcher watcher, double seconds) {
        if (Double.isInfinite(seconds)) {
            return watcher;
        }
        long begun = System.nanoTime();
        return new Watcher() {
            @Override
            public void finished(long replicates) {
                watcher.finished(replicates);
            }

            @Override
            public boolean stop() {
                return watcher.stop();
            }

            @Override
            public boolean timeIsUp() {
                return (System.nanoTime() - begun) / 1e9 >= seconds;
            }

            @Override
            public boolean wantsReplicates() {
                return watcher.wantsReplicates();
            }

            @Override
            public void replicate(long replicate, History history) {
                watcher.replicate(replicate, history);
            }
        };
    }
}
