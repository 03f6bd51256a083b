package org.rollover.study.analysis;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Correlations between columns of which the last is the output, and what regression makes of them. */
final class Correlations {
    /** Below this a column is a sum of others, as far as rounding can tell. */
    private static final double SINGULAR = 1e-9;

    private final double[][] matrix;

    private Correlations(double[][] matrix) {
        this.matrix = matrix;
    }

    /**
     * Correlations over rows with weights (counts), by Pearson's formula.
     *
     * @param columns the inputs, then the output
     */
    static Correlations of(double[][] columns, int[] counts) {
        int k = columns.length;
        int rows = counts.length;
        double weight = 0;
        double[] means = new double[k];
        for (int row = 0; row < rows; row++) {
            weight += counts[row];
            for (int i = 0; i < k; i++) {
                means[i] += counts[row] * columns[i][row];
            }
        }
        double[][] products = new double[k][k];
        double[] centred = new double[k];
        for (int row = 0; row < rows; row++) {
            if (counts[row] != 0) {
                for (int i = 0; i < k; i++) {
                    centred[i] = columns[i][row] - means[i] / weight;
                }
                add(products, centred, counts[row]);
            }
        }
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double value = i == j ? 1 : products[i][j] / Math.sqrt(products[i][i] * products[j][j]);
                matrix[i][j] = value;
                matrix[j][i] = value;
            }
        }
        return new Correlations(matrix);
    }

    private static void add(double[][] products, double[] centred, int count) {
        for (int i = 0; i < centred.length; i++) {
            double weighed = count * centred[i];
            double[] row = products[i];
            for (int j = 0; j <= i; j++) {
                row[j] += weighed * centred[j];
            }
        }
    }

    /**
     * The standardised regression coefficients of the output on the inputs, then R²: the share of the output's variance that
     * a straight line in the inputs explains; null if some inputs are straight lines in others.
     */
    double @Nullable [] regression() {
        int k = matrix.length - 1;
        RealMatrix inputs = new Array2DRowRealMatrix(matrix).getSubMatrix(0, k - 1, 0, k - 1);
        RealMatrix inverse = inverse(inputs);
        if (inverse == null) {
            return null;
        }
        double[] withOutput = java.util.Arrays.copyOf(matrix[k], k);
        double[] coefficients = java.util.Arrays.copyOf(inverse.operate(withOutput), k + 1);
        for (int i = 0; i < k; i++) {
            coefficients[k] += coefficients[i] * withOutput[i];
        }
        return coefficients;
    }

    /**
     * The partial correlation of each input with the output, all other inputs held fixed; null if some inputs are straight
     * lines in others.
     */
    double @Nullable [] partial() {
        double[] coefficients = regression();
        if (coefficients == null) {
            return null;
        }
        int k = matrix.length - 1;
        RealMatrix inverse = inverse(new Array2DRowRealMatrix(matrix).getSubMatrix(0, k - 1, 0, k - 1));
        if (inverse == null) {
            return null;
        }
        double unexplained = Math.max(0, 1 - coefficients[k]);
        double[] partial = new double[k];
        for (int i = 0; i < k; i++) {
            // by the squared correlation with and without the input: exact even where nothing is left unexplained
            double own = coefficients[i] * coefficients[i] / inverse.getEntry(i, i);
            partial[i] = own == 0 ? 0 : Math.signum(coefficients[i]) * Math.sqrt(own / (own + unexplained));
        }
        return partial;
    }

    private static @Nullable RealMatrix inverse(RealMatrix symmetric) {
        try {
            return new CholeskyDecomposition(symmetric, SINGULAR, SINGULAR)
                    .getSolver()
                    .getInverse();
        } catch (NonPositiveDefiniteMatrixException e) {
            return null;
        }
    }
}
