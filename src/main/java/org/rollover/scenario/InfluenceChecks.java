package org.rollover.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who reaches whom: lobbyists' access and governments' ties. */
final class InfluenceChecks {
    private static final String OTHERS = "others";

    private final ScenarioChecks checks;
    private final Map<String, Government> governments;

    InfluenceChecks(ScenarioChecks checks) {
        this.checks = checks;
        this.governments = checks.scenario().governments();
    }

    void check() {
        checks.scenario().lobbyists().forEach(this::lobbyist);
        checks.scenario().ties().forEach(this::ties);
    }

    private void lobbyist(String name, Lobbyist lobbyist) {
        String path = "lobbyists." + name;
        if (lobbyist.access().isEmpty() && checks.named(path + ".access")) {
            checks.warning(path, name + " reaches nobody", "give it access to governments");
        }
        for (String reached : lobbyist.access().keySet()) {
            if (!reached.equals(OTHERS)) {
                actor(checks, path + ".access." + reached, reached);
            }
        }
        if (lobbyist.principal() == Lobbyist.Principal.PRESIDENT
                && checks.scenario().us() == null
                && checks.certain("us")) {
            String what = name + " takes orders from a president, but the scenario has no us";
            checks.error(path + ".principal", what, "describe us, or leave the principal out");
        }
    }

    /** A government, or a member of one of its cabinets, that must exist. */
    static void actor(ScenarioChecks checks, String path, String reference) {
        Map<String, Government> governments = checks.scenario().governments();
        int slash = reference.indexOf('/');
        String name = slash < 0 ? reference : reference.substring(0, slash);
        Government government = governments.get(name);
        if (government == null) {
            noGovernment(checks, path, name, governments.keySet());
        } else if (slash >= 0 && membersKnown(checks, name, government)) {
            Set<String> members = members(government);
            String member = reference.substring(slash + 1);
            if (!members.contains(member)) {
                checks.unknown(path, name + " has no cabinet member", member, members);
            }
        }
    }

    /** A word that should be a government's name, one of {@code known}. */
    static void noGovernment(ScenarioChecks checks, String path, String name, Collection<String> known) {
        if (checks.named("governments")) {
            checks.unknown(path, "there is no government", name, known);
        }
    }

    /** True if none of the government's cabinets misses a member because of a mistake. */
    private static boolean membersKnown(ScenarioChecks checks, String name, Government government) {
        String successors = "governments." + name + ".successors";
        return checks.named("governments." + name + ".cabinet.members")
                && checks.known(successors, government.successors().keySet())
                && government.successors().keySet().stream()
                        .allMatch(id -> checks.named(successors + "." + id + ".cabinet.members"));
    }

    /** The members of a government's present cabinet and of those that may follow. */
    private static Set<String> members(Government government) {
        Set<String> members = new HashSet<>();
        Cabinet cabinet = government.cabinet();
        if (cabinet != null) {
            members.addAll(cabinet.members().keySet());
        }
        government
                .successors()
                .values()
                .forEach(successor ->
                        members.addAll(successor.cabinet().members().keySet()));
        return members;
    }

    private void ties(String name, Map<String, Quantity> weights) {
        String path = "ties." + name;
        List<String> others = new ArrayList<>(governments.keySet());
        if (!others.remove(name)) {
            noGovernment(checks, path, name, governments.keySet());
        }
        for (String other : weights.keySet()) {
            if (other.equals(name)) {
                checks.error(path + "." + other, name + " has a tie to itself", "ties are to other governments");
            } else if (!governments.containsKey(other)) {
                noGovernment(checks, path + "." + other, other, others);
            }
        }
        double sum = weights.values().stream().mapToDouble(Quantity::central).sum();
        if (sum <= 0 && checks.known(path, weights.keySet())) {
            checks.error(path, name + " listens to nobody", "give a weight above 0, or leave the entry out");
        }
    }
}
