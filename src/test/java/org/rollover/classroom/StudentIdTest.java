package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"anna", "s1234567", "a.b_c-d@example.org", "Zoë", "李", "1"})
    void names_addresses_and_numbers_are_ids(String id) {
        assertThat(StudentId.fault(id)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "..", ".", ".hidden", "-f", "a/b", "a\\b", "../a", "a b", "con", "NUL.txt", "com1", "a.",
                "a:b", "a*", "a\0b", "a\nb", "<b>"
            })
    void what_could_leave_the_folder_or_has_no_place_on_some_system_is_none(String id) {
        assertThat(StudentId.fault(id)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1000})
    void a_long_one_is_none(int length) {
        assertThat(StudentId.fault("a".repeat(64))).isNull();
        assertThat(StudentId.fault("a".repeat(length))).isNotNull();
    }
}
