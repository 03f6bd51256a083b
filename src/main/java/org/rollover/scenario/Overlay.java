package org.rollover.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays one tree over another. Blocks are merged by key, later over earlier; lists, numbers and words are replaced, and so
 * is a block of another kind. An explicit {@code {}} empties a map. The word {@code remove} removes.
 */
final class Overlay {
    static final String REMOVE = "remove";

    private final Problems problems;
    /** Names that a layer took out, with the place where it did. */
    private final Map<String, Location> removed = new HashMap<>();

    Overlay(Problems problems) {
        this.problems = problems;
    }

    /** {@code over} on top of {@code under}, which is null where there is nothing below. */
    Node lay(Shape shape, @Nullable Node under, Node over, String path) {
        if (!(over instanceof Node.Block block) || Wrapping.isWrapped(shape, block)) {
            return over;
        }
        if (shape instanceof Shape.Named named) {
            boolean emptied = block.entries().isEmpty();
            return emptied ? over : blocks(new Entries(named), blockOrNull(under), block, path);
        }
        if (shape instanceof Shape.Fields fields) {
            return blocks(new Keys(fields), blockOrNull(under), block, path);
        }
        return shape instanceof Shape.Kinds kinds ? kinds(kinds, under, block, path) : over;
    }

    private Node kinds(Shape.Kinds shape, @Nullable Node under, Node.Block over, String path) {
        Shape.Fields kind = Paths.kind(shape, over);
        Shape.Fields kindBelow = Paths.kind(shape, under);
        boolean same = over.get(Shape.Kinds.KIND) == null || (kind != null && kind.equals(kindBelow));
        Shape.Fields fields = kind == null ? kindBelow : kind;
        if (fields == null) {
            return over;
        }
        return blocks(new Keys(fields), same && under != null ? asBlock(shape, under) : null, over, path);
    }

    /** A bare or wrapped kind as the block that it is short for. */
    private static Node.@Nullable Block asBlock(Shape.Kinds shape, Node node) {
        if (node instanceof Node.Block block && !Wrapping.isWrapped(shape, block)) {
            return block;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        Node kind = node;
        if (node instanceof Node.Block block) {
            entries.putAll(block.entries());
            entries.remove(Binder.VALUE);
            kind = block.get(Binder.VALUE);
        }
        if (!(kind instanceof Node.Word)) {
            return null;
        }
        entries.put(Shape.Kinds.KIND, new Node.Entry(kind.where(), kind));
        return new Node.Block(entries, node.where(), node.cover());
    }

    private static Node.@Nullable Block blockOrNull(@Nullable Node node) {
        return node instanceof Node.Block block ? block : null;
    }

    private Node blocks(Inner inner, Node.@Nullable Block under, Node.Block over, String path) {
        Map<String, Node.Entry> merged = new LinkedHashMap<>();
        Cover cover = over.cover();
        Set<String> lost = new HashSet<>(over.lost());
        if (under != null) {
            merged.putAll(under.entries());
            lost.addAll(under.lost());
            if (over.own() == null) {
                cover = under.cover();
            } else {
                merged.remove(Cover.SOURCE);
                merged.remove(Cover.NOTE);
            }
        }
        over.entries().forEach((key, entry) -> {
            Node.Entry below = merged.get(key);
            Shape shape = inner.shape(key);
            if (shape == null) {
                merged.put(key, entry);
            } else if (isRemove(entry.value())) {
                remove(inner, merged, key, entry, path);
            } else {
                Node value = lay(shape, below == null ? null : below.value(), entry.value(), Binder.join(path, key));
                boolean block = value instanceof Node.Block;
                Location where = block && below != null ? place(below.where(), entry.where()) : entry.where();
                merged.put(key, new Node.Entry(where, value));
            }
        });
        if (under != null && inner instanceof Entries) {
            newcomers(under, over, path);
            returners(over, path);
        }
        return new Node.Block(merged, under == null ? over.where() : place(under.where(), over.where()), cover, lost);
    }

    /** A name that is new here may be one below, misspelt. */
    private void newcomers(Node.Block under, Node.Block over, String path) {
        List<String> known = new ArrayList<>(under.entries().keySet());
        known.removeIf(Cover::isKey);
        over.entries().keySet().stream()
                .filter(name -> !under.entries().containsKey(name))
                .forEach(name -> problems.doubts().newcomer(Binder.join(path, name), known));
    }

    /** A name that a layer below took out comes back with what is said here, which may not be all that it had. */
    private void returners(Node.Block over, String path) {
        over.entries().forEach((name, entry) -> {
            Location where = removed.get(Binder.join(path, name));
            if (where != null
                    && !isRemove(entry.value())
                    && !where.file().equals(entry.where().file())) {
                problems.warning(
                        entry.where(),
                        Binder.join(path, name),
                        "comes back, though " + where.file() + " took it out",
                        "let that file come later under use, if it is to stay out");
            }
        });
    }

    /** A block stands in the topmost file that speaks of it; a setting speaks of a value, not of the blocks around it. */
    private static Location place(Location under, Location over) {
        return over.file().equals(Setting.FILE) ? under : over;
    }

    private void remove(Inner inner, Map<String, Node.Entry> merged, String key, Node.Entry entry, String path) {
        Location where = entry.value().where();
        String inside = Binder.join(path, key);
        if (!inner.removable(key)) {
            problems.doubts().refused(inside);
            problems.error(where, inside, "this key cannot be removed", "every scenario needs it");
        } else if (merged.remove(key) == null) {
            List<String> known = new ArrayList<>(merged.keySet());
            known.removeIf(Cover::isKey);
            String nearest = problems.nearest(key, known);
            problems.doubts().refused(nearest == null ? path : Binder.join(path, nearest));
            problems.error(where, inside, "there is nothing here to remove", "", nearest);
        } else {
            removed.put(inside, where);
        }
    }

    private static boolean isRemove(Node node) {
        return node instanceof Node.Word word && word.plain() && word.text().equals(REMOVE);
    }

    /** What stands under the keys of a block. */
    private sealed interface Inner {
        @Nullable
        Shape shape(String key);

        boolean removable(String key);
    }

    private record Keys(Shape.Fields fields) implements Inner {
        @Override
        public @Nullable Shape shape(String key) {
            Shape.Field field = fields.byKey().get(key);
            return field == null ? null : field.shape();
        }

        @Override
        public boolean removable(String key) {
            Shape.Field field = fields.byKey().get(key);
            return field != null && field.optional();
        }
    }

    private record Entries(Shape.Named named) implements Inner {
        @Override
        public @Nullable Shape shape(String key) {
            return Cover.isKey(key) ? null : named.value();
        }

        @Override
        public boolean removable(String key) {
            return true;
        }
    }
}
