package org.rollover.scenario;

import org.jspecify.annotations.Nullable;

/** The unit of a number and the closed interval it must lie in, with the words that messages need. */
record Range(Unit unit, double min, double max) {
    static final Range ANY = new Range(Unit.FACTOR, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static Range of(@Nullable Limits limits) {
        return limits == null ? ANY : new Range(limits.unit(), limits.min(), limits.max());
    }

    boolean contains(double value) {
        return value >= min && value <= max;
    }

    /** True if the number must be written with its unit, as 18 months. */
    boolean timed() {
        return unit == Unit.MONTHS || unit == Unit.DAYS;
    }

    /** True if the number may be written in per cent. */
    boolean percent() {
        return unit == Unit.SHARE || unit == Unit.PROBABILITY || unit == Unit.PROBABILITY_A_MONTH;
    }

    /** What is allowed: {@code a number from 0 to 100 (points)}. */
    String words() {
        if (timed()) {
            return "a time" + interval() + " " + unit.words() + ", as " + example();
        }
        String number = unit == Unit.PEOPLE || unit == Unit.COUNT ? "a whole number" : "a number";
        if (percent()) {
            String share = unit == Unit.SHARE
                    ? "a share"
                    : unit == Unit.PROBABILITY ? "a probability" : "a probability a month";
            return share + interval() + ", as 0.2 or 20%";
        }
        return number + interval() + (unit == Unit.FACTOR ? "" : " (" + unit.words() + ")");
    }

    /** How a time may be written. */
    String example() {
        return unit == Unit.MONTHS ? "18 months or 2 years" : "7 days";
    }

    private String interval() {
        if (min == Double.NEGATIVE_INFINITY && max == Double.POSITIVE_INFINITY) {
            return "";
        }
        if (max == Double.POSITIVE_INFINITY) {
            return " of at least " + Numbers.write(min);
        }
        return min == Double.NEGATIVE_INFINITY
                ? " of at most " + Numbers.write(max)
                : " from " + Numbers.write(min) + " to " + Numbers.write(max);
    }

    /** A number as it is written in a file, with its unit where it needs one. */
    String write(double value) {
        return timed() ? Numbers.write(value) + " " + unit.words() : Numbers.write(value);
    }
}
