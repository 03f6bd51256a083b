package org.rollover.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All values of a record and of what it holds, defaults too, in the order of the language and of the file. */
final class Inventory {

    /** One value; {@code shape} says how it is written. For a kind, the value is its word. */
    record Leaf(String path, Shape shape, Object value, String doc) {}

    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<Integer, String> inUnitOf = new HashMap<>();
    private final Map<String, List<String>> orders = new HashMap<>();

    private Inventory() {}

    static List<Leaf> of(Object record) {
        return walked(record).settled();
    }

    /** The names in each map whose order counts, by its path. */
    static Map<String, List<String>> orders(Object record) {
        return walked(record).orders;
    }

    private static Inventory walked(Object record) {
        Inventory inventory = new Inventory();
        inventory.fields(Shapes.of(record.getClass()), record, "");
        return inventory;
    }

    /** The shape of each number, by path. */
    static Map<String, Shape> shapes(List<Leaf> leaves) {
        Map<String, Shape> shapes = new HashMap<>();
        leaves.forEach(leaf -> shapes.put(leaf.path(), leaf.shape()));
        return shapes;
    }

    private List<Leaf> settled() {
        Map<String, Shape> shapes = shapes(leaves);
        inUnitOf.forEach((index, path) -> {
            Leaf leaf = leaves.get(index);
            Shape shape = shapes.get(path);
            if (shape instanceof Shape.Line line) {
                shape = new Shape.Amount(line.range());
            }
            if (shape instanceof Shape.Amount) {
                leaves.set(index, new Leaf(leaf.path(), shape, leaf.value(), leaf.doc()));
            }
        });
        return leaves;
    }

    private void fields(Shape.Fields shape, Object record, String path) {
        for (Shape.Field field : shape.byKey().values()) {
            Object value = get(field, record);
            if (value != null) {
                if (field.unitOf() != null) {
                    Shape.Field other = shape.byKey().get(field.unitOf());
                    Object named = other == null ? null : get(other, record);
                    inUnitOf.put(leaves.size(), String.valueOf(named));
                }
                add(field.shape(), value, Binder.join(path, field.key()), field.doc());
            }
        }
    }

    private void add(Shape shape, Object value, String path, String doc) {
        if (shape instanceof Shape.Fields fields) {
            fields(fields, value, path);
        } else if (shape instanceof Shape.Kinds kinds) {
            String kind = kind(kinds, value);
            leaves.add(new Leaf(path, shape, kind, doc));
            fields(Shapes.of(value.getClass()), value, path);
        } else if (shape instanceof Shape.Named named && !((Map<?, ?>) value).isEmpty()) {
            named(named, (Map<?, ?>) value, path, doc);
        } else if (shape instanceof Shape.Listed listed && !((List<?>) value).isEmpty()) {
            int index = 0;
            for (Object item : (List<?>) value) {
                add(listed.item(), item, path + "[" + index++ + "]", doc);
            }
        } else {
            leaves.add(new Leaf(path, shape, value, doc));
        }
    }

    private void named(Shape.Named shape, Map<?, ?> map, String path, String doc) {
        if (shape.ordered()) {
            orders.put(path, map.keySet().stream().map(String.class::cast).toList());
        }
        map.forEach((name, item) -> add(shape.value(), item, Binder.join(path, (String) name), doc));
    }

    /** The value of a record's component. */
    static @Nullable Object get(Shape.Field field, Object record) {
        try {
            return field.accessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.key() + " cannot be read", e);
        }
    }

    /** The word for a value's kind. */
    static String kind(Shape.Kinds kinds, Object value) {
        return kinds.byKind().entrySet().stream()
                .filter(entry -> entry.getValue().type() == value.getClass())
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
