package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rollover.actors.Cast;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Quantity;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;

/**
 * What it would be worth to know an uncertain number: the part of the variance of the answer across draws that would go, on
 * average, if it were known (see {@link FirstOrder}). The answer of a draw is P(sustained) given the draw; several histories
 * a draw tell the chance within it, which no knowledge removes, from what is not known.
 */
public final class ValueOfInformation {
    /** The draws that it takes to tell anything. */
    public static final long LEAST_DRAWS = FirstOrder.LEAST;

    private final LoadedScenario scenario;
    private final Plan plan;
    private final long replicates;
    private final FirstOrder firstOrder;

    private ValueOfInformation(LoadedScenario scenario, Plan plan, long replicates, FirstOrder firstOrder) {
        this.scenario = scenario;
        this.plan = plan;
        this.replicates = replicates;
        this.firstOrder = firstOrder;
    }

    /**
     * One uncertain number.
     *
     * @param quantity the number
     * @param share the part of the variance of the answer that would go if it were known; at most a little below 0
     * @param interval the 95 % interval of the share
     * @param told whether the share can be told from that of a number that does not matter
     * @param low P(sustained) where the number lies in its lowest fifth
     * @param high P(sustained) where it lies in its highest fifth
     * @param left where P(sustained) would lie for 90 % of what is still uncertain, were the number known and had it left
     *     as much of the variance as it does on average; its middle is that of today
     */
    public record Number(
            Quantity quantity, double share, Interval interval, boolean told, double low, double high, Interval left) {}

    /**
     * Runs a scenario and tells what its numbers are worth.
     *
     * @param plan at least two replicates a draw
     * @throws IllegalArgumentException if a draw has one replicate only
     */
    public static ValueOfInformation run(LoadedScenario scenario, Plan plan, Watcher watcher) {
        if (plan.perDraw() < 2) {
            throw new IllegalArgumentException("a draw needs two replicates or more");
        }
        Draws draws = new Draws(scenario, plan, watcher);
        Estimate estimate = Ensemble.run(scenario, plan, draws);
        return new ValueOfInformation(scenario, plan, estimate.replicates(), draws.firstOrder);
    }

    /** Puts the histories of a draw together. */
    private static final class Draws implements Watcher {
        private final Watcher watcher;
        private final Plan plan;
        private final Simulation simulation;
        private final List<Quantity> uncertain;
        private final FirstOrder firstOrder;
        private double sum;
        private double squares;

        Draws(LoadedScenario scenario, Plan plan, Watcher watcher) {
            this.watcher = watcher;
            this.plan = plan;
            this.simulation = new Simulation(scenario, new Cast(scenario.scenario()), plan.perDraw());
            this.uncertain = scenario.uncertain();
            this.firstOrder = new FirstOrder(
                    uncertain.stream().map(Quantity::distribution).toList());
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
        public boolean wantsReplicates() {
            return true;
        }

        @Override
        public void replicate(long replicate, History history) {
            int m = plan.perDraw();
            sum += history.value();
            squares += history.value() * history.value();
            if (replicate % m == m - 1) {
                Draw draw = simulation.draw(plan.seed(), replicate);
                double[] x = uncertain.stream().mapToDouble(draw::of).toArray();
                firstOrder.add(x, sum / m, Math.max(0, squares - sum * sum / m) / (m - 1) / m);
                sum = 0;
                squares = 0;
            }
        }
    }

    public LoadedScenario scenario() {
        return scenario;
    }

    /** What was asked for. */
    public Plan plan() {
        return plan;
    }

    /** Replicates that were finished. */
    public long replicates() {
        return replicates;
    }

    /** Whole draws of the uncertain numbers; what is told rests on them. */
    public long draws() {
        return firstOrder.count();
    }

    /** True if there are enough draws to tell anything. */
    public boolean enough() {
        return firstOrder.enough();
    }

    /** True if the uncertain numbers together make a difference to the answer that can be told from chance. */
    public boolean matters() {
        return !scenario.uncertain().isEmpty() && enough() && firstOrder.varies();
    }

    /** P(sustained), over all draws. */
    public double probability() {
        return firstOrder.mean();
    }

    /** The variance of P(sustained) over draws, and its interval. */
    public Panel.Contrast variance() {
        return firstOrder.variance();
    }

    /** Where P(sustained) lies for 90 % of what the uncertain numbers may be, by a beta distribution. */
    public Interval acrossDraws() {
        return range(1);
    }

    private Interval range(double left) {
        return Sample.acrossDraws(probability(), firstOrder.variance().value() * left);
    }

    /** The half-width of the 95 % interval of P(sustained) over a fifth of the draws. */
    public double reachOfFifth() {
        return firstOrder.reachOfFifth();
    }

    /** The least share that can be told from that of a number that does not matter; less for one with few values. */
    public double floor() {
        return firstOrder.floor();
    }

    /** The uncertain numbers, the most telling first, then by path; empty where they do not {@link #matters matter}. */
    public List<Number> numbers() {
        List<Number> numbers = new ArrayList<>();
        if (matters()) {
            List<FirstOrder.Share> shares = firstOrder.shares();
            for (int i = 0; i < shares.size(); i++) {
                FirstOrder.Share share = shares.get(i);
                double left = 1 - Math.min(1, Math.max(0, share.share()));
                numbers.add(new Number(
                        scenario.uncertain().get(i),
                        share.share(),
                        share.interval(),
                        share.told(),
                        share.low(),
                        share.high(),
                        range(left)));
            }
        }
        numbers.sort(Comparator.comparingDouble((Number number) -> -number.share())
                .thenComparing(number -> number.quantity().path()));
        return numbers;
    }
}
