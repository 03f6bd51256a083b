package org.rollover.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;

/** Reads what is believed about one number: a point or a distribution, checked against the number's limits. */
final class Beliefs {
    static final double TOLERANCE = 1e-9;

    /** Below this, conditioning a normal on its interval has lost all digits. */
    private static final double LEAST_MASS = 1e-9;

    private static final Map<String, Form> FORMS = Form.byKey();
    static final String KEYS = String.join(", ", FORMS.keySet()) + ", " + Form.DISCRETE + " or " + Form.SAMPLE;
    private static final String EXAMPLE_OF_DISCRETE = "{30: 50%, 60: 50%}";
    private static final String EXAMPLE_OF_SAMPLE = "{values: [30, 45, 60], together: posterior}";
    private static final String VALUES = "values";
    private static final String TOGETHER = "together";

    private final Range range;
    private final String path;
    private final Problems problems;

    private Beliefs(Range range, String path, Problems problems) {
        this.range = range;
        this.path = path;
        this.problems = problems;
    }

    /** True if a block is written as a distribution. */
    static boolean isDistribution(Node.Block block) {
        return block.entries().keySet().stream().anyMatch(key -> FORMS.containsKey(key) || bespoke(key));
    }

    /** True for a distribution that is not made of parameters alone. */
    private static boolean bespoke(String key) {
        return key.equals(Form.DISCRETE) || key.equals(Form.SAMPLE);
    }

    /** The distribution that an unwrapped node says, or null if it was complained about. */
    static @Nullable Distribution read(Node node, Range range, String path, Problems problems) {
        return new Beliefs(range, path, problems).read(node);
    }

    private @Nullable Distribution read(Node node) {
        if (node instanceof Node.Broken) {
            return null;
        }
        if (node instanceof Node.Word word) {
            Double value = number(word, range);
            return value == null || !inside(value, word) ? null : new Distribution.Point(value);
        }
        if (!(node instanceof Node.Block block)) {
            problems.error(node.where(), path, "a list stands where a number belongs", range.words());
            return null;
        }
        return distribution(block);
    }

    private boolean inside(double value, Node.Word word) {
        if (!range.contains(value)) {
            String side = value < range.min() ? " is too low" : " is too high";
            problems.error(word.where(), path, Problems.plain(word.text()) + side, range.words());
            return false;
        }
        return true;
    }

    private @Nullable Double number(Node.Word word, Range of) {
        Numbers.Reading reading = Numbers.read(word.text(), word.plain(), of);
        if (reading.wrong() != null) {
            problems.error(word.where(), path, reading.wrong(), reading.allowed(), reading.suggestion());
            return null;
        }
        return reading.value();
    }

    private @Nullable Distribution distribution(Node.Block block) {
        List<String> keys = block.entries().keySet().stream()
                .filter(key -> !Cover.isKey(key))
                .toList();
        if (keys.size() != 1) {
            String what = keys.isEmpty() ? "a number is missing here" : "a block stands where a number belongs";
            problems.error(block.where(), path, what, range.words() + "; or one of " + KEYS);
            return null;
        }
        String key = keys.get(0);
        Node.Entry entry = block.entries().get(key);
        if (entry == null || entry.value() instanceof Node.Broken) {
            return null;
        }
        Form form = FORMS.get(key);
        if (form == null && !bespoke(key)) {
            List<String> known = new ArrayList<>(FORMS.keySet());
            known.addAll(List.of(Form.DISCRETE, Form.SAMPLE));
            String nearest = Nearest.to(key, known);
            problems.error(
                    entry.where(), path, "there is no distribution " + Problems.quote(key), "one of " + KEYS, nearest);
            return null;
        }
        if (!(entry.value() instanceof Node.Block inner)) {
            String example =
                    form != null ? example(form) : key.equals(Form.SAMPLE) ? EXAMPLE_OF_SAMPLE : EXAMPLE_OF_DISCRETE;
            problems.error(
                    entry.value().where(), path, key + " has no parameters", "as {" + key + ": " + example + "}");
            return null;
        }
        Distribution read = form != null
                ? formed(form, inner)
                : key.equals(Form.SAMPLE) ? sample(inner, entry.where()) : discrete(inner);
        return read == null || !inside(read, key, entry.where()) ? null : read;
    }

    private static String example(Form form) {
        return "{"
                + String.join(
                        ": …, ",
                        form.parameters().stream().map(Form.Parameter::key).toList())
                + ": …}";
    }

    private boolean inside(Distribution read, String key, Location where) {
        boolean low = read.lowest() >= range.min();
        boolean high = read.highest() <= range.max();
        if (low && high) {
            return true;
        }
        if (read instanceof Distribution.Normal) {
            problems.error(
                    where,
                    path,
                    "a normal distribution has no ends, and this is " + range.words(),
                    "use truncated-normal, with low and high beside mean and sd");
        } else {
            String end =
                    low ? " goes up to " + range.write(read.highest()) : " goes down to " + range.write(read.lowest());
            problems.error(where, path, key + end, range.words());
        }
        return false;
    }

    private @Nullable Distribution formed(Form form, Node.Block block) {
        Map<Form.Parameter, Double> read = new EnumMap<>(Form.Parameter.class);
        boolean whole = refuseUnknown(form, block);
        for (Form.Parameter parameter : form.parameters()) {
            Double value = parameter(form, parameter, block);
            if (value == null) {
                whole = false;
            } else {
                read.put(parameter, value);
            }
        }
        if (!whole) {
            return null;
        }
        Form.Values values = new Form.Values(read);
        String fault = form.fault(values);
        if (fault == null && form == Form.TRUNCATED_NORMAL && mass(form.make(values)) < LEAST_MASS) {
            fault = "between low and high there is next to nothing of this normal distribution";
        }
        if (fault != null) {
            problems.error(block.where(), path, form.key() + ": " + fault, "");
            return null;
        }
        return form.make(values);
    }

    private static double mass(Distribution made) {
        Distribution.TruncatedNormal normal = (Distribution.TruncatedNormal) made;
        var parent =
                new org.apache.commons.math3.distribution.NormalDistribution(null, normal.parentMean(), normal.sd());
        return parent.cumulativeProbability(normal.high()) - parent.cumulativeProbability(normal.low());
    }

    private boolean refuseUnknown(Form form, Node.Block block) {
        List<String> known = form.parameters().stream().map(Form.Parameter::key).toList();
        boolean clean = true;
        for (Map.Entry<String, Node.Entry> entry : block.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                clean = false;
                problems.error(
                        entry.getValue().where(),
                        path,
                        form.key() + " has no parameter " + Problems.quote(entry.getKey()),
                        "it has " + String.join(", ", known),
                        Nearest.to(entry.getKey(), known));
            }
        }
        return clean;
    }

    private @Nullable Double parameter(Form form, Form.Parameter parameter, Node.Block block) {
        Node node = block.get(parameter.key());
        if (node == null) {
            Double fallback = form.fallback(parameter, range);
            if (fallback == null) {
                String needs = form.key() + " needs " + parameter.key();
                problems.error(block.where(), path, needs, "as {" + form.key() + ": " + example(form) + "}");
            }
            return fallback;
        }
        if (node instanceof Node.Word word) {
            return number(word, parameter.pure() ? Range.ANY : range);
        }
        problems.error(node.where(), path, parameter.key() + " is not a number", "");
        return null;
    }

    private @Nullable Distribution discrete(Node.Block block) {
        TreeMap<Double, Double> read = new TreeMap<>();
        boolean whole = true;
        for (Map.Entry<String, Node.Entry> entry : block.entries().entrySet()) {
            Location where = entry.getValue().where();
            Double value = number(new Node.Word(entry.getKey(), true, where, Cover.NONE), range);
            Double probability = probability(entry.getValue().value());
            whole &= value != null && probability != null;
            if (value != null && probability != null && read.put(value, probability) != null) {
                problems.error(where, path, "discrete: " + range.write(value) + " stands there twice", "");
                whole = false;
            }
        }
        if (!whole) {
            return null;
        }
        double sum = read.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            String what =
                    "discrete: the probabilities sum to " + Numbers.write(Math.round(sum * 1e9) / 1e9) + ", not to 1";
            problems.error(block.where(), path, what, "as {discrete: {30: 50%, 60: 50%}}");
            return null;
        }
        return new Distribution.Discrete(List.copyOf(read.keySet()), List.copyOf(read.values()));
    }

    private @Nullable Distribution sample(Node.Block block, Location where) {
        boolean whole = true;
        for (Map.Entry<String, Node.Entry> entry : block.entries().entrySet()) {
            if (!entry.getKey().equals(VALUES) && !entry.getKey().equals(TOGETHER)) {
                String what = "sample has no parameter " + Problems.quote(entry.getKey());
                String nearest = Nearest.to(entry.getKey(), List.of(VALUES, TOGETHER));
                problems.error(entry.getValue().where(), path, what, "it has values, together", nearest);
                whole = false;
            }
        }
        String together = block.get(TOGETHER) instanceof Node.Word word ? word.text() : "";
        if (!(block.get(VALUES) instanceof Node.Items list) || list.items().isEmpty()) {
            problems.error(
                    block.where(), path, "sample needs a list of values", "as {sample: " + EXAMPLE_OF_SAMPLE + "}");
            return null;
        }
        List<Double> values = new ArrayList<>();
        for (Node item : list.items()) {
            Double value = item instanceof Node.Word word ? number(word, range) : null;
            if (value == null) {
                if (!(item instanceof Node.Word)) {
                    problems.error(item.where(), path, Words.found(item) + " where a number belongs", range.words());
                }
                whole = false;
            } else {
                values.add(value);
            }
        }
        if (!whole && !values.isEmpty()) {
            // Those that can be read may lie outside all the same.
            inside(new Distribution.Sample(values, together), Form.SAMPLE, where);
        }
        return whole ? new Distribution.Sample(values, together) : null;
    }

    private @Nullable Double probability(Node node) {
        if (!(node instanceof Node.Word word)) {
            problems.error(
                    node.where(), path, "discrete: a probability is missing", "as {discrete: {30: 50%, 60: 50%}}");
            return null;
        }
        Double read = number(word, new Range(Unit.PROBABILITY, 0, 1));
        if (read != null && (read <= 0 || read > 1)) {
            String what = "discrete: " + Problems.plain(word.text()) + " is no probability";
            problems.error(word.where(), path, what, "above 0 and at most 1");
            return null;
        }
        return read;
    }
}
