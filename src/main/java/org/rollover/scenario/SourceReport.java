package org.rollover.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where every number of a scenario comes from. */
public final class SourceReport {
    private SourceReport() {}

    /** What stands behind a number. */
    public enum Status {
        /** A document says so. */
        SOURCED,
        /** It is judged: its note starts with "judgement". */
        JUDGEMENT,
        /** It has another note. */
        NOTED,
        /** It stands in a file without source and note. */
        NONE,
        /** It stands in no file; the language supplies it. */
        DEFAULT
    }

    /**
     * One number.
     *
     * @param path its path, as {@code governments.Italy.salience}
     * @param value the number with its unit, or the distribution, in words
     * @param doc what the number means
     * @param where where it stands; null for a default
     * @param status what stands behind it
     * @param text its source, and its note; empty where it has neither
     */
    public record Line(
            String path, String value, String doc, @Nullable Location where, Status status, String text) {}

    /** All numbers in the order of the language and of the file: quantities and whole numbers, defaults too. */
    public static List<Line> of(LoadedScenario loaded) {
        return Inventory.of(loaded.scenario()).stream()
                .filter(SourceReport::isNumber)
                .map(leaf -> line(leaf, loaded.provenance()))
                .toList();
    }

    private static boolean isNumber(Inventory.Leaf leaf) {
        return leaf.value() instanceof Quantity
                || leaf.value() instanceof RedLine.Level
                || leaf.shape() instanceof Shape.Whole;
    }

    private static Line line(Inventory.Leaf leaf, Map<String, Provenance> provenance) {
        String value = Writing.words(leaf.shape(), leaf.value());
        Provenance known = provenance.get(leaf.path());
        if (known == null) {
            return new Line(leaf.path(), value, leaf.doc(), null, Status.DEFAULT, "");
        }
        String source = known.source();
        String note = known.note();
        String text = source == null || note == null ? either(source, note) : source + "; " + note;
        return new Line(leaf.path(), value, leaf.doc(), known.where(), status(source, note), text);
    }

    private static String either(@Nullable String source, @Nullable String note) {
        return source != null ? source : note != null ? note : "";
    }

    private static Status status(@Nullable String source, @Nullable String note) {
        if (source != null) {
            return Status.SOURCED;
        }
        if (note == null) {
            return Status.NONE;
        }
        String start = note.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("judgement") || start.startsWith("judgment") ? Status.JUDGEMENT : Status.NOTED;
    }
}
