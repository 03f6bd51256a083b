package org.rollover.study.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures in sentences of discovery. */
final class Figures {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    private Figures() {}

    /** Three significant digits, in plain notation; whole numbers whole. */
    static String short3(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e9) {
            return Long.toString((long) number);
        }
        return new BigDecimal(number).round(THREE).stripTrailingZeros().toPlainString();
    }

    /** A share as a percentage, whole unless that would make it none or all. */
    static String percent(double share) {
        double hundred = share * 100;
        boolean fine = (hundred > 0 && hundred < 0.5) || (hundred > 99.5 && hundred < 100);
        return String.format(Locale.ROOT, fine ? "%.2f%%" : "%.0f%%", hundred);
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As {@code 1 point} or {@code 1,200 points}. */
    static String points(int number) {
        return count(number) + (number == 1 ? " point" : " points");
    }
}
