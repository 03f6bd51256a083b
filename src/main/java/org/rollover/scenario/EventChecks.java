package org.rollover.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scheduled events: each in time, and about someone or something that exists. */
final class EventChecks {
    private static final String LEVEL = "measure.level";
    private static final String REVERSION = "measure.reversion";

    private final ScenarioChecks checks;
    private final Scenario scenario;

    EventChecks(ScenarioChecks checks) {
        this.checks = checks;
        this.scenario = checks.scenario();
    }

    void check() {
        scenario.events().forEach((id, event) -> {
            String path = "events." + id;
            MeasureChecks.within(checks, path + ".month", event.month());
            event(event, path);
        });
    }

    private void event(Event event, String path) {
        if (event instanceof Event.Election election) {
            election(election, path);
        } else if (event instanceof Event.NewCabinet cabinet) {
            successor(path + ".government", path + ".cabinet", cabinet.government(), cabinet.cabinet());
        } else if (event instanceof Event.Summit summit) {
            summit(summit.participants(), path + ".participants");
        } else if (event instanceof Event.Pledge pledge) {
            InfluenceChecks.actor(checks, path + ".by", pledge.by());
        } else if (event instanceof Event.Change change) {
            change(change, path);
        } else if (event instanceof Event.Leak && scenario.us() == null && checks.certain("us")) {
            checks.warning(path, "this has no effect", "the scenario has no us, so no president learns of anything");
        }
    }

    private @Nullable Government government(String path, String name) {
        Government government = scenario.governments().get(name);
        if (government == null) {
            InfluenceChecks.noGovernment(
                    checks, path, name, scenario.governments().keySet());
        }
        return government;
    }

    private void election(Event.Election election, String path) {
        if (election.outcomes().isEmpty()) {
            if (checks.named(path + ".outcomes")) {
                checks.warning(path, "this has no effect", "give outcomes, as {new cabinet: 40%}");
            }
            government(path + ".government", election.government());
        }
        for (String outcome : election.outcomes().keySet()) {
            successor(path + ".government", path + ".outcomes." + outcome, election.government(), outcome);
        }
        if (checks.known(path + ".outcomes", election.outcomes().keySet())) {
            checks.sumAtMostOne(path + ".outcomes", election.outcomes().values());
        }
    }

    private void successor(String path, String cabinetPath, String name, String cabinet) {
        Government government = government(path, name);
        boolean certain = checks.certain(path) && checks.named("governments." + name + ".successors");
        if (certain && government != null && !government.successors().containsKey(cabinet)) {
            Set<String> known = government.successors().keySet();
            checks.unknown(cabinetPath, name + " has no successor", cabinet, known);
        }
    }

    private void summit(List<String> participants, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            String name = participants.get(i);
            government(path + "[" + i + "]", name);
            if (!seen.add(name)) {
                checks.error(path + "[" + i + "]", name + " takes part twice", "");
            }
        }
        if (participants.size() < 2) {
            checks.error(path, "too few take part", "a summit has at least two participants");
        }
    }

    private void change(Event.Change change, String path) {
        Map<String, Quantity> quantities = checks.quantities();
        String changed = change.path();
        if (!isKnown(changed)) {
            return;
        }
        if (!quantities.containsKey(changed)) {
            Shape shape = Paths.shape(Shapes.of(Scenario.class), Node.empty(Location.DEFAULT), changed);
            boolean left = shape instanceof Shape.Amount && checks.isGiven(Paths.parent(changed));
            String what = left ? "the scenario leaves this number out" : "the scenario has no number";
            String allowed = left ? "give it a value first" : "a path, as governments.Italy.salience";
            String nearest = left ? null : checks.nearest(changed, quantities.keySet());
            checks.error(path + ".path", what + " " + Problems.quote(changed), allowed, nearest);
        } else if (changed.equals(LEVEL) || changed.equals(REVERSION)) {
            levelStaysAbove(change, path, changed.equals(LEVEL));
        }
    }

    /** False if what stands at a path, or whether anything does, is in doubt. */
    private boolean isKnown(String path) {
        String around = path;
        while (!around.isEmpty() && checks.named(around)) {
            around = Paths.parent(around);
        }
        return around.isEmpty() && checks.named(around);
    }

    private void levelStaysAbove(Event.Change change, String path, boolean level) {
        double lowest = level
                ? change.value().distribution().lowest()
                : scenario.measure().level().distribution().lowest();
        double highest = level
                ? scenario.measure().reversion().distribution().highest()
                : change.value().distribution().highest();
        if (lowest < highest && checks.certain(LEVEL, REVERSION)) {
            checks.error(path + ".value", "the level would lie below the reversion", "");
        }
    }
}
