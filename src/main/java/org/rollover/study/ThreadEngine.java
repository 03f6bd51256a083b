package org.rollover.study;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Watcher;

/** Points on the threads of this machine: one point a thread, or, where there are few points, all threads on one. */
public final class ThreadEngine implements Engine {
    private final int threads;

    /**
     * @param threads at least 1; changes no bit
     */
    public ThreadEngine(int threads) {
        this.threads = threads;
    }

    @Override
    public void run(
            Job job, Figures figures, Iterator<Point> wanted, long count, Receiver receiver, BooleanSupplier stop) {
        run(w -> new Worker(job, figures), wanted, count, receiver, stop);
    }

    /** The same with workers that may have read their scenarios already, by the thread that each is for. */
    void run(IntFunction<Worker> workers, Iterator<Point> wanted, long count, Receiver receiver, BooleanSupplier stop) {
        boolean few = count <= threads;
        Shift shift = new Shift(wanted, receiver, stop);
        List<Thread> others = new ArrayList<>();
        for (int w = 1; w < threads && !few; w++) {
            int place = w;
            Thread other = new Thread(() -> shift.work(workers.apply(place), 1), "points-" + w);
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        shift.work(workers.apply(0), few ? threads : 1);
        others.forEach(ThreadEngine::join);
        shift.rethrow();
    }

    private static void join(Thread other) {
        boolean interrupted = false;
        while (other.isAlive()) {
            try {
                other.join();
            } catch (InterruptedException e) {
                interrupted = true; // a point that is under way ends soon, and must not write after us
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the threads share. */
    private static final class Shift implements Watcher {
        private final Iterator<Point> wanted;
        private final Receiver receiver;
        private final BooleanSupplier stop;
        private @Nullable Throwable failure;

        Shift(Iterator<Point> wanted, Receiver receiver, BooleanSupplier stop) {
            this.wanted = wanted;
            this.receiver = receiver;
            this.stop = stop;
        }

        void work(Worker worker, int threads) {
            try {
                Point point = next();
                while (point != null) {
                    Outcome outcome = worker.run(point, threads, this);
                    hand(outcome);
                    point = next();
                }
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }

        private synchronized @Nullable Point next() {
            return failure == null && !stop.getAsBoolean() && wanted.hasNext() ? wanted.next() : null;
        }

        /** A point that was under way when all was stopped has too few histories, and is dropped. */
        private synchronized void hand(Outcome outcome) {
            if (failure == null && !stop.getAsBoolean()) {
                receiver.finished(outcome);
            }
        }

        private synchronized void fail(Throwable e) {
            failure = failure == null ? e : failure;
        }

        @Override
        public synchronized boolean stop() {
            return failure != null || stop.getAsBoolean();
        }

        synchronized void rethrow() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
