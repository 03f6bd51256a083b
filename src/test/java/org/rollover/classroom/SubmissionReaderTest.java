package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

class SubmissionReaderTest {
    private static final String HEAD = "exercise: small\nstudent: anna\ncode: '1'\nanswers:\n";

    private static SubmissionReader.Reading read(String text) {
        try {
            return new SubmissionReader(ReadingLimits.defaults()).readText(text, "submission.yaml");
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static SubmissionReader.Reading answers(String answers) {
        return read(HEAD + answers);
    }

    private static SubmissionFile.Answer answer(SubmissionReader.Reading reading, String task) {
        return Objects.requireNonNull(reading.file().answers().get(task), task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p: {answer: }",
                "p: {answer: null}",
                "p: {answer: ~}",
                "p: {answer: NULL}",
                "p: {answer: ''}",
                "p: {text: , changes: , remove: , rounds: }",
                "p: {changes: {a.b: }, remove: [~], rounds: {one: }}",
                "p: {}",
                "p:",
                "p: ~"
            })
    void what_is_left_blank_is_not_answered_and_no_fault(String blank) {
        SubmissionReader.Reading reading = answers("  " + blank + "\n  c: {answer: b}\n");

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.others()).isEmpty();
        SubmissionFile.Answer none = reading.file().answers().get("p");
        assertThat(none == null || none.isEmpty()).isTrue();
        assertThat(answer(reading, "c").answer()).isEqualTo("b");
    }

    @Test
    void a_bare_value_for_a_task_is_its_answer() {
        SubmissionReader.Reading reading = answers("  p: 0.7\n  c: 'null'\n");

        assertThat(answer(reading, "p").answer()).isEqualTo("0.7");
        assertThat(answer(reading, "c").answer()).isEqualTo("null");
        assertThat(reading.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p: [0.7]",
                "p: {answer: [0.7]}",
                "p: {anwser: 0.7}",
                "p: {answer: 0.7, answer: 0.8}",
                "p: {answer: !!float 0.7}",
                "p: {answer: *a}",
                "p: *a",
                "p: {remove: consensus}",
                "p: {changes: [a]}",
                "p: {changes: {a.b: {c: 1}}}",
                "p: {rounds: {'a.b': x}}"
            })
    void an_answer_that_cannot_be_read_costs_no_other(String wrong) {
        SubmissionReader.Reading reading = answers("  a: {answer: c}\n  " + wrong + "\n  c: {answer: b}\n");

        assertThat(reading.refused()).containsOnlyKeys("p");
        assertThat(reading.refused().get("p"))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.where().line()).isEqualTo(6));
        assertThat(reading.others()).isEmpty();
        assertThat(reading.file().answers()).containsOnlyKeys("a", "c");
    }

    @Test
    void a_task_that_is_answered_twice_is_refused_and_no_other() {
        SubmissionReader.Reading reading = answers("  p: {answer: 0.7}\n  c: {answer: b}\n  p: {answer: 0.8}\n");

        assertThat(reading.file().answers()).containsOnlyKeys("c");
        assertThat(reading.refused()).containsOnlyKeys("p");
        assertThat(reading.refused().get("p")).singleElement().satisfies(problem -> assertThat(problem)
                .asString()
                .contains("submission.yaml:7:3: the key 'p' is given twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email: a@b.c\n", "role: [x]\n", "  no.task: {answer: 1}\n", "student: ben\n"})
    void what_is_wrong_elsewhere_costs_no_answer(String more) {
        SubmissionReader.Reading reading = answers("  p: {answer: 0.7}\n" + more);

        assertThat(reading.refused()).isEmpty();
        assertThat(reading.others()).hasSize(1);
        assertThat(answer(reading, "p").answer()).isEqualTo("0.7");
        assertThat(reading.file().student()).isEqualTo("anna");
    }

    @Test
    void signs_that_nobody_sees_are_left_out_but_not_joiners() {
        String joined = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \ud83d\udc69\u200d\ud83c\udf93";
        SubmissionReader.Reading reading = answers("  t:\u200b\n    text: \"Sank\u00adtionen\u2028\u200f\u05d0 \\u200b"
                + joined + "\"\n\u200e  p: {answer: \u20660.7\u2069}\n");

        assertThat(answer(reading, "t").text()).isEqualTo("Sanktionen \u05d0 " + joined);
        assertThat(answer(reading, "p").answer()).isEqualTo("0.7");
        assertThat(reading.unseen()).isEqualTo(8);
        assertThat(reading.others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers: [",
                "exercise: small\nanswers: *a\n",
                "exercise: small\nanswers: [p]\n",
                "exercise: small\nanswres: {p: {answer: 1}}\n",
                "exercise: small\nanswers: {p: {answer: 1}}\nanswers: {p: {answer: 2}}\n",
                "exercise: small\nanswers: {p: &a [x], q: [*a, *a]}\n",
                "student: anna\nanswers: {p: {answer: 1}}\n",
                ""
            })
    void without_an_exercise_or_answers_nothing_is_read(String text) {
        assertThatThrownBy(() -> new SubmissionReader(ReadingLimits.defaults()).readText(text, "submission.yaml"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("submission.yaml");
    }
}
