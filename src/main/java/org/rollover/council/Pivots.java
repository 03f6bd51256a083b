package org.rollover.council;

import java.util.Arrays;

/**
 * The chance that each member is pivotal when members agree independently, each with its own chance: exact by dynamic
 * programming over the number and the weight of those against (a normal approximation misleads in the tails). With all
 * chances one half these are the absolute Banzhaf values.
 *
 * <p>Forward over the members before one and backward over those after it; the two meet at the member, and even tiny
 * chances keep most of their digits. Weights that are not small whole numbers are rounded to {@code resolution} parts of
 * their total. Cost: members × states in doubt. Holds scratch space: one instance serves one thread.
 */
public final class Pivots {
    private final int[] weight;
    private final int maxAgainst;
    private final int maxWeight;
    private final int blockingMinority;
    private final int rows;
    private final int columns;
    /** {@code forward[i][k][w]}: chance that of the members before i, k with weight w are against, and may still pass. */
    private final double[][][] forward;
    /**
     * {@code from[i][k]} to {@code to[i][k]}, without the latter: the weights at which the members before i can have left
     * the motion in doubt with k of them against. Only those are computed; elsewhere forward is 0, and the chance 0 or 1.
     */
    private final int[][] from;

    private final int[][] to;

    /** Chance to fail (or to pass) from a state on, once the members from the present one on have spoken. */
    private double[][] chance;

    private double[][] chanceBefore;
    /** The same beyond the states, where every motion has failed. */
    private double beyond;

    private Pivots(int[] weight, int maxAgainst, int maxWeight, int blockingMinority) {
        this.weight = weight;
        this.maxAgainst = maxAgainst;
        this.maxWeight = maxWeight;
        this.blockingMinority = blockingMinority;
        this.rows = maxAgainst + 1;
        this.columns = 1 + Math.max(0, Math.max(maxWeight, heaviest(weight, blockingMinority - 1)));
        this.forward = new double[weight.length][rows][columns];
        this.chance = new double[rows][columns];
        this.chanceBefore = new double[rows][columns];
        this.from = new int[weight.length][rows];
        this.to = new int[weight.length][rows];
        findDoubt();
    }

    /** A state is in doubt if it can be reached, has not failed for good, and can still fail. */
    private void findDoubt() {
        int left = Arrays.stream(weight).sum();
        int[] least = new int[rows];
        int[] most = new int[rows];
        Arrays.fill(least, Integer.MAX_VALUE);
        Arrays.fill(most, -1);
        for (int i = 0; i < weight.length && rows > 0; i++) {
            least[0] = 0;
            most[0] = 0;
            int toCome = weight.length - i;
            for (int k = 0; k < rows; k++) {
                boolean enoughMembers = k + toCome <= maxAgainst;
                boolean safe = enoughMembers && k + toCome < blockingMinority;
                from[i][k] = enoughMembers ? Math.max(least[k], maxWeight - left + 1) : least[k];
                to[i][k] = safe ? 0 : 1 + Math.min(most[k], k >= blockingMinority ? maxWeight : columns - 1);
            }
            for (int k = rows - 1; k > 0; k--) {
                if (most[k - 1] >= 0) {
                    least[k] = Math.min(least[k], least[k - 1] + weight[i]);
                    most[k] = Math.max(most[k], most[k - 1] + weight[i]);
                }
            }
            left -= weight[i];
        }
    }

    /** What the {@code few} heaviest weigh: the most that a minority too small to block can bring. */
    private static int heaviest(int[] weight, int few) {
        int[] sorted = weight.clone();
        Arrays.sort(sorted);
        int sum = 0;
        for (int i = Math.max(0, sorted.length - Math.max(0, few)); i < sorted.length; i++) {
            sum += sorted[i];
        }
        return sum;
    }

    /**
     * Pivots of a rule that passes when at least {@code membersNeeded} members agree whose weight reaches {@code
     * weightNeeded} or leaves fewer than {@code blockingMinority} against.
     *
     * @param weight one per member, not negative; all zero where weight does not matter
     * @param resolution parts of the total into which weights are rounded unless they are whole and sum to no more
     */
    public static Pivots of(
            double[] weight, int membersNeeded, double weightNeeded, int blockingMinority, int resolution) {
        double total = Arrays.stream(weight).sum();
        boolean whole = Arrays.stream(weight).allMatch(w -> w == Math.rint(w)) && total <= resolution;
        double unit = whole || total == 0 ? 1 : total / resolution;
        int[] rounded =
                Arrays.stream(weight).mapToInt(w -> (int) Math.round(w / unit)).toArray();
        int sum = Arrays.stream(rounded).sum();
        int needed = (int) Math.ceil(weightNeeded / unit - 1e-9);
        int maxAgainst = Math.max(-1, weight.length - membersNeeded);
        return new Pivots(rounded, maxAgainst, sum - needed, blockingMinority);
    }

    /**
     * Fills in the chance that each member's agreement decides.
     *
     * @param agree chance that each member agrees
     * @param pivotal receives one chance per member
     */
    public void chances(double[] agree, double[] pivotal) {
        int n = weight.length;
        if (rows <= 0) {
            Arrays.fill(pivotal, 0);
            return;
        }
        fillForward(agree);
        // Of failing and passing the less likely is followed: differences of chances near 1 would lose their digits.
        boolean followFailing = !likelyToFail(agree);
        beyond = followFailing ? 1 : 0;
        for (int k = 0; k < rows; k++) {
            for (int w = 0; w < columns; w++) {
                chance[k][w] = fails(k, w) == followFailing ? 1 : 0;
                chanceBefore[k][w] = chance[k][w];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double gain = meet(i);
            pivotal[i] = Math.max(0, followFailing ? gain : -gain);
            stepBack(i, agree[i]);
        }
    }

    private boolean likelyToFail(double[] agree) {
        double against = 0;
        double weightAgainst = 0;
        for (int i = 0; i < weight.length; i++) {
            against += 1 - agree[i];
            weightAgainst += weight[i] * (1 - agree[i]);
        }
        return against > maxAgainst || (weightAgainst > maxWeight && against >= blockingMinority);
    }

    private boolean fails(int against, int weightAgainst) {
        return against > maxAgainst || (weightAgainst > maxWeight && against >= blockingMinority);
    }

    private void fillForward(double[] agree) {
        forward[0][0][0] = 1;
        for (int i = 0; i + 1 < weight.length; i++) {
            double yes = agree[i];
            double no = 1 - yes;
            int w = Math.min(weight[i], columns);
            int most = Math.min(rows - 1, i + 1);
            for (int k = 0; k <= most; k++) {
                double[] next = forward[i + 1][k];
                double[] same = forward[i][k];
                int begin = from[i + 1][k];
                int end = to[i + 1][k];
                int unshifted = k == 0 ? end : Math.min(end, w);
                for (int s = begin; s < unshifted; s++) {
                    next[s] = same[s] * yes;
                }
                if (k > 0) {
                    addShifted(next, same, yes, forward[i][k - 1], w, no, Math.max(begin, w), end);
                }
            }
        }
    }

    private static void addShifted(
            double[] into, double[] same, double yes, double[] lighter, int shift, double no, int begin, int end) {
        for (int s = begin; s < end; s++) {
            into[s] = same[s] * yes + lighter[s - shift] * no;
        }
    }

    /** Sum over the states of the others: the chance followed with member i against, less that with it in favour. */
    private double meet(int i) {
        double sum = 0;
        int w = weight[i];
        int most = Math.min(rows - 1, i);
        for (int k = 0; k <= most; k++) {
            double[] reached = forward[i][k];
            double[] inFavour = chance[k];
            int inRange = k + 1 < rows ? Math.max(0, columns - w) : 0;
            int begin = from[i][k];
            int end = to[i][k];
            if (begin < Math.min(end, inRange)) {
                sum += gain(reached, chance[k + 1], w, inFavour, begin, end, inRange);
            }
            for (int s = Math.max(begin, inRange); s < end; s++) {
                sum += reached[s] * (beyond - inFavour[s]);
            }
        }
        return sum;
    }

    /**
     * Four sums side by side: the processor need not wait for one addition before it starts the next. Which state goes to
     * which sum does not depend on where the doubt begins and ends, as what lies outside adds 0.
     */
    private static double gain(
            double[] reached, double[] against, int w, double[] inFavour, int begin, int end, int inRange) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int s = begin & ~3;
        int whole = Math.min(end, inRange - 3);
        for (; s < whole; s += 4) {
            a += reached[s] * (against[s + w] - inFavour[s]);
            b += reached[s + 1] * (against[s + 1 + w] - inFavour[s + 1]);
            c += reached[s + 2] * (against[s + 2 + w] - inFavour[s + 2]);
            d += reached[s + 3] * (against[s + 3 + w] - inFavour[s + 3]);
        }
        for (; s < Math.min(end, inRange); s++) {
            a += reached[s] * (against[s + w] - inFavour[s]);
        }
        return a + b + c + d;
    }

    /** From the chance after member i has spoken to that before. */
    private void stepBack(int i, double yes) {
        double no = 1 - yes;
        int w = weight[i];
        // Of the members before i at most i are against.
        for (int k = 0; k <= Math.min(rows - 1, i); k++) {
            double[] before = chanceBefore[k];
            double[] same = chance[k];
            int inRange = k + 1 < rows ? Math.max(0, columns - w) : 0;
            int begin = from[i][k];
            int end = to[i][k];
            if (begin < Math.min(end, inRange)) {
                addAhead(before, same, yes, chance[k + 1], w, no, begin, Math.min(end, inRange));
            }
            for (int s = Math.max(begin, inRange); s < end; s++) {
                before[s] = same[s] * yes + beyond * no;
            }
        }
        double[][] swap = chance;
        chance = chanceBefore;
        chanceBefore = swap;
    }

    private static void addAhead(
            double[] into, double[] same, double yes, double[] heavier, int shift, double no, int begin, int end) {
        for (int s = begin; s < end; s++) {
            into[s] = same[s] * yes + heavier[s + shift] * no;
        }
    }
}
