package org.rollover.classroom.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Found;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Solution;
import org.rollover.report.html.Block;

/** What a student reads. */
class FeedbackPageTest {
    private static Exercise exercise;
    private static List<Graded> students;

    @BeforeAll
    static void make() {
        exercise = MadeUpClass.exercise(2);
        students = MadeUpClass.students(exercise, 12);
    }

    private static Document page(Graded graded) {
        return Jsoup.parse(FeedbackPage.html(
                exercise, graded, exercise.editions().get(graded.edition()), MadeUpClass.models(graded.edition())));
    }

    private static String chapter(Document page, String task) {
        int place = new ArrayList<>(exercise.file().tasks().keySet()).indexOf(task) + 1;
        return Objects.requireNonNull(page.getElementById("task-" + place)).text();
    }

    private static String points(Document page) {
        return Objects.requireNonNull(page.getElementById("points")).text();
    }

    @Test
    void points_are_told_in_all_and_by_task_in_words() {
        Graded graded = students.get(1);
        String told = points(page(graded));
        assertThat(told)
                .contains("You earned " + Plain.number(graded.points()) + " of 60 points so far")
                .contains("answers worth 6 points are not marked yet")
                .contains("bring-down could not be marked 0 10")
                .contains("memo not marked yet – 6");
        assertThat(points(page(MadeUpClass.perfect(exercise, "x")))).contains("You earned 60 of 60 points.");
    }

    @Test
    void the_solution_to_a_goal_stands_beside_the_model_answer() {
        String told = chapter(page(students.get(1)), "keep-it");
        Mark.Tried tried = Objects.requireNonNull(students.get(1).marks().get(0).tried());
        assertThat(told)
                .contains("you " + Plain.percent(tried.reached()) + " at a cost of " + Plain.number(tried.cost()))
                .contains("model answer 93.0% (91.0% to 95.0%) at a cost of 3.5")
                .contains("The goal, at least 90%, is the dashed line across; the budget, 9,")
                .contains("Omega’s lobbying")
                .contains("The norm of consensus in force taken away as it is");
    }

    @Test
    void numbers_that_were_typed_as_they_stand_are_no_answer() {
        String path = "lobbyists.Ruritania.budget";
        double stands = Objects.requireNonNull(
                Solution.standing(exercise.editions().get(0).scenario()).get(path));
        Mark mark = new Mark(
                "keep-it",
                Mark.Standing.PARTIAL,
                3,
                10,
                path + ": " + stands + "; without consensus",
                List.of("P(sustained) is 70.0 % (95 % interval 68.0 to 72.0 %)."),
                new Mark.Tried(
                        new Solution(Map.of(path, stands), List.of("consensus")), 4, new Found(0.7, 0.68, 0.72)));
        String told = chapter(page(new Graded("x", 0, "", List.of(), List.of(mark))), "keep-it");
        assertThat(told)
                .contains("What you answered without consensus What was right")
                .contains("P(sustained) is 70.0% (95% interval 68.0 to 72.0%).")
                .doesNotContain("Ruritania’s lobbying");
    }

    @Test
    void a_computed_prediction_is_held_against_the_nearest_value_within_the_interval() {
        assertThat(chapter(page(students.get(0)), "predict")).contains("nearest to it: that one counts");
        assertThat(chapter(page(students.get(0)), "history")).doesNotContain("that one counts");
    }

    @Test
    void a_goal_without_model_answer_and_with_a_refused_answer_shows_what_was_wrong_with_it() {
        assertThat(chapter(page(students.get(1)), "bring-down"))
                .contains("The answer could not be marked: 0 of 10 points.")
                .contains("changes.governments.Alpha.salience: is locked")
                .doesNotContain("model answer");
    }

    @Test
    void a_number_stands_on_its_axis_with_interval_and_tolerance() {
        Block.Figure figure = AnswerAxis.number("a", 0.84, new Found(0.9, 0.88, 0.92), 0.1, false);
        assertThat(figure.says())
                .isEqualTo(
                        "You answered 84.0% (diamond); Rollover finds 90.0% (95% interval 88.0% to 92.0%) (circle, whisker);"
                                + " all points from 88.0% to 92.0%; some points from 78.0% to 100%.");
        assertThat(axis(figure).get("min")).isEqualTo(75.0);
        assertThat(axis(figure).get("max")).isEqualTo(100.0);
        Block.Figure effect = AnswerAxis.number("a", 0.12, new Found(-0.12, -0.14, -0.1), 0.1, true);
        assertThat(effect.says()).contains("You answered +12.0").contains("some points from −24.0 to 0.0");
        assertThat(axis(effect).get("min")).isEqualTo(-30.0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> axis(Block.Figure figure) {
        return (Map<String, Object>) figure.chart().option().get("xAxis");
    }

    @Test
    void an_answer_without_tolerance_has_no_band_for_some_points() {
        assertThat(AnswerAxis.number("a", 0.5, new Found(0.5, 0.4, 0.6), 0, false)
                        .says())
                .doesNotContain("some points");
    }

    @Test
    void a_prediction_stands_beside_what_happened_or_was_computed() {
        assertThat(AnswerAxis.happened("a", 0.3, 0).says())
                .isEqualTo("You answered 30.0% (diamond); it did not 0% (circle).");
        assertThat(AnswerAxis.predicted("a", 0.3, new Found(0.5, 0.4, 0.6)).says())
                .contains("Rollover finds 50.0% (95% interval 40.0% to 60.0%)");
    }

    @Test
    void names_that_cannot_be_told_apart_are_all_right_and_the_own_is_marked_in_words() {
        assertThat(chapter(page(students.get(0)), "hold-out"))
                .contains("Right: Delta and Gamma. You answered Gamma.")
                .contains("Gamma 38.0% (36.0% to 40.0%) right, your answer");
        assertThat(chapter(page(students.get(1)), "hold-out")).contains("Alpha 10.0% (8.0% to 12.0%) your answer");
    }

    @Test
    void a_choice_says_which_option_was_taken_and_which_is_right_in_whatever_case_the_letter_was_written() {
        assertThat(chapter(page(students.get(1)), "veto"))
                .contains("b Because standing alone costs more than it brings")
                .contains("nobody remembers any more. your answer")
                .contains("{a|c} right");
    }

    @Test
    void texts_have_the_comment_and_points_of_the_instructor_or_say_that_they_are_not_marked() {
        assertThat(chapter(page(students.get(1)), "essay"))
                .contains("given by your instructor")
                .contains("Good, but no source.")
                .contains("What earns points");
        assertThat(chapter(page(students.get(0)), "essay"))
                .contains("Not marked yet; worth 8 points.")
                .doesNotContain("What earns points");
    }

    @Test
    void the_page_holds_no_name_but_the_own_whatever_it_is_made_of() {
        for (Graded graded : students) {
            Document page = page(graded);
            assertThat(page.select("main img, main b, main script:not([type])")).isEmpty();
            assertThat(page.select(".subtitle").text()).startsWith("Feedback for");
            for (Graded other : students) {
                if (!other.equals(graded) && !other.student().equals(MadeUpClass.MARKUP)) {
                    assertThat(page.text()).doesNotContain(other.student());
                }
            }
        }
    }

    @Test
    void who_answered_nothing_is_told_what_was_right() {
        Document page = page(MadeUpClass.silent(exercise, "x"));
        assertThat(chapter(page, "predict"))
                .contains("There is no answer: 0 of 5 points.")
                .contains("Rollover finds 70.0%");
        assertThat(chapter(page, "history")).contains("the measures went on");
        assertThat(chapter(page, "veto")).contains("{a|c} right").contains("See the costs.");
        assertThat(chapter(page, "hold-out")).contains("You did not answer");
        assertThat(points(page)).contains("You earned 0 of 60 points.");
    }

    @Test
    void flags_are_told_and_only_where_there_are_any() {
        assertThat(points(page(students.get(1)))).contains("The code is not the one that was handed out.");
        assertThat(points(page(students.get(0)))).doesNotContain("asked to look");
    }

    @Test
    void the_rules_are_those_of_the_kinds_of_tasks_that_are_asked() {
        String rules = Objects.requireNonNull(page(students.get(0)).getElementById("rules"))
                .text();
        assertThat(rules)
                .contains("1 − (q − o)²")
                .contains("better end of the 95% interval")
                .contains("tolerance");
    }

    @Test
    void a_label_is_markdown_without_its_signs() {
        assertThat(Plain.unmarked("A **strong** and `plain`\nword, 2*3*4 and snake_case_name."))
                .isEqualTo("A strong and plain word, 2*3*4 and snake_case_name.");
    }

    @Test
    void questions_and_explanations_are_markdown_and_what_students_wrote_is_not() {
        Document page = page(students.get(0));
        assertThat(page.select("#task-1 strong").text()).isEqualTo("P(sustained)");
        assertThat(page.select("#task-9 li")).hasSize(2);
        Graded written = new Graded(
                "x",
                0,
                "",
                List.of(),
                List.of(new Mark(
                        "essay", Mark.Standing.BY_HAND, 1, 8, "*mine* [a](https://b.example)", List.of("*so*"), null)));
        assertThat(page(written).select("#task-10 em, #task-10 a")).isEmpty();
    }
}
