package org.rollover.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mends what people slip at who fill in a form: keys that are left blank, a value where a block with one key belongs, signs that
 * nobody sees. See {@link RecordReader#readLeniently}.
 */
final class Slips {
    /** Unseen, but some scripts are written with them: the joiners. */
    private static final String JOINERS = "\u200c\u200d";

    private static final String LINES = "\n\r\t";

    private int unseen;

    /** How many signs that cannot be seen were left out. */
    int unseen() {
        return unseen;
    }

    /** A text without signs that cannot be seen; others that end lines or steer machines become spaces. */
    String seen(String text) {
        if (text.codePoints().noneMatch(Slips::goes)) {
            return text;
        }
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!goes(c)) {
                seen.appendCodePoint(c);
            } else {
                unseen++;
                if (Character.getType(c) != Character.FORMAT) {
                    seen.append(' ');
                }
            }
        });
        return seen.toString();
    }

    private static boolean goes(int c) {
        return Names.isUnseen(c)
                && Character.getType(c) != Character.SURROGATE
                && LINES.indexOf(c) < 0
                && JOINERS.indexOf(c) < 0;
    }

    /**
     * The same tree without keys that are left blank, and with a block in the place of a bare value where all keys may be left out:
     * the value of its first key.
     *
     * @param shape what belongs there; null if that is not known
     */
    Node mended(Node node, @Nullable Shape shape) {
        if (node instanceof Node.Word word) {
            Node.Word mended = new Node.Word(seen(word.text()), word.plain(), word.where(), word.cover());
            return shape instanceof Shape.Fields fields && fields.optional() ? first(fields, mended) : mended;
        }
        if (node instanceof Node.Items list) {
            Shape item = shape instanceof Shape.Listed listed ? listed.item() : null;
            List<Node> items = new ArrayList<>();
            list.items().stream().filter(one -> !isBlank(one)).forEach(one -> items.add(mended(one, item)));
            return new Node.Items(items, list.where(), list.cover());
        }
        if (node instanceof Node.Block block) {
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            block.entries().forEach((key, entry) -> {
                if (!isBlank(entry.value())) {
                    entries.put(key, new Node.Entry(entry.where(), mended(entry.value(), inner(shape, key))));
                }
            });
            return new Node.Block(entries, block.where(), block.cover(), block.lost());
        }
        return node;
    }

    private static @Nullable Shape inner(@Nullable Shape shape, String key) {
        if (shape instanceof Shape.Named named) {
            return named.value();
        }
        Shape.Field field =
                shape instanceof Shape.Fields fields ? fields.byKey().get(key) : null;
        return field == null ? null : field.shape();
    }

    private static Node first(Shape.Fields fields, Node.Word word) {
        Map.Entry<String, Shape.Field> first =
                fields.byKey().entrySet().iterator().next();
        return first.getValue().shape() instanceof Shape.Text
                ? new Node.Block(Map.of(first.getKey(), new Node.Entry(word.where(), word)), word.where(), word.cover())
                : word;
    }

    private static boolean isBlank(Node node) {
        return node instanceof Node.Word word
                && word.plain()
                && (word.text().isEmpty()
                        || word.text().equals("~")
                        || word.text().equalsIgnoreCase("null"));
    }
}
