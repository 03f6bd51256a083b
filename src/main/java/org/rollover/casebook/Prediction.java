package org.rollover.casebook;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.council.Outcome;
import org.rollover.ensemble.DecisionTally;
import org.rollover.ensemble.Interval;

/**
 * What the model says of one decision, given that it is taken: that the measures are still in force by then.
 *
 * @param classes the classes of outcome; shares of those histories, with the floor of {@link Probabilities#ofShares}
 * @param taken histories in which the decision was taken
 * @param halfWidth half of the widest 95 % interval (Wilson's) of the three shares, as a share; at most 0.0098 for 10,000 histories
 * @param heldUp the probability that someone holds it up; null where the measures stay without agreement, as there is nothing
 *     to hold up
 * @param delays how long that takes; null likewise, and where no history came to the decision
 */
public record Prediction(
        Probabilities classes,
        long taken,
        double halfWidth,
        @Nullable Double heldUp,
        @Nullable Delays delays) {

    /**
     * Reads it off the count.
     *
     * @param lapses whether the measures end unless they are renewed
     */
    static Prediction of(DecisionTally tally, boolean lapses) {
        Map<OutcomeClass, Long> counts = new HashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.merge(OutcomeClass.of(outcome), tally.outcome(outcome), Long::sum);
        }
        double widest = tally.taken() == 0 ? 0.5 : 0;
        for (long count : counts.values()) {
            double reach = tally.taken() == 0
                    ? 0
                    : Interval.wilson((double) count / tally.taken(), tally.taken(), Interval.Z95)
                            .halfWidth();
            widest = Math.max(widest, reach);
        }
        boolean scored = lapses && tally.taken() > 0;
        return new Prediction(
                classes(counts, tally.taken()),
                tally.taken(),
                widest,
                scored ? (Double) ((double) tally.contested() / tally.taken()) : null,
                scored ? Delays.of(tally) : null);
    }

    /** Where no history came to the decision, nothing is known, and all classes are as likely. */
    private static Probabilities classes(Map<OutcomeClass, Long> counts, long taken) {
        double all = taken;
        return taken == 0
                ? Probabilities.ofCounts(0, 0, 0)
                : Probabilities.ofShares(
                        counts.getOrDefault(OutcomeClass.KEPT, 0L) / all,
                        counts.getOrDefault(OutcomeClass.EASED, 0L) / all,
                        counts.getOrDefault(OutcomeClass.ENDED, 0L) / all);
    }
}
