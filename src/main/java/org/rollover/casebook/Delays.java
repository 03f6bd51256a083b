package org.rollover.casebook;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rollover.ensemble.DecisionTally;

/**
 * How long a decision may be held up, as the model sees it: whole days, 0 where it is not held up.
 *
 * @param chances the probability of each number of days; they sum to 1
 */
public record Delays(SortedMap<Long, Double> chances) {
    public Delays {
        chances = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(chances));
    }

    /** Of a decision that was taken in some history at least. */
    static Delays of(DecisionTally tally) {
        TreeMap<Long, Double> chances = new TreeMap<>();
        chances.put(0L, (double) (tally.taken() - tally.contested()) / tally.taken());
        tally.delays().forEach((days, count) -> chances.merge(days, (double) count / tally.taken(), Double::sum));
        return new Delays(chances);
    }

    /** The least number of days that is not exceeded with probability {@code p}. */
    public long quantile(double p) {
        double reached = 0;
        for (Map.Entry<Long, Double> entry : chances.entrySet()) {
            reached += entry.getValue();
            if (reached >= p - 1e-12) {
                return entry.getKey();
            }
        }
        return chances.lastKey();
    }

    /**
     * The continuous ranked probability score (Matheson and Winkler 1976), in days: the integral over {@code x} of {@code
     * (F(x) - 1[x >= days])^2}; 0 is best. Of a single certain value it is the absolute error.
     */
    public double score(long days) {
        TreeMap<Long, Double> steps = new TreeMap<>(chances);
        steps.putIfAbsent(days, 0.0);
        double score = 0;
        double reached = 0;
        long from = steps.firstKey();
        for (Map.Entry<Long, Double> step : steps.entrySet()) {
            double off = reached - (from >= days ? 1 : 0);
            score += off * off * (step.getKey() - from);
            reached += step.getValue();
            from = step.getKey();
        }
        return score;
    }
}
