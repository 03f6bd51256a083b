package org.rollover.simulation;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.rollover.actors.Cast;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Shipped;

/**
 * Whole histories: replicates a second, each with fresh luck, two to a draw of the uncertain numbers as in a run. Each
 * thread has its own {@link Simulation}, and the threads share the scenario and the cast, as in a run.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReplicateBenchmark {
    private static final long SEED = 1;
    private static final int PER_DRAW = 2;
    private static final int COMPARED = 500;

    /** What the threads share. */
    @State(Scope.Benchmark)
    public static class Question {
        /** A shipped scenario, as a path under {@code scenarios} without its ending. */
        @Param("italy-2018")
        public String scenario;

        LoadedScenario loaded;
        Cast cast;
        final AtomicLong threads = new AtomicLong();

        @Setup
        public void read() {
            loaded = Shipped.read(scenario);
            cast = new Cast(loaded.scenario());
        }
    }

    /** What each thread has for itself. */
    @State(Scope.Thread)
    public static class Runner {
        Simulation simulation;
        PlainLoop plain;
        long replicate;

        @Setup
        public void make(Question question) {
            simulation = new Simulation(question.loaded, question.cast, PER_DRAW);
            plain = new PlainLoop(question.cast, new Simulation(question.loaded, question.cast, PER_DRAW));
            for (long k = 0; k < COMPARED; k++) {
                if (!Histories.same(simulation.run(SEED, k), plain.run(SEED, k))) {
                    throw new IllegalStateException("replicate " + k + " differs without MASON");
                }
            }
            // Far apart, so that no two threads run the same replicate.
            replicate = question.threads.incrementAndGet() << 40;
        }
    }

    /** As it is: MASON's schedule. */
    @Benchmark
    public History mason(Runner runner, Effort effort) {
        return runner.simulation.run(SEED, runner.replicate++);
    }

    /** The same on two threads at once; replicates of both together. */
    @Benchmark
    @Threads(2)
    public History masonOnTwoThreads(Runner runner, Effort effort) {
        return runner.simulation.run(SEED, runner.replicate++);
    }

    /** The same arithmetic in a plain loop. */
    @Benchmark
    public History plain(Runner runner, Effort effort) {
        return runner.plain.run(SEED, runner.replicate++);
    }
}
