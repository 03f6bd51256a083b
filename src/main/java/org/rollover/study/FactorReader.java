package org.rollover.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Problem;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.Scenario;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Unit;
import org.rollover.study.table.Input;

/**
 * Makes factors of what a study's file says. Every value is tried in the scenario itself, so that what a scenario does not allow is
 * refused here with the same words as there.
 */
final class FactorReader {
    private static final Pattern WHOLE = Pattern.compile("(-?[0-9]{1,9})( [a-z]+)?");
    private static final double RARE = 0.001;

    private final RecordReader.Content<StudyFile> content;
    private final ScenarioReader reader;
    private final Path scenario;
    private final LoadedScenario base;
    private final List<Problem> problems;
    private final PolicyReader policies;

    FactorReader(
            RecordReader.Content<StudyFile> content,
            ScenarioReader reader,
            Path scenario,
            PolicyReader policies,
            LoadedScenario base,
            List<Problem> problems) {
        this.content = content;
        this.reader = reader;
        this.scenario = scenario;
        this.policies = policies;
        this.base = base;
        this.problems = problems;
    }

    /** The factor, or null where it was complained about. */
    @Nullable
    Factor read(String place, String name, Input.Role role, StudyFile.FactorSpec spec) {
        int said = (spec.path() == null ? 0 : 1)
                + (spec.event() == null ? 0 : 1)
                + (spec.policies().isEmpty() ? 0 : 1);
        if (said != 1) {
            error(
                    place,
                    said == 0 ? "it does not say what is varied" : "it varies several things",
                    "one of path, event, policies");
            return null;
        }
        int before = problems.size();
        Factor factor = spec.path() != null
                ? ofPath(place, name, role, spec, spec.path())
                : spec.event() != null
                        ? ofEvent(place, name, role, spec, spec.event())
                        : policies(place, name, role, spec);
        return problems.size() == before ? factor : null;
    }

    private Factor policies(String place, String name, Input.Role role, StudyFile.FactorSpec spec) {
        bare(place, spec, "policies");
        return policies.read(place, name, role, spec);
    }

    // ------------------------------------------------------------------------------------------------ events

    private @Nullable Factor ofEvent(
            String place, String name, Input.Role role, StudyFile.FactorSpec spec, String event) {
        bare(place, spec, "event");
        Set<String> known = base.scenario().events().keySet();
        if (!known.contains(event)) {
            String near = Nearest.to(event, known);
            String allowed = known.isEmpty() ? "the scenario has none" : "one of " + String.join(", ", known);
            problems.add(content.error(place + ".event", "there is no event '" + event + "'", allowed, near));
            return null;
        }
        return new Factor(
                name,
                "",
                Input.category(name, role, List.of("off", "on")),
                new Job.Action.Number("events." + event + ".probability", ""),
                Factor.Spread.Levels.places(2),
                spec.mayBeIdle());
    }

    private void bare(String place, StudyFile.FactorSpec spec, String what) {
        if (!spec.levels().isEmpty()
                || !spec.range().isEmpty()
                || spec.distribution() != null
                || spec.steps() != null) {
            error(place, what + " has its levels already", "leave levels, range, steps and distribution out");
        }
    }

    // ------------------------------------------------------------------------------------------------ paths

    private @Nullable Factor ofPath(
            String place, String name, Input.Role role, StudyFile.FactorSpec spec, String path) {
        int said = (spec.levels().isEmpty() ? 0 : 1)
                + (spec.range().isEmpty() ? 0 : 1)
                + (spec.distribution() == null ? 0 : 1);
        if (said > 1) {
            error(place, "it has several kinds of values", "one of levels, range, distribution");
            return null;
        }
        if (!spec.levels().isEmpty()) {
            return ofLevels(place, name, role, spec, path);
        }
        if (!spec.range().isEmpty()) {
            return ofRange(place, name, role, spec, path);
        }
        return ofBelief(place, name, role, spec, path);
    }

    private @Nullable Factor ofLevels(
            String place, String name, Input.Role role, StudyFile.FactorSpec spec, String path) {
        List<String> texts = spec.levels();
        if (texts.size() < 2 || new LinkedHashSet<>(texts).size() < texts.size()) {
            error(
                    place + ".levels",
                    texts.size() < 2 ? "one level varies nothing" : "a level stands twice",
                    "two or more, all different");
            return null;
        }
        List<Tried> tried = new ArrayList<>();
        for (int l = 0; l < texts.size(); l++) {
            tried.add(tried(place + ".levels[" + l + "]", path, texts.get(l)));
        }
        if (tried.stream().anyMatch(Tried::refused)) {
            return null;
        }
        if (tried.stream().allMatch(one -> one.number() != null)) {
            List<Double> values = tried.stream().map(one -> one.value()).toList();
            Adjustable number = java.util.Objects.requireNonNull(tried.get(0).number());
            return number(
                    name,
                    role,
                    spec,
                    number,
                    new Factor.Spread.Levels(values),
                    Collections.min(values),
                    Collections.max(values));
        }
        return new Factor(
                name,
                "",
                Input.category(name, role, texts),
                new Job.Action.Text(path, texts),
                Factor.Spread.Levels.places(texts.size()),
                spec.mayBeIdle());
    }

    private @Nullable Factor ofRange(
            String place, String name, Input.Role role, StudyFile.FactorSpec spec, String path) {
        if (spec.range().size() != 2) {
            error(place + ".range", "a range has two ends", "as [0.2, 0.6]");
            return null;
        }
        Tried low = tried(place + ".range[0]", path, spec.range().get(0));
        Tried high = tried(place + ".range[1]", path, spec.range().get(1));
        if (low.refused() || high.refused()) {
            return null;
        }
        if (low.number() != null && high.number() != null) {
            if (!(low.value() < high.value())) {
                error(place + ".range", "the range is empty", "the first end is less than the second");
                return null;
            }
            return number(
                    name,
                    role,
                    spec,
                    low.number(),
                    span(place, role, spec, low.value(), high.value()),
                    low.value(),
                    high.value());
        }
        Matcher first = WHOLE.matcher(spec.range().get(0).strip());
        Matcher last = WHOLE.matcher(spec.range().get(1).strip());
        if (!first.matches() || !last.matches()) {
            error(
                    place + ".range",
                    "only numbers have a range",
                    "levels for words, as levels: [unanimity, qualified-majority]");
            return null;
        }
        return ofWholes(place, name, role, spec, path, first, last);
    }

    private @Nullable Factor ofWholes(
            String place,
            String name,
            Input.Role role,
            StudyFile.FactorSpec spec,
            String path,
            Matcher first,
            Matcher last) {
        long from = Long.parseLong(first.group(1));
        long to = Long.parseLong(last.group(1));
        if (from >= to) {
            error(place + ".range", "the range is empty", "the first end is less than the second");
            return null;
        }
        String unit = last.group(2) == null ? "" : last.group(2);
        Input input = new Input(name, role, Input.Kind.WHOLE, from, to, List.of(), unit.strip());
        return new Factor(
                name,
                "",
                input,
                new Job.Action.Whole(path, unit),
                new Factor.Spread.Wholes(from, to),
                spec.mayBeIdle());
    }

    /** A range, parted into levels where the design needs them. */
    private Factor.Spread span(String place, Input.Role role, StudyFile.FactorSpec spec, double low, double high) {
        DesignSpec design = content.value().layout();
        boolean needed =
                design instanceof DesignSpec.Grid || (design instanceof DesignSpec.Crossed && role == Input.Role.LEVER);
        Integer steps = spec.steps();
        if (!needed) {
            return new Factor.Spread.Span(low, high);
        }
        if (steps == null) {
            error(place, "this design needs levels, and a range has none", "say steps: 5, or levels");
            return new Factor.Spread.Span(low, high);
        }
        List<Double> values = new ArrayList<>();
        for (int s = 0; s < steps; s++) {
            // From both ends, and in short decimals where the ends are such.
            double value = low + (high - low) * s / (steps - 1);
            values.add(new java.math.BigDecimal(value, new java.math.MathContext(12)).doubleValue());
        }
        return new Factor.Spread.Levels(values);
    }

    private @Nullable Factor ofBelief(
            String place, String name, Input.Role role, StudyFile.FactorSpec spec, String path) {
        Adjustable known = at(base.scenario(), path);
        Distribution belief = spec.distribution() != null
                ? spec.distribution().distribution()
                : known == null ? null : known.quantity().distribution();
        if (known == null && belief != null) {
            Tried tried = tried(place + ".path", path, Worker.written(belief.mean()));
            if (tried.refused()) {
                return null;
            }
            known = tried.number();
        } else if (known == null && !tried(place + ".path", path, "").refused()) {
            error(place, "its values are missing", "one of levels, range, distribution");
            return null;
        }
        if (known == null || belief == null) {
            return null;
        }
        if (belief instanceof Distribution.Point) {
            error(
                    place,
                    "the scenario knows this number, so that nothing says how it varies",
                    "give it levels, a range or a distribution");
            return null;
        }
        if (belief.lowest() < known.min() || belief.highest() > known.max()) {
            error(
                    place + ".distribution",
                    "the distribution leaves what is allowed",
                    "from " + known.write(known.min()) + " to " + known.write(known.max()));
            return null;
        }
        if (content.value().layout() instanceof DesignSpec.Grid) {
            error(place, "a grid needs levels, and a distribution has none", "give it levels, or a range and steps");
        }
        Factor.Spread.Belief spread = new Factor.Spread.Belief(belief);
        boolean ends = content.value().layout().ends();
        double low =
                ends ? spread.at(0, true) : Double.isFinite(belief.lowest()) ? belief.lowest() : belief.quantile(RARE);
        double high = ends
                ? spread.at(1, true)
                : Double.isFinite(belief.highest()) ? belief.highest() : belief.quantile(1 - RARE);
        return number(name, role, spec, known, spread, low, high);
    }

    private static Factor number(
            String name,
            Input.Role role,
            StudyFile.FactorSpec spec,
            Adjustable number,
            Factor.Spread spread,
            double low,
            double high) {
        boolean timed = number.unit() == Unit.MONTHS || number.unit() == Unit.DAYS;
        Input input = new Input(name, role, Input.Kind.NUMBER, low, high, List.of(), unit(number.unit()));
        Job.Action action =
                new Job.Action.Number(number.path(), timed ? " " + number.unit().words() : "");
        return new Factor(name, "", input, action, spread, spec.mayBeIdle());
    }

    /** A unit as it stands behind a number in a sentence; shares, weights and factors have none. */
    private static String unit(Unit unit) {
        return switch (unit) {
            case SHARE, PROBABILITY, WEIGHT, FACTOR -> "";
            case PROBABILITY_A_MONTH -> "a month";
            default -> unit.words();
        };
    }

    // ------------------------------------------------------------------------------------------------ trying

    /** What a value is in the scenario: a number that may have fractions, or something else (null). */
    private record Tried(@Nullable Adjustable number, boolean refused) {
        static final Tried REFUSED = new Tried(null, true);

        double value() {
            return java.util.Objects.requireNonNull(number).quantity().central();
        }
    }

    private Tried tried(String place, String path, String text) {
        List<String> settings = new ArrayList<>(content.value().set());
        settings.add(path + "=" + text);
        try {
            Adjustable number = at(reader.read(scenario, settings).scenario(), path);
            boolean point = number != null && number.quantity().distribution() instanceof Distribution.Point;
            return new Tried(point ? number : null, false);
        } catch (ScenarioException e) {
            e.problems().stream()
                    .filter(problem -> problem.where().file().equals("--set"))
                    .forEach(problem -> add(moved(content, place, problem)));
            if (e.problems().stream()
                    .noneMatch(problem -> problem.where().file().equals("--set"))) {
                e.problems().forEach(problem -> add(moved(content, place, problem)));
            }
            return Tried.REFUSED;
        }
    }

    private static @Nullable Adjustable at(Scenario scenario, String path) {
        return Adjustable.of(scenario).stream()
                .filter(number -> number.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    private void error(String path, String what, String allowed) {
        add(content.error(path, what, allowed, null));
    }

    private void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** A problem of the scenario at the place of the study that caused it. */
    static Problem moved(RecordReader.Content<StudyFile> content, String place, Problem problem) {
        String what = problem.path().isEmpty() ? problem.what() : problem.path() + ": " + problem.what();
        return content.error(place, what, problem.allowed(), problem.suggestion());
    }
}
