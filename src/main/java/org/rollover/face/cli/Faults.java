package org.rollover.face.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a command, so that it is said in one go. */
final class Faults {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    /** A whole number within limits; {@code usual} where the option is not given, or is wrong and noted here. */
    long whole(String option, @Nullable String text, long usual, long least, long most) {
        if (text == null) {
            return usual;
        }
        BigInteger number;
        try {
            number = new BigInteger(text.strip());
        } catch (NumberFormatException e) {
            add(option + ": '" + text + "' is no whole number; " + allowed(least, most));
            return usual;
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            add(option + ": " + text + " is too " + (number.signum() > 0 ? "many" : "few") + "; "
                    + allowed(least, most));
            return usual;
        }
        return number.longValue();
    }

    private static String allowed(long least, long most) {
        return most == Long.MAX_VALUE && least == Long.MIN_VALUE
                ? "any whole number of up to 18 digits serves"
                : String.format(Locale.ROOT, "from %,d to %,d", least, most);
    }

    void orThrow() {
        if (!lines.isEmpty()) {
            throw new BadInput(lines);
        }
    }
}
