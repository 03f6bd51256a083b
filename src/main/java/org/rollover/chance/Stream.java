package org.rollover.chance;

import org.apache.commons.rng.core.source64.L64X128Mix;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;

/**
 * One named stream of random numbers (generator L64_X128_MIX of Commons RNG; Steele and Vigna 2021). Not safe for use by
 * two threads.
 */
public final class Stream {
    private final long seed;
    // Made when first asked for: a history has a hundred streams, and many are never drawn from.
    private @Nullable L64X128Mix generator;
    private ZigguratSampler.@Nullable NormalizedGaussian gaussian;

    Stream(long seed) {
        this.seed = seed;
    }

    private L64X128Mix generator() {
        L64X128Mix made = generator;
        if (made == null) {
            SplitMix64 seeds = new SplitMix64(seed);
            made = new L64X128Mix(seeds.nextLong(), seeds.nextLong(), seeds.nextLong(), seeds.nextLong());
            generator = made;
        }
        return made;
    }

    /** Uniform on (0, 1): both ends are left out, so that its logarithm and any quantile are finite. */
    public double uniform() {
        return ((bits() >>> 12) + 0.5) * 0x1p-52;
    }

    /** Standard normal. */
    public double normal() {
        ZigguratSampler.NormalizedGaussian made = gaussian;
        if (made == null) {
            made = ZigguratSampler.NormalizedGaussian.of(generator());
            gaussian = made;
        }
        return made.sample();
    }

    /** Standard logistic: distribution function {@code 1/(1+exp(-z))}. */
    public double logistic() {
        return Logistic.quantile(uniform());
    }

    /** True with probability {@code p}. One number is used whatever {@code p} is, so that streams stay in step. */
    public boolean happens(double p) {
        return uniform() < p;
    }

    /** Uniform 64 bits. */
    public long bits() {
        return generator().nextLong();
    }
}
