package org.rollover.casebook;

import java.util.Map;

/**
 * What is said of a decision: the probability of each class of outcome.
 *
 * @param kept that the measures go on
 * @param eased that something is given up
 * @param ended that they end; the three sum to 1
 */
public record Probabilities(double kept, double eased, double ended) {
    /** What is added to each count: Jeffreys' prior, so that nothing is ever said to be impossible. */
    private static final double PSEUDO = 0.5;

    /** Of counted cases, each class with half a case more: {@code (count + 1/2) / (n + 3/2)}. */
    public static Probabilities ofCounts(double kept, double eased, double ended) {
        double all = kept + eased + ended + 3 * PSEUDO;
        return new Probabilities((kept + PSEUDO) / all, (eased + PSEUDO) / all, (ended + PSEUDO) / all);
    }

    /** Likewise of counts by class; a class that is not in it counts 0. */
    static Probabilities ofCounts(Map<OutcomeClass, Integer> counts) {
        return ofCounts(
                counts.getOrDefault(OutcomeClass.KEPT, 0),
                counts.getOrDefault(OutcomeClass.EASED, 0),
                counts.getOrDefault(OutcomeClass.ENDED, 0));
    }

    /** The probability of one class. */
    public double of(OutcomeClass outcome) {
        return switch (outcome) {
            case KEPT -> kept;
            case EASED -> eased;
            case ENDED -> ended;
        };
    }
}
