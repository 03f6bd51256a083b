package org.rollover.classroom;

import org.rollover.ensemble.Interval;

/**
 * A figure that was worked out.
 *
 * @param value the figure; a probability from 0 to 1, or a difference of two
 * @param low the lower end of its 95 % interval
 * @param high the upper end
 */
public record Found(double value, double low, double high) {
    /** Of an estimate. */
    public static Found of(double value, Interval interval) {
        return new Found(value, interval.low(), interval.high());
    }

    /** How far a number lies outside the interval; 0 within. */
    public double beyond(double number) {
        return Math.max(0, Math.max(low - number, number - high));
    }

    /** The place within the interval that is nearest to a number. */
    public double nearest(double number) {
        return Math.max(low, Math.min(high, number));
    }
}
