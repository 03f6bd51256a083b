package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.rollover.actors.Cast;
import org.rollover.actors.Forecast;
import org.rollover.ensemble.Endings.Ending;
import org.rollover.scenario.LatinHypercube;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;

/**
 * Several scenarios over the same draws and the same luck: their probabilities, how each differs from the first, and which
 * decisions and which governments make the difference.
 *
 * <p>A history that is not sustained counts where the measures stop being sustained, at that decision; and what the luck of
 * the decisions added to its value is taken off at the decision at which it did ({@link History#value}). So the parts by
 * decision add up to the difference itself, exactly. The parts by government are counted over the bare facts: in equal parts
 * with the governments whose vetoes stand there. They add up to the {@link #counted} difference of the shares of histories,
 * which has more variance and may differ from the other by what chance allows.
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
    private final List<Samples> samples;

    private SideBySide(List<LoadedScenario> scenarios, Plan plan, long replicates, List<Reading> readings) {
        this.scenarios = scenarios;
        this.plan = plan;
        this.replicates = replicates;
        this.readings = readings;
        this.samples =
                readings.stream().map(reading -> reading.samples(replicates)).toList();
    }

    /**
     * What the histories of a scenario say of its probability.
     *
     * @param whole of the probability itself
     * @param parts what each decision, by its month, and {@link #NO_DECISION} takes from 1; add up to the whole
     */
    private record Samples(Sample whole, SortedMap<String, Sample> parts) {
        void append(Samples later) {
            whole.append(later.whole);
            parts.forEach((name, part) -> part.append(Objects.requireNonNull(later.parts.get(name))));
        }
    }

    /** What is read of the histories of one scenario; block by block, as blocks come in no order. */
    private static final class Reading {
        private final List<String> months;
        private final Endings endings;
        private final boolean uncertain;
        private final Plan plan;
        private final Map<Long, Samples> blocks = new ConcurrentHashMap<>();

        Reading(LoadedScenario scenario, Plan plan) {
            Cast cast = new Cast(scenario.scenario());
            this.months = cast.decisionMonths().stream()
                    .map(month -> cast.months().get(month).toString())
                    .toList();
            this.endings = new Endings(cast);
            this.uncertain = !scenario.uncertain().isEmpty();
            this.plan = plan;
        }

        private Sample sample() {
            return new Sample(plan.perDraw(), uncertain, plan.method() == Plan.Method.CRUDE);
        }

        private Samples empty() {
            SortedMap<String, Sample> parts = new TreeMap<>();
            months.forEach(month -> parts.put(month, sample()));
            parts.put(NO_DECISION, sample());
            return new Samples(sample(), parts);
        }

        void read(long replicate, History history) {
            int end = Fate.NOT_SUSTAINED.decision(history);
            endings.add(replicate, history, end);
            Samples block = blocks.computeIfAbsent(replicate / plan.block(), b -> empty());
            block.whole().add(history.sustained(), history.value(), history.tossed());
            double before = 0;
            for (int d = 0; d < months.size(); d++) {
                double luck = luck(history, d);
                Objects.requireNonNull(block.parts().get(months.get(d)))
                        .add(end != d, luck - before - (end == d ? 1 : 0), history.tossed());
                before = luck;
            }
            boolean outside = end == Fate.OUTSIDE;
            Objects.requireNonNull(block.parts().get(NO_DECISION)).add(!outside, outside ? -1 : 0, 1);
        }

        /** What the luck of the decisions up to one took from the bare fact that the measures are sustained after it. */
        private static double luck(History history, int decision) {
            List<Forecast> forecasts = history.annals().forecasts();
            double luck = 0;
            for (int d = 0; d < forecasts.size() && d <= decision; d++) {
                luck += forecasts.get(d).correction(decision - d);
            }
            return luck;
        }

        Samples samples(long replicates) {
            Samples all = empty();
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
        return samples.get(scenario).whole().share();
    }

    /** Its 95 % interval. */
    public Interval interval(int scenario) {
        return samples.get(scenario).whole().interval();
    }

    /** What a scenario's probability is above the first's, paired. */
    public Sample.Difference difference(int scenario) {
        return samples.get(scenario).whole().minus(samples.get(0).whole());
    }

    /** The same, counted over the bare facts: the difference of the shares of histories that are sustained. */
    public Sample.Difference counted(int scenario) {
        return samples.get(scenario)
                .whole()
                .facts()
                .minus(samples.get(0).whole().facts());
    }

    /**
     * The parts of the {@link #difference} by decision of either scenario, in order of time; {@link #NO_DECISION} last, where
     * histories ended by none.
     */
    public List<Part> byDecision(int scenario) {
        SortedMap<String, Sample> first = samples.get(0).parts();
        SortedMap<String, Sample> other = samples.get(scenario).parts();
        TreeSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(other.keySet());
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            Sample here = other.getOrDefault(name, nothing(scenario));
            Sample there = first.getOrDefault(name, nothing(0));
            // The letters of "no decision" come after all months.
            if (!name.equals(NO_DECISION) || here.crudeShare() < 1 || there.crudeShare() < 1) {
                Sample.Difference part = here.minus(there);
                parts.add(new Part(name, part.difference(), part.interval()));
            }
        }
        return parts;
    }

    /** That of a decision which the scenario has not. */
    private Sample nothing(int scenario) {
        Sample nothing = readings.get(scenario).sample();
        for (long k = 0; k < replicates; k++) {
            nothing.add(true, 0, 0);
        }
        return nothing;
    }

    /** The parts of the {@link #counted} difference by government, the largest first; {@link #NO_VETO} last. */
    public List<Part> byGovernment(int scenario) {
        List<Part> parts = vetoes(scenario);
        parts.sort(Comparator.comparing((Part part) -> part.name().equals(NO_VETO))
                .thenComparing(part -> -Math.abs(part.value()))
                .thenComparing(Part::name));
        return parts;
    }

    /** The part of a government at whose veto no history ended; it has a width all the same. */
    public Part unseen(String government) {
        return new Change().part(government);
    }

    private static Map<String, Double> shares(Ending ending) {
        if (ending.vetoes().isEmpty()) {
            return Map.of(NO_VETO, 1.0);
        }
        Map<String, Double> shares = new HashMap<>();
        ending.vetoes().forEach(veto -> shares.put(veto, 1.0 / ending.vetoes().size()));
        return shares;
    }

    private List<Part> vetoes(int scenario) {
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
                shares(there).forEach((name, share) -> of.merge(name, share, Double::sum));
            }
            if (here != null) {
                shares(here).forEach((name, share) -> of.merge(name, -share, Double::sum));
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
