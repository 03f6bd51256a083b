package org.rollover.classroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.classroom.intake.PlatformName.Platform;

/** What names of exported files tell. */
class PlatformNameTest {
    @ParameterizedTest
    @CsvSource({
        "doejane_12345_67890_submission.yaml, CANVAS, 12345, submission.yaml, 0",
        "doejane_LATE_12345_67890_submission-1.yaml, CANVAS, 12345, submission.yaml, 1",
        "o_neil_00012_8_my_7_9_work.yml, CANVAS, 12, my_7_9_work.yml, 0",
        "anon_Ab3dE_67890_submission.yaml, CANVAS, anon_Ab3dE, submission.yaml, 0",
        "LATE_anon_Ab3dE_67890_submission.yaml, CANVAS, anon_Ab3dE, submission.yaml, 0",
        "Jane Doe_123456_assignsubmission_file_/submission.yaml, MOODLE, 123456, submission.yaml, 0",
        "Jane Doe_123456_assignsubmission_file/submission.yaml, MOODLE, 123456, submission.yaml, 0",
        "Course/Jane Doe_123456_assignsubmission_file_submission.yaml, MOODLE, 123456, submission.yaml, 0",
        "Week 1_jdoe_attempt_2018-11-12-10-11-12_submission.yaml, BLACKBOARD, Week 1_jdoe, submission, 20181112101112",
        "jane.yaml, PLAIN, jane, jane.yaml, 0",
        "jane/submission.yaml, PLAIN, jane, submission.yaml, 0",
        "submission.yaml, PLAIN, submission, submission.yaml, 0",
        "../../etc/jane.yaml, PLAIN, jane, jane.yaml, 0"
    })
    void each_platform_has_its_shape(String name, Platform platform, String id, String base, long version) {
        assertThat(PlatformName.of(name)).isEqualTo(new PlatformName(platform, id, base, version));
    }

    @Test
    void versions_tell_the_newer_of_the_same_file_alone() {
        PlatformName first = PlatformName.of("doejane_1_2_submission.yaml");
        assertThat(first.comparable(PlatformName.of("doejane_1_3_submission-1.yaml")))
                .isTrue();
        assertThat(first.comparable(PlatformName.of("doejane_1_3_other-1.yaml")))
                .isFalse();
        assertThat(first.comparable(PlatformName.of("doejane_9_3_submission-1.yaml")))
                .isFalse();
        assertThat(PlatformName.of("jane.yaml").comparable(PlatformName.of("jane-1.yaml")))
                .isFalse();
    }
}
