package org.rollover.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rollover.archive.Decimals;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Levers;
import org.rollover.ensemble.Variant;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.LoadedScenario;

/**
 * Changes of a scenario.
 *
 * @param numbers new values by path
 * @param removed what is taken away, by the name of the lever
 */
public record Solution(Map<String, Double> numbers, List<String> removed) {
    /** Nothing is changed. */
    public static final Solution NOTHING = new Solution(Map.of(), List.of());

    public Solution {
        numbers = java.util.Collections.unmodifiableMap(new TreeMap<>(numbers));
        removed = List.copyOf(new TreeSet<>(removed));
    }

    /** The same with a number set. */
    public Solution with(String path, double value) {
        Map<String, Double> more = new TreeMap<>(numbers);
        more.put(path, value);
        return new Solution(more, removed);
    }

    /** The same with something taken away. */
    public Solution without(String lever) {
        List<String> more = new ArrayList<>(removed);
        more.add(lever);
        return new Solution(numbers, more);
    }

    /** How many changes there are, of those that change something. */
    public int count(LoadedScenario scenario) {
        Map<String, Double> stand = standing(scenario);
        return removed.size()
                + (int) numbers.entrySet().stream()
                        .filter(set -> !set.getValue().equals(stand.get(set.getKey())))
                        .count();
    }

    /** What the changes cost in a scenario: the price of each number times how far it is moved, and of each removal. */
    public double cost(Rules rules, LoadedScenario scenario) {
        Map<String, Double> stand = standing(scenario);
        double cost = 0;
        for (Map.Entry<String, Double> set : numbers.entrySet()) {
            ExerciseFile.Offer offer = rules.levers().get(set.getKey());
            Double now = stand.get(set.getKey());
            cost += offer == null || now == null ? 0 : offer.price() * Math.abs(set.getValue() - now);
        }
        for (String lever : removed) {
            ExerciseFile.Removal removal = rules.removals().get(lever);
            cost += removal == null ? 0 : removal.price();
        }
        return cost;
    }

    /** Where the numbers of a scenario stand, by path; of an uncertain one its expected value. */
    public static Map<String, Double> standing(LoadedScenario scenario) {
        Map<String, Double> stand = new TreeMap<>();
        Adjustable.of(scenario.scenario())
                .forEach(number -> stand.put(number.path(), number.quantity().central()));
        return stand;
    }

    /** A scenario so changed; the draws of all other numbers stay as they are. */
    public Variant of(LoadedScenario scenario) {
        Variant variant = Variant.of(scenario);
        for (Lever lever : Levers.of(scenario.scenario())) {
            if (removed.contains(lever.id())) {
                variant = lever.removal().apply(variant);
            }
        }
        for (Map.Entry<String, Double> set : numbers.entrySet()) {
            variant = variant.with(set.getKey(), set.getValue());
        }
        return variant;
    }

    /** One line that is the same for equal solutions only. */
    public String key() {
        List<String> parts = new ArrayList<>();
        numbers.forEach((path, value) -> parts.add(path + "=" + Decimals.text(value)));
        removed.forEach(lever -> parts.add("-" + lever));
        return String.join(";", parts);
    }
}
