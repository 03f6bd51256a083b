package org.rollover.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of the scenario language (draft 2020-12), for editors: made from the same shapes as the reader, so that
 * it knows every key with its meaning, unit, limits and default. It also takes overlays and fragments, which leave keys
 * out; a file is held to be a whole scenario if it says what only a scenario says and builds on no other file.
 *
 * <p>It is weaker than the reader, which also checks how the parts fit together.
 */
public final class ScenarioSchema {
    private static final String NAME = "[\\p{L}\\p{M}\\p{N} '’&(),+_-]{1,80}";

    /** As a name, or several with points between. */
    private static final String PATH = "^[\\p{L}\\p{M}\\p{N} '’&(),+_./\\[\\]-]{1,400}$";

    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final ObjectNode definitions = json.objectNode();
    private final NumberSchemas numbers = new NumberSchemas(json, definitions);

    /** Whether a text may look like a number, as it may where texts are values for other places. */
    private boolean numbersAreTexts;

    private ScenarioSchema() {}

    /** The schema as JSON text, indented. */
    public static String json() {
        return new ScenarioSchema().document().toPrettyString() + "\n";
    }

    /**
     * The schema of another kind of file, which is read by {@link RecordReader}.
     *
     * @param title what such a file is called
     */
    public static String json(Class<? extends Record> type, String title) {
        ScenarioSchema schema = new ScenarioSchema();
        schema.numbersAreTexts = true;
        ObjectNode document = schema.json.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", title);
        Shape.Fields shape = Shapes.of(type);
        document.setAll(schema.block(shape));
        document.putArray("allOf").add(schema.needs(shape));
        document.set("$defs", schema.definitions);
        return document.toPrettyString() + "\n";
    }

    private ObjectNode document() {
        Shape.Fields scenario = Shapes.of(Scenario.class);
        ObjectNode document = json.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", "Rollover scenario");
        document.setAll(block(scenario));
        ObjectNode properties = document.withObjectProperty("properties");
        properties
                .putObject(Assembly.EXTENDS)
                .put("type", "string")
                .put("description", "A scenario that this one is laid over.");
        ObjectNode use = properties.putObject(Assembly.USE);
        use.put("description", "Fragments that are laid under this file, in this order.");
        use.putArray("type").add("string").add("array");
        use.putObject("items").put("type", "string");
        properties.set(CaseFile.CASE, value(Shapes.of(CaseNotes.class)));
        properties.set(CaseFile.OUTCOME, value(Shapes.of(HistoricalOutcome.class)));
        document.set("if", isWhole());
        document.set("then", whole(scenario));
        document.set("$defs", definitions);
        return document;
    }

    private ObjectNode isWhole() {
        ObjectNode whole = json.objectNode();
        ArrayNode any = whole.putArray("anyOf");
        ScenarioReader.OF_SCENARIO.forEach(
                key -> any.addObject().putArray("required").add(key));
        ArrayNode none = whole.putObject("not").putArray("anyOf");
        List.of(Assembly.EXTENDS, Assembly.USE)
                .forEach(key -> none.addObject().putArray("required").add(key));
        return whole;
    }

    private ObjectNode whole(Shape.Fields scenario) {
        ObjectNode needs = needs(scenario);
        ObjectNode properties = needs.withObjectProperty("properties");
        properties.put(Cover.SOURCE, false);
        properties.put(Cover.NOTE, false);
        return needs;
    }

    /** A block with all its keys, none of them required. */
    private ObjectNode block(Shape.Fields shape) {
        ObjectNode block = json.objectNode();
        block.put("type", "object");
        if (!shape.doc().isEmpty()) {
            block.put("description", shape.doc());
        }
        ObjectNode properties = block.putObject("properties");
        shape.byKey().values().forEach(field -> properties.set(field.key(), property(field)));
        cover(properties);
        block.put("additionalProperties", false);
        return block;
    }

    static void cover(ObjectNode properties) {
        properties.putObject(Cover.SOURCE).put("type", "string").put("description", "Where it is from: a document.");
        properties.putObject(Cover.NOTE).put("type", "string").put("description", "A remark; or: judgement, and why.");
    }

    private ObjectNode property(Shape.Field field) {
        Shape shape = field.unitOf() == null ? field.shape() : null;
        ObjectNode value = shape == null ? numbers.inAnyUnit() : value(shape);
        ObjectNode property = field.optional() ? removable(value) : value;
        property.put("description", description(field));
        if (field.fallback() != null) {
            property.set("default", node(Binder.fallback(field.fallback())));
        }
        return property;
    }

    private static String description(Shape.Field field) {
        StringBuilder text = new StringBuilder(field.doc());
        if (field.shape() instanceof Shape.Amount amount && field.unitOf() == null) {
            text.append(" Unit: ").append(amount.range().unit().words()).append('.');
        }
        if (field.symbol() != null) {
            text.append(" Symbol: ").append(field.symbol()).append('.');
        }
        if (field.fallback() != null && !field.fallback().isEmpty()) {
            text.append(" Default: ").append(field.fallback()).append('.');
        }
        return text.toString();
    }

    /** An overlay may say {@code remove} in place of what need not be there. */
    private ObjectNode removable(ObjectNode value) {
        ObjectNode either = json.objectNode();
        ArrayNode any = either.putArray("anyOf").add(value);
        any.addObject().put("const", Overlay.REMOVE);
        return either;
    }

    private ObjectNode value(Shape shape) {
        if (shape instanceof Shape.Fields fields) {
            return reference(Shapes.kebab(fields.type().getSimpleName()), () -> block(fields));
        }
        if (shape instanceof Shape.Kinds kinds) {
            return reference(Shapes.kebab(kinds.type().getSimpleName()), () -> kinds(kinds));
        }
        if (shape instanceof Shape.Named named) {
            return named(named);
        }
        if (shape instanceof Shape.Amount amount) {
            return numbers.amount(amount.range());
        }
        if (shape instanceof Shape.Line line) {
            ObjectNode either = numbers.amount(line.range());
            ObjectNode any = json.objectNode();
            any.putArray("anyOf").add(either).add(wrapped(json.objectNode().put("const", Shape.Line.BLOCKING)));
            return any;
        }
        return wrapped(leaf(shape));
    }

    private ObjectNode reference(String name, java.util.function.Supplier<ObjectNode> maker) {
        if (!definitions.has(name)) {
            definitions.putObject(name); // holds the place while the parts are made
            definitions.set(name, maker.get());
        }
        return json.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode kinds(Shape.Kinds shape) {
        ObjectNode kinds = json.objectNode();
        kinds.put("description", shape.doc());
        ArrayNode any = kinds.putArray("anyOf");
        ArrayNode bare = json.arrayNode();
        shape.byKind().forEach((word, fields) -> {
            ObjectNode kind = block(fields);
            kind.withObjectProperty("properties").putObject(Shape.Kinds.KIND).put("const", word);
            any.add(kind);
            if (fields.optional()) {
                bare.add(word);
            }
        });
        if (!bare.isEmpty()) {
            any.add(wrapped(json.objectNode().set("enum", bare)));
        }
        return kinds;
    }

    private ObjectNode named(Shape.Named shape) {
        ObjectNode named = json.objectNode();
        named.put("type", "object");
        String member = shape.references() == References.To.ACTORS ? "(/" + NAME + ")?" : "";
        boolean path = shape.references() == References.To.PATHS;
        named.putObject("propertyNames").put("pattern", path ? PATH : "^" + NAME + member + "$");
        cover(named.putObject("properties"));
        named.set("additionalProperties", removable(value(shape.value())));
        return named;
    }

    /** The value, or the value with its source and note beside it. */
    private ObjectNode wrapped(ObjectNode value) {
        ObjectNode either = json.objectNode();
        ObjectNode block = json.objectNode();
        block.put("type", "object");
        ObjectNode properties = block.putObject("properties");
        properties.set(Binder.VALUE, value);
        cover(properties);
        block.putArray("required").add(Binder.VALUE);
        block.put("additionalProperties", false);
        either.putArray("anyOf").add(value.deepCopy()).add(block);
        return either;
    }

    private ObjectNode leaf(Shape shape) {
        ObjectNode leaf = json.objectNode();
        if (shape instanceof Shape.Whole whole) {
            return numbers.whole(whole.range());
        }
        if (shape instanceof Shape.Listed listed) {
            leaf.put("type", "array");
            leaf.set("items", value(listed.item()));
        } else if (shape instanceof Shape.Choice choice) {
            ArrayNode words = leaf.putArray("enum");
            Shape.words(choice.byWord()).forEach(words::add);
        } else if (shape instanceof Shape.Flag) {
            leaf.put("type", "boolean");
        } else if (shape instanceof Shape.Month) {
            leaf.put("type", "string").put("pattern", "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$");
        } else if (shape instanceof Shape.Day) {
            leaf.put("type", "string").put("pattern", "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
        } else if (numbersAreTexts) {
            leaf.putArray("type").add("string").add("number");
        } else {
            leaf.put("type", "string");
        }
        return leaf;
    }

    /** The keys that a whole scenario must have, at each level; an empty object where there are none. */
    private ObjectNode needs(Shape shape) {
        ObjectNode needs = json.objectNode();
        if (shape instanceof Shape.Fields fields) {
            fields(fields, needs);
        } else if (shape instanceof Shape.Named named) {
            ObjectNode inner = needs(named.value());
            if (!inner.isEmpty()) {
                needs.set("additionalProperties", inner);
                // Keys that are named here are exempt from additionalProperties.
                ObjectNode properties = needs.putObject("properties");
                properties.put(Cover.SOURCE, true);
                properties.put(Cover.NOTE, true);
            }
        } else if (shape instanceof Shape.Kinds kinds) {
            kinds(kinds, needs);
        }
        return needs;
    }

    private void fields(Shape.Fields shape, ObjectNode needs) {
        ArrayNode required = json.arrayNode();
        ObjectNode properties = json.objectNode();
        for (Shape.Field field : shape.byKey().values()) {
            if (!field.optional()) {
                required.add(field.key());
            }
            ObjectNode inner = needs(field.shape());
            if (!inner.isEmpty()) {
                properties.set(field.key(), inner);
            }
        }
        if (!required.isEmpty()) {
            needs.set("required", required);
        }
        if (!properties.isEmpty()) {
            needs.set("properties", properties);
        }
    }

    private void kinds(Shape.Kinds shape, ObjectNode needs) {
        ObjectNode bare = json.objectNode();
        ArrayNode words = bare.putObject("properties").putObject(Binder.VALUE).putArray("enum");
        bare.putArray("required").add(Binder.VALUE);
        needs.putObject("if").put("type", "object").set("not", bare);
        ObjectNode then = needs.putObject("then");
        then.putArray("required").add(Shape.Kinds.KIND);
        ArrayNode all = then.putArray("allOf");
        for (Map.Entry<String, Shape.Fields> kind : shape.byKind().entrySet()) {
            words.add(kind.getKey());
            ObjectNode inner = needs(kind.getValue());
            if (!inner.isEmpty()) {
                ObjectNode rule = all.addObject();
                ObjectNode when = rule.putObject("if");
                when.putObject("properties").putObject(Shape.Kinds.KIND).put("const", kind.getKey());
                when.putArray("required").add(Shape.Kinds.KIND);
                rule.set("then", inner);
            }
        }
    }

    private JsonNode node(Node node) {
        if (node instanceof Node.Items items) {
            ArrayNode array = json.arrayNode();
            items.items().forEach(item -> array.add(node(item)));
            return array;
        }
        if (node instanceof Node.Block block) {
            ObjectNode object = json.objectNode();
            block.entries().forEach((key, entry) -> object.set(key, node(entry.value())));
            return object;
        }
        return node instanceof Node.Word word ? scalar(word) : json.nullNode();
    }

    private JsonNode scalar(Node.Word word) {
        @Nullable String text = word.plain() ? word.text() : null;
        if (text == null || text.isEmpty()) {
            return json.textNode(word.text());
        }
        if (text.equals("true") || text.equals("false")) {
            return json.booleanNode(text.equals("true"));
        }
        Numbers.Reading number = Numbers.read(text, true, Range.ANY);
        return number.wrong() == null ? NumberSchemas.number(json, number.value()) : json.textNode(text);
    }
}
