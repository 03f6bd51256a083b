package org.rollover.casebook.calibration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.rollover.casebook.BlockBootstrap;
import org.rollover.casebook.Decided;
import org.rollover.casebook.Measured;
import org.rollover.casebook.Probabilities;
import org.rollover.casebook.Score;
import org.rollover.council.Outcome;

/**
 * What a calibration found, put to the test: how the scores of the book move, and whether the fitted model would have
 * produced what happened.
 *
 * @param posterior the weighted points
 * @param standings the scores under each set of parameters; the starting values first
 * @param checks of the regimes of which all decisions are known
 */
public record Findings(Posterior posterior, List<Standing> standings, List<Check> checks) {
    /** The general parameters as they ship. */
    public static final String STARTING = "starting values";

    public static final String PRIOR = "prior";
    /** Fitted to the very decisions that are scored. */
    public static final String POSTERIOR = "posterior, all cases";
    /** Each decision by the parameters that were fitted without its regime. */
    public static final String LEFT_OUT = "posterior, own regime left out";

    /**
     * The scores of a set of parameters.
     *
     * @param name which
     * @param scores the mean over the scored decisions; less is better
     * @param change its score less that of the starting values; below 0 it is better
     */
    public record Standing(String name, Map<Score, Measured> scores, Map<Score, Measured> change) {}

    /**
     * A posterior predictive check.
     *
     * @param regime the regime
     * @param what is counted
     * @param decisions of which it is a part
     * @param seen how often it was
     * @param before its share by the starting values
     * @param expected its share by the posterior
     * @param low the 5 % quantile of how often it would be by the posterior
     * @param high the 95 % quantile
     * @param atMost the chance of {@code seen} or fewer, by the posterior
     */
    public record Check(
            String regime,
            String what,
            int decisions,
            int seen,
            double before,
            double expected,
            int low,
            int high,
            double atMost) {}

    /**
     * Puts a posterior to the test.
     *
     * @param start how the decisions end at the starting values, by decision and end
     */
    static Findings of(Posterior posterior, List<RegimeRate> rates, int[][] start) {
        List<Decided> decided = posterior.cases().stream()
                .flatMap(one -> Decided.of(one).stream())
                .toList();
        Map<String, List<Probabilities>> said = said(posterior, decided, start);
        List<Integer> scored = new ArrayList<>();
        for (int d = 0; d < decided.size(); d++) {
            if (decided.get(d).outcome().isPresent()) {
                scored.add(d);
            }
        }
        BlockBootstrap bootstrap = new BlockBootstrap(
                scored.stream().map(decided::get).toList(), posterior.plan().seed());
        List<Standing> standings = new ArrayList<>();
        said.forEach((name, forecasts) -> {
            Map<Score, Measured> scores = new EnumMap<>(Score.class);
            Map<Score, Measured> change = new EnumMap<>(Score.class);
            for (Score score : Score.values()) {
                double[] own = each(score, forecasts, decided, scored);
                double[] first = each(score, said.getOrDefault(STARTING, forecasts), decided, scored);
                scores.put(score, bootstrap.mean(own));
                for (int i = 0; i < own.length; i++) {
                    first[i] = own[i] - first[i];
                }
                change.put(score, bootstrap.mean(first));
            }
            standings.add(new Standing(name, scores, change));
        });
        return new Findings(posterior, standings, checks(posterior, rates, decided, start));
    }

    private static Map<String, List<Probabilities>> said(Posterior posterior, List<Decided> decided, int[][] start) {
        Weighted all = posterior.all();
        Map<String, Weighted> without = new LinkedHashMap<>();
        posterior.regimes().forEach(regime -> without.put(regime, posterior.without(regime)));
        List<Probabilities> starting = new ArrayList<>();
        List<Probabilities> prior = new ArrayList<>();
        List<Probabilities> fitted = new ArrayList<>();
        List<Probabilities> leftOut = new ArrayList<>();
        for (int d = 0; d < decided.size(); d++) {
            starting.add(Posterior.classes(start[d]));
            prior.add(posterior.classes(posterior.prior(), d));
            fitted.add(posterior.classes(all, d));
            leftOut.add(posterior.classes(without.getOrDefault(decided.get(d).regime(), all), d));
        }
        Map<String, List<Probabilities>> said = new LinkedHashMap<>();
        said.put(STARTING, starting);
        said.put(PRIOR, prior);
        said.put(POSTERIOR, fitted);
        said.put(LEFT_OUT, leftOut);
        return said;
    }

    private static double[] each(
            Score score, List<Probabilities> forecasts, List<Decided> decided, List<Integer> scored) {
        return scored.stream()
                .mapToDouble(
                        d -> score.of(forecasts.get(d), decided.get(d).outcome().orElseThrow()))
                .toArray();
    }

    private static List<Check> checks(
            Posterior posterior, List<RegimeRate> rates, List<Decided> decided, int[][] start) {
        Weighted all = posterior.all();
        List<Check> checks = new ArrayList<>();
        for (RegimeRate rate : rates) {
            List<Integer> own = new ArrayList<>();
            for (int d = 0; d < decided.size(); d++) {
                if (decided.get(d).regime().equals(rate.regime())
                        && decided.get(d).outcome().isPresent()) {
                    own.add(d);
                }
            }
            if (!own.isEmpty()) {
                int facedDown = rate.heldUp() - rate.paid();
                checks.add(check(posterior, all, rate, "held up", rate.heldUp(), own, start, Findings::heldUp));
                checks.add(check(
                        posterior,
                        all,
                        rate,
                        "held up, then for a price",
                        rate.paid(),
                        own,
                        start,
                        ends -> share(ends, Outcome.CONCESSION)));
                checks.add(check(
                        posterior,
                        all,
                        rate,
                        "held up, then faced down",
                        facedDown,
                        own,
                        start,
                        ends -> share(ends, Outcome.FACED_DOWN)));
                checks.add(check(
                        posterior,
                        all,
                        rate,
                        "eased or ended",
                        rate.givenUp(),
                        own,
                        start,
                        ends -> share(ends, Outcome.EASED) + share(ends, Outcome.LAPSED)));
            }
        }
        return checks;
    }

    /** Held up and renewed all the same; what ends otherwise is counted apart. */
    private static double heldUp(int[] ends) {
        return share(ends, Outcome.CONCESSION) + share(ends, Outcome.FACED_DOWN);
    }

    private static double share(int[] ends, Outcome outcome) {
        return ends[outcome.ordinal()]
                / (double) Math.max(1, java.util.Arrays.stream(ends).sum());
    }

    /** The share of something among the ends of a decision. */
    @FunctionalInterface
    private interface Part {
        double of(int[] ends);
    }

    private static Check check(
            Posterior posterior,
            Weighted all,
            RegimeRate rate,
            String what,
            int seen,
            List<Integer> own,
            int[][] start,
            Part part) {
        int n = rate.decisions();
        double[] mass = new double[n + 1];
        double expected = 0;
        for (int i = 0; i < all.weights().length; i++) {
            double share = mean(posterior.counts(i), own, part);
            expected += all.weights()[i] * share;
            BinomialDistribution count = new BinomialDistribution(null, n, share);
            for (int k = 0; k <= n && all.weights()[i] > 1e-12; k++) {
                mass[k] += all.weights()[i] * count.probability(k);
            }
        }
        double atMost = 0;
        for (int k = 0; k <= seen; k++) {
            atMost += mass[k];
        }
        return new Check(
                rate.regime(),
                what,
                n,
                seen,
                mean(start, own, part),
                expected,
                quantile(mass, 0.05),
                quantile(mass, 0.95),
                Math.min(1, atMost));
    }

    private static double mean(int[][] counts, List<Integer> own, Part part) {
        return own.stream().mapToDouble(d -> part.of(counts[d])).average().orElse(0);
    }

    private static int quantile(double[] mass, double p) {
        double reached = 0;
        for (int k = 0; k < mass.length; k++) {
            reached += mass[k];
            if (reached >= p) {
                return k;
            }
        }
        return mass.length - 1;
    }

    /** Decisions that are scored. */
    public long scored() {
        return posterior.cases().stream()
                .flatMap(one -> Decided.of(one).stream())
                .filter(one -> one.outcome().isPresent())
                .count();
    }
}
