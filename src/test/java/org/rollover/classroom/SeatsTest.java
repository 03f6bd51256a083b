package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three variants and two roles, and a class that is given them together. */
class SeatsTest {
    @TempDir
    static Path folder;

    private static Exercise exercise;

    @BeforeAll
    static void read() {
        exercise = HandedOut.exercise(folder);
    }

    private static List<String> students(int count) {
        return IntStream.range(0, count).mapToObj(number -> "student" + number).toList();
    }

    @Test
    void neighbours_in_the_list_have_other_variants() {
        List<Seat> seats = exercise.seats(students(40));

        for (int i = 1; i < seats.size(); i++) {
            assertThat(seats.get(i).edition().number())
                    .as("student %d", i)
                    .isNotEqualTo(seats.get(i - 1).edition().number());
        }
    }

    @Test
    void variants_and_roles_are_given_about_as_often() {
        for (int count : List.of(2, 5, 13, 40)) {
            List<Seat> seats = exercise.seats(students(count));
            assertThat(seats.stream()
                            .collect(
                                    Collectors.groupingBy(seat -> seat.edition().number(), Collectors.counting()))
                            .values())
                    .allSatisfy(times -> assertThat(times).isBetween((long) count / 3, (long) count / 3 + 1));
            assertThat(seats.stream()
                            .collect(Collectors.groupingBy(Seat::role, Collectors.counting()))
                            .values())
                    .allSatisfy(times -> assertThat(times).isBetween((long) count / 2 - 1, (long) count / 2 + 1));
        }
    }

    @Test
    void no_role_is_tied_to_one_variant() {
        Exercise square = HandedOut.exercise(
                folder,
                HandedOut.text()
                        .replaceFirst("(?m)^  Omega: ", "  Third: {title: A third, open: You look on.}\n  Omega: "));

        assertThat(square.file().roles()).hasSameSizeAs(square.editions());
        assertThat(square.seats(students(9)).stream()
                        .map(seat -> seat.edition().number() + seat.role())
                        .distinct())
                .hasSize(9);
    }

    @Test
    void where_all_have_the_same_variant_neighbours_have_other_roles() {
        Exercise same = HandedOut.exercise(folder, HandedOut.text().replaceFirst("count: 3", "count: 1"));
        List<Seat> seats = same.seats(students(9));

        assertThat(same.editions()).hasSize(1);
        for (int i = 1; i < seats.size(); i++) {
            assertThat(seats.get(i).role())
                    .as("student %d", i)
                    .isNotEqualTo(seats.get(i - 1).role());
        }
    }

    @Test
    void the_first_of_a_list_has_what_a_student_has_alone() {
        assertThat(exercise.seats(List.of("anna", "ben")).get(0)).isEqualTo(exercise.seat("anna"));
        assertThat(exercise.seats(List.of())).isEmpty();
    }

    @Test
    void a_code_says_which_variant_was_handed_out_and_to_whom() {
        for (Edition edition : exercise.editions()) {
            String code = exercise.code("anna", edition);
            assertThat(code).matches("[0-9a-f]{12}");
            assertThat(exercise.handedOut(" ANNA ", code.toUpperCase(java.util.Locale.ROOT)))
                    .isSameAs(edition);
            assertThat(exercise.handedOut("ben", code)).isNull();
        }
        assertThat(exercise.editions().stream().map(edition -> exercise.code("anna", edition)))
                .doesNotHaveDuplicates();
        assertThat(exercise.handedOut("anna", "")).isNull();
    }
}
