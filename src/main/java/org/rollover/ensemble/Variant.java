package org.rollover.ensemble;

import java.util.Map;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Scenario;

/**
 * A perturbed copy of a scenario that is cheap to make: another structure, other numbers, or both. Its uncertain numbers are
 * those of the scenario it is made from, so that both have the same draws.
 *
 * @param loaded the scenario with its uncertain numbers
 * @param numbers numbers that are known in this variant, by their path; they take the place of what the scenario says
 */
public record Variant(LoadedScenario loaded, Map<String, Double> numbers) {
    public Variant {
        numbers = Map.copyOf(numbers);
    }

    /** The scenario itself. */
    public static Variant of(LoadedScenario loaded) {
        return new Variant(loaded, Map.of());
    }

    /** The same with another structure; numbers that fell out are drawn and not used. */
    public Variant with(Scenario changed) {
        LoadedScenario copy = new LoadedScenario(
                loaded.name(),
                changed,
                loaded.uncertain(),
                loaded.provenance(),
                loaded.warnings(),
                loaded.resolvedYaml(),
                loaded.sha256());
        return new Variant(copy, numbers);
    }

    /** The same with the number at a path known. */
    public Variant with(String path, double value) {
        Map<String, Double> more = new java.util.HashMap<>(numbers);
        more.put(path, value);
        return new Variant(loaded, more);
    }
}
