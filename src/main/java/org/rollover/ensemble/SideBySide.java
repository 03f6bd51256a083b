package org.rollover.ensemble;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.rollover.actors.Cast;
import org.rollover.ensemble.Endings.Ending;
import org.rollover.scenario.LatinHypercube;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;

/**
 * Several scenarios over the same draws and the same luck: their probabilities, how each differs from the first, and which
 * decisions and which governments make the difference.
 *
 * <p>The parts of a difference are counted over the bare facts of the histories: a history that is not sustained counts where
 * the measures stop being sustained, at that decision, and in equal parts with the governments whose vetoes stand there. So
 * the parts add up to the difference of the two shares of histories, exactly. The difference itself may be had from an
 * estimator with less variance, and may then differ from their sum by what chance allows.
 */
public final class SideBySide {
    /** The part of histories that ended by no decision. */
    public static final String NO_DECISION = "no decision";

    /** The part of histories that ended at a decision with no veto standing against the measures, or by no decision. */
    public static final String NO_VETO = "no veto";

    private static final double LEVEL = 0.95;

    private final List<LoadedScenario> scenarios;
    private final Plan plan;
    private final long replicates;
    private final List<Reading> readings;
    private final List<Sample> samples;

    private SideBySide(List<LoadedScenario> scenarios, Plan plan, long replicates, List<Reading> readings) {
        this.scenarios = scenarios;
        this.plan = plan;
        this.replicates = replicates;
        this.readings = readings;
        this.samples =
                readings.stream().map(reading -> reading.sample(replicates)).toList();
    }

    /** What is read of the histories of one scenario; block by block, as blocks come in no order. */
    private static final class Reading {
        private final Endings endings;
        private final boolean uncertain;
        private final Plan plan;
        private final Map<Long, Sample> blocks = new ConcurrentHashMap<>();

        Reading(LoadedScenario scenario, Plan plan) {
            this.endings = new Endings(new Cast(scenario.scenario()));
            this.uncertain = !scenario.uncertain().isEmpty();
            this.plan = plan;
        }

        private Sample empty() {
            return new Sample(plan.perDraw(), uncertain, plan.method() == Plan.Method.CRUDE);
        }

        void read(long replicate, History history) {
            endings.add(replicate, history);
            blocks.computeIfAbsent(replicate / plan.block(), block -> empty())
                    .add(history.sustained(), history.value(), history.tossed());
        }

        Sample sample(long replicates) {
            Sample all = empty();
            for (long block = 0; block * plan.block() < replicates; block++) {
                all.append(blocks.getOrDefault(block, empty()));
            }
            blocks.clear();
            return all;
        }
    }

    /**
     * A part of a difference.
     *
     * @param name whose: a month as {@code 2018-12}, or a government
     * @param value what it adds to the difference, as a share
     * @param interval its 95 % interval
     */
    public record Part(String name, double value, Interval interval) {}

    /**
     * Runs scenarios side by side, block by block. Whole blocks only: replicates are rounded up to them.
     *
     * @param plan its replicates are those of each scenario
     * @param watcher told of finished replicates of all scenarios together
     */
    public static SideBySide run(List<LoadedScenario> scenarios, Plan plan, Watcher watcher) {
        List<Reading> readings =
                scenarios.stream().map(scenario -> new Reading(scenario, plan)).toList();
        List<Variant> variants = scenarios.stream().map(Variant::of).toList();
        Panel panel = Panel.run(variants, plan, watcher, (variant, replicate, history) -> readings.get(variant)
                .read(replicate, history));
        return new SideBySide(List.copyOf(scenarios), plan, panel.replicates(), readings);
    }

    /** The scenarios; the first is what the others are compared with. */
    public List<LoadedScenario> scenarios() {
        return scenarios;
    }

    /** What was asked for. */
    public Plan plan() {
        return plan;
    }

    /** Replicates of each scenario. */
    public long replicates() {
        return replicates;
    }

    /** False if it was stopped before its end. */
    public boolean complete() {
        return replicates() >= plan.replicates();
    }

    /** P(sustained to the horizon) of a scenario. */
    public double probability(int scenario) {
        return samples.get(scenario).share();
    }

    /** Its 95 % interval. */
    public Interval interval(int scenario) {
        return samples.get(scenario).interval();
    }

    /** What a scenario's probability is above the first's, paired. */
    public Sample.Difference difference(int scenario) {
        return samples.get(scenario).minus(samples.get(0));
    }

    /** The parts of the difference by decision, in order of time. */
    public List<Part> byDecision(int scenario) {
        List<Part> parts = parts(scenario, ending -> {
            YearMonth month = ending.month();
            return Map.of(month == null ? NO_DECISION : month.toString(), 1.0);
        });
        parts.sort(Comparator.comparing((Part part) -> part.name().equals(NO_DECISION))
                .thenComparing(Part::name));
        return parts;
    }

    /** The parts of the difference by government, the largest first; {@link #NO_VETO} last. */
    public List<Part> byGovernment(int scenario) {
        List<Part> parts = parts(scenario, ending -> {
            if (ending.vetoes().isEmpty()) {
                return Map.of(NO_VETO, 1.0);
            }
            Map<String, Double> shares = new HashMap<>();
            ending.vetoes()
                    .forEach(veto -> shares.put(veto, 1.0 / ending.vetoes().size()));
            return shares;
        });
        parts.sort(Comparator.comparing((Part part) -> part.name().equals(NO_VETO))
                .thenComparing(part -> -Math.abs(part.value()))
                .thenComparing(Part::name));
        return parts;
    }

    private List<Part> parts(int scenario, Function<Ending, Map<String, Double>> shares) {
        Map<Long, Ending> first = readings.get(0).endings.before(replicates);
        Map<Long, Ending> other = readings.get(scenario).endings.before(replicates);
        TreeSet<Long> ended = new TreeSet<>(first.keySet());
        ended.addAll(other.keySet());
        Map<String, Change> changes = new TreeMap<>();
        for (long replicate : ended) {
            Map<String, Double> of = new TreeMap<>();
            Ending there = first.get(replicate);
            Ending here = other.get(replicate);
            if (there != null) {
                shares.apply(there).forEach((name, share) -> of.merge(name, share, Double::sum));
            }
            if (here != null) {
                shares.apply(here).forEach((name, share) -> of.merge(name, -share, Double::sum));
            }
            of.forEach((name, change) ->
                    changes.computeIfAbsent(name, n -> new Change()).add((int) (replicate / plan.perDraw()), change));
        }
        List<Part> parts = new ArrayList<>();
        changes.forEach((name, change) -> parts.add(change.part(name)));
        return parts;
    }

    /** The changes of one part, by draw, and their squares by history. */
    private final class Change {
        private final double[] byDraw = new double[(int) (replicates / plan.perDraw())];
        private double squares;
        private double net;

        void add(int draw, double change) {
            byDraw[draw] += change / plan.perDraw();
            squares += change * change;
            net += change;
        }

        /** Interval: Student's over draws, no narrower than the bare counts allow (Agresti and Min 2005). */
        Part part(String name) {
            Spread spread = Spread.of(byDraw, byDraw.length, LatinHypercube.SIZE);
            double n = replicates + 2.0;
            double least = Math.max(0, squares + 1 - net * net / n) / (n * n);
            double variance = Double.isNaN(spread.variance()) ? least : Math.max(spread.variance(), least);
            double reach = (spread.freedom() < 1 ? Interval.Z95 : spread.reach()) * Math.sqrt(variance);
            double mean = net / replicates;
            return new Part(name, mean, new Interval(Math.max(-1, mean - reach), Math.min(1, mean + reach), LEVEL));
        }
    }
}
