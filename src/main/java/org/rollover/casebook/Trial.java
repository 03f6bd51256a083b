package org.rollover.casebook;

/**
 * A decision with a known class of outcome, and what the model says of it.
 *
 * @param decided the decision
 * @param happened its class
 * @param said what the model says
 */
public record Trial(Decided decided, OutcomeClass happened, Prediction said) {

    /** The same with another outcome, as when what was suspended is to count as ended. */
    Trial as(OutcomeClass other) {
        return new Trial(decided, other, said);
    }
}
