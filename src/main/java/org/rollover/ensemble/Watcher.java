package org.rollover.ensemble;

import org.rollover.simulation.History;

/**
 * Someone who watches a run: shows progress, writes rows, or stops it. Calls come one at a time, replicates in order; only
 * {@link #stop} is asked by any thread at any time.
 */
public interface Watcher {

    /** So many replicates of the plan are finished and counted. */
    default void finished(long replicates) {}

    /** True to end the run early: histories under way are finished, and the first ones without a gap are counted. */
    default boolean stop() {
        return false;
    }

    /** The same for a part of a longer run, before which so many replicates were finished. */
    default Watcher after(long before) {
        Watcher whole = this;
        return new Watcher() {
            @Override
            public void finished(long replicates) {
                whole.finished(before + replicates);
            }

            @Override
            public boolean stop() {
                return whole.stop();
            }
        };
    }

    /** True to end the run with the block that was counted last, as its time is up. */
    default boolean timeIsUp() {
        return false;
    }

    /** True if {@link #replicate} is to be called. */
    default boolean wantsReplicates() {
        return false;
    }

    /** One finished history, in order of replicates. */
    default void replicate(long replicate, History history) {}

    /** Watches nothing. */
    Watcher NONE = new Watcher() {};
}
