package org.rollover.chance;

import org.apache.commons.math3.util.FastMath;

/**
 * The standard logistic distribution, of which the luck of votes is made. Pure Java arithmetic without the fused or
 * intrinsic functions that differ between processors: the same bits on every machine, which {@code Math.exp} does not
 * promise.
 */
public final class Logistic {
    /** Into how many steps a doubling is cut. */
    private static final int STEPS = 64;

    private static final int STEP_BITS = 6;
    private static final double STEPS_PER_UNIT = STEPS / 0x1.62e42fefa39efp-1;
    /** {@code ln 2 / 64} in two parts; the first has so few digits that a multiple of it is exact. */
    private static final double STEP = 0x1.62e42fefap-7;

    private static final double STEP_REST = 0x1.cf79abc9e3b3ap-46;
    /** Added and taken away again, it rounds to the next whole number. */
    private static final double ROUNDING = 0x1.8p52;
    /** Beyond it {@code e^z} comes near the ends of what a double can hold. */
    private static final double FAR = 700;

    private static final long[] POWERS = powers();

    private Logistic() {}

    /** The bits of {@code 2^(j/64)}. */
    private static long[] powers() {
        long[] bits = new long[STEPS];
        for (int j = 0; j < STEPS; j++) {
            bits[j] = Double.doubleToRawLongBits(StrictMath.pow(2, (double) j / STEPS));
        }
        return bits;
    }

    /** The distribution function, {@code σ(z) = 1 / (1 + e^-z)}. */
    public static double probability(double z) {
        return 1 / (1 + odds(-z));
    }

    /**
     * {@code e^z}, the odds that go with {@code z}: {@code σ(z) = odds / (1 + odds)}. Within 1.5 units in the last place. By
     * a table of powers of 2 in steps of a 64th, and a polynomial for what is left, which is below 0.0055 (Tang 1989).
     */
    public static double odds(double z) {
        if (!(Math.abs(z) < FAR)) {
            return StrictMath.exp(z);
        }
        double shifted = z * STEPS_PER_UNIT + ROUNDING;
        long bits = Double.doubleToRawLongBits(shifted);
        double steps = shifted - ROUNDING;
        double rest = (z - steps * STEP) - steps * STEP_REST;
        double square = rest * rest;
        double more = rest + square * ((1.0 / 2 + rest * (1.0 / 6)) + square * (1.0 / 24 + rest * (1.0 / 120)));
        long power = POWERS[(int) bits & (STEPS - 1)] + (bits >> STEP_BITS << 52);
        double power2 = Double.longBitsToDouble(power);
        return power2 + power2 * more;
    }

    /** The value at which the distribution function reaches {@code u}, for {@code 0 < u < 1}. */
    public static double quantile(double u) {
        return FastMath.log(u / (1 - u));
    }
}
