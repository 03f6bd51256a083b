package org.rollover.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.council.Ballot;
import org.rollover.council.Proceeding;
import org.rollover.scenario.Government.Successor;
import org.rollover.scenario.Quantity;

/** What a decision does to cabinets (model section 5.5): members whose red line it crossed may leave. */
final class RedLines {
    private final World world;
    private final Proceeding proceeding;
    private final double votedOn;
    private final boolean lapses;

    /**
     * @param proceeding the decision
     * @param votedOn the level that it was about
     * @param lapses whether the measures lapse without agreement
     */
    RedLines(World world, Proceeding proceeding, double votedOn, boolean lapses) {
        this.world = world;
        this.proceeding = proceeding;
        this.votedOn = votedOn;
        this.lapses = lapses;
    }

    /** Lets all cabinets draw their conclusions. */
    void cross() {
        for (GovernmentAgent government : world.governments) {
            if (government.cabinet != null) {
                cross(government, government.cabinet);
            }
        }
    }

    /** Members whose red line the vote crossed leave with their propensity; a majority lost brings a successor. */
    private void cross(GovernmentAgent government, CabinetAgent cabinet) {
        List<CabinetMemberAgent> leavers = new ArrayList<>();
        for (CabinetMemberAgent member : cabinet.members) {
            if (member.leaves(crossed(member, government.index))) {
                leavers.add(member);
            }
        }
        if (leavers.isEmpty()) {
            return;
        }
        cabinet.members.removeAll(leavers);
        world.cabinetsChanged();
        List<String> left = leavers.stream().map(m -> m.name).toList();
        if (cabinet.hasMajority()) {
            government.position = cabinet.position();
            tellFall(new CabinetFall(world.month(), government.name, left, cabinet.name));
        } else {
            succeed(government, cabinet, left);
        }
    }

    /**
     * A level is crossed where the government consented to (or, where the measures stay by default, insisted on) a level
     * above it; {@code blocking} where the government's veto stood.
     */
    private boolean crossed(CabinetMemberAgent member, int i) {
        if (proceeding.ballots().length == 0) {
            return false;
        }
        if (!lapses) {
            return proceeding.vetoed()[i] && proceeding.outcome().renewed() && votedOn > member.redLineLevel;
        }
        if (member.objectsToBlocking && proceeding.vetoed()[i]) {
            return true;
        }
        boolean consented = proceeding.ballots()[i] != Ballot.OBJECT && !world.ended();
        return consented && proceeding.level() > member.redLineLevel;
    }

    private void succeed(GovernmentAgent government, CabinetAgent fallen, List<String> left) {
        Map<String, Successor> successors = new TreeMap<>(
                world.cast.governments().get(government.index).spec().successors());
        successors.remove(fallen.name);
        double total = 0;
        for (Successor successor : successors.values()) {
            total += world.draw.of(successor.probability());
        }
        double u = government.successorLuck.uniform() * Math.max(1, total);
        double reached = 0;
        for (Map.Entry<String, Successor> entry : successors.entrySet()) {
            Quantity probability = entry.getValue().probability();
            reached += world.draw.of(probability);
            if (u < reached) {
                government.install(world.cast.seat(
                        government.name, entry.getKey(), entry.getValue().cabinet(), world));
                tellFall(new CabinetFall(world.month(), government.name, left, entry.getKey()));
                return;
            }
        }
        government.install(null);
        tellFall(new CabinetFall(world.month(), government.name, left, CabinetFall.CARETAKER));
    }

    private void tellFall(CabinetFall fall) {
        world.annals.fell(fall);
        world.tell(new Happening.CabinetChanged(world.month(), fall));
    }
}
