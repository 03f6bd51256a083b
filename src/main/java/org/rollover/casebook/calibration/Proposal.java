package org.rollover.casebook.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.special.Gamma;
import org.rollover.chance.Stream;

/**
 * What points are drawn from: the prior, or Student's t around what was found so far.
 *
 * @param mean its centre, by score
 * @param lower the lower triangle of its scale, {@code scale = lower lower'}
 * @param freedom its degrees of freedom; infinite for the normal
 */
record Proposal(double[] mean, double[][] lower, double freedom) {
    /** Heavier tails than what is sought, so that no weight can be without bound. */
    private static final double FREEDOM = 5;

    /** How much wider than what was found: too wide costs a little, too narrow a lot. */
    private static final double WIDER = 1.3;

    /** The prior: independent standard normal scores. */
    static Proposal prior(int dimensions) {
        double[][] identity = new double[dimensions][dimensions];
        for (int i = 0; i < dimensions; i++) {
            identity[i][i] = 1;
        }
        return new Proposal(new double[dimensions], identity, Double.POSITIVE_INFINITY);
    }

    /** Around weighted points; the fewer they are worth, the more is left of the prior's covariance. */
    static Proposal around(Weighted points) {
        double[] mean = points.mean();
        double[][] covariance = points.covariance();
        double told = points.effectiveSize() / (points.effectiveSize() + mean.length);
        double scale = WIDER * (FREEDOM - 2) / FREEDOM;
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                covariance[i][j] *= told * scale;
            }
            covariance[i][i] += (1 - told) * scale;
        }
        RealMatrix lower = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance)).getL();
        return new Proposal(mean, lower.getData(), FREEDOM);
    }

    /** A point drawn with this luck. */
    double[] draw(Stream luck) {
        int n = mean.length;
        double[] normal = new double[n];
        for (int i = 0; i < n; i++) {
            normal[i] = luck.normal();
        }
        double stretch = Double.isInfinite(freedom) ? 1 : Math.sqrt(freedom / chiSquare(luck));
        double[] point = mean.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                point[i] += lower[i][j] * normal[j] * stretch;
            }
        }
        return point;
    }

    private double chiSquare(Stream luck) {
        double sum = 0;
        for (int i = 0; i < freedom; i++) {
            double normal = luck.normal();
            sum += normal * normal;
        }
        return sum;
    }

    /** The logarithm of the density at a point. */
    double logDensity(double[] point) {
        int n = mean.length;
        double[] standard = new double[n];
        double squares = 0;
        double logScale = 0;
        for (int i = 0; i < n; i++) {
            double left = point[i] - mean[i];
            for (int j = 0; j < i; j++) {
                left -= lower[i][j] * standard[j];
            }
            standard[i] = left / lower[i][i];
            squares += standard[i] * standard[i];
            logScale += Math.log(lower[i][i]);
        }
        if (Double.isInfinite(freedom)) {
            return -n / 2.0 * Math.log(2 * Math.PI) - logScale - squares / 2;
        }
        return Gamma.logGamma((freedom + n) / 2)
                - Gamma.logGamma(freedom / 2)
                - n / 2.0 * Math.log(freedom * Math.PI)
                - logScale
                - (freedom + n) / 2 * Math.log1p(squares / freedom);
    }
}
