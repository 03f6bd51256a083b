package org.rollover.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Governments, their cabinets, and what the decision rule needs to know of them. */
final class GovernmentChecks {
    /** Words by which constraints name other actors. */
    private static final Set<String> TAKEN = Set.of("president", "council");

    private static final String GOVERNMENTS = "governments";
    private static final String RULE = "council.rule";

    private final ScenarioChecks checks;
    private final Map<String, Government> governments;

    GovernmentChecks(ScenarioChecks checks) {
        this.checks = checks;
        this.governments = checks.scenario().governments();
    }

    void check() {
        if (governments.isEmpty() && checks.named(GOVERNMENTS)) {
            checks.error(GOVERNMENTS, "there is no government", "a council has at least one");
        }
        governments.forEach((name, government) -> {
            String path = "governments." + name;
            nameIsFree(name, path);
            onePosition(name, government, path);
            successors(government, path);
            Cabinet cabinet = government.cabinet();
            if (cabinet != null) {
                cabinet(cabinet, path + ".cabinet");
            }
            government
                    .successors()
                    .forEach((id, successor) -> cabinet(successor.cabinet(), path + ".successors." + id + ".cabinet"));
        });
        populations();
        quota();
    }

    private void nameIsFree(String name, String path) {
        if (TAKEN.contains(name)) {
            checks.error(path, "'" + name + "' cannot be a government's name", "constraints mean another actor by it");
        }
    }

    private void onePosition(String name, Government government, String path) {
        boolean position = government.position() != null;
        boolean cabinet = government.cabinet() != null;
        if (position == cabinet && checks.certain(path + ".position", path + ".cabinet")) {
            String what =
                    name + " has " + (position ? "both a position and a cabinet" : "neither a position nor a cabinet");
            checks.ofEntry(path, what, "give one of them: a cabinet makes the position of its government");
        }
        if (cabinet && government.current() != null && checks.certain(path + ".cabinet")) {
            checks.warning(path + ".current", "this has no effect", "the members of a cabinet have a current position");
        }
    }

    private void successors(Government government, String path) {
        if (government.successors().isEmpty()) {
            return;
        }
        if (government.cabinet() == null && checks.certain(path + ".cabinet")) {
            String what = "these successors have no effect";
            checks.warning(path + ".successors", what, "a government without a cabinet is not followed by another");
        }
        String successors = path + ".successors";
        if (checks.known(successors, government.successors().keySet(), "probability")) {
            checks.sumAtMostOne(
                    successors,
                    government.successors().values().stream()
                            .map(Government.Successor::probability)
                            .toList());
        }
    }

    private void cabinet(Cabinet cabinet, String path) {
        String members = path + ".members";
        Set<String> names = cabinet.members().keySet();
        if (names.isEmpty()) {
            if (checks.named(members)) {
                checks.error(path, "a cabinet without members", "give at least one");
            }
            return;
        }
        boolean seated = checks.known(members, names, "seats");
        if (seated && checks.known(members, names, "weight")) {
            weight(cabinet, path, checks.known(members, names, "salience") && checks.certain(path + ".rule"));
        }
        if (checks.known(members, names, "office") && checks.certain(path + ".rule", path + ".office")) {
            office(cabinet, path);
        }
        Integer majority = cabinet.majority();
        int seats = cabinet.members().values().stream()
                .mapToInt(CabinetMember::seats)
                .sum();
        if (seated && majority != null && majority > seats) {
            String what = "the majority is above the cabinet's " + seats + " seats";
            checks.warning(path + ".majority", what, "so the cabinet has none from the start");
        }
    }

    private void weight(Cabinet cabinet, String path, boolean caring) {
        double weight = 0;
        double weighted = 0;
        for (CabinetMember member : cabinet.members().values()) {
            Quantity given = member.weight();
            double own = given == null ? member.seats() : given.central();
            weight += own;
            weighted += own * member.salience().central();
        }
        if (weight <= 0) {
            checks.error(path, "a cabinet without weight", "give a member seats or a weight");
        } else if (caring && weighted <= 0 && cabinet.rule() == Cabinet.Rule.COMPROMISE) {
            checks.error(
                    path, "nobody with weight in this cabinet cares", "give a member with weight a salience above 0");
        }
    }

    private void office(Cabinet cabinet, String path) {
        String office = cabinet.office();
        if (cabinet.rule() != Cabinet.Rule.PORTFOLIO) {
            if (office != null) {
                checks.warning(
                        path + ".office", "this has no effect", "only under the rule portfolio does an office decide");
            }
            return;
        }
        if (office == null) {
            checks.error(path, "the rule portfolio needs an office", "name the office whose holder decides");
            return;
        }
        TreeSet<String> offices = new TreeSet<>();
        List<String> holders = cabinet.members().entrySet().stream()
                .filter(member -> {
                    String held = member.getValue().office();
                    if (held != null) {
                        offices.add(held);
                    }
                    return office.equals(held);
                })
                .map(Map.Entry::getKey)
                .toList();
        if (holders.isEmpty()) {
            checks.unknown(path + ".office", "no member holds the office", office, offices);
        } else if (holders.size() > 1) {
            String what = String.join(" and ", holders) + " hold the office " + Problems.quote(office);
            checks.error(path + ".office", what, "one member must hold it");
        }
    }

    private void populations() {
        DecisionRule rule = checks.scenario().council().rule();
        boolean needed =
                rule instanceof DecisionRule.QualifiedMajority || rule instanceof DecisionRule.ConstructiveAbstention;
        if (needed && checks.certain(RULE)) {
            String word = Shapes.kebab(rule.getClass().getSimpleName());
            governments.forEach((name, government) -> {
                String path = GOVERNMENTS + "." + name;
                if (government.population() == null && checks.certain(path + ".population")) {
                    String what = "the population of " + name + " is missing";
                    checks.ofEntry(path, what, "the rule " + word + " counts people");
                }
            });
        }
    }

    private void quota() {
        boolean known =
                checks.certain("council.rule.quota") && checks.known(GOVERNMENTS, governments.keySet(), "votes");
        if (known && checks.scenario().council().rule() instanceof DecisionRule.Weighted weighted) {
            double votes = governments.values().stream()
                    .mapToDouble(government -> government.votes().central())
                    .sum();
            if (weighted.quota().central() > votes) {
                String what = "the quota is above all votes together, " + Numbers.write(votes);
                checks.warning("council.rule.quota", what, "so no motion can pass");
            }
        }
    }
}
