package org.rollover.archive;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, collections, texts, numbers, true and false as JSON: keys in the order of the map, numbers as in {@link
 * Decimals}, so that equal things give equal bytes. A number that is not finite becomes null.
 */
public final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** The JSON text, indented, with a line end. */
    public static String write(@Nullable Object value) {
        Json json = new Json();
        json.value(value, "");
        return json.text.append('\n').toString();
    }

    private void value(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            map(map, indent);
        } else if (value instanceof Collection<?> items) {
            list(items, indent);
        } else if (value instanceof Double number) {
            text.append(Double.isFinite(number) ? Decimals.text(number) : "null");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void map(Map<?, ?> map, String indent) {
        if (map.isEmpty()) {
            text.append("{}");
            return;
        }
        String inner = indent + "  ";
        String separator = "{\n";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator).append(inner);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), inner);
            separator = ",\n";
        }
        text.append('\n').append(indent).append('}');
    }

    private void list(Collection<?> items, String indent) {
        boolean flat = items.stream().noneMatch(item -> item instanceof Map || item instanceof Collection);
        String inner = indent + "  ";
        text.append('[');
        for (Iterator<?> all = items.iterator(); all.hasNext(); ) {
            Object item = all.next();
            if (!flat) {
                text.append('\n').append(inner);
            }
            value(item, inner);
            if (all.hasNext()) {
                text.append(flat ? ", " : ",");
            }
        }
        if (!flat) {
            text.append('\n').append(indent);
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < 0x20 || (c >= 0x7f && c < 0xa0) || (Character.isSurrogate(c) && !paired(value, i))) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean paired(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
    }
}
