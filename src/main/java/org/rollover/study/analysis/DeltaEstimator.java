package org.rollover.study.analysis;

/**
 * Borgonovo's delta (2007) from given data, by Plischke, Borgonovo and Smith (2013, equation 26): half the area between the
 * output's density and that in a slice of an input, on average over slices. Densities are Gaussian kernel estimates with
 * Silverman's width on 100 points, as in SALib.
 *
 * <p>Values are first shared out to a tenfold finer grid (linear binning; Silverman 1986, section 3.5; Wand 1994), so that
 * the kernel is worked out once per density and not once per value. The width is at least a step of the grid, so that what
 * a slice piles up on one value counts as the whole it is.
 */
final class DeltaEstimator {
    private static final int POINTS = 100;
    private static final int FINER = 10;
    private static final int BINS = (POINTS - 1) * FINER + 1;
    /** In widths; what is farther off adds less than rounding does. */
    private static final double REACH = 8.5;

    private static final int MOST_SLICES = 48;

    private final double[] y;
    private final int[] bin;
    private final double[] above;
    private final double step;

    DeltaEstimator(double[] y) {
        this.y = y;
        double low = java.util.Arrays.stream(y).min().orElse(0);
        double high = java.util.Arrays.stream(y).max().orElse(0);
        step = (high - low) / (POINTS - 1);
        bin = new int[y.length];
        above = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            double place = (y[row] - low) / (high - low) * (BINS - 1);
            bin[row] = Math.min((int) place, BINS - 2);
            above[row] = place - bin[row];
        }
    }

    /** How many slices rows are cut in (Plischke et al. 2013; as SALib has it). */
    static int slices(int rows) {
        double power = 2 / (7 + StrictMath.tanh((1500.0 - rows) / 500));
        return Math.min((int) StrictMath.ceil(StrictMath.pow(rows, power)), MOST_SLICES);
    }

    /** Delta of each input in a resample, which has each row so many times. */
    double[] deltas(Slices[] slices, int[] counts) {
        Heap all = new Heap();
        for (int row = 0; row < y.length; row++) {
            all.add(row, counts[row]);
        }
        double[] density = all.density();
        double[] deltas = new double[slices.length];
        for (int i = 0; i < slices.length; i++) {
            deltas[i] = delta(slices[i], counts, density);
        }
        return deltas;
    }

    private double delta(Slices slices, int[] counts, double[] density) {
        Heap[] heaps = new Heap[slices.count()];
        for (int slice = 0; slice < heaps.length; slice++) {
            heaps[slice] = new Heap();
        }
        for (int row = 0; row < y.length; row++) {
            if (counts[row] > 0) {
                heaps[slices.of()[row]].add(row, counts[row]);
            }
        }
        double sum = 0;
        double weight = 0;
        for (Heap heap : heaps) {
            if (heap.weight > 0) {
                sum += heap.weight * apart(heap.density(), density);
                weight += heap.weight;
            }
        }
        return sum / weight;
    }

    /** Half the area between two densities, by the trapezoid rule; at most all of it. */
    private double apart(double[] one, double[] other) {
        double sum = 0;
        for (int point = 0; point < POINTS; point++) {
            double gap = Math.abs(one[point] - other[point]);
            sum += point == 0 || point == POINTS - 1 ? gap / 2 : gap;
        }
        return Math.min(1, sum * step / 2);
    }

    /** Some of the values. */
    private final class Heap {
        private final double[] shares = new double[BINS];
        private double weight;
        private double mean;
        private double squares;

        /** Adds a row so many times (West 1979). */
        void add(int row, int times) {
            if (times > 0) {
                shares[bin[row]] += times * (1 - above[row]);
                shares[bin[row] + 1] += times * above[row];
                weight += times;
                double gap = y[row] - mean;
                mean += gap * times / weight;
                squares += times * gap * (y[row] - mean);
            }
        }

        double[] density() {
            double deviation = weight > 1 ? Math.sqrt(Math.max(0, squares) / (weight - 1)) : 0;
            double width = Math.max(step, deviation * StrictMath.pow(0.75 * weight, -0.2));
            int reach = (int) Math.min(BINS - 1.0, REACH * width / step * FINER);
            double[] kernel = new double[reach + 1];
            for (int b = 0; b <= reach; b++) {
                double z = b * step / FINER / width;
                kernel[b] = StrictMath.exp(-z * z / 2) / (weight * width * Math.sqrt(2 * Math.PI));
            }
            double[] density = new double[POINTS];
            for (int b = 0; b < BINS; b++) {
                if (shares[b] != 0) {
                    int from = Math.max(0, (b - reach + FINER - 1) / FINER);
                    int to = Math.min(POINTS - 1, (b + reach) / FINER);
                    for (int point = from; point <= to; point++) {
                        density[point] += shares[b] * kernel[Math.abs(point * FINER - b)];
                    }
                }
            }
            return density;
        }
    }
}
