package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.rollover.casebook.Measured;
import org.rollover.ensemble.Interval;
import org.rollover.report.Figures;

/** Scores as they are kept and said. */
final class Scores {
    private static final int DECIMALS = 3;

    private Scores() {}

    /** A figure with its interval, which may stand beside it or below it. */
    static Measured read(JsonNode json) {
        JsonNode ends = json.path("interval").isObject() ? json.path("interval") : json;
        boolean both = ends.path("low").isNumber() && ends.path("high").isNumber();
        return new Measured(
                json.path("value").asDouble(Double.NaN),
                both
                        ? new Interval(
                                ends.path("low").asDouble(), ends.path("high").asDouble(), 0.95)
                        : null);
    }

    static String figure(Measured measured) {
        return Figures.fixed(measured.value(), DECIMALS);
    }

    static String signed(Measured measured) {
        return Figures.signed(measured.value(), DECIMALS);
    }

    static String interval(Measured measured) {
        Interval interval = measured.interval();
        return interval == null
                ? "–"
                : Figures.fixed(interval.low(), DECIMALS) + " to " + Figures.fixed(interval.high(), DECIMALS);
    }

    static String signedInterval(Measured measured) {
        Interval interval = measured.interval();
        return interval == null
                ? "–"
                : Figures.signed(interval.low(), DECIMALS) + " to " + Figures.signed(interval.high(), DECIMALS);
    }

    static double low(Measured measured) {
        Interval interval = measured.interval();
        return interval == null ? Double.NaN : interval.low();
    }

    static double high(Measured measured) {
        Interval interval = measured.interval();
        return interval == null ? Double.NaN : interval.high();
    }
}
