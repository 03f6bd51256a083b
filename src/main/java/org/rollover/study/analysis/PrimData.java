package org.rollover.study.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.study.table.Input;

/**
 * What PRIM looks at: inputs, and which rows are of interest.
 *
 * @param columns by input, then row
 * @param hits the rows of interest
 */
record PrimData(List<Input> inputs, List<double[]> columns, BitSet hits, int rows) {

    int interest() {
        return hits.cardinality();
    }

    /** Some of the rows, in order. */
    PrimData picked(BitSet rows) {
        int[] kept = rows.stream().toArray();
        BitSet hit = new BitSet();
        for (int i = 0; i < kept.length; i++) {
            hit.set(i, hits.get(kept[i]));
        }
        List<double[]> picked = columns.stream()
                .map(column ->
                        IntStream.of(kept).mapToDouble(row -> column[row]).toArray())
                .toList();
        return new PrimData(inputs, picked, hit, kept.length);
    }

    /** How many rows are in a box, and how many of these are of interest. */
    Count count(Region box) {
        BitSet inside = box.rows(columns, rows);
        int all = inside.cardinality();
        inside.and(hits);
        return new Count(all, inside.cardinality());
    }

    /** The rows in the order of an input's values, rows of equal value in their own order. */
    int[] order(int input) {
        double[] column = columns.get(input);
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        int[] taken = new int[rows];
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            int first = first(sorted, column[row]);
            order[first + taken[first]++] = row;
        }
        return order;
    }

    /** The first place of a value that is there. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(sorted[middle], value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows, and those of interest among them. */
    record Count(int rows, int hits) {
        /** The share of rows that are of interest; 0 of no rows. */
        double density() {
            return rows == 0 ? 0 : (double) hits / rows;
        }

        /** The share of all rows of interest that are here. */
        double coverage(int interest) {
            return (double) hits / interest;
        }

        /** Coverage times density, but for the number of all rows of interest. */
        double worth() {
            return rows == 0 ? 0 : (double) hits * hits / rows;
        }
    }
}
