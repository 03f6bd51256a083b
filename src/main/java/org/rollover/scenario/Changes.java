package org.rollover.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** In what one scenario differs from another. */
public final class Changes {
    /** What stands where one of them has nothing. */
    public static final String NOTHING = "–";

    /** What is said of a scenario, and not of its world. */
    private static final Set<String> WORDS = Set.of("title", "question", "about", "extends");

    /** Letters of a value, beyond which it is cut. */
    private static final int LONGEST = 240;

    private Changes() {}

    /**
     * One value.
     *
     * @param path its path, as {@code lobbyists.State Department.budget}
     * @param doc what it means
     * @param before its value in the first, in words
     * @param after its value in the second
     */
    public record Change(String path, String doc, String before, String after) {}

    /** All values that differ, defaults too, without titles and questions: those of the first in its order, then the rest. */
    public static List<Change> between(Scenario first, Scenario second) {
        Map<String, Inventory.Leaf> before = byPath(first);
        Map<String, Inventory.Leaf> after = byPath(second);
        Map<String, Inventory.Leaf> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.forEach((path, leaf) -> {
            String was = words(before, path);
            String is = words(after, path);
            if (!Objects.equals(was, is) && !WORDS.contains(path)) {
                changes.add(new Change(path, leaf.doc(), was, is));
            }
        });
        return changes;
    }

    private static Map<String, Inventory.Leaf> byPath(Scenario scenario) {
        Map<String, Inventory.Leaf> leaves = new LinkedHashMap<>();
        Inventory.of(scenario).forEach(leaf -> leaves.put(leaf.path(), leaf));
        return leaves;
    }

    private static String words(Map<String, Inventory.Leaf> leaves, String path) {
        Inventory.Leaf leaf = leaves.get(path);
        if (leaf == null) {
            return NOTHING;
        }
        boolean number = leaf.value() instanceof Quantity
                || leaf.value() instanceof RedLine.Level
                || leaf.shape() instanceof Shape.Whole;
        String words = number ? Writing.words(leaf.shape(), leaf.value()) : Writing.value(leaf.shape(), leaf.value());
        return words.length() <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }
}
