package org.rollover.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two blocks of a file that are no part of its scenario: {@code case} and {@code outcome}. They are cut off before the
 * scenario is bound, read by themselves, and held against it.
 */
final class CaseFile {
    static final String CASE = "case";
    static final String OUTCOME = "outcome";
    static final Set<String> KEYS = Set.of(CASE, OUTCOME);

    private static final Shape.Fields SHAPE = Shapes.of(Blocks.class);

    /** Both blocks, as they stand at the top of a file. */
    record Blocks(
            @Key(CASE) @Nullable CaseNotes notes, @Nullable HistoricalOutcome outcome) {}

    private final Node.Block block;
    private final Binder binder;
    private final Blocks blocks;
    private final Problems problems;
    private final Places places;

    private CaseFile(Node.Block block, Problems problems) {
        this.block = block;
        this.problems = problems;
        this.binder = new Binder(SHAPE, block, Map.of(), problems);
        this.blocks = (Blocks) binder.bind();
        this.places = binder.places();
    }

    /** Takes the two blocks out of a file's entries; {@code whole} is the file. */
    static Node.Block cut(Map<String, Node.Entry> entries, Node.Block whole) {
        Map<String, Node.Entry> own = new LinkedHashMap<>();
        for (String key : List.of(CASE, OUTCOME)) {
            Node.Entry entry = entries.remove(key);
            if (entry != null) {
                own.put(key, entry);
            }
        }
        return new Node.Block(own, whole.where(), Cover.NONE);
    }

    /** The blocks with all that is wrong with their form, or null if there is neither. */
    static @Nullable CaseFile read(Node.@Nullable Block block, Problems problems) {
        return block == null || block.entries().isEmpty() ? null : new CaseFile(block, problems);
    }

    /** Notes what is missing for a case. */
    static void require(@Nullable CaseFile file, Location where, Problems problems) {
        for (String key : List.of(CASE, OUTCOME)) {
            if (file == null || !file.block.entries().containsKey(key)) {
                problems.error(
                        where,
                        "",
                        "missing key '" + key + "'",
                        key.equals(CASE)
                                ? "a historical case says what it is in a block " + CASE
                                : "a historical case says what happened in a block " + OUTCOME);
            }
        }
    }

    /** The case; only where nothing was found wrong. */
    LoadedCase with(LoadedScenario scenario) {
        String yaml = ScenarioWriter.write(blocks, Inventory.of(blocks), binder.provenance());
        return new LoadedCase(
                scenario,
                Objects.requireNonNull(blocks.notes()),
                Objects.requireNonNull(blocks.outcome()),
                scenario.resolvedYaml() + yaml);
    }

    /** Holds what happened against the scenario. */
    void check(Scenario scenario) {
        HistoricalOutcome outcome = blocks.outcome();
        if (outcome == null || problems.hasErrors()) {
            return;
        }
        if (outcome.decisions().isEmpty()) {
            error(OUTCOME + ".decisions", "no decision stands here", "one for each decision that was taken");
        }
        Set<YearMonth> months = new HashSet<>();
        YearMonth before = null;
        for (int d = 0; d < outcome.decisions().size(); d++) {
            HistoricalDecision decision = outcome.decisions().get(d);
            String path = OUTCOME + ".decisions[" + d + "]";
            dates(scenario, decision, path);
            if (!months.add(decision.month())) {
                error(path + ".month", decision.month() + " stands there twice", "");
            } else if (before != null && decision.month().isBefore(before)) {
                error(path + ".month", decision.month() + " comes after " + before, "write them in order of time");
            }
            before = decision.month();
            possible(scenario, decision, path);
        }
    }

    private void dates(Scenario scenario, HistoricalDecision decision, String path) {
        List<YearMonth> calendar = scenario.decisionMonths();
        if (decision.month().isBefore(scenario.start())) {
            error(
                    path + ".month",
                    decision.month() + " is before the scenario's start",
                    "the first month is " + scenario.start());
        } else if (!calendar.contains(decision.month())) {
            List<String> known = calendar.stream().map(YearMonth::toString).toList();
            error(path + ".month", "no decision is scheduled in " + decision.month(), Words.oneOf(known));
        }
        LocalDate date = decision.date();
        CaseNotes notes = blocks.notes();
        if (date != null && date.isBefore(scenario.start().atDay(1))) {
            error(path + ".date", date + " is before the scenario's start", "the first month is " + scenario.start());
        } else if (date != null && notes != null && !date.isAfter(notes.knownOn())) {
            error(path + ".date", date + " was known already", "later than " + CASE + ".known-on, " + notes.knownOn());
        }
    }

    /** What the rule and the default cannot have produced. */
    private void possible(Scenario scenario, HistoricalDecision decision, String path) {
        boolean stays = !scenario.lapses();
        if (stays && decision.happened() == HistoricalDecision.Happened.LAPSED) {
            error(
                    path + ".class",
                    "measures that stay without agreement cannot have lapsed",
                    "lifted, if they were ended by decision; or default: lapse");
        }
        boolean held = decision.heldUp() == HistoricalDecision.Evidence.YES;
        Integer delay = decision.delay();
        if (stays && (held || (delay != null && delay > 0))) {
            error(
                    path,
                    "where measures stay without agreement, no renewal can be held up",
                    "leave held-up and delay out");
        }
        if (!held && decision.heldUp() == HistoricalDecision.Evidence.NO && delay != null && delay > 0) {
            error(path + ".delay", "a delay of " + delay + " days without a hold-up", "held-up: yes, or 0 days");
        }
        boolean more = !decision.holdOuts().isEmpty();
        if (more && !held && !stays) {
            error(path + ".hold-outs", "hold-outs without a hold-up", "held-up: yes");
        }
        for (int h = 0; h < decision.holdOuts().size(); h++) {
            String name = decision.holdOuts().get(h);
            if (!scenario.governments().containsKey(name)) {
                String near = problems.nearest(name, scenario.governments().keySet());
                problems.error(
                        places.at(path + ".hold-outs[" + h + "]"),
                        path + ".hold-outs[" + h + "]",
                        "there is no government " + Problems.quote(name),
                        near == null ? "a government of the scenario" : "",
                        near);
            }
        }
    }

    private void error(String path, String what, String allowed) {
        problems.error(places.at(path), path, what, allowed);
    }
}
