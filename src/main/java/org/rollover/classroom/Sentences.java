package org.rollover.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;

/** Figures in words, for students. */
public final class Sentences {
    private Sentences() {}

    /** A share as {@code 93.2 % (91.9 to 94.4 %)}. */
    public static String percent(Found found) {
        return oneDecimal(found.value() * 100) + " % (95 % interval " + oneDecimal(found.low() * 100) + " to "
                + oneDecimal(found.high() * 100) + " %)";
    }

    /** A share that is known, as {@code 90 %}. */
    public static String percent(@Nullable Double share) {
        return share == null ? "" : Decimals.text(Math.round(share * 1e6) / 1e4) + " %";
    }

    /** A difference as {@code −12.3 points (95 % interval −13.1 to −11.5)}. */
    public static String points(Found found) {
        return signed(found.value()) + " percentage points (95 % interval " + signed(found.low()) + " to "
                + signed(found.high()) + ")";
    }

    /** Changes as {@code lobbyists.Kremlin.budget to 0.5, without caatsa-216}. */
    public static String changes(Solution solution) {
        List<String> parts = new ArrayList<>();
        solution.numbers().forEach((path, value) -> parts.add(path + " to " + Decimals.text(value)));
        solution.removed().forEach(lever -> parts.add("without " + lever));
        return parts.isEmpty() ? "nothing is changed" : String.join(", ", parts);
    }

    static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String signed(double share) {
        String text = oneDecimal(Math.abs(share * 100));
        return (share < 0 && !text.equals("0.0") ? "−" : share > 0 && !text.equals("0.0") ? "+" : "") + text;
    }
}
