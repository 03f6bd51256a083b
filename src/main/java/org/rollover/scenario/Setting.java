package org.rollover.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays {@code path=value} over a scenario: the {@code --set} of the command line. */
final class Setting {
    static final String FILE = "--set";

    private final Shape root;
    private final ReadingLimits limits;
    private final Composer.Budget budget;
    private final Problems problems;

    Setting(Shape root, ReadingLimits limits, Composer.Budget budget, Problems problems) {
        this.root = root;
        this.limits = limits;
        this.budget = budget;
        this.problems = problems;
    }

    /** The tree with a setting on top; as it was, if the setting is wrong. {@code number} counts settings from 1. */
    Node lay(Node tree, String setting, int number) {
        int equals = setting.indexOf('=');
        Location start = new Location(FILE, number, 1);
        if (equals < 1) {
            problems.doubts().refused("");
            problems.error(start, "", Problems.quote(setting) + " sets nothing", "as governments.Italy.salience=0.3");
            return tree;
        }
        String path = SourceText.normal(setting.substring(0, equals).strip());
        String text = setting.substring(equals + 1);
        Location where = new Location(FILE, number, equals + 2);
        Node value = Paths.shape(root, tree, path) instanceof Shape.Text && isBareText(text)
                ? new Node.Word(SourceText.normal(text.strip()), false, where, Cover.NONE)
                : value(text, number, equals + 1);
        if (value == null) {
            problems.doubts().refused(path);
            return tree;
        }
        List<String> parts = Paths.parts(path);
        Node built = new Built(parts, value, start).at(0, root, tree, "");
        return built == null ? tree : new Overlay(problems).lay(root, tree, built, "");
    }

    /** A sentence needs no quotes, whatever colons stand in it. */
    private static boolean isBareText(String text) {
        String bare = text.strip();
        return !bare.isEmpty() && "\"'{[".indexOf(bare.charAt(0)) < 0 && !bare.equals(Overlay.REMOVE);
    }

    private @Nullable Node value(String text, int number, int offset) {
        Location where = new Location(FILE, number, offset + 1);
        if (text.isBlank()) {
            problems.error(where, "", "a value is missing after =", "");
            return null;
        }
        Problems inner = new Problems();
        Node node = Composer.compose(SourceText.normal(text), FILE, limits, budget, inner);
        for (Problem problem : inner.sorted()) {
            Location at = new Location(
                    FILE, number, offset + Math.max(1, problem.where().column()));
            problems.error(at, problem.path(), problem.what(), problem.allowed(), problem.suggestion());
        }
        return node == null || inner.hasErrors() ? null : Wrapping.moved(node, where);
    }

    /** Builds the tree that holds the value at its path and nothing else. */
    private final class Built {
        private final List<String> parts;
        private final Node value;
        private final Location where;

        Built(List<String> parts, Node value, Location where) {
            this.parts = parts;
            this.value = value;
            this.where = where;
        }

        @Nullable
        Node at(int depth, Shape shape, @Nullable Node below, String path) {
            if (depth == parts.size()) {
                return value;
            }
            String part = parts.get(depth);
            Node node = unwrapped(shape, below);
            if (shape instanceof Shape.Listed listed) {
                return item(depth, listed, node, path);
            }
            Shape inner = Paths.step(shape, node, part);
            if (inner == null || isStranger(shape, inner, node, depth)) {
                return unknown(shape, node, part, path);
            }
            Node next = Paths.step(node, part);
            Node supplied = next == null && depth + 1 < parts.size() ? supplied(shape, node, part) : null;
            Node built = at(depth + 1, inner, next == null ? supplied : next, Paths.join(path, part));
            if (built == null) {
                return null;
            }
            // One key of a default is set: the rest of the default goes with it.
            Node whole = supplied == null ? built : new Overlay(problems).lay(inner, supplied, built, path);
            Map<String, Node.Entry> entries = new LinkedHashMap<>();
            entries.put(part, new Node.Entry(where, whole));
            return new Node.Block(entries, where, Cover.NONE);
        }

        private @Nullable Node unwrapped(Shape shape, @Nullable Node node) {
            return node instanceof Node.Block block && Wrapping.isWrapped(shape, block)
                    ? block.get(Binder.VALUE)
                    : node;
        }

        /** True for an actor, an event or the like that does not exist, of which a part is to be set. */
        private boolean isStranger(Shape shape, Shape inner, @Nullable Node node, int depth) {
            boolean entry = inner instanceof Shape.Fields || inner instanceof Shape.Kinds;
            boolean last = depth + 1 == parts.size();
            return shape instanceof Shape.Named && entry && !last && Paths.step(node, parts.get(depth)) == null;
        }

        private @Nullable Node item(int depth, Shape.Listed shape, @Nullable Node node, String path) {
            String part = parts.get(depth);
            int size = node instanceof Node.Items list ? list.items().size() : 0;
            if (!part.startsWith("[") || !(node instanceof Node.Items list) || Paths.index(part) >= size) {
                String allowed = size == 0 ? "the list is empty" : "its items are [0] to [" + (size - 1) + "]";
                problems.doubts().refused(path);
                problems.error(where, Paths.join(path, part), "there is no such item in the list", allowed);
                return null;
            }
            int index = Paths.index(part);
            Node item = at(depth + 1, shape.item(), list.items().get(index), Paths.join(path, part));
            List<Node> items = new ArrayList<>(list.items());
            if (item != null) {
                items.set(index, item);
            }
            return item == null ? null : new Node.Items(items, list.where(), list.cover());
        }

        /** The default of a key that the file leaves out. */
        private @Nullable Node supplied(Shape shape, @Nullable Node node, String part) {
            Shape.Fields fields = shape instanceof Shape.Kinds kinds ? Paths.kind(kinds, node) : null;
            Shape.Fields own = shape instanceof Shape.Fields given ? given : fields;
            Shape.Field field = own == null ? null : own.byKey().get(part);
            return field == null || field.fallback() == null
                    ? null
                    : Wrapping.moved(Binder.fallback(field.fallback()), where);
        }

        private @Nullable Node unknown(Shape shape, @Nullable Node node, String part, String path) {
            List<String> known = new ArrayList<>();
            Shape.Fields fields = shape instanceof Shape.Kinds kinds ? Paths.kind(kinds, node) : null;
            if (shape instanceof Shape.Fields own) {
                fields = own;
            }
            if (fields != null) {
                known.addAll(fields.byKey().keySet());
            } else if (node instanceof Node.Block block && shape instanceof Shape.Named) {
                known.addAll(block.entries().keySet());
            }
            String nearest = Nearest.to(part, known);
            problems.doubts().refused(nearest == null ? path : Paths.join(path, nearest));
            String wrong = Paths.join(path, part);
            String allowed = nearest == null && !known.isEmpty() ? "here are " + String.join(", ", known) : "";
            problems.error(
                    where,
                    Problems.plain(wrong),
                    "there is no such place in the scenario",
                    allowed,
                    nearest == null ? null : Paths.join(path, nearest));
            return null;
        }
    }
}
