package org.rollover.ensemble;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;

/** What became of one scheduled decision over the replicates. Shares are of all replicates unless said otherwise. */
public final class DecisionTally {
    private final long[] outcomes = new long[Outcome.values().length];
    private final long[] holdOut;
    private final long[] vetoed;
    private final long[] bought;
    private final long[] facedDown;
    private final double[] price;
    private final TreeMap<Long, Long> delays = new TreeMap<>();
    private long taken;
    private long contested;
    private long sustained;
    private final double[] expected = new double[Outcome.values().length];
    private double remaining;

    DecisionTally(int governments) {
        holdOut = new long[governments];
        vetoed = new long[governments];
        bought = new long[governments];
        facedDown = new long[governments];
        price = new double[governments];
    }

    void add(Proceeding proceeding, boolean stillSustained) {
        taken++;
        outcomes[proceeding.outcome().ordinal()]++;
        sustained += stillSustained ? 1 : 0;
        if (!proceeding.contested()) {
            return;
        }
        contested++;
        delays.merge(Math.round(proceeding.days()), 1L, Long::sum);
        for (int i = 0; i < holdOut.length; i++) {
            holdOut[i] += proceeding.holdOut()[i] ? 1 : 0;
            vetoed[i] += proceeding.vetoed()[i] ? 1 : 0;
            facedDown[i] += proceeding.facedDown()[i] ? 1 : 0;
            bought[i] += proceeding.price()[i] > 0 ? 1 : 0;
            price[i] += proceeding.price()[i];
        }
    }

    /** Counts the chances of the outcomes, where they were worked out. */
    void expect(double[] chances) {
        for (int o = 0; o < expected.length; o++) {
            expected[o] += chances[o];
        }
    }

    /** Counts what happened in place of its chances. */
    void expect(Outcome outcome) {
        expected[outcome.ordinal()]++;
    }

    /** Counts what a history says of the probability to be sustained after the decision. */
    void remain(double value) {
        remaining += value;
    }

    /** From now on the counts stand for the chances. */
    void countOnly() {
        for (int o = 0; o < expected.length; o++) {
            expected[o] = outcomes[o];
        }
        remaining = sustained;
    }

    void add(DecisionTally other) {
        remaining += other.remaining;
        taken += other.taken;
        contested += other.contested;
        sustained += other.sustained;
        other.delays.forEach((days, count) -> delays.merge(days, count, Long::sum));
        for (int o = 0; o < outcomes.length; o++) {
            outcomes[o] += other.outcomes[o];
            expected[o] += other.expected[o];
        }
        for (int i = 0; i < holdOut.length; i++) {
            holdOut[i] += other.holdOut[i];
            vetoed[i] += other.vetoed[i];
            facedDown[i] += other.facedDown[i];
            bought[i] += other.bought[i];
            price[i] += other.price[i];
        }
    }

    /** Replicates in which the decision was taken: the measures were still in force. */
    public long taken() {
        return taken;
    }

    /** Replicates in which it ended this way. */
    public long outcome(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** In how many replicates it was to be expected to end this way: the chances added up, or the count where it was crude. */
    public double expected(Outcome outcome) {
        return expected[outcome.ordinal()];
    }

    /** In how many replicates the measures were to be expected to count as sustained afterwards, likewise. */
    public double remaining() {
        return remaining;
    }

    /** Replicates in which the straw poll failed; where the default is stay: in which ending was moved. */
    public long contested() {
        return contested;
    }

    /** Replicates in which the measures still counted as sustained afterwards. */
    public long sustained() {
        return sustained;
    }

    /** Replicates in which government {@code i} held out in the straw poll (would end them, where the default is stay). */
    public long holdOuts(int i) {
        return holdOut[i];
    }

    /** Replicates in which its ballot stood against a renewal that failed (blocked the end, where the default is stay). */
    public long vetoes(int i) {
        return vetoed[i];
    }

    /** Replicates in which it was given a concession. */
    public long bought(int i) {
        return bought[i];
    }

    /** Replicates in which it held out and gave in without one. */
    public long facedDown(int i) {
        return facedDown[i];
    }

    /** Mean price of a concession to it, utils; NaN if there was none. */
    public double meanPrice(int i) {
        return bought[i] == 0 ? Double.NaN : price[i] / bought[i];
    }

    /** Mean delay of contested decisions, days; NaN if there was none. */
    public double meanDelay() {
        double days = 0;
        for (var entry : delays.entrySet()) {
            days += (double) entry.getKey() * entry.getValue();
        }
        return contested == 0 ? Double.NaN : days / contested;
    }

    /** How many contested decisions took how many days of delay. */
    public SortedMap<Long, Long> delays() {
        return Collections.unmodifiableSortedMap(delays);
    }

    /** A quantile of the delay of contested decisions, whole days; -1 if there was none. */
    public long delayQuantile(double p) {
        long wanted = Math.max(1, (long) Math.ceil(p * contested));
        long reached = 0;
        for (var entry : delays.entrySet()) {
            reached += entry.getValue();
            if (reached >= wanted) {
                return entry.getKey();
            }
        }
        return -1;
    }
}
