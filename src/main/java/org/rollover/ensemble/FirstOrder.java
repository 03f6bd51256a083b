package org.rollover.ensemble;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.rollover.chance.Distribution;
import org.rollover.scenario.LatinHypercube;

/**
 * First-order shares of variance from given data: for each of several independent inputs {@code X_i} of an output {@code Y},
 * {@code Var(E[Y | X_i]) / Var(Y)}, the part of the variance that would go, on average, if {@code X_i} were known (Sobol'
 * 1993; as the value of information: Oakley 2009).
 *
 * <p>The range of each input is cut into slices that are equally likely beforehand, and the means of {@code Y} within the
 * slices are compared (the class-based estimator of Plischke, Borgonovo and Smith 2013). Their spread holds what chance
 * puts there even where the input does not matter; this is taken off as in an analysis of variance (the bias correction
 * that Strong, Oakley and Brennan 2014 ask for), so that the share of an input that does not matter is zero on average, and
 * may come out a little below. What moves within a slice is not seen: of an output that is linear in the probability level
 * of an input this is 1 part in 400.
 *
 * <p>{@code Y} itself may be known with an error of known variance (chance within a draw); that is taken off the variance
 * that is divided by. Errors are those of a delete-a-group jackknife (Kott 2001) over {@value #GROUPS} groups of whole
 * stratified sets, which are independent, with Student's t. Memory does not grow with the data.
 */
final class FirstOrder {
    /** Slices of an input: twenty, so that four are a fifth. */
    static final int SLICES = 20;

    static final int GROUPS = 20;

    /** Observations from which on anything is computed: a stratified set in each group. */
    static final long LEAST = (long) GROUPS * LatinHypercube.SIZE;

    private static final int FIFTH = SLICES / 5;
    private static final double LEVEL = 0.95;

    private final double[][] edges;
    private final Sums[] groups = new Sums[GROUPS];
    private long added;

    /**
     * The share of one input.
     *
     * @param share {@code Var(E[Y | X_i]) / Var(Y)}, at most a little below 0
     * @param interval its 95 % interval
     * @param told whether it can be told from an input that does not matter: F test at 5 % for all inputs together
     *     (Bonferroni)
     * @param low the mean of {@code Y} where the input lies in its lowest fifth
     * @param high the same for the highest fifth
     */
    record Share(double share, Interval interval, boolean told, double low, double high) {}

    /** Sums over a group of data. */
    private static final class Sums {
        private final long[][] counts;
        private final double[][] sums;
        private double sum;
        private double squares;
        private double errors;
        private long count;

        Sums(int inputs) {
            counts = new long[inputs][SLICES];
            sums = new double[inputs][SLICES];
        }

        void add(Sums other, int sign) {
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < SLICES; j++) {
                    counts[i][j] += sign * other.counts[i][j];
                    sums[i][j] += sign * other.sums[i][j];
                }
            }
            sum += sign * other.sum;
            squares += sign * other.squares;
            errors += sign * other.errors;
            count += sign * other.count;
        }

        /** The variance of {@code Y} less that of its error. */
        double variance() {
            return (squares - sum * sum / count) / (count - 1) - errors / count;
        }

        int slices(int input) {
            return (int) Arrays.stream(counts[input]).filter(n -> n > 0).count();
        }

        private double between(int input) {
            double between = 0;
            for (int j = 0; j < SLICES; j++) {
                if (counts[input][j] > 0) {
                    double off = sums[input][j] / counts[input][j] - sum / count;
                    between += counts[input][j] * off * off;
                }
            }
            return between;
        }

        /** Mean square within slices. */
        double within(int input) {
            double total = squares - sum * sum / count;
            return Math.max(0, total - between(input)) / (count - slices(input));
        }

        /** {@code Var(E[Y | X_i])}, without bias. */
        double explained(int input) {
            return (between(input) - (slices(input) - 1) * within(input)) / count;
        }

        /** The ratio that has an F distribution where the input does not matter. */
        double ratio(int input) {
            return between(input) / (slices(input) - 1) / within(input);
        }
    }

    /** Inputs with these beliefs. */
    FirstOrder(List<Distribution> inputs) {
        edges = new double[inputs.size()][SLICES - 1];
        for (int i = 0; i < edges.length; i++) {
            for (int j = 1; j < SLICES; j++) {
                edges[i][j - 1] = inputs.get(i).quantile((double) j / SLICES);
            }
        }
        Arrays.setAll(groups, g -> new Sums(edges.length));
    }

    /**
     * Adds an observation.
     *
     * @param x the inputs
     * @param y the output
     * @param error the variance of the error of {@code y}, estimated without bias; 0 if it has none
     */
    void add(double[] x, double y, double error) {
        Sums group = groups[(int) (added / LatinHypercube.SIZE % GROUPS)];
        for (int i = 0; i < x.length; i++) {
            int slice = slice(edges[i], x[i]);
            group.counts[i][slice]++;
            group.sums[i][slice] += y;
        }
        group.sum += y;
        group.squares += y * y;
        group.errors += error;
        group.count++;
        added++;
    }

    /** The number of edges at or below {@code x}: one value of a discrete belief lies in one slice. */
    private static int slice(double[] edges, double x) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of observations. */
    long count() {
        return added;
    }

    boolean enough() {
        return added >= LEAST;
    }

    double mean() {
        return total().sum / added;
    }

    /** The variance of {@code Y}, its error taken off, and its interval. */
    Panel.Contrast variance() {
        return jackknife(Sums::variance);
    }

    /** True if the variance of {@code Y} can be told from that of its error: one-sided at 5 %, as no variance is negative. */
    boolean varies() {
        Panel.Contrast variance = variance();
        return variance.value()
                > variance.error() * new TDistribution(null, GROUPS - 1.0).inverseCumulativeProbability(LEVEL);
    }

    /** The half-width of the 95 % interval of the mean of {@code Y} over a fifth of the data. */
    double reachOfFifth() {
        Sums total = total();
        double variance = (total.squares - total.sum * total.sum / total.count) / (total.count - 1);
        return Interval.Z95 * Math.sqrt(variance * 5 / total.count);
    }

    /** The least share that can be told from that of an input that does not matter; less for one with fewer slices. */
    double floor() {
        Sums total = total();
        double within = (total.squares - total.sum * total.sum / total.count) / (total.count - 1);
        return (SLICES - 1) * (critical(SLICES) - 1) * within / total.count / total.variance();
    }

    /** The shares of the inputs, in their order. */
    List<Share> shares() {
        Sums total = total();
        Share[] shares = new Share[edges.length];
        for (int i = 0; i < shares.length; i++) {
            int input = i;
            int slices = total.slices(input);
            if (slices < 2) {
                shares[i] = new Share(0, new Interval(0, 0, LEVEL), false, mean(), mean());
                continue;
            }
            Panel.Contrast share = jackknife(sums -> sums.explained(input) / sums.variance());
            boolean told = total.ratio(input) > critical(slices);
            shares[i] = new Share(
                    share.value(),
                    share.interval(),
                    told,
                    fifth(total, input, 0, 1),
                    fifth(total, input, SLICES - 1, -1));
        }
        return List.of(shares);
    }

    private double critical(int slices) {
        double level = 1 - (1 - LEVEL) / Math.max(1, edges.length);
        return new FDistribution(null, slices - 1.0, (double) added - slices).inverseCumulativeProbability(level);
    }

    /** The mean over slices from one end on, until they hold a fifth of the data. */
    private static double fifth(Sums total, int input, int from, int step) {
        long count = 0;
        double sum = 0;
        int wanted = FIFTH;
        for (int j = from; j >= 0 && j < SLICES && (wanted > 0 || count == 0); j += step) {
            count += total.counts[input][j];
            sum += total.sums[input][j];
            wanted--;
        }
        return sum / count;
    }

    private Sums total() {
        Sums total = new Sums(edges.length);
        for (Sums group : groups) {
            total.add(group, 1);
        }
        return total;
    }

    private Panel.Contrast jackknife(java.util.function.ToDoubleFunction<Sums> figure) {
        Sums sums = total();
        double all = figure.applyAsDouble(sums);
        double[] without = new double[GROUPS];
        double mean = 0;
        for (int g = 0; g < GROUPS; g++) {
            sums.add(groups[g], -1);
            without[g] = figure.applyAsDouble(sums);
            sums.add(groups[g], 1);
            mean += without[g] / GROUPS;
        }
        double squares = 0;
        for (double figureWithout : without) {
            squares += (figureWithout - mean) * (figureWithout - mean);
        }
        double error = Math.sqrt(squares * (GROUPS - 1) / GROUPS);
        double reach = error * new TDistribution(null, GROUPS - 1.0).inverseCumulativeProbability(0.5 + LEVEL / 2);
        return new Panel.Contrast(all, error, new Interval(all - reach, all + reach, LEVEL));
    }
}
