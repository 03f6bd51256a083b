package org.rollover.ensemble;

import java.util.BitSet;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * Which replicates were sustained, in order: all that estimate, interval, spread and pairing need. One bit a replicate.
 *
 * <p>Replicates of one draw are not independent, so the interval rests on the draws (clusters).
 */
public final class Successes {
    private final BitSet bits = new BitSet();
    private final int perDraw;
    private final boolean uncertain;
    private int count;

    /**
     * @param perDraw replicates that share a draw
     * @param uncertain whether the scenario has uncertain numbers at all; without them every replicate stands alone
     */
    Successes(int perDraw, boolean uncertain) {
        this.perDraw = perDraw;
        this.uncertain = uncertain;
    }

    void add(boolean sustained) {
        bits.set(count, sustained);
        count++;
    }

    void append(Successes later) {
        for (int i = 0; i < later.count; i++) {
            add(later.bits.get(i));
        }
    }

    /** The number of replicates. */
    public int count() {
        return count;
    }

    /** Whether replicate {@code k} was sustained. */
    public boolean sustained(int k) {
        return bits.get(k);
    }

    /** The share that was sustained. */
    public double share() {
        return (double) bits.cardinality() / count;
    }

    private int group() {
        return uncertain ? perDraw : 1;
    }

    private int groups() {
        return (count + group() - 1) / group();
    }

    private int successes(int g) {
        int from = g * group();
        return bits.get(from, Math.min(count, from + group())).cardinality();
    }

    private int size(int g) {
        return Math.min(count, (g + 1) * group()) - g * group();
    }

    /**
     * The 95 % interval of the share: Wilson's, with the number of replicates divided by the design effect of the draws
     * (Kish 1965). The design effect is kept between 1 and the replicates of a draw; where all or none were sustained it
     * cannot be seen, and the largest is taken.
     */
    public Interval interval() {
        double share = share();
        int groups = groups();
        double fewest = (double) count / group();
        double cases = fewest;
        if (share > 0 && share < 1 && groups > 1) {
            double sum = 0;
            for (int g = 0; g < groups; g++) {
                double off = successes(g) - size(g) * share;
                sum += off * off;
            }
            double variance = sum / count / count * groups / (groups - 1);
            cases = variance <= 0 ? count : share * (1 - share) / variance;
        }
        return Interval.wilson(share, Math.min(count, Math.max(fewest, cases)));
    }

    /**
     * The part of the variance between replicates that comes from not knowing the uncertain numbers (between draws); the
     * rest is chance. By analysis of variance over draws; 0 without uncertain numbers.
     *
     * @return variance of the probability over draws, not negative; NaN where every draw served one replicate only
     */
    public double varianceBetweenDraws() {
        if (!uncertain) {
            return 0;
        }
        if (perDraw < 2) {
            return Double.NaN;
        }
        // Whole groups only: the last may be cut short.
        int groups = count / perDraw;
        if (groups < 2) {
            return Double.NaN;
        }
        double total = 0;
        double within = 0;
        for (int g = 0; g < groups; g++) {
            double mean = (double) successes(g) / perDraw;
            total += mean;
            within += mean * (1 - mean) * perDraw / (perDraw - 1);
        }
        double grand = total / groups;
        within /= groups;
        double between = 0;
        for (int g = 0; g < groups; g++) {
            double off = (double) successes(g) / perDraw - grand;
            between += off * off;
        }
        return Math.max(0, between / (groups - 1) - within / perDraw);
    }

    /**
     * Where the probability lies for 90 % of what the uncertain numbers may be: the 5 % and 95 % points of the beta
     * distribution with the observed mean and variance between draws. The shape is an assumption; mean and variance are
     * not.
     */
    public Interval acrossDraws() {
        double share = share();
        double variance = varianceBetweenDraws();
        double most = share * (1 - share);
        if (Double.isNaN(variance)) {
            return new Interval(Double.NaN, Double.NaN, 0.9);
        }
        if (variance <= 0 || most <= 0) {
            return new Interval(share, share, 0.9);
        }
        // At the greatest variance every draw is certain one way or the other; a hair's breadth off it has quantiles.
        double precision = Math.max(1e-2, most / variance - 1);
        BetaDistribution belief = new BetaDistribution(null, share * precision, (1 - share) * precision);
        return new Interval(quantile(belief, 0.05), quantile(belief, 0.95), 0.9);
    }

    /** By bisection: the library's own inverse may fail to converge for the U shapes that are common here. */
    private static double quantile(BetaDistribution belief, double p) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (belief.cumulativeProbability(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * This share less another's, over the same replicates: paired by luck, so that what both have in common drops out.
     * Interval: normal over draws, no narrower than Agresti and Min's for paired shares (2005), which keeps a width where
     * no pair differs.
     */
    public Difference minus(Successes other) {
        if (other.count != count || other.perDraw != perDraw) {
            throw new IllegalArgumentException("not over the same replicates");
        }
        int size = uncertain || other.uncertain ? perDraw : 1;
        int groups = (count + size - 1) / size;
        long better = 0;
        long worse = 0;
        double[] off = new double[groups];
        for (int k = 0; k < count; k++) {
            int difference = (bits.get(k) ? 1 : 0) - (other.bits.get(k) ? 1 : 0);
            off[k / size] += difference;
            better += difference > 0 ? 1 : 0;
            worse += difference < 0 ? 1 : 0;
        }
        double mean = (double) (better - worse) / count;
        double sum = 0;
        for (int g = 0; g < groups; g++) {
            double members = Math.min(count, (g + 1) * size) - g * size;
            double deviation = off[g] - members * mean;
            sum += deviation * deviation;
        }
        double variance = groups < 2 ? 0 : sum / count / count * groups / (groups - 1);
        double n = count + 2.0;
        double discordant = better + worse + 1.0;
        double net = better - worse;
        double least = (discordant - net * net / n) / (n * n);
        double reach = Interval.Z95 * Math.sqrt(Math.max(variance, least));
        return new Difference(
                mean, new Interval(Math.max(-1, mean - reach), Math.min(1, mean + reach), 0.95), better, worse);
    }

    /**
     * A paired difference of two probabilities.
     *
     * @param difference this less the other, from -1 to 1
     * @param interval its 95 % interval
     * @param better replicates sustained here and not there
     * @param worse replicates sustained there and not here
     */
    public record Difference(double difference, Interval interval, long better, long worse) {}
}
