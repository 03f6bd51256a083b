package org.rollover.report.story;

import org.rollover.report.Figures;
import org.rollover.study.Measure;
import org.rollover.study.analysis.Exhibit.Estimate;

/**
 * How an outcome of a study is measured on a page: shares in percent, all else as it is kept.
 *
 * @param column its column
 * @param name as sentences call it
 * @param axis as an axis says it, with its unit
 * @param times what its values are multiplied by
 * @param unit what stands behind a number
 */
record Yardstick(String column, String name, String axis, double times, String unit) {

    static Yardstick of(Measure measure) {
        String of = measure.of().isEmpty() ? "" : " " + measure.of();
        String name = measure.kind().word().replace("-rate", " rate") + of;
        boolean share =
                switch (measure.kind()) {
                    case SUSTAINED, SURVIVAL, HOLD_OUT_RATE, VETO_RATE -> true;
                    case DELAY, CONCESSIONS, LEVEL, FIGURE -> false;
                };
        return new Yardstick(
                measure.column(),
                name,
                name + " (" + (share ? "%" : measure.kind().unit()) + ")",
                share ? 100 : 1,
                share ? "%" : "");
    }

    double of(double value) {
        return times * value;
    }

    Estimate of(double value, double low, double high) {
        return new Estimate(times * value, times * low, times * high);
    }

    /** A value in words. */
    String told(double value) {
        return Double.isFinite(value)
                ? unit.isEmpty() ? ChartText.number(value) : Figures.percent(value, Math.abs(value) >= 0.1 ? 1 : 2)
                : "none";
    }
}
