package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.scenario.LatinHypercube;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;

/**
 * Many variants over the same draws and the same luck: for each draw of the uncertain numbers, what each variant makes of
 * it. Whatever is a weighted sum of the variants' probabilities (a difference, a Shapley value) then has an error of its own
 * in which what the variants share drops out.
 *
 * <p>Each cell is worked out by itself and read in a fixed order, so that threads change no bit.
 */
public final class Panel {
    private final int variants;
    private final int perDraw;
    /** By block, then variant, then draw within the block. */
    private final double[][][] values;

    private final int blocks;

    private Panel(int variants, int perDraw, double[][][] values, int blocks) {
        this.variants = variants;
        this.perDraw = perDraw;
        this.values = values;
        this.blocks = blocks;
    }

    /** Which variants are run on which draws. */
    public interface Design {
        /** The number of variants on each draw. */
        int variants();

        /** One of the variants of a draw; where it is the same from draw to draw, less has to be set up. */
        Variant at(int variant, long draw);
    }

    /**
     * Runs all variants, block by block. Whole blocks only: replicates are rounded up to them.
     *
     * @param plan its replicates are those of each variant
     * @param watcher told of finished replicates of all variants together; where it stops the run, blocks that were
     *     finished for all variants are kept, and at least the first is
     * @throws IllegalStateException if a history failed, with its replicate in the message
     */
    public static Panel run(List<Variant> variants, Plan plan, Watcher watcher) {
        return run(variants, plan, watcher, (variant, replicate, history) -> {});
    }

    /** The same, with each history shown to a reader. */
    static Panel run(List<Variant> variants, Plan plan, Watcher watcher, Reader reader) {
        return new Work(same(variants), plan, plan.block(), 1, watcher, reader).run();
    }

    /**
     * Looks at histories, from several threads at once, but at those of one block of one variant in order and from one thread
     * only; at some, too, of blocks that are not kept as they were not finished for all variants.
     */
    @FunctionalInterface
    interface Reader {
        void read(int variant, long replicate, History history);
    }

    /** The same variants on every draw. */
    static Design same(List<Variant> variants) {
        List<Variant> all = List.copyOf(variants);
        return new Design() {
            @Override
            public int variants() {
                return all.size();
            }

            @Override
            public Variant at(int variant, long draw) {
                return all.get(variant);
            }
        };
    }

    /**
     * The same for variants that may differ from draw to draw.
     *
     * @param block replicates that are run in one go, whole draws; the run ends early only between blocks
     */
    public static Panel run(Design design, Plan plan, int block, Watcher watcher) {
        return new Work(design, plan, block, 1, watcher, (variant, replicate, history) -> {}).run();
    }

    /** The same, but given up at once where the watcher stops it: no draw at all may then be finished. */
    static Panel runOrGiveUp(List<Variant> variants, Plan plan, int block, Watcher watcher) {
        return new Work(same(variants), plan, block, 0, watcher, (variant, replicate, history) -> {}).run();
    }

    /** The number of variants. */
    public int variants() {
        return variants;
    }

    /** The number of draws that every variant has been run on. */
    public int draws() {
        return blocks * (blocks == 0 ? 0 : values[0][0].length);
    }

    /** Replicates of each variant. */
    public long replicates() {
        return (long) draws() * perDraw;
    }

    /** What a variant makes of a draw: an unbiased estimate of P(sustained) given the draw; may lie outside 0 to 1. */
    public double value(int variant, int draw) {
        int size = values[0][0].length;
        return values[draw / size][variant][draw % size];
    }

    /** The probability of a variant. */
    public Contrast probability(int variant) {
        double[] weights = new double[variants];
        weights[variant] = 1;
        return contrast(weights);
    }

    /** The probability of one variant less that of another. */
    public Contrast difference(int variant, int other) {
        double[] weights = new double[variants];
        weights[variant] += 1;
        weights[other] -= 1;
        return contrast(weights);
    }

    /**
     * A weighted sum of the probabilities.
     *
     * @param weights one for each variant
     */
    public Contrast contrast(double[] weights) {
        return mean(g -> {
            double sum = 0;
            for (int v = 0; v < variants; v++) {
                if (weights[v] != 0) {
                    sum += weights[v] * value(v, g);
                }
            }
            return sum;
        });
    }

    /** The mean over draws of a figure that each draw has. */
    public Contrast mean(IntToDoubleFunction ofDraw) {
        double[] sums = new double[draws()];
        for (int g = 0; g < sums.length; g++) {
            sums[g] = ofDraw.applyAsDouble(g);
        }
        Spread spread = Spread.of(sums, sums.length, LatinHypercube.SIZE);
        double error = Math.sqrt(spread.variance());
        double reach = error * spread.reach();
        return new Contrast(spread.mean(), error, new Interval(spread.mean() - reach, spread.mean() + reach, 0.95));
    }

    /**
     * A figure with its error over draws.
     *
     * @param value the figure
     * @param error its standard error
     * @param interval its 95 % interval by Student's t
     */
    public record Contrast(double value, double error, Interval interval) {
        /** True if the interval excludes 0. */
        public boolean tellsFromZero() {
            return interval.low() > 0 || interval.high() < 0;
        }

        /** With its interval cut to what can be. */
        Contrast within(double least, double most) {
            double low = Math.max(least, Math.min(most, interval.low()));
            double high = Math.min(most, Math.max(least, interval.high()));
            return new Contrast(value, error, new Interval(low, high, interval.level()));
        }

        /**
         * As a probability, from 0 to 1. Where all draws or none were sustained, what was not seen in them is bounded by
         * Wilson's interval.
         */
        public Contrast asProbability(int draws) {
            boolean unseen = error == 0 && (value == 0 || value == 1);
            Contrast all = unseen ? new Contrast(value, 0, Interval.wilson(value, draws, Interval.Z95)) : this;
            return all.within(0, 1);
        }

        /** As a difference of two probabilities; where it was the same in all draws, with the bound on what was not seen. */
        public Contrast asDifference(int draws) {
            double unseen = Interval.wilson(0, draws, Interval.Z95).high();
            Contrast all = error > 0 || draws == 0
                    ? this
                    : new Contrast(value, 0, new Interval(value - unseen, value + unseen, interval.level()));
            return all.within(-1, 1);
        }
    }

    /** A run on its way. */
    private static final class Work {
        private final Design design;
        private final int variants;
        private final Plan plan;
        private final int block;
        private final int least;
        private final Watcher watcher;
        private final Reader reader;
        private final AtomicLong next = new AtomicLong();
        private final double[][][] values;
        private final int[] done;
        private long finished;
        private volatile boolean stopped;
        private volatile @Nullable Throwable failure;

        /** A run of which so many blocks at least are finished. */
        Work(Design design, Plan plan, int block, int least, Watcher watcher, Reader reader) {
            this.design = design;
            this.variants = design.variants();
            this.plan = plan;
            this.block = block;
            this.least = least;
            this.watcher = watcher;
            this.reader = reader;
            int blocks = Math.toIntExact((plan.replicates() + block - 1) / block);
            values = new double[blocks][variants][];
            done = new int[blocks];
        }

        Panel run() {
            List<Thread> workers = new ArrayList<>();
            for (int w = 1; w < Math.min(plan.threads(), (long) done.length * variants); w++) {
                Thread worker = new Thread(this::work, "variants-" + w);
                worker.setDaemon(true);
                worker.start();
                workers.add(worker);
            }
            work();
            workers.forEach(Ensemble::join);
            Throwable thrown = failure;
            if (thrown != null) {
                throw new IllegalStateException(thrown.getMessage(), thrown);
            }
            int whole = 0;
            while (whole < done.length && done[whole] == variants) {
                whole++;
            }
            return new Panel(variants, plan.perDraw(), values, whole);
        }

        private void work() {
            long cells = (long) done.length * variants;
            long from = next.getAndAdd(plan.batch());
            while (from < cells && failure == null) {
                for (long cell = from; cell < Math.min(cells, from + plan.batch()); cell++) {
                    int place = (int) (cell / variants);
                    if (failure != null || (stopped && place >= least)) {
                        return;
                    }
                    work(place, (int) (cell % variants));
                }
                from = next.getAndAdd(plan.batch());
            }
        }

        private void work(int place, int variant) {
            try {
                values[place][variant] = fill(variant, place);
                hand(place);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        private double[] fill(int variant, int place) {
            double[] means = new double[block / plan.perDraw()];
            long first = (long) place * means.length;
            Variant last = null;
            Simulation simulation = null;
            for (int g = 0; g < means.length; g++) {
                Variant now = design.at(variant, first + g);
                if (simulation == null || !now.equals(last)) {
                    simulation = simulation(now);
                    last = now;
                }
                means[g] = mean(simulation, variant, (first + g) * plan.perDraw());
            }
            return means;
        }

        private Simulation simulation(Variant variant) {
            Cast cast = new Cast(variant.loaded().scenario());
            Simulation simulation = new Simulation(variant.loaded(), cast, plan.perDraw(), variant.numbers());
            return plan.method() == Plan.Method.CRUDE ? simulation : simulation.foreseeing();
        }

        /** What a variant makes of the draw that begins with this replicate. */
        private double mean(Simulation simulation, int variant, long from) {
            double mean = 0;
            for (long k = from; k < from + plan.perDraw(); k++) {
                try {
                    History history = simulation.run(plan.seed(), k);
                    mean += history.value() / plan.perDraw();
                    reader.read(variant, k, history);
                } catch (RuntimeException e) {
                    throw new IllegalStateException("replicate " + k + " of seed " + plan.seed() + " failed: " + e, e);
                }
            }
            return mean;
        }

        private synchronized void hand(int place) {
            done[place]++;
            finished += block;
            watcher.finished(finished);
            stopped |= watcher.stop();
        }
    }
}
