package org.rollover.ensemble;

import java.util.List;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;
import org.rollover.simulation.History;

/** What can become of the measures in a history, and the decision in which it comes about. */
public enum Fate {
    /** A decision ended with no measures: they lapsed, or were ended. */
    LAPSED,
    /** A decision left them at a lower level. */
    EASED,
    /** A decision left them at a lower level, and one that no longer counts as sustained. */
    EASED_TOO_FAR,
    /** At the horizon they do not count as sustained. */
    NOT_SUSTAINED,
    /** A decision was held up, whatever its end. */
    HELD_UP,
    /** A decision was held up, and a hold-out was paid. */
    CONCESSION,
    /** A decision was held up, and all hold-outs gave in without a price. */
    FACED_DOWN,
    /** At the horizon they count as sustained. */
    SUSTAINED,
    /** No decision was held up. */
    SMOOTH;

    /** It never came about. */
    static final int NEVER = -1;

    /** It came about, and in no decision. */
    static final int OUTSIDE = -2;

    /** True for what is the absence of something else; that has a decision in which it comes about, and this has not. */
    public boolean isAbsence() {
        return this == SUSTAINED || this == SMOOTH;
    }

    /**
     * The decision (from 0) in which it came about first, {@link #NEVER} or {@link #OUTSIDE}. For an absence: that in which
     * what is absent came about.
     */
    int decision(History history) {
        List<Proceeding> decisions = history.annals().decisions();
        if (this == NOT_SUSTAINED || this == SUSTAINED) {
            return history.sustained() ? NEVER : end(history);
        }
        for (int d = 0; d < decisions.size(); d++) {
            if (comesAbout(decisions.get(d), history)) {
                return d;
            }
        }
        return NEVER;
    }

    /**
     * The decision after which the measures did not count as sustained, and never did again. One that only renewed what a
     * scheduled change had lowered did not bring that about.
     */
    private static int end(History history) {
        List<Proceeding> decisions = history.annals().decisions();
        int end = OUTSIDE;
        for (int d = decisions.size() - 1; d >= 0 && below(decisions.get(d), history); d--) {
            end = decisions.get(d).outcome().renewed() ? OUTSIDE : d;
        }
        return end;
    }

    private static boolean below(Proceeding decision, History history) {
        return decision.outcome() == Outcome.LAPSED || decision.level() < history.threshold();
    }

    private boolean comesAbout(Proceeding decision, History history) {
        Outcome outcome = decision.outcome();
        return switch (this) {
            case LAPSED -> outcome == Outcome.LAPSED;
            case EASED -> outcome == Outcome.EASED;
            case EASED_TOO_FAR -> outcome == Outcome.EASED && decision.level() < history.threshold();
            case CONCESSION -> outcome == Outcome.CONCESSION;
            case FACED_DOWN -> outcome == Outcome.FACED_DOWN;
            case HELD_UP, SMOOTH -> decision.contested();
            case NOT_SUSTAINED, SUSTAINED -> below(decision, history);
        };
    }
}
