package org.rollover.scenario;

import java.time.LocalDate;

/** What a historical case is, as known before its first decision. No part of the scenario: the simulation never sees it. */
@Doc("What is known of a historical case before its first decision, beside the scenario itself.")
public record CaseNotes(
        @Doc("The sanctions regime that it belongs to; cases of one regime depend on each other.")
        String regime,

        @Doc("The day before the first decision; nothing later is used in the scenario.")
        LocalDate knownOn,

        @Doc("States that a source names, by that day, as pushing to end or ease the measures.")
        @Limits(unit = Unit.COUNT, min = 0, max = 500)
        int opponents,

        @Doc("How far the target had met what was asked of it, by that day, in a word.") @Default("unknown")
        Progress progress) {

    /** Progress of the target in a word. */
    public enum Progress {
        NONE,
        PARTIAL,
        FULL,
        UNKNOWN
    }
}
