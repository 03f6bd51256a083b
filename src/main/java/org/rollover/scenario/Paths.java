package org.rollover.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths as {@code governments.Italy.salience} and {@code measure.lower-levels[0]}. */
final class Paths {
    private static final Pattern INDEXED = Pattern.compile("([^\\[\\]]+)\\[(0|[1-9][0-9]{0,5})]");

    private Paths() {}

    /** The parts of a path: keys, names and, for an index, its digits in brackets. */
    static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String step : path.split("\\.", -1)) {
            Matcher indexed = INDEXED.matcher(step);
            if (indexed.matches()) {
                parts.add(indexed.group(1));
                parts.add("[" + indexed.group(2) + "]");
            } else {
                parts.add(step);
            }
        }
        return parts;
    }

    static String parent(String path) {
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }

    /** The last key, name or index of a path. */
    static String last(String path) {
        List<String> parts = parts(path);
        return parts.get(parts.size() - 1);
    }

    static String join(String path, String part) {
        return part.startsWith("[") ? path + part : Binder.join(path, part);
    }

    static int index(String part) {
        return Integer.parseInt(part.substring(1, part.length() - 1));
    }

    /** The shape at a path, or null where the language has none; {@code root} tells the kinds. */
    static @Nullable Shape shape(Shape root, Node tree, String path) {
        Shape shape = root;
        Node node = tree;
        for (String part : parts(path)) {
            shape = step(shape, node, part);
            if (shape == null) {
                return null;
            }
            node = step(node, part);
        }
        return shape instanceof Shape.Line line ? new Shape.Amount(line.range()) : shape;
    }

    /** The shape one step further, or null. */
    static @Nullable Shape step(Shape shape, @Nullable Node node, String part) {
        if (shape instanceof Shape.Listed listed) {
            return part.startsWith("[") ? listed.item() : null;
        }
        if (shape instanceof Shape.Named named) {
            return named.value();
        }
        Shape.Fields fields = shape instanceof Shape.Kinds kinds ? kind(kinds, node) : null;
        if (shape instanceof Shape.Fields own) {
            fields = own;
        }
        Shape.Field field = fields == null ? null : fields.byKey().get(part);
        return field == null ? null : field.shape();
    }

    /** The keys of the kind that a node says, or null where it says none. */
    static Shape.@Nullable Fields kind(Shape.Kinds kinds, @Nullable Node node) {
        Node word = node instanceof Node.Block block
                ? block.get(Wrapping.isWrapped(kinds, block) ? Binder.VALUE : Shape.Kinds.KIND)
                : node;
        return word instanceof Node.Word kind ? kinds.byKind().get(kind.text()) : null;
    }

    /** The node one step further, or null. */
    static @Nullable Node step(@Nullable Node node, String part) {
        if (node instanceof Node.Items list && part.startsWith("[")) {
            int index = index(part);
            return index < list.items().size() ? list.items().get(index) : null;
        }
        return node instanceof Node.Block block ? block.get(part) : null;
    }
}
