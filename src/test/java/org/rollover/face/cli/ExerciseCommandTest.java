package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.HandOut;
import org.rollover.classroom.HandedOut;

class ExerciseCommandTest {
    @TempDir
    private Path folder;

    private Desk desk;
    private Exercise exercise;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        exercise = HandedOut.exercise(folder);
    }

    private Path handedOut(String student) {
        return folder.resolve("exercises").resolve("small").resolve(student);
    }

    /** Hands it out to anna and puts a submission into her folder, with a word of it replaced. */
    private String submission(String was, String is) throws IOException {
        assertThat(desk.type("exercise", "start", "small.yaml", "--student", "anna", "--force"))
                .as(desk.complained())
                .isZero();
        Path file = handedOut("anna").resolve("submission.yaml");
        Files.writeString(
                file,
                HandedOut.whole(HandOut.of(exercise, "anna", exercise.seat("anna")))
                        .replace(was, is));
        return file.toString();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(desk.said());
    }

    @Test
    void a_folder_written_anew_keeps_what_the_student_filled_in_and_no_other_folder_is_touched() throws IOException {
        String[] again = {"exercise", "start", "small.yaml", "--student", "anna", "--force"};
        assertThat(desk.type(again)).as(desk.complained()).isZero();
        Files.writeString(handedOut("anna").resolve("submission.yaml"), "my work");
        assertThat(desk.type(again)).isZero();
        assertThat(desk.type(again)).isZero();
        assertThat(handedOut("anna").resolve("submission-before.yaml")).hasContent("my work");
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "all of it");
        assertThat(desk.type("exercise", "start", "small.yaml", "--student", "mine", "--output", ".", "--force"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("mine: is there already, and is no student's folder");
        assertThat(mine.resolve("thesis.txt")).exists();
    }

    @Test
    void a_folder_for_each_student_is_written_once() throws IOException {
        String[] start = {"exercise", "start", "small.yaml", "--student", "anna", "--student", "ben"};

        assertThat(desk.type(start)).as(desk.complained()).isZero();
        assertThat(desk.said()).contains("anna", "ben", "2 folders are written in exercises/small");
        assertThat(handedOut("ben").resolve("brief.html")).exists();
        Files.writeString(handedOut("anna").resolve("submission.yaml"), "my work");
        assertThat(desk.type(start)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("exercises/small/anna: is there already", "exercises/small/ben: is there already");
        assertThat(handedOut("anna").resolve("submission.yaml")).hasContent("my work");
    }

    @Test
    void one_bad_id_and_nothing_is_written() {
        assertThat(desk.type("exercise", "start", "small.yaml", "--student", "anna", "--student", "../x"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("'../x' is no student's ID");
        assertThat(folder.resolve("exercises")).doesNotExist();
    }

    @Test
    void a_class_list_names_students_and_roles() throws IOException {
        Files.writeString(folder.resolve("class.csv"), "name;student;role\nAnna A;anna;Omega\nBen B;ben;\n");

        assertThat(desk.type("exercise", "start", "small.yaml", "--roster", "class.csv", "--output", "out"))
                .as(desk.complained())
                .isZero();
        assertThat(folder.resolve("out/anna/role.md")).content().contains("OMEGA");
        assertThat(folder.resolve("out/ben/brief.md")).exists();
        Files.writeString(folder.resolve("class.csv"), "student;role\ncarla;Omgea\n");
        assertThat(desk.type("exercise", "start", "small.yaml", "--roster", "class.csv", "--output", "out"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("class.csv:2", "there is no role 'Omgea'", "did you mean 'Omega'?");
    }

    @Test
    void what_is_handed_out_lacks_every_answer_and_is_no_error() {
        desk.type("exercise", "start", "small.yaml", "--student", "anna");

        assertThat(desk.type("exercise", "submit-check", "exercises/small/anna"))
                .isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("answers.guess: there is no answer to this task", "7 things to mend");
    }

    @Test
    void a_whole_submission_passes_and_a_fault_is_told_to_people_and_programs() throws IOException {
        assertThat(desk.type("exercise", "submit-check", submission("", "")))
                .as(desk.said())
                .isZero();
        String wrong = submission("answer: 80 %", "answer: 80");
        assertThat(desk.type("exercise", "submit-check", wrong)).isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("submission.yaml:10:19: answers.guess.answer: ", "write 80 %");
        assertThat(desk.type("exercise", "submit-check", wrong, "--json")).isEqualTo(ExitCode.NO);
        assertThat(json().get("ready").booleanValue()).isFalse();
        JsonNode remark = json().get("remarks").get(0);
        assertThat(remark.get("kind").textValue()).isEqualTo("wrong-form");
        assertThat(remark.get("task").textValue()).isEqualTo("guess");
        assertThat(remark.get("line").intValue()).isEqualTo(10);
    }

    @Test
    void a_hint_is_told_and_changes_no_exit_code() throws IOException {
        String file = submission("answer: -12", "answer: 0.2");

        assertThat(desk.type("exercise", "submit-check", file)).isZero();
        assertThat(desk.said())
                .contains("hint: ", "answers.norm.answer: 0.2 percentage points; if you mean 20, write 20");
        assertThat(desk.type("exercise", "submit-check", file, "--json")).isZero();
        assertThat(json().get("ready").booleanValue()).isTrue();
        assertThat(json().get("hints").get(0).get("task").textValue()).isEqualTo("norm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers: [", "exercise: small\nanswers: *a\n", "", "\u0000"})
    void what_cannot_be_read_is_told_as_that(String text) throws IOException {
        String file = submission("", "");
        Files.writeString(Path.of(file), text);

        assertThat(desk.type("exercise", "submit-check", file)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("submission.yaml").doesNotContain("\tat ");
        assertThat(desk.type("exercise", "submit-check", file, "--json")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(json().get("remarks").get(0).get("kind").textValue()).isEqualTo("unreadable");
        assertThat(desk.type("exercise", "try", file)).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void an_answer_that_cannot_be_read_is_told_at_its_place_and_the_others_are_looked_at() throws IOException {
        String file = submission("{answer: 80 %}", "[80 %]");

        assertThat(desk.type("exercise", "submit-check", file, "--json")).isEqualTo(ExitCode.NO);
        assertThat(json().get("remarks")).hasSize(1);
        JsonNode remark = json().get("remarks").get(0);
        assertThat(remark.get("kind").textValue()).isEqualTo("wrong-form");
        assertThat(remark.get("task").textValue()).isEqualTo("guess");
        assertThat(remark.get("line").intValue()).isEqualTo(10);
        assertThat(desk.type("exercise", "try", file)).isZero();
        assertThat(desk.type("exercise", "try", submission("remove: [consensus]", "remove: consensus")))
                .isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("Nothing is changed yet.", "answers.lower.remove: 'consensus' stands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "99", "0", "-1", "1e400", "many"})
    void a_hand_out_that_asks_for_too_much_is_not_tried(String replications) throws IOException {
        String file = submission("", "");
        Path handOut = handedOut("anna").resolve("handout.json");
        Files.writeString(
                handOut,
                Files.readString(handOut)
                        .replaceFirst("\"replications\": ?[0-9]+", "\"replications\": " + replications));

        assertThat(desk.type("exercise", "try", file)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("handout.json:").contains("replications: ");
    }

    @Test
    void trying_tells_cost_budget_and_what_comes_of_it() throws IOException {
        String file = submission("", "");

        assertThat(desk.type("exercise", "try", file)).as(desk.complained()).isZero();
        assertThat(desk.said())
                .contains(
                        "Cost: 7; 2 of the budget is left.", "P(sustained): ", "With nothing changed: ", "The goal is ")
                .doesNotContain("guess", "Delta");
        assertThat(desk.type("exercise", "try", file, "--json")).isZero();
        JsonNode goal = json().get("goals").get(0);
        assertThat(goal.get("cost").doubleValue()).isEqualTo(7);
        assertThat(goal.get("budgetLeft").doubleValue()).isEqualTo(2);
        assertThat(goal.get("sustained").get("estimate").doubleValue())
                .isLessThan(goal.get("untouched").get("estimate").doubleValue());
    }

    @Test
    void trying_tells_what_cannot_be_done() throws IOException {
        String file = submission("remove: [consensus]", "remove: [expiry]");

        assertThat(desk.type("exercise", "try", file)).isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("'expiry' is locked");
    }

    @Test
    void a_scenario_that_was_changed_is_not_tried() throws IOException {
        String file = submission("", "");
        Path scenario = handedOut("anna").resolve("scenario.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace("horizon: 18 months", "horizon: 600 months"));

        assertThat(desk.type("exercise", "try", file)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("is not the scenario that was handed out");
    }

    @Test
    void a_submission_alone_says_what_is_missing_beside_it() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "exercise: small\n");

        assertThat(desk.type("exercise", "submit-check", "mine.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("handout.json is not beside it");
    }

    @Test
    void check_tells_mistakes_findings_and_points() throws IOException {
        assertThat(desk.type("exercise", "check", "small.yaml")).as(desk.said()).isZero();
        assertThat(desk.said()).contains("small.yaml: ok, 7 tasks, 35 points, 3 variants");
        Files.writeString(folder.resolve("idle.yaml"), HandedOut.text().replace("at-most: 0.5", "at-most: 1"));
        assertThat(desk.type("exercise", "check", "idle.yaml")).isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("tasks.lower: it is solved by changing nothing in every variant");
        Files.writeString(
                folder.resolve("bad.yaml"),
                HandedOut.text().replace("right: [a]", "right: [d]").replace("minutes: 30", "minutes: 0"));
        assertThat(desk.type("exercise", "check", "bad.yaml", "small.yaml", "--form"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.said()).contains("bad.yaml:2:10: minutes", "small.yaml: ok");
    }

    @Test
    void show_is_for_the_instructor() {
        assertThat(desk.type("exercise", "show", "small.yaml", "--variant", "2"))
                .as(desk.complained())
                .isZero();
        assertThat(desk.said())
                .contains("Model answers, variant 2", "35 points in all, 11 of them marked by hand")
                .contains(
                        "Three governments want the measures to stay",
                        "Role Ruritania: The target",
                        "Secret: RURITANIA knows this.",
                        "SECRET notes")
                .contains("SECRET norm", "doubter: Delta", "rule: a");
        assertThat(desk.type("exercise", "show", "small.yaml", "--variant", "2", "--html", "view.html"))
                .isZero();
        assertThat(folder.resolve("view.html")).content().contains("This page holds the answers", "SECRET notes");
    }

    @Test
    void a_new_exercise_passes_the_check() throws IOException {
        assertThat(desk.type(
                        "exercise",
                        "new",
                        "fresh",
                        "--scenario",
                        folder.resolve("four.yaml").toString()))
                .as(desk.complained())
                .isZero();
        String text = Files.readString(folder.resolve("fresh.yaml"));
        assertThat(text).contains("# An exercise. Change it", "kind: goal", "kind: choice", "scenario: \"four.yaml\"");
        assertThat(desk.type("exercise", "check", "fresh.yaml")).as(desk.said()).isZero();
        assertThat(desk.said()).doesNotContain("hint");
        assertThat(desk.type("exercise", "new", "fresh")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(folder.resolve("fresh.yaml")).hasContent(text);
    }

    @Test
    void an_unknown_scenario_is_told_with_where_to_look() {
        assertThat(desk.type("exercise", "new", "fresh", "--scenario", "italy")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("italy-2018", "rollover list");
        assertThat(desk.type("exercise", "new", "fresh", "--scenario", "qqqqqqqq"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("rollover list shows what there is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "check", "show", "start", "try", "submit-check"})
    void each_has_help_with_examples(String command) {
        assertThat(desk.type("exercise", command, "--help")).isZero();
        assertThat(desk.said())
                .startsWith("Usage: rollover exercise " + command)
                .contains("Examples:");
    }

    @Test
    void without_a_word_it_says_what_there_is() {
        assertThat(desk.type("exercise")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("submit-check");
        assertThat(desk.type("exercise", "strat")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("did you mean 'start'?");
    }

    @Test
    void exercises_here_are_listed_and_are_no_scenarios() throws IOException {
        Path own = Files.createDirectories(folder.resolve("scenarios").resolve("exercises"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
        desk.type("list", "--exercises");
        assertThat(desk.said()).contains("small.yaml", "One doubter");
        desk.type("list");
        assertThat(desk.said()).doesNotContain("One doubter").contains("rollover list --exercises");
    }
}
