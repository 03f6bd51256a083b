package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rollover.actors.Cast;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LatinHypercube;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;

/**
 * The typical history of an outcome: which early signs are more or less common in the histories that have it than in those
 * that do not, and one history that shows most of them.
 *
 * <p>Many signs are tried, and the best of many looks better than it is. So one half of the draws chooses the signs, and the
 * other half says how often they are shown (sample splitting; Cox 1975): what is reported owes nothing to the choice. The
 * intervals of the signs that were chosen hold for all of them together (Bonferroni).
 */
public final class Typical {
    /** Signs that are chosen at most. */
    private static final int MOST = 8;

    /** Draws with the outcome, in each half, below which no sign is told. */
    public static final int FEWEST = 10;

    private static final double LEVEL = 0.95;

    private final LoadedScenario scenario;
    private final Cast cast;
    private final Plan plan;
    private final Fate fate;
    private final Estimate.Ending ending;
    private final Histories histories;

    private Typical(
            LoadedScenario scenario, Cast cast, Plan plan, Fate fate, Estimate.Ending ending, Histories histories) {
        this.scenario = scenario;
        this.cast = cast;
        this.plan = plan;
        this.fate = fate;
        this.ending = ending;
        this.histories = histories;
    }

    /**
     * How long to look for histories with the outcome.
     *
     * @param atLeast histories to simulate in any case
     * @param wanted histories with the outcome, and without it, after which to stop; 0 to simulate all that the plan says
     */
    public record Search(long atLeast, long wanted) {
        /** All histories of the plan. */
        public static final Search ALL = new Search(0, 0);
    }

    /**
     * A telling sign; all figures but the choice itself are of the half of the draws that had no part in it.
     *
     * @param sign the sign
     * @param with share of the histories with the outcome that show it
     * @param without share of those without, weighted to the same decisions
     * @param difference interval of the first less the second; 95 % for all chosen signs together
     * @param information what it tells, from 0 (nothing) to 1 (all), in bits
     */
    public record Telling(Sign sign, double with, double without, Interval difference, double information) {}

    /**
     * What the histories tell.
     *
     * @param signs the signs that hold up, the most telling first
     * @param notHeld how many more were chosen and then could not be told from chance
     * @param tried how many signs were tried
     * @param representative the history with the outcome that fits most of the signs: shows those that are more common with
     *     the outcome than without, and lacks those that are less common; of equals the one with the lowest number; -1 if
     *     none has the outcome
     * @param agrees how many of the signs it fits
     */
    public record Findings(List<Telling> signs, int notHeld, int tried, long representative, int agrees) {}

    /** Runs a scenario and tells how the outcome comes about. Stops at the end of a block, so that threads change no bit. */
    public static Typical run(LoadedScenario scenario, Plan plan, Fate fate, Search search, Watcher watcher) {
        Histories histories = new Histories(scenario, plan, fate, search, watcher);
        Estimate estimate = Ensemble.run(scenario, plan, histories);
        histories.settle();
        return new Typical(scenario, estimate.cast(), plan, fate, estimate.ending(), histories);
    }

    /** Takes in the histories in order. */
    private static final class Histories implements Watcher {
        /** Histories that say where the fifths of positions and efforts lie. */
        private static final int PILOT = 500;

        /** Histories with the outcome that may become the representative. */
        private static final int CANDIDATES = 2000;

        /** A history with the outcome and its signs. */
        private record Candidate(long replicate, BitSet signs) {}

        private final LoadedScenario scenario;
        private final Cast cast;
        private final Plan plan;
        private final Fate fate;
        private final Search search;
        private final Watcher watcher;
        private final Simulation simulation;
        private final List<History> pilot = new ArrayList<>();
        private final List<SignCounts> halves = new ArrayList<>();
        private final List<Candidate> candidates = new ArrayList<>();
        private final long[] byDecision;
        private final long[][] holdOuts;
        private List<Sign> list = List.of();
        private Signs signs;
        private long seen;
        private long having;
        private long outside;

        Histories(LoadedScenario scenario, Plan plan, Fate fate, Search search, Watcher watcher) {
            this.scenario = scenario;
            this.cast = new Cast(scenario.scenario());
            this.plan = plan;
            this.fate = fate;
            this.search = search;
            this.watcher = watcher;
            this.simulation = new Simulation(scenario, cast, plan.perDraw());
            this.byDecision = new long[cast.decisionMonths().size()];
            this.holdOuts = new long[byDecision.length][cast.governmentNames().size()];
            this.signs = new Signs(scenario, cast, pilot);
        }

        @Override
        public void finished(long replicates) {
            watcher.finished(replicates);
        }

        @Override
        public boolean stop() {
            return watcher.stop();
        }

        @Override
        public boolean timeIsUp() {
            boolean found = search.wanted() > 0 && Math.min(having, seen - having) >= search.wanted();
            return (found && seen >= search.atLeast()) || watcher.timeIsUp();
        }

        @Override
        public boolean wantsReplicates() {
            return true;
        }

        @Override
        public void replicate(long replicate, History history) {
            if (halves.isEmpty()) {
                pilot.add(history);
                if (pilot.size() == PILOT) {
                    settle();
                }
            } else {
                count(replicate, history);
            }
            if (fate.decision(history) != Fate.NEVER != fate.isAbsence()) {
                having++;
            }
            seen++;
        }

        /** Finds the fifths, once, and counts the histories that they were found from. */
        void settle() {
            if (!halves.isEmpty()) {
                return;
            }
            signs = new Signs(scenario, cast, pilot);
            list = signs.list();
            halves.add(new SignCounts(byDecision.length, list.size()));
            halves.add(new SignCounts(byDecision.length, list.size()));
            for (int k = 0; k < pilot.size(); k++) {
                count(k, pilot.get(k));
            }
            pilot.clear();
        }

        private void count(long replicate, History history) {
            long index = replicate / plan.perDraw();
            // Draws of one stratified set are not independent, so that whole sets go to a half.
            SignCounts counts = halves.get((int) (index / LatinHypercube.SIZE % 2));
            Draw draw = simulation.draw(plan.seed(), replicate);
            int decision = fate.decision(history);
            int came = history.annals().decisions().size();
            BitSet early = came > 0 ? signs.early(history, draw) : new BitSet();
            if (decision >= 0) {
                BitSet shown = signs.before(decision, history, draw, early);
                counts.with(index, decision, shown);
                byDecision[decision]++;
                boolean[] out = history.annals().decisions().get(decision).holdOut();
                for (int i = 0; i < out.length; i++) {
                    holdOuts[decision][i] += out[i] ? 1 : 0;
                }
                keep(replicate, shown, false);
            } else if (decision == Fate.OUTSIDE) {
                outside++;
            } else {
                for (int d = 0; d < came; d++) {
                    BitSet shown = signs.before(d, history, draw, early);
                    counts.without(d, shown);
                    if (d == came - 1) {
                        keep(replicate, shown, true);
                    }
                }
            }
        }

        private void keep(long replicate, BitSet shown, boolean absent) {
            if (absent == fate.isAbsence() && candidates.size() < CANDIDATES) {
                candidates.add(new Candidate(replicate, shown));
            }
        }
    }

    public LoadedScenario scenario() {
        return scenario;
    }

    /** Names and calendar. */
    public Cast cast() {
        return cast;
    }

    /** What was asked for. */
    public Plan plan() {
        return plan;
    }

    /** The outcome that was asked about. */
    public Fate fate() {
        return fate;
    }

    /** Histories that were simulated. */
    public long replicates() {
        return histories.seen;
    }

    /** False if it was stopped before its end. */
    public boolean complete() {
        return ending != Estimate.Ending.STOPPED;
    }

    /** Histories that have the outcome. */
    public long having() {
        return histories.having;
    }

    /** The share of histories that have the outcome, with its interval, by draws. */
    public Interval interval() {
        boolean uncertain = !scenario.uncertain().isEmpty();
        double cases = (double) replicates() / (uncertain ? plan.perDraw() : 1);
        return Interval.wilson((double) having() / replicates(), cases, Interval.Z95);
    }

    /** Histories that were not sustained although no decision ended them: a scheduled change did. They are left out. */
    public long outside() {
        return histories.outside;
    }

    /**
     * Histories in which it came about first at this decision; for an absence: in which what is absent did.
     *
     * @param decision from 0
     */
    public long cameAbout(int decision) {
        return histories.byDecision[decision];
    }

    /** Of these, histories in which a government held out at that decision (would end the measures, where they stay). */
    public long heldOut(int decision, int government) {
        return histories.holdOuts[decision][government];
    }

    /** The signs and the representative. */
    public Findings findings() {
        List<Sign> list = histories.list;
        List<Integer> chosen = choose(list);
        double level = 1 - (1 - LEVEL) / Math.max(1, chosen.size());
        List<Telling> told = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int s : chosen) {
            SignCounts.Frequencies found = histories.halves.get(1).of(s, plan.perDraw(), level);
            if (found.differ()) {
                told.add(telling(list.get(s), found));
                places.add(s);
            }
        }
        long best = -1;
        int most = -1;
        for (Histories.Candidate candidate : histories.candidates) {
            int agrees = agrees(candidate.signs(), told, places);
            if (agrees > most) {
                most = agrees;
                best = candidate.replicate();
            }
        }
        List<Telling> sorted = new ArrayList<>(told);
        sorted.sort(java.util.Comparator.comparingDouble((Telling sign) -> -sign.information()));
        return new Findings(List.copyOf(sorted), chosen.size() - told.size(), list.size(), best, Math.max(0, most));
    }

    /** Figures of those with the outcome that was asked about; for an absence the two groups change places. */
    private Telling telling(Sign sign, SignCounts.Frequencies found) {
        Interval difference = found.difference();
        return fate.isAbsence()
                ? new Telling(
                        sign,
                        found.without(),
                        found.with(),
                        new Interval(-difference.high(), -difference.low(), difference.level()),
                        found.information())
                : new Telling(sign, found.with(), found.without(), difference, found.information());
    }

    /** The most telling sign of each family in the first half, the most telling families first. */
    private List<Integer> choose(List<Sign> list) {
        List<Integer> chosen = new ArrayList<>();
        if (!enough()) {
            return chosen;
        }
        SignCounts first = histories.halves.get(0);
        double[] information = new double[list.size()];
        List<Integer> order = new ArrayList<>();
        for (int s = 0; s < list.size(); s++) {
            SignCounts.Frequencies found = first.of(s, plan.perDraw(), LEVEL);
            if (found.differ()) {
                information[s] = found.information();
                order.add(s);
            }
        }
        order.sort(java.util.Comparator.comparingDouble((Integer s) -> -information[s])
                .thenComparing(s -> s));
        java.util.Set<String> families = new java.util.HashSet<>();
        for (int s : order) {
            if (chosen.size() < MOST && families.add(list.get(s).family())) {
                chosen.add(s);
            }
        }
        return chosen;
    }

    /** True if each half of the draws has enough of the outcome to tell signs. */
    public boolean enough() {
        return histories.halves.stream().allMatch(half -> half.draws() >= FEWEST);
    }

    private static int agrees(BitSet signs, List<Telling> told, List<Integer> places) {
        int agrees = 0;
        for (int k = 0; k < told.size(); k++) {
            boolean common = told.get(k).with() > told.get(k).without();
            agrees += signs.get(places.get(k)) == common ? 1 : 0;
        }
        return agrees;
    }
}
