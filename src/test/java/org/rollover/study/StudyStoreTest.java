package org.rollover.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Holding;
import org.rollover.archive.Parquet;
import org.rollover.scenario.ScenarioException;

@DisplayName("The points of a study")
class StudyStoreTest {
    private static final int SIZE = 2100;

    @TempDir
    private Path folder;

    /** A study whose outcomes are made up at once, so that what is kept is tested and not the model. */
    private Study study() throws ScenarioException {
        return Studies.read(folder, Studies.SIMPLE.formatted(SIZE));
    }

    private static Outcome made(int number) {
        return new Outcome(number, 10, new double[] {number / 3.0, 0, 1, Double.NaN}, new double[0][], null);
    }

    /** Runs what is wanted until so many are finished, as if the program ended there. */
    private int run(Study study, String place, int most) throws IOException {
        AtomicInteger done = new AtomicInteger();
        try (Holding holding = Holding.of(folder.resolve(place));
                StudyStore store = StudyStore.open(holding, study, StudyStore.Shard.WHOLE)) {
            var wanted = store.wanted();
            while (wanted.hasNext() && done.get() < most) {
                store.add(made(wanted.next().number()));
                done.incrementAndGet();
            }
        }
        return done.get();
    }

    private Map<String, String> hashes(Study study, String place) throws IOException {
        try (Holding holding = Holding.of(folder.resolve(place));
                StudyStore store = StudyStore.open(holding, study, StudyStore.Shard.WHOLE)) {
            assertThat(store.complete()).isTrue();
            return store.hashes();
        }
    }

    @Test
    void are_the_same_files_after_any_number_of_ends_and_none_is_worked_out_twice() throws Exception {
        Study study = study();
        assertThat(run(study, "whole", SIZE)).isEqualTo(SIZE);
        int sum = 0;
        for (int most : new int[] {1, 998, 1, 1, 1000, 50, SIZE}) {
            sum += run(study, "broken", most);
        }

        assertThat(sum).isEqualTo(SIZE);
        assertThat(run(study, "broken", SIZE)).isZero();
        assertThat(hashes(study, "broken")).hasSize(3).isEqualTo(hashes(study, "whole"));
        assertThat(folder.resolve("broken/points").toFile().list())
                .containsExactlyInAnyOrder(
                        ".ledger.journal", "part-000000.parquet", "part-000001.parquet", "part-000002.parquet");
    }

    @Test
    void that_were_cut_short_in_the_journal_are_worked_out_again_and_no_others() throws Exception {
        Study study = study();
        run(study, "a", 500);
        Path journal = folder.resolve("a/points/part-000000.journal");
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(journal, java.util.Arrays.copyOf(bytes, bytes.length - 7));

        assertThat(run(study, "a", SIZE)).isEqualTo(SIZE - 499);
    }

    @Test
    void of_a_part_that_was_written_before_its_journal_went_are_not_there_twice() throws Exception {
        Study study = study();
        run(study, "a", 999);
        Path journal = folder.resolve("a/points/part-000000.journal");
        byte[] bytes = Files.readAllBytes(journal);
        run(study, "a", SIZE);
        Files.write(journal, bytes);

        assertThat(run(study, "a", SIZE)).isZero();
        assertThat(journal).doesNotExist();
    }

    @Test
    void come_with_their_histories_or_are_worked_out_again() throws Exception {
        Study study = Studies.read(folder, Studies.SIMPLE.formatted(SIZE) + "replicate-rows: true\n");
        run(study, "a", SIZE);
        Path rows = folder.resolve("a/replicates/part-000001.parquet");
        Files.write(rows, new byte[] {1}, StandardOpenOption.APPEND);

        assertThatThrownBy(() -> run(study, "a", SIZE))
                .isInstanceOf(StudyStore.Damaged.class)
                .hasMessageContaining("replicates/part-000001.parquet: not as it was written");
        Files.delete(rows);
        assertThat(run(study, "a", SIZE)).isEqualTo(1000);
        assertThat(hashes(study, "a")).hasSize(6);
    }

    @Test
    void may_come_in_any_order_and_twice() throws Exception {
        Study study = study();
        run(study, "whole", SIZE);
        try (Holding holding = Holding.of(folder.resolve("a"));
                StudyStore store = StudyStore.open(holding, study, StudyStore.Shard.WHOLE)) {
            for (int number = SIZE - 1; number >= 0; number--) {
                store.add(made(number));
                store.add(made(number));
            }
            assertThat(store.finished()).isEqualTo(SIZE);
            assertThat(store.replicates()).isEqualTo(10L * SIZE);
        }

        assertThat(hashes(study, "a")).isEqualTo(hashes(study, "whole"));
        assertThat(folder.resolve("a/points/.ledger.journal"))
                .hasSameBinaryContentAs(folder.resolve("whole/points/.ledger.journal"));
    }

    @Test
    void in_a_part_that_was_changed_are_not_taken_for_what_was_written() throws Exception {
        Study study = study();
        run(study, "a", SIZE);
        Path part = folder.resolve("a/points/part-000001.parquet");
        Files.write(part, new byte[] {1}, StandardOpenOption.APPEND);

        assertThatThrownBy(() -> run(study, "a", SIZE))
                .isInstanceOf(StudyStore.Damaged.class)
                .hasMessageContaining("part-000001.parquet: not as it was written");
        Files.delete(part);
        assertThat(run(study, "a", SIZE)).isEqualTo(1000);
        assertThat(hashes(study, "a")).hasSize(3);
    }

    @Test
    void that_failed_are_kept_and_run_again_only_when_asked() throws Exception {
        Study study = study();
        try (Holding holding = Holding.of(folder.resolve("a"));
                StudyStore store = StudyStore.open(holding, study, StudyStore.Shard.WHOLE)) {
            for (int number = 0; number < SIZE; number++) {
                store.add(number % 700 == 3 ? Outcome.failed(number, 4, "no\nluck") : made(number));
            }
            assertThat(store.failed()).isEqualTo(3);
        }
        List<Integer> again = new ArrayList<>();
        try (Holding holding = Holding.of(folder.resolve("a"));
                StudyStore store = StudyStore.open(holding, study, StudyStore.Shard.WHOLE)) {
            assertThat(store.wanted().hasNext()).isFalse();
            assertThat(store.failed()).isEqualTo(3);
            assertThat(store.retryFailed()).isEqualTo(3);
            store.wanted().forEachRemaining(point -> again.add(point.number()));
            again.forEach(number -> store.add(made(number)));
            assertThat(store.failed()).isZero();
        }

        assertThat(again).containsExactly(3, 703, 1403);
        run(study, "whole", SIZE);
        assertThat(hashes(study, "a")).isEqualTo(hashes(study, "whole"));
    }

    @Test
    void are_one_tidy_table_with_exact_numbers() throws Exception {
        Study study = study();
        run(study, "a", SIZE);
        try (Parquet parquet = Parquet.open()) {
            var table = new StudyTable(study).observations(parquet, folder.resolve("a"));

            assertThat(table.rows()).isEqualTo(SIZE);
            assertThat(table.outputs().keySet()).containsExactly("sustained", "delay");
            assertThat(table.output("sustained")[1234]).isEqualTo(1234 / 3.0);
            assertThat(table.output("delay")[1234]).isNaN();
            assertThat(table.errors()).containsOnlyKeys("sustained");
            assertThat(table.column(1)[1234]).isEqualTo(study.point(1234).values()[1]);
        }
    }

    @Test
    void are_held_by_one_program_at_a_time() throws IOException {
        try (Holding holding = Holding.of(folder.resolve("a"))) {
            assertThat(holding.folder()).isDirectory();
            assertThatThrownBy(() -> Holding.of(folder.resolve("a")))
                    .isInstanceOf(Holding.Held.class)
                    .hasMessageContaining("another run is writing");
        }
        Holding.of(folder.resolve("a")).close();
    }

    @Test
    void of_shards_make_up_the_whole() {
        for (int of : new int[] {1, 2, 7, 4000}) {
            int sum = 0;
            for (int index = 0; index < of; index++) {
                StudyStore.Shard shard = new StudyStore.Shard(index, of);
                int own = 0;
                for (int point = 1000; point < SIZE; point++) {
                    own += shard.has(point) ? 1 : 0;
                }
                assertThat(shard.count(1000, SIZE)).isEqualTo(own);
                sum += own;
            }
            assertThat(sum).isEqualTo(SIZE - 1000);
        }
    }
}
