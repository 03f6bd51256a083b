package org.rollover.scenario;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rollover.chance.Distribution;

/** How single values are written in a scenario file. */
final class Writing {
    private static final Pattern BARE_KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} '’&()+_-]*");

    private Writing() {}

    static String key(String key) {
        return BARE_KEY.matcher(key).matches() && !key.endsWith(" ") ? key : quoted(key);
    }

    /** A text in double quotes; what cannot be seen is escaped. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (Names.isUnseen(c)) {
                        quoted.append(String.format("\\U%08x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** A value that is no block, without its source and note. */
    static String value(Shape shape, Object value) {
        if (value instanceof Quantity quantity) {
            Range range = shape instanceof Shape.Amount amount ? amount.range() : Range.ANY;
            String belief = belief(quantity.distribution(), range);
            return quantity.distribution() instanceof Distribution.Point ? belief : "{" + belief + "}";
        }
        if (value instanceof RedLine.Level line) {
            Range range = shape instanceof Shape.Line level ? level.range() : Range.ANY;
            return value(new Shape.Amount(range), line.level());
        }
        if (value instanceof RedLine.Blocking) {
            return Shape.Line.BLOCKING;
        }
        if (shape instanceof Shape.Whole whole && value instanceof Number number) {
            return whole.range().write(number.doubleValue());
        }
        if (value instanceof java.time.MonthDay day) {
            return day.toString().substring(2);
        }
        if (value instanceof Enum<?> constant) {
            return Shapes.word(constant);
        }
        if (value instanceof java.util.Map<?, ?>) {
            return "{}";
        }
        if (value instanceof List<?>) {
            return "[]";
        }
        return value instanceof String text && !(shape instanceof Shape.Kinds) ? quoted(text) : value.toString();
    }

    /** A number with its unit, or a distribution, for a reader: {@code 60 points}, {@code uniform from 5 to 25 points}. */
    static String words(Shape shape, Object value) {
        if (value instanceof RedLine.Level line && shape instanceof Shape.Line level) {
            return words(new Shape.Amount(level.range()), line.level());
        }
        Range range = shape instanceof Shape.Amount amount
                ? amount.range()
                : shape instanceof Shape.Whole whole ? whole.range() : Range.ANY;
        String unit = range.percent() || range.unit() == Unit.FACTOR
                ? ""
                : " " + range.unit().words();
        return (value instanceof Quantity quantity
                        ? words(quantity.distribution())
                        : Numbers.write(((Number) value).doubleValue()))
                + unit;
    }

    private static String words(Distribution belief) {
        if (belief instanceof Distribution.Point point) {
            return Numbers.write(point.value());
        }
        if (belief instanceof Distribution.Normal normal) {
            return "normal around " + Numbers.write(normal.mean()) + " with sd " + Numbers.write(normal.sd());
        }
        String ends = " from " + Numbers.write(belief.lowest()) + " to " + Numbers.write(belief.highest());
        if (belief instanceof Distribution.TruncatedNormal normal) {
            return "normal around " + Numbers.write(normal.parentMean()) + " with sd " + Numbers.write(normal.sd())
                    + " cut" + ends;
        }
        if (belief instanceof Distribution.Triangular triangular) {
            return "triangular" + ends + " with its peak at " + Numbers.write(triangular.mode());
        }
        if (belief instanceof Distribution.Beta beta) {
            return "beta(" + Numbers.write(beta.alpha()) + ", " + Numbers.write(beta.beta()) + ")" + ends;
        }
        if (belief instanceof Distribution.Sample sample) {
            return "a sample of " + sample.values().size() + " values" + ends;
        }
        return belief instanceof Distribution.Discrete discrete ? words(discrete) : "uniform" + ends;
    }

    private static String words(Distribution.Discrete discrete) {
        return java.util.stream.IntStream.range(0, discrete.values().size())
                .mapToObj(i -> Numbers.write(discrete.values().get(i)) + " with probability "
                        + Numbers.write(discrete.probabilities().get(i)))
                .collect(Collectors.joining(" or "));
    }

    /** A point as its number; a distribution as {@code uniform: {low: 1, high: 2}}. */
    static String belief(Distribution distribution, Range range) {
        if (distribution instanceof Distribution.Point point) {
            return range.write(point.value());
        }
        if (distribution instanceof Distribution.Normal normal) {
            return "normal: {mean: " + range.write(normal.mean()) + ", sd: " + range.write(normal.sd()) + "}";
        }
        if (distribution instanceof Distribution.TruncatedNormal normal) {
            return "truncated-normal: {mean: " + range.write(normal.parentMean()) + ", sd: " + range.write(normal.sd())
                    + ends(normal, range) + "}";
        }
        if (distribution instanceof Distribution.Uniform uniform) {
            return "uniform: {" + ends(uniform, range).substring(2) + "}";
        }
        if (distribution instanceof Distribution.Triangular triangular) {
            return "triangular: {low: " + range.write(triangular.low()) + ", mode: " + range.write(triangular.mode())
                    + ", high: " + range.write(triangular.high()) + "}";
        }
        if (distribution instanceof Distribution.Beta beta) {
            return "beta: {alpha: " + Numbers.write(beta.alpha()) + ", beta: " + Numbers.write(beta.beta())
                    + ends(beta, range) + "}";
        }
        return distribution instanceof Distribution.Sample sample
                ? sample(sample, range)
                : discrete((Distribution.Discrete) distribution, range);
    }

    private static String sample(Distribution.Sample sample, Range range) {
        String values = sample.values().stream().map(range::write).collect(Collectors.joining(", "));
        String together = sample.together().isEmpty() ? "" : ", together: " + quoted(sample.together());
        return "sample: {values: [" + values + "]" + together + "}";
    }

    private static String ends(Distribution distribution, Range range) {
        return ", low: " + range.write(distribution.lowest()) + ", high: " + range.write(distribution.highest());
    }

    private static String discrete(Distribution.Discrete discrete, Range range) {
        return java.util.stream.IntStream.range(0, discrete.values().size())
                .mapToObj(i -> range.write(discrete.values().get(i)) + ": "
                        + Numbers.write(discrete.probabilities().get(i)))
                .collect(Collectors.joining(", ", "discrete: {", "}"));
    }
}
