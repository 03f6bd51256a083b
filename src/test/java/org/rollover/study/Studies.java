package org.rollover.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.Starter;

/** Studies of the starter scenario, which has four governments and is quick. */
public final class Studies {
    static final Figures NO_FIGURES =
            estimate -> java.util.Map.of("probability", java.util.Map.of("sustained", estimate.probability()));

    /** Factors of every kind. */
    static final String ALL_KINDS = """
            title: Of every kind
            scenario: a.yaml
            uncertainties:
              noise: {path: parameters.vote-noise, range: [0.03, 0.12]}
              doubter: {path: governments.Delta.cabinet.members.Patriots.position}
              lobby: {path: lobbyists.Ruritania.budget, distribution: {triangular: {low: 0, mode: 1, high: 2}}}
              vote: {event: election in Gamma}
            levers:
              rule: {path: governments.Delta.cabinet.rule, levels: [compromise, median]}
              until: {path: horizon, range: [18 months, 24 months]}
              help:
                policies:
                  as it is: {}
                  more: {set: [lobbyists.Foreign Ministry of Omega.budget=3]}
                  other: {overlay: over.yaml}
            design: {kind: latin-hypercube, points: 12}
            outcomes: [sustained, survival, hold-out-rate@Delta, veto-rate, delay, concessions, level, figure@/probability/sustained]
            replications: 100
            """;

    /** Two numbers and many points. */
    static final String SIMPLE = """
            title: Simple
            scenario: a.yaml
            uncertainties:
              noise: {path: parameters.vote-noise, range: [0.03, 0.12]}
              lobby: {path: lobbyists.Ruritania.budget, range: [0, 2]}
            design: {kind: monte-carlo, points: %d}
            outcomes: [sustained, delay]
            replications: 10
            """;

    private Studies() {}

    /** Writes the starter scenario, an overlay of it, and a study's file. */
    public static Path write(Path folder, String yaml) {
        try {
            Files.writeString(folder.resolve("a.yaml"), Starter.text());
            Files.writeString(folder.resolve("over.yaml"), """
                    extends: a.yaml
                    lobbyists:
                      Foreign Ministry of Omega: {budget: 0.5}
                    """);
            return Files.writeString(folder.resolve("s.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Study read(Path folder, String yaml) throws ScenarioException {
        return new StudyReader(Path.of("").toAbsolutePath()).read(write(folder, yaml));
    }
}
