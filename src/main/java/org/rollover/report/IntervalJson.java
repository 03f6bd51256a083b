package org.rollover.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rollover.ensemble.Interval;

/** An interval as a program reads it. */
final class IntervalJson {
    private IntervalJson() {}

    static Map<String, Object> of(Interval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", interval.low());
        json.put("high", interval.high());
        json.put("level", interval.level());
        return json;
    }

    /** With the figure that it belongs to. */
    static Map<String, Object> of(double value, Interval interval) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value);
        json.putAll(of(interval));
        return json;
    }
}
