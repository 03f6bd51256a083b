package org.rollover.scenario;

/**
 * A scenario of something that was decided, and, apart from it, what was decided.
 *
 * @param scenario the scenario, without any trace of the rest
 * @param notes what kind of case it is
 * @param outcome what happened
 * @param resolvedYaml all three in one self-contained text; read again it gives the same case
 */
public record LoadedCase(LoadedScenario scenario, CaseNotes notes, HistoricalOutcome outcome, String resolvedYaml) {}
