package org.rollover.spark;

import java.time.Duration;
import org.rollover.study.Job;

/**
 * How many points a task has. The first tasks have one, which tells what a point takes; then so many that a task takes a few seconds,
 * which makes what Spark spends on it small; and fewer towards the end, so that no core waits long for the last (guided
 * self-scheduling: Polychronopoulos and Kuck 1987).
 */
final class Pace {
    private static final Duration AIM = Duration.ofSeconds(2);
    private static final int MOST = 1000;

    /** Of what a task gives back; several for each core may wait on the driver. */
    private static final long MOST_CHARACTERS = 1_000_000;

    private static final long CHARACTERS_OF_A_HISTORY = 60;
    private static final int TASKS_PER_CORE = 4;

    /** The share of a new task in what is thought of the next. */
    private static final double NEWS = 0.2;

    private final int most;
    private long left;
    private double nanosPerPoint;

    /**
     * @param count the points of the run
     */
    Pace(Job job, long count) {
        this.left = count;
        long characters = job.measures().histories() ? job.luck().replications() * CHARACTERS_OF_A_HISTORY : 1;
        this.most = (int) Math.max(1, Math.min(MOST, MOST_CHARACTERS / Math.max(1, characters)));
    }

    /** The points of each task to come, with so many cores. */
    int size(int cores) {
        if (nanosPerPoint == 0) {
            return 1;
        }
        double inTime = AIM.toNanos() / nanosPerPoint;
        double fair = Math.ceil((double) left / ((long) TASKS_PER_CORE * cores));
        return (int) Math.max(1, Math.min(most, Math.min(inTime, fair)));
    }

    /** So many points were given out. */
    void gave(int points) {
        left -= points;
    }

    /** A task took so long. */
    void took(long nanos, int points) {
        double each = Math.max(1.0, (double) nanos / points);
        nanosPerPoint = nanosPerPoint == 0 ? each : nanosPerPoint + NEWS * (each - nanosPerPoint);
    }
}
