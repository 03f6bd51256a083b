package org.rollover.ensemble;

import java.util.Locale;
import org.rollover.actors.Cast;
import org.rollover.chance.Streams;
import org.rollover.scenario.LatinHypercube;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Shipped;
import org.rollover.simulation.Simulation;

/**
 * How much error each estimator leaves and what it costs: the bare facts against chances worked out, independent draws
 * against stratified ones, on the same number of histories in one process.
 */
public final class EstimatorComparison {
    private static final int PER_DRAW = 2;
    private static final int WARM_UP = 2000;

    private final LoadedScenario scenario;
    private final int draws;

    private EstimatorComparison(LoadedScenario scenario, int draws) {
        this.scenario = scenario;
        this.draws = draws;
    }

    /**
     * Prints a table.
     *
     * @param args replicates, then scenarios as paths under {@code scenarios} without their ending
     */
    public static void main(String[] args) {
        int draws = Integer.parseInt(args[0]) / PER_DRAW / LatinHypercube.SIZE * LatinHypercube.SIZE;
        System.out.printf(
                "%-44s %10s %12s %12s %12s %12s %8s%n",
                "scenario, " + draws * PER_DRAW + " histories",
                "P",
                "crude",
                "stratified",
                "conditional",
                "both",
                "time");
        for (int a = 1; a < args.length; a++) {
            new EstimatorComparison(Shipped.read(args[a]), draws).print();
        }
    }

    private Simulation simulation(boolean foreseeing) {
        Simulation simulation = new Simulation(scenario, new Cast(scenario.scenario()), PER_DRAW);
        return foreseeing ? simulation.foreseeing() : simulation;
    }

    private void print() {
        run(simulation(false), true, WARM_UP / PER_DRAW);
        run(simulation(true), true, WARM_UP / PER_DRAW);
        long begun = System.nanoTime();
        double[] stratified = run(simulation(false), true, draws);
        long turn = System.nanoTime();
        double[] both = run(simulation(true), true, draws);
        long ended = System.nanoTime();
        double[] conditional = run(simulation(true), false, draws);
        // Of the bare facts the variance is known from the probability and the part between draws: steadier than to see
        // it.
        double p = spread(both, LatinHypercube.SIZE).mean();
        double base = (p * (1 - p) + (PER_DRAW - 1) * between(conditional)) / PER_DRAW / draws;
        System.out.printf(
                Locale.ROOT,
                "%-44s %9.2f%% %12s %12.2f %12.2f %12.2f %8.2f%n",
                scenario.name(),
                100 * p,
                "1",
                base / spread(stratified, LatinHypercube.SIZE).variance(),
                base / spread(conditional, draws).variance(),
                base / spread(both, LatinHypercube.SIZE).variance(),
                (double) (ended - turn) / (turn - begun));
    }

    /** The covariance of the two replicates of a draw. */
    private static double between(double[] pairs) {
        double mean = 0;
        double products = 0;
        for (int g = 0; g < pairs.length; g += PER_DRAW) {
            mean += (pairs[g] + pairs[g + 1]) / pairs.length;
        }
        for (int g = 0; g < pairs.length; g += PER_DRAW) {
            products += (pairs[g] - mean) * (pairs[g + 1] - mean);
        }
        return products * PER_DRAW / pairs.length;
    }

    /** What each history says; one draw out of each stratified set where draws are to be independent. */
    private static double[] run(Simulation simulation, boolean stratified, int draws) {
        double[] values = new double[draws * PER_DRAW];
        for (int k = 0; k < values.length; k++) {
            long draw = k / PER_DRAW;
            long index = stratified ? draw : draw * LatinHypercube.SIZE;
            values[k] = simulation
                    .run(simulation.draw(1, index * PER_DRAW), Streams.of(1, k), null)
                    .value();
        }
        return values;
    }

    private static Spread spread(double[] values, int set) {
        double[] means = new double[values.length / PER_DRAW];
        for (int k = 0; k < values.length; k++) {
            means[k / PER_DRAW] += values[k] / PER_DRAW;
        }
        return Spread.of(means, means.length, set);
    }
}
