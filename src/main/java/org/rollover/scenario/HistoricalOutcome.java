package org.rollover.scenario;

import java.util.List;

/** What happened after a historical case began. No part of the scenario: the simulation never sees it. */
@Doc("What happened; the simulation never sees it.")
public record HistoricalOutcome(
        @Doc("The decisions in order of time.") List<HistoricalDecision> decisions) {

    public HistoricalOutcome {
        decisions = List.copyOf(decisions);
    }
}
