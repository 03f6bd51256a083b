package org.rollover.study.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.rollover.study.analysis.Exhibit.Estimate;

/** Numbers and lists as findings say them. */
final class Words {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final double TENTH = 0.0995;

    private Words() {}

    /** Three significant digits in plain decimals. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A share in percent: whole from ten on, with one decimal below. */
    static String percent(double share) {
        return points(share) + "%";
    }

    private static String points(double share) {
        BigDecimal rounded =
                new BigDecimal(share * 100).setScale(Math.abs(share) >= TENTH ? 0 : 1, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A share with its interval, as {@code 41% (35–47%)}. */
    static String percent(Estimate share) {
        return percent(share.value())
                + (known(share) ? " (" + points(share.low()) + dash(share.high()) + percent(share.high()) + ")" : "");
    }

    /** A number with its interval, as {@code 0.41 (0.35–0.47)}. */
    static String number(Estimate value) {
        return number(value.value())
                + (known(value) ? " (" + number(value.low()) + dash(value.high()) + number(value.high()) + ")" : "");
    }

    private static boolean known(Estimate estimate) {
        return Double.isFinite(estimate.low()) && Double.isFinite(estimate.high());
    }

    /** A dash before a minus sign cannot be read. */
    private static String dash(double high) {
        return high < 0 ? " to " : "–";
    }

    /** As {@code a, b and c}. */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** A number of things, as {@code 1 row} or {@code 12 rows}. */
    static String count(int number, String thing) {
        return String.format(java.util.Locale.ROOT, "%,d", number) + " " + thing + (number == 1 ? "" : "s");
    }
}
