package org.rollover.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record in the scenario language, so that reading it again gives the same record and the same sources and notes.
 * What was left out as a default is left out again.
 */
final class ScenarioWriter {
    private static final String INDENT = "  ";

    private final Map<String, Provenance> provenance;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Shape> shapes;
    private final StringBuilder text = new StringBuilder();

    private ScenarioWriter(Map<String, Shape> shapes, Map<String, Provenance> provenance) {
        this.shapes = shapes;
        this.provenance = provenance;
        for (String path : provenance.keySet()) {
            String around = path;
            while (!around.isEmpty() && given.add(around)) {
                around = Paths.parent(around);
            }
        }
    }

    static String write(Object record, List<Inventory.Leaf> leaves, Map<String, Provenance> provenance) {
        ScenarioWriter writer = new ScenarioWriter(new HashMap<>(Inventory.shapes(leaves)), provenance);
        writer.fields(Shapes.of(record.getClass()), record, "", "", Cover.NONE);
        return writer.text.toString();
    }

    private void fields(Shape.Fields shape, Object record, String path, String indent, Cover outer) {
        for (Shape.Field field : shape.byKey().values()) {
            Object value = Inventory.get(field, record);
            String inner = Binder.join(path, field.key());
            if (value != null && given.contains(inner)) {
                entry(field.key(), field.shape(), value, inner, indent, outer);
            }
        }
    }

    private void entry(String key, Shape shape, Object value, String path, String indent, Cover outer) {
        text.append(indent).append(Writing.key(key)).append(':');
        if (!isBlock(shape, value)) {
            text.append(' ').append(inline(shape, value, path, outer)).append('\n');
            return;
        }
        int start = text.length();
        text.append('\n');
        int empty = text.length();
        block(shape, value, path, indent + INDENT, outer);
        if (text.length() == empty) {
            text.setLength(start);
            text.append(" {}\n");
        }
    }

    private static boolean isBlock(Shape shape, Object value) {
        return shape instanceof Shape.Fields
                || shape instanceof Shape.Kinds
                || (shape instanceof Shape.Named && !((Map<?, ?>) value).isEmpty());
    }

    private void block(Shape shape, Object value, String path, String indent, Cover outer) {
        Cover cover = cover(path, outer);
        boolean kind = shape instanceof Shape.Kinds;
        // A kind is always remembered; other blocks only if source or note stand in them.
        if (kind ? !cover.equals(outer) : provenance.containsKey(path)) {
            coverLines(cover, indent);
        }
        if (shape instanceof Shape.Fields fields) {
            fields(fields, value, path, indent, cover);
        } else if (shape instanceof Shape.Kinds kinds) {
            String word = Inventory.kind(kinds, value);
            text.append(indent).append(Shape.Kinds.KIND + ": ").append(word).append('\n');
            fields(Shapes.of(value.getClass()), value, path, indent, cover);
        } else if (shape instanceof Shape.Named named) {
            ((Map<?, ?>) value).forEach((name, item) -> {
                String key = (String) name;
                entry(key, named.value(), item, Binder.join(path, key), indent, cover);
            });
        }
    }

    private Cover cover(String path, Cover outer) {
        Provenance known = provenance.get(path);
        return known == null ? outer : new Cover(known.source(), known.note());
    }

    private void coverLines(Cover cover, String indent) {
        if (cover.source() != null) {
            text.append(indent)
                    .append("source: ")
                    .append(Writing.quoted(cover.source()))
                    .append('\n');
        }
        if (cover.note() != null || cover.source() == null) {
            text.append(indent)
                    .append("note: ")
                    .append(Writing.quoted(orEmpty(cover.note())))
                    .append('\n');
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A value on one line, in {@code {value: …, source: …, note: …}} where its source or note are its own. */
    private String inline(Shape shape, Object value, String path, Cover outer) {
        Cover cover = cover(path, outer);
        String bare;
        if (shape instanceof Shape.Listed listed) {
            StringBuilder items = new StringBuilder("[");
            List<?> list = (List<?>) value;
            for (int i = 0; i < list.size(); i++) {
                items.append(i == 0 ? "" : ", ")
                        .append(inline(listed.item(), list.get(i), path + "[" + i + "]", cover));
            }
            bare = items.append(']').toString();
        } else if (shape instanceof Shape.Fields fields) {
            return flow(fields, value, path, outer);
        } else {
            bare = Writing.value(shapes.getOrDefault(path, shape), value);
        }
        return cover.equals(outer) ? bare : wrapped(bare, cover);
    }

    /** A record in a list, on one line. */
    private String flow(Shape.Fields shape, Object record, String path, Cover outer) {
        Cover cover = cover(path, outer);
        List<String> entries = new ArrayList<>();
        for (Shape.Field field : shape.byKey().values()) {
            Object value = Inventory.get(field, record);
            String inner = Binder.join(path, field.key());
            if (value != null && given.contains(inner)) {
                entries.add(field.key() + ": " + inline(field.shape(), value, inner, cover));
            }
        }
        if (!cover.equals(outer) && cover.source() != null) {
            entries.add(Cover.SOURCE + ": " + Writing.quoted(cover.source()));
        }
        if (!cover.equals(outer) && (cover.note() != null || cover.source() == null)) {
            entries.add(Cover.NOTE + ": " + Writing.quoted(orEmpty(cover.note())));
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static String wrapped(String bare, Cover cover) {
        String inside = bare.startsWith("{") ? bare.substring(1, bare.length() - 1) : "value: " + bare;
        StringBuilder wrapped = new StringBuilder("{").append(inside);
        if (cover.source() != null) {
            wrapped.append(", source: ").append(Writing.quoted(cover.source()));
        }
        if (cover.note() != null || cover.source() == null) {
            wrapped.append(", note: ").append(Writing.quoted(orEmpty(cover.note())));
        }
        return wrapped.append('}').toString();
    }
}
