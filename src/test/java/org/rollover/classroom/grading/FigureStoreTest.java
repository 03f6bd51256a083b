package org.rollover.classroom.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Sha256;
import org.rollover.classroom.Found;

/** Figures outlive the program, and are believed only when whole. */
class FigureStoreTest {
    private static final String KEY = Sha256.of("one");
    private static final Found FIGURE = new Found(1 / 3.0, 0.1 + 0.2, Math.nextUp(0.7));

    @TempDir
    Path folder;

    private FigureStore store() throws IOException {
        return new FigureStore(folder, () -> false);
    }

    @Test
    void a_figure_comes_back_bit_for_bit() throws IOException {
        store().put(KEY, FIGURE);
        assertThat(store().get(KEY)).contains(FIGURE);
        assertThat(store().get(Sha256.of("two"))).isEmpty();
    }

    @Test
    void what_is_cut_off_changed_or_of_another_key_is_worked_out_again() throws IOException {
        store().put(KEY, FIGURE);
        Path file = folder.resolve(KEY);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, 30));
        assertThat(store().get(KEY)).isEmpty();
        Files.writeString(file, whole.replaceFirst("0x1", "0x0"));
        assertThat(store().get(KEY)).isEmpty();
        Files.writeString(folder.resolve(Sha256.of("two")), whole);
        assertThat(store().get(Sha256.of("two"))).isEmpty();
        Files.writeString(file, whole);
        assertThat(store().get(KEY)).contains(FIGURE);
    }

    @Test
    void who_asks_to_stop_is_heard_before_the_next_figure() throws IOException {
        FigureStore store = new FigureStore(folder, () -> true);
        assertThatThrownBy(() -> store.get(KEY)).isInstanceOf(FigureStore.Stopped.class);
    }

    @Test
    void a_key_is_no_path() throws IOException {
        FigureStore store = store();
        assertThatThrownBy(() -> store.get("../x")).isInstanceOf(IllegalArgumentException.class);
    }
}
