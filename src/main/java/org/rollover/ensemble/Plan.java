package org.rollover.ensemble;

/**
 * How often and with what luck a scenario is run.
 *
 * @param seed of all luck
 * @param replicates histories, at least 1
 * @param perDraw replicates that share one draw of the uncertain numbers, at least 1; chance and not knowing can be told
 *     apart from 2 on
 * @param threads at least 1; changes no bit of the result
 */
public record Plan(long seed, long replicates, int perDraw, int threads) {
    private static final int LEAST_BLOCK = 100;

    public Plan {
        if (replicates < 1 || perDraw < 1 || threads < 1) {
            throw new IllegalArgumentException("replicates, perDraw and threads must be at least 1");
        }
    }

    /**
     * Replicates that one thread runs and counts in one go; whole draws only. It depends on {@code perDraw} alone, so that
     * sums of decimals are added in the same order whatever the number of threads.
     */
    int block() {
        return (LEAST_BLOCK + perDraw - 1) / perDraw * perDraw;
    }

    long blocks() {
        return (replicates + block() - 1) / block();
    }
}
