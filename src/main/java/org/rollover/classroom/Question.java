package org.rollover.classroom;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Doc;

/** What Rollover works out of a student's scenario, or what history says. */
@Doc("What Rollover works out of a student's scenario, or what history says.")
public sealed interface Question {
    /** Whether the answer is a name, not a number. */
    default boolean named() {
        return false;
    }

    /** P(sustained). */
    @Doc("P(sustained), perhaps with something changed.")
    record Probability(
            @Doc("Values that are set before, as lobbyists.Kremlin.budget=0.")
            List<String> set,

            @Doc("What is taken away before, as explain names it.")
            List<String> without)
            implements Question {}

    /** What a change does to P(sustained). */
    @Doc("What a change does to P(sustained), in percentage points: with it, less without it.")
    record Effect(
            @Doc("Values that are set, as lobbyists.Kremlin.budget=0.")
            List<String> set,

            @Doc("What is taken away, as explain names it.") List<String> without)
            implements Question {}

    /** The government that most often stands against renewal. */
    @Doc("The government that most often holds out against renewal, or would end the measures.")
    record HoldOut() implements Question {
        @Override
        public boolean named() {
            return true;
        }
    }

    /** The lever whose removal changes P(sustained) most. */
    @Doc("The one of several whose removal changes P(sustained) most, up or down.")
    record Strongest(
            @Doc("Of which, as explain names them.") List<String> among) implements Question {
        @Override
        public boolean named() {
            return true;
        }
    }

    /** The law that most often stops the president. */
    @Doc("The constraint that most often stops the president from easing the American measures.")
    record StopsPresident() implements Question {
        @Override
        public boolean named() {
            return true;
        }
    }

    /** Whether the measures went on in a historical case. */
    @Doc("Whether the measures went on at a decision of a historical case: 1 if they did, 0 if not.")
    record Happened(
            @Doc("The case: a file beside this one, or one of the casebook.") @org.rollover.scenario.Key("case")
            String historical,

            @Doc("The month of the decision; the first one if none is named.") @Nullable
            YearMonth month)
            implements Question {}
}
