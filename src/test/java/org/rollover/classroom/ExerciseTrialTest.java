package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseTrialTest {
    @TempDir
    Path folder;

    private List<ExerciseTrial.Finding> findings(String text) {
        Exercise exercise = HandedOut.exercise(folder, text.replace("count: 3", "count: 1"));
        return new ExerciseTrial(exercise, new Models(exercise, Small.bench(exercise))).findings();
    }

    @Test
    void a_good_exercise_has_no_finding() {
        assertThat(findings(HandedOut.text())).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "at-most: 0.5 | at-most: 0.999 | tasks.lower | by changing nothing",
                "at-most: 0.5 | at-most: 0.0001 | tasks.lower | no way to solve it was found",
                "price: 1} | price: 0} | tasks.lower | at no cost",
                "budget: 9 | budget: 900 | budget | binds nobody",
                "right: [a] | right: [a, b, c] | tasks.rule | every answer is right",
                "points: 3 | points: 0 | tasks.doubter | worth nothing"
            })
    void tasks_that_teach_nothing_are_found(String was, String is, String path, String says) {
        String text = HandedOut.text().replace(was, is);
        assertThat(text).isNotEqualTo(HandedOut.text());

        assertThat(findings(text)).anySatisfy(finding -> {
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.what()).contains(says);
        });
    }

    @Test
    void names_of_which_none_does_anything_are_found() {
        String still = HandedOut.text()
                .replace("set: []\nseed", "set: [parameters.improve=0, parameters.escalate=0]\nseed")
                .replace("{kind: hold-out}", "{kind: strongest, among: [target, condition]}");

        assertThat(findings(still)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo("tasks.doubter");
            assertThat(finding.what()).contains("nothing of the kind happens");
        });
    }

    @Test
    void an_effect_that_cannot_be_told_from_nothing_is_found() {
        String idle = HandedOut.text()
                .replace("without: [consensus]}\n    tolerance", "without: [condition]}\n    tolerance");

        assertThat(findings(idle))
                .anySatisfy(finding -> assertThat(finding.what()).contains("cannot be told from 0"));
    }

    @Test
    void a_short_seed_and_a_missing_rubric_are_hinted_at() {
        Exercise exercise = HandedOut.exercise(folder, Small.text());

        assertThat(new ExerciseTrial(exercise, new Models(exercise, Small.bench(exercise))).hints())
                .singleElement()
                .satisfies(hint -> assertThat(hint.path()).isEqualTo("seed"));
    }
}
