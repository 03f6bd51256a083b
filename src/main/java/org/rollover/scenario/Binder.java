package org.rollover.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;

/**
 * Nodes to records, by {@link Shape}; says all that is wrong, and keeps what is known of each place. In the place of a
 * value that was complained about stands another, so that what is right can be looked at further; {@link Doubts} are
 * told where.
 *
 * <p>One binder binds one tree once. Slots of uncertain numbers follow the order of the paths, which is known only after
 * a first binding: {@link #slots} of that one go into the second.
 */
final class Binder {
    static final String VALUE = "value";

    private static final Map<String, Node> DEFAULTS = new ConcurrentHashMap<>();

    private final Problems problems;
    private final Doubts doubts;
    private final Map<String, Integer> slots;
    private final Node root;
    private final Shape rootShape;
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Map<String, Provenance> provenance = new LinkedHashMap<>();
    private final Map<String, Quantity> quantities = new LinkedHashMap<>();

    Binder(Shape rootShape, Node root, Map<String, Integer> slots, Problems problems) {
        this.rootShape = rootShape;
        this.root = root;
        this.slots = slots;
        this.problems = problems;
        this.doubts = problems.doubts();
    }

    /** The record; only to be checked further if an error was found. */
    Object bind() {
        return bind(rootShape, root, "");
    }

    /** Where each given value and block stands, by path. */
    Places places() {
        return new Places(places, root.where());
    }

    Map<String, Provenance> provenance() {
        return Collections.unmodifiableMap(provenance);
    }

    /** All numbers that can be uncertain, defaults too, by path. */
    Map<String, Quantity> quantities() {
        return Collections.unmodifiableMap(quantities);
    }

    /** The uncertain numbers' slots, in the order of their paths. */
    Map<String, Integer> slots() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        quantities.values().stream()
                .filter(quantity -> !(quantity.distribution() instanceof Distribution.Point))
                .map(Quantity::path)
                .sorted()
                .forEach(path -> sorted.put(path, sorted.size()));
        return sorted;
    }

    private Object bind(Shape shape, Node given, String path) {
        Node node = unwrap(shape, given, path);
        if (!node.where().isDefault()) {
            places.putIfAbsent(path, node.where());
        }
        if (node instanceof Node.Broken) {
            return refused(shape, path);
        }
        doubtLost(shape, given, path);
        Object bound;
        if (shape instanceof Shape.Fields fields) {
            bound = fields(fields, node, path, false);
        } else if (shape instanceof Shape.Kinds kinds) {
            bound = kinds(kinds, node, path);
        } else if (shape instanceof Shape.Named named) {
            bound = named(named, node, path);
        } else if (shape instanceof Shape.Listed listed) {
            bound = listed(listed, node, path);
        } else {
            bound = leaf(shape, node, path);
        }
        remember(shape, node, path);
        return bound;
    }

    /** What stands for a value that was complained about. */
    private Object refused(Shape shape, String path) {
        doubts.refused(path);
        return StandIns.of(shape);
    }

    /** Keys that the file has and the tree has not. */
    private void doubtLost(Shape shape, Node given, String path) {
        if (given instanceof Node.Block block) {
            boolean keyed = shape instanceof Shape.Fields || shape instanceof Shape.Named;
            block.lost()
                    .forEach(key -> doubts.refused(keyed && !key.equals(Node.Block.UNNAMED) ? join(path, key) : path));
        }
    }

    /** Values, kinds, lists and empty blocks are remembered where given; other blocks only with a source or note. */
    private void remember(Shape shape, Node node, String path) {
        boolean block = shape instanceof Shape.Fields || shape instanceof Shape.Named;
        boolean bare = block
                && node instanceof Node.Block b
                && b.own() == null
                && !b.entries().isEmpty();
        if (!node.where().isDefault() && !bare && !path.isEmpty()) {
            Cover cover = node.cover();
            provenance.put(path, new Provenance(path, cover.source(), cover.note(), node.where()));
        }
    }

    /** The value inside {@code {value: …, source: …, note: …}}; other nodes are returned as they are. */
    private Node unwrap(Shape shape, Node node, String path) {
        if (!(node instanceof Node.Block block)) {
            return node;
        }
        checkCover(block, path);
        return Wrapping.isWrapped(shape, block) ? Objects.requireNonNull(block.get(VALUE)) : node;
    }

    private void checkCover(Node.Block block, String path) {
        for (String key : List.of(Cover.SOURCE, Cover.NOTE)) {
            Node node = block.get(key);
            if (node != null && !(node instanceof Node.Word)) {
                problems.error(node.where(), join(path, key), key + " is not a text", "one line of text");
            }
        }
    }

    private Object fields(Shape.Fields shape, Node node, String path, boolean ofKind) {
        if (!(node instanceof Node.Block block)) {
            problems.error(node.where(), path, Words.found(node) + " where a block of keys belongs", Words.keys(shape));
            return refused(shape, path);
        }
        refuseUnknown(shape, block, path, ofKind);
        List<@Nullable Object> values = new ArrayList<>();
        for (Shape.Field field : shape.byKey().values()) {
            values.add(field(field, block, path));
        }
        return make(shape, values);
    }

    static Object make(Shape.Fields shape, List<@Nullable Object> values) {
        try {
            return shape.maker().newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape.type() + " cannot be made", e);
        }
    }

    private @Nullable Object field(Shape.Field field, Node.Block block, String path) {
        String inner = join(path, field.key());
        Node.Entry entry = block.entries().get(field.key());
        if (entry == null) {
            return absent(field, block, inner);
        }
        Node given = Wrapping.headed(entry);
        places.put(inner, given.where());
        Shape shape = shape(field, block);
        if (shape == null) {
            return refused(field.shape(), inner);
        }
        Object bound = bind(shape, given, inner);
        if (bound instanceof String text && text.isBlank() && !field.optional() && doubts.certain(inner)) {
            problems.error(entry.value().where(), inner, "a text is missing", field.doc());
            return refused(field.shape(), inner);
        }
        return bound;
    }

    /** The field's shape; for a number in the unit of another, that one's, or null if the other is not known. */
    private @Nullable Shape shape(Shape.Field field, Node.Block block) {
        if (field.unitOf() == null) {
            return field.shape();
        }
        Shape shape =
                block.get(field.unitOf()) instanceof Node.Word path ? Paths.shape(rootShape, root, path.text()) : null;
        return shape instanceof Shape.Amount ? shape : null;
    }

    private @Nullable Object absent(Shape.Field field, Node.Block block, String path) {
        if (field.nullable()) {
            return null;
        }
        if (field.fallback() != null) {
            return bind(field.shape(), fallback(field.fallback()), path);
        }
        if (field.optional()) {
            return field.shape() instanceof Shape.Listed
                    ? List.of()
                    : bind(field.shape(), Node.empty(Location.DEFAULT), path);
        }
        if (!block.lost().contains(Node.Block.UNNAMED)) {
            missing(block.where(), Paths.parent(path), field.key(), field.doc());
        }
        return refused(field.shape(), path);
    }

    private void missing(Location where, String path, String key, String allowed) {
        String nearest = problems.misspelt(path);
        String what = "missing key '" + key + "'";
        problems.error(where, path, nearest == null ? what : Words.newcomer(path, what), allowed, nearest);
    }

    /** The node of a default, which is written in the scenario language itself. */
    static Node fallback(String text) {
        return DEFAULTS.computeIfAbsent(text, Binder::composeDefault);
    }

    private static Node composeDefault(String text) {
        if (text.isEmpty()) {
            return new Node.Word("", false, Location.DEFAULT, Cover.NONE);
        }
        Problems problems = new Problems();
        ReadingLimits limits = ReadingLimits.defaults();
        Node node = Composer.compose(text, "default", limits, new Composer.Budget(limits), problems);
        if (node == null || problems.hasErrors()) {
            throw new IllegalStateException("not a default: " + text + " " + problems.sorted());
        }
        return Wrapping.moved(node, Location.DEFAULT);
    }

    private void refuseUnknown(Shape.Fields shape, Node.Block block, String path, boolean ofKind) {
        for (Map.Entry<String, Node.Entry> entry : block.entries().entrySet()) {
            String key = entry.getKey();
            boolean extra = (Cover.isKey(key) && !path.isEmpty()) || (ofKind && key.equals(Shape.Kinds.KIND));
            if (!shape.byKey().containsKey(key) && !extra) {
                String nearest =
                        Words.unknownKey(problems, shape, entry.getValue().where(), key, path);
                // It was meant to be another key: the nearest, or any that is not there.
                shape.byKey().keySet().stream()
                        .filter(meant -> nearest == null ? block.get(meant) == null : meant.equals(nearest))
                        .forEach(meant -> doubts.refused(join(path, meant)));
            }
        }
    }

    private Object kinds(Shape.Kinds shape, Node node, String path) {
        List<String> known = Shape.words(shape.byKind());
        Node kind = node instanceof Node.Block block ? block.get(Shape.Kinds.KIND) : node;
        if (!(kind instanceof Node.Word word)) {
            if (kind == null) {
                missing(node.where(), path, Shape.Kinds.KIND, Words.oneOf(known));
            } else if (!(kind instanceof Node.Broken)) {
                problems.error(kind.where(), path, Words.found(kind) + " where a kind belongs", Words.oneOf(known));
            }
            return refused(shape, path);
        }
        Shape.Fields fields = shape.byKind().get(word.text());
        if (fields == null) {
            String what = word.text().isEmpty() ? "a kind is missing" : "unknown kind " + Problems.quote(word.text());
            problems.error(word.where(), path, what, Words.oneOf(known), Nearest.to(word.text(), known));
            return refused(shape, path);
        }
        if (node instanceof Node.Block) {
            return fields(fields, node, path, true);
        }
        if (!fields.optional()) {
            String what = "'" + word.text() + "' alone is not enough";
            problems.error(word.where(), path, what, "a block of keys: kind, " + Words.keys(fields));
            return refused(shape, path);
        }
        // The keys are defaults, but the kind itself was given.
        return fields(fields, Node.empty(Location.DEFAULT), path, true);
    }

    private Object named(Shape.Named shape, Node node, String path) {
        if (!(node instanceof Node.Block block)) {
            problems.error(node.where(), path, Words.found(node) + " where a block of names belongs", "as name: …");
            return refused(shape, path);
        }
        Map<String, Object> bound = new LinkedHashMap<>();
        for (Map.Entry<String, Node.Entry> entry : block.entries().entrySet()) {
            String name = entry.getKey();
            if (!Cover.isKey(name)) {
                String fault = Names.fault(name, shape.references());
                if (fault != null) {
                    problems.error(entry.getValue().where(), path, fault, Names.ALLOWED);
                    doubts.incomplete(path);
                    continue;
                }
                // For what is missing in an entry, its name is the better place than the line below.
                String inner = join(path, name);
                Node value = Wrapping.headed(entry.getValue());
                places.put(inner, entry.getValue().where());
                bound.put(name, bind(shape.value(), value, inner));
            }
        }
        return Collections.unmodifiableMap(bound);
    }

    private Object listed(Shape.Listed shape, Node node, String path) {
        if (!(node instanceof Node.Items list)) {
            problems.error(node.where(), path, Words.found(node) + " where a list belongs", "as [ …, … ]");
            return refused(shape, path);
        }
        List<Object> bound = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            bound.add(bind(shape.item(), list.items().get(i), path + "[" + i + "]"));
        }
        return List.copyOf(bound);
    }

    private Object leaf(Shape shape, Node node, String path) {
        if (shape instanceof Shape.Amount amount) {
            Quantity quantity = quantity(amount.range(), node, path);
            return quantity == null ? refused(shape, path) : quantity;
        }
        if (shape instanceof Shape.Line line) {
            if (node instanceof Node.Word word && word.text().equals(Shape.Line.BLOCKING)) {
                return new RedLine.Blocking();
            }
            Quantity level = quantity(line.range(), node, path);
            return level == null ? refused(shape, path) : new RedLine.Level(level);
        }
        Object value = Leaves.read(shape, node, path, problems);
        return value == null ? refused(shape, path) : value;
    }

    private @Nullable Quantity quantity(Range range, Node node, String path) {
        Distribution distribution = Beliefs.read(node, range, path, problems);
        if (distribution == null) {
            return null;
        }
        Quantity quantity = new Quantity(path, distribution, slots.getOrDefault(path, -1));
        quantities.put(path, quantity);
        return quantity;
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
