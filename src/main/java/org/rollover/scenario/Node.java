package org.rollover.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a YAML file says, before anything is known of its meaning. Every node knows its place and what covers it. */
sealed interface Node {

    Location where();

    /** The source and note that hold for it: its own, or those of the nearest block around it in its file. */
    Cover cover();

    /** The same node under another cover, which holds for all below that have none of their own. */
    Node covered(Cover outer);

    /** A scalar; {@code plain} if it was written without quotes. */
    record Word(String text, boolean plain, Location where, Cover cover) implements Node {
        @Override
        public Node covered(Cover outer) {
            return new Word(text, plain, where, outer);
        }
    }

    /** A list. */
    record Items(List<Node> items, Location where, Cover cover) implements Node {
        @Override
        public Node covered(Cover outer) {
            return new Items(items.stream().map(item -> item.covered(outer)).toList(), where, outer);
        }
    }

    /** A mapping, in the order of the file; {@code lost} are keys that were refused, {@link #UNNAMED} for any. */
    record Block(Map<String, Entry> entries, Location where, Cover cover, Set<String> lost) implements Node {
        /** Among the lost keys, one that cannot be told. */
        static final String UNNAMED = "";

        Block(Map<String, Entry> entries, Location where, Cover cover) {
            this(entries, where, cover, Set.of());
        }

        @Override
        public Node covered(Cover outer) {
            Cover inner = own() == null ? outer : own();
            Map<String, Entry> covered = new java.util.LinkedHashMap<>();
            entries.forEach((key, entry) ->
                    covered.put(key, new Entry(entry.where(), entry.value().covered(inner))));
            return new Block(covered, where, inner, lost);
        }

        /** The source and note that stand in this very block, or null if it has neither. */
        @Nullable
        Cover own() {
            Entry source = entries.get(Cover.SOURCE);
            Entry note = entries.get(Cover.NOTE);
            return source == null && note == null ? null : new Cover(text(source), text(note));
        }

        private static @Nullable String text(@Nullable Entry entry) {
            return entry != null
                            && entry.value() instanceof Word word
                            && !word.text().isEmpty()
                    ? word.text()
                    : null;
        }

        @Nullable
        Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }
    }

    /** Something that was already complained about. */
    record Broken(Location where, Cover cover) implements Node {
        @Override
        public Node covered(Cover outer) {
            return this;
        }
    }

    /** A key's value, and the place of the key. */
    record Entry(Location where, Node value) {}

    static Block empty(Location where) {
        return new Block(Map.of(), where, Cover.NONE);
    }
}
