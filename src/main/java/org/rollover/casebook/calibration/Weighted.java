package org.rollover.casebook.calibration;

import java.util.List;

/**
 * Points with weights that sum to 1.
 *
 * @param points by point, then score
 * @param weights by point
 */
public record Weighted(List<double[]> points, double[] weights) {

    /** Points with weights in proportion to the exponentials of these. */
    static Weighted of(List<double[]> points, double[] logarithms) {
        double most = Double.NEGATIVE_INFINITY;
        for (double logarithm : logarithms) {
            most = Math.max(most, logarithm);
        }
        double[] weights = new double[logarithms.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(logarithms[i] - most);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new Weighted(points, weights);
    }

    /** Equally weighted points that would be as good (Kong 1992). */
    public double effectiveSize() {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        return 1 / squares;
    }

    /** The weighted mean of each score. */
    public double[] mean() {
        double[] mean = new double[points.get(0).length];
        for (int i = 0; i < weights.length; i++) {
            for (int s = 0; s < mean.length; s++) {
                mean[s] += weights[i] * points.get(i)[s];
            }
        }
        return mean;
    }

    /** The weighted covariance of the scores. */
    public double[][] covariance() {
        double[] mean = mean();
        double[][] covariance = new double[mean.length][mean.length];
        for (int i = 0; i < weights.length; i++) {
            double[] point = points.get(i);
            for (int s = 0; s < mean.length; s++) {
                for (int t = 0; t <= s; t++) {
                    covariance[s][t] += weights[i] * (point[s] - mean[s]) * (point[t] - mean[t]);
                    covariance[t][s] = covariance[s][t]; // to the last bit, as it is factored later
                }
            }
        }
        return covariance;
    }

    /** Places of {@code count} points drawn by their weights, with evenly spaced luck (systematic resampling). */
    public int[] resampled(int count) {
        int[] places = new int[count];
        double reached = weights[0];
        int place = 0;
        for (int k = 0; k < count; k++) {
            double wanted = (k + 0.5) / count;
            while (reached < wanted && place < weights.length - 1) {
                reached += weights[++place];
            }
            places[k] = place;
        }
        return places;
    }
}
