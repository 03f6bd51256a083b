package org.rollover.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** How figures are said: no more digits than the simulation supports, and never a "0 %" or "100 %" that is none. */
public final class Figures {
    private static final String NONE = "–";
    private static final int MOST_DECIMALS = 6;

    private Figures() {}

    /** Decimals of a percentage that an error of this size (as a share) supports. */
    public static int decimals(double error) {
        if (!(error > 0)) {
            return 1;
        }
        return (int) Math.min(3, Math.max(0, Math.ceil(-Math.log10(error * 100) - 1e-9)));
    }

    /** Decimals that the count supports for a share near this one: by the half-width of its 95 % interval. */
    public static int decimals(double share, double cases) {
        double most = Math.max(share * (1 - share), 1 / cases);
        return Math.min(2, decimals(1.96 * Math.sqrt(most / cases)));
    }

    /** {@code 12.3 %}; small and large shares that would round to 0 or 100 are bounded instead. */
    public static String percent(double share, int decimals) {
        if (Double.isNaN(share)) {
            return NONE;
        }
        if (share == 0 || share == 1) {
            return share == 0 ? "0%" : "100%";
        }
        String rounded = fixed(share * 100, decimals);
        if (share > 0 && new BigDecimal(rounded).signum() == 0) {
            return "<" + fixed(Math.pow(10, -decimals), decimals) + "%";
        }
        if (share < 1 && new BigDecimal(rounded).compareTo(BigDecimal.valueOf(100)) == 0) {
            return ">" + fixed(100 - Math.pow(10, -decimals), decimals) + "%";
        }
        return rounded + "%";
    }

    /** Counts of the same cases as percentages, with the same decimals: those that the least certain of them supports. */
    public static List<String> shares(List<Long> counts, long cases) {
        return expectations(counts.stream().map(Long::doubleValue).toList(), cases);
    }

    /** Likewise of what was to be expected of the cases; an expectation may be less than one case. */
    public static List<String> expectations(List<Double> expected, long cases) {
        int decimals = expected.stream()
                .mapToInt(e -> decimals(e / cases, cases))
                .min()
                .orElse(0);
        return expected.stream()
                .map(e -> cases == 0 ? NONE : percent(Math.max(0, Math.min(1, e / cases)), decimals))
                .toList();
    }

    /** A count of cases as a percentage. */
    public static String share(long count, long cases) {
        return cases == 0 ? NONE : percent((double) count / cases, decimals((double) count / cases, cases));
    }

    public static String fixed(double number, int decimals) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
    }

    /** With three significant digits, and no zeros behind the last that counts. */
    public static String significant(double number) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        return new BigDecimal(number, new java.math.MathContext(3, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** With its sign, a plus too. */
    public static String signed(double number, int decimals) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        String fixed = fixed(Math.abs(number), decimals);
        boolean zero = new BigDecimal(fixed).signum() == 0;
        return zero ? fixed : (number < 0 ? "−" : "+") + fixed;
    }

    /** Decimals that an interval of these ends supports: to the first digit of its half-width, or the second after a 1. */
    public static int supported(double low, double high) {
        double half = (high - low) / 2;
        return half > 0
                ? (int) Math.min(MOST_DECIMALS, Math.max(0, StrictMath.ceil(-StrictMath.log10(half / 2) - 1e-9)))
                : MOST_DECIMALS / 2;
    }

    /** A number with a minus sign in place of a hyphen. */
    public static String minus(String number) {
        return number.replace('-', '−');
    }

    /** {@code 10,000}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code December 2018}. */
    public static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    /** {@code Dec 2018}. */
    public static String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
    }
}
