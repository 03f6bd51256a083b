package org.rollover.ensemble;

import java.nio.file.Path;
import java.util.List;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** Scenarios that come with Rollover. */
final class Shipped {
    private static final Path HOME = Path.of("").toAbsolutePath();

    private Shipped() {}

    /** A scenario by its file under {@code scenarios}, with settings as on the command line. */
    static LoadedScenario read(String file, String... settings) {
        try {
            return new ScenarioReader(HOME, ReadingLimits.defaults())
                    .read(HOME.resolve("scenarios").resolve(file), List.of(settings));
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
