package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.ScenarioException;

/**
 * The exercises that ship can be solved, and not by doing nothing. With few histories and in one edition, as that takes long;
 * with {@code CI} set, as they are graded.
 */
class ShippedExercisesTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final boolean WHOLE = System.getenv("CI") != null;
    private static final long FEW = 100;

    static Stream<String> shipped() {
        return Stream.of(
                "why-no-veto",
                "diplomacy-on-a-budget",
                "who-is-bound",
                "be-the-kremlin",
                "predict-and-be-scored");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void nothing_in_a_shipped_exercise_teaches_nothing(String name) throws ScenarioException {
        Exercise read = read(name);
        Exercise exercise = WHOLE ? read : first(read);
        long histories = WHOLE ? read.file().replications() : FEW;
        Bench bench = new Bench(
                new Plan(read.file().seed(), histories, 2, 2), "test", Bench.Store.inMemory());
        Models models = new Models(exercise, bench);

        assertThat(new ExerciseTrial(exercise, models).findings()).isEmpty();
        exercise.editions().forEach(edition -> told(exercise, models.of(edition)));
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
                .flatMap(sealed -> Stream.of(sealed.getPermittedSubclasses()))
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

    private static Exercise first(Exercise exercise) {
        return new Exercise(
                exercise.name(),
                exercise.file(),
                exercise.base(),
                exercise.editions().subList(0, 1),
                exercise.cases());
    }

    private static Exercise read(String name) throws ScenarioException {
        return new ExerciseReader(HOME).read(Path.of(name));
    }
}
