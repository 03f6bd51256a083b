package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.classroom.Mark.Standing;

/** What answers earn. */
class MarkingTest {
    private static final String OMEGA = "lobbyists.Foreign Ministry of Omega.budget";
    private static final String RURITANIA = "lobbyists.Ruritania.budget";

    @TempDir
    static Path folder;

    private static Exercise exercise;
    private static Edition edition;
    private static Models models;
    private static Bench bench;

    @BeforeAll
    static void read() {
        exercise = Small.read(folder);
        edition = exercise.editions().get(0);
        bench = Small.bench(exercise);
        models = new Models(exercise, bench);
    }

    private static Mark mark(String task, SubmissionFile.Answer answer) {
        Task asked = Objects.requireNonNull(exercise.file().tasks().get(task));
        return new Marking(exercise, models, bench).mark(edition, task, asked, answer);
    }

    private static Found answered(String task) {
        Model model = Objects.requireNonNull(models.of(edition).get(task));
        return ((Answers.Right.Number) ((Model.Answered) model).right()).found();
    }

    private static Model.Goal goal() {
        return (Model.Goal) Objects.requireNonNull(models.of(edition).get("lower"));
    }

    private static SubmissionFile.Answer of(Solution solution) {
        Map<String, String> changes = new java.util.TreeMap<>();
        solution.numbers().forEach((path, value) -> changes.put(path, String.valueOf(value)));
        return Small.changes(changes, solution.removed().toArray(String[]::new));
    }

    @Test
    void the_model_answer_reaches_the_goal_with_its_whole_interval_within_the_budget_and_not_for_nothing() {
        Model.Goal goal = goal();
        assertThat(goal.untouched().low()).isGreaterThan(0.5);
        Solution solution = Objects.requireNonNull(goal.solution());
        assertThat(Objects.requireNonNull(goal.reached()).high()).isLessThanOrEqualTo(0.5);
        assertThat(goal.cost())
                .isPositive()
                .isLessThanOrEqualTo(9)
                .isEqualTo(solution.cost(exercise.rules(), edition.scenario()));
        assertThat(solution.count(edition.scenario())).isBetween(1, 2);
    }

    @Test
    void the_model_answer_earns_all_points_and_a_dearer_one_the_part_for_reaching_and_some() {
        Solution model = Objects.requireNonNull(goal().solution());
        assertThat(mark("lower", of(model)).points()).isEqualTo(10);
        // Twice as dear earns half of the part for cost.
        Mark dear = mark("lower", Small.changes(Map.of(RURITANIA, "2.5"), "consensus"));
        double cost = 1 + 4 * 1.5;
        assertThat(dear.standing()).isEqualTo(goal().cost() < cost ? Standing.PARTIAL : Standing.FULL);
        assertThat(dear.points()).isCloseTo(10 * (0.6 + 0.4 * Math.min(1, goal().cost() / cost)), within(0.0051));
    }

    @Test
    void a_goal_that_is_missed_earns_the_share_of_the_way_and_nothing_for_the_wrong_way() {
        Mark part = mark("lower", Small.changes(Map.of(RURITANIA, "1.2")));
        Found reached = Objects.requireNonNull(part.tried()).reached();
        double way = 1 - (reached.low() - 0.5) / (goal().untouched().low() - 0.5);
        assertThat(reached.low()).isGreaterThan(0.5);
        assertThat(part.points()).isCloseTo(6 * Math.max(0, way), within(0.0051));
        assertThat(mark("lower", Small.changes(Map.of(OMEGA, "5"))).standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void luck_never_costs_a_point_a_goal_within_the_interval_is_reached() {
        double low = goal().untouched().low();
        Task.Goal asked =
                (Task.Goal) Objects.requireNonNull(exercise.file().tasks().get("lower"));
        Task.Goal near = new Task.Goal(asked.ask(), 10, null, low + 1e-6, 2, 0.6);
        Mark mark =
                new Marking(exercise, models, bench).mark(edition, "lower", near, Small.changes(Map.of(OMEGA, "1.5")));
        assertThat(mark.why().get(0)).contains("The goal is reached.");
    }

    @Test
    void what_is_locked_is_named_by_its_path_and_earns_nothing() {
        Mark mark = mark(
                "lower",
                Small.changes(Map.of("governments.Alpha.salience", "0.1", RURITANIA, "9"), "expiry", "nonsense"));
        assertThat(mark.standing()).isEqualTo(Standing.REFUSED);
        assertThat(mark.points()).isZero();
        assertThat(String.join("\n", mark.why()))
                .contains("changes.governments.Alpha.salience: is locked")
                .contains("changes." + RURITANIA + ": 9 is out of range; from 0 to 3")
                .contains("'expiry' is locked")
                .contains("there is no 'nonsense'");
    }

    @Test
    void the_budget_and_the_number_of_changes_bind() {
        Mark dear = mark("lower", Small.changes(Map.of(OMEGA, "0", RURITANIA, "3"), "consensus"));
        assertThat(String.join("\n", dear.why()))
                .contains("3 changes; at most 2 may be made")
                .contains("the changes cost 12; the budget is 9");
    }

    @Test
    void a_prediction_earns_one_less_the_square_of_its_error_and_the_interval_is_no_error() {
        Found found = answered("guess");
        assertThat(mark("guess", Small.answer(String.valueOf(found.low()))).points())
                .isEqualTo(4);
        double off = found.low() - 0.5;
        assertThat(mark("guess", Small.answer("50 %")).points()).isCloseTo(4 * (1 - off * off), within(0.0051));
        assertThat(mark("guess", Small.answer("80")).why().get(0)).contains("for percent write 80 %");
    }

    @Test
    void honesty_pays_no_other_prediction_earns_more_than_what_one_believes() {
        for (double belief : new double[] {0.1, 0.5, 0.8}) {
            double best = Double.NEGATIVE_INFINITY;
            double at = -1;
            for (int percent = 0; percent <= 100; percent++) {
                double said = percent / 100.0;
                double expected = belief * fact(said, 1) + (1 - belief) * fact(said, 0);
                if (expected > best) {
                    best = expected;
                    at = said;
                }
            }
            assertThat(at).isCloseTo(belief, within(1e-9));
        }
    }

    /** What a prediction earns of 1000 points where something happened or not. */
    private static double fact(double said, int happened) {
        Task.Explain asked = new Task.Explain("?", 1000, new Question.Happened("x", null), 0);
        Model right = new Model.Answered(new Answers.Right.Fact(happened));
        return Marking.of(exercise, Map.of("x", right))
                .mark(edition, "x", asked, Small.answer(String.valueOf(said)))
                .points();
    }

    @Test
    void a_number_is_right_within_its_interval_and_falls_evenly_beyond_it() {
        Found found = answered("norm");
        assertThat(mark("norm", Small.answer(100 * found.low() + " points")).points())
                .isEqualTo(5);
        assertThat(mark("norm", Small.answer(String.valueOf(100 * (found.low() - 0.1))))
                        .points())
                .isCloseTo(2.5, within(0.0051));
        assertThat(mark("norm", Small.answer(String.valueOf(100 * (found.high() + 0.21))))
                        .points())
                .isZero();
    }

    @Test
    void what_rounds_to_nothing_or_to_all_is_called_that() {
        Found found = answered("norm");
        Mark hardly = mark("norm", Small.answer(String.valueOf(100 * (found.high() + 0.1999))));
        Mark nearly = mark("norm", Small.answer(String.valueOf(100 * (found.high() + 0.0001))));

        assertThat(hardly.points()).isZero();
        assertThat(hardly.standing()).isEqualTo(Standing.NONE);
        assertThat(nearly.points()).isEqualTo(5);
        assertThat(nearly.standing()).isEqualTo(Standing.FULL);
    }

    @Test
    void the_doubter_is_delta_and_a_stranger_to_the_council_is_no_answer() {
        assertThat(mark("doubter", Small.answer("delta")).points()).isEqualTo(3);
        assertThat(mark("doubter", Small.answer("Alpha")).standing()).isEqualTo(Standing.NONE);
        assertThat(mark("doubter", Small.answer("Atlantis")).standing()).isEqualTo(Standing.REFUSED);
    }

    @Test
    void names_that_the_intervals_do_not_tell_apart_are_all_right() {
        Answers.Right right = new Answers.Right.Names(
                List.of("A", "B"),
                Map.of("A", new Found(0.5, 0.4, 0.6), "B", new Found(0.45, 0.3, 0.5), "C", new Found(0.1, 0, 0.2)));
        Task.Explain asked = new Task.Explain("?", 3, new Question.Strongest(List.of("A", "B", "C")), 0);
        Marking marking = Marking.of(exercise, Map.of("x", new Model.Answered(right)));
        assertThat(marking.mark(edition, "x", asked, Small.answer("B")).points())
                .isEqualTo(3);
        assertThat(marking.mark(edition, "x", asked, Small.answer("C")).points())
                .isZero();
    }

    @Test
    void choices_are_marked_and_texts_are_left_to_the_instructor() {
        assertThat(mark("rule", Small.answer("A")).points()).isEqualTo(2);
        Mark wrong = mark("rule", Small.answer("b"));
        assertThat(wrong.why()).contains("The answer is a: All agree.");
        SubmissionFile.Answer text = new SubmissionFile.Answer(null, Map.of(), List.of(), "Because.", Map.of());
        assertThat(mark("essay", text).standing()).isEqualTo(Standing.OPEN);
        assertThat(mark("essay", Small.answer(" ")).standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void neighbours_differ_and_everybody_always_has_the_same_edition() {
        assertThat(exercise.editions().stream().map(Edition::numbers).distinct())
                .hasSize(3);
        assertThat(exercise.seat("Ann@x.org ").edition())
                .isEqualTo(exercise.seat("ann@x.org").edition());
        long used = List.of("a", "b", "c", "d", "e", "f", "g", "h").stream()
                .map(exercise::seat)
                .map(Seat::edition)
                .distinct()
                .count();
        assertThat(used).isEqualTo(3);
    }
}
