package org.rollover.study.search;

import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/**
 * One goal: CMA-ES (Hansen and Ostermeier 2001) by Commons Math, begun again with twice the population while evaluations are
 * left (Auger and Hansen 2005). What misses a demand is worse than all that misses none (Deb 2000); as CMA-ES looks only at
 * ranks, no weight of a penalty has to be chosen.
 */
final class SingleSearch {
    private static final double STEP = 0.3;
    private static final int LEAST_POPULATION = 4;
    private static final int MOST_ITERATIONS = 100_000;
    private static final int CHECKS = 0;

    private SingleSearch() {}

    /** Spends so many evaluations. */
    static void run(Quest quest, Tried tried, int evaluations, long seed) {
        int levers = quest.levers().size();
        Stream luck = Streams.of(seed, 0).stream("search", "cmaes");
        double[] start = new double[levers];
        Arrays.fill(start, 1.0 / 2);
        double scale = scale(quest.gains(tried.at(start).outcomes())[0]);
        MultivariateFunction cost = unit -> {
            double[] found = tried.at(unit).outcomes();
            return cost(-quest.gains(found)[0], quest.violation(found), scale);
        };
        int population = LEAST_POPULATION + (int) (3 * StrictMath.log(levers));
        while (tried.evaluations() < evaluations) {
            int left = evaluations - tried.evaluations();
            once(cost, start, Math.min(population, Math.max(2, left)), left, luck);
            population *= 2;
            for (int i = 0; i < levers; i++) {
                start[i] = luck.uniform();
            }
        }
    }

    private static double scale(double first) {
        return Double.isFinite(first) && first != 0 ? Math.abs(first) : 1;
    }

    /** What keeps to the demands costs between -1 and 1, in the order of the goal; what does not, more than 2. */
    private static double cost(double value, double violation, double scale) {
        return violation > 0 ? 2 + violation : value / (scale + Math.abs(value));
    }

    private static void once(MultivariateFunction cost, double[] start, int population, int most, Stream luck) {
        int levers = start.length;
        double[] low = new double[levers];
        double[] high = new double[levers];
        double[] step = new double[levers];
        Arrays.fill(high, 1);
        Arrays.fill(step, STEP);
        CMAESOptimizer optimizer =
                new CMAESOptimizer(MOST_ITERATIONS, 0, true, 0, CHECKS, Bits.forCommonsMath(luck), false, null);
        try {
            optimizer.optimize(
                    new MaxEval(most),
                    new ObjectiveFunction(cost),
                    GoalType.MINIMIZE,
                    new InitialGuess(start),
                    new SimpleBounds(low, high),
                    new CMAESOptimizer.Sigma(step),
                    new CMAESOptimizer.PopulationSize(population));
        } catch (TooManyEvaluationsException e) {
            // All that were allowed are spent, which is how it is meant to end; what was tried is remembered elsewhere.
            return;
        }
    }
}
