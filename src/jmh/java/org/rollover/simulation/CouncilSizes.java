package org.rollover.simulation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.rollover.actors.Cast;
import org.rollover.scenario.Councils;

/**
 * How the time of a history grows with the council: by governments and ties, and for two councils of a given size. All cases
 * are run in turn in one process, and timed by what the processor gave to the thread, so that what else runs on the machine
 * slows all alike. Prints a table; given a path, draws it as well.
 */
public final class CouncilSizes {
    private static final int[] SIZES = {10, 28, 60, 120, 200};
    private static final int FEW = 8;
    private static final int MONTHS = 18;
    private static final int ROUNDS = 9;
    private static final long ROUND = 150_000_000L;
    private static final long WARM_UP = 700_000_000L;

    private CouncilSizes() {}

    /** A council that is timed. */
    static final class Case {
        final int governments;
        final int months;
        final int ties;
        private final Simulation simulation;
        private final double[] nanos = new double[ROUNDS];
        private double bytes;
        private long replicate;
        private double sum;

        Case(int governments, int months, int ties) {
            this.governments = governments;
            this.months = months;
            this.ties = ties;
            var loaded = Councils.of(governments, months, ties);
            simulation = new Simulation(loaded, new Cast(loaded.scenario()), 2);
        }

        /** Histories for so many nanoseconds of processor time; nanoseconds each. */
        private double run(long enough) {
            var threads = ManagementFactory.getThreadMXBean();
            long begun = threads.getCurrentThreadCpuTime();
            long first = replicate;
            long used = 0;
            while (used < enough) {
                for (int k = 0; k < 20; k++) {
                    sum += simulation.run(1, replicate++).level();
                }
                used = threads.getCurrentThreadCpuTime() - begun;
            }
            return (double) used / (replicate - first);
        }

        private void measure(int round) {
            nanos[round] = run(ROUND);
        }

        private void weigh() {
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 500; k++) {
                sum += simulation.run(1, replicate++).level();
            }
            bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 500.0;
            if (Double.isNaN(sum)) {
                throw new IllegalStateException("no level");
            }
        }

        /** Microseconds a history: the median of the rounds. */
        double micros() {
            return quantile(0.5) / 1e3;
        }

        private double quantile(double share) {
            double[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.round(share * (ROUNDS - 1))];
        }

        /** What the time should grow with: nothing, governments, governments times ties. */
        double[] factors() {
            return new double[] {1, governments, (double) governments * ties};
        }

        private void print(String listens, double fitted) {
            System.out.printf(
                    Locale.ROOT,
                    "%11d %6d  %-22s %8.0f %8.0f %8.0f %9.1f %9s %8.0f%n",
                    governments,
                    months,
                    listens,
                    1e9 / quantile(0.5),
                    1e9 / quantile(0.75),
                    1e9 / quantile(0.25),
                    micros(),
                    Double.isNaN(fitted) ? "" : String.format(Locale.ROOT, "%+.0f %%", 100 * (micros() / fitted - 1)),
                    bytes / 1e3);
        }
    }

    public static void main(String[] args) throws IOException {
        List<Case> sizes = new ArrayList<>();
        for (int size : SIZES) {
            sizes.add(new Case(size, MONTHS, 0));
            sizes.add(new Case(size, MONTHS, FEW));
            sizes.add(new Case(size, MONTHS, size - 1));
        }
        List<Case> named =
                List.of(new Case(26, 19, 0), new Case(26, 19, 25), new Case(80, 17, 0), new Case(80, 17, 79));
        List<Case> all = new ArrayList<>(sizes);
        all.addAll(named);
        all.forEach(c -> c.run(WARM_UP));
        for (int round = 0; round < ROUNDS; round++) {
            for (Case c : all) {
                c.measure(round);
            }
        }
        all.forEach(Case::weigh);
        double[] line = fit(sizes);
        System.out.println(
                "Histories of one thread, by processor time: median and middle half of " + ROUNDS + " rounds\n");
        System.out.println(
                "governments months  listens to             a second   middle half   µs each  off line kB each");
        sizes.forEach(c -> c.print(listens(c), at(line, c)));
        named.forEach(c -> c.print(listens(c), Double.NaN));
        System.out.println(formula("\nThe line: ", line));
        double farthest = sizes.stream()
                .mapToDouble(c -> Math.abs(c.micros() / at(line, c) - 1))
                .max()
                .orElse(0);
        System.out.printf(Locale.ROOT, "Farthest from it: %.0f %%.%n", 100 * farthest);
        if (args.length > 0) {
            Files.writeString(Path.of(args[0]), SizeChart.draw(sizes, line, FEW));
        }
    }

    /** The fitted line in words. */
    static String formula(String before, double[] line) {
        return String.format(
                Locale.ROOT,
                "%s%.1f µs + %.2f µs × governments + %.4f µs × governments × ties",
                before,
                line[0],
                line[1],
                line[2]);
    }

    private static String listens(Case c) {
        return c.ties == 0 ? "all by capability" : c.ties == c.governments - 1 ? "all by ties" : c.ties + " by ties";
    }

    /** Least squares of the relative error. */
    private static double[] fit(List<Case> cases) {
        double[][] x = new double[cases.size()][];
        double[] y = new double[cases.size()];
        for (int k = 0; k < y.length; k++) {
            double micros = cases.get(k).micros();
            x[k] = Arrays.stream(cases.get(k).factors()).map(f -> f / micros).toArray();
            y[k] = 1;
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(y, x);
        return regression.estimateRegressionParameters();
    }

    private static double at(double[] line, Case c) {
        return line(line, c.governments, c.ties);
    }

    /** The fitted microseconds of a council. */
    static double line(double[] line, double governments, double ties) {
        return line[0] + line[1] * governments + line[2] * governments * ties;
    }
}
