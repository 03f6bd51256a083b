package org.rollover.report.story;

/** Where an axis of percentages begins and ends, so that what is near an end can be told apart. */
public final class AxisEnds {
    private static final double[] LOW = {99.9, 99, 98, 95, 90, 80, 50};

    private AxisEnds() {}

    /** The greatest usual beginning that leaves some room below the lowest value; percent. */
    public static double floor(double lowest) {
        for (double candidate : LOW) {
            if (lowest >= candidate + (100 - candidate) * 0.1) {
                return candidate;
            }
        }
        return 0;
    }

    /** The smallest usual end above the highest value; percent. */
    public static double ceiling(double highest) {
        return 100 - Math.max(0, floor(100 - highest));
    }
}
