package org.rollover.scenario;

import java.util.Map;

/** How the council decides (model sections 3 and 5.2). */
@Doc("How the council decides.")
public record Council(
        @Doc("What the council is called.") @Default("Council")
        String name,

        @Doc("The decision rule.") @Default("unanimity") DecisionRule rule,

        @Doc("Stages of escalation when renewal is held up, in this order; {} for none.")
        @Default("{ambassadors: {days: 7 days}, leaders: {days: 5 days}}")
        @Ordered
        Map<String, Stage> stages) {

    /** One stage of escalation. */
    @Doc("One stage of escalation: who takes the matter up, and how long it takes them.")
    public record Stage(
            @Doc("How long this stage takes.") @Limits(unit = Unit.DAYS, min = 0, max = 365)
            Quantity days) {}
}
