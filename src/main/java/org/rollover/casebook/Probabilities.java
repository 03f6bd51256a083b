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

    /**
     * On how many histories every share is taken to rest, whoever says it and however many there were, so that nobody's log
     * score profits from a lower floor: {@code -ln(0.5 / 1001.5)}, 7.6 nats, is the most that a surprise can cost.
     */
    public static final int HISTORIES = 1000;

    /** Said by one who learns from others and has none to learn from: all three are NaN, and so is every score. */
    static final Probabilities NOTHING = new Probabilities(Double.NaN, Double.NaN, Double.NaN);

    /** Of counted cases, each class with half a case more: {@code (count + 1/2) / (n + 3/2)}. */
    public static Probabilities ofCounts(double kept, double eased, double ended) {
        double all = kept + eased + ended + 3 * PSEUDO;
        return new Probabilities((kept + PSEUDO) / all, (eased + PSEUDO) / all, (ended + PSEUDO) / all);
    }

    /**
     * Of shares of histories or draws, which sum to 1, as if of {@value #HISTORIES}: {@code (1000 p + 1/2) / (1000 + 3/2)}. The
     * one floor for the model, for the classic models and for those who are sure.
     */
    public static Probabilities ofShares(double kept, double eased, double ended) {
        return ofCounts(HISTORIES * kept, HISTORIES * eased, HISTORIES * ended);
    }

    /** As {@code ofCounts}, of counts by class; a class that is not in it counts 0. */
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
