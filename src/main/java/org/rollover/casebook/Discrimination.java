package org.rollover.casebook;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Whether decisions that kept the measures were given higher probabilities of it than those that did not, however high. Of
 * any choice of the decisions, each as often as it was drawn.
 */
final class Discrimination {
    private final double[] said;
    private final boolean[] kept;
    /** The decisions from the lowest probability to the highest; sorted once, for thousands of choices. */
    private final Integer[] order;

    /**
     * Of these decisions.
     *
     * @param said the probability of "kept"
     * @param kept what happened
     */
    Discrimination(double[] said, boolean[] kept) {
        this.said = said;
        this.kept = kept;
        this.order = new Integer[said.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> said[i]));
    }

    /**
     * The area under the receiver operating characteristic: the probability that a decision that kept the measures was given a
     * higher probability of it than one that did not, a tie counting half (Hanley and McNeil 1982). 0.5 is luck, 1 perfect.
     *
     * @param places the decisions, as often as they count
     * @return NaN if all or none were kept
     */
    double area(int[] places) {
        int[] times = new int[said.length];
        for (int place : places) {
            times[place]++;
        }
        double below = 0;
        double wins = 0;
        double all = 0;
        int at = 0;
        while (at < order.length) {
            double level = said[order[at]];
            double keptHere = 0;
            double lostHere = 0;
            while (at < order.length && said[order[at]] == level) {
                int place = order[at];
                keptHere += kept[place] ? times[place] : 0;
                lostHere += kept[place] ? 0 : times[place];
                at++;
            }
            wins += keptHere * (below + lostHere / 2);
            below += lostHere;
            all += keptHere;
        }
        return all == 0 || below == 0 ? Double.NaN : wins / (all * below);
    }

    /** The mean probability of "kept" where it was kept, less that where it was not (Yates 1982); NaN likewise. */
    double slope(int[] places) {
        double up = 0;
        double down = 0;
        int all = 0;
        for (int place : places) {
            up += kept[place] ? said[place] : 0;
            down += kept[place] ? 0 : said[place];
            all += kept[place] ? 1 : 0;
        }
        return all == 0 || all == places.length ? Double.NaN : up / all - down / (places.length - all);
    }
}
