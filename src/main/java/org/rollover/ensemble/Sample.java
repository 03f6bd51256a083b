package org.rollover.ensemble;

import java.util.Arrays;
import java.util.BitSet;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.rollover.scenario.LatinHypercube;

/**
 * What the histories of a run say of the probability, in order: all that estimate, interval, spread and pairing need. Eight
 * bytes a draw and one bit a replicate.
 *
 * <p>Replicates of one draw are not independent, so the interval rests on the draws (clusters).
 */
public final class Sample {
    private final BitSet facts = new BitSet();
    private final int perDraw;
    private final boolean uncertain;
    private final boolean crude;
    private double[] sums = new double[64];
    private int count;
    private double total;
    private double within;
    private double tossed;
    private double ownSum;
    private double ownSquares;

    /**
     * @param perDraw replicates that share a draw
     * @param uncertain whether the scenario has uncertain numbers at all; without them every replicate stands alone
     * @param crude whether the values are the bare facts
     */
    Sample(int perDraw, boolean uncertain, boolean crude) {
        this.perDraw = perDraw;
        this.uncertain = uncertain;
        this.crude = crude;
    }

    /**
     * Adds a replicate.
     *
     * @param fact whether it was sustained
     * @param value what it says of the probability
     * @param weight by how much one toss can have changed the value
     */
    void add(boolean fact, double value, double weight) {
        facts.set(count, fact);
        int draw = count / perDraw;
        if (draw == sums.length) {
            sums = Arrays.copyOf(sums, 2 * sums.length);
        }
        sums[draw] += value;
        total += value;
        tossed += weight * weight;
        ownSum += value;
        ownSquares += value * value;
        count++;
        if (count % perDraw == 0) {
            within += Math.max(0, ownSquares - ownSum * ownSum / perDraw);
            ownSum = 0;
            ownSquares = 0;
        }
    }

    /** Adds the replicates that follow; this holds whole draws. */
    void append(Sample later) {
        int from = count / perDraw;
        int more = later.draws();
        if (from + more > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(from + more, 2 * sums.length));
        }
        System.arraycopy(later.sums, 0, sums, from, more);
        for (int k = later.facts.nextSetBit(0); k >= 0; k = later.facts.nextSetBit(k + 1)) {
            facts.set(count + k);
        }
        count += later.count;
        total += later.total;
        within += later.within;
        tossed += later.tossed;
        ownSum = later.ownSum;
        ownSquares = later.ownSquares;
    }

    /** The bare facts of the same replicates. */
    Sample facts() {
        Sample bare = new Sample(perDraw, uncertain, true);
        for (int k = 0; k < count; k++) {
            bare.add(facts.get(k), facts.get(k) ? 1 : 0, 1);
        }
        return bare;
    }

    /** The variance of the estimate as if draws were independent; NaN for less than two. */
    double varianceOverDraws() {
        return Spread.of(means(), draws(), draws()).variance();
    }

    /** The number of replicates. */
    public int count() {
        return count;
    }

    /** True if the values are the bare facts. */
    public boolean crude() {
        return crude;
    }

    /** Whether replicate {@code k} was sustained. */
    public boolean sustained(int k) {
        return facts.get(k);
    }

    /** The share of the replicates that were sustained. */
    public double crudeShare() {
        return (double) facts.cardinality() / count;
    }

    /** The estimate of the probability, 0 to 1. */
    public double share() {
        return Math.max(0, Math.min(1, total / count));
    }

    private int draws() {
        return (count + perDraw - 1) / perDraw;
    }

    /** The mean of each draw, of a last one that is not whole too. */
    private double[] means() {
        double[] means = Arrays.copyOf(sums, draws());
        for (int g = 0; g < means.length; g++) {
            means[g] /= Math.min(perDraw, count - g * perDraw);
        }
        return means;
    }

    private int set() {
        return uncertain ? LatinHypercube.SIZE : 1;
    }

    /**
     * The 95 % interval of the probability: Wilson's, with the number of independent cases that would give the variance which
     * is seen over draws (the effective sample size of Kish 1965, as Korn and Graubard 1998 use it). Where little or nothing
     * was seen to happen, variance and mean are taken as if one toss more had come out the other way, so that what is rare is
     * bounded and never 0.
     */
    public Interval interval() {
        double share = share();
        if (crude && !uncertain) {
            return Interval.wilson(share, count, Interval.Z95);
        }
        Spread spread = Spread.of(means(), draws(), set());
        double toss = Math.sqrt(tossed / count) * (uncertain ? Math.min(perDraw, count) : 1) / count;
        double rare = Math.min(share, 1 - share) + toss;
        double variance = (Double.isNaN(spread.variance()) ? rare * toss : spread.variance()) + toss * toss;
        if (!(variance > 0)) {
            return new Interval(share, share, 0.95);
        }
        double reach = spread.freedom() < 1 ? Interval.Z95 : spread.reach();
        return Interval.wilson(share, Math.min(rare, 0.5) * (1 - Math.min(rare, 0.5)) / variance, reach);
    }

    /**
     * The part of the variance between replicates that comes from not knowing the uncertain numbers (between draws); the
     * rest is chance. By analysis of variance over whole draws; 0 without uncertain numbers.
     *
     * @return variance of the probability over draws, not negative; NaN where every draw served one replicate only
     */
    public double varianceBetweenDraws() {
        if (!uncertain) {
            return 0;
        }
        int whole = count / perDraw;
        if (perDraw < 2 || whole < 2) {
            return Double.NaN;
        }
        double mean = 0;
        double squares = 0;
        for (int g = 0; g < whole; g++) {
            double value = sums[g] / perDraw;
            double off = value - mean;
            mean += off / (g + 1);
            squares += off * (value - mean);
        }
        double chance = within / whole / (perDraw - 1);
        return Math.max(0, squares / (whole - 1) - chance / perDraw);
    }

    /**
     * Where the probability lies for 90 % of what the uncertain numbers may be: the 5 % and 95 % points of the beta
     * distribution with the observed mean and variance between draws. The shape is an assumption; mean and variance are
     * not.
     */
    public Interval acrossDraws() {
        return acrossDraws(share(), varianceBetweenDraws());
    }

    /** The same for a mean and a variance between draws; NaN where the variance is. */
    static Interval acrossDraws(double share, double variance) {
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
     * This probability less another's, over the same replicates: paired by draw and luck, so that what both have in common
     * drops out. Interval: Student's over draws, no narrower than if one pair more differed by one toss (for bare facts that
     * is the idea of Agresti and Min 2005), which keeps a width where no pair differs.
     */
    public Difference minus(Sample other) {
        if (other.count != count || other.perDraw != perDraw) {
            throw new IllegalArgumentException("not over the same replicates");
        }
        long better = 0;
        long worse = 0;
        for (int k = 0; k < count; k++) {
            better += facts.get(k) && !other.facts.get(k) ? 1 : 0;
            worse += !facts.get(k) && other.facts.get(k) ? 1 : 0;
        }
        double[] means = means();
        double[] others = other.means();
        for (int g = 0; g < means.length; g++) {
            means[g] -= others[g];
        }
        Spread spread = Spread.of(means, means.length, Math.max(set(), other.set()));
        double toss = Math.sqrt(Math.max(tossed, other.tossed) / count) / count;
        double variance = (Double.isNaN(spread.variance()) ? 0 : spread.variance()) + toss * toss;
        double mean = (total - other.total) / count;
        double reach = (spread.freedom() < 1 ? Interval.Z95 : spread.reach()) * Math.sqrt(variance);
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
