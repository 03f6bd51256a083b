package org.rollover.study;

import java.io.Serializable;

/**
 * A point of a study.
 *
 * @param number its place in the design, from 0
 * @param values by factor: a number in the unit of the scenario, or the place of a label; not copied, nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Point(int number, double[] values) implements Serializable {
    private static final long serialVersionUID = 1L;
}
