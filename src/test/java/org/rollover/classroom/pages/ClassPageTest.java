package org.rollover.classroom.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.rollover.classroom.Model;
import org.rollover.report.html.Block;
import org.rollover.report.story.ReliabilityFigure;

/** What an instructor reads of a class. */
class ClassPageTest {
    private static Exercise exercise;
    private static Map<Integer, Map<String, Model>> models;

    @BeforeAll
    static void make() {
        exercise = MadeUpClass.exercise(3);
        models = MadeUpClass.allModels(exercise);
    }

    private static Document page(List<Graded> all) {
        return Jsoup.parse(ClassPage.html(exercise, all, models));
    }

    private static List<Tally> tallies(List<Graded> all) {
        return Tally.of(exercise.file().tasks(), all);
    }

    private static String chapter(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id)).text();
    }

    private static JsonNode option(Document page, String figure) {
        try {
            String json = page.select("#figure-" + figure + " script").first().data();
            return new ObjectMapper().readTree(json).path("option");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_histogram_counts_every_student_once_and_says_mean_and_median() {
        List<Double> points = List.of(0.0, 5.9, 6.0, 60.0, 60.0);
        Block.Figure figure = PointsPicture.figure("f", points, 60);
        assertThat(figure.says())
                .isEqualTo("Mean 26.38 (dotted line), median 6 (dashed line) of 60 points; from 0 to 60.");
        assertThat(PointsPicture.figure("f", List.of(0.0, 5.9, 6.0, 60.0), 60).says())
                .endsWith(" Most often from 0 to 6: 2 students.");
        assertThat(figure.data().rows().stream()
                        .mapToInt(row -> Integer.parseInt(row.get(1).text()))
                        .sum())
                .isEqualTo(5);
        assertThat(figure.data().rows().get(9).get(1).text()).isEqualTo("2");
    }

    @Test
    void each_task_counts_what_was_earned_and_marks_by_hand_count_by_their_points() {
        List<Graded> all = MadeUpClass.students(exercise, 12);
        List<Tally> tallies = tallies(all);
        // All points, some, none, refused, missing, open.
        assertThat(tallies.get(1).parts()).containsExactly(6.0, 0.0, 0.0, 3.0, 3.0, 0.0);
        assertThat(tallies.get(9).parts()).containsExactly(0.0, 6.0, 0.0, 0.0, 0.0, 6.0);
        assertThat(Tally.figure(tallies).says())
                .contains("The hardest task was effect: on average 0% of its points were earned");
    }

    @Test
    void a_bin_of_predictions_has_the_share_that_happened_with_wilsons_interval() {
        List<Calibration.Said> said = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int happened = i < 6 ? 1 : 0;
            said.add(new Calibration.Said("t", "event " + i, 0.7, new Found(happened, happened, happened), true));
        }
        said.add(new Calibration.Said("t", "last", 1, new Found(1, 1, 1), true));
        List<ReliabilityFigure.Bin> bins = Calibration.bins(said, true);
        assertThat(bins).hasSize(2);
        assertThat(bins.get(0).range()).isEqualTo("60% to 80%");
        assertThat(bins.get(0).came()).isEqualTo(0.75);
        // Wilson 1927: 6 of 8.
        assertThat(bins.get(0).low()).isCloseTo(0.4093, within(1e-4));
        assertThat(bins.get(0).high()).isCloseTo(0.9285, within(1e-4));
        assertThat(bins.get(1).range()).isEqualTo("80% to 100%");
        assertThat(Calibration.meanOff(said.subList(0, 8))).isCloseTo((6 * 0.09 + 2 * 0.49) / 8, within(1e-12));
    }

    @Test
    void a_prediction_within_the_interval_of_what_was_computed_is_not_off() {
        assertThat(new Calibration.Said("t", "t", 0.69, new Found(0.7, 0.68, 0.72), false).off())
                .isZero();
        assertThat(new Calibration.Said("t", "t", 0.58, new Found(0.7, 0.68, 0.72), false).off())
                .isCloseTo(0.01, within(1e-12));
    }

    @Test
    void predictions_of_one_event_are_said_to_share_its_fate_and_few_are_said_to_be_few() {
        assertThat(chapter(page(MadeUpClass.students(exercise, 30)), "predictions"))
                .contains("27 predictions of 1 event")
                .contains("share its fate");
        assertThat(chapter(page(MadeUpClass.students(exercise, 3)), "predictions"))
                .contains("3 predictions of 1 event: too few");
    }

    @Test
    void the_frontier_has_every_solution_and_the_model_answer_of_each_variant() {
        List<Graded> all = MadeUpClass.students(exercise, 30);
        Document page = page(all);
        String told = chapter(page, "goals");
        long there = all.stream()
                .map(graded -> Objects.requireNonNull(graded.marks().get(0).tried()))
                .filter(tried -> tried.reached().high() >= 0.9)
                .count();
        assertThat(told)
                .contains(there + " of 30 solutions reach the goal, at least 90%")
                .contains("model answers cost 3 to 4")
                .contains("variant 1 solid, variant 2 dashed, variant 3 dotted");
        // Thirty students, three model answers, and the head.
        assertThat(page.select("#figure-goal-1 tr")).hasSize(34);
        JsonNode series = option(page, "goal-1").path("series");
        List<String> symbols = new ArrayList<>();
        series.forEach(one -> {
            if (one.path("name").asText().startsWith("variant")) {
                symbols.add(one.path("symbol").asText());
            }
        });
        assertThat(symbols).containsExactly("circle", "diamond", "triangle");
    }

    @Test
    void a_goal_counts_as_reached_by_the_better_end_of_its_interval() {
        Found found = new Found(0.88, 0.86, 0.9);
        var tasks = exercise.file().tasks();
        assertThat(Frontier.reached(
                        (org.rollover.classroom.Task.Goal) Objects.requireNonNull(tasks.get("keep-it")), found))
                .isTrue();
        assertThat(Frontier.reached(
                        (org.rollover.classroom.Task.Goal) Objects.requireNonNull(tasks.get("bring-down")), found))
                .isFalse();
    }

    @Test
    void common_mistakes_are_counted_by_kind_whatever_the_case_of_letters() {
        List<Graded> all = MadeUpClass.students(exercise, 12);
        Mistakes mistakes = new Mistakes(tallies(all));
        assertThat(mistakes.faults())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a locked value or lever was changed", 3L,
                        "the changes cost more than the budget", 3L,
                        "no number, or in a wrong unit", 1L));
        assertThat(mistakes.locked()).containsExactly(Map.entry("governments.Alpha.salience", 3L));
        assertThat(mistakes.wrong().get(0)).isEqualTo(new Mistakes.Wrong("hold-out", "Alpha", 8, 12));
        assertThat(mistakes.wrong()).anySatisfy(wrong -> {
            assertThat(wrong.task()).isEqualTo("veto");
            assertThat(wrong.answer()).startsWith("c: Because it had promised");
            assertThat(wrong.students()).isEqualTo(6);
        });
    }

    @Test
    void every_fault_that_a_check_can_find_has_a_kind() {
        Mark mark = new Mark(
                "keep-it",
                Mark.Standing.REFUSED,
                0,
                10,
                "",
                List.of(
                        "remove: 'caatsa-216' is locked; nothing may be taken away.",
                        "remove: there is no 'x'; nothing may be taken away.",
                        "4 changes; at most 3 may be made.",
                        "changes.a.b: 7 is out of range; from 0 to 6.",
                        "changes.a.b: 'x' is no share; as 0.5.",
                        "changes.a: there is no such number; b may be set.",
                        "answer: 200 percentage points cannot be; from -100 to 100.",
                        "answer: 1.2 is no probability; from 0 to 1."),
                null);
        Mistakes mistakes = new Mistakes(tallies(List.of(new Graded("x", 0, "", List.of(), List.of(mark)))));
        assertThat(mistakes.faults()).doesNotContainKey("something else").hasSize(6);
        assertThat(mistakes.locked()).containsExactly(Map.entry("caatsa-216", 1L));
    }

    @Test
    void what_to_talk_about_is_computed() {
        assertThat(chapter(page(MadeUpClass.students(exercise, 30)), "talk"))
                .contains("The hardest task was effect: on average 0% of its points were earned")
                .contains("The most frequent wrong answer was to hold-out: “Alpha”, given by 20 of the 30 who answered")
                .containsPattern("solutions? of keep-it reach(es)? the goal and costs? less than the model answer")
                .contains("bring-down was left out by 8 of 30 students.")
                .contains("45 texts are still to be marked");
    }

    @Test
    void flagged_submissions_stand_with_their_reasons() {
        assertThat(chapter(page(MadeUpClass.students(exercise, 12)), "instructor"))
                .contains("The code is not the one that was handed out. There are two files.");
        assertThat(chapter(page(List.of(MadeUpClass.perfect(exercise, "x"))), "instructor"))
                .contains("Submissions to look at None");
    }

    @Test
    void a_class_of_none_one_three_hundred_of_silence_and_of_full_points_has_a_sensible_page() {
        assertThat(page(List.of()).text())
                .contains("There is no student's work yet.")
                .contains("No student has a solution");
        assertThat(chapter(page(MadeUpClass.students(exercise, 1)), "glance"))
                .contains("The one student of whom something can be read earned");
        assertThat(chapter(page(MadeUpClass.students(exercise, 300)), "glance"))
                .contains("The 300 students of whom something can be read earned");
        Document silent = page(List.of(MadeUpClass.silent(exercise, "x"), MadeUpClass.silent(exercise, "y")));
        assertThat(chapter(silent, "glance")).contains("2 students handed in nothing that can be read.");
        assertThat(silent.getElementById("talk")).isNull();
        assertThat(chapter(silent, "instructor")).contains("x 1 0 no answers");
        assertThat(chapter(page(List.of(MadeUpClass.perfect(exercise, "x"))), "talk"))
                .contains("Everybody earned all points of every task that is marked.");
    }

    @Test
    void a_student_of_an_edition_without_model_answers_breaks_nothing() {
        List<Graded> all = MadeUpClass.students(exercise, 6);
        Document page = Jsoup.parse(ClassPage.html(exercise, all, Map.of()));
        assertThat(chapter(page, "goals")).contains("6 solutions").doesNotContain("model answers cost");
    }

    @Test
    void who_handed_in_nothing_is_told_of_once_and_counts_nowhere_else() {
        List<Graded> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(MadeUpClass.perfect(exercise, "perfect " + i));
            all.add(MadeUpClass.silent(exercise, "silent " + i));
        }
        Document page = page(all);
        assertThat(chapter(page, "glance"))
                .contains("The 3 students of whom something can be read earned on average 60 of 60 points")
                .contains("3 students handed in nothing that can be read.");
        assertThat(chapter(page, "talk"))
                .contains("3 students handed in nothing that can be read.")
                .contains("Everybody earned all points of every task that is marked.")
                .doesNotContain("left out");
        assertThat(chapter(page, "by-task")).doesNotContain("no answer 3");
    }

    @Test
    void while_texts_wait_points_are_told_of_the_marked_tasks_alone() {
        List<Graded> all = MadeUpClass.students(exercise, 12);
        Headline headline = Headline.of(exercise, all);
        assertThat(headline.open()).isNotEmpty();
        assertThat(headline.sentence())
                .contains("of the " + Plain.points(headline.of()) + " that are marked already; the median is");
        assertThat(headline.of())
                .isEqualTo(60
                        - headline.open().stream()
                                .mapToDouble(task -> Objects.requireNonNull(
                                                exercise.file().tasks().get(task))
                                        .points())
                                .sum());
        assertThat(chapter(page(all), "glance")).contains(headline.sentence());
    }

    @Test
    void only_the_last_chapter_names_students() {
        List<Graded> all = MadeUpClass.students(exercise, 30);
        Document page = page(all);
        assertThat(page.select(".subtitle").text()).contains("“For the instructor alone”, names students");
        assertThat(page.select("section").last().id()).isEqualTo("instructor");
        assertThat(chapter(page, "instructor")).contains("Student 029").contains("Cheaper than the model answer");
        page.getElementById("instructor").remove();
        for (Graded graded : all) {
            if (!graded.student().equals(MadeUpClass.MARKUP)
                    && !graded.student().equals("constructor")) {
                assertThat(page.select("main").html()).doesNotContain(graded.student());
            }
        }
    }

    @Test
    void equal_tasks_and_answers_are_told_as_equal_and_what_happened_once_is_not_most_often() {
        assertThat(new Ends(List.of("a"), 0.1, List.of("b", "c", "d", "e", "f"), 1 / 3.0).sentence())
                .isEqualTo(
                        "The hardest task was a: on average 10.0% of its points were earned; of b, c, d, e and 1 more,"
                                + " the easiest, 33.3%.");
        assertThat(new Ends(List.of("a", "b"), 0.5, List.of("a", "b"), 0.5).sentence())
                .isEqualTo("On average 50.0% of the points of each marked task were earned.");
        List<Graded> one = List.of(MadeUpClass.student("x", 1, 1));
        assertThat(new Mistakes(tallies(one)).wrong()).isNotEmpty();
        assertThat(new Mistakes(tallies(one)).most()).isEmpty();
        assertThat(page(one).text()).doesNotContain("ost often").doesNotContain("most frequent");
        assertThat(PointsPicture.figure("f", List.of(1.0, 50.0), 60).says()).doesNotContain("ost often");
    }

    @Test
    void intervals_of_points_are_whole_numbers_that_fit() {
        assertThat(PointsPicture.figure("f", List.of(14.0), 14).data().rows()).hasSize(7);
        assertThat(PointsPicture.figure("f", List.of(3.0), 23).data().rows()).hasSize(12);
        assertThat(PointsPicture.figure("f", List.of(97.0), 97).data().rows()).hasSize(10);
    }

    @Test
    void answers_to_a_number_stand_beside_the_interval_that_is_right() {
        Document page = page(MadeUpClass.students(exercise, 30));
        assertThat(page.select("#figure-number-5, #figure-number-6")).hasSize(2);
        assertThat(chapter(page, "numbers"))
                .contains("Of 30 answers 0 lie within the interval that is right, 0 below it and 30 above.");
    }

    @Test
    void results_are_told_by_role_and_notes_are_for_the_instructor() {
        Exercise played = MadeUpClass.played(exercise);
        List<Graded> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(new Graded(
                    "s" + i,
                    0,
                    i < 3 ? "duke" : "king",
                    List.of(),
                    MadeUpClass.perfect(exercise, "s").marks()));
        }
        Document page = Jsoup.parse(ClassPage.html(played, all, models));
        assertThat(chapter(page, "glance")).contains("The Duke 3 60 60").contains("The King 1 fewer than 3 students");
        assertThat(chapter(page, "instructor")).contains("Ask who blinked first.");
    }

    @Test
    void names_are_text_whatever_they_are_made_of() {
        Document page = page(MadeUpClass.students(exercise, 12));
        assertThat(page.select("main img, main b, main script:not([type])")).isEmpty();
        assertThat(page.text()).contains(MadeUpClass.MARKUP).contains("=HYPERLINK(");
    }
}
