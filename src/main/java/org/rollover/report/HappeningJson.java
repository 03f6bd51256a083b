package org.rollover.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Happening;

/** A happening as JSON: its kind, and the fields of its record under their names. */
final class HappeningJson {
    private HappeningJson() {}

    static Map<String, Object> of(Happening happening) {
        Map<String, Object> json = new LinkedHashMap<>();
        String kind = happening.getClass().getSimpleName();
        json.put("kind", Character.toLowerCase(kind.charAt(0)) + kind.substring(1));
        json.putAll(fields(happening));
        return json;
    }

    private static Map<String, Object> fields(Object record) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            json.put(component.getName(), value(get(record, component)));
        }
        return json;
    }

    private static @Nullable Object get(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Record record) {
            return fields(record);
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(value(item)));
            return list;
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
