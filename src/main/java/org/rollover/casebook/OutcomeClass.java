package org.rollover.casebook;

import java.util.Optional;
import org.rollover.council.Outcome;
import org.rollover.scenario.HistoricalDecision.Happened;

/** What is scored, from best to worst for the measures: the classes that both the model and history can tell apart. */
public enum OutcomeClass {
    /** The measures went on at their level, smoothly, after a hold-up, or for a concession. */
    KEPT,
    /** Something of what was in dispute was given up, or is not applied, and can be put back. */
    EASED,
    /** What was in dispute is no longer in force. */
    ENDED;

    /** The class of an end of the model. */
    public static OutcomeClass of(Outcome outcome) {
        return switch (outcome) {
            case SMOOTH, FACED_DOWN, CONCESSION -> KEPT;
            case EASED -> EASED;
            case LAPSED -> ENDED;
        };
    }

    /** The class of what happened; empty where nothing is known to have happened yet. */
    public static Optional<OutcomeClass> of(Happened happened) {
        return switch (happened) {
            case RENEWED, TRIMMED, SOFTENED -> Optional.of(KEPT);
            case EASED, SUSPENDED -> Optional.of(EASED);
            case LIFTED, LAPSED -> Optional.of(ENDED);
            case PENDING, UNKNOWN -> Optional.empty();
        };
    }
}
