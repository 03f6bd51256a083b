package org.rollover.ensemble;

import org.jspecify.annotations.Nullable;
import org.rollover.scenario.LatinHypercube;

/**
 * How often and with what luck a scenario is run.
 *
 * @param seed of all luck
 * @param replicates histories, at least 1; the most of them where a precision is asked for
 * @param perDraw replicates that share one draw of the uncertain numbers, at least 1; chance and not knowing can be told
 *     apart from 2 on
 * @param threads at least 1; changes no bit of the result
 * @param batch blocks that a thread takes at a time, at least 1; changes no bit of the result
 * @param precision the half-width of the 95 % interval at which to stop, as a share; 0 to run all replicates
 * @param method how a history is turned into a figure
 * @param cut where an earlier run of this plan was cut off, to be cut off there again; null to run it to its end
 */
public record Plan(
        long seed,
        long replicates,
        int perDraw,
        int threads,
        int batch,
        double precision,
        Method method,
        @Nullable Cut cut) {

    /** How a history is turned into a figure. */
    public enum Method {
        /** Conditional where a pilot says that it pays, else crude. */
        AUTO,
        /** What chance decides in a vote is integrated where that can be done. */
        CONDITIONAL,
        /** The bare fact: sustained or not. */
        CRUDE
    }

    /**
     * Where a run was cut off.
     *
     * @param at the replicates that were finished
     * @param ending why
     */
    public record Cut(long at, Estimate.Ending ending) {}

    public Plan {
        if (replicates < 1 || perDraw < 1 || threads < 1 || batch < 1) {
            throw new IllegalArgumentException("replicates, perDraw, threads and batch must be at least 1");
        }
        if (!(precision >= 0)) {
            throw new IllegalArgumentException("the precision must not be negative");
        }
    }

    /** A plan that runs all of its replicates. */
    public Plan(long seed, long replicates, int perDraw, int threads) {
        this(seed, replicates, perDraw, threads, 1, 0, Method.AUTO, null);
    }

    /** The same, but stopping at a precision. */
    public Plan until(double halfWidth) {
        return new Plan(seed, replicates, perDraw, threads, batch, halfWidth, method, cut);
    }

    /** The same with this many blocks taken at a time. */
    public Plan inBatchesOf(int blocks) {
        return new Plan(seed, replicates, perDraw, threads, blocks, precision, method, cut);
    }

    /** The same by another method. */
    public Plan by(Method other) {
        return new Plan(seed, replicates, perDraw, threads, batch, precision, other, cut);
    }

    /** The same, cut off where an earlier run was. */
    public Plan cutAt(long done, Estimate.Ending ending) {
        return new Plan(seed, replicates, perDraw, threads, batch, precision, method, new Cut(done, ending));
    }

    /**
     * Replicates that one thread runs and counts in one go: one stratified set of draws. It depends on {@code perDraw} alone, so that
     * sums of decimals are added in the same order whatever the number of threads.
     */
    int block() {
        return LatinHypercube.SIZE * perDraw;
    }

    /** The same with its replicates rounded up to whole blocks. */
    public Plan whole() {
        long rounded = block() * ((replicates + block() - 1) / block());
        return new Plan(seed, rounded, perDraw, threads, batch, precision, method, cut);
    }

    /** The replicates that are run if nothing ends the run before. */
    long most() {
        return cut == null ? replicates : Math.min(replicates, cut.at());
    }

    long blocks() {
        return (most() + block() - 1) / block();
    }
}
