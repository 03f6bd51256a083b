package org.rollover.scenario;

import java.util.ArrayList;
import java.util.List;

/** Legal constraints, and the US side that some of them need. */
final class LawChecks {
    private static final String PRESIDENT = "president";

    private final ScenarioChecks checks;
    private final Scenario scenario;

    LawChecks(ScenarioChecks checks) {
        this.checks = checks;
        this.scenario = checks.scenario();
    }

    void check() {
        scenario.constraints().forEach((id, constraint) -> {
            String path = "constraints." + id;
            bindsSomeone(constraint, path);
            release(constraint.released(), path + ".released");
            if (constraint instanceof Constraint.CongressionalReview) {
                reviewNeedsCongress(path);
            }
        });
        UnitedStates us = scenario.us();
        if (us != null && us.congress() != null) {
            congress(us.congress());
        }
    }

    private void bindsSomeone(Constraint constraint, String path) {
        List<String> actors = new ArrayList<>(scenario.governments().keySet());
        actors.add("council");
        if (scenario.us() != null) {
            actors.add(PRESIDENT);
        }
        boolean known = checks.named("governments") && (!constraint.binds().equals(PRESIDENT) || checks.certain("us"));
        if (known && !actors.contains(constraint.binds())) {
            String nearest = checks.nearest(constraint.binds(), actors);
            String hint = nearest == null ? "there is no such actor" : "did you mean '" + nearest + "'?";
            String what = "this binds nobody: " + Problems.quote(constraint.binds());
            checks.warning(path + ".binds", what, hint);
        }
    }

    private void release(Constraint.@org.jspecify.annotations.Nullable Release release, String path) {
        if (release == null) {
            return;
        }
        boolean known = checks.certain(path + ".progress", path + ".date", path + ".event");
        if (known && release.progress() == null && release.date() == null && release.event() == null) {
            checks.warning(path, "nothing releases it", "give progress, a date or an event");
        }
        String event = release.event();
        if (event != null && !scenario.events().containsKey(event) && checks.named("events")) {
            checks.unknown(
                    path + ".event",
                    "there is no event",
                    event,
                    scenario.events().keySet());
        }
    }

    private void reviewNeedsCongress(String path) {
        UnitedStates us = scenario.us();
        if (us != null && us.congress() == null && checks.certain("us.congress")) {
            checks.error(path, "a review by Congress, but us has no congress", "describe us.congress");
        }
    }

    private void congress(UnitedStates.Congress congress) {
        if (congress.chambers().isEmpty() && checks.named("us.congress.chambers")) {
            checks.error("us.congress", "Congress has no chambers", "give at least one");
        }
        congress.chambers().forEach((name, chamber) -> {
            String path = "us.congress.chambers." + name;
            int seats = chamber.parties().values().stream()
                    .mapToInt(UnitedStates.Party::seats)
                    .sum();
            boolean known = checks.known(path + ".parties", chamber.parties().keySet(), "seats");
            if (known && chamber.passesWith() > seats) {
                String what = "a resolution needs " + chamber.passesWith() + " votes, and " + name + " has " + seats
                        + " seats";
                checks.error(path + ".passes-with", what, "at most " + seats);
            }
        });
    }
}
