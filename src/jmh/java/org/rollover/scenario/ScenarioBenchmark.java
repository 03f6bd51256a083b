package org.rollover.scenario;

import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** What comes before a history: the files are read once, the uncertain numbers drawn for every second replicate. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScenarioBenchmark {
    /** A shipped scenario, as a path under {@code scenarios} without its ending. */
    @Param("italy-2018")
    public String scenario;

    private LatinHypercube draws;
    private long index;

    @Setup
    public void read() {
        draws = new LatinHypercube(Shipped.read(scenario).uncertain());
    }

    /** The scenario with all files under it, checked and hashed; from warm code, so not what the first reading costs. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public LoadedScenario reading() {
        return Shipped.read(scenario);
    }

    /** One draw of all uncertain numbers. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Draw drawing() {
        return draws.draw(1, index++);
    }
}
