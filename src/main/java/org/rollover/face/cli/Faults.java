package org.rollover.face.cli;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a command, so that it is said in one go. */
final class Faults {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+");

    /** Each once: what is wrong with a file that many cases use is one mistake. */
    private final Set<String> lines = new LinkedHashSet<>();

    void add(String line) {
        lines.add(line);
    }

    /** A folder that will be written into, which need not be there yet. */
    void folder(String option, Path asked, Path place) {
        Path there = place.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            boolean itself = there.equals(place.toAbsolutePath());
            add(option + ": " + asked + (itself ? " is a file" : " lies below " + there + ", which is a file")
                    + "; name a folder");
        } else if (!Files.isWritable(there)) {
            add(option + ": " + asked + ": no permission to write there");
        }
    }

    /** A whole number within limits; {@code usual} where the option is not given, or is wrong and noted here. */
    long whole(String option, @Nullable String text, long usual, long least, long most) {
        if (text == null) {
            return usual;
        }
        BigInteger number;
        try {
            number = ascii(text.strip());
        } catch (NumberFormatException e) {
            add(option + ": '" + text + "' is no whole number; " + allowed(least, most));
            return usual;
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            boolean above = number.compareTo(BigInteger.valueOf(most)) > 0;
            String word = anyLong(least, most) ? (above ? "large" : "small") : (above ? "many" : "few");
            add(option + ": " + text + " is too " + word + "; " + allowed(least, most));
            return usual;
        }
        return number.longValue();
    }

    /** Of the many digits that there are in the world, those that every other program reads too. */
    private static BigInteger ascii(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigInteger(text);
    }

    private static boolean anyLong(long least, long most) {
        return least == Long.MIN_VALUE && most == Long.MAX_VALUE;
    }

    private static String allowed(long least, long most) {
        return anyLong(least, most)
                ? "any whole number of up to 18 digits serves"
                : String.format(Locale.ROOT, "from %,d to %,d", least, most);
    }

    boolean any() {
        return !lines.isEmpty();
    }

    /** All that is wrong, in the order in which it was found. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    void orThrow() {
        if (!lines.isEmpty()) {
            throw new BadInput(List.copyOf(lines));
        }
    }
}
