package org.rollover.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollover.scenario.Problem;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.study.table.Input;

/** Makes factors of policies, and the scenario of each of their combinations. */
final class PolicyReader {
    private static final int MOST_BASES = 200;

    private final RecordReader.Content<StudyFile> content;
    private final ScenarioReader reader;
    private final Path scenario;
    private final PathFinder finder;
    private final List<Problem> problems;
    private final List<Policies> policies = new ArrayList<>();

    /** Finds a file that the study names at a place. */
    @FunctionalInterface
    interface PathFinder {
        Path find(String place, String named);
    }

    private record Policies(String place, List<Map.Entry<String, StudyFile.PolicySpec>> levels) {}

    PolicyReader(
            RecordReader.Content<StudyFile> content,
            ScenarioReader reader,
            Path scenario,
            PathFinder finder,
            List<Problem> problems) {
        this.content = content;
        this.reader = reader;
        this.scenario = scenario;
        this.finder = finder;
        this.problems = problems;
    }

    /** The factor of a choice among policies. */
    Factor read(String place, String name, Input.Role role, StudyFile.FactorSpec spec) {
        int stride = combinations();
        List<String> labels = List.copyOf(spec.policies().keySet());
        if (labels.size() < 2) {
            error(place + ".policies", "there is only one", "two or more, one of which may change nothing");
        }
        policies.add(
                new Policies(place + ".policies", List.copyOf(spec.policies().entrySet())));
        return new Factor(
                name,
                "",
                Input.category(name, role, labels),
                new Job.Action.Policy(stride),
                Factor.Spread.Levels.places(labels.size()),
                spec.mayBeIdle());
    }

    /** How many there are, or one more than there may be. */
    private int combinations() {
        return policies.stream()
                .mapToInt(one -> one.levels().size())
                .reduce(1, (a, b) -> Math.min(MOST_BASES + 1, a * b));
    }

    /** The resolved scenarios of all combinations of policies; the first factor changes fastest. */
    List<String> bases() {
        int size = combinations();
        if (size > MOST_BASES) {
            error("levers", "there are too many combinations of policies", "at most " + MOST_BASES);
            return List.of();
        }
        List<String> bases = new ArrayList<>();
        for (int b = 0; b < size; b++) {
            List<Path> overlays = new ArrayList<>();
            List<String> settings = new ArrayList<>(content.value().set());
            List<String> places = new ArrayList<>(Collections.nCopies(settings.size(), "set"));
            int rest = b;
            for (Policies one : policies) {
                var level = one.levels().get(rest % one.levels().size());
                rest /= one.levels().size();
                String place = one.place() + "." + level.getKey();
                String overlay = level.getValue().overlay();
                if (overlay != null) {
                    overlays.add(finder.find(place + ".overlay", overlay));
                }
                settings.addAll(level.getValue().set());
                places.addAll(Collections.nCopies(level.getValue().set().size(), place + ".set"));
            }
            base(overlays, settings, places).ifPresent(bases::add);
        }
        return bases;
    }

    private Optional<String> base(List<Path> overlays, List<String> settings, List<String> places) {
        try {
            return Optional.of(reader.read(scenario, overlays, settings).resolvedYaml());
        } catch (ScenarioException e) {
            for (Problem problem : e.problems()) {
                boolean set = problem.where().file().equals("--set");
                if (set) {
                    add(FactorReader.moved(content, places.get(problem.where().line() - 1), problem));
                } else if (problem.where().line() == 0) {
                    // The file itself, which the study names: there is none, or it cannot be read.
                    error(overlay(problem), problem.where().file() + ": " + problem.what(), problem.allowed());
                } else {
                    add(problem);
                }
            }
            return Optional.empty();
        }
    }

    /** Where the study names the overlay that there is a problem with. */
    private String overlay(Problem problem) {
        for (Policies one : policies) {
            for (var level : one.levels()) {
                String overlay = level.getValue().overlay();
                if (overlay != null && problem.where().file().endsWith(overlay)) {
                    return one.place() + "." + level.getKey() + ".overlay";
                }
            }
        }
        return "";
    }

    private void error(String path, String what, String allowed) {
        add(content.error(path, what, allowed, null));
    }

    private void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
