package org.rollover.casebook.classic;

import java.nio.file.Path;
import java.util.List;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** The scenarios that come with Rollover. */
final class Shipped {
    private Shipped() {}

    static LoadedScenario scenario(String name, String... settings) throws ScenarioException {
        return new ScenarioReader(Path.of("").toAbsolutePath(), ReadingLimits.defaults())
                .read(Path.of("scenarios", name + ".yaml"), List.of(settings));
    }
}
