package org.rollover.ensemble;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.actors.Cast;
import org.rollover.scenario.LoadedScenario;

/**
 * What a run found: the probability that the measures are sustained, its interval, and what it rests on. A view of the
 * final count; nothing changes it.
 */
public final class Estimate {
    private final LoadedScenario scenario;
    private final Cast cast;
    private final Plan plan;
    private final Tally tally;
    private final Ending ending;

    /** Why a run ended. */
    public enum Ending {
        /** All its replicates were run. */
        REPLICATES,
        /** The interval was as narrow as was asked for. */
        PRECISION,
        /** Its time was up. */
        TIME,
        /** Someone stopped it. */
        STOPPED
    }

    Estimate(LoadedScenario scenario, Cast cast, Plan plan, Tally tally, Ending ending) {
        this.scenario = scenario;
        this.cast = cast;
        this.plan = plan;
        this.tally = tally;
        this.ending = ending;
    }

    public LoadedScenario scenario() {
        return scenario;
    }

    /** Names of governments, lobbyists, channels and series, in the order of all indices here; the calendar. */
    public Cast cast() {
        return cast;
    }

    /** What was asked for. */
    public Plan plan() {
        return plan;
    }

    /** Replicates that were finished; fewer than planned if the run was stopped, and then the first ones. */
    public long replicates() {
        return tally.sample.count();
    }

    /** Whether the bare facts were counted, or chances worked out. */
    public Plan.Method method() {
        return tally.sample.crude() ? Plan.Method.CRUDE : Plan.Method.CONDITIONAL;
    }

    /** Why the run ended. */
    public Ending ending() {
        return ending;
    }

    /** True unless the run was stopped before its end. */
    public boolean complete() {
        return ending != Ending.STOPPED;
    }

    /** What the replicates say of the probability; gives share, interval and spread. */
    public Sample sample() {
        return tally.sample;
    }

    /** P(sustained to the horizon). */
    public double probability() {
        return tally.sample.share();
    }

    /** The 95 % interval of the simulation's own error. */
    public Interval interval() {
        return tally.sample.interval();
    }

    /** Mean level at the horizon, points; what lapsed counts with the reversion. */
    public double meanLevel() {
        return tally.levels / replicates();
    }

    /** One per scheduled decision, in order; see {@link Cast#decisionMonths}. */
    public List<DecisionTally> decisions() {
        return List.copyOf(tally.decisions);
    }

    public UsTally us() {
        return tally.us;
    }

    public Trajectories trajectories() {
        return tally.trajectories;
    }

    /** Mean effort of a lobbyist's monthly rounds through a channel, summed over the months of a history. */
    public double effort(int lobbyist, int channel) {
        return tally.effort[lobbyist][channel] / replicates();
    }

    /** Mean effort of a lobbyist through a channel during escalations, per history. */
    public double surgeEffort(int lobbyist, int channel) {
        return tally.surgeEffort[lobbyist][channel] / replicates();
    }

    /** Changes of cabinet by government, over all replicates. */
    public Map<String, Long> cabinetFalls() {
        return new TreeMap<>(tally.falls);
    }

    /** Changes of cabinet by government and what followed, as {@code Italy: Conte II}. */
    public Map<String, Long> successors() {
        return new TreeMap<>(tally.successors);
    }

    /** Members that left a cabinet over a red line, as {@code Italy/League}. */
    public Map<String, Long> leavers() {
        return new TreeMap<>(tally.leavers);
    }

    /** How often each sequence of outcomes came about; a letter a decision: S, F, C, E, L. */
    public Map<String, Long> patterns() {
        Map<String, Long> counts = new TreeMap<>();
        tally.patterns.forEach((key, pattern) -> counts.put(key, pattern.count()));
        return counts;
    }

    /** The first replicate with the most common sequence of outcomes (of equals: the first in order of letters). */
    public long representative() {
        long most = -1;
        long first = 0;
        for (Tally.Pattern pattern : tally.patterns.values()) {
            if (pattern.count() > most) {
                most = pattern.count();
                first = pattern.first();
            }
        }
        return first;
    }
}
