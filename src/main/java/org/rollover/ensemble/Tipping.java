package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/**
 * How far numbers must move until P(sustained) crosses a threshold. All levers are screened with few replicates at a few values of
 * their ranges; of those that may cross, the ones that seem to need the least movement are searched with many (see {@link
 * Crossing}). A single lever is searched at once.
 */
public final class Tipping {
    /** Parts of the range at whose ends a lever is screened. */
    private static final int SCREENED_PARTS = 2;

    /** Values that a search tries, give or take; for the progress line. */
    private static final int USUAL_VALUES = 20;

    /**
     * What was asked.
     *
     * @param scenario the question
     * @param levers the numbers that may move, one at a time
     * @param threshold the probability to be crossed, between 0 and 1
     * @param plan its replicates are those of each value that a search tries
     * @param screening replicates of each value that is screened; not used for one lever
     * @param searched levers that are searched at most, at least 1
     * @param most steps after which an earlier run of the same was stopped, to be stopped there again
     */
    public record Asked(
            LoadedScenario scenario,
            List<NumericLever> levers,
            double threshold,
            Plan plan,
            long screening,
            int searched,
            long most) {
        public Asked {
            levers = List.copyOf(levers);
        }

        /** The same, stopped after so many steps. */
        public Asked stoppedAfter(long steps) {
            return new Asked(scenario, levers, threshold, plan, screening, searched, steps);
        }

        boolean screens() {
            return levers.size() > 1;
        }

        private long variants() {
            long values = levers.stream()
                    .mapToLong(lever -> Crossing.places(lever, SCREENED_PARTS).length)
                    .sum();
            return 1 + values;
        }

        private long screenSteps() {
            return screens() ? variants() * roundUp(screening) : 0;
        }

        private long searchSteps() {
            return USUAL_VALUES * roundUp(plan.replicates());
        }

        private long roundUp(long replicates) {
            return (replicates + plan.block() - 1) / plan.block() * plan.block();
        }

        private Plan with(long replicates) {
            return new Plan(plan.seed(), replicates, plan.perDraw(), plan.threads())
                    .by(plan.method())
                    .inBatchesOf(plan.batch());
        }

        /** Steps of a complete run: screened histories, and as many for each search as it usually takes; an upper bound. */
        public long planned() {
            return screenSteps() + Math.min(searched, levers.size()) * searchSteps();
        }
    }

    /** How far the answer on a lever goes. */
    public enum Verdict {
        /** Searched: P crosses the threshold at the value told. */
        CROSSES,
        /** Searched: P lies on one side of the threshold wherever it was looked at. */
        DOES_NOT_CROSS,
        /** Screened: P is clear of the threshold at all values that were looked at. */
        STAYS_CLEAR,
        /** Screened: P may cross, but others need less movement, so this was not searched. */
        NOT_SEARCHED
    }

    /**
     * The answer on one lever.
     *
     * @param curve P by value, at the values that were looked at, ascending, with those of the ends of the range
     * @param replicates that each point of the curve rests on
     * @param reach the largest less the smallest P of the curve, and its interval over the same draws
     * @param tip where P crosses; null if it does not, as far as is known
     */
    public record Answer(
            NumericLever lever,
            Verdict verdict,
            Map<Double, Contrast> curve,
            long replicates,
            Contrast reach,
            @Nullable Tip tip) {

        public Answer {
            curve = java.util.Collections.unmodifiableMap(new TreeMap<>(curve));
        }
    }

    /**
     * A value at which P crosses the threshold.
     *
     * @param value the value, one that can be typed
     * @param at P there
     * @param low the lower end of its 95 % interval; null if that lies below the plausible range
     * @param high the upper end; null if that lies above it
     * @param crossings how often P changes side over the range, as far as it was looked at
     * @param refused why a scenario with this value is refused, or null if it can be run
     */
    public record Tip(
            double value,
            Contrast at,
            @Nullable Double low,
            @Nullable Double high,
            int crossings,
            @Nullable String refused) {}

    private final Asked asked;
    private final Watcher watcher;
    private final List<Answer> answers = new ArrayList<>();
    private final Contrast present;
    private long done;
    private boolean complete = true;

    private Tipping(Asked asked, Watcher watcher) {
        this.asked = asked;
        this.watcher = watcher;
        present = evaluate(Variant.of(asked.scenario()));
        if (asked.screens()) {
            Screening screening = new Screening(asked, present, watcher);
            done = screening.done;
            complete = screening.complete;
            answers.addAll(screening.answers);
            List<Answer> near = complete && !watcher.stop() ? screening.nearest() : List.of();
            complete &= near.size() == screening.nearest().size();
            near.forEach(this::search);
        } else {
            asked.levers()
                    .forEach(lever -> search(new Answer(lever, Verdict.NOT_SEARCHED, Map.of(), 0, present, null)));
        }
        done = complete ? asked.planned() : done;
    }

    /** Works it out. Where the watcher stops it, the levers that were searched to the end count, and what was screened. */
    public static Tipping run(Asked asked, Watcher watcher) {
        return new Tipping(asked, watcher);
    }

    private Contrast evaluate(Variant variant) {
        return Panel.run(List.of(variant), asked.plan(), Watcher.NONE).probability(0);
    }

    /** Searches a lever and puts what was found in the place of what was known of it. */
    private void search(Answer known) {
        if (!complete || watcher.stop() || done + asked.searchSteps() > asked.most()) {
            complete = false;
            keep(known);
            return;
        }
        NumericLever lever = known.lever();
        Variant base = Variant.of(asked.scenario());
        long[] values = {0};
        Crossing crossing = new Crossing(lever, asked.threshold(), value -> {
            if (watcher.stop()) {
                return null;
            }
            Contrast p = evaluate(base.with(lever.path(), value));
            values[0] = Math.min(USUAL_VALUES, values[0] + 1);
            watcher.finished(done + values[0] * asked.searchSteps() / USUAL_VALUES);
            return p;
        });
        if (!crossing.search()) {
            complete = false;
            keep(known);
            return;
        }
        done += asked.searchSteps();
        keep(answer(lever, crossing));
    }

    private void keep(Answer answer) {
        answers.removeIf(old -> old.lever().equals(answer.lever()));
        answers.add(answer);
    }

    private Answer answer(NumericLever lever, Crossing crossing) {
        Crossing.Root root = crossing.root();
        Map<Double, Contrast> curve = crossing.curve();
        Tip tip = root == null
                ? null
                : new Tip(
                        lever.value(root.place()),
                        root.at(),
                        root.low() == null ? null : lever.value(root.low()),
                        root.high() == null ? null : lever.value(root.high()),
                        root.crossings(),
                        refused(lever, lever.value(root.place())));
        Verdict verdict = tip == null ? Verdict.DOES_NOT_CROSS : Verdict.CROSSES;
        return new Answer(lever, verdict, curve, asked.plan().replicates(), reach(lever, curve), tip);
    }

    /** The largest less the smallest P of a curve, over the same draws. */
    private Contrast reach(NumericLever lever, Map<Double, Contrast> curve) {
        Comparator<Map.Entry<Double, Contrast>> byP =
                Comparator.comparingDouble(e -> e.getValue().value());
        Variant base = Variant.of(asked.scenario());
        double most = curve.entrySet().stream().max(byP).orElseThrow().getKey();
        double least = curve.entrySet().stream().min(byP).orElseThrow().getKey();
        return Panel.run(
                        List.of(base.with(lever.path(), most), base.with(lever.path(), least)),
                        asked.plan(),
                        Watcher.NONE)
                .difference(0, 1);
    }

    /** Why the scenario cannot be run with a number at a value, or null if it can. */
    private @Nullable String refused(NumericLever lever, double value) {
        LoadedScenario scenario = asked.scenario();
        String setting = lever.path() + "=" + lever.number().write(value);
        try {
            new ScenarioReader(null, ReadingLimits.defaults())
                    .readText(scenario.resolvedYaml(), scenario.name() + ".yaml", List.of(setting));
            return null;
        } catch (ScenarioException e) {
            return e.getMessage();
        }
    }

    /**
     * All levers at a few values, with few replicates. P at a value is taken as P of the scenario as it stands, which is known
     * from many, and the change on the few, in which the luck that both share drops out (a control variate).
     */
    private static final class Screening {
        private final Asked asked;
        private final Contrast present;
        private final List<Answer> answers = new ArrayList<>();
        private final long done;
        private final boolean complete;

        Screening(Asked asked, Contrast present, Watcher watcher) {
            this.asked = asked;
            this.present = present;
            Variant base = Variant.of(asked.scenario());
            List<Variant> variants = new ArrayList<>(List.of(base));
            List<int[]> places = new ArrayList<>();
            for (NumericLever lever : asked.levers()) {
                int[] at = Crossing.places(lever, SCREENED_PARTS);
                places.add(at);
                for (int place : at) {
                    variants.add(base.with(lever.path(), lever.value(place)));
                }
            }
            long replicates = Math.min(asked.screening(), Math.max(1, asked.most() / variants.size()));
            Panel panel = Panel.run(variants, asked.with(replicates), watcher);
            int first = 1;
            for (int l = 0; l < places.size(); l++) {
                answers.add(screened(asked.levers().get(l), places.get(l), panel, first));
                first += places.get(l).length;
            }
            complete = panel.replicates() >= asked.roundUp(asked.screening());
            done = complete ? asked.screenSteps() : panel.replicates() * variants.size();
        }

        private Answer screened(NumericLever lever, int[] places, Panel panel, int first) {
            Map<Double, Contrast> curve = new TreeMap<>();
            int most = first;
            int least = first;
            for (int p = 0; p < places.length; p++) {
                int variant = first + p;
                Contrast change = panel.difference(variant, 0);
                curve.put(lever.value(places[p]), changed(change));
                most = change.value() > panel.difference(most, 0).value() ? variant : most;
                least = change.value() < panel.difference(least, 0).value() ? variant : least;
            }
            double lowest = curve.values().stream()
                    .mapToDouble(p -> p.interval().low())
                    .min()
                    .orElse(0);
            double highest = curve.values().stream()
                    .mapToDouble(p -> p.interval().high())
                    .max()
                    .orElse(1);
            boolean clear = lowest > asked.threshold() || highest < asked.threshold();
            Verdict verdict = clear ? Verdict.STAYS_CLEAR : Verdict.NOT_SEARCHED;
            return new Answer(lever, verdict, curve, panel.replicates(), panel.difference(most, least), null);
        }

        private Contrast changed(Contrast change) {
            double value = present.value() + change.value();
            double error = Math.hypot(present.error(), change.error());
            double reach = Interval.Z95 * error;
            return new Contrast(value, error, new Interval(value - reach, value + reach, 0.95));
        }

        /** Those that may cross, nearest first, as many as are to be searched. */
        List<Answer> nearest() {
            return answers.stream()
                    .filter(answer -> answer.verdict() == Verdict.NOT_SEARCHED)
                    .sorted(Comparator.comparingDouble(this::guess)
                            .thenComparing(a -> a.lever().path()))
                    .limit(asked.searched())
                    .toList();
        }

        /** How far the lever must move, by straight lines between the points; 1 more where no line crosses. */
        private double guess(Answer answer) {
            double nearest = Double.POSITIVE_INFINITY;
            Map.Entry<Double, Contrast> before = null;
            double gap = Double.POSITIVE_INFINITY;
            for (Map.Entry<Double, Contrast> point : answer.curve().entrySet()) {
                double off = point.getValue().value() - asked.threshold();
                gap = Math.min(gap, Math.abs(off));
                if (before != null) {
                    double was = before.getValue().value() - asked.threshold();
                    if (was >= 0 != off >= 0) {
                        double share = was / (was - off);
                        double value = before.getKey() + share * (point.getKey() - before.getKey());
                        nearest = Math.min(nearest, answer.lever().distance(value));
                    }
                }
                before = point;
            }
            return Double.isFinite(nearest) ? nearest : 1 + gap;
        }
    }

    public Asked asked() {
        return asked;
    }

    /** P(sustained) of the scenario as it stands, from the replicates of the plan. */
    public Contrast present() {
        return present;
    }

    /** The levers at whose values P crosses, those that need to move least first. */
    public List<Answer> crossing() {
        return answers.stream()
                .filter(answer -> answer.tip() != null)
                .sorted(Comparator.comparingDouble(Tipping::distance)
                        .thenComparing(a -> a.lever().path()))
                .toList();
    }

    /** How far a lever must move, as a share of its plausible range; infinite where P does not cross. */
    public static double distance(Answer answer) {
        Tip tip = answer.tip();
        return tip == null ? Double.POSITIVE_INFINITY : answer.lever().distance(tip.value());
    }

    /** The others, those that move P most first. */
    public List<Answer> others() {
        return answers.stream()
                .filter(answer -> answer.tip() == null)
                .sorted(Comparator.comparingDouble((Answer a) -> -a.reach().value())
                        .thenComparing(a -> a.lever().path()))
                .toList();
    }

    /** Steps that were finished, of {@link Asked#planned}. */
    public long done() {
        return done;
    }

    /** True if all levers were looked at as was asked. */
    public boolean complete() {
        return complete;
    }
}
