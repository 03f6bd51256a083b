package org.rollover.study.design;

import org.rollover.study.table.Structure;

/** Points of the unit cube, each made when it is asked for, so that a million of them take no memory where the design allows it. */
public interface Points {

    int size();

    /** How many coordinates a point has. */
    int dimensions();

    /**
     * The coordinates of a point, from 0 to 1; the array is the caller's. The same bits in whatever order and on whatever
     * thread points are asked for.
     *
     * @param index from 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException for any other
     */
    double[] at(int index);

    /** How the points belong together. */
    default Structure structure() {
        return Structure.FREE;
    }
}
