package org.rollover.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Years before the start from which what is known is no knowledge of that day. */
    private static final int LONGEST_AGO = 2;

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

    /** Warns where the file says what the case is and not what happened, or the other way. */
    void warnOfHalf() {
        boolean noted = block.entries().containsKey(CASE);
        if (!noted || !block.entries().containsKey(OUTCOME)) {
            String there = noted ? CASE : OUTCOME;
            String missing = noted ? OUTCOME : CASE;
            problems.warning(
                    places.at(there),
                    there,
                    "there is no block " + missing + " beside it",
                    "a historical case needs both");
        }
    }

    /** Holds both blocks against the scenario. What was refused, there or here, is not concluded from. */
    void check(Scenario scenario) {
        notes(scenario);
        HistoricalOutcome outcome = blocks.outcome();
        String list = OUTCOME + ".decisions";
        if (outcome == null || !certain(list)) {
            return;
        }
        if (outcome.decisions().isEmpty()) {
            error(list, "no decision stands here", "one for each decision that was taken");
        }
        for (int d = 0; d < outcome.decisions().size(); d++) {
            HistoricalDecision decision = outcome.decisions().get(d);
            String path = list + "[" + d + "]";
            if (certain(path)) {
                month(scenario, decision, path);
                date(scenario, decision, path);
                possible(scenario, decision, path);
                holdOuts(scenario, decision, path);
            }
        }
        inOrder(outcome.decisions(), list);
        rows(outcome.decisions(), list);
    }

    private void notes(Scenario scenario) {
        CaseNotes notes = blocks.notes();
        if (notes == null) {
            return;
        }
        String known = CASE + ".known-on";
        LocalDate earliest = scenario.start().atDay(1).minusYears(LONGEST_AGO);
        if (certain(known, "start") && notes.knownOn().isBefore(earliest)) {
            String what = notes.knownOn() + " is more than two years before the scenario's start";
            error(known, what, "the day before the first decision");
        }
        String opponents = CASE + ".opponents";
        int members = scenario.governments().size();
        if (certain(opponents) && problems.doubts().named("governments") && notes.opponents() > members) {
            String what = notes.opponents() + " opponents in a council of " + members;
            error(opponents, what, "states of the council; at most " + members);
        }
    }

    /** One row is one decision, which is scored once. */
    private void rows(List<HistoricalDecision> decisions, String list) {
        Set<String> seen = new HashSet<>();
        for (int d = 0; d < decisions.size(); d++) {
            String path = list + "[" + d + "].row";
            String row = decisions.get(d).row();
            if (certain(path) && !seen.add(row)) {
                error(path, "the row " + Problems.quote(row) + " stands there twice", "a row is one decision");
            }
        }
    }

    private void inOrder(List<HistoricalDecision> decisions, String list) {
        Set<YearMonth> months = new HashSet<>();
        YearMonth before = null;
        for (int d = 0; d < decisions.size(); d++) {
            String path = list + "[" + d + "].month";
            YearMonth month = decisions.get(d).month();
            if (!certain(path)) {
                continue;
            }
            if (!months.add(month)) {
                error(path, month + " stands there twice", "");
            } else if (before != null && month.isBefore(before)) {
                error(path, month + " comes after " + before, "write them in order of time");
            }
            before = month;
        }
    }

    private void month(Scenario scenario, HistoricalDecision decision, String path) {
        if (!certain(path + ".month", "start")) {
            return;
        }
        if (decision.month().isBefore(scenario.start())) {
            error(
                    path + ".month",
                    decision.month() + " is before the scenario's start",
                    "the first month is " + scenario.start());
            return;
        }
        if (!scheduled(scenario)) {
            return;
        }
        List<String> known =
                scenario.decisionMonths().stream().map(YearMonth::toString).toList();
        if (!known.isEmpty() && !known.contains(decision.month().toString())) {
            String allowed = known.size() == 1 ? "the decision is in " + known.get(0) : Words.oneOf(known);
            error(path + ".month", "no decision is scheduled in " + decision.month(), allowed);
        }
    }

    /** True if the calendar is the one that was meant. */
    private boolean scheduled(Scenario scenario) {
        boolean each = IntStream.range(0, scenario.measure().renewals().size())
                .allMatch(i -> certain("measure.renewals[" + i + "]"));
        return each && certain("horizon", "measure.renewals", "measure.first-renewal", "measure.every");
    }

    private void date(Scenario scenario, HistoricalDecision decision, String path) {
        LocalDate date = decision.date();
        CaseNotes notes = blocks.notes();
        if (date == null || !certain(path + ".date")) {
            return;
        }
        if (certain("start") && date.isBefore(scenario.start().atDay(1))) {
            error(path + ".date", date + " is before the scenario's start", "the first month is " + scenario.start());
        } else if (notes != null && certain(CASE + ".known-on") && !date.isAfter(notes.knownOn())) {
            error(path + ".date", date + " was known already", "later than " + CASE + ".known-on, " + notes.knownOn());
        }
    }

    /** What the rule and the default cannot have produced. */
    private void possible(Scenario scenario, HistoricalDecision decision, String path) {
        boolean sure = defaultIsCertain(scenario);
        boolean stays = !scenario.lapses();
        if (sure && stays && certain(path + ".class") && decision.happened() == HistoricalDecision.Happened.LAPSED) {
            error(
                    path + ".class",
                    "measures that stay without agreement cannot have lapsed",
                    "lifted, if they were ended by decision; or default: lapse");
        }
        if (!certain(path + ".held-up", path + ".delay", path + ".hold-outs")) {
            return;
        }
        boolean held = decision.heldUp() == HistoricalDecision.Evidence.YES;
        Integer delay = decision.delay();
        if (sure && stays && (held || (delay != null && delay > 0))) {
            error(
                    path,
                    "where measures stay without agreement, no renewal can be held up",
                    "leave held-up and delay out");
        }
        if (decision.heldUp() == HistoricalDecision.Evidence.NO && delay != null && delay > 0) {
            error(path + ".delay", "a delay of " + delay + " days without a hold-up", "held-up: yes, or 0 days");
        }
        boolean more = !decision.holdOuts().isEmpty();
        if (more && !held && sure && !stays) {
            error(path + ".hold-outs", "hold-outs without a hold-up", "held-up: yes");
        }
    }

    /** True if whether the measures lapse is what was meant. */
    private boolean defaultIsCertain(Scenario scenario) {
        boolean constraints = problems.doubts().named("constraints")
                && scenario.constraints().keySet().stream().allMatch(id -> certain("constraints." + id));
        return certain("measure.default") && (scenario.measure().fallback() != null || constraints);
    }

    private void holdOuts(Scenario scenario, HistoricalDecision decision, String path) {
        if (!problems.doubts().named("governments")) {
            return;
        }
        for (int h = 0; h < decision.holdOuts().size(); h++) {
            String name = decision.holdOuts().get(h);
            String at = path + ".hold-outs[" + h + "]";
            if (certain(at) && !scenario.governments().containsKey(name)) {
                String near = problems.nearest(name, scenario.governments().keySet());
                problems.error(
                        places.at(at),
                        at,
                        "there is no government " + Problems.quote(name),
                        near == null ? "a government of the scenario" : "",
                        near);
            }
        }
    }

    /** True if the values at all these paths, of the scenario or of these blocks, are what was meant. */
    private boolean certain(String... paths) {
        return Stream.of(paths).allMatch(problems.doubts()::certain);
    }

    private void error(String path, String what, String allowed) {
        problems.error(places.at(path), path, what, allowed);
    }
}
