package org.rollover.study.design;

import org.rollover.chance.Stream;

/** A random order of 0 … n-1. */
interface Permutation {
    /** Orders up to this length are shuffled in memory. */
    int IN_MEMORY = 1 << 14;

    int of(int place);

    static Permutation random(int n, Stream luck) {
        return n <= IN_MEMORY ? shuffled(n, luck) : Feistel.of(n, luck);
    }

    /** Fisher and Yates's shuffle: every order is equally likely. */
    static Permutation shuffled(int n, Stream luck) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = below(i + 1, luck);
            order[i] = order[j];
            order[j] = i;
        }
        return place -> order[place];
    }

    /** A whole number from 0 to n-1, each as likely as the next but for one part in 2^32. */
    static int below(int n, Stream luck) {
        return (int) (((luck.bits() >>> 32) * n) >>> 32);
    }

    /**
     * An order too long to keep: a network of Feistel rounds over the next power of four, walked until it is back below n
     * (Black and Rogaway 2002). A bijection whatever its keys are; it takes no memory.
     */
    record Feistel(int n, int half, long[] keys) implements Permutation {
        private static final int ROUNDS = 6;

        static Feistel of(int n, Stream luck) {
            int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, n - 1));
            long[] keys = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                keys[round] = luck.bits();
            }
            return new Feistel(n, Math.max(1, (bits + 1) / 2), keys);
        }

        @Override
        public int of(int place) {
            int at = place;
            do {
                at = through(at);
            } while (at >= n);
            return at;
        }

        private int through(int place) {
            int mask = (1 << half) - 1;
            int left = place >>> half;
            int right = place & mask;
            for (long key : keys) {
                int next = left ^ (round(right, key) & mask);
                left = right;
                right = next;
            }
            return left << half | right;
        }

        /** The finish of MurmurHash3 (Appleby): bits of the key and the half spread over all others. */
        private static int round(int half, long key) {
            long z = half * 0x9e3779b97f4a7c15L ^ key;
            z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
            z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
            return (int) (z ^ (z >>> 33));
        }
    }
}
