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

        long presentSteps() {
            return roundUp(plan.replicates());
        }

        long screenSteps() {
            return screens() ? Screening.variants(levers) * roundUp(screening) : 0;
        }

        private long searchSteps() {
            return USUAL_VALUES * roundUp(plan.replicates());
        }

        long roundUp(long replicates) {
            return (replicates + plan.block() - 1) / plan.block() * plan.block();
        }

        Plan with(long replicates) {
            return new Plan(plan.seed(), replicates, plan.perDraw(), plan.threads())
                    .by(plan.method())
                    .inBatchesOf(plan.batch());
        }

        /** Steps of a complete run: histories of P as it stands, those that are screened, and as many for each search as it usually takes; an upper bound. */
        public long planned() {
            return presentSteps() + screenSteps() + Math.min(searched, levers.size()) * searchSteps();
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
     * @param value the value, one that can be typed; where P jumps across, the one on the far side
     * @param at P there
     * @param low the lower end of its 95 % interval; null if that lies below the plausible range
     * @param high the upper end; null if that lies above it
     * @param crossings how often P changes side over the range, as far as it was looked at
     * @param jump what it jumps from; null where P comes near the threshold at the value
     * @param refused why a scenario with this value is refused, or null if it can be run
     */
    public record Tip(
            double value,
            Contrast at,
            @Nullable Double low,
            @Nullable Double high,
            int crossings,
            @Nullable Jump jump,
            @Nullable String refused) {}

    /**
     * The near side of a jump of P across the threshold, which no value comes near.
     *
     * @param value the neighbour of the value on the far side, as the number stands
     * @param at P there
     */
    public record Jump(double value, Contrast at) {}

    private final Asked asked;
    private final Watcher watcher;
    private final List<Answer> answers = new ArrayList<>();
    private final Contrast present;
    private final long presentReplicates;
    private long done;
    private boolean complete;

    private Tipping(Asked asked, Watcher watcher) {
        this.asked = asked;
        this.watcher = watcher;
        Variant base = Variant.of(asked.scenario());
        Panel standing =
                Panel.run(List.of(base), asked.with(Math.min(asked.plan().replicates(), asked.most())), watcher);
        present = standing.probability(0).asProbability(standing.draws());
        presentReplicates = standing.replicates();
        done = presentReplicates;
        complete = done >= asked.presentSteps();
        if (asked.screens()) {
            List<Answer> near = screen();
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

    /** Screens all levers; those that are to be searched then. */
    private List<Answer> screen() {
        if (!complete || watcher.stop() || done >= asked.most()) {
            complete = false;
            return List.of();
        }
        Screening screening = new Screening(asked, present, watcher.after(done));
        done += screening.done();
        complete = screening.complete();
        answers.addAll(screening.answers());
        return complete ? screening.nearest() : List.of();
    }

    /** P at a value; null where the watcher stopped it. */
    private @Nullable Contrast evaluate(Variant variant) {
        Panel panel = whole(List.of(variant));
        return panel == null ? null : panel.probability(0).asProbability(panel.draws());
    }

    /** All replicates of some variants; null where the watcher stopped it. */
    private @Nullable Panel whole(List<Variant> variants) {
        Watcher stopping = new Watcher() {
            @Override
            public boolean stop() {
                return watcher.stop();
            }
        };
        Panel panel = Panel.runOrGiveUp(variants, asked.plan(), asked.plan().block(), stopping);
        return panel.replicates() < asked.plan().replicates() ? null : panel;
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
            Contrast p = watcher.stop() ? null : evaluate(base.with(lever.path(), value));
            values[0] = Math.min(USUAL_VALUES, values[0] + 1);
            watcher.finished(done + values[0] * asked.searchSteps() / USUAL_VALUES);
            return p;
        });
        Contrast reach = crossing.search() ? reach(lever, crossing.curve()) : null;
        if (reach == null) {
            complete = false;
            keep(known);
            return;
        }
        done += asked.searchSteps();
        keep(answer(lever, crossing, reach));
    }

    private void keep(Answer answer) {
        answers.removeIf(old -> old.lever().equals(answer.lever()));
        answers.add(answer);
    }

    private Answer answer(NumericLever lever, Crossing crossing, Contrast reach) {
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
                        jump(lever, root, curve),
                        refused(lever, lever.value(root.place())));
        Verdict verdict = tip == null ? Verdict.DOES_NOT_CROSS : Verdict.CROSSES;
        return new Answer(lever, verdict, curve, asked.plan().replicates(), reach, tip);
    }

    private static @Nullable Jump jump(NumericLever lever, Crossing.Root root, Map<Double, Contrast> curve) {
        Integer before = root.before();
        Contrast at = before == null ? null : curve.get(lever.value(before));
        return before == null || at == null ? null : new Jump(lever.value(before), at);
    }

    /** The largest less the smallest P of a curve, over the same draws; null where the watcher stopped it. */
    private @Nullable Contrast reach(NumericLever lever, Map<Double, Contrast> curve) {
        Comparator<Map.Entry<Double, Contrast>> byP =
                Comparator.comparingDouble(e -> e.getValue().value());
        Variant base = Variant.of(asked.scenario());
        double most = curve.entrySet().stream().max(byP).orElseThrow().getKey();
        double least = curve.entrySet().stream().min(byP).orElseThrow().getKey();
        Panel panel = whole(List.of(base.with(lever.path(), most), base.with(lever.path(), least)));
        return panel == null ? null : panel.difference(0, 1);
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

    public Asked asked() {
        return asked;
    }

    /** P(sustained) of the scenario as it stands, from {@link #presentReplicates}. */
    public Contrast present() {
        return present;
    }

    /** Replicates of the scenario as it stands: those of the plan, or fewer where the run was stopped among them. */
    public long presentReplicates() {
        return presentReplicates;
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
