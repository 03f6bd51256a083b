package org.rollover.council;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rollover.scenario.Shipped;

/**
 * The chance of each of 28 members to be pivotal under qualified majority with the populations of 2018: once for each
 * lobbyist and month of a history.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PivotsBenchmark {
    private Pivots pivots;
    private double[] agree;
    private double[] pivotal;

    @Setup
    public void count() {
        double[] people = Shipped.read("italy-2018").scenario().governments().values().stream()
                .mapToDouble(government -> government.population() == null ? 0 : government.population())
                .toArray();
        double all = 0;
        agree = new double[people.length];
        pivotal = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            all += people[i];
            agree[i] = 0.5 + 0.49 * i / people.length;
        }
        int needed = (int) Math.ceil(0.55 * people.length);
        pivots = Pivots.of(people, needed, 0.65 * all, 4, MajorityRule.RESOLUTION);
    }

    @Benchmark
    public double[] pivots() {
        pivots.chances(agree, pivotal);
        return pivotal;
    }
}
