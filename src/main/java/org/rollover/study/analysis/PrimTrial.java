package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/**
 * Whether a search would find the same again (Bryant and Lempert 2010): it is repeated on random halves of the
 * rows, and each box is held against the other half, which it has not seen.
 *
 * @param restricted by input, in how many halves it was restricted
 * @param seen the mean share of interest in the boxes, in the rows that they were found in
 * @param unseen the same, in the other rows
 */
record PrimTrial(int[] restricted, double seen, double unseen) {
    static final int HALVES = 10;

    /** A box loses more than half of what it promised. */
    boolean lucky(double base) {
        return unseen - base < (seen - base) / 2;
    }

    static PrimTrial of(PrimData data, PrimSearch search, long seed) {
        int[] restricted = new int[data.inputs().size()];
        List<PrimData.Count> seen = new ArrayList<>();
        List<PrimData.Count> unseen = new ArrayList<>();
        for (int half = 0; half < HALVES; half++) {
            BitSet one = half(data.rows(), Streams.of(seed, half).stream("prim", "half"));
            BitSet other = (BitSet) one.clone();
            other.flip(0, data.rows());
            PrimData found = data.picked(one);
            if (found.interest() == 0) {
                continue;
            }
            Region box = search.of(found).box();
            IntStream.of(box.restricted()).forEach(input -> restricted[input]++);
            seen.add(found.count(box));
            unseen.add(data.picked(other).count(box));
        }
        return new PrimTrial(restricted, mean(seen), mean(unseen));
    }

    private static double mean(List<PrimData.Count> counts) {
        return counts.stream().mapToDouble(PrimData.Count::density).average().orElse(0);
    }

    /** Half of the rows, each half as likely as the next (Fan, Muller and Rezucha 1962: one pass). */
    private static BitSet half(int rows, Stream luck) {
        BitSet chosen = new BitSet(rows);
        int wanted = rows / 2;
        for (int row = 0; row < rows; row++) {
            if (luck.uniform() * (rows - row) < wanted) {
                chosen.set(row);
                wanted--;
            }
        }
        return chosen;
    }
}
