package org.rollover.spark;

import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.rollover.study.Engine;
import org.rollover.study.Figures;
import org.rollover.study.Job;
import org.rollover.study.Point;

/**
 * Points on a cluster of Apache Spark. Executors write nothing; points that were under way when the run is stopped are dropped, as is
 * the rest of their task, a few seconds of work.
 */
final class SparkEngine implements Engine {
    private final Cluster cluster;

    SparkEngine(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * @throws org.rollover.study.EngineFailure if the cluster cannot be reached, gives no core, or gives up
     */
    @Override
    public void run(
            Job job, Figures figures, Iterator<Point> wanted, long count, Receiver receiver, BooleanSupplier stop) {
        if (count == 0 || stop.getAsBoolean()) {
            return;
        }
        try (JavaSparkContext context = cluster.join()) {
            Task task = new Task(context.broadcast(new Task.Orders(job, figures)));
            new Campaign(context, task, new Pace(job, count), cluster).run(wanted, receiver, stop);
        }
    }
}
