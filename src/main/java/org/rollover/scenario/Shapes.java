package org.rollover.scenario;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes {@link Shape}s from records, by reflection, once for each type. */
final class Shapes {
    private static final ClassValue<Shape> CACHE = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return type.isRecord() ? fields(type) : kinds(type);
        }
    };

    private Shapes() {}

    /** The shape of a record. */
    static Shape.Fields of(Class<?> type) {
        return (Shape.Fields) CACHE.get(type);
    }

    private static Shape.Fields fields(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Shape.Field> byKey = new LinkedHashMap<>();
        for (RecordComponent component : components) {
            Shape.Field field = field(component);
            byKey.put(field.key(), field);
        }
        try {
            Constructor<?> maker = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return new Shape.Fields(type, doc(type), byKey, maker);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    private static Shape.Field field(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        Doc doc = component.getAnnotation(Doc.class);
        Symbol symbol = component.getAnnotation(Symbol.class);
        Default fallback = component.getAnnotation(Default.class);
        InUnitOf unitOf = component.getAnnotation(InUnitOf.class);
        component.getAccessor().setAccessible(true);
        return new Shape.Field(
                key == null ? kebab(component.getName()) : key.value(),
                doc == null ? "" : doc.value(),
                symbol == null ? null : symbol.value(),
                fallback == null ? null : fallback.value(),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                unitOf == null ? null : unitOf.value(),
                shape(component),
                component.getAccessor());
    }

    private static Shape shape(RecordComponent component) {
        References references = component.getAnnotation(References.class);
        Shape shape = shape(component.getAnnotatedType());
        return shape instanceof Shape.Named named
                ? new Shape.Named(
                        named.value(),
                        references == null ? null : references.value(),
                        component.isAnnotationPresent(Ordered.class))
                : shape;
    }

    private static Shape shape(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            AnnotatedType[] arguments = generic.getAnnotatedActualTypeArguments();
            return arguments.length == 1
                    ? new Shape.Listed(shape(arguments[0]))
                    : new Shape.Named(shape(arguments[1]), null, false);
        }
        Class<?> type = (Class<?>) annotated.getType();
        Range range = Range.of(annotated.getAnnotation(Limits.class));
        if (type == Quantity.class) {
            return new Shape.Amount(range);
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return new Shape.Whole(range, type == long.class || type == Long.class);
        }
        if (type == double.class || type == Double.class) {
            return new Shape.Real(range);
        }
        return type.isEnum() ? choice(type) : simple(type);
    }

    private static Shape simple(Class<?> type) {
        if (type == String.class) {
            return new Shape.Text();
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Shape.Flag();
        }
        if (type == YearMonth.class) {
            return new Shape.Month();
        }
        if (type == MonthDay.class) {
            return new Shape.Day();
        }
        if (type == LocalDate.class) {
            return new Shape.Date();
        }
        if (type == RedLine.class) {
            return new Shape.Line(Range.of(RedLine.Level.class
                    .getRecordComponents()[0]
                    .getAnnotatedType()
                    .getAnnotation(Limits.class)));
        }
        if (type.isRecord() || type.isSealed()) {
            return CACHE.get(type);
        }
        throw new IllegalStateException("the scenario language has no " + type);
    }

    private static Shape.Kinds kinds(Class<?> type) {
        Map<String, Shape.Fields> byKind = new TreeMap<>(); // permitted classes come in no order to rely on
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            byKind.put(kebab(permitted.getSimpleName()), of(permitted));
        }
        return new Shape.Kinds(type, doc(type), byKind);
    }

    private static Shape.Choice choice(Class<?> type) {
        Map<String, Object> byWord = new LinkedHashMap<>();
        for (Object constant : List.of(type.getEnumConstants())) {
            byWord.put(word((Enum<?>) constant), constant);
        }
        return new Shape.Choice(byWord);
    }

    private static String doc(Class<?> type) {
        Doc doc = type.getAnnotation(Doc.class);
        return doc == null ? "" : doc.value();
    }

    /** How a constant is written: in lower case, with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code consensusWeight} and {@code ConsensusWeight} to {@code consensus-weight}. */
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
