package org.rollover.classroom;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.chance.Streams;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Shelves;

/** Makes an exercise of its file, and says all that is wrong in one go. */
public final class ExerciseReader {

    private final @Nullable Path home;

    /**
     * @param home the folder that holds the shipped {@code scenarios/}, or null if there is none
     */
    public ExerciseReader(@Nullable Path home) {
        this.home = home;
    }

    /**
     * Reads an exercise.
     *
     * @param file its file; if there is none, the shipped exercise of that name
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public Exercise read(Path file) throws ScenarioException {
        Path found = found(file);
        RecordReader.Content<ExerciseFile> content =
                new RecordReader(ReadingLimits.defaults()).read(found, ExerciseFile.class);
        Path folder = found.toAbsolutePath().getParent();
        return new Reading(content, Shelves.name(found), folder == null ? Path.of("") : folder).exercise();
    }

    /**
     * Reads an exercise that is not written yet.
     *
     * @param file where it will be, which is where it looks for its scenario
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public Exercise readText(String yaml, Path file) throws ScenarioException {
        RecordReader.Content<ExerciseFile> content =
                new RecordReader(ReadingLimits.defaults()).readText(yaml, file.toString(), ExerciseFile.class);
        Path folder = file.toAbsolutePath().getParent();
        return new Reading(content, Shelves.name(file), folder == null ? Path.of("") : folder).exercise();
    }

    /** The file itself, or the shipped exercise of that name where there is no such file. */
    public Path found(Path file) {
        return new Shelves(home).found("exercises", file);
    }

    /** One reading. */
    private final class Reading {
        private final RecordReader.Content<ExerciseFile> content;
        private final ExerciseFile file;
        private final String name;
        private final Path folder;
        private final List<Problem> problems = new ArrayList<>();
        private final ScenarioReader reader = new ScenarioReader(home, ReadingLimits.defaults());
        private final Map<String, LoadedCase> cases = new LinkedHashMap<>();

        Reading(RecordReader.Content<ExerciseFile> content, String name, Path folder) {
            this.content = content;
            this.file = content.value();
            this.name = name;
            this.folder = folder;
        }

        Exercise exercise() throws ScenarioException {
            Path scenario = path("scenario", file.scenario());
            orThrow();
            LoadedScenario base = base(scenario);
            ExerciseChecks checks = new ExerciseChecks(content, base, problems);
            checks.check();
            happened();
            orThrow();
            List<Edition> editions = editions(base);
            orThrow();
            return new Exercise(name, file, base, editions, cases);
        }

        private LoadedScenario base(Path scenario) throws ScenarioException {
            try {
                return reader.read(scenario, file.set());
            } catch (ScenarioException e) {
                for (Problem problem : e.problems()) {
                    boolean set = problem.where().file().equals("--set");
                    String place = set ? "set[" + (problem.where().line() - 1) + "]" : "scenario";
                    String what = set ? problem.what() : problem.where() + ": " + problem.what();
                    problems.add(content.error(place, what, problem.allowed(), problem.suggestion()));
                }
                throw new ScenarioException(problems);
            }
        }

        /** The historical cases that tasks name. */
        private void happened() {
            file.tasks().forEach((id, task) -> {
                Question of = task instanceof Task.Predict predict
                        ? predict.of()
                        : task instanceof Task.Explain explain ? explain.of() : null;
                if (of instanceof Question.Happened happened) {
                    historical("tasks." + id + ".of", happened);
                }
            });
        }

        private void historical(String place, Question.Happened asked) {
            try {
                LoadedCase read = reader.readCase(path(place + ".case", asked.historical()), List.of());
                cases.put(asked.historical(), read);
                if (Answers.happened(read, asked.month()) == null) {
                    error(
                            place + ".month",
                            "no decision of the case has a known end"
                                    + (asked.month() == null ? "" : " in " + asked.month()),
                            "a month of a decision that was taken");
                }
            } catch (ScenarioException e) {
                Problem first = e.problems().get(0);
                error(place + ".case", asked.historical() + ": " + first.what(), first.allowed());
            }
        }

        /** As many as are asked for, each with its own numbers; where there is none, the scenario as it is. */
        private List<Edition> editions(LoadedScenario base) {
            ExerciseFile.Variants variants = file.variants();
            if (variants == null) {
                return List.of(new Edition(0, Map.of(), base));
            }
            List<Edition> editions = new ArrayList<>();
            for (int number = 0; number < variants.count(); number++) {
                Map<String, Double> numbers = numbers(variants, number);
                List<String> set = numbers.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Decimals.text(entry.getValue()))
                        .toList();
                try {
                    LoadedScenario scenario = new ScenarioReader(null, ReadingLimits.defaults())
                            .readText(base.resolvedYaml(), base.name(), set);
                    editions.add(new Edition(number, numbers, scenario));
                } catch (ScenarioException e) {
                    error(
                            "variants.numbers",
                            e.problems().get(0).what(),
                            e.problems().get(0).allowed());
                    return editions;
                }
            }
            return editions;
        }

        /** The numbers of an edition: for each number its values stand in a random order, and editions take them in turn. */
        private Map<String, Double> numbers(ExerciseFile.Variants variants, int number) {
            Map<String, Double> numbers = new LinkedHashMap<>();
            variants.numbers().forEach((path, span) -> {
                long steps = Math.round(Math.floor((span.to() - span.from()) / span.step() + 1e-9));
                long first = (long)
                        (Streams.of(file.seed(), 2).stream(path, "variant").uniform() * (steps + 1));
                // A stride beside the golden section spreads any number of editions evenly, and none repeats before all
                // were had.
                long stride = coprime(Math.max(1, Math.round((steps + 1) * 0.381966)), steps + 1);
                long step = Math.floorMod(first + number * stride, steps + 1);
                java.math.BigDecimal value = java.math.BigDecimal.valueOf(span.step())
                        .multiply(java.math.BigDecimal.valueOf(step))
                        .add(java.math.BigDecimal.valueOf(span.from()));
                numbers.put(path, value.doubleValue());
            });
            return numbers;
        }

        private static long coprime(long wanted, long size) {
            long stride = wanted;
            while (java.math.BigInteger.valueOf(stride)
                            .gcd(java.math.BigInteger.valueOf(size))
                            .longValue()
                    != 1) {
                stride++;
            }
            return stride;
        }

        /** A file that the exercise names: beside it, or a shipped one, or as it is named. */
        private Path path(String place, String named) {
            try {
                return new Shelves(home).scenario(folder, named);
            } catch (InvalidPathException e) {
                error(place, "'" + named + "' is not a file name", "");
                return Path.of("");
            }
        }

        private void error(String path, String what, String allowed) {
            problems.add(content.error(path, what, allowed, null));
        }

        private void orThrow() throws ScenarioException {
            if (!problems.isEmpty()) {
                throw new ScenarioException(problems);
            }
        }
    }
}
