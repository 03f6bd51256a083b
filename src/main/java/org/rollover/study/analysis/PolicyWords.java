package org.rollover.study.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** How figures about policies are said. */
final class PolicyWords {
    private static final int DIGITS = 3;
    private static final int HUNDRED = 100;

    private PolicyWords() {}

    /** With three digits that count. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A policy by its name, set apart from the sentence that it stands in. */
    static String named(String policy) {
        return '“' + policy + '”';
    }

    /** A share as whole percents; what is not quite none or all is not said to be. */
    static String percent(double share) {
        long whole = Math.round(share * HUNDRED);
        if (whole == 0 && share > 0) {
            return "less than 1%";
        }
        return whole == HUNDRED && share < 1 ? "more than 99%" : whole + "%";
    }

    /** Policies as {@code “a”, “b” and “c”}. */
    static String policies(List<String> names) {
        return list(names.stream().map(PolicyWords::named).toList());
    }

    /** As {@code a, b and c}. */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
