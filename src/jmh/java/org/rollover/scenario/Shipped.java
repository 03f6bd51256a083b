package org.rollover.scenario;

import java.nio.file.Path;
import java.util.List;

/** Reads shipped scenarios for the benchmarks, which run in the folder that holds {@code scenarios}. */
public final class Shipped {
    private Shipped() {}

    /** A scenario by its path under {@code scenarios}, without its ending. */
    public static LoadedScenario read(String name) {
        Path home = Path.of("");
        try {
            ScenarioReader reader = new ScenarioReader(home.toAbsolutePath(), ReadingLimits.defaults());
            return reader.read(home.resolve("scenarios").resolve(name + ".yaml"), List.of());
        } catch (ScenarioException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
