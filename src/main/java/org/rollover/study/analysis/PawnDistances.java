package org.rollover.study.analysis;

import java.util.Arrays;
import org.rollover.chance.Stream;

/**
 * Distances of Kolmogorov and Smirnov between the output's distribution in a slice and that in all rows, and what sums them
 * up over slices: median, largest, mean (Pianosi and Wagener 2015, equations 2 and 3; 2018). A resample costs one walk
 * through the rows by rising output.
 */
final class PawnDistances {
    static final int MEDIAN = 0;
    static final int MAX = 1;
    static final int MEAN = 2;

    private final int[] order;
    /** By place in the order, whether the next place has the same output. */
    private final boolean[] tied;

    PawnDistances(double[] y) {
        order = Ranks.order(y);
        tied = new boolean[y.length];
        for (int place = 0; place + 1 < y.length; place++) {
            tied[place] = y[order[place]] == y[order[place + 1]];
        }
    }

    /** Slices by place in the output's order. */
    int[] ordered(Slices slices) {
        return Arrays.stream(order).map(row -> slices.of()[row]).toArray();
    }

    /**
     * Median, largest and mean distance.
     *
     * @param slices of rows by rising output
     * @param count of slices
     * @param counts how often each row, by rising output, is in the resample
     */
    double[] summary(int[] slices, int count, int[] counts) {
        double[] distances = distances(slices, count, counts);
        double[] known = Arrays.stream(distances).filter(Double::isFinite).toArray();
        return new double[] {
            Bootstrap.median(known), Arrays.stream(known).max().orElse(Double.NaN), Bootstrap.mean(known)
        };
    }

    /** The distance of each slice; NaN for one without rows in the resample. */
    double[] distances(int[] slices, int count, int[] counts) {
        double[] sizes = new double[count];
        double all = 0;
        for (int place = 0; place < slices.length; place++) {
            sizes[slices[place]] += counts[place];
            all += counts[place];
        }
        double[] below = new double[count];
        double[] farthest = new double[count];
        double before = 0;
        int place = 0;
        while (place < slices.length) {
            int end = place;
            double group = 0;
            do {
                group += counts[end++];
            } while (end < slices.length && tied[end - 1]);
            // A slice's steps are where it can be farthest: just before its own, and just after.
            for (int p = place; p < end; p++) {
                farthest[slices[p]] =
                        Math.max(farthest[slices[p]], Math.abs(below[slices[p]] / sizes[slices[p]] - before / all));
            }
            for (int p = place; p < end; p++) {
                below[slices[p]] += counts[p];
            }
            before += group;
            for (int p = place; p < end; p++) {
                farthest[slices[p]] =
                        Math.max(farthest[slices[p]], Math.abs(below[slices[p]] / sizes[slices[p]] - before / all));
            }
            place = end;
        }
        for (int slice = 0; slice < count; slice++) {
            farthest[slice] = sizes[slice] > 0 ? farthest[slice] : Double.NaN;
        }
        return farthest;
    }

    /** The same slices dealt to rows at random: those of an input that does nothing. */
    static int[] shuffled(int[] slices, Stream stream) {
        int[] shuffled = slices.clone();
        for (int place = shuffled.length - 1; place > 0; place--) {
            int other = Bootstrap.below(stream, place + 1);
            int kept = shuffled[place];
            shuffled[place] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }
}
