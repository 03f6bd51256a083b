package org.rollover.scenario;

import java.util.List;

/**
 * A number of a scenario that can be set to another value, as with {@code --set}.
 *
 * @param quantity the number, with its path and what is believed about it
 * @param unit its unit
 * @param min the least value that the language allows
 * @param max the greatest value that the language allows
 * @param doc what it means, in a sentence
 */
public record Adjustable(Quantity quantity, Unit unit, double min, double max, String doc) {

    /**
     * All numbers of a scenario that may have fractions or be uncertain, in the order of the language. Numbers that are left
     * out and follow a general parameter are not among them; nor is what belongs to the structure, as the horizon.
     */
    public static List<Adjustable> of(Scenario scenario) {
        return Inventory.of(scenario).stream()
                .filter(leaf -> leaf.value() instanceof Quantity && leaf.shape() instanceof Shape.Amount)
                .map(Adjustable::of)
                .toList();
    }

    private static Adjustable of(Inventory.Leaf leaf) {
        Range range = ((Shape.Amount) leaf.shape()).range();
        return new Adjustable((Quantity) leaf.value(), range.unit(), range.min(), range.max(), leaf.doc());
    }

    public String path() {
        return quantity.path();
    }

    /** A value as {@code --set} and a file take it: plain decimals, with the unit where one is needed. */
    public String write(double value) {
        return new Range(unit, min, max).write(value);
    }
}
