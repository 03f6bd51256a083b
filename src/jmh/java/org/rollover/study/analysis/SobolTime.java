package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

/** How long the analysis {@code sobol} takes on a large table, resamples and findings included. */
public final class SobolTime {
    private SobolTime() {}

    /**
     * Prints the seconds of each of a few repetitions, the first of them on a cold machine.
     *
     * @param args rows, inputs, resamples, threads, repetitions
     */
    public static void main(String[] args) {
        int rows = Integer.parseInt(args[0]);
        int k = Integer.parseInt(args[1]);
        int resamples = Integer.parseInt(args[2]);
        int threads = Integer.parseInt(args[3]);
        int repetitions = Integer.parseInt(args[4]);
        for (boolean secondOrder : new boolean[] {false, true}) {
            Observations table = table(rows, k, secondOrder);
            for (int r = 0; r < repetitions; r++) {
                long begun = System.nanoTime();
                Findings found = new Sobol().of(table, new Asked("y", resamples, 1, threads, null, false));
                System.out.printf(
                        Locale.ROOT,
                        "%,d rows, %d inputs, %s, %,d resamples, %d threads: %.2f s (%s)%n",
                        table.rows(),
                        k,
                        secondOrder ? "first, second order and total" : "first order and total",
                        resamples,
                        threads,
                        (System.nanoTime() - begun) / 1e9,
                        found.tables().get(0).csv().lines().skip(1).findFirst().orElse(""));
            }
        }
    }

    /** Points of luck and a product of them: what the values are does not matter for the time. */
    private static Observations table(int rows, int k, boolean secondOrder) {
        int blocks = rows / SobolIndices.rows(k, secondOrder);
        int size = blocks * SobolIndices.rows(k, secondOrder);
        Stream stream = Streams.of(1, 0).stream("benchmark", "sobol");
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            columns.add(IntStream.range(0, size)
                    .mapToDouble(row -> stream.uniform())
                    .toArray());
        }
        double[] y = IntStream.range(0, size)
                .mapToDouble(row ->
                        columns.stream().mapToDouble(column -> column[row]).sum())
                .toArray();
        List<Input> inputs = IntStream.rangeClosed(1, k)
                .mapToObj(i -> Input.number("x" + i, Input.Role.UNCERTAINTY, 0, 1))
                .toList();
        return Observations.of(inputs, columns, "y", y).structured(new Structure.Saltelli(blocks, secondOrder));
    }
}
