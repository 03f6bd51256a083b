package org.rollover.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phrases that several messages share. */
final class Words {
    private static final int MANY = 12;

    private Words() {}

    /** What stands there instead: {@code 'x'}, a list or a block. */
    static String found(Node node) {
        if (node instanceof Node.Word word) {
            return word.text().isEmpty() ? "nothing stands" : Problems.quote(word.text()) + " stands";
        }
        return node instanceof Node.Items ? "a list stands" : "a block stands";
    }

    static String oneOf(List<String> words) {
        return words.size() == 1 ? words.get(0) : "one of " + some(words);
    }

    /** The keys of a block. */
    static String keys(Shape.Fields shape) {
        return some(List.copyOf(shape.byKey().keySet()));
    }

    private static String some(List<String> words) {
        return words.size() <= MANY ? String.join(", ", words) : String.join(", ", words.subList(0, MANY)) + " …";
    }

    /** Complains of an unknown key, and returns the nearest that is known, or null. */
    static @Nullable String unknownKey(Problems problems, Shape.Fields shape, Location where, String key, String path) {
        List<String> known = new ArrayList<>(shape.byKey().keySet());
        String nearest = Nearest.to(key, known);
        String allowed = nearest == null ? "known are " + some(known) : "";
        problems.error(where, path, "unknown key " + Problems.quote(key), allowed, nearest);
        return nearest;
    }

    /** What is wrong with an entry that may be new by mistake: {@code new government 'Itly': missing key 'salience'}. */
    static String newcomer(String path, String what) {
        String map = Paths.last(Paths.parent(path));
        String entry = map.replaceFirst("ies$", "y").replaceFirst("s$", "");
        return "new " + entry + " " + Problems.quote(Paths.last(path)) + ": " + what;
    }
}
