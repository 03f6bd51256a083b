package org.rollover.study.analysis;

import java.util.stream.IntStream;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.ensemble.Crew;

/**
 * How much worse a forest tells rows that it has not seen once an input is shuffled among them (Breiman 2001). Five forests
 * are learnt, each on four fifths of the rows, and asked about the last fifth. The rise of the squared error, divided by
 * twice the variance, is the total Sobol index if the forest is perfect (Gregorutti, Michel and Saint-Pierre 2017), and
 * less if it is not.
 */
final class ForestScores {
    private static final int FOLDS = 5;
    private static final int SHUFFLES = 5;

    /** By input, then row: the rise of the squared error. */
    private final double[][] rises;
    /** By row: the squared error. */
    private final double[] errors;

    private final double variance;

    ForestScores(int[][] values, double[] y, int trees, Asked asked) {
        int k = values[0].length;
        rises = new double[k][y.length];
        errors = new double[y.length];
        double deviation = Bootstrap.deviation(y);
        variance = deviation * deviation;
        int[] dealt = dealt(y.length, asked.seed());
        Crew.run(
                FOLDS,
                asked.threads(),
                fold -> {
                    int[] known = IntStream.range(0, dealt.length)
                            .filter(place -> place % FOLDS != fold)
                            .map(place -> dealt[place])
                            .toArray();
                    int[] held = IntStream.range(0, dealt.length)
                            .filter(place -> place % FOLDS == fold)
                            .map(place -> dealt[place])
                            .toArray();
                    Streams luck = Streams.of(asked.seed(), fold);
                    Forest forest = Forest.learn(
                            IntStream.of(known).mapToObj(row -> values[row]).toArray(int[][]::new),
                            IntStream.of(known).mapToDouble(row -> y[row]).toArray(),
                            trees,
                            luck.stream("features", "forest").bits());
                    ask(forest, values, y, held, luck);
                },
                () -> false);
    }

    private static int[] dealt(int rows, long seed) {
        int[] all = IntStream.range(0, rows).toArray();
        return PawnDistances.shuffled(all, Streams.of(seed, 0).stream("features", "folds"));
    }

    private void ask(Forest forest, int[][] values, double[] y, int[] held, Streams luck) {
        for (int row : held) {
            errors[row] = square(y[row] - forest.predict(values[row]));
        }
        for (int i = 0; i < rises.length; i++) {
            Stream stream = luck.stream("input " + i, "shuffle");
            for (int s = 0; s < SHUFFLES; s++) {
                int[] shuffled = PawnDistances.shuffled(held, stream);
                for (int h = 0; h < held.length; h++) {
                    int[] point = values[held[h]].clone();
                    point[i] = values[shuffled[h]][i];
                    rises[i][held[h]] += (square(y[held[h]] - forest.predict(point)) - errors[held[h]]) / SHUFFLES;
                }
            }
        }
    }

    private static double square(double value) {
        return value * value;
    }

    /** The score of each input, then R² on unseen rows, in a resample of rows. */
    double[] scores(int[] counts) {
        double[] scores = new double[rises.length + 1];
        for (int i = 0; i < rises.length; i++) {
            scores[i] = mean(rises[i], counts) / (2 * variance);
        }
        scores[rises.length] = 1 - mean(errors, counts) / variance;
        return scores;
    }

    private static double mean(double[] values, int[] counts) {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += counts[row] * values[row];
        }
        return sum / counts.length;
    }
}
