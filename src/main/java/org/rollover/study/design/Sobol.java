package org.rollover.study.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The Sobol sequence with the direction numbers of Joe and Kuo (2008), not scrambled. The numbers are Commons Math's; they are
 * taken out of its generator once, so that any number of threads can ask for any point (its generator has a state, and is slow
 * to make).
 */
final class Sobol {
    static final int MOST_DIMENSIONS = 1000;
    /** Index 2^27 and above are never asked for: {@link Designs#MOST_POINTS} is below 2^24, and at most 2^25 are skipped. */
    private static final int BITS = 27;

    /** By dimension, then bit: the direction as a fraction of 2^52, exact in both forms. */
    private final long[][] directions;

    Sobol(int dimensions) {
        Limits.count("A Sobol sequence", "dimensions", dimensions, 1, MOST_DIMENSIONS);
        SobolSequenceGenerator library = new SobolSequenceGenerator(dimensions);
        directions = new long[dimensions][BITS];
        for (int bit = 0; bit < BITS; bit++) {
            // The index whose Gray code is this one bit.
            double[] direction = library.skipTo((1 << (bit + 1)) - 1);
            for (int i = 0; i < dimensions; i++) {
                directions[i][bit] = (long) (direction[i] * 0x1p52);
            }
        }
    }

    /** The point at an index of the sequence, of which index 0 is the origin. In Gray-code order, as everybody has it. */
    double[] at(int index) {
        int gray = index ^ (index >>> 1);
        double[] point = new double[directions.length];
        for (int i = 0; i < point.length; i++) {
            long sum = 0;
            for (int left = gray; left != 0; left &= left - 1) {
                sum ^= directions[i][Integer.numberOfTrailingZeros(left)];
            }
            point[i] = sum * 0x1p-52;
        }
        return point;
    }

    /** What SALib skips before n points: the power of two that is n or the next above it, and at least 16. */
    static int usualSkip(int n) {
        return Math.max(16, n == 1 ? 1 : Integer.highestOneBit(n - 1) << 1);
    }
}
