package org.rollover.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;

/**
 * One draw of all uncertain numbers of a scenario: what the world is like, before chance plays in it. Immutable.
 */
public final class Draw {
    private final double[] drawn;
    private final Map<String, Double> changed;

    Draw(double[] drawn, Map<String, Double> changed) {
        this.drawn = drawn;
        this.changed = changed;
    }

    /** Every uncertain number at its expected value. */
    public static Draw central(List<Quantity> uncertain) {
        return new Draw(uncertain.stream().mapToDouble(Quantity::central).toArray(), Map.of());
    }

    /** The same draw but for the number at {@code path}, which is {@code value} (a {@code change} event). */
    public Draw with(String path, double value) {
        return with(Map.of(path, value));
    }

    /** The same draw but for the numbers at these paths. */
    public Draw with(Map<String, Double> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<String, Double> more = new java.util.HashMap<>(changed);
        more.putAll(values);
        return new Draw(drawn, Map.copyOf(more));
    }

    /** The value of a number in this draw. */
    public double of(Quantity quantity) {
        if (!changed.isEmpty()) {
            Double value = changed.get(quantity.path());
            if (value != null) {
                return value;
            }
        }
        if (quantity.slot() >= 0) {
            return drawn[quantity.slot()];
        }
        return quantity.distribution() instanceof Distribution.Point point ? point.value() : quantity.central();
    }

    /** The value of an optional number, or of the general parameter that stands in for it. */
    public double of(@Nullable Quantity quantity, Quantity otherwise) {
        return of(quantity == null ? otherwise : quantity);
    }
}
