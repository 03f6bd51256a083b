package org.rollover.ensemble;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rollover.scenario.Constraint;
import org.rollover.scenario.Lobbyist;
import org.rollover.scenario.Scenario;

/** Copies of a scenario with one entry less. */
final class Removal {
    private Removal() {}

    static Scenario lobbyist(Scenario scenario, String name) {
        return copy(scenario, without(scenario.lobbyists(), name), scenario.constraints());
    }

    static Scenario constraint(Scenario scenario, String id) {
        return copy(scenario, scenario.lobbyists(), without(scenario.constraints(), id));
    }

    private static <T> Map<String, T> without(Map<String, T> all, String name) {
        Map<String, T> rest = new LinkedHashMap<>(all);
        rest.remove(name);
        return rest;
    }

    private static Scenario copy(Scenario from, Map<String, Lobbyist> lobbyists, Map<String, Constraint> constraints) {
        return new Scenario(
                from.title(),
                from.question(),
                from.about(),
                from.start(),
                from.horizon(),
                from.measure(),
                from.council(),
                from.governments(),
                lobbyists,
                from.us(),
                from.target(),
                constraints,
                from.events(),
                from.ties(),
                from.parameters());
    }
}
