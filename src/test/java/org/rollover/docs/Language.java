package org.rollover.docs;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.CaseNotes;
import org.rollover.scenario.Default;
import org.rollover.scenario.Doc;
import org.rollover.scenario.HistoricalOutcome;
import org.rollover.scenario.Key;
import org.rollover.scenario.Limits;
import org.rollover.scenario.Quantity;
import org.rollover.scenario.RedLine;
import org.rollover.scenario.Scenario;
import org.rollover.scenario.Symbol;
import org.rollover.scenario.Unit;
import org.rollover.study.StudyFile;

/** The languages of scenarios and of studies as the records' annotations say them, in words for the documentation's tables. */
final class Language {
    private Language() {}

    /** One key of a block. */
    record Entry(
            String key,
            String symbol,
            String fallback,
            @Nullable Limits limits,
            String mayBe,
            String doc) {}

    /** All blocks of a scenario: the records and sealed interfaces that it is made of, in reading order. */
    static Set<Class<?>> blocks() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(Scenario.class, found);
        collect(CaseNotes.class, found);
        collect(HistoricalOutcome.class, found);
        return found;
    }

    /** All blocks of a study's file. */
    static Set<Class<?>> studyBlocks() {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(StudyFile.class, found);
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (!isBlock(type) || !found.add(type)) {
            return;
        }
        if (type.isSealed()) {
            kinds(type).forEach(kind -> collect(kind, found));
        } else {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(innermost(component.getAnnotatedType()), found);
            }
        }
    }

    private static boolean isBlock(Class<?> type) {
        boolean ours = Stream.of(Scenario.class, StudyFile.class)
                .anyMatch(one -> type.getPackageName().equals(one.getPackageName()));
        return ours && type != Quantity.class && type != RedLine.class && (type.isRecord() || type.isSealed());
    }

    private static Class<?> innermost(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            return innermost(arguments[arguments.length - 1]);
        }
        return (Class<?>) type.getType();
    }

    /** The kinds of a sealed interface, by name. */
    static List<Class<?>> kinds(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
                .collect(Collectors.toList());
    }

    /** A block by its simple name. */
    static Class<?> block(String name) {
        return Stream.concat(blocks().stream(), studyBlocks().stream())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no block " + name));
    }

    static String doc(Class<?> type) {
        Doc doc = type.getAnnotation(Doc.class);
        return doc == null ? "" : doc.value();
    }

    /** The keys of a record, in order. */
    static List<Entry> entries(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Language::entry).collect(Collectors.toList());
    }

    private static Entry entry(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        Symbol symbol = component.getAnnotation(Symbol.class);
        Doc doc = component.getAnnotation(Doc.class);
        return new Entry(
                key == null ? kebab(component.getName()) : key.value(),
                symbol == null ? "" : symbol.value(),
                fallback(component),
                limits(component.getAnnotatedType()),
                mayBe(component.getAnnotatedType()),
                doc == null ? "" : doc.value());
    }

    /** The limits of a number, or of the numbers in a list or under names. */
    private static @Nullable Limits limits(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            return limits(arguments[arguments.length - 1]);
        }
        return type.getType() == RedLine.class
                ? limits(RedLine.Level.class.getRecordComponents()[0].getAnnotatedType())
                : type.getAnnotation(Limits.class);
    }

    private static String fallback(RecordComponent component) {
        Default fallback = component.getAnnotation(Default.class);
        if (fallback != null) {
            return fallback.value().isEmpty() ? "empty" : "`" + fallback.value() + "`";
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return "none";
        }
        Class<?> type = component.getType();
        if (type == Map.class || type == List.class) {
            return "empty";
        }
        boolean ownDefaults = type.isRecord()
                && type != Quantity.class
                && entries(type).stream().noneMatch(entry -> entry.fallback().equals("needed"));
        return ownDefaults ? "its own" : "needed";
    }

    /** True if the key holds a number. */
    static boolean isNumber(Entry entry) {
        return entry.limits() != null;
    }

    static String unit(Limits limits) {
        return limits.unit().words();
    }

    /** The interval that a number must lie in. */
    static String range(Limits limits) {
        boolean below = limits.min() != Double.NEGATIVE_INFINITY;
        boolean above = limits.max() != Double.POSITIVE_INFINITY;
        if (!below && !above) {
            return "any";
        }
        if (!above) {
            return "at least " + plain(limits.min());
        }
        return below ? plain(limits.min()) + " to " + plain(limits.max()) : "at most " + plain(limits.max());
    }

    static String plain(double value) {
        return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String mayBe(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            String inner = mayBe(arguments[arguments.length - 1]);
            return arguments.length == 1 ? "list: " + inner : "names, each with: " + inner;
        }
        Class<?> type = (Class<?>) annotated.getType();
        Limits limits = annotated.getAnnotation(Limits.class);
        if (type == Quantity.class) {
            return limits == null ? "distribution" : "number, " + number(limits);
        }
        if (type == double.class || type == Double.class) {
            return "number, " + number(limits);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "whole number, " + number(limits);
        }
        return type.isEnum() ? words(type) : simple(type);
    }

    private static String number(@Nullable Limits limits) {
        if (limits == null) {
            return "any";
        }
        String range = range(limits);
        boolean bare = limits.unit() == Unit.FACTOR || limits.unit() == Unit.COUNT;
        String unit = bare ? "" : unit(limits);
        // The words of a share say its range, where it is the whole of it.
        if (unit.contains("from 0 to 1") && !range.equals("0 to 1")) {
            return unit.replace("from 0 to 1", "from " + range);
        }
        return unit.contains("from 0 to 1") || (range.equals("any") && !unit.isEmpty())
                ? unit
                : (unit + " " + range).strip();
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> "`"
                        + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                .collect(Collectors.joining(", "));
    }

    private static String simple(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class) {
            return "`true`, `false`";
        }
        if (type == java.time.LocalDate.class) {
            return "date";
        }
        if (type == YearMonth.class) {
            return "month";
        }
        if (type == MonthDay.class) {
            return "day of the year";
        }
        if (type == RedLine.class) {
            return "number, points 0 to 100, or `blocking`";
        }
        return type.isSealed() ? "kind of " + title(type) : "block: " + title(type);
    }

    /** What a block is called in headings: {@code Cabinet member}. */
    static String title(Class<?> type) {
        String words = kebab(type.getSimpleName().replaceFirst("Spec$", "")).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String kebab(String camel) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }
}
