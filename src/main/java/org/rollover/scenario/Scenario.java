package org.rollover.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question: will this sanctions regime be sustained from {@code start} over {@code horizon} months? */
@Doc("One question about one sanctions regime: who decides, who presses, what binds them, and from when to when.")
public record Scenario(
        @Doc("One line that names the scenario.") String title,

        @Doc("The question that the probability answers, in one sentence.")
        String question,

        @Doc("What is known, what is judged and what to try, in a few sentences.") @Default("")
        String about,

        @Doc("The first month, as 2018-11.") YearMonth start,

        @Doc("How long the question runs, as 18 months; month 1 is the start.")
        @Limits(unit = Unit.MONTHS, min = 1, max = 600)
        int horizon,

        @Doc("The sanctions themselves: how tough, what follows if no one acts, when they come up.")
        Measure measure,

        @Doc("How the council decides.") Council council,
        @Doc("The governments that vote, by name.") Map<String, Government> governments,
        @Doc("Who lobbies the governments, by name.") Map<String, Lobbyist> lobbyists,

        @Doc("The US administration and Congress; leave it out where they play no part.") @Nullable
        UnitedStates us,

        @Doc("What the target of the sanctions does by itself.")
        Target target,

        @Doc("Legal constraints, by a short id.") Map<String, Constraint> constraints,
        @Doc("Scheduled events, by a short id.") Map<String, Event> events,

        @Doc("Who listens to whom: for a government, the weights of the others. Without an entry: capability.")
        Map<String, Map<String, @Limits(unit = Unit.WEIGHT, min = 0, max = 1e9) Quantity>> ties,

        @Doc("The general parameters of the model.") Parameters parameters) {

    /** True if the measures end unless they are renewed, by what the scenario says before any event. */
    public boolean lapses() {
        Measure.Fallback fallback = measure.fallback();
        return fallback == null
                ? constraints.values().stream().anyMatch(Constraint.Sunset.class::isInstance)
                : fallback == Measure.Fallback.LAPSE;
    }

    /** The months of the decisions within the horizon, in order. */
    public List<YearMonth> decisionMonths() {
        YearMonth first = measure.firstRenewal();
        Integer every = measure.every();
        if (first == null || every == null) {
            return measure.renewals();
        }
        List<YearMonth> months = new ArrayList<>();
        YearMonth end = start.plusMonths(horizon);
        for (YearMonth month = first; month.isBefore(end); month = month.plusMonths(every)) {
            months.add(month);
        }
        return months;
    }
}
