package org.rollover.study.analysis;

import java.util.Arrays;
import org.rollover.study.table.Input;

/**
 * Rows cut into slices by an input: one for each value where values are few or have no order, else as many rows in each as
 * can be, equal values together.
 *
 * @param of the slice of each row, from 0
 * @param count how many there are
 */
record Slices(int[] of, int count) {

    static Slices of(Input input, double[] column, int wanted) {
        int[] order = Ranks.order(column);
        int distinct = (int) Arrays.stream(column).distinct().count();
        boolean byValue = input.categorical() || distinct <= wanted;
        int[] slices = new int[column.length];
        int slice = -1;
        int last = -1;
        for (int place = 0; place < order.length; place++) {
            boolean fresh = place == 0 || column[order[place]] != column[order[place - 1]];
            int due = (int) ((long) place * wanted / order.length);
            if (fresh && (byValue || due != last)) {
                slice++;
                last = due;
            }
            slices[order[place]] = slice;
        }
        return new Slices(slices, slice + 1);
    }

    /** The rows of the smallest. */
    int smallest() {
        int[] sizes = new int[count];
        for (int slice : of) {
            sizes[slice]++;
        }
        return Arrays.stream(sizes).min().orElse(0);
    }
}
