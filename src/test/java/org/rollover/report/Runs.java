package org.rollover.report;

import java.util.List;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Starter;

/** Small runs for tests. */
final class Runs {
    private Runs() {}

    static LoadedScenario scenario(String... settings) {
        try {
            return new ScenarioReader(null, ReadingLimits.defaults())
                    .readText(Starter.text(), "starter", List.of(settings));
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    static Estimate run(long replicates, int perDraw, String... settings) {
        return Ensemble.run(scenario(settings), new Plan(1, replicates, perDraw, 2), Watcher.NONE);
    }
}
