package org.rollover.scenario;

import org.jspecify.annotations.Nullable;

/** A party, prime minister or minister with a say in the government's position. */
@Doc("A party, prime minister or minister with a say in the government's position.")
public record CabinetMember(
        @Doc("The office held, as prime minister.") @Nullable
        String office,

        @Doc("Seats it brings to the majority.") @Default("0") @Limits(unit = Unit.COUNT, min = 0, max = 10_000)
        int seats,

        @Doc("Its say on this question. Left out: its seats.") @Limits(unit = Unit.WEIGHT, min = 0, max = 1e9) @Nullable
        Quantity weight,

        @Doc("The level it would choose, and where it stands at the start.")
        @Symbol("x_k")
        @Limits(unit = Unit.POINTS, min = 0, max = 100)
        Quantity position,

        @Doc("Where it stands at the start, if that is not the level it would choose.")
        @Limits(unit = Unit.POINTS, min = 0, max = 100)
        @Nullable
        Quantity current,

        @Doc("How much it cares about this issue.") @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity salience,

        @Doc("0 takes any advice, 1 moves for nobody.") @Default("0.5") @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity stubbornness,

        @Doc("What it would cost it to renew after a public pledge to block.")
        @Default("0")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity pledge,

        @Doc(
                "The level above which it does not consent to renewal, or the word blocking: it does not consent to a veto.")
        @Nullable
        RedLine redLine,

        @Doc("How likely it is to leave the cabinet when its red line is crossed.")
        @Default("0")
        @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
        Quantity exitPropensity) {}
