package org.rollover.face.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.rollover.classroom.Bench;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Found;
import org.rollover.classroom.Task;

/** Keeps figures in memory, says how many runs are finished, and ends the work before the next one when it is asked to stop. */
final class CountedRuns implements Bench.Store {
    private static final int RUNS_OF_A_SEARCH = 30;

    private final Bench.Store kept = Bench.Store.inMemory();
    private final AtomicLong runs = new AtomicLong();
    private final Progress progress;
    private final Interruption interruption;
    private final long expected;

    CountedRuns(Progress progress, Interruption interruption, long expected) {
        this.progress = progress;
        this.interruption = interruption;
        this.expected = expected;
    }

    /** The work was asked to stop. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** About how many runs the model answers of so many editions take. */
    static long expected(Exercise exercise, int editions) {
        long goals = exercise.file().tasks().values().stream()
                .filter(Task.Goal.class::isInstance)
                .count();
        long others = exercise.file().tasks().size() - goals;
        long moves = 2L * exercise.file().levers().size()
                + exercise.file().removals().size();
        return Math.max(1, editions * (1 + moves + goals * RUNS_OF_A_SEARCH + 2 * others));
    }

    @Override
    public Optional<Found> get(String key) {
        if (interruption.asked()) {
            throw new Stopped();
        }
        return kept.get(key);
    }

    @Override
    public void put(String key, Found found) {
        kept.put(key, found);
        progress.at(Math.min(expected, runs.incrementAndGet()));
    }
}
