package org.rollover.study.analysis;

import java.util.Arrays;
import org.rollover.ensemble.Crew;
import org.rollover.study.analysis.Exhibit.Estimate;

/**
 * Sobol's indices from Saltelli's blocks. First order by Saltelli et al. (2010), table 2 (b); total by Jansen (1999), the
 * same table's (f); second order by Saltelli (2002) as SALib writes it: closed effect of a pair less both first orders. The
 * output is standardised first, which takes error out of the products, and each index is divided by the variance of A and B.
 *
 * <p>All of these are ratios of sums over blocks. So a block is reduced to its addends once, and a resample is a weighted
 * sum of those. Several resamples go through the addends together, in a fixed order: which thread does it changes no bit.
 */
final class SobolIndices {
    /** Resamples that share a pass over the addends; their sums stay in the first cache. */
    private static final int BATCH = 8;

    private final int inputs;
    private final boolean secondOrder;
    private final int width;
    /** By block: the sum of A and B, the sum of their squares, and the addends of first, total and second order. */
    private final double[][] addends;

    /**
     * @param y the output by row
     * @param inputs how many there are
     * @param secondOrder whether blocks have the rows for it
     * @param blocks the blocks to take
     */
    SobolIndices(double[] y, int inputs, boolean secondOrder, int[] blocks) {
        this.inputs = inputs;
        this.secondOrder = secondOrder;
        int rows = rows(inputs, secondOrder);
        width = 2 + size();
        addends = new double[blocks.length][width];
        double[] scale = standard(y, blocks, rows);
        double[] block = new double[rows];
        for (int b = 0; b < blocks.length; b++) {
            for (int row = 0; row < rows; row++) {
                block[row] = (y[blocks[b] * rows + row] - scale[0]) / scale[1];
            }
            reduce(block, addends[b]);
        }
    }

    /** Rows of a block. */
    static int rows(int inputs, boolean secondOrder) {
        return (secondOrder ? 2 : 1) * inputs + 2;
    }

    /** Mean and standard deviation over all rows. */
    private static double[] standard(double[] y, int[] blocks, int rows) {
        double count = (double) blocks.length * rows;
        double sum = 0;
        for (int block : blocks) {
            for (int row = block * rows; row < (block + 1) * rows; row++) {
                sum += y[row];
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (int block : blocks) {
            for (int row = block * rows; row < (block + 1) * rows; row++) {
                squares += (y[row] - mean) * (y[row] - mean);
            }
        }
        return new double[] {mean, Math.sqrt(squares / count)};
    }

    private void reduce(double[] y, double[] into) {
        double a = y[0];
        double b = y[y.length - 1];
        into[0] = a + b;
        into[1] = a * a + b * b;
        for (int i = 0; i < inputs; i++) {
            double ab = y[1 + i];
            into[2 + i] = b * (ab - a);
            into[2 + inputs + i] = (a - ab) * (a - ab) / 2;
        }
        int place = 2 + 2 * inputs;
        for (int i = 0; secondOrder && i < inputs; i++) {
            for (int j = i + 1; j < inputs; j++) {
                into[place++] = y[1 + inputs + i] * y[1 + j] - a * b;
            }
        }
    }

    /** How many indices there are: first orders, then totals, then pairs (0,1), (0,2) … (1,2) …. */
    int size() {
        return 2 * inputs + (secondOrder ? inputs * (inputs - 1) / 2 : 0);
    }

    /** Where the first order of an input stands. */
    static int first(int input) {
        return input;
    }

    /** Where the total of an input stands. */
    int total(int input) {
        return inputs + input;
    }

    /** Where a pair stands, {@code i < j}. */
    int pair(int i, int j) {
        return 2 * inputs + i * (2 * inputs - i - 1) / 2 + (j - i - 1);
    }

    /** The indices of all blocks. */
    double[] indices() {
        double[] sums = new double[width];
        for (double[] block : addends) {
            for (int s = 0; s < width; s++) {
                sums[s] += block[s];
            }
        }
        return indices(sums);
    }

    /** Indices out of sums of addends. */
    private double[] indices(double[] sums) {
        int n = addends.length;
        double mean = sums[0] / (2.0 * n);
        double variance = sums[1] / (2.0 * n) - mean * mean;
        double[] indices = new double[size()];
        for (int s = 0; s < indices.length; s++) {
            indices[s] = sums[2 + s] / n / variance;
        }
        for (int i = 0; secondOrder && i < inputs; i++) {
            for (int j = i + 1; j < inputs; j++) {
                indices[pair(i, j)] -= indices[first(i)] + indices[first(j)];
            }
        }
        return indices;
    }

    /** The indices with bootstrap intervals over blocks. */
    Estimate[] estimates(Asked asked) {
        double[][] resamples = new double[asked.resamples()][];
        int batches = (resamples.length + BATCH - 1) / BATCH;
        Crew.run(batches, asked.threads(), batch -> resample(asked.seed(), batch * BATCH, resamples), () -> false);
        double[] indices = indices();
        Estimate[] estimates = new Estimate[indices.length];
        for (int s = 0; s < indices.length; s++) {
            estimates[s] = Bootstrap.percentiles(indices[s], resamples, s);
        }
        return estimates;
    }

    private void resample(long seed, int from, double[][] resamples) {
        int n = addends.length;
        int batch = Math.min(BATCH, resamples.length - from);
        int[][] counts = new int[batch][];
        for (int r = 0; r < batch; r++) {
            counts[r] = Bootstrap.counts(seed, "sobol", from + r, n);
        }
        double[][] sums = new double[batch][width];
        for (int block = 0; block < n; block++) {
            for (int r = 0; r < batch; r++) {
                if (counts[r][block] != 0) {
                    add(sums[r], addends[block], counts[r][block]);
                }
            }
        }
        for (int r = 0; r < batch; r++) {
            resamples[from + r] = indices(sums[r]);
        }
    }

    /** A loop that the compiler turns into vector instructions, without changing a bit. */
    private static void add(double[] sums, double[] block, double weight) {
        for (int s = 0; s < sums.length; s++) {
            sums[s] += weight * block[s];
        }
    }

    /** The sum of the indices at some places. */
    static double sum(Estimate[] indices, int from, int to) {
        return Arrays.stream(indices, from, to).mapToDouble(Estimate::value).sum();
    }
}
