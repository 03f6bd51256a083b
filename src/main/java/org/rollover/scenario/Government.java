package org.rollover.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A member of the council (model section 3). Unitary, with a position of its own; or with a cabinet, whose rule makes its
 * position, and then without one.
 */
@Doc("A government with a vote in the council.")
public record Government(
        @Doc("The level it would choose, and where it stands at the start. Left out where it has a cabinet.")
        @Symbol("x_i⁰")
        @Limits(unit = Unit.POINTS, min = 0, max = 100)
        @Nullable
        Quantity position,

        @Doc("Where it stands at the start, if that is not the level it would choose.")
        @Symbol("x_i")
        @Limits(unit = Unit.POINTS, min = 0, max = 100)
        @Nullable
        Quantity current,

        @Doc("How much it cares about this issue.") @Symbol("s_i") @Limits(unit = Unit.SHARE, min = 0.01, max = 1)
        Quantity salience,

        @Doc("0 takes any advice, 1 moves for nobody.")
        @Symbol("θ_i")
        @Default("0.5")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity stubbornness,

        @Doc("How much it minds standing alone, if not as everyone.")
        @Symbol("κ_i")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        @Nullable
        Quantity consensusWeight,

        @Doc("How much the stated condition binds it, if not as everyone.")
        @Symbol("ℓ_i")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        @Nullable
        Quantity linkageWeight,

        @Doc("What it holds out for, if not as everyone.")
        @Symbol("ask_i")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        @Nullable
        Quantity ask,

        @Doc("How much the example of the United States counts, if not as everyone.")
        @Symbol("ν_i")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        @Nullable
        Quantity usExampleWeight,

        @Doc("Its weight in the opinion of others.") @Default("1") @Limits(unit = Unit.WEIGHT, min = 0, max = 1e9)
        Quantity capability,

        @Doc("Its votes under a weighted rule.") @Default("1") @Limits(unit = Unit.WEIGHT, min = 0, max = 1e9)
        Quantity votes,

        @Doc("Its population, for qualified majority and constructive abstention.")
        @Limits(unit = Unit.PEOPLE, min = 1, max = 10_000_000_000L)
        @Nullable
        Long population,

        @Doc("What it would cost at home to renew after a public pledge to block.")
        @Symbol("a_i")
        @Default("0")
        @Limits(unit = Unit.UTILS, min = 0, max = 10)
        Quantity pledge,

        @Doc("How fast the level it would choose falls as the measures hurt its economy.")
        @Default("0")
        @Limits(unit = Unit.POINTS_A_MONTH, min = 0, max = 100)
        Quantity fatigue,

        @Doc("How strongly it rallies when the target escalates.")
        @Symbol("λ_i")
        @Default("1")
        @Limits(unit = Unit.FACTOR, min = 0, max = 10)
        Quantity rallySensitivity,

        @Doc(
                "The parties and ministers that make its position; leave it out for a government that speaks with one voice.")
        @Nullable
        Cabinet cabinet,

        @Doc("What may follow when the cabinet falls, by name.")
        Map<String, Successor> successors) {

    /** A cabinet that may follow. */
    @Doc("A cabinet that may follow when the present one falls.")
    public record Successor(
            @Doc("How likely it is; what is missing to 1 is a caretaker that votes with the consensus.")
            @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            Quantity probability,

            @Doc("The cabinet.") Cabinet cabinet) {}
}
