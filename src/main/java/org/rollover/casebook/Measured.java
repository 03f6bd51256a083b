package org.rollover.casebook;

import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Interval;

/**
 * A figure over a handful of decisions.
 *
 * @param value the figure; NaN where it cannot be had
 * @param interval its 95 % interval over regimes, or null where there are too few to say
 */
public record Measured(double value, @Nullable Interval interval) {

    /** True if the interval leaves zero out, and the figure is below it. */
    public boolean below() {
        return interval != null && interval.high() < 0;
    }

    /** True if the interval leaves zero out, and the figure is above it. */
    public boolean above() {
        return interval != null && interval.low() > 0;
    }
}
