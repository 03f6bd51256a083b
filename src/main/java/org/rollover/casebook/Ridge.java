package org.rollover.casebook;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.rollover.chance.Logistic;

/**
 * Logistic regression with a penalty on the squares of the coefficients, but for the constant (le Cessie and van Houwelingen
 * 1992), by iteratively reweighted least squares. The penalty keeps the coefficients finite where few cases are told apart
 * without a fault, and is that of a normal prior with standard deviation 1.
 *
 * @param coefficients the constant first
 */
record Ridge(double[] coefficients) {
    private static final double PENALTY = 1;
    private static final int MOST_STEPS = 100;
    private static final double ENOUGH = 1e-10;
    /** Keeps the constant finite where all cases are alike. */
    private static final double HARDLY = 1e-3;

    /**
     * Fits it.
     *
     * @param features of each case, without the constant
     * @param yes what happened
     */
    static Ridge fit(double[][] features, boolean[] yes) {
        int width = features.length == 0 ? 0 : features[0].length;
        RealVector beta = new ArrayRealVector(width + 1);
        for (int step = 0; step < MOST_STEPS && features.length > 0; step++) {
            RealMatrix curvature = new Array2DRowRealMatrix(width + 1, width + 1);
            RealVector slope = new ArrayRealVector(width + 1);
            for (int j = 0; j <= width; j++) {
                double penalty = j == 0 ? HARDLY : PENALTY;
                curvature.addToEntry(j, j, penalty);
                slope.addToEntry(j, -penalty * beta.getEntry(j));
            }
            for (int i = 0; i < features.length; i++) {
                add(row(features[i]), yes[i] ? 1 : 0, beta, curvature, slope);
            }
            RealVector move = new CholeskyDecomposition(curvature).getSolver().solve(slope);
            beta = beta.add(move);
            if (move.getLInfNorm() < ENOUGH) {
                break;
            }
        }
        return new Ridge(beta.toArray());
    }

    private static void add(RealVector row, double happened, RealVector beta, RealMatrix curvature, RealVector slope) {
        double p = Logistic.probability(row.dotProduct(beta));
        for (int a = 0; a < row.getDimension(); a++) {
            slope.addToEntry(a, row.getEntry(a) * (happened - p));
            for (int b = 0; b < row.getDimension(); b++) {
                curvature.addToEntry(a, b, p * (1 - p) * row.getEntry(a) * row.getEntry(b));
            }
        }
    }

    private static RealVector row(double[] features) {
        return new ArrayRealVector(new double[] {1}, features);
    }

    /** The probability that it gives to a case. */
    double probability(double[] features) {
        double sum = coefficients[0];
        for (int j = 0; j < features.length && j + 1 < coefficients.length; j++) {
            sum += coefficients[j + 1] * features[j];
        }
        return Logistic.probability(sum);
    }
}
