package org.rollover.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one decision. */
@Doc("What became of one decision.")
public record HistoricalDecision(
        @Doc("The month on the scenario's calendar.") YearMonth month,

        @Doc("The row of the table that it was taken from.") String row,

        @Doc("The day of the decision.") @Nullable LocalDate date,

        @Doc("What happened.") @Key("class") Happened happened,

        @Doc("Whether some member held the decision up; yes or no only where there is evidence of either.")
        @Default("unknown")
        Evidence heldUp,

        @Doc("The governments that did.") List<String> holdOuts,

        @Doc("From the first reported hold to the decision; left out where there is no evidence.")
        @Limits(unit = Unit.DAYS, min = 0, max = 3650)
        @Nullable
        Integer delay,

        @Doc("What was paid for consent; empty if nothing is known to have been.") @Default("")
        String concession) {

    public HistoricalDecision {
        holdOuts = List.copyOf(holdOuts);
    }

    /** What happened, in the words of the tables. */
    public enum Happened {
        /** Went on as it was. */
        RENEWED,
        /** Went on; a few names were taken off. */
        TRIMMED,
        /** Went on; the text or the term was made milder. */
        SOFTENED,
        /** A part was given up. */
        EASED,
        /** The act stays and is not applied. */
        SUSPENDED,
        /** Ended by decision. */
        LIFTED,
        /** Ended for want of a decision. */
        LAPSED,
        /** Not decided yet. */
        PENDING,
        /** No source says. */
        UNKNOWN
    }

    /** What the sources say. */
    public enum Evidence {
        YES,
        NO,
        UNKNOWN
    }
}
