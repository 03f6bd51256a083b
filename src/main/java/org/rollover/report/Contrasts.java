package org.rollover.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Panel.Contrast;

/** How probabilities and differences of a panel are said. */
public final class Contrasts {
    private static final double SLIGHTEST = 1e-9;
    private static final double LEVEL = 0.95;

    private Contrasts() {}

    /** A probability with as many digits as its interval supports. */
    public static String percent(Contrast p) {
        if (p.error() == 0) {
            return p.value() >= 1 ? "all" : p.value() <= 0 ? "none" : Figures.percent(p.value(), 1);
        }
        return Figures.percent(clip(p.value()), decimals(p));
    }

    /** A probability in a sentence, with its interval. */
    public static String probability(Contrast p) {
        if (p.error() == 0) {
            return p.value() >= 1
                    ? "sustained in all of these histories (95% interval: " + bounds(p) + ")"
                    : p.value() <= 0
                            ? "sustained in none of these histories (95% interval: " + bounds(p) + ")"
                            : "sustained with a probability of " + percent(p);
        }
        return percent(p) + " (95% interval " + bounds(p) + ")";
    }

    /** The interval of a probability. */
    public static String bounds(Contrast p) {
        int decimals = decimals(p);
        if (p.error() == 0 && p.value() >= 1) {
            return Figures.percent(Math.floor(p.interval().low() * 1000) / 1000, 1) + " or more";
        }
        if (p.error() == 0 && p.value() <= 0) {
            return Figures.percent(Math.ceil(p.interval().high() * 1000) / 1000, 1) + " or less";
        }
        return Figures.percent(clip(p.interval().low()), decimals)
                + " to "
                + Figures.percent(clip(p.interval().high()), decimals);
    }

    /** A size in percentage points, and how far its interval reaches to either side. */
    public static String plusMinus(Contrast difference) {
        int decimals = decimals(difference);
        return Figures.fixed(difference.value() * 100, decimals) + " ± "
                + Figures.fixed(difference.interval().halfWidth() * 100, decimals);
    }

    /** A difference in percentage points, with its sign. */
    public static String points(Contrast difference) {
        return Figures.signed(difference.value() * 100, decimals(difference));
    }

    /** The interval of a difference, in percentage points. */
    public static String range(Contrast difference) {
        Interval interval = difference.interval();
        int decimals = decimals(difference);
        return Figures.signed(interval.low() * 100, decimals) + " to "
                + Figures.signed(interval.high() * 100, decimals);
    }

    private static int decimals(Contrast contrast) {
        double reach = contrast.interval().halfWidth();
        return Double.isFinite(reach) ? Math.min(2, Figures.decimals(reach)) : 0;
    }

    /** Within what a probability may be, and never certain: that would claim more than histories can show. */
    private static double clip(double p) {
        return Math.min(1 - SLIGHTEST, Math.max(SLIGHTEST, p));
    }

    /** As a program reads it: value and ends of the interval. */
    static Map<String, Object> json(Contrast contrast) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", contrast.value());
        json.put("low", contrast.interval().low());
        json.put("high", contrast.interval().high());
        json.put("level", contrast.interval().level());
        return json;
    }

    /**
     * As {@link #json} wrote it. What was the same in all histories has no error: a probability of 0 or 1, a difference of 0.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Contrast read(JsonNode json) {
        if (!json.path("value").isNumber()) {
            throw new IllegalArgumentException("a figure without a value");
        }
        double value = json.path("value").asDouble();
        Interval interval = new Interval(
                json.path("low").asDouble(Double.NaN),
                json.path("high").asDouble(Double.NaN),
                json.path("level").asDouble(LEVEL));
        double error = value == 0 || value == 1 ? 0 : interval.halfWidth() / Interval.Z95;
        return new Contrast(value, error, interval);
    }

    /** Likewise, or null where there is none. */
    public static @Nullable Contrast readOrNull(JsonNode json) {
        return json.path("value").isNumber() ? read(json) : null;
    }
}
