package org.rollover.ensemble;

import java.util.BitSet;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How often signs are shown by the histories with an outcome and by those without, in one half of the draws. Histories
 * without it are looked at before every decision that they came to, and weighted so that their decisions have the mix of
 * those in which the outcome came about: a history is compared with others that came just as far. Counts only: memory does
 * not grow with the histories.
 */
final class SignCounts {
    private final long[][] withShown;
    private final long[] with;
    private final long[][] withoutShown;
    private final long[] without;
    private long drawsWith;
    private long lastWith = -1;

    SignCounts(int decisions, int signs) {
        withShown = new long[decisions][signs];
        with = new long[decisions];
        withoutShown = new long[decisions][signs];
        without = new long[decisions];
    }

    /** Adds a history with the outcome, and its signs before the decision in which it came about. */
    void with(long draw, int decision, BitSet shown) {
        with[decision]++;
        shown.stream().forEach(s -> withShown[decision][s]++);
        drawsWith += draw == lastWith ? 0 : 1;
        lastWith = draw;
    }

    /** Adds a history without it, and its signs before a decision that it came to. */
    void without(int decision, BitSet shown) {
        without[decision]++;
        shown.stream().forEach(s -> withoutShown[decision][s]++);
    }

    /** Draws of the uncertain numbers with a history that had the outcome. */
    long draws() {
        return drawsWith;
    }

    /**
     * How often a sign is shown.
     *
     * @param with share of the histories with the outcome
     * @param without share of those without
     * @param difference the first less the second, with its interval
     */
    record Frequencies(double with, double without, Interval difference) {

        /**
         * How much the sign tells: the information, in bits, that a yes or no gives on whether a history has the outcome, had
         * both been as likely as not before (the Jensen-Shannon divergence; Lin 1991). 0 if it tells nothing, 1 if all.
         */
        double information() {
            double middle = (with + without) / 2;
            return entropy(middle) - (entropy(with) + entropy(without)) / 2;
        }

        private static double entropy(double p) {
            return p <= 0 || p >= 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
        }

        /** True if the interval of the difference excludes 0. */
        boolean differ() {
            return difference.low() > 0 || difference.high() < 0;
        }
    }

    /**
     * The frequencies of a sign. Interval of the difference: Newcombe's hybrid of two score intervals (1998, method 10),
     * with the number of draws in place of that of histories, as histories of one draw are alike.
     *
     * @param perDraw histories of a draw
     * @param level of the interval, as 0.95
     */
    Frequencies of(int sign, int perDraw, double level) {
        double cases = 0;
        double shown = 0;
        for (int d = 0; d < with.length; d++) {
            if (without[d] > 0) {
                cases += with[d];
                shown += withShown[d][sign];
            }
        }
        double others = 0;
        double spread = 0;
        for (int d = 0; d < with.length; d++) {
            if (without[d] > 0 && with[d] > 0) {
                double weight = with[d] / cases;
                others += weight * withoutShown[d][sign] / without[d];
                spread += weight * weight * perDraw / without[d];
            }
        }
        if (cases == 0) {
            return new Frequencies(Double.NaN, Double.NaN, new Interval(-1, 1, level));
        }
        double share = shown / cases;
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        Interval here = Interval.wilson(share, Math.min(drawsWith, cases), z);
        Interval there = Interval.wilson(Math.min(1, others), 1 / spread, z);
        double difference = share - others;
        double down = Math.hypot(share - here.low(), there.high() - others);
        double up = Math.hypot(here.high() - share, others - there.low());
        return new Frequencies(share, others, new Interval(difference - down, difference + up, level));
    }
}
