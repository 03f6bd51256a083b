package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.ScenarioException;

/**
 * The exercises that ship can be solved, and not by doing nothing. With {@code CI} set one edition of
 * each is worked out as when it is graded; all are with few histories, and without the search for model answers.
 */
class ShippedExercisesTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final long FEW = 100;

    static Stream<String> shipped() {
        return Stream.of(
                "why-no-veto", "diplomacy-on-a-budget", "who-is-bound", "be-the-kremlin", "predict-and-be-scored");
    }

    /** Of each goal a way to reach it that is not the model answer; it has to do in every edition. */
    private static final Map<String, Solution> WAYS = Map.of(
            "why-no-veto what-had-to-be-missing", without("State Department", "Germany and France"),
            "diplomacy-on-a-budget cheapest",
                    setting(Map.of(
                            "lobbyists.State Department.access.Italy", 0.46,
                            "lobbyists.Germany and France.access.Italy", 0.4,
                            "lobbyists.Commission and External Action Service.budget", 0.6)),
            "diplomacy-on-a-budget two-moves",
                    setting(Map.of(
                            "lobbyists.State Department.access.Italy", 0.46,
                            "lobbyists.Germany and France.access.Italy", 0.4)),
            "who-is-bound unbound", without("caatsa-216", "caatsa-222"),
            "be-the-kremlin bring-it-down",
                    setting(Map.of("lobbyists.Kremlin.access.Hungary", 0.7, "target.progress", 0.8)));

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void a_goal_can_be_reached_within_its_rules_and_not_by_doing_nothing(String name) throws ScenarioException {
        Exercise exercise = read(name);
        Bench bench = bench(exercise, FEW);
        exercise.file().tasks().forEach((id, task) -> {
            if (!(task instanceof Task.Goal goal)) {
                return;
            }
            Solution way = Objects.requireNonNull(WAYS.get(name + " " + id), id);
            for (Edition edition : exercise.editions()) {
                double cost = way.cost(exercise.rules(), edition.scenario());
                Double budget = exercise.rules().budget();
                assertThat(cost).as(id).isPositive().isLessThanOrEqualTo(budget == null ? 1e9 : budget);
                assertThat(way.count(edition.scenario()))
                        .as(id)
                        .isLessThanOrEqualTo(goal.changes() == null ? 100 : goal.changes());
                assertThat(reached(goal, bench.probability(edition.scenario(), way)))
                        .as(id + " in edition " + edition.number())
                        .isTrue();
                assertThat(reached(goal, bench.probability(edition.scenario(), Solution.NOTHING)))
                        .as(id + " with nothing changed in edition " + edition.number())
                        .isFalse();
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    @EnabledIfEnvironmentVariable(named = "CI", matches = ".*", disabledReason = "takes a minute")
    void nothing_in_a_shipped_exercise_teaches_nothing(String name) throws ScenarioException {
        Exercise whole = read(name);
        // Of all editions "rollover exercise check" says the same, and takes four times as long.
        Exercise exercise =
                new Exercise(name, whole.file(), whole.base(), whole.editions().subList(0, 1), whole.cases());
        Models models = new Models(exercise, bench(exercise, exercise.file().replications()));

        assertThat(new ExerciseTrial(exercise, models).findings()).isEmpty();
        exercise.editions().forEach(edition -> told(exercise, models.of(edition)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void of_the_names_that_can_be_answered_some_are_wrong(String name) throws ScenarioException {
        Exercise exercise = read(name);
        Answers answers = new Answers(exercise, bench(exercise, FEW));
        Edition edition = exercise.editions().get(0);
        Map<String, Model> named = new TreeMap<>();
        exercise.file().tasks().forEach((id, task) -> {
            if (task instanceof Task.Explain explain
                    && explain.of().named()
                    && !(explain.of() instanceof Question.StopsPresident)) {
                named.put(id, new Model.Answered(answers.right(edition, explain.of())));
            }
        });

        told(exercise, named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void a_shipped_exercise_can_be_taught_from_its_file(String name) throws ScenarioException {
        Exercise exercise = read(name);

        assertThat(exercise.points()).isEqualTo(100);
        assertThat(exercise.file().goals()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(exercise.file().reading()).isNotEmpty();
        assertThat(exercise.file().notes())
                .contains("**Length**", "**Level**", "**Common misunderstandings**", "**Debriefing**");
        exercise.file().tasks().forEach((id, task) -> {
            if (task instanceof Task.Text text) {
                assertThat(text.rubric()).as(id).isNotEmpty();
            }
        });
    }

    @Test
    void the_shipped_exercises_have_tasks_and_questions_of_every_kind() throws ScenarioException {
        Set<String> kinds = new TreeSet<>();
        for (String name : shipped().toList()) {
            for (Task task : read(name).file().tasks().values()) {
                kinds.add(task.getClass().getSimpleName());
                if (task instanceof Task.Predict predict) {
                    kinds.add(predict.of().getClass().getSimpleName());
                } else if (task instanceof Task.Explain explain) {
                    kinds.add(explain.of().getClass().getSimpleName());
                }
            }
        }

        List<String> all = new ArrayList<>();
        Stream.of(Task.class, Question.class)
                .flatMap(closed -> Stream.of(closed.getPermittedSubclasses()))
                .forEach(kind -> all.add(kind.getSimpleName()));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Of several names some are wrong. */
    private static void told(Exercise exercise, Map<String, Model> models) {
        models.forEach((id, model) -> {
            if (model instanceof Model.Answered answered && answered.right() instanceof Answers.Right.Names names) {
                assertThat(names.accepted()).as(exercise.name() + " " + id).isNotEmpty();
                assertThat(names.accepted().size())
                        .as(exercise.name() + " " + id)
                        .isLessThan(names.figures().size());
            }
        });
    }

    private static boolean reached(Task.Goal goal, Found found) {
        return goal.atLeast() == null
                ? found.low() <= Objects.requireNonNull(goal.atMost())
                : found.high() >= goal.atLeast();
    }

    private static Solution without(String... levers) {
        return new Solution(Map.of(), List.of(levers));
    }

    private static Solution setting(Map<String, Double> numbers) {
        return new Solution(numbers, List.of());
    }

    private static Bench bench(Exercise exercise, long histories) {
        return new Bench(new Plan(exercise.file().seed(), histories, 2, 2), "test", Bench.Store.inMemory());
    }

    private static Exercise read(String name) throws ScenarioException {
        return new ExerciseReader(HOME).read(Path.of(name));
    }
}
