package org.rollover.study.design;

import java.util.Locale;

/** What a design may be asked for, and the words when it is more. */
final class Limits {
    private Limits() {}

    /**
     * A number of points that is within bounds.
     *
     * @throws IllegalArgumentException if it is not, in words for the user
     */
    static int size(String design, long points) {
        if (points < 1) {
            throw new IllegalArgumentException(design + " needs at least 1 point, not " + points);
        }
        if (points > Designs.MOST_POINTS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s would have %,d points; the most is %,d. Take fewer points, levels or factors.",
                    design,
                    points,
                    Designs.MOST_POINTS));
        }
        return (int) points;
    }

    /**
     * A count that is within bounds.
     *
     * @throws IllegalArgumentException if it is not, in words for the user
     */
    static int count(String design, String what, int count, int least, int most) {
        if (count < least || count > most) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s takes %,d to %,d %s, not %,d", design, least, most, what, count));
        }
        return count;
    }
}
