package org.rollover.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Watcher;
import org.rollover.study.Figures;
import org.rollover.study.Job;
import org.rollover.study.Outcome;
import org.rollover.study.Point;
import org.rollover.study.Worker;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does with a batch. Depends on the batch and the orders alone, so a repeated task gives the same lines. */
final class Task extends AbstractFunction1<Iterator<Batch>, Batch.Done> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Broadcast<Orders> orders;

    Task(Broadcast<Orders> orders) {
        this.orders = orders;
    }

    @Override
    public Batch.Done apply(Iterator<Batch> batches) {
        List<Point> points = batches.next().points();
        TaskContext context = TaskContext.get();
        Orders known = orders.value();
        Worker worker = known.worker();
        long start = System.nanoTime();
        int[] numbers = new int[points.size()];
        String[] lines = new String[points.size()];
        for (int p = 0; p < numbers.length; p++) {
            Outcome outcome = worker.run(points.get(p), 1, new Leash(context));
            if (context.isInterrupted()) {
                throw new TaskKilledException(); // its histories are too few
            }
            numbers[p] = outcome.number();
            lines[p] = outcome.line();
        }
        known.free(worker);
        return new Batch.Done(numbers, lines, System.nanoTime() - start);
    }

    /** Ends a point when its task is cancelled. */
    private record Leash(TaskContext context) implements Watcher {
        @Override
        public boolean stop() {
            return context.isInterrupted();
        }
    }

    /** What all points have in common; each executor has it once, with the workers that know the scenarios already. */
    static final class Orders implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Job job;
        private final Figures figures;
        private transient @Nullable Queue<Worker> idle;

        Orders(Job job, Figures figures) {
            this.job = job;
            this.figures = figures;
        }

        /** A worker that no other thread has. */
        Worker worker() {
            Worker known = idle().poll();
            return known == null ? new Worker(job, figures) : known;
        }

        void free(Worker worker) {
            idle().add(worker);
        }

        private synchronized Queue<Worker> idle() {
            Queue<Worker> queue = idle;
            if (queue == null) {
                queue = new ConcurrentLinkedQueue<>();
                idle = queue;
            }
            return queue;
        }
    }
}
