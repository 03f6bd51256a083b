package org.rollover.study.design;

import java.util.Objects;
import org.rollover.study.table.Structure;

/** Points from a function of their index. */
record Made(int size, int dimensions, Structure structure, Maker maker) implements Points {

    /** What makes a point; safe to share between threads. */
    interface Maker {
        double[] at(int index);
    }

    static Made free(int size, int dimensions, Maker maker) {
        return new Made(size, dimensions, Structure.FREE, maker);
    }

    @Override
    public double[] at(int index) {
        return maker.at(Objects.checkIndex(index, size));
    }
}
