package org.rollover.casebook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.CaseNotes;
import org.rollover.scenario.DecisionRule;
import org.rollover.scenario.HistoricalDecision;
import org.rollover.scenario.LoadedCase;

/**
 * One decision that was taken: what kind it was, and what came of it.
 *
 * @param name the case that it belongs to
 * @param place its place among the decisions of that case that are told, from 0
 * @param scheduled its place on the calendar of the scenario, from 0
 * @param regime decisions of one regime depend on each other
 * @param month when it was due
 * @param date when it was taken, where that is known
 * @param row the row of a table that it comes from
 * @param lapses whether the measures end unless they are renewed
 * @param rule the kind of the decision rule, in a word or two
 * @param opponents states that pushed to end or ease, as known before
 * @param progress of the target, as known before
 * @param happened what came of it
 * @param heldUp whether it was held up
 * @param delay for how many days, where there is evidence
 */
public record Decided(
        String name,
        int place,
        int scheduled,
        String regime,
        YearMonth month,
        @Nullable LocalDate date,
        String row,
        boolean lapses,
        String rule,
        int opponents,
        CaseNotes.Progress progress,
        HistoricalDecision.Happened happened,
        HistoricalDecision.Evidence heldUp,
        @Nullable Integer delay) {

    /** The decisions of a case, in order. */
    public static List<Decided> of(LoadedCase historical) {
        CaseNotes notes = historical.notes();
        var scenario = historical.scenario().scenario();
        List<YearMonth> calendar = scenario.decisionMonths();
        List<Decided> decided = new ArrayList<>();
        for (HistoricalDecision decision : historical.outcome().decisions()) {
            decided.add(new Decided(
                    historical.scenario().name(),
                    decided.size(),
                    calendar.indexOf(decision.month()),
                    notes.regime(),
                    decision.month(),
                    decision.date(),
                    decision.row(),
                    scenario.lapses(),
                    rule(scenario.council().rule()),
                    notes.opponents(),
                    notes.progress(),
                    decision.happened(),
                    decision.heldUp(),
                    decision.delay()));
        }
        return decided;
    }

    /** What is scored; empty where nothing is known to have happened. */
    public Optional<OutcomeClass> outcome() {
        return OutcomeClass.of(happened);
    }

    /** The day, or the first of the month where only that is known. */
    public LocalDate day() {
        return date == null ? month.atDay(1) : date;
    }

    private static String rule(DecisionRule rule) {
        if (rule instanceof DecisionRule.Unanimity) {
            return "unanimity";
        } else if (rule instanceof DecisionRule.ConstructiveAbstention) {
            return "unanimity with constructive abstention";
        } else if (rule instanceof DecisionRule.QualifiedMajority) {
            return "qualified majority";
        }
        return rule instanceof DecisionRule.SimpleMajority ? "simple majority" : "weighted votes";
    }
}
