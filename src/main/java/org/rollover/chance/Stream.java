package org.rollover.chance;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * One named stream of random numbers (generator L64_X128_MIX of Commons RNG; Steele and Vigna 2021). Not safe for use by
 * two threads.
 */
public final class Stream {
    private final L64X128Mix generator;
    private final ZigguratSampler.NormalizedGaussian gaussian;

    Stream(long seed) {
        SplitMix64 seeds = new SplitMix64(seed);
        generator = new L64X128Mix(seeds.nextLong(), seeds.nextLong(), seeds.nextLong(), seeds.nextLong());
        gaussian = ZigguratSampler.NormalizedGaussian.of(generator);
    }

    /** Uniform on (0, 1): both ends are left out, so that its logarithm and any quantile are finite. */
    public double uniform() {
        return ((generator.nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    /** Standard normal. */
    public double normal() {
        return gaussian.sample();
    }

    /** Standard logistic: distribution function {@code 1/(1+exp(-z))}. */
    public double logistic() {
        double u = uniform();
        // FastMath is pure Java: the same bits on every machine, which Math.log does not promise.
        return FastMath.log(u / (1 - u));
    }

    /** True with probability {@code p}. One number is used whatever {@code p} is, so that streams stay in step. */
    public boolean happens(double p) {
        return uniform() < p;
    }

    /** Uniform 64 bits. */
    public long bits() {
        return generator.nextLong();
    }
}
