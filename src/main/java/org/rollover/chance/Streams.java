package org.rollover.chance;

import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * The streams of one replicate. A stream belongs to (seed, replicate, actor, purpose): replicate 17 has the same luck in
 * every variant of a scenario, and an actor's luck does not depend on who else is in the scenario or in which order.
 *
 * <p>Immutable and safe to share; the {@link Stream}s it makes are not.
 */
public final class Streams {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long root;

    private Streams(long root) {
        this.root = root;
    }

    /** The streams of replicate {@code replicate} (from 0) under {@code seed}. */
    public static Streams of(long seed, long replicate) {
        return new Streams(mix(mix(seed) + replicate));
    }

    /**
     * A key for an actor's purpose. Hashing a name costs more than starting a stream, so a caller that needs the same
     * stream in every replicate computes the key once.
     */
    public static long key(String actor, String purpose) {
        long hash = FNV_OFFSET;
        hash = absorb(hash, actor);
        hash = (hash ^ 0x1f) * FNV_PRIME; // a separator, so that ("ab","c") and ("a","bc") differ
        return mix(absorb(hash, purpose));
    }

    /** A new stream at its beginning for a {@link #key}. */
    public Stream stream(long key) {
        return new Stream(mix(root ^ key));
    }

    /** A new stream at its beginning for an actor's purpose. */
    public Stream stream(String actor, String purpose) {
        return stream(key(actor, purpose));
    }

    private static long absorb(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** One step of SplitMix64: a bijection of 64 bits that leaves no visible pattern. */
    static long mix(long value) {
        return new SplitMix64(value).nextLong();
    }
}
