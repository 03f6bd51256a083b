package org.rollover.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;

/**
 * What the shape of a scenario does not say: how its parts must fit together. Each rule is one method of the classes that
 * {@link #check} goes through; all of them are looked at, and all that is wrong is said. Where a value was refused, no
 * rule that looks at it says anything: each first asks whether what it concludes from is {@link #certain}.
 */
final class ScenarioChecks {
    /** How far a sum of probabilities may be above 1. */
    private static final double TOLERANCE = 1e-9;

    private final Scenario scenario;
    private final Map<String, Quantity> quantities;
    private final Places places;
    private final Problems problems;
    private final Doubts doubts;

    private ScenarioChecks(Scenario scenario, Binder binder, Problems problems) {
        this.scenario = scenario;
        this.quantities = binder.quantities();
        this.places = binder.places();
        this.problems = problems;
        this.doubts = problems.doubts();
    }

    static void check(Scenario scenario, Binder binder, ReadingLimits limits, Problems problems) {
        ScenarioChecks checks = new ScenarioChecks(scenario, binder, problems);
        if (!checks.sizeIsFine(limits)) {
            return;
        }
        checks.samplesMatch();
        new MeasureChecks(checks).check();
        new GovernmentChecks(checks).check();
        new InfluenceChecks(checks).check();
        new LawChecks(checks).check();
        new EventChecks(checks).check();
    }

    Scenario scenario() {
        return scenario;
    }

    /** All numbers that may be uncertain, by path. */
    Map<String, Quantity> quantities() {
        return quantities;
    }

    void error(String path, String what, String allowed) {
        error(path, what, allowed, null);
    }

    void error(String path, String what, String allowed, @Nullable String suggestion) {
        if (doubts.certain(path)) {
            problems.error(places.at(path), path, what, allowed, suggestion);
        }
    }

    /** True if the values at all these paths are what was meant. */
    boolean certain(String... paths) {
        return Stream.of(paths).allMatch(doubts::certain);
    }

    /** True if the maps at all these paths have all the names that were meant. */
    boolean named(String... paths) {
        return Stream.of(paths).allMatch(doubts::named);
    }

    /** True if the map at this path is complete and each entry has these keys as they were meant. */
    boolean known(String path, Collection<String> names, String... keys) {
        return named(path)
                && names.stream()
                        .allMatch(name -> certain(path + "." + name)
                                && Stream.of(keys).allMatch(key -> certain(path + "." + name + "." + key)));
    }

    /** An error about an entry as a whole, whose name may be misspelt where it is new in an overlay. */
    void ofEntry(String path, String what, String allowed) {
        String nearest = problems.misspelt(path);
        error(path, nearest == null ? what : Words.newcomer(path, what), allowed, nearest);
    }

    @Nullable
    String nearest(String word, Collection<String> known) {
        return problems.nearest(word, known);
    }

    /** True if a value or block at this path stands in a file. */
    boolean isGiven(String path) {
        return places.byPath().containsKey(path);
    }

    /** A word that should name one of {@code known}. */
    void unknown(String path, String what, String word, Collection<String> known) {
        String nearest = nearest(word, known);
        String allowed = nearest != null || known.isEmpty()
                ? ""
                : Words.oneOf(known.stream().toList());
        error(path, what + " " + Problems.quote(word), allowed, nearest);
    }

    void warning(String path, String what, String allowed) {
        if (doubts.certain(path)) {
            problems.warning(places.at(path), path, what, allowed);
        }
    }

    /** The expected values of these probabilities must not sum to more than 1. */
    void sumAtMostOne(String path, Collection<Quantity> probabilities) {
        double sum = probabilities.stream().mapToDouble(Quantity::central).sum();
        if (sum > 1 + TOLERANCE) {
            double shown = Math.round(sum * 1e6) / 1e6;
            error(path, "the probabilities sum to " + Numbers.write(shown), "they sum to 1 at most");
        }
    }

    /** Numbers that are drawn together have a value in each row. */
    private void samplesMatch() {
        Map<String, Quantity> firsts = new HashMap<>();
        quantities.forEach((path, quantity) -> {
            if (quantity.distribution() instanceof Distribution.Sample sample
                    && !sample.together().isEmpty()) {
                Quantity first = firsts.putIfAbsent(sample.together(), quantity);
                int rows = sample.values().size();
                if (first != null
                        && first.distribution() instanceof Distribution.Sample other
                        && other.values().size() != rows) {
                    String what = "sample has " + rows + " values, and " + first.path()
                            + ", drawn together with it, has " + other.values().size();
                    error(path, what, "as many values for all numbers drawn together");
                }
            }
        });
    }

    private boolean sizeIsFine(ReadingLimits limits) {
        if (scenario.horizon() > limits.horizon()) {
            error("horizon", scenario.horizon() + " months is too long", "at most " + limits.horizon() + " months");
        }
        long members = scenario.governments().values().stream()
                .mapToLong(ScenarioChecks::members)
                .sum();
        long actors = scenario.governments().size() + scenario.lobbyists().size() + members;
        if (actors > limits.actors()) {
            String allowed = "at most " + limits.actors() + " governments, lobbyists and cabinet members in all";
            error("governments", "there are too many actors, " + actors, allowed);
        }
        return actors <= limits.actors();
    }

    private static long members(Government government) {
        Cabinet cabinet = government.cabinet();
        long present = cabinet == null ? 0 : cabinet.members().size();
        return present
                + government.successors().values().stream()
                        .mapToLong(successor -> successor.cabinet().members().size())
                        .sum();
    }
}
