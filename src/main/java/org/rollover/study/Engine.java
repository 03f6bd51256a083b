package org.rollover.study;

import java.util.Iterator;
import java.util.function.BooleanSupplier;

/** Where the points of a study are worked out. All engines give the same bits. */
public interface Engine {

    /** Takes what is finished. */
    @FunctionalInterface
    interface Receiver {
        /** One point is finished. Called by one thread at a time, points in any order, each once. */
        void finished(Outcome outcome);
    }

    /**
     * Works out points until all are done or no more are wanted; points under way are finished.
     *
     * @param job what a point is of
     * @param figures what is read out of an estimate beyond what it has by itself
     * @param wanted the points, in order; {@code count} of them
     * @param receiver takes each finished point; what it throws ends the run and is thrown again here
     * @param stop asked by any thread at any time
     */
    void run(Job job, Figures figures, Iterator<Point> wanted, long count, Receiver receiver, BooleanSupplier stop);
}
