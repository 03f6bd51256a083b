package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Independent tasks on several threads. What they make must not depend on who does which, or when. */
public final class Crew {
    private Crew() {}

    /**
     * Does tasks {@code 0 … tasks - 1}, begun in this order, until all are done or no more are wanted; tasks under way are
     * finished, and the first is always done, so that there is something to show.
     *
     * @param stop asked before each task, by any thread
     * @throws IllegalStateException if a task failed
     */
    public static void run(int tasks, int threads, IntConsumer task, BooleanSupplier stop) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable work = () -> {
            int mine = next.getAndIncrement();
            while (mine < tasks && failure.get() == null && (mine == 0 || !stop.getAsBoolean())) {
                try {
                    task.accept(mine);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
                mine = next.getAndIncrement();
            }
        };
        List<Thread> workers = new ArrayList<>();
        for (int w = 1; w < Math.min(threads, tasks); w++) {
            Thread worker = new Thread(work, "crew-" + w);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        work.run();
        workers.forEach(Ensemble::join);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException(thrown.getMessage(), thrown);
        }
    }
}
