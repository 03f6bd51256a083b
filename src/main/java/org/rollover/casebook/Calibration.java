package org.rollover.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Interval;

/**
 * Whether "kept with probability p" comes true in a share p of the decisions.
 *
 * @param bins those that hold a decision, from low to high
 * @param largest the regime that more decisions are of than of any other, which may hide what became of the others; null if no
 *     regime is so or all are of one
 * @param others the bins of the decisions of all other regimes; empty if there is no largest regime
 * @param large the share that was kept less the mean probability of it (calibration in the large)
 * @param largeOfOthers likewise of the decisions of all other regimes; NaN if there is no largest regime
 * @param z Spiegelhalter's (1986) statistic, standard normal if the probabilities are right and the decisions independent; they
 *     are not, so that it is too large rather than too small; NaN where all probabilities are 0, 1/2 or 1
 * @param reliability Murphy's (1973) parts of the Brier score by these bins: how far the bins lie off the diagonal,
 * @param resolution how far their shares differ from the overall share,
 * @param uncertainty and what that share alone leaves open; reliability less resolution plus uncertainty is the Brier score,
 *     but for the spread of the probabilities within the bins
 */
public record Calibration(
        List<Bin> bins,
        @Nullable String largest,
        List<Bin> others,
        Measured large,
        Measured largeOfOthers,
        double z,
        double reliability,
        double resolution,
        double uncertainty) {
    private static final double[] EDGES = {0, 0.2, 0.4, 0.6, 0.8, 0.9, 1};

    /**
     * Decisions of which much the same was said.
     *
     * @param low from this probability
     * @param high to below this one, or to it where it is 1
     * @param decisions how many there are
     * @param regimes of how many regimes
     * @param said the mean probability of "kept"
     * @param kept the share that was kept
     * @param interval its 95 % interval (Wilson), in which decisions of one regime count as much as their spread over regimes
     *     allows: {@code n² / Σ n_r²} of them, down to one where all are of one regime
     */
    public record Bin(
            double low, double high, int decisions, int regimes, double said, double kept, Interval interval) {}

    /** Of some decisions; null if there are none. */
    public static @Nullable Calibration of(List<Trial> trials, long seed) {
        if (trials.isEmpty()) {
            return null;
        }
        String largest = largest(trials);
        List<Trial> rest = trials.stream()
                .filter(one -> largest != null && !one.decided().regime().equals(largest))
                .toList();
        List<Bin> bins = bins(trials);
        double all = trials.size();
        double share = share(trials);
        double reliability = 0;
        double resolution = 0;
        for (Bin bin : bins) {
            reliability += bin.decisions() / all * (bin.said() - bin.kept()) * (bin.said() - bin.kept());
            resolution += bin.decisions() / all * (bin.kept() - share) * (bin.kept() - share);
        }
        return new Calibration(
                bins,
                largest,
                bins(rest),
                large(trials, seed),
                large(rest, seed),
                spiegelhalter(trials),
                reliability,
                resolution,
                share * (1 - share));
    }

    /** The regime with more decisions than any other; null if there is none or no other. */
    static @Nullable String largest(List<Trial> trials) {
        Map<String, Integer> counts = new TreeMap<>();
        trials.forEach(one -> counts.merge(one.decided().regime(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> first = counts.keySet().stream()
                .filter(regime -> counts.getOrDefault(regime, 0) == most)
                .toList();
        return counts.size() > 1 && first.size() == 1 ? first.get(0) : null;
    }

    private static List<Bin> bins(List<Trial> trials) {
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b + 1 < EDGES.length; b++) {
            double low = EDGES[b];
            double high = EDGES[b + 1];
            List<Trial> own = trials.stream()
                    .filter(one -> one.said().classes().kept() >= low
                            && (one.said().classes().kept() < high || high == 1))
                    .toList();
            if (!own.isEmpty()) {
                bins.add(bin(low, high, own));
            }
        }
        return List.copyOf(bins);
    }

    private static Measured large(List<Trial> trials, long seed) {
        double[] off = trials.stream()
                .mapToDouble(one -> (kept(one) ? 1 : 0) - one.said().classes().kept())
                .toArray();
        return new BlockBootstrap(trials.stream().map(Trial::decided).toList(), seed).mean(off);
    }

    /** The bin of the decisions of all other regimes within the same edges; null if it holds none. */
    public @Nullable Bin ofOthers(Bin bin) {
        return others.stream()
                .filter(other -> other.low() == bin.low())
                .findFirst()
                .orElse(null);
    }

    private static Bin bin(double low, double high, List<Trial> trials) {
        Map<String, Integer> byRegime = new HashMap<>();
        double said = 0;
        for (Trial trial : trials) {
            byRegime.merge(trial.decided().regime(), 1, Integer::sum);
            said += trial.said().classes().kept();
        }
        double squares =
                byRegime.values().stream().mapToDouble(n -> (double) n * n).sum();
        double effective = (double) trials.size() * trials.size() / squares;
        double kept = share(trials);
        Interval interval = Interval.wilson(kept, effective, Interval.Z95);
        return new Bin(low, high, trials.size(), byRegime.size(), said / trials.size(), kept, interval);
    }

    private static boolean kept(Trial trial) {
        return trial.happened() == OutcomeClass.KEPT;
    }

    private static double share(List<Trial> trials) {
        return (double) trials.stream().filter(Calibration::kept).count() / trials.size();
    }

    /** {@code Σ (o - p)(1 - 2p) / √ Σ (1 - 2p)² p (1 - p)}. */
    static double spiegelhalter(List<Trial> trials) {
        double sum = 0;
        double variance = 0;
        for (Trial trial : trials) {
            double p = trial.said().classes().kept();
            sum += ((kept(trial) ? 1 : 0) - p) * (1 - 2 * p);
            variance += (1 - 2 * p) * (1 - 2 * p) * p * (1 - p);
        }
        return variance > 0 ? sum / Math.sqrt(variance) : Double.NaN;
    }
}
