package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;

/**
 * Runs many histories of one scenario and counts them. Replicates are run in fixed blocks; blocks are counted apart and put
 * together in order, so that the result has the same bits on any number of threads.
 */
public final class Ensemble {
    /** Blocks that may be finished ahead of one that is still running, per thread; keeps memory flat. */
    private static final int AHEAD = 8;

    /**
     * Blocks after which the interval is looked at first, and by how much the blocks grow from look to look. A fixed-width
     * sequential procedure (Chow and Robbins 1965; Glynn and Whitt 1992): to stop at the first look at which the interval is
     * narrow enough covers as it should where the wanted width is small. A first look that is not too early and few looks
     * keep the loss small before that limit; the tests measure it.
     */
    private static final int FIRST_LOOK = 10;

    /** The same where a coarse answer will do. */
    private static final int EARLY_LOOK = 5;

    private static final double COARSE = 0.01;
    private static final double GROWTH = 1.1;

    private final LoadedScenario scenario;
    private final Cast cast;
    private final UnaryOperator<Draw> changed;
    private final Plan plan;
    private final Watcher watcher;
    private final Tally total;
    private final Map<Long, Block> waiting = new HashMap<>();
    private long nextToStart;
    private long nextToCount;
    private boolean stopped;
    /** The last block that was counted ended early; the histories of later ones do not follow on it. */
    private boolean cutShort;

    private @Nullable Throwable failure;

    /** Blocks on which both estimators are tried where neither was asked for: those before the first look. */
    private final int pilot;

    /** Set once the blocks that were counted are enough. */
    private Estimate.@Nullable Ending enough;

    private long nextLook;
    /** The estimator; AUTO until the pilot is over. */
    private Plan.Method method;

    /** Blocks from one to before another, taken by one thread. */
    private record Batch(long from, long to) {}

    /** A finished block that waits for those before it. */
    private record Block(Tally tally, List<History> histories) {}

    private Ensemble(LoadedScenario scenario, Plan plan, Watcher watcher, UnaryOperator<Draw> changed) {
        this.scenario = scenario;
        this.changed = changed;
        this.cast = new Cast(scenario.scenario());
        this.plan = plan;
        this.watcher = watcher;
        this.total = newTally();
        this.pilot = plan.precision() >= COARSE ? EARLY_LOOK : FIRST_LOOK;
        this.nextLook = pilot;
        this.method = plan.method();
    }

    /**
     * Runs a scenario.
     *
     * @throws IllegalStateException if a history failed, with its replicate in the message
     */
    public static Estimate run(LoadedScenario scenario, Plan plan, Watcher watcher) {
        return run(scenario, plan, watcher, UnaryOperator.identity());
    }

    /**
     * Runs a scenario with every draw of its numbers changed; luck stays as it is.
     *
     * @param changed is called by several threads at once
     */
    public static Estimate run(LoadedScenario scenario, Plan plan, Watcher watcher, UnaryOperator<Draw> changed) {
        return new Ensemble(scenario, plan, watcher, changed).run();
    }

    private Estimate run() {
        int threads = (int) Math.min(plan.threads(), plan.blocks());
        List<Thread> workers = new ArrayList<>();
        for (int w = 1; w < threads; w++) {
            Thread worker = new Thread(this::work, "replicates-" + w);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        work();
        workers.forEach(Ensemble::join);
        if (failure != null) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
        settle();
        return new Estimate(scenario, cast, plan, total, ending());
    }

    private Estimate.Ending ending() {
        if (enough != null) {
            return enough;
        }
        if (total.sample.count() < plan.most()) {
            return Estimate.Ending.STOPPED;
        }
        Plan.Cut cut = plan.cut();
        return cut == null || cut.at() >= plan.replicates() ? Estimate.Ending.REPLICATES : cut.ending();
    }

    /** Waits for a worker to end. */
    static void join(Thread worker) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true; // finish first: a half-counted run is worse than a late one
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        Simulation crude = new Simulation(scenario, cast, plan.perDraw(), changed);
        Simulation foreseeing = new Simulation(scenario, cast, plan.perDraw(), changed).foreseeing();
        Batch batch = claim();
        while (batch != null) {
            for (long block = batch.from(); block < batch.to() && !over(); block++) {
                try {
                    hand(block, count(crude() ? crude : foreseeing, block));
                } catch (RuntimeException | Error e) {
                    fail(e);
                }
            }
            batch = claim();
        }
    }

    private synchronized boolean over() {
        return failure != null || enough != null;
    }

    /** The next blocks to run, or null if there are none; waits while too many finished blocks are ahead of a slow one. */
    private synchronized @Nullable Batch claim() {
        while (failure == null && enough == null && mustWait()) {
            try {
                wait();
            } catch (InterruptedException e) {
                stopped = true;
                Thread.currentThread().interrupt();
                return null;
            }
        }
        // The first block is always run, so that there is something to count.
        if (failure != null || enough != null || nextToStart == plan.blocks() || (stopped && nextToStart > 0)) {
            return null;
        }
        long end = method == Plan.Method.AUTO && nextToStart < pilot ? Math.min(pilot, plan.blocks()) : plan.blocks();
        Batch batch = new Batch(nextToStart, Math.min(end, nextToStart + plan.batch()));
        nextToStart = batch.to();
        return batch;
    }

    private boolean mustWait() {
        boolean pilotUnderWay = method == Plan.Method.AUTO && nextToStart >= pilot && !stopped;
        return pilotUnderWay || nextToStart - nextToCount > (long) AHEAD * plan.threads() * plan.batch();
    }

    private synchronized boolean crude() {
        return method == Plan.Method.CRUDE;
    }

    /** Chooses the estimator that needs less work for the same error, by what has been counted. */
    private void settle() {
        if (method == Plan.Method.AUTO) {
            Sample facts = total.sample.facts();
            double cost = 1 + total.extraWork / total.sample.count();
            boolean pays = total.sample.varianceOverDraws() * cost < facts.varianceOverDraws()
                    || (facts.varianceOverDraws() == 0 && total.sample.varianceOverDraws() > 0);
            method = pays ? Plan.Method.CONDITIONAL : Plan.Method.CRUDE;
        }
        if (method == Plan.Method.CRUDE && !total.sample.crude()) {
            total.countOnly();
        }
    }

    private Block count(Simulation simulation, long block) {
        Tally tally = newTally();
        List<History> kept = new ArrayList<>();
        long from = block * plan.block();
        long to = Math.min(plan.most(), from + plan.block());
        // Asked to stop, a slow block ends after the history it is in; what comes after it is not counted.
        for (long k = from; k < to && (k == from || !watcher.stop()); k++) {
            History history = run(simulation, k);
            tally.add(k, history);
            if (watcher.wantsReplicates()) {
                kept.add(history);
            }
        }
        return new Block(tally, kept);
    }

    private History run(Simulation simulation, long replicate) {
        try {
            return simulation.run(plan.seed(), replicate);
        } catch (RuntimeException e) {
            throw new IllegalStateException("replicate " + replicate + " of seed " + plan.seed() + " failed: " + e, e);
        }
    }

    private synchronized void hand(long block, Block finished) {
        waiting.put(block, finished);
        Block next = waiting.remove(nextToCount);
        while (next != null && !cutShort && enough == null) {
            long first = nextToCount * plan.block();
            total.append(next.tally());
            cutShort = total.sample.count() < Math.min(plan.most(), first + plan.block());
            for (int k = 0; k < next.histories().size(); k++) {
                watcher.replicate(first + k, next.histories().get(k));
            }
            nextToCount++;
            watcher.finished(total.sample.count());
            if (nextToCount == Math.min(pilot, plan.blocks())) {
                settle();
            }
            look();
            next = waiting.remove(nextToCount);
        }
        stopped |= watcher.stop();
        notifyAll();
    }

    /** Whether what is counted is enough. */
    private void look() {
        if (plan.precision() > 0 && nextToCount >= nextLook) {
            nextLook = Math.max(nextToCount + 1, (long) Math.ceil(nextToCount * GROWTH));
            if (total.sample.interval().halfWidth() <= plan.precision()) {
                enough = Estimate.Ending.PRECISION;
                return;
            }
        }
        if (watcher.timeIsUp() && nextToCount < plan.blocks()) {
            enough = Estimate.Ending.TIME;
        }
    }

    private synchronized void fail(Throwable e) {
        failure = failure == null ? e : failure;
        notifyAll();
    }

    private Tally newTally() {
        return new Tally(cast, plan.perDraw(), !scenario.uncertain().isEmpty(), plan.method() == Plan.Method.CRUDE);
    }
}
