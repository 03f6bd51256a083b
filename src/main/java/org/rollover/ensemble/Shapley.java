package org.rollover.ensemble;

import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/**
 * The arithmetic of the Shapley value (Shapley 1953): what a player adds to a coalition, averaged over all orders in which
 * the coalition of all may come together. A coalition is a set of bits, one for each player.
 */
final class Shapley {
    private static final long ORDER = Streams.key("explanation", "order");

    private Shapley() {}

    /**
     * The weights with which the values of all coalitions sum to a player's Shapley value.
     *
     * @param players the number of players, at most 30
     * @return one for each coalition
     */
    static double[] weights(int players, int player) {
        double[] bySize = new double[players];
        for (int size = 0; size < players; size++) {
            bySize[size] = 1 / (players * ways(players - 1, size));
        }
        double[] weights = new double[1 << players];
        for (int coalition = 0; coalition < weights.length; coalition++) {
            int others = Integer.bitCount(coalition & ~(1 << player));
            boolean in = (coalition >> player & 1) == 1;
            weights[coalition] = in ? bySize[others] : -bySize[others];
        }
        return weights;
    }

    /** The number of ways to choose {@code k} of {@code n}. */
    private static double ways(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    /** The order in which the players come together in a draw: every order is equally likely (Castro et al. 2009). */
    static int[] order(int players, long seed, long draw) {
        Stream luck = Streams.of(seed, draw).stream(ORDER);
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            int j = Math.min(i, (int) (luck.uniform() * (i + 1)));
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
