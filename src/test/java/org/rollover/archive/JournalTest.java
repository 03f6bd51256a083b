package org.rollover.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long work that was broken off finds what it had finished. */
class JournalTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("new").resolve("work.journal");
    }

    private void wrote() throws IOException {
        try (Journal journal = Journal.open(file())) {
            journal.add(0, "1 2 3");
            journal.add(-1, "start");
            journal.add(7, "4 5 6");
        }
    }

    @Test
    void what_was_added_is_there_again() throws IOException {
        wrote();

        try (Journal again = Journal.open(file())) {
            assertThat(again.size()).isEqualTo(3);
            assertThat(again.line(0)).contains("1 2 3");
            assertThat(again.line(-1)).contains("start");
            assertThat(again.line(3)).isEmpty();
        }
    }

    @Test
    void a_line_that_was_cut_short_is_not_taken_for_a_whole_one() throws IOException {
        wrote();
        String text = Files.readString(file());
        for (int cut = 1; cut < 12; cut++) {
            Files.writeString(file(), text.substring(0, text.length() - 1 - cut));
            try (Journal again = Journal.open(file())) {
                assertThat(again.line(7)).as("cut by " + cut).isEmpty();
                assertThat(again.line(0)).contains("1 2 3");
                again.add(7, "4 5 6");
            }
            try (Journal again = Journal.open(file())) {
                assertThat(again.line(7)).contains("4 5 6");
            }
        }
    }

    @Test
    void what_was_changed_by_hand_or_is_no_line_of_ours_is_left_out() throws IOException {
        wrote();
        Files.writeString(file(), Files.readString(file()).replace("4 5 6", "4 5 7"));
        Files.writeString(file(), "hello\n\n00000000 x y\n", StandardOpenOption.APPEND);

        try (Journal again = Journal.open(file())) {
            assertThat(again.size()).isEqualTo(2);
        }
    }

    @Test
    void finished_work_leaves_nothing() throws IOException {
        wrote();
        try (Journal again = Journal.open(file())) {
            again.remove();
        }

        assertThat(file()).doesNotExist();
    }
}
