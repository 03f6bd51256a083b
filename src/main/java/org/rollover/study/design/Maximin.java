package org.rollover.study.design;

import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/**
 * A maximin Latin hypercube by simulated annealing (Morris and Mitchell 1995): of their criterion phi_p = (sum of d^-p over
 * pairs of points)^(1/p) with p = 20, which is small where the nearest points are far apart. A move exchanges a coordinate
 * between two points, so that the design stays a Latin hypercube. Distances are Euclidean, squared and in whole slices, hence
 * exact.
 */
final class Maximin {
    static final int MOST_POINTS = 2000;
    static final int MOST_FACTORS = 500;
    /** Updates of a distance, which bounds the time to about two seconds. */
    private static final long WORK = 100_000_000;

    private static final int MOST_MOVES = 200_000;
    private static final double HOT = 0.02;
    private static final double COLD = 0.0002;
    /** Moves between two sums from scratch, so that rounding does not gather. */
    private static final int FRESH = 1000;

    private final int n;
    /** Slices by factor, then point. */
    private final int[][] slices;
    /** Squared distances by point and point. */
    private final int[][] squares;
    /** Makes powers of squared distances moderate: about the mean square. */
    private final double scale;

    private double sum;

    private Maximin(int[][] slices) {
        this.slices = slices;
        this.n = slices[0].length;
        this.scale = slices.length * (double) n * n / 6;
        this.squares = squares(slices);
        this.sum = fromScratch();
    }

    /** Points in the middle of their slices. */
    static Points of(int k, int n, long seed) {
        Limits.count("A maximin Latin hypercube", "factors", k, 1, MOST_FACTORS);
        Limits.count("A maximin Latin hypercube", "points", n, 1, MOST_POINTS);
        int[][] slices = annealed(start(k, n, seed), Streams.of(seed, 0).stream("design", "annealing"));
        return Made.free(n, k, index -> {
            double[] point = new double[k];
            for (int i = 0; i < k; i++) {
                point[i] = (slices[i][index] + 0.5) / n;
            }
            return point;
        });
    }

    /** The random Latin hypercube of the same seed, which is where the search begins. */
    static int[][] start(int k, int n, long seed) {
        int[][] slices = new int[k][n];
        for (int i = 0; i < k; i++) {
            Permutation order = Permutation.random(n, Streams.of(seed, i).stream("design", "order"));
            for (int row = 0; row < n; row++) {
                slices[i][row] = order.of(row);
            }
        }
        return slices;
    }

    private static int[][] annealed(int[][] start, Stream luck) {
        int n = start[0].length;
        if (n < 3 || start.length < 2) {
            return start; // every order is as good
        }
        Maximin search = new Maximin(start);
        int moves = (int) Math.min(MOST_MOVES, WORK / (2L * n));
        double cooling = StrictMath.pow(COLD / HOT, 1.0 / moves);
        double temperature = HOT;
        int[][] best = copy(start);
        double least = search.sum;
        for (int move = 0; move < moves; move++) {
            int factor = Permutation.below(start.length, luck);
            int a = Permutation.below(n, luck);
            int b = (a + 1 + Permutation.below(n - 1, luck)) % n;
            double after = search.sum + search.change(factor, a, b);
            double worse = StrictMath.pow(Math.max(after, 0) / search.sum, 0.05) - 1;
            if (luck.uniform() < StrictMath.exp(-worse / temperature)) {
                search.exchange(factor, a, b, after);
            }
            if (move % FRESH == FRESH - 1) {
                search.sum = search.fromScratch();
            }
            if (search.sum < least) {
                least = search.sum;
                best = copyInto(best, search.slices);
            }
            temperature *= cooling;
        }
        return best;
    }

    /** What exchanging a coordinate of two points would add to the sum over pairs. */
    private double change(int factor, int a, int b) {
        int[] column = slices[factor];
        double change = 0;
        for (int other = 0; other < n; other++) {
            if (other != a && other != b) {
                int step = step(column, a, b, other);
                change += weight(squares[a][other] + step) - weight(squares[a][other]);
                change += weight(squares[b][other] - step) - weight(squares[b][other]);
            }
        }
        return change;
    }

    private void exchange(int factor, int a, int b, double after) {
        int[] column = slices[factor];
        for (int other = 0; other < n; other++) {
            if (other != a && other != b) {
                int step = step(column, a, b, other);
                squares[a][other] += step;
                squares[other][a] += step;
                squares[b][other] -= step;
                squares[other][b] -= step;
            }
        }
        int held = column[a];
        column[a] = column[b];
        column[b] = held;
        sum = after;
    }

    /** By how much a's squared distance to another grows when a takes b's place; b's shrinks by as much. */
    private static int step(int[] column, int a, int b, int other) {
        int near = column[a] - column[other];
        int far = column[b] - column[other];
        return far * far - near * near;
    }

    /** d^-20 of a squared distance. */
    private double weight(int square) {
        double inverse = scale / square;
        double second = inverse * inverse;
        double fourth = second * second;
        return fourth * fourth * second;
    }

    private double fromScratch() {
        double total = 0;
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                total += weight(squares[a][b]);
            }
        }
        return total;
    }

    private static int[][] squares(int[][] slices) {
        int n = slices[0].length;
        int[][] squares = new int[n][n];
        for (int[] column : slices) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    squares[a][b] += (column[a] - column[b]) * (column[a] - column[b]);
                }
            }
        }
        return squares;
    }

    private static int[][] copy(int[][] from) {
        int[][] copy = new int[from.length][];
        for (int i = 0; i < from.length; i++) {
            copy[i] = from[i].clone();
        }
        return copy;
    }

    private static int[][] copyInto(int[][] to, int[][] from) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
        return to;
    }
}
