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

@DisplayName("rollover rerun of a study")
class StudyAgainTest {
    @TempDir
    private Path folder;

    private StudyDesk desk;
    private Path kept;

    @BeforeEach
    void run() {
        desk = new StudyDesk(folder);
        kept = desk.kept("s");
        assertThat(desk.type("study", desk.study(StudyDesk.WALKS + "replicate-rows: true\n")))
                .isZero();
    }

    private void replace(String file, String was, String is) throws IOException {
        String text = Files.readString(kept.resolve(file));
        assertThat(text).contains(was);
        Files.writeString(kept.resolve(file), text.replace(was, is));
    }

    @Test
    void says_that_all_points_are_the_same_and_changes_nothing() {
        Map<String, String> files = StudyDesk.files(kept);
        assertThat(desk.type("rerun", kept.toString(), "--threads", "2"))
                .as(desk.said() + desk.complained())
                .isZero();
        assertThat(desk.said()).isEqualTo("The same, byte for byte: 9 points, 5 files.\n");
        assertThat(StudyDesk.files(kept)).isEqualTo(files);
    }

    @Test
    void repeats_a_shard() {
        desk.type("study", desk.study(StudyDesk.WALKS), "--shard", "2/2", "--results", "shards");
        assertThat(desk.type(
                        "rerun", folder.resolve("shards/studies/s-shard-2-of-2").toString()))
                .as(desk.said())
                .isZero();
        assertThat(desk.said()).contains("4 points");
    }

    @Test
    void says_what_is_not_the_same() throws IOException {
        replace("study.json", "\"seed\": 1", "\"seed\": 2");
        assertThat(desk.type("rerun", kept.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said())
                .contains(
                        "Not the same:",
                        "points/part-000000.parquet differs",
                        "replicates/part-000000.parquet differs");
        replace("study.json", "\"seed\": 2", "\"seed\": 1");
        replace("manifest.json", "\"version\": \"", "\"version\": \"9.");
        assertThat(desk.type("rerun", kept.toString())).isZero();
        assertThat(desk.complained()).contains("saved by version 9.", "repeated by");
    }

    @Test
    void refuses_a_folder_that_is_damaged_or_not_finished() throws IOException {
        Files.delete(kept.resolve("scenario.yaml"));
        assertThat(desk.type("rerun", kept.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("scenario.yaml is missing");
        Files.delete(kept.resolve("manifest.json"));
        assertThat(desk.type("rerun", kept.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("not finished; rollover study goes on with it");
    }

    @Test
    void misses_points_that_are_gone() throws IOException {
        Files.delete(kept.resolve("points/part-000000.parquet"));
        assertThat(desk.type("rerun", kept.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("9 of 9 points of s are missing");
    }
}
