package org.rollover.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How several parties and ministers make one position (model section 5.5; Putnam 1988). */
@Doc("The parties and ministers of a government, and how they make its position.")
public record Cabinet(
        @Doc("What the cabinet is called.") @Default("") String name,

        @Doc("How its members make one position.") @Default("compromise")
        Rule rule,

        @Doc("The office whose holder decides, under the rule portfolio.") @Nullable
        String office,

        @Doc("Seats that a majority needs. Left out: more than half of the cabinet's own seats.")
        @Limits(unit = Unit.COUNT, min = 1, max = 10_000)
        @Nullable
        Integer majority,

        @Doc("Its members, by name.") Map<String, CabinetMember> members) {

    /** How a cabinet's members make its position. */
    public enum Rule {
        /** The mean of the members' positions, weighted by weight times salience. */
        COMPROMISE,
        /** The position at which half of the weight lies on either side. */
        MEDIAN,
        /** The member that holds the named office decides. */
        PORTFOLIO,
        /** The member with the greatest weight decides. */
        DOMINANT
    }
}
