package org.rollover.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** A value with its source and note around it: {@code {value: 30, source: …, note: …}}. */
final class Wrapping {
    private Wrapping() {}

    /** True if the block is a value with its source and note, and not a block of the language. */
    static boolean isWrapped(Shape shape, Node.Block block) {
        Node value = block.get(Binder.VALUE);
        if (value == null || shape instanceof Shape.Fields || shape instanceof Shape.Named) {
            return false;
        }
        boolean alone = block.entries().keySet().stream().allMatch(key -> key.equals(Binder.VALUE) || Cover.isKey(key));
        // A kind may have a key called value; then the word under it is no kind.
        return alone
                && (!(shape instanceof Shape.Kinds kinds)
                        || (value instanceof Node.Word word && kinds.byKind().containsKey(word.text())));
    }

    /** The value of an entry; a block that starts below its name is moved up to it, so that errors point to the name. */
    static Node headed(Node.Entry entry) {
        Node value = entry.value();
        return value instanceof Node.Block block
                        && block.where().line() > entry.where().line()
                ? new Node.Block(block.entries(), entry.where(), block.cover(), block.lost())
                : value;
    }

    /** The same node with all of it at one place. */
    static Node moved(Node node, Location where) {
        if (node instanceof Node.Word word) {
            return new Node.Word(word.text(), word.plain(), where, word.cover());
        }
        if (node instanceof Node.Items items) {
            return new Node.Items(
                    items.items().stream().map(item -> moved(item, where)).toList(), where, items.cover());
        }
        if (node instanceof Node.Block block) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            block.entries()
                    .forEach((key, entry) -> entries.put(key, new Node.Entry(where, moved(entry.value(), where))));
            return new Node.Block(entries, where, block.cover(), block.lost());
        }
        return node;
    }
}
