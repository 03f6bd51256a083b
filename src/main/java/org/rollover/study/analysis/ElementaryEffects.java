package org.rollover.study.analysis;

import java.util.Arrays;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;

/**
 * Elementary effects (Morris 1991): what a step of one input along a trajectory does to the output, divided by the step as a
 * share of the input's whole range, so that effects of inputs in different units compare. A category's step counts as whole,
 * whichever labels it joins, as labels have no distance.
 */
final class ElementaryEffects {
    private final double[][] effects;
    private final int trajectories;
    private final int standstills;

    private ElementaryEffects(double[][] effects, int trajectories, int standstills) {
        this.effects = effects;
        this.trajectories = trajectories;
        this.standstills = standstills;
    }

    /**
     * Effects of a table of trajectories.
     *
     * @param whole the trajectories to take
     */
    static ElementaryEffects of(Observations table, double[] y, int[] whole) {
        int k = table.inputs().size();
        double[][] effects = new double[k][whole.length];
        for (double[] row : effects) {
            Arrays.fill(row, Double.NaN);
        }
        int standstills = 0;
        for (int t = 0; t < whole.length; t++) {
            int first = whole[t] * (k + 1);
            for (int row = first + 1; row <= first + k; row++) {
                int moved = moved(table, row);
                if (moved >= 0) {
                    effects[moved][t] = (y[row] - y[row - 1]) / step(table, moved, row);
                } else {
                    standstills++;
                }
            }
        }
        return new ElementaryEffects(effects, whole.length, standstills);
    }

    /** The one input in which a row differs from that before it, -1 if none or more than one does. */
    static int moved(Observations table, int row) {
        int moved = -1;
        for (int i = 0; i < table.inputs().size(); i++) {
            double[] column = table.column(i);
            if (column[row] != column[row - 1]) {
                if (moved >= 0) {
                    return -1;
                }
                moved = i;
            }
        }
        return moved;
    }

    private static double step(Observations table, int input, int row) {
        var it = table.inputs().get(input);
        double step = table.column(input)[row] - table.column(input)[row - 1];
        return it.categorical() ? Math.signum(step) : step / (it.high() - it.low());
    }

    int trajectories() {
        return trajectories;
    }

    /** Steps that changed no input, as where two levels give the same whole number; they have no effect to tell. */
    int standstills() {
        return standstills;
    }

    /** The effects of an input, one a trajectory at most. */
    double[] known(int input) {
        return Arrays.stream(effects[input]).filter(Double::isFinite).toArray();
    }

    /** The mean effect; NaN if there is none. */
    double mu(int input) {
        return Bootstrap.mean(known(input));
    }

    /** The mean size of an effect (Campolongo, Cariboni and Saltelli 2007); NaN if there is none. */
    double muStar(int input) {
        return Bootstrap.mean(Arrays.stream(known(input)).map(Math::abs).toArray());
    }

    /** The standard deviation of effects over trajectories (n - 1). */
    double sigma(int input) {
        return Bootstrap.deviation(known(input));
    }

    /** Mean sizes with bootstrap intervals over trajectories. */
    Estimate[] muStars(Asked asked) {
        int k = effects.length;
        double[][] resamples =
                Bootstrap.run(asked, "morris", asked.resamples(), trajectories, counts -> weighed(counts, k));
        Estimate[] estimates = new Estimate[k];
        for (int i = 0; i < k; i++) {
            estimates[i] = Bootstrap.percentiles(muStar(i), resamples, i);
        }
        return estimates;
    }

    private double[] weighed(int[] counts, int k) {
        double[] means = new double[k];
        for (int i = 0; i < k; i++) {
            double sum = 0;
            int weight = 0;
            for (int t = 0; t < counts.length; t++) {
                if (Double.isFinite(effects[i][t])) {
                    sum += counts[t] * Math.abs(effects[i][t]);
                    weight += counts[t];
                }
            }
            means[i] = sum / weight;
        }
        return means;
    }
}
