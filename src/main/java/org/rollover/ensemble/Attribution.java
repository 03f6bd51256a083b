package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.scenario.LoadedScenario;

/**
 * What each lever contributes to P(sustained): its Shapley value, where the worth of a set of levers is P(sustained) with
 * these levers in place and the others taken away. The values sum to what all levers together change.
 *
 * <p>Up to {@link #MOST_EXACT} levers all combinations are run, on the same draws and luck. Beyond that each draw has an order
 * of its own in which the levers are put back one by one, all orders being equally likely; the mean over draws is unbiased
 * for the Shapley value (Castro, Gómez and Tejada 2009; Mitchell et al. 2022), and its interval holds the error of the
 * orders too. Levers that the structure of the scenario keeps from mattering have 0 and are not run.
 */
public final class Attribution {
    /** With this many levers there are 4,096 combinations. */
    public static final int MOST_EXACT = 12;

    /** Replicates of one combination that are run in one go; few, so that a run can end early. */
    private static final int BLOCK = 50;

    /**
     * What was asked.
     *
     * @param scenario the question
     * @param levers those to be explained; the others stay in place
     * @param plan its replicates are those that P and what a lever alone changes rest on
     * @param perCombination replicates of each combination of levers, where all are run
     * @param most histories after which an earlier run of the same was stopped, to be stopped there again
     */
    public record Asked(LoadedScenario scenario, List<Lever> levers, Plan plan, long perCombination, long most) {
        public Asked {
            levers = List.copyOf(levers);
        }

        /** To be run to its end. */
        public Asked(LoadedScenario scenario, List<Lever> levers, Plan plan, long perCombination) {
            this(scenario, levers, plan, perCombination, Long.MAX_VALUE);
        }

        /** The same, stopped after so many histories. */
        public Asked stoppedAfter(long histories) {
            return new Asked(scenario, levers, plan, perCombination, histories);
        }

        /** The levers that may matter. */
        List<Lever> active() {
            return levers.stream().filter(Lever::mayMatter).toList();
        }

        /** True if all combinations are run. */
        public boolean exact() {
            return active().size() <= MOST_EXACT;
        }

        /** Histories that a complete run takes. */
        public long planned() {
            long combinations = exact() ? 1L << active().size() : 0;
            return first() + combinations * roundUp(perCombination, block(plan.perDraw()));
        }

        /** Histories of the variants that the scenario as it stands is compared with first, itself included. */
        private long first() {
            long variants = exact() ? active().size() + 1 : 2L * active().size() + 1;
            return variants * roundUp(plan.replicates(), plan.block());
        }

        /** The plan for the first variants. */
        private Plan firstPlan() {
            long variants = first() / roundUp(plan.replicates(), plan.block());
            return with(Math.min(plan.replicates(), Math.max(1, most / variants)));
        }

        /** The plan for all combinations; null where the run was stopped before. */
        private @Nullable Plan combinationPlan() {
            long left = most - first();
            return left <= 0 ? null : with(Math.min(perCombination, Math.max(1, left >> active().size())));
        }

        private Plan with(long replicates) {
            return new Plan(plan.seed(), replicates, plan.perDraw(), plan.threads())
                    .by(plan.method())
                    .inBatchesOf(plan.batch());
        }

        private static long roundUp(long replicates, long block) {
            return (replicates + block - 1) / block * block;
        }
    }

    /**
     * One lever.
     *
     * @param shapley its Shapley value, in probability; null where the run was stopped before there was one
     * @param alone what P(sustained) loses when it alone is taken away now, in probability
     */
    public record Share(Lever lever, @Nullable Contrast shapley, Contrast alone) {}

    private final Asked asked;
    private final Contrast present;
    private final @Nullable Contrast all;
    private final @Nullable Contrast none;
    private final List<Share> shares;
    private final long replicates;
    private final long combinationReplicates;

    private Attribution(Asked asked, Panel alone, @Nullable Panel panel, Reading reading) {
        this.asked = asked;
        this.present = reading.present(alone).asProbability(alone.draws());
        this.all = panel == null ? null : reading.all(panel).asProbability(panel.draws());
        this.none = panel == null ? null : reading.none(panel).asProbability(panel.draws());
        this.replicates = alone.replicates();
        this.combinationReplicates = panel == null ? 0 : panel.replicates();
        List<Lever> active = asked.active();
        this.shares = new ArrayList<>();
        for (Lever lever : asked.levers()) {
            int i = active.indexOf(lever);
            Contrast nothing = new Contrast(0, 0, new Interval(0, 0, 0.95));
            shares.add(i < 0 ? new Share(lever, nothing, nothing) : share(lever, i, alone, panel, reading));
        }
    }

    /** With intervals no wider than probabilities allow: what a lever adds alone is at most P as it stands. */
    private Share share(Lever lever, int place, Panel alone, @Nullable Panel panel, Reading reading) {
        Contrast loss = reading.alone(alone, place)
                .asDifference(alone.draws())
                .within(present.interval().low() - 1, present.interval().high());
        Contrast shapley = panel == null ? null : reading.shapley(panel, place).asDifference(panel.draws());
        return new Share(lever, shapley, loss);
    }

    /** How the figures are read off the panels. */
    private interface Reading {
        Contrast present(Panel panel);

        Contrast all(Panel panel);

        Contrast none(Panel panel);

        Contrast shapley(Panel panel, int lever);

        Contrast alone(Panel panel, int lever);
    }

    /**
     * Runs it.
     *
     * @param watcher told of finished histories of all variants together, of {@link Asked#planned}; where it stops the run,
     *     what was finished for all combinations counts; P and what each lever changes alone are always told
     */
    public static Attribution run(Asked asked, Watcher watcher) {
        return asked.exact() ? exactly(asked, watcher) : bySampling(asked, watcher);
    }

    private static Attribution exactly(Asked asked, Watcher watcher) {
        List<Lever> active = asked.active();
        int players = active.size();
        int everyone = (1 << players) - 1;
        List<Variant> one = new ArrayList<>(List.of(Variant.of(asked.scenario())));
        for (int i = 0; i < players; i++) {
            one.add(variant(asked, everyone & ~(1 << i)));
        }
        Panel alone = Panel.run(one, asked.firstPlan(), watcher);
        Reading reading = new AllCombinations(players);
        Plan each = asked.combinationPlan();
        if (each == null || watcher.stop()) {
            return new Attribution(asked, alone, null, reading);
        }
        List<Variant> combinations = new ArrayList<>();
        for (int coalition = 0; coalition <= everyone; coalition++) {
            combinations.add(variant(asked, coalition));
        }
        Watcher later = watcher.after(alone.replicates() * one.size());
        Panel panel = Panel.runOrGiveUp(combinations, each, block(each.perDraw()), later);
        return new Attribution(asked, alone, panel.draws() == 0 ? null : panel, reading);
    }

    private static int block(long perDraw) {
        return (int) ((BLOCK + perDraw - 1) / perDraw * perDraw);
    }

    private static Attribution bySampling(Asked asked, Watcher watcher) {
        Orders orders = new Orders(asked);
        Panel panel = Panel.run(orders, asked.firstPlan(), asked.plan().block(), watcher);
        return new Attribution(asked, panel, panel, orders);
    }

    /** The scenario with the active levers of a coalition in place and the others taken away. */
    private static Variant variant(Asked asked, int coalition) {
        Variant variant = Variant.of(asked.scenario());
        List<Lever> active = asked.active();
        for (int i = 0; i < active.size(); i++) {
            if ((coalition >> i & 1) == 0) {
                variant = active.get(i).removal().apply(variant);
            }
        }
        return variant;
    }

    /** Panels of all combinations, and of those that lack one lever at most. */
    private record AllCombinations(int players) implements Reading {
        @Override
        public Contrast present(Panel panel) {
            return panel.probability(0);
        }

        @Override
        public Contrast all(Panel panel) {
            return panel.probability((1 << players) - 1);
        }

        @Override
        public Contrast none(Panel panel) {
            return panel.probability(0);
        }

        @Override
        public Contrast shapley(Panel panel, int lever) {
            return panel.contrast(Shapley.weights(players, lever));
        }

        @Override
        public Contrast alone(Panel panel, int lever) {
            return panel.difference(0, lever + 1);
        }
    }

    /**
     * A panel in which each draw has its order: first the variants from no lever to all of them, then those that lack one
     * lever.
     */
    private static final class Orders implements Panel.Design, Reading {
        private final Asked asked;
        private final List<Lever> active;
        private final List<Variant> lacking = new ArrayList<>();
        private final Variant whole;

        Orders(Asked asked) {
            this.asked = asked;
            this.active = asked.active();
            this.whole = Variant.of(asked.scenario());
            active.forEach(lever -> lacking.add(lever.removal().apply(whole)));
        }

        @Override
        public int variants() {
            return 2 * active.size() + 1;
        }

        @Override
        public Variant at(int variant, long draw) {
            if (variant > active.size()) {
                return lacking.get(variant - active.size() - 1);
            }
            Variant built = whole;
            int[] order = order(draw);
            for (int p = variant; p < order.length; p++) {
                built = active.get(order[p]).removal().apply(built);
            }
            return built;
        }

        private int[] order(long draw) {
            return Shapley.order(active.size(), asked.plan().seed(), draw);
        }

        @Override
        public Contrast present(Panel panel) {
            return panel.probability(active.size());
        }

        @Override
        public Contrast all(Panel panel) {
            return present(panel);
        }

        @Override
        public Contrast none(Panel panel) {
            return panel.probability(0);
        }

        @Override
        public Contrast shapley(Panel panel, int lever) {
            return panel.mean(draw -> {
                int[] order = order(draw);
                int p = 0;
                while (order[p] != lever) {
                    p++;
                }
                return panel.value(p + 1, draw) - panel.value(p, draw);
            });
        }

        @Override
        public Contrast alone(Panel panel, int lever) {
            return panel.difference(active.size(), active.size() + 1 + lever);
        }
    }

    public Asked asked() {
        return asked;
    }

    /** P(sustained) of the scenario as it stands, from {@link #replicates}. */
    public Contrast present() {
        return present;
    }

    /** The same from the replicates that the Shapley values rest on; null where there are none. */
    public @Nullable Contrast all() {
        return all;
    }

    /** P(sustained) with all these levers taken away; null where the run was stopped before. */
    public @Nullable Contrast none() {
        return none;
    }

    /** One for each lever asked for, in that order. */
    public List<Share> shares() {
        return List.copyOf(shares);
    }

    /** Replicates of the scenario as it stands, and of it with one lever taken away. */
    public long replicates() {
        return replicates;
    }

    /** Replicates that the Shapley values rest on: of each combination, or with one order for each of their draws. */
    public long combinationReplicates() {
        return combinationReplicates;
    }

    /** Histories that were finished, of {@link Asked#planned}. */
    public long done() {
        long active = asked.active().size();
        return asked.exact()
                ? (active + 1) * replicates + (combinationReplicates << active)
                : (2 * active + 1) * replicates;
    }

    /** True if all that was asked for was run. */
    public boolean complete() {
        return replicates >= asked.plan().replicates()
                && combinationReplicates
                        >= (asked.exact()
                                ? asked.perCombination()
                                : asked.plan().replicates());
    }
}
