package org.rollover.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outsider that presses governments and cabinet members (model section 5.3). */
@Doc(
        "Someone who presses governments. Several embassies or allies under one direction are one lobbyist with one budget.")
public record Lobbyist(
        @Doc("The level it would choose; at or above half-way between reversion and level it presses for renewal.")
        @Symbol("x_L")
        @Limits(unit = Unit.POINTS, min = 0, max = 100)
        Quantity position,

        @Doc("How much it cares: the share of its budget that it spends on this issue.")
        @Default("1")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity salience,

        @Doc("What it can spend a month; 1 is one full-time senior campaign.")
        @Symbol("B")
        @Limits(unit = Unit.EFFORT_A_MONTH, min = 0, max = 1000)
        Quantity budget,

        @Doc(
                "How well it reaches a government (Italy), a cabinet member (Italy/League), or all governments not named (others).")
        @References
        Map<String, @Limits(unit = Unit.SHARE, min = 0, max = 1) Quantity> access,

        @Doc("How it splits its budget.") @Default("pivotal")
        Strategy strategy,

        @Doc("How badly it reads governments, if not as everyone.")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        @Nullable
        Quantity perceptionError,

        @Doc("What it can spend at each stage of escalation, in monthly budgets, if not as everyone; 0 if it cannot.")
        @Limits(unit = Unit.FACTOR, min = 0, max = 100)
        @Nullable
        Quantity surge,

        @Doc("Whose agent it is: president, or nobody.") @Nullable
        Principal principal) {

    /** How a lobbyist splits its budget over its channels. */
    public enum Strategy {
        /** Where it moves the vote most: equal marginal returns. */
        PIVOTAL,
        /** In proportion to access. */
        PROPORTIONAL,
        /** The same to every channel that it has. */
        EVEN,
        /** All to the channel that moves the vote most. */
        FOCUSED
    }

    /** Whose orders a lobbyist takes. */
    public enum Principal {
        /** The president of the United States. */
        PRESIDENT
    }
}
