package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.scenario.Starter;

/** What the class list hands out is what is graded. */
@DisplayName("a class list in start and grade")
class ClassListTest {
    private static final List<String> CLASS = List.of("ann", "ben", "cleo", "dan", "eve");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() throws IOException {
        desk = new Desk(folder);
        Files.writeString(folder.resolve("four.yaml"), Starter.text());
        Files.writeString(
                folder.resolve("tiny.yaml"),
                GradeCommandTest.EXERCISE.replace("count: 2", "count: 3").replace("roles: {}", """
                        roles:
                          Omega: {title: The ministry, open: You want the measures to stay.}
                          Ruritania: {title: The target, open: You want them gone.}
                        """));
        list("student\n" + String.join("\n", CLASS) + "\n");
    }

    private void list(String text) throws IOException {
        Files.writeString(folder.resolve("class.csv"), text);
    }

    private void handOut() {
        assertThat(desk.type("exercise", "start", "tiny.yaml", "--roster", "class.csv", "--output", "out"))
                .as(desk.complained())
                .isZero();
    }

    /** The cells of a column by the student. */
    private Map<String, String> graded(String column) throws IOException {
        assertThat(desk.type("grade", "tiny.yaml", "out", "--roster", "class.csv"))
                .as(desk.complained())
                .isIn(ExitCode.FINE, ExitCode.NO);
        List<String> lines = Files.readAllLines(folder.resolve("grades/tiny/grades.csv"));
        List<String> columns = new ArrayList<>(List.of(lines.get(0).split(",", -1)));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[columns.indexOf(column)]));
    }

    private Map<String, String> told() {
        return desk.said()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length == 3 && CLASS.contains(words[0]))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private void change(String student, String was, String is) throws IOException {
        Path file = folder.resolve("out").resolve(student).resolve("submission.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst(was, is));
    }

    @Test
    void neighbours_are_handed_out_other_variants_and_each_is_graded_as_the_own_one() throws IOException {
        handOut();
        Map<String, String> told = told();
        for (int i = 1; i < CLASS.size(); i++) {
            assertThat(told.get(CLASS.get(i))).isNotEqualTo(told.get(CLASS.get(i - 1)));
        }

        assertThat(graded("variant")).isEqualTo(told);
    }

    @Test
    void a_list_in_another_order_changes_nothing_of_what_was_handed_out() throws IOException {
        handOut();
        Map<String, String> told = told();
        list("student\neve\ndan\nann\ncleo\nben\n");

        assertThat(graded("variant")).isEqualTo(told);
        assertThat(graded("flags").values()).containsOnly("");
    }

    @Test
    void who_lost_the_code_is_graded_as_the_list_says() throws IOException {
        handOut();
        Map<String, String> told = told();
        change("cleo", "code: .*", "code: ''");

        assertThat(graded("variant")).isEqualTo(told);
        assertThat(graded("flags").get("cleo"))
                .isEqualTo("The code of the hand-out is missing. It is graded as variant " + told.get("cleo") + ".");
        list("student,variant\nann,\nben,\ncleo,2\ndan,\neve,\n");
        assertThat(graded("variant").get("cleo")).isEqualTo("2");
        list("student,variant\nann,\nben,\ncleo,3\ndan,\neve,\n");
        assertThat(graded("variant").get("cleo")).isEqualTo("3");
    }

    @Test
    void the_list_may_say_who_gets_which_variant() throws IOException {
        list("student,variant,role\nann,3,Ruritania\nben,3,\ncleo,1,\ndan,,\neve,2,Omega\n");
        handOut();

        assertThat(told())
                .containsEntry("ann", "3")
                .containsEntry("ben", "3")
                .containsEntry("cleo", "1")
                .containsEntry("eve", "2");
        assertThat(graded("variant"))
                .containsEntry("ann", "3")
                .containsEntry("ben", "3")
                .containsEntry("eve", "2");
        assertThat(graded("role")).containsEntry("ann", "Ruritania").containsEntry("eve", "Omega");
    }

    @Test
    void a_list_and_a_code_that_say_different_variants_are_told() throws IOException {
        handOut();
        int own = Integer.parseInt(told().get("ben"));
        int other = own % 3 + 1;
        list("student,variant\nann,\nben," + other + "\ncleo,\ndan,\neve,\n");

        assertThat(graded("variant")).containsEntry("ben", String.valueOf(own));
        assertThat(graded("flags").get("ben"))
                .isEqualTo("The class list says variant " + other + "; the code says variant " + own + " and counts.");
    }

    @Test
    void who_was_handed_out_two_variants_cannot_choose_in_silence() throws IOException {
        handOut();
        Path mine = folder.resolve("out/ben/submission.yaml");
        Files.createDirectories(folder.resolve("in"));
        Files.copy(mine, folder.resolve("in/ben_7_100_submission.yaml"));
        int own = Integer.parseInt(told().get("ben"));
        list("student,variant\nben," + (own % 3 + 1) + "\n");
        assertThat(desk.type("exercise", "start", "tiny.yaml", "--roster", "class.csv", "--output", "out", "--force"))
                .as(desk.complained())
                .isZero();
        Files.copy(mine, folder.resolve("in/ben_7_101_submission-1.yaml"));
        list("student\nben\n");

        assertThat(desk.type("grade", "tiny.yaml", "in", "--roster", "class.csv"))
                .as(desk.complained())
                .isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("There is another file, with the code of variant");
    }

    @Test
    void the_same_file_handed_in_twice_counts_once() throws IOException {
        handOut();
        Files.createDirectories(folder.resolve("out/copies/ben"));
        Files.copy(folder.resolve("out/ben/submission.yaml"), folder.resolve("out/copies/ben/submission.yaml"));

        assertThat(graded("flags").get("ben")).isEmpty();
    }

    @Test
    void a_column_that_is_misspelt_is_told() throws IOException {
        list("student,varient,rank\nann,3,1\n");

        handOut();

        assertThat(desk.complained())
                .contains("class.csv: the column 'varient' is not read; did you mean 'variant'?")
                .doesNotContain("rank");
    }

    @Test
    void a_variant_that_there_is_not_is_told_with_its_line() throws IOException {
        list("student,variant\nann,4\nben,0\ncleo,two\ndan,1\neve,-1\n");

        assertThat(desk.type("exercise", "start", "tiny.yaml", "--roster", "class.csv"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("class.csv:2:5: variant: there is no variant '4'", "a whole number from 1 to 3")
                .contains("class.csv:3:5", "class.csv:4:6", "class.csv:6:5");
        assertThat(desk.type("exercise", "show", "tiny.yaml", "--variant", "4")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--variant: there is no variant 4; there are 1 to 3");
    }
}
