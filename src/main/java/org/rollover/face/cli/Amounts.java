package org.rollover.face.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Nearest;

/** Amounts with units on the command line. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]*\\.?[0-9]+)\\s*([a-z%]*)");

    private Amounts() {}

    /**
     * A share, as {@code 0.5pp}, {@code 0.5%} or {@code 0.005}.
     *
     * @return the share; {@code most} where it is wrong and noted
     */
    static double share(String option, String text, double least, double most, Faults faults) {
        Matcher amount = AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
        String allowed =
                "; from " + percent(least) + " to " + percent(most) + ", as 0.5pp (percentage points) or 0.005";
        if (!amount.matches() || !amount.group(2).matches("|pp|%")) {
            faults.add(option + ": '" + text + "' is no share" + allowed);
            return most;
        }
        double share = Double.parseDouble(amount.group(1)) / (amount.group(2).isEmpty() ? 1 : 100);
        if (!(share >= least && share <= most)) {
            String hint = share > most && amount.group(2).isEmpty() ? " (did you mean " + text.strip() + "pp?)" : "";
            faults.add(option + ": " + text + " is too " + (share > most ? "large" : "small") + allowed + hint);
            return most;
        }
        return share;
    }

    private static String percent(double share) {
        BigDecimal points = new BigDecimal(String.valueOf(share)).movePointRight(2);
        return points.stripTrailingZeros().toPlainString() + "pp";
    }

    /**
     * A time, as {@code 10s}, {@code 5min} or {@code 1h}.
     *
     * @return seconds; {@code most} where it is wrong and noted
     */
    static double seconds(String option, String text, double most, Faults faults) {
        Matcher amount = AMOUNT.matcher(text.strip().toLowerCase(Locale.ROOT));
        String allowed = "; more than 0 and at most 30 days, as 10s, 5min or 1h";
        double unit = amount.matches() ? unit(amount.group(2)) : 0;
        if (unit == 0) {
            faults.add(option + ": '" + text + "' is no time" + allowed);
            return most;
        }
        double seconds = Double.parseDouble(amount.group(1)) * unit;
        if (!(seconds > 0 && seconds <= most)) {
            faults.add(option + ": " + text + " is too " + (seconds > 0 ? "long" : "short") + allowed);
            return most;
        }
        return seconds;
    }

    private static double unit(String name) {
        return switch (name) {
            case "s", "sec", "" -> 1;
            case "m", "min" -> 60;
            case "h" -> 3600;
            case "d", "days", "day" -> 24 * 3600.0;
            default -> 0;
        };
    }

    /** One of the names of an enumeration, in lower case; {@code usual} where none is given, or a wrong one is noted. */
    static <E extends Enum<E>> E choice(String option, @Nullable String text, E usual, Faults faults) {
        if (text == null) {
            return usual;
        }
        E[] all = usual.getDeclaringClass().getEnumConstants();
        for (E one : all) {
            if (name(one).equals(text)) {
                return one;
            }
        }
        var names = Arrays.stream(all).map(Amounts::name).toList();
        String nearest = Nearest.to(text, names);
        faults.add(option + ": '" + text + "' is none of " + String.join(", ", names)
                + (nearest == null ? "" : "; did you mean " + nearest + "?"));
        return usual;
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
