package org.rollover.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The part of the JSON Schema that numbers are: points and distributions, in the ways that their units are written. */
final class NumberSchemas {
    private static final String DECIMAL = "(0|[1-9][0-9]*)(\\.[0-9]+)?";
    private static final String MONTHS = "^" + DECIMAL + " +(months?|years?)$";
    private static final String DAYS = "^" + DECIMAL + " +days?$";
    private static final String PERCENT = "^-?" + DECIMAL + " ?%$";
    private static final double WHOLE = 1e15;

    private final JsonNodeFactory json;
    private final ObjectNode definitions;

    NumberSchemas(JsonNodeFactory json, ObjectNode definitions) {
        this.json = json;
        this.definitions = definitions;
    }

    /** A number that may be uncertain. */
    ObjectNode amount(Range range) {
        String name = name(range);
        if (!definitions.has(name)) {
            boolean free = range.min() == Double.NEGATIVE_INFINITY && range.max() == Double.POSITIVE_INFINITY;
            ArrayNode any = json.arrayNode();
            points(range, any);
            String kind = kind(range);
            any.add(distribution(kind, range));
            if (free) {
                any.add(formed(Form.NORMAL, plain(range)));
            }
            ObjectNode wrapped = json.objectNode().put("type", "object");
            ObjectNode properties = wrapped.putObject("properties");
            properties.putObject(Binder.VALUE).set("anyOf", any.deepCopy());
            ScenarioSchema.cover(properties);
            wrapped.putArray("required").add(Binder.VALUE);
            wrapped.put("additionalProperties", false);
            definitions.putObject(name).put("description", range.words()).set("anyOf", any.add(wrapped));
        }
        return reference(name);
    }

    /** A number whose unit is that of another one. */
    ObjectNode inAnyUnit() {
        ObjectNode any = json.objectNode();
        any.putArray("anyOf")
                .add(amount(Range.ANY))
                .add(amount(new Range(Unit.SHARE, Range.ANY.min(), Range.ANY.max())))
                .add(amount(new Range(Unit.DAYS, Range.ANY.min(), Range.ANY.max())));
        return any;
    }

    /** A whole number, known for certain. */
    ObjectNode whole(Range range) {
        ObjectNode whole = plain(range);
        if (!range.timed()) {
            whole.put("type", "integer");
            bounds(range, whole);
        }
        return whole;
    }

    private static String name(Range range) {
        StringBuilder name = new StringBuilder(Shapes.word(range.unit()));
        if (Double.isFinite(range.min())) {
            name.append("-from-").append(Numbers.write(range.min()));
        }
        if (Double.isFinite(range.max())) {
            name.append("-to-").append(Numbers.write(range.max()));
        }
        return name.toString();
    }

    private static String kind(Range range) {
        return range.timed() ? range.unit().words() : range.percent() ? "shares" : "numbers";
    }

    private void points(Range range, ArrayNode any) {
        ObjectNode plain = plain(range);
        if (!range.timed()) {
            bounds(range, plain);
        }
        any.add(plain);
        if (range.percent()) {
            any.addObject().put("type", "string").put("pattern", PERCENT);
        }
    }

    private ObjectNode plain(Range range) {
        if (range.timed()) {
            return json.objectNode().put("type", "string").put("pattern", range.unit() == Unit.DAYS ? DAYS : MONTHS);
        }
        return json.objectNode().put("type", "number");
    }

    private void bounds(Range range, ObjectNode number) {
        if (Double.isFinite(range.min())) {
            number.set("minimum", number(json, range.min()));
        }
        if (Double.isFinite(range.max())) {
            number.set("maximum", number(json, range.max()));
        }
    }

    static JsonNode number(JsonNodeFactory json, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE;
        return whole ? json.numberNode((long) value) : json.numberNode(value);
    }

    /** All distributions that have ends. */
    private ObjectNode distribution(String kind, Range range) {
        String name = "distribution-of-" + kind;
        if (!definitions.has(name)) {
            ObjectNode number = json.objectNode();
            ArrayNode ways = number.putArray("anyOf").add(plain(range));
            if (range.percent()) {
                ways.addObject().put("type", "string").put("pattern", PERCENT);
            }
            ArrayNode any = json.arrayNode();
            for (Form form : Form.values()) {
                if (form != Form.NORMAL) {
                    any.add(formed(form, number));
                }
            }
            any.add(discrete());
            any.add(sample(number));
            definitions.putObject(name).set("anyOf", any);
        }
        return reference(name);
    }

    private ObjectNode formed(Form form, ObjectNode number) {
        ObjectNode inner = json.objectNode().put("type", "object");
        ObjectNode properties = inner.putObject("properties");
        ArrayNode required = json.arrayNode();
        for (Form.Parameter parameter : form.parameters()) {
            ObjectNode value = parameter.pure() ? json.objectNode().put("type", "number") : number.deepCopy();
            properties.set(parameter.key(), value);
            if (form.fallback(parameter, new Range(Unit.SHARE, 0, 1)) == null) {
                required.add(parameter.key());
            }
        }
        inner.set("required", required);
        inner.put("additionalProperties", false);
        return distribution(form.key(), inner);
    }

    private ObjectNode discrete() {
        ObjectNode inner = json.objectNode().put("type", "object").put("minProperties", 1);
        ArrayNode probability = inner.putObject("additionalProperties").putArray("anyOf");
        probability.addObject().put("type", "number").put("exclusiveMinimum", 0).put("maximum", 1);
        probability.addObject().put("type", "string").put("pattern", PERCENT);
        return distribution(Form.DISCRETE, inner);
    }

    private ObjectNode sample(ObjectNode number) {
        ObjectNode inner = json.objectNode().put("type", "object");
        ObjectNode properties = inner.putObject("properties");
        ObjectNode values = properties.putObject("values").put("type", "array").put("minItems", 1);
        values.set("items", number.deepCopy());
        properties.putObject("together").put("type", "string");
        inner.putArray("required").add("values");
        inner.put("additionalProperties", false);
        return distribution(Form.SAMPLE, inner);
    }

    private ObjectNode distribution(String key, ObjectNode inner) {
        ObjectNode outer = json.objectNode().put("type", "object");
        ObjectNode properties = outer.putObject("properties");
        properties.set(key, inner);
        ScenarioSchema.cover(properties);
        outer.putArray("required").add(key);
        outer.put("additionalProperties", false);
        return outer;
    }

    private ObjectNode reference(String name) {
        return json.objectNode().put("$ref", "#/$defs/" + name);
    }
}
