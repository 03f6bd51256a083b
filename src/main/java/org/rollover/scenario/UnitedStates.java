package org.rollover.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The US side (model section 5.6): its own measures, the president, Congress. */
@Doc("The United States: its own measures, the president, Congress.")
public record UnitedStates(
        @Doc("How tough its own measures are.") @Symbol("L_US") @Limits(unit = Unit.POINTS, min = 0, max = 100)
        Quantity level,

        @Doc("The president.") President president,

        @Doc("Congress, where a review gives it a say.") @Nullable
        Congress congress) {

    /** The principal of the bureaucracy. */
    @Doc("The president, who may not know what the diplomats do.")
    public record President(
            @Doc("The level the president would choose.") @Symbol("x_P") @Limits(unit = Unit.POINTS, min = 0, max = 100)
            Quantity ideal,

            @Doc("Whether the president knows of the lobbying from the start.") @Default("false")
            boolean aware,

            @Doc("How likely an unaware president is to learn of it.")
            @Default("0")
            @Limits(unit = Unit.PROBABILITY_A_MONTH, min = 0, max = 1)
            Quantity visibility,

            @Doc("How likely an aware president is to lose sight of it.")
            @Default("0")
            @Limits(unit = Unit.PROBABILITY_A_MONTH, min = 0, max = 1)
            Quantity forget,

            @Doc("How likely the president is to order the bureaucracy to stop, wanting relief.")
            @Default("1")
            @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity control,

            @Doc("The share of its effort that the bureaucracy gives up when told to stop.")
            @Default("1")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity compliance,

            @Doc("How far a locked-in US level draws the president's wish for others towards it.")
            @Default("0")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity parity,

            @Doc("How much stronger the lobbying is when the president endorses it.")
            @Default("1")
            @Limits(unit = Unit.FACTOR, min = 0, max = 10)
            Quantity endorse,

            @Doc("How likely a president who wants relief is to move for it.")
            @Default("0")
            @Limits(unit = Unit.PROBABILITY_A_MONTH, min = 0, max = 1)
            Quantity wishToEase) {}

    /** The legislature that may disapprove of easing. */
    @Doc("Congress: its chambers, by name.")
    public record Congress(@Doc("The chambers, by name.") Map<String, Chamber> chambers) {}

    /** One chamber. */
    @Doc("One chamber: its parties, and the votes that a resolution of disapproval needs to get through it.")
    public record Chamber(
            @Doc("Votes that a resolution of disapproval needs, in practice.")
            @Limits(unit = Unit.COUNT, min = 1, max = 10_000)
            int passesWith,

            @Doc("Its parties, by name.") Map<String, Party> parties) {}

    /** One party in one chamber. */
    @Doc("One party in one chamber.")
    public record Party(
            @Doc("Its seats.") @Limits(unit = Unit.COUNT, min = 0, max = 10_000)
            int seats,

            @Doc("The share of its members that would vote against easing.")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            Quantity againstEasing) {}
}
