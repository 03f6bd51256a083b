package org.rollover.study.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/**
 * How deep a tree should be, by cross-validation: the shallowest whose loss on rows that it has not seen is within one standard
 * error of the least (Breiman et al. 1984). The loss is the square of what is between the share of interest in a
 * row's leaf and what the row is (Brier 1950), which also sees a difference between 5% and 30%.
 *
 * @param depth of the tree; 0 where none is worth it
 * @param loss the mean loss of that tree on rows that it has not seen
 * @param right the share of these rows that it gets right, each leaf saying what most of it is
 */
record CartTrial(int depth, double loss, double right) {
    private static final int FOLDS = 5;

    /** The share of the variance that the tree accounts for on rows that it has not seen; 0 or less for a useless one. */
    double skill(double base) {
        return 1 - loss / (base * (1 - base));
    }

    static CartTrial of(PrimData data, int deepest, double leastShare, long seed) {
        int[] order = shuffled(data.rows(), Streams.of(seed, 0).stream("cart", "folds"));
        double[][] losses = new double[deepest + 1][data.rows()];
        int[] right = new int[deepest + 1];
        for (int fold = 0; fold < FOLDS; fold++) {
            BitSet test = new BitSet(data.rows());
            for (int i = fold; i < order.length; i += FOLDS) {
                test.set(order[i]);
            }
            BitSet rest = (BitSet) test.clone();
            rest.flip(0, data.rows());
            PrimData training = data.picked(rest);
            CartTree tree = training.interest() == 0 || training.interest() == training.rows()
                    ? null
                    : CartTree.grown(training, deepest, Cart.least(training.rows(), leastShare));
            for (int depth = 0; depth <= deepest; depth++) {
                List<Region> leaves =
                        tree == null ? List.of(Region.whole(data.inputs().size())) : tree.leaves(depth);
                for (Region leaf : leaves) {
                    right[depth] += judged(leaf, training, data, test, losses[depth]);
                }
            }
        }
        return chosen(losses, right);
    }

    /** Writes down the losses of the test rows in a leaf; gives how many it gets right. */
    private static int judged(Region leaf, PrimData training, PrimData data, BitSet test, double[] losses) {
        double share = training.count(leaf).density();
        BitSet inside = leaf.rows(data.columns(), data.rows());
        inside.and(test);
        int right = 0;
        for (int row = inside.nextSetBit(0); row >= 0; row = inside.nextSetBit(row + 1)) {
            boolean hit = data.hits().get(row);
            double miss = (hit ? 1 : 0) - share;
            losses[row] = miss * miss;
            right += share > 0.5 == hit ? 1 : 0;
        }
        return right;
    }

    private static CartTrial chosen(double[][] losses, int[] right) {
        double[] means = Arrays.stream(losses).mapToDouble(CartTrial::mean).toArray();
        int best = 0;
        for (int depth = 1; depth < means.length; depth++) {
            best = means[depth] < means[best] ? depth : best;
        }
        double variance = 0;
        for (double loss : losses[best]) {
            variance += (loss - means[best]) * (loss - means[best]);
        }
        int rows = losses[best].length;
        double allowed = means[best] + Math.sqrt(variance) / rows;
        int depth = 0;
        while (means[depth] > allowed) {
            depth++;
        }
        return new CartTrial(depth, means[depth], (double) right[depth] / rows);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** 0 … n-1 in a random order (Fisher and Yates). */
    static int[] shuffled(int n, Stream luck) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = (int) (luck.uniform() * (i + 1));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
