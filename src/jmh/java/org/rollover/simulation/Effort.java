package org.rollover.simulation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The time that the processors really gave to the threads, in nanoseconds for each second by the clock. On an idle machine
 * it is a thousand million a thread; where others use the processors too, it says how to read a rate. What the collector of
 * garbage and the compiler use is not in it.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Effort {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long began;

    @Setup(Level.Iteration)
    public void begin() {
        began = THREADS.getCurrentThreadCpuTime();
    }

    /** Read by JMH at the end of an iteration, on the thread that ran it. */
    public long processor() {
        return THREADS.getCurrentThreadCpuTime() - began;
    }
}
