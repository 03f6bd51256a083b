package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.scenario.LoadedScenario;

class SubmissionCheckTest {
    @TempDir
    static Path folder;

    private static HandOut handOut;
    private static LoadedScenario scenario;

    @BeforeAll
    static void handOut() {
        Exercise exercise = HandedOut.exercise(folder);
        handOut = HandOut.of(exercise, HandedOut.STUDENT, exercise.seat(HandedOut.STUDENT));
        scenario = exercise.seat(HandedOut.STUDENT).edition().scenario();
    }

    private static List<SubmissionCheck.Remark> check(String text) {
        return new SubmissionCheck(handOut, scenario).check(HandedOut.read(text));
    }

    @Test
    void a_whole_submission_has_no_fault() {
        assertThat(check(HandedOut.whole(handOut))).isEmpty();
    }

    @Test
    void that_an_answer_is_wrong_is_not_told() {
        // b is wrong: all must agree.
        assertThat(check(HandedOut.whole(handOut).replace("answer: b", "answer: a")))
                .isEqualTo(check(HandedOut.whole(handOut)));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "lobbyists.Ruritania.budget: 2.5 | governments.Beta.salience: 0.9 | against-the-rules | is locked",
                "lobbyists.Ruritania.budget: 2.5 | lobbyists.Ruritania.budget: 7 | against-the-rules | 7 is out of range; from 0 to 3",
                "lobbyists.Ruritania.budget: 2.5 | lobbyists.Ruritania.budget: 2.5 points | against-the-rules | is not a number in units of effort a month",
                "lobbyists.Ruritania.budget: 2.5 | lobbyists.Ruritana.budget: 2.5 | against-the-rules | did you mean 'lobbyists.Ruritania.budget'?",
                "remove: [consensus] | remove: [expiry] | against-the-rules | 'expiry' is locked",
                "budget: 2.5 | budget: 3, lobbyists.Foreign Ministry of Omega.budget: 0.5 | against-the-rules | 3 changes; at most 2",
                "budget: 2.5 | budget: 3, lobbyists.Foreign Ministry of Omega.budget: 0.5 | against-the-rules | the changes cost 11; the budget is 9",
                "answer: 80 % | answer: 80 | wrong-form | for percent write 80 %",
                "answer: 80 % | answer: likely | wrong-form | is no probability",
                "answer: -12 | answer: -120 | wrong-form | percentage points cannot be",
                "answer: delta | answer: Detla | wrong-form | did you mean 'Delta'?",
                "answer: b | answer: e | wrong-form | a, b, c can be answered",
                "answer: b | text: b | wrong-key | the answer belongs under answer",
                "'  rule: {answer: b}' | '' | missing | there is no answer",
                "answer: b | answer: ' ' | missing | there is no answer",
                "first round: Wait and see. | other round: Wait and see. | missing | the memo of this round is missing",
                "first round: Wait and see. | frist round: Wait and see. | wrong-key | did you mean 'first round'?",
                "Wait and see. | Wait and see and wait again. | too-long | the text has 6 words; at most 5",
                "doubter: | doutber: | unknown-task | did you mean 'doubter'?",
                "exercise: small | exercise: other | wrong-exercise | this one is small",
                "student: anna | student: ben | wrong-student | this folder is of anna",
                "code: \" | code: \"0 | wrong-code | is another code",
                "role: | role: x | wrong-role | yours is"
            })
    void each_kind_of_fault_is_named_at_its_place(String was, String is, String kind, String says) {
        String whole = HandedOut.whole(handOut);
        String changed = was.startsWith("budget")
                ? whole.replace("budget: 2.5", is.replace(", ", "\n      "))
                : whole.replace(was, is);
        assertThat(changed).isNotEqualTo(whole);

        assertThat(check(changed)).anySatisfy(remark -> {
            assertThat(remark.kind().word()).isEqualTo(kind);
            assertThat(remark.problem().toString()).contains(says);
            assertThat(remark.problem().where().line()).isPositive();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.2 | 0.2 percentage points; if you mean 20, write 20",
                "-0.07 | -0.07 percentage points; if you mean -7, write -7",
                "1 | ''",
                "-12 | ''",
                "0 | ''",
                "0.2 % | ''",
                "0.2 points | ''"
            })
    void a_difference_that_may_be_a_share_of_one_gets_a_hint_and_no_fault(String said, String hint) {
        SubmissionReader.Reading content =
                HandedOut.read(HandedOut.whole(handOut).replace("answer: -12", "answer: " + said));
        SubmissionCheck check = new SubmissionCheck(handOut, scenario);

        assertThat(check.check(content)).isEmpty();
        assertThat(check.hints(content).stream().map(one -> one.problem().what()))
                .containsExactlyElementsOf(hint.isEmpty() ? List.of() : List.of(hint));
    }

    @Test
    void a_fault_stands_at_the_line_of_its_value() {
        String locked =
                HandedOut.whole(handOut).replace("lobbyists.Ruritania.budget: 2.5", "governments.Beta.salience: 0.9");

        assertThat(check(locked)).singleElement().satisfies(remark -> {
            assertThat(remark.task()).isEqualTo("lower");
            assertThat(remark.problem().path()).isEqualTo("answers.lower.changes.governments.Beta.salience");
            assertThat(remark.problem().where().line()).isEqualTo(8);
        });
    }

    @Test
    void of_another_exercise_nothing_else_is_said() {
        assertThat(check("exercise: other\nstudent: anna\nanswers: {}\n"))
                .extracting(SubmissionCheck.Remark::kind)
                .contains(SubmissionCheck.Kind.WRONG_EXERCISE)
                .doesNotContain(SubmissionCheck.Kind.MISSING);
    }

    @Test
    void levers_left_where_they_are_count_as_no_answer() {
        String idle = HandedOut.whole(handOut)
                .replace("budget: 2.5", "budget: 1")
                .replace("remove: [consensus]", "remove: []");

        assertThat(check(idle))
                .singleElement()
                .satisfies(remark -> assertThat(remark.problem().toString()).contains("nothing is changed"));
    }
}
