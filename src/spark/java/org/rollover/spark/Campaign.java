package org.rollover.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.rollover.study.Engine.Receiver;
import org.rollover.study.EngineFailure;
import org.rollover.study.Outcome;
import org.rollover.study.Point;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * One run on a cluster that was joined. Tasks go out in waves, a Spark job each, and a new wave before the last is done, so that no
 * core waits and the driver holds a few tasks a core, however many points there are. One thread asks for points and hands outcomes on.
 */
final class Campaign {
    /** There are always as many tasks out. */
    private static final int TASKS_PER_CORE = 2;

    private static final long GLANCE_MILLIS = 100;

    private final JavaSparkContext context;
    private final Task task;
    private final Pace pace;
    private final Cluster cluster;
    private final LinkedBlockingQueue<Batch.Done> finished = new LinkedBlockingQueue<>();
    private final List<SimpleFutureAction<?>> waves = new ArrayList<>();
    private long out;
    private long lastSign = System.nanoTime();

    Campaign(JavaSparkContext context, Task task, Pace pace, Cluster cluster) {
        this.context = context;
        this.task = task;
        this.pace = pace;
        this.cluster = cluster;
    }

    /** Returns when all points are handed on, or the run was stopped. */
    void run(Iterator<Point> wanted, Receiver receiver, BooleanSupplier stop) {
        try {
            while (!stop.getAsBoolean() && (out > 0 || wanted.hasNext())) {
                send(wanted);
                Batch.Done done = take();
                if (done != null) {
                    hand(done, receiver);
                } else if (!isWell(stop)) {
                    return;
                }
            }
        } finally {
            waves.forEach(SimpleFutureAction::cancel);
        }
    }

    private void send(Iterator<Point> wanted) {
        int cores = Math.max(1, context.defaultParallelism());
        if (out >= (long) TASKS_PER_CORE * cores) {
            return;
        }
        int size = pace.size(cores);
        List<Point> points = new ArrayList<>();
        while (points.size() < (long) TASKS_PER_CORE * cores * size && wanted.hasNext()) {
            points.add(wanted.next());
        }
        if (!points.isEmpty()) {
            submit(Batch.dealt(points, size));
            pace.gave(points.size());
        }
    }

    private void submit(List<Batch> batches) {
        List<Object> all =
                new ArrayList<>(IntStream.range(0, batches.size()).boxed().toList());
        // Spark takes the first result of a task that ran twice, and calls with no other.
        SimpleFutureAction<Integer> wave = context.sc()
                .submitJob(
                        context.parallelize(batches, batches.size()).rdd(),
                        task,
                        CollectionConverters.asScala(all).toSeq(),
                        (place, done) -> {
                            finished.add(done);
                            return BoxedUnit.UNIT;
                        },
                        () -> batches.size());
        waves.removeIf(Campaign::succeeded);
        waves.add(wave);
        out += batches.size();
    }

    private Batch.@Nullable Done take() {
        try {
            return finished.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("the run was interrupted");
        }
    }

    private void hand(Batch.Done done, Receiver receiver) {
        out--;
        lastSign = System.nanoTime();
        pace.took(done.nanos(), done.numbers().length);
        for (int p = 0; p < done.numbers().length; p++) {
            receiver.finished(Outcome.parse(done.numbers()[p], done.lines()[p]));
        }
    }

    private static boolean succeeded(SimpleFutureAction<?> wave) {
        return wave.isCompleted() && wave.value().get().isSuccess();
    }

    /** False if the program is ending; throws if the cluster has given up. */
    private boolean isWell(BooleanSupplier stop) {
        for (SimpleFutureAction<?> wave : waves) {
            if (wave.isCompleted() && wave.value().get().isFailure()) {
                if (stop.getAsBoolean() || Cluster.programIsEnding()) {
                    return false;
                }
                throw cluster.failure(wave.value().get().failed().get());
            }
        }
        if (cluster.hasExecutor(context)) {
            lastSign = System.nanoTime();
        } else if (System.nanoTime() - lastSign > cluster.patience().toNanos()) {
            throw cluster.nobody();
        }
        return true;
    }
}
