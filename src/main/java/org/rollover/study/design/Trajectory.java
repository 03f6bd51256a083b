package org.rollover.study.design;

import org.rollover.chance.Stream;

/**
 * A walk of Morris (1991) on a grid of levels: each input moves once, by half the levels, up where it starts in the lower half
 * and down where it starts in the upper; in the unit interval the step is levels / (2 (levels - 1)).
 *
 * @param start the level of each input at first
 * @param end the level of each input at last
 * @param move the step at which each input moves, from 0
 */
record Trajectory(int[] start, int[] end, int[] move) {

    static Trajectory drawn(int k, int levels, Stream luck) {
        int[] start = new int[k];
        int[] end = new int[k];
        int[] move = new int[k];
        for (int i = 0; i < k; i++) {
            start[i] = Permutation.below(levels, luck);
            end[i] = (start[i] + levels / 2) % levels;
        }
        Permutation order = Permutation.shuffled(k, luck);
        for (int i = 0; i < k; i++) {
            move[i] = order.of(i);
        }
        return new Trajectory(start, end, move);
    }

    /** The level of an input at a point of the walk, of which point 0 is before any step. */
    int level(int input, int point) {
        return point > move[input] ? end[input] : start[input];
    }

    double[] at(int point, int levels) {
        double[] coordinates = new double[start.length];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = level(i, point) / (levels - 1.0);
        }
        return coordinates;
    }

    /**
     * How far two walks are apart: the sum of the Euclidean distances, in levels, between each point of one and each of the
     * other, and 0 for the same points in the same order (Campolongo, Cariboni and Saltelli 2007).
     */
    double distance(Trajectory other) {
        if (java.util.Arrays.equals(start, other.start) && java.util.Arrays.equals(move, other.move)) {
            return 0;
        }
        int k = start.length;
        int[] mine = inOrder(move);
        int[] theirs = inOrder(other.move);
        int square = 0;
        for (int i = 0; i < k; i++) {
            square += squared(start[i] - other.start[i]);
        }
        double sum = 0;
        // Each step moves one input: a squared distance follows from the one before.
        for (int i = 0; i <= k; i++) {
            int at = square;
            sum += Math.sqrt(at);
            for (int j = 0; j < k; j++) {
                int moved = theirs[j];
                int level = level(moved, i);
                at += squared(level - other.end[moved]) - squared(level - other.start[moved]);
                sum += Math.sqrt(at);
            }
            if (i < k) {
                int moved = mine[i];
                square += squared(end[moved] - other.start[moved]) - squared(start[moved] - other.start[moved]);
            }
        }
        return sum;
    }

    private static int[] inOrder(int[] move) {
        int[] inputs = new int[move.length];
        for (int i = 0; i < move.length; i++) {
            inputs[move[i]] = i;
        }
        return inputs;
    }

    private static int squared(int x) {
        return x * x;
    }
}
