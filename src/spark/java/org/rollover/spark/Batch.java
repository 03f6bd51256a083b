package org.rollover.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.rollover.study.Point;

/**
 * The points of a task.
 *
 * @param points at least one
 */
record Batch(ArrayList<Point> points) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What a task gives back. Written by no one but the driver, so that a task that ran twice leaves nothing twice.
     *
     * @param numbers the points'
     * @param lines their outcomes, as {@link org.rollover.study.Outcome#line}
     * @param nanos how long it took
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Done(int[] numbers, String[] lines, long nanos) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Deals points out like cards, so that neighbours, which often take alike long, go to different tasks. */
    static List<Batch> dealt(List<Point> points, int size) {
        int hands = (points.size() + size - 1) / size;
        List<Batch> batches = new ArrayList<>();
        for (int hand = 0; hand < hands; hand++) {
            ArrayList<Point> own = new ArrayList<>();
            for (int p = hand; p < points.size(); p += hands) {
                own.add(points.get(p));
            }
            batches.add(new Batch(own));
        }
        return batches;
    }
}
