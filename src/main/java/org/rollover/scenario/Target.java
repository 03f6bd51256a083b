package org.rollover.scenario;

import org.jspecify.annotations.Nullable;

/** The target of the sanctions, in what it does by itself (model section 5.8). Its lobbying is a {@link Lobbyist}. */
@Doc("What the target does by itself: it complies a little, or escalates. Its lobbying stands with the lobbyists.")
public record Target(
        @Doc("What the target is called.") @Default("target")
        String name,

        @Doc("How far it has met the stated condition at the start.")
        @Symbol("m")
        @Default("0")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity progress,

        @Doc("How likely a step of progress is, if not as usual.")
        @Limits(unit = Unit.PROBABILITY_A_MONTH, min = 0, max = 1)
        @Nullable
        Quantity improve,

        @Doc("How likely an escalation is, if not as usual.")
        @Limits(unit = Unit.PROBABILITY_A_MONTH, min = 0, max = 1)
        @Nullable
        Quantity escalate) {}
