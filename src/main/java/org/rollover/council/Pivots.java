package org.rollover.council;

import java.util.Arrays;

/**
 * The chance that each member is pivotal when members agree independently, each with its own chance: exact by dynamic
 * programming over the number and the weight of those against (a normal approximation misleads in the tails). With all
 * chances one half these are the absolute Banzhaf values.
 *
 * <p>Weights that are not small whole numbers are rounded to {@code resolution} parts of their total. The chance without
 * member i is found for all i by divide and conquer, so that only positive numbers are added and even tiny chances keep
 * their digits. Cost: members × log(members) × states. Holds scratch space: one instance serves one thread.
 */
public final class Pivots {
    private final int size;
    private final int[] weight;
    private final int maxAgainst;
    private final int maxWeight;
    private final int blockingMinority;
    private final int rows;
    private final int columns;
    private final double[][] scratch;
    private final double[][] counts;

    private Pivots(int[] weight, int maxAgainst, int maxWeight, int blockingMinority) {
        this.size = weight.length;
        this.weight = weight;
        this.maxAgainst = maxAgainst;
        this.maxWeight = maxWeight;
        this.blockingMinority = blockingMinority;
        this.rows = Math.max(maxAgainst, blockingMinority - 1) + 1;
        this.columns = maxWeight + 1;
        int depth = 2 + (32 - Integer.numberOfLeadingZeros(Math.max(1, size)));
        this.scratch = new double[depth][rows * columns];
        this.counts = new double[depth][rows];
    }

    /**
     * Pivots of a rule that passes when at least {@code membersNeeded} members agree whose weight reaches {@code
     * weightNeeded}, or when fewer than {@code blockingMinority} are against.
     *
     * @param weight one per member, not negative; all zero where weight does not matter
     * @param resolution parts of the total into which weights are rounded unless they are whole and sum to no more
     */
    public static Pivots of(
            double[] weight, int membersNeeded, double weightNeeded, int blockingMinority, int resolution) {
        double total = Arrays.stream(weight).sum();
        boolean whole = Arrays.stream(weight).allMatch(w -> w == Math.rint(w)) && total <= resolution;
        double unit = whole || total == 0 ? 1 : total / resolution;
        int[] rounded = Arrays.stream(weight).mapToInt(w -> (int) Math.round(w / unit)).toArray();
        int sum = Arrays.stream(rounded).sum();
        int needed = (int) Math.ceil(weightNeeded / unit - 1e-9);
        // Where even all together fall short nobody is pivotal by weight: -1 leaves no state to pass in.
        int maxWeight = Math.max(-1, sum - needed);
        int maxAgainst = maxWeight < 0 ? -1 : weight.length - membersNeeded;
        return new Pivots(rounded, maxAgainst, Math.max(0, maxWeight), blockingMinority);
    }

    /**
     * Fills in the chance that each member's agreement decides.
     *
     * @param agree chance that each member agrees
     * @param pivotal receives one chance per member
     */
    public void chances(double[] agree, double[] pivotal) {
        if (rows == 0) {
            Arrays.fill(pivotal, 0);
            return;
        }
        Arrays.fill(scratch[0], 0);
        Arrays.fill(counts[0], 0);
        scratch[0][0] = 1;
        counts[0][0] = 1;
        split(0, size, 0, agree, pivotal);
    }

    /** On entry {@code scratch[depth]} is the distribution over all members outside {@code from..to}. */
    private void split(int from, int to, int depth, double[] agree, double[] pivotal) {
        if (to - from == 1) {
            pivotal[from] = decided(from, scratch[depth], counts[depth]);
            return;
        }
        int middle = (from + to) >>> 1;
        descend(middle, to, depth, agree);
        split(from, middle, depth + 1, agree, pivotal);
        descend(from, middle, depth, agree);
        split(middle, to, depth + 1, agree, pivotal);
    }

    private void descend(int addFrom, int addTo, int depth, double[] agree) {
        double[] states = scratch[depth + 1];
        double[] byCount = counts[depth + 1];
        System.arraycopy(scratch[depth], 0, states, 0, states.length);
        System.arraycopy(counts[depth], 0, byCount, 0, byCount.length);
        for (int j = addFrom; j < addTo; j++) {
            add(states, byCount, weight[j], agree[j]);
        }
    }

    /** One more member: against with chance {@code 1 - agree}. States beyond the limits cannot pass and are dropped. */
    private void add(double[] states, double[] byCount, int w, double agree) {
        double against = 1 - agree;
        for (int k = rows - 1; k >= 0; k--) {
            int row = k * columns;
            int above = row - columns;
            for (int s = columns - 1; s >= w; s--) {
                double moved = k > 0 ? states[above + s - w] * against : 0;
                states[row + s] = states[row + s] * agree + moved;
            }
            for (int s = Math.min(w, columns) - 1; s >= 0; s--) {
                states[row + s] *= agree;
            }
            byCount[k] = byCount[k] * agree + (k > 0 ? byCount[k - 1] * against : 0);
        }
    }

    /** Chance that the others pass with member i and fail without. */
    private double decided(int i, double[] states, double[] byCount) {
        double sum = 0;
        for (int k = Math.max(0, blockingMinority); k <= maxAgainst; k++) {
            // One more against is too many; or it is not, and only those weights decide that member i tips over.
            int first = k + 1 > maxAgainst ? 0 : Math.max(0, maxWeight - weight[i] + 1);
            for (int s = first; s < columns; s++) {
                sum += states[k * columns + s];
            }
        }
        if (blockingMinority > 0) {
            int k = blockingMinority - 1;
            double stillPass = 0;
            if (k + 1 <= maxAgainst) {
                for (int s = 0; s <= maxWeight - weight[i]; s++) {
                    stillPass += states[k * columns + s];
                }
            }
            sum += byCount[k] - stillPass;
        }
        return Math.max(0, sum);
    }
}
