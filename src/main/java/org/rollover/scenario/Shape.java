package org.rollover.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the scenario language allows at one place, made once from the records by {@link Shapes}. Reading, overlaying,
 * writing and the JSON Schema all follow it, so that they cannot disagree.
 */
sealed interface Shape {

    /** A record: a block with these keys. */
    record Fields(Class<?> type, String doc, Map<String, Field> byKey, Constructor<?> maker) implements Shape {
        /** True if every key may be left out, so that the block itself may be. */
        boolean optional() {
            return byKey.values().stream().allMatch(Field::optional);
        }
    }

    /** One key of a block. */
    record Field(
            String key,
            String doc,
            @Nullable String symbol,
            @Nullable String fallback,
            boolean nullable,
            @Nullable String unitOf,
            Shape shape,
            Method accessor) {

        /** True if the key may be left out. */
        boolean optional() {
            return nullable
                    || fallback != null
                    || shape instanceof Named
                    || shape instanceof Listed
                    || (shape instanceof Fields fields && fields.optional());
        }
    }

    /** A sealed interface: a block whose {@code kind} says which keys it has. */
    record Kinds(Class<?> type, String doc, Map<String, Fields> byKind) implements Shape {
        static final String KIND = "kind";
    }

    /** A map: a block whose keys are names, or what {@code references} says; {@code ordered} if their order counts. */
    record Named(Shape value, References.@Nullable To references, boolean ordered) implements Shape {}

    /** A list. */
    record Listed(Shape item) implements Shape {}

    /** A number that may be uncertain. */
    record Amount(Range range) implements Shape {}

    /** A whole number, known for certain; {@code int} or {@code long}. */
    record Whole(Range range, boolean wide) implements Shape {}

    /** A number with fractions, known for certain; {@code double}. */
    record Real(Range range) implements Shape {}

    /** One of a few words; by word, the constant it stands for. */
    record Choice(Map<String, Object> byWord) implements Shape {}

    /** Free text. */
    record Text() implements Shape {}

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** A month, as 2018-11. */
    record Month() implements Shape {}

    /** A day of the year, as 07-10. */
    record Day() implements Shape {}

    /** A date, as 2018-12-13. */
    record Date() implements Shape {}

    /** A red line: a level or the word blocking. */
    record Line(Range range) implements Shape {
        static final String BLOCKING = "blocking";
    }

    /** The words of a choice, or the kinds, in order. */
    static List<String> words(Map<String, ?> byWord) {
        return List.copyOf(byWord.keySet());
    }
}
