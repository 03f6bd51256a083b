package org.rollover.scenario;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an actor, an event or any other entry of a map may be called. */
final class Names {
    private static final int LONGEST = 80;
    private static final int LONGEST_PATH = 400;
    private static final String MARKS = " -'’&(),+_";

    /** Words that mean something else where a name could stand. */
    private static final Set<String> RESERVED = Set.of(Cover.SOURCE, Cover.NOTE, "value", "remove", "others", "kind");

    static final String ALLOWED = "a name has 1 to 80 letters, digits, spaces or any of - ' & ( ) , + _";

    private Names() {}

    /** What is wrong with a name, or null. */
    static @Nullable String fault(String name) {
        if (name.isBlank()) {
            return "a name is empty";
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return "the name " + Problems.quote(name) + " is too long";
        }
        if (RESERVED.contains(name)) {
            return "'" + name + "' cannot be a name, the word has a meaning of its own";
        }
        if (!name.equals(name.strip())) {
            return "the name " + Problems.quote(name) + " starts or ends with a space";
        }
        return name.codePoints().allMatch(Names::isAllowed)
                ? null
                : "the name " + Problems.quote(name) + " has a character that names do not have";
    }

    /** What is wrong with the key of a map, or null. */
    static @Nullable String fault(String key, References.@Nullable To references) {
        if (references == References.To.PATHS) {
            boolean unseen = key.isBlank()
                    || key.length() > LONGEST_PATH
                    || key.codePoints().anyMatch(Names::isUnseen);
            return unseen ? Problems.quote(key) + " is no path" : null;
        }
        return references == References.To.ACTORS ? referenceFault(key) : fault(key);
    }

    /** What is wrong with a reference to an actor (Italy, Italy/League, others), or null. */
    private static @Nullable String referenceFault(String reference) {
        if (reference.equals("others")) {
            return null;
        }
        int slash = reference.indexOf('/');
        if (slash < 0) {
            return fault(reference);
        }
        String first = fault(reference.substring(0, slash));
        return first == null ? fault(reference.substring(slash + 1)) : first;
    }

    private static boolean isAllowed(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(c) || mark || MARKS.indexOf(c) >= 0;
    }

    /** Control characters, and those that turn the direction of writing or cannot be seen. */
    static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
