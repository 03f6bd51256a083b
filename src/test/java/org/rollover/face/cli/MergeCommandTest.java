package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("rollover merge")
class MergeCommandTest {
    @TempDir
    private Path folder;

    private StudyDesk desk;
    private String study;

    @BeforeEach
    void sit() {
        desk = new StudyDesk(folder);
        study = desk.study(StudyDesk.WALKS + "replicate-rows: true\n");
    }

    private String shard(int index, int of) {
        assertThat(desk.type("study", study, "--shard", index + "/" + of)).isZero();
        return desk.kept("s-shard-" + index + "-of-" + of).toString();
    }

    @Test
    void makes_of_shards_the_very_files_of_one_run() {
        String third = shard(3, 3);
        String first = shard(1, 3);
        String second = shard(2, 3);
        assertThat(desk.complained()).contains("saved in", "rollover merge puts the shards together");

        assertThat(desk.type("merge", third, first, second))
                .as(desk.complained())
                .isZero();
        String told = desk.said();
        Map<String, String> merged = StudyDesk.bits(desk.kept("s"));
        assertThat(desk.type("study", study, "--results", "whole")).isZero();
        assertThat(desk.said()).isEqualTo(told);
        assertThat(merged).isEqualTo(StudyDesk.bits(folder.resolve("whole/studies/s")));
        assertThat(merged).containsKeys("replicates/part-000000.parquet", "analyses/morris-sustained.json");

        assertThat(desk.type("merge", first, second, third)).as("again").isZero();
        assertThat(StudyDesk.bits(desk.kept("s"))).isEqualTo(merged);
        assertThat(desk.type("study", study)).isZero();
        assertThat(desk.complained()).contains("all points are finished already");
    }

    @Test
    void refuses_gaps_overlaps_and_strangers_all_at_once() throws IOException {
        String first = shard(1, 3);
        String second = shard(2, 3);
        String half = shard(1, 2);
        Path twin = folder.resolve("twin");
        copy(Path.of(second), twin);

        assertThat(desk.type("merge", first, second, twin.toString(), half)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains(
                        twin + ": the same shard as " + second + " (overlap)",
                        "one of 2 shards",
                        "shard 3/3 is missing (gap)");
        assertThat(desk.kept("s")).doesNotExist();

        desk.type("study", study, "--results", "whole");
        assertThat(desk.type("merge", first, folder.resolve("whole/studies/s").toString(), folder.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("a whole study, not one of its shards", folder + ": no folder of a study");
    }

    @Test
    void refuses_shards_of_another_seed_and_unfinished_ones() throws IOException {
        String first = shard(1, 2);
        study = desk.study(StudyDesk.WALKS + "replicate-rows: true\nseed: 2\n");
        String other = shard(2, 2);
        assertThat(desk.type("merge", first, other)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains(other + ": differs from " + first + " in seed and replications");

        Path part = Path.of(first).resolve("points/part-000000.parquet");
        study = desk.study(StudyDesk.WALKS + "replicate-rows: true\n");
        String second = desk.kept("s-shard-2-of-2-2").toString();
        assertThat(desk.type("study", study, "--shard", "2/2")).isZero();
        Files.delete(part);
        assertThat(desk.type("merge", first, second)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains(first + ": not finished, 5 points are missing (gap)");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
