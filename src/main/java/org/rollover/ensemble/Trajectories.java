package org.rollover.ensemble;

/**
 * Where positions stood, by series and month: counts in half-point cells, so that quantiles need the same memory for ten
 * replicates and for ten million.
 */
public final class Trajectories {
    private static final int CELLS = 201;
    private static final double WIDTH = 0.5;

    private final int months;
    private final int[] counts;

    Trajectories(int series, int months) {
        this.months = months;
        this.counts = new int[series * months * CELLS];
    }

    void add(double[][] positions) {
        for (int s = 0; s < positions.length; s++) {
            for (int t = 0; t < months; t++) {
                double position = positions[s][t];
                // NaN: out of office, or the measures are over.
                if (position >= 0) {
                    counts[(s * months + t) * CELLS + (int) (position / WIDTH + 0.5)]++;
                }
            }
        }
    }

    void add(Trajectories other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** Histories in which this series had a position in this month (from 0). */
    public long seen(int series, int month) {
        long seen = 0;
        int from = (series * months + month) * CELLS;
        for (int c = 0; c < CELLS; c++) {
            seen += counts[from + c];
        }
        return seen;
    }

    /** A quantile of the positions to half a point; NaN if the series was never seen in this month. */
    public double quantile(int series, int month, double p) {
        long seen = seen(series, month);
        if (seen == 0) {
            return Double.NaN;
        }
        long wanted = Math.max(1, (long) Math.ceil(p * seen));
        int from = (series * months + month) * CELLS;
        long reached = 0;
        for (int c = 0; c < CELLS; c++) {
            reached += counts[from + c];
            if (reached >= wanted) {
                return c * WIDTH;
            }
        }
        return 100;
    }
}
