package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where positions stood, by series and month: counts in half-point cells, so that quantiles need the same memory for ten
 * replicates and for ten million. The last few histories wait as they came: to make room for all cells and to add them up costs
 * as much as several histories, and many a run is shorter than that or never asked where positions stood.
 */
public final class Trajectories {
    private static final int CELLS = 201;
    private static final double WIDTH = 0.5;
    private static final short NONE = -1;
    /** Histories that may wait: they need as much memory as their counts. */
    private static final int MOST_WAITING = CELLS * Integer.BYTES / Short.BYTES;

    private final int series;
    private final int months;
    private final List<short[]> waiting = new ArrayList<>();
    private int @Nullable [] counted;

    Trajectories(int series, int months) {
        this.series = series;
        this.months = months;
    }

    synchronized void add(double[][] positions) {
        short[] cells = new short[series * months];
        for (int s = 0; s < positions.length; s++) {
            for (int t = 0; t < months; t++) {
                double position = positions[s][t];
                // NaN: out of office, or the measures are over.
                cells[s * months + t] = position >= 0 ? (short) (position / WIDTH + 0.5) : NONE;
            }
        }
        put(cells);
    }

    private void put(short[] cells) {
        waiting.add(cells);
        if (waiting.size() >= MOST_WAITING) {
            counts();
        }
    }

    /** Adds another's, which is not changed meanwhile. */
    synchronized void add(Trajectories other) {
        int[] more = other.counted;
        if (more != null) {
            int[] counts = counts();
            for (int i = 0; i < counts.length; i++) {
                counts[i] += more[i];
            }
        }
        other.waiting.forEach(this::put);
    }

    /** The counts with all that waited. */
    private synchronized int[] counts() {
        int[] counts = counted;
        if (counts == null) {
            counts = new int[series * months * CELLS];
            counted = counts;
        }
        for (short[] cells : waiting) {
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] != NONE) {
                    counts[i * CELLS + cells[i]]++;
                }
            }
        }
        waiting.clear();
        return counts;
    }

    /** Histories in which this series had a position in this month (from 0). */
    public long seen(int which, int month) {
        int[] counts = counts();
        long seen = 0;
        int from = (which * months + month) * CELLS;
        for (int c = 0; c < CELLS; c++) {
            seen += counts[from + c];
        }
        return seen;
    }

    /** A quantile of the positions to half a point; NaN if the series was never seen in this month. */
    public double quantile(int which, int month, double p) {
        int[] counts = counts();
        long seen = seen(which, month);
        if (seen == 0) {
            return Double.NaN;
        }
        long wanted = Math.max(1, (long) Math.ceil(p * seen));
        int from = (which * months + month) * CELLS;
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
