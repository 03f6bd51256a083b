package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.actors.CabinetFall;
import org.rollover.actors.Cast;
import org.rollover.actors.Forecast;
import org.rollover.council.Proceeding;
import org.rollover.simulation.History;

/** The count over histories in order. Memory does not grow with the histories, but for one bit each. */
final class Tally {
    Sample sample;
    double extraWork;
    final List<DecisionTally> decisions = new ArrayList<>();
    final UsTally us = new UsTally();
    final Trajectories trajectories;
    final double[][] effort;
    final double[][] surgeEffort;
    final Map<String, Long> falls = new TreeMap<>();
    final Map<String, Long> successors = new TreeMap<>();
    final Map<String, Long> leavers = new TreeMap<>();
    final Map<String, Pattern> patterns = new TreeMap<>();
    double levels;

    /** How often a sequence of outcomes came about, and in which replicate first. */
    record Pattern(long count, long first) {
        Pattern and(Pattern later) {
            return new Pattern(count + later.count, Math.min(first, later.first));
        }
    }

    Tally(Cast cast, int perDraw, boolean uncertain, boolean crude) {
        sample = new Sample(perDraw, uncertain, crude);
        for (int d = 0; d < cast.decisionMonths().size(); d++) {
            decisions.add(new DecisionTally(cast.governmentNames().size()));
        }
        trajectories = new Trajectories(cast.series().size(), cast.months().size());
        int lobbyists = cast.lobbyistNames().size();
        effort = new double[lobbyists][];
        surgeEffort = new double[lobbyists][];
        for (int l = 0; l < lobbyists; l++) {
            effort[l] = new double[cast.channelNames(l).size()];
            surgeEffort[l] = new double[effort[l].length];
        }
    }

    void add(long replicate, History history) {
        sample.add(history.sustained(), history.value(), history.tossed());
        extraWork += history.extraWork();
        levels += history.level();
        List<Proceeding> taken = history.annals().decisions();
        List<Forecast> forecasts = history.annals().forecasts();
        for (int d = 0; d < taken.size(); d++) {
            Proceeding proceeding = taken.get(d);
            decisions.get(d).add(proceeding, proceeding.level() >= history.threshold() && !lapsed(proceeding));
            if (d < forecasts.size()) {
                decisions.get(d).expect(forecasts.get(d).outcomes());
            } else {
                decisions.get(d).expect(proceeding.outcome());
            }
        }
        for (int d = 0; d < decisions.size(); d++) {
            decisions.get(d).remain(history.valueAfter(d));
        }
        us.add(history.annals());
        trajectories.add(history.positions());
        sum(effort, history.annals().effort());
        sum(surgeEffort, history.annals().surgeEffort());
        for (CabinetFall fall : history.annals().falls()) {
            falls.merge(fall.government(), 1L, Long::sum);
            successors.merge(fall.government() + ": " + fall.successor(), 1L, Long::sum);
            fall.left().forEach(member -> leavers.merge(fall.government() + "/" + member, 1L, Long::sum));
        }
        patterns.merge(history.pattern(), new Pattern(1, replicate), Pattern::and);
    }

    private static boolean lapsed(Proceeding proceeding) {
        return proceeding.outcome() == org.rollover.council.Outcome.LAPSED;
    }

    /** Adds the count over the replicates that follow this one's. */
    void append(Tally later) {
        sample.append(later.sample);
        extraWork += later.extraWork;
        levels += later.levels;
        for (int d = 0; d < decisions.size(); d++) {
            decisions.get(d).add(later.decisions.get(d));
        }
        us.add(later.us);
        trajectories.add(later.trajectories);
        sum(effort, later.effort);
        sum(surgeEffort, later.surgeEffort);
        later.falls.forEach((key, count) -> falls.merge(key, count, Long::sum));
        later.successors.forEach((key, count) -> successors.merge(key, count, Long::sum));
        later.leavers.forEach((key, count) -> leavers.merge(key, count, Long::sum));
        later.patterns.forEach((key, pattern) -> patterns.merge(key, pattern, Pattern::and));
    }

    /** From now on only the bare facts count. */
    void countOnly() {
        sample = sample.facts();
        decisions.forEach(DecisionTally::countOnly);
    }

    private static void sum(double[][] into, double[][] more) {
        for (int l = 0; l < into.length; l++) {
            for (int c = 0; c < into[l].length; c++) {
                into[l][c] += more[l][c];
            }
        }
    }
}
