package org.rollover.casebook;

import java.util.Arrays;
import java.util.Comparator;

/** Whether those that were kept were given higher probabilities than those that were not, however high. */
final class Discrimination {
    private Discrimination() {}

    /**
     * The area under the receiver operating characteristic: the probability that a decision that kept the measures was given a
     * higher probability of it than one that did not, a tie counting half (Hanley and McNeil 1982). 0.5 is luck, 1 perfect.
     *
     * @param said the probability of "kept"
     * @param kept what happened
     * @return NaN if all or none were kept
     */
    static double area(double[] said, boolean[] kept) {
        Integer[] order = new Integer[said.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> said[i]));
        double below = 0;
        double wins = 0;
        int all = 0;
        int at = 0;
        while (at < order.length) {
            int end = at;
            int keptHere = 0;
            while (end < order.length && said[order[end]] == said[order[at]]) {
                keptHere += kept[order[end]] ? 1 : 0;
                end++;
            }
            int lostHere = end - at - keptHere;
            wins += keptHere * (below + lostHere / 2.0);
            below += lostHere;
            all += keptHere;
            at = end;
        }
        return all == 0 || below == 0 ? Double.NaN : wins / (all * below);
    }

    /** The mean probability of "kept" where it was kept, less that where it was not (Yates 1982); NaN likewise. */
    static double slope(double[] said, boolean[] kept) {
        double up = 0;
        double down = 0;
        int all = 0;
        for (int i = 0; i < said.length; i++) {
            up += kept[i] ? said[i] : 0;
            down += kept[i] ? 0 : said[i];
            all += kept[i] ? 1 : 0;
        }
        return all == 0 || all == said.length ? Double.NaN : up / all - down / (said.length - all);
    }
}
