package org.rollover.archive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are written in tables and JSON: the same text for the same number on every machine and Java. */
public final class Decimals {
    /** Enough for every figure that a simulation supports, and few enough to hide the last bits of a sum. */
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    private Decimals() {}

    /** The number in plain decimal notation, ten significant digits at most; empty for one that is not finite. */
    public static String text(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
