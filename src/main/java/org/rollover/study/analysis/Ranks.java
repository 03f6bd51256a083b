package org.rollover.study.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of a column; equal values share the mean of their ranks. */
final class Ranks {
    private final int[] order;
    /** By place in the order, whether the value is that of the place before. */
    private final boolean[] tied;

    Ranks(double[] values) {
        order = order(values);
        tied = new boolean[order.length];
        for (int place = 1; place < order.length; place++) {
            tied[place] = values[order[place]] == values[order[place - 1]];
        }
    }

    /** Rows by rising value, by row where equal. */
    static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Ranks from 1 by row. */
    double[] all() {
        int[] once = new int[order.length];
        java.util.Arrays.fill(once, 1);
        return weighed(once);
    }

    /** Ranks by row in a resample that has each row so many times; rows that are not in it get some rank as well. */
    double[] weighed(int[] counts) {
        double[] ranks = new double[order.length];
        int before = 0;
        int place = 0;
        while (place < order.length) {
            int end = place;
            int group = 0;
            do {
                group += counts[order[end++]];
            } while (end < order.length && tied[end]);
            for (int p = place; p < end; p++) {
                ranks[order[p]] = before + (group + 1) / 2.0;
            }
            before += group;
            place = end;
        }
        return ranks;
    }
}
