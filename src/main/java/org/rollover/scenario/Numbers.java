package org.rollover.scenario;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as they may be written: plain decimals, with a unit where the language says so. Strict, because YAML's own
 * readings surprise: there {@code 020} is 16 and {@code 1_000} is 1000.
 */
final class Numbers {
    private static final String DECIMAL = "-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?";
    private static final Pattern PLAIN = Pattern.compile(DECIMAL);
    private static final Pattern PERCENT = Pattern.compile("(" + DECIMAL + ") ?%");
    private static final Pattern TIMED = Pattern.compile("(" + DECIMAL + ") +(months?|years?|days?)");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[,_' ][0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9]{1,17}(?:\\.[0-9]{0,17})?[eE][+-]?[0-9]{1,2}");
    private static final Pattern LOOSE = Pattern.compile("([+-]?)0*([0-9]*)(?:[.,]([0-9]*))?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,8}");
    private static final int LONGEST = 40;

    /** As many as the longest double has; beyond, exact arithmetic is slow enough to be an attack. */
    private static final int MOST_DIGITS = 1100;

    private Numbers() {}

    /** A number, or what is wrong with it. */
    record Reading(
            double value,
            @Nullable String wrong,
            String allowed,
            @Nullable String suggestion) {
        static Reading of(BigDecimal value) {
            double read = value.doubleValue();
            if (Double.isInfinite(read)) {
                return wrong("the number is too large", "", null);
            }
            return new Reading(read == 0 ? 0.0 : read, null, "", null); // no negative zero
        }

        static Reading wrong(String what, String allowed, @Nullable String suggestion) {
            return new Reading(Double.NaN, what, allowed, suggestion);
        }
    }

    static Reading read(String text, boolean plain, Range range) {
        if (text.length() > MOST_DIGITS) {
            return Reading.wrong(Problems.quote(text) + " is not a number", range.words(), null);
        }
        if (range.timed()) {
            return time(text, range);
        }
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return range.percent()
                    ? Reading.of(new BigDecimal(percent.group(1)).movePointLeft(2))
                    : Reading.wrong(Problems.quote(text) + " is a share", range.words(), null);
        }
        if (!PLAIN.matcher(text).matches()) {
            return refuse(text, range);
        }
        return plain
                ? Reading.of(new BigDecimal(text))
                : Reading.wrong("a number in quotes is a text", "leave the quotes out", text);
    }

    private static Reading time(String text, Range range) {
        Matcher timed = TIMED.matcher(text);
        if (!timed.matches()) {
            return PLAIN.matcher(text).matches()
                    ? Reading.wrong(
                            text + " has no unit", "say the unit, as " + range.write(Double.parseDouble(text)), null)
                    : refuse(text, range);
        }
        boolean days = timed.group(2).startsWith("day");
        if (days != (range.unit() == Unit.DAYS)) {
            return Reading.wrong(Problems.quote(text) + " is in the wrong unit", range.words(), null);
        }
        BigDecimal count = new BigDecimal(timed.group(1));
        return Reading.of(timed.group(2).startsWith("year") ? count.multiply(BigDecimal.valueOf(12)) : count);
    }

    private static Reading refuse(String text, Range range) {
        String what = text.isEmpty() ? "a value is missing" : Problems.quote(text) + " is not a number";
        @Nullable String meant = meant(text);
        if (meant != null) {
            return Reading.wrong(Problems.quote(text) + " is not how a number is written", range.words(), meant);
        }
        return Reading.wrong(what, range.words(), null);
    }

    /** How the number that was probably meant is written, or null. */
    private static @Nullable String meant(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (GROUPED.matcher(text).matches()) {
            return text.replaceAll("[,_' ]", "");
        }
        if (EXPONENT.matcher(text).matches()) {
            return plain(new BigDecimal(text));
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return Long.toString(Long.parseLong(text.substring(2), 16));
        }
        String bare = text.replace("_", "");
        Matcher loose = LOOSE.matcher(bare);
        if (!loose.matches() || bare.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        String whole = loose.group(2).isEmpty() ? "0" : loose.group(2);
        String part = loose.group(3) == null || loose.group(3).isEmpty() ? "" : "." + loose.group(3);
        return (loose.group(1).equals("-") ? "-" : "") + whole + part;
    }

    /** A number as it is written in a file: plain decimals, no exponent. */
    static String write(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
