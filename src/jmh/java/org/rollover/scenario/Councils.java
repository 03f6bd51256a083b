package org.rollover.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scenarios of any size for the benchmarks: members of six kinds as in the autumn of 2018 (the table of {@code
 * scenarios/README.md}), uncertain positions and saliences, unanimity, five lobbyists that reach everybody, a president, two
 * constraints, a decision every sixth month. Only what the benchmark varies differs from one to the next.
 */
public final class Councils {
    private static final String[] POSITIONS = {
        "low: 65, mode: 80, high: 95",
        "low: 50, mode: 60, high: 75",
        "low: 55, mode: 70, high: 85",
        "low: 40, mode: 52, high: 68",
        "low: 50, mode: 60, high: 75",
        "low: 36, mode: 48, high: 60",
    };

    private static final String FRAME = """
            title: A council of %1$d
            question: Will the measures be renewed each time?
            start: 2020-01
            horizon: %2$d months
            use: [parameters/general.yaml]
            measure: {name: Measures, level: 60, reversion: 0, first-renewal: 2020-06, every: 6 months}
            council:
              rule: {kind: unanimity}
              stages: {ambassadors: {days: 7 days}, leaders: {days: 5 days}}
            lobbyists:
              One: {position: 75, budget: 1.5, access: {others: 0.35}, principal: president}
              Two: {position: 0, budget: 1.5, access: {others: 0.15}}
              Three: {position: 65, budget: 0.5, access: {others: 0.4}}
              Four: {position: 60, budget: 0.2, access: {others: 0.3}}
              Five: {position: 15, budget: 0.3, access: {others: 0.1}}
            us:
              level: 68
              president: {ideal: 22, visibility: 5%%, control: 60%%, compliance: 60%%, parity: 0.45, wish-to-ease: 3%%}
            constraints:
              linkage: {kind: linkage, citation: none, binds: council, released: {progress: 1}}
              sunset: {kind: sunset, citation: none, binds: council}
            """;

    private Councils() {}

    /**
     * A council.
     *
     * @param governments its members
     * @param months the horizon, one round of lobbying and opinion each
     * @param ties to how many others each member listens; 0 for all others by their capability, without ties of their own
     */
    public static LoadedScenario of(int governments, int months, int ties) {
        String yaml = FRAME.formatted(governments, months) + members(governments) + ties(governments, ties);
        try {
            ScenarioReader reader = new ScenarioReader(Path.of("").toAbsolutePath(), ReadingLimits.defaults());
            return reader.readText(yaml, "a council of " + governments, List.of());
        } catch (ScenarioException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static String members(int governments) {
        return IntStream.range(0, governments)
                .mapToObj(i ->
                        "  %s: {position: {triangular: {%s}}, salience: {triangular: {low: 0.4, mode: 0.6, high: 0.8}}, capability: %d}"
                                .formatted(name(i), POSITIONS[i % POSITIONS.length], 1 + i % 9))
                .collect(Collectors.joining("\n", "governments:\n", "\n"));
    }

    private static String ties(int governments, int ties) {
        return ties == 0
                ? ""
                : IntStream.range(0, governments)
                        .mapToObj(i -> "  " + name(i) + ": {" + row(i, governments, ties) + "}")
                        .collect(Collectors.joining("\n", "ties:\n", "\n"));
    }

    /** The neighbours in a ring, nearer ones weighing more. */
    private static String row(int i, int governments, int ties) {
        return IntStream.rangeClosed(1, ties)
                .mapToObj(step -> name((i + step) % governments) + ": " + (1 + (governments - step) % 7))
                .collect(Collectors.joining(", "));
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "M%03d", i + 1);
    }
}
