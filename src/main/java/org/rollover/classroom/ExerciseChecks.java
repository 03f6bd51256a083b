package org.rollover.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Levers;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** What is wrong with an exercise that its form does not tell. Nothing is run. */
final class ExerciseChecks {
    private static final int MOST_TASKS = 50;
    private static final int MOST_LEVERS = 50;
    private static final double ROUNDING = 1e-9;

    private final RecordReader.Content<ExerciseFile> content;
    private final ExerciseFile file;
    private final LoadedScenario base;
    private final List<Problem> problems;
    private final Map<String, Adjustable> numbers = new HashMap<>();
    private final List<String> levers;

    ExerciseChecks(RecordReader.Content<ExerciseFile> content, LoadedScenario base, List<Problem> problems) {
        this.content = content;
        this.file = content.value();
        this.base = base;
        this.problems = problems;
        Adjustable.of(base.scenario()).forEach(number -> numbers.put(number.path(), number));
        this.levers = Levers.of(base.scenario()).stream().map(Lever::id).toList();
    }

    void check() {
        file.levers().forEach((path, offer) -> {
            String place = "levers." + path;
            Adjustable number = known(place, path);
            if (number != null) {
                within(place, number, offer.from(), offer.to());
            }
        });
        file.removals().keySet().forEach(lever -> lever("removals." + lever, lever));
        if (file.levers().size() + file.removals().size() > MOST_LEVERS) {
            error("levers", "there are too many", "at most " + MOST_LEVERS + " with what may be taken away");
        }
        if (file.variants() != null) {
            variants(file.variants());
        }
        if (file.tasks().isEmpty()) {
            error("tasks", "there is none", "one at least");
        } else if (file.tasks().size() > MOST_TASKS) {
            error("tasks", "there are " + file.tasks().size(), "at most " + MOST_TASKS);
        }
        file.tasks().forEach((id, task) -> task("tasks." + id, task));
    }

    private void variants(ExerciseFile.Variants variants) {
        if (variants.numbers().isEmpty()) {
            error(
                    "variants.numbers",
                    "nothing differs",
                    "as governments.Italy.salience: {from: 0.2, to: 0.4, step: 0.05}");
        }
        variants.numbers().forEach((path, span) -> {
            String place = "variants.numbers." + path;
            Adjustable number = known(place, path);
            if (number != null && within(place, number, span.from(), span.to())) {
                double steps = (span.to() - span.from()) / span.step();
                if (steps < 1 - ROUNDING || steps > 10_000) {
                    error(place + ".step", "gives " + (long) (steps + 1) + " values", "from 2 to 10001 values");
                }
            }
        });
    }

    private boolean within(String place, Adjustable number, double from, double to) {
        if (!(from < to)) {
            error(place, "runs from " + number.write(from) + " to " + number.write(to), "from less to more");
        } else if (from < number.min() || to > number.max()) {
            error(
                    place,
                    "leaves what the number may be",
                    "from " + number.write(number.min()) + " to " + number.write(number.max()));
        } else {
            return true;
        }
        return false;
    }

    private void task(String place, Task task) {
        if (task.ask().isBlank()) {
            error(place + ".ask", "nothing is asked", "a question");
        }
        if (task instanceof Task.Goal goal) {
            goal(place, goal);
        } else if (task instanceof Task.Predict predict) {
            if (predict.of().named() || predict.of() instanceof Question.Effect) {
                error(place + ".of", "this is no chance that can be predicted", "probability or happened");
            }
            question(place + ".of", predict.of());
        } else if (task instanceof Task.Explain explain) {
            question(place + ".of", explain.of());
        } else if (task instanceof Task.Choice choice) {
            choice(place, choice);
        } else if (task instanceof Task.Text text) {
            rubric(place, text.rubric(), text.points());
        } else if (task instanceof Task.Memo memo) {
            rubric(place, memo.rubric(), memo.points());
            Set<String> rounds = new HashSet<>(memo.rounds());
            if (memo.rounds().isEmpty() || rounds.size() < memo.rounds().size()) {
                error(place + ".rounds", "none, or one twice", "as [June 2019, December 2019]");
            }
        }
    }

    private void goal(String place, Task.Goal goal) {
        if ((goal.atLeast() == null) == (goal.atMost() == null)) {
            error(place, "either at-least or at-most says where P(sustained) should be", "one of them");
        }
        if (file.levers().isEmpty() && file.removals().isEmpty()) {
            error(place, "students may change nothing", "levers or removals");
        }
    }

    private void choice(String place, Task.Choice choice) {
        if (choice.options().size() < 2) {
            error(place + ".options", "there is nothing to choose from", "two or more");
        }
        if (choice.right().isEmpty()) {
            error(place + ".right", "none is right", "the letter of one at least");
        }
        for (String letter : choice.right()) {
            if (!choice.options().containsKey(letter)) {
                unknown(place + ".right", letter, choice.options().keySet());
            }
        }
    }

    private void rubric(String place, List<Task.Criterion> rubric, double points) {
        double sum = rubric.stream().mapToDouble(Task.Criterion::points).sum();
        if (!rubric.isEmpty() && Math.abs(sum - points) > ROUNDING) {
            error(place + ".rubric", "adds up to " + sum + " points", "the " + points + " points of the task");
        }
    }

    private void question(String place, Question question) {
        if (question instanceof Question.Probability probability) {
            change(place, probability.set(), probability.without());
        } else if (question instanceof Question.Effect effect) {
            change(place, effect.set(), effect.without());
            if (effect.set().isEmpty() && effect.without().isEmpty()) {
                error(place, "nothing is changed", "set or without");
            }
        } else if (question instanceof Question.Strongest strongest) {
            if (strongest.among().size() < 2) {
                error(place + ".among", "there is nothing to compare", "two or more");
            }
            strongest.among().forEach(lever -> lever(place + ".among", lever));
        } else if (question instanceof Question.StopsPresident
                && base.scenario().us() == null) {
            error(place, "the scenario has no American administration", "");
        }
    }

    private void change(String place, List<String> set, List<String> without) {
        without.forEach(lever -> lever(place + ".without", lever));
        try {
            new ScenarioReader(null, ReadingLimits.defaults()).readText(base.resolvedYaml(), base.name(), set);
        } catch (ScenarioException e) {
            e.problems()
                    .forEach(problem -> problems.add(
                            content.error(place + ".set", problem.what(), problem.allowed(), problem.suggestion())));
        }
    }

    private @org.jspecify.annotations.Nullable Adjustable known(String place, String path) {
        Adjustable number = numbers.get(path);
        if (number == null) {
            unknown(place, path, numbers.keySet());
        }
        return number;
    }

    private void lever(String place, String lever) {
        if (!levers.contains(lever)) {
            unknown(place, lever, levers);
        }
    }

    private void unknown(String place, String named, Collection<String> known) {
        List<String> all = new ArrayList<>(known);
        String allowed =
                all.size() <= 12 ? "one of " + String.join(", ", all) : "as rollover explain and tip name them";
        problems.add(content.error(place, "there is no '" + named + "'", allowed, Nearest.to(named, known)));
    }

    private void error(String path, String what, String allowed) {
        problems.add(content.error(path, what, allowed, null));
    }
}
