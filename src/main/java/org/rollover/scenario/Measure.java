package org.rollover.scenario;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sanctions in question (model section 3). Exactly one of {@code renewals} and {@code firstRenewal} is given. */
@Doc("The sanctions themselves.")
public record Measure(
        @Doc("What the measures are called.") String name,

        @Doc("How tough they are now.") @Symbol("q") @Limits(unit = Unit.POINTS, min = 0, max = 100)
        Quantity level,

        @Doc("What is in force if renewal fails.")
        @Symbol("r")
        @Default("0")
        @Limits(unit = Unit.POINTS, min = 0, max = 100)
        Quantity reversion,

        @Doc("Without agreement: lapse, or stay. Left out: lapse where a sunset constraint stands, else stay.")
        @Key("default")
        @Nullable
        Fallback fallback,

        @Doc("The months of the decisions, as [2018-12, 2019-06].") @Default("[]")
        List<YearMonth> renewals,

        @Doc("The month of the first decision, where they are regular.") @Nullable
        YearMonth firstRenewal,

        @Doc("The time from one decision to the next, as 6 months.")
        @Limits(unit = Unit.MONTHS, min = 1, max = 120)
        @Nullable
        Integer every,

        @Doc("The share of the starting level that still counts as sustained.")
        @Default("0.5")
        @Limits(unit = Unit.SHARE, min = 0, max = 1)
        Quantity sustainedAt,

        @Doc("What is offered when renewal fails, as shares of the way from the reversion to the level.")
        @Default("[0.75, 0.5, 0.25]")
        List<@Limits(unit = Unit.SHARE, min = 0.01, max = 0.99) Quantity> lowerLevels,

        @Doc("Where the default is stay: ending is moved on every date, not only when some government wants it.")
        @Default("false")
        boolean endingAlwaysMoved) {

    /** What happens without an agreement; written under the key {@code default}. */
    public enum Fallback {
        /** The measures end unless renewed. */
        LAPSE,
        /** The measures go on unless the council decides otherwise. */
        STAY
    }
}
