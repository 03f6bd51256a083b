package org.rollover.study.design;

import java.util.stream.IntStream;

/** Designs of levels: all combinations, or a regular fraction of those of two levels. */
final class Factorial {
    private Factorial() {}

    /** All combinations of levels, the last factor's changing fastest; level i of n is at (i + 0.5) / n. */
    static Points full(int[] levels) {
        long size = 1;
        for (int count : levels) {
            Limits.count("A grid", "levels of a factor", count, 1, Designs.MOST_POINTS);
            size = Math.min(size * count, Long.MAX_VALUE / Designs.MOST_POINTS);
        }
        int[] own = levels.clone();
        return Made.free(Limits.size("A grid", size), own.length, index -> {
            double[] point = new double[own.length];
            int left = index;
            for (int i = own.length - 1; i >= 0; i--) {
                point[i] = (left % own[i] + 0.5) / own[i];
                left /= own[i];
            }
            return point;
        });
    }

    /** A regular two-level fraction: factor i is high in the runs that share an odd number of bits with its word. */
    static Points fractional(int k, int resolution) {
        int[] words = words(k, resolution);
        int bits = 32 - Integer.numberOfLeadingZeros(IntStream.of(words).max().orElse(1));
        int size = Limits.size("A fractional factorial of resolution " + resolution, 1L << bits);
        return Made.free(size, k, run -> {
            double[] point = new double[k];
            for (int i = 0; i < k; i++) {
                point[i] = Integer.bitCount(run & words[i]) & 1;
            }
            return point;
        });
    }

    /**
     * A word of basic factors for each factor, its generator (Box and Hunter 1961): powers of two are basic factors, another is
     * the product of those whose bits it has. Each is the least number that is no product of up to resolution - 2 of those
     * before it, so that no product of fewer than {@code resolution} factors is the same in all runs: a lexicographic code
     * (Conway and Sloane 1986) of that minimum distance.
     */
    static int[] words(int k, int resolution) {
        Limits.count("A fractional factorial", "as its resolution", resolution, 3, 5);
        Limits.count("A fractional factorial", "factors", k, 1, mostFactors(resolution));
        int[] words = new int[k];
        // Products of one, two and three words so far; those that a new word must not be.
        java.util.BitSet taken = new java.util.BitSet();
        taken.set(0);
        for (int i = 0; i < k; i++) {
            int word = taken.nextClearBit(1);
            words[i] = word;
            taken.set(word);
            for (int a = 0; resolution >= 4 && a < i; a++) {
                taken.set(word ^ words[a]);
                for (int b = 0; resolution >= 5 && b < a; b++) {
                    taken.set(word ^ words[a] ^ words[b]);
                }
            }
        }
        return words;
    }

    /** Enough for anybody, and found at once. */
    private static int mostFactors(int resolution) {
        return resolution == 5 ? 150 : 500;
    }
}
