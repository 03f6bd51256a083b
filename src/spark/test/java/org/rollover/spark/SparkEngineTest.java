package org.rollover.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Holding;
import org.rollover.scenario.Starter;
import org.rollover.study.Engine;
import org.rollover.study.EngineProvider;
import org.rollover.study.Figures;
import org.rollover.study.Outcome;
import org.rollover.study.Point;
import org.rollover.study.Study;
import org.rollover.study.StudyReader;
import org.rollover.study.StudyStore;
import org.rollover.study.ThreadEngine;

class SparkEngineTest {
    private static final Figures NONE = estimate -> Map.of();
    private static final int SOME = 20;

    @TempDir
    private Path folder;

    private Study study() throws Exception {
        Files.writeString(folder.resolve("starter.yaml"), Starter.text());
        String smaller = Files.readString(Path.of("src/spark/check.yaml"))
                .replaceAll("points: [0-9]+", "points: 60")
                .replaceAll("replications: [0-9]+", "replications: 40");
        assertThat(smaller).contains("points: 60", "replications: 40");
        return new StudyReader(null).read(Files.writeString(folder.resolve("check.yaml"), smaller));
    }

    private static Engine spark() {
        return new SparkEngineProvider().engine("local[2]", "test");
    }

    private static Iterator<Point> points(Study study, int count) {
        return IntStream.range(0, count).mapToObj(study::point).iterator();
    }

    @Test
    void spark_is_found_by_its_name() {
        assertThat(ServiceLoader.load(EngineProvider.class))
                .extracting(EngineProvider::name)
                .containsExactly("spark");
    }

    @Test
    void every_point_comes_once_and_as_threads_give_it() throws Exception {
        Study study = study();
        String[] lines = new String[SOME];
        new ThreadEngine(2)
                .run(
                        study.job(),
                        NONE,
                        points(study, SOME),
                        SOME,
                        outcome -> lines[outcome.number()] = outcome.line(),
                        () -> false);

        Set<Integer> seen = new HashSet<>();
        spark().run(
                        study.job(),
                        NONE,
                        points(study, SOME),
                        SOME,
                        outcome -> {
                            assertThat(seen.add(outcome.number())).isTrue();
                            assertThat(outcome.line()).isEqualTo(lines[outcome.number()]);
                        },
                        () -> false);

        assertThat(seen).hasSize(SOME);
    }

    @Test
    void a_stopped_run_keeps_what_is_finished_and_the_next_one_finishes_the_rest() throws Exception {
        Study study = study();
        Map<String, String> hashes;
        try (Holding holding = Holding.of(folder.resolve("threads"));
                StudyStore store = StudyStore.open(holding, study, StudyStore.Shard.WHOLE)) {
            new ThreadEngine(2).run(study.job(), NONE, store.wanted(), store.all(), store::add, () -> false);
            hashes = store.hashes();
        }

        AtomicInteger handed = new AtomicInteger();
        try (Holding holding = Holding.of(folder.resolve("spark"))) {
            long kept;
            try (StudyStore store = StudyStore.open(holding, study, StudyStore.Shard.WHOLE)) {
                spark().run(
                                study.job(),
                                NONE,
                                store.wanted(),
                                store.all(),
                                outcome -> {
                                    store.add(outcome);
                                    handed.incrementAndGet();
                                },
                                () -> handed.get() >= SOME);
                kept = store.finished();
            }
            try (StudyStore store = StudyStore.open(holding, study, StudyStore.Shard.WHOLE)) {
                assertThat(store.finished()).isEqualTo(kept).isBetween((long) SOME, store.all() - 1);
                List<Outcome> rest = new ArrayList<>();
                spark().run(
                                study.job(),
                                NONE,
                                store.wanted(),
                                store.all() - kept,
                                outcome -> {
                                    store.add(outcome);
                                    rest.add(outcome);
                                },
                                () -> false);
                assertThat(rest).hasSize((int) (store.all() - kept));
                assertThat(store.complete()).isTrue();
                assertThat(store.hashes()).isEqualTo(hashes);
            }
        }
    }

    @Test
    void what_the_receiver_throws_ends_the_run() throws Exception {
        Study study = study();

        assertThatThrownBy(() -> spark().run(
                                study.job(),
                                NONE,
                                points(study, SOME),
                                SOME,
                                outcome -> {
                                    throw new IllegalArgumentException("disk full");
                                },
                                () -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("disk full");
    }
}
