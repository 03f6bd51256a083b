package org.rollover.casebook.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Streams;
import org.rollover.ensemble.Crew;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.LoadedCase;

/**
 * Fits the general parameters: adaptive multiple importance sampling (Cornuet, Marin, Mira and Robert 2012). A first
 * generation of points is drawn from the prior; each later one from Student's t around what all before it say; in the end
 * all points are weighted by prior times likelihood over the mixture of what they were drawn from.
 *
 * <p>A point depends on the seed, its number and the generations before its own; nothing depends on the number of threads or on where the
 * work was broken off and taken up again.
 */
public final class Fit {
    /** Where a store keeps the starting values. */
    private static final int START = -1;

    /** Histories of each case at the starting values: one point alone can have many. */
    private static final int HISTORIES_OF_START = 1000;

    private static final int SPARED = 4;

    private final List<LoadedCase> cases;
    private final List<LoadedCase> starting;
    private final List<RegimeRate> rates;
    private final Priors priors;
    private final Bench bench;
    private final Likelihood likelihood;
    private final Plan plan;

    /**
     * How much to do, with what luck.
     *
     * @param seed of all luck
     * @param generations at least 1
     * @param points of each generation, at least 1
     * @param histories of each case at a point, at least 1
     * @param correlation of two decisions of one regime, 0 to 1
     * @param threads at least 1; changes no bit of the result
     */
    public record Plan(long seed, int generations, int points, int histories, double correlation, int threads) {
        public int all() {
            return generations * points;
        }
    }

    /** Where finished points are kept, so that none is lost. */
    public interface Store {
        /** What was kept of a point (-1: the starting values): its counts, one after the other; null if it is not there. */
        int @Nullable [] read(int point);

        /** Keeps a point; any thread may call. */
        void write(int point, int[] counts);

        /** Keeps nothing. */
        Store NONE = new Store() {
            @Override
            public int @Nullable [] read(int point) {
                return null;
            }

            @Override
            public void write(int point, int[] counts) {}
        };
    }

    /**
     * @param cases under the priors
     * @param starting the same cases under the general parameters as they ship
     * @param rates what is known of whole regimes
     */
    public Fit(List<LoadedCase> cases, List<LoadedCase> starting, List<RegimeRate> rates, Plan plan) {
        this.cases = List.copyOf(cases);
        this.starting = List.copyOf(starting);
        this.rates = List.copyOf(rates);
        this.priors = Priors.of(cases);
        // Of a regime with a rate only the mean over its cases counts, which needs fewer histories of each.
        List<String> rated = rates.stream().map(RegimeRate::regime).toList();
        this.bench = new Bench(
                cases,
                plan.seed(),
                one -> rated.contains(one.notes().regime())
                        ? Math.max(1, plan.histories() / SPARED)
                        : plan.histories());
        this.likelihood = new Likelihood(cases, rates);
        this.plan = plan;
    }

    /**
     * Runs all points that are not in the store.
     *
     * @param upTo of the points in their order, do no more than this
     * @return what the points say that were finished, without a gap
     * @throws IllegalStateException if a point failed
     */
    public Findings run(Store store, Watcher watcher, int upTo) {
        Posterior posterior = points(store, watcher, upTo);
        int[] kept = store.read(START);
        int[][] start = kept == null
                ? new Bench(starting, plan.seed(), one -> HISTORIES_OF_START).count(Map.of())
                : unfolded(kept);
        if (kept == null) {
            store.write(START, folded(start));
        }
        return Findings.of(posterior, rates, start);
    }

    private Posterior points(Store store, Watcher watcher, int upTo) {
        List<double[]> points = new ArrayList<>();
        List<int[][]> counts = new ArrayList<>();
        List<Proposal> proposals = new ArrayList<>();
        Work work = new Work(store, watcher);
        while (points.size() < Math.min(upTo, plan.all()) && points.size() == proposals.size() * plan.points()) {
            int generation = proposals.size();
            Proposal proposal = generation == 0
                    ? Proposal.prior(priors.dimensions())
                    : Proposal.around(weighted(points, counts, proposals, points.size()));
            List<double[]> drawn = new ArrayList<>();
            for (int i = 0; i < plan.points(); i++) {
                long number = (long) generation * plan.points() + i;
                drawn.add(proposal.draw(Streams.of(plan.seed(), number).stream("calibration", "point")));
            }
            int wanted = Math.min(drawn.size(), Math.max(1, upTo - generation * plan.points()));
            List<int[][]> done = work.count(drawn.subList(0, wanted), generation * plan.points());
            proposals.add(proposal);
            points.addAll(drawn.subList(0, done.size()));
            counts.addAll(done);
        }
        Weighted prior = Weighted.of(
                points.subList(0, Math.min(points.size(), plan.points())),
                new double[Math.min(points.size(), plan.points())]);
        return new Posterior(cases, priors, likelihood, plan, prior, points, counts, drawnFrom(points, proposals));
    }

    private Weighted weighted(List<double[]> points, List<int[][]> counts, List<Proposal> proposals, int many) {
        double[] drawn = drawnFrom(points, proposals);
        double[] logarithms = new double[many];
        for (int i = 0; i < many; i++) {
            double[] terms = likelihood.logarithms(counts.get(i), priors.selection(points.get(i)), plan.correlation());
            logarithms[i] = Arrays.stream(terms).sum() - drawn[i];
        }
        return Weighted.of(points, logarithms);
    }

    /** By point, the logarithm of the density it was drawn from over the prior's. */
    private double[] drawnFrom(List<double[]> points, List<Proposal> proposals) {
        Proposal prior = Proposal.prior(priors.dimensions());
        double[] drawn = new double[points.size()];
        for (int i = 0; i < drawn.length; i++) {
            double own = prior.logDensity(points.get(i));
            double mixture = 0;
            for (int g = 0; g < proposals.size(); g++) {
                int many = Math.min(plan.points(), points.size() - g * plan.points());
                mixture += Math.max(0, many)
                        / (double) points.size()
                        * Math.exp(proposals.get(g).logDensity(points.get(i)) - own);
            }
            drawn[i] = Math.log(mixture);
        }
        return drawn;
    }

    /** Counting points, on all threads. */
    private final class Work {
        private final Store store;
        private final Watcher watcher;
        private long finished;

        Work(Store store, Watcher watcher) {
            this.store = store;
            this.watcher = watcher;
        }

        /** The counts of the points up to the first that was not finished. */
        List<int[][]> count(List<double[]> points, int from) {
            int[][][] counts = new int[points.size()][][];
            Crew.run(points.size(), plan.threads(), i -> counts[i] = count(points.get(i), from + i), watcher::stop);
            List<int[][]> done = new ArrayList<>();
            for (int i = 0; i < counts.length && counts[i] != null; i++) {
                done.add(counts[i]);
            }
            return done;
        }

        private int[][] count(double[] point, int number) {
            int[] kept = store.read(number);
            int[][] counts = kept == null ? bench.count(priors.values(point)) : unfolded(kept);
            if (kept == null) {
                store.write(
                        number,
                        Arrays.stream(counts).flatMapToInt(Arrays::stream).toArray());
            }
            synchronized (this) {
                watcher.finished(++finished);
            }
            return counts;
        }
    }

    private static int[] folded(int[][] counts) {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).toArray();
    }

    private int[][] unfolded(int[] kept) {
        int[][] counts = new int[bench.decisions()][];
        for (int d = 0; d < counts.length; d++) {
            counts[d] = Arrays.copyOfRange(kept, d * Bench.ENDS, (d + 1) * Bench.ENDS);
        }
        return counts;
    }
}
