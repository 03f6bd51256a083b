package org.rollover.scenario;

/** What the shape of a scenario does not say: how its parts must fit together. */
final class ScenarioChecks {
    private ScenarioChecks() {}

    static void check(Scenario scenario, Binder binder, ReadingLimits limits, Problems problems) {
        Location where = binder.places().at("horizon");
        if (scenario.horizon() > limits.horizon()) {
            String what = scenario.horizon() + " months is too long";
            problems.error(where, "horizon", what, "at most " + limits.horizon() + " months");
        }
    }
}
