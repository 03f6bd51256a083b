package org.rollover.scenario;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The words that the tests of the reader are written in. */
final class Readings {
    /** The folder that holds the shipped {@code scenarios/}. */
    static final Path HOME = Path.of("").toAbsolutePath();

    /** The least that is a scenario; the lines are numbered from 1. */
    static final String LEAST = """
            title: Least
            question: Is it sustained?
            start: 2018-11
            horizon: 18 months
            measure:
              name: Measures
              level: 60
              renewals: [2018-12, 2019-06]
            governments:
              Italy:
                position: 40
                salience: 0.5
              Germany:
                position: 70
                salience: 0.5
            """;

    private static final ScenarioReader READER = new ScenarioReader(null, ReadingLimits.defaults());

    private Readings() {}

    static LoadedScenario read(String yaml, String... settings) {
        try {
            return READER.readText(yaml, "s.yaml", List.of(settings));
        } catch (ScenarioException e) {
            return Assertions.fail("should be read, but:\n" + e.getMessage());
        }
    }

    static LoadedScenario readFile(Path file, String... settings) {
        try {
            return new ScenarioReader(HOME, ReadingLimits.defaults()).read(file, List.of(settings));
        } catch (ScenarioException e) {
            return Assertions.fail("should be read, but:\n" + e.getMessage());
        }
    }

    /** What is wrong with a text, in the words that the user sees. */
    static List<String> faults(String yaml, String... settings) {
        return faults(ReadingLimits.defaults(), yaml, settings);
    }

    static List<String> faults(ReadingLimits limits, String yaml, String... settings) {
        try {
            new ScenarioReader(null, limits).readText(yaml, "s.yaml", List.of(settings));
            return List.of();
        } catch (ScenarioException e) {
            return said(e.problems());
        }
    }

    static List<String> faultsOfFile(Path file, String... settings) {
        try {
            new ScenarioReader(HOME, ReadingLimits.defaults()).read(file, List.of(settings));
            return List.of();
        } catch (ScenarioException e) {
            return said(e.problems());
        }
    }

    static List<String> warnings(String yaml, String... settings) {
        return said(read(yaml, settings).warnings());
    }

    private static List<String> said(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }
}
