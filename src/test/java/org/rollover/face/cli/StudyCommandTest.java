package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Holding;

@DisplayName("rollover study")
class StudyCommandTest {
    @TempDir
    private Path folder;

    private StudyDesk desk;
    private Path kept;

    @BeforeEach
    void sit() {
        desk = new StudyDesk(folder);
        kept = desk.kept("s");
    }

    @Test
    void tells_its_points_and_keeps_all_that_a_reader_needs() throws IOException {
        assertThat(desk.type("study", desk.study(StudyDesk.WALKS)))
                .as(desk.complained())
                .isZero();

        assertThat(desk.said())
                .startsWith("Two numbers\n")
                .contains("9 points of a, 2 uncertainties, 360 histories.", "noise", "lobby", "sustained");
        assertThat(desk.complained()).contains("saved in results/studies/s; tables and charts are in");
        Map<String, String> files = StudyDesk.files(kept);
        assertThat(files.keySet())
                .contains(
                        "identity.json",
                        "study.yaml",
                        "study.json",
                        "scenario.yaml",
                        "dictionary.csv",
                        "result.json",
                        "manifest.json",
                        "points/part-000000.parquet",
                        "analyses/morris-sustained.json",
                        "analyses/morris-sustained.csv",
                        "analyses/morris-delay.json",
                        "analyses/morris-delay.csv");
        assertThat(files.keySet()).anyMatch(name -> name.matches("analyses/morris-sustained.*\\.svg"));
        assertThat(files.keySet()).anyMatch(name -> name.matches("analyses/morris-delay.*\\.png"));
        JsonNode manifest =
                new ObjectMapper().readTree(kept.resolve("manifest.json").toFile());
        Map<String, String> listed = new LinkedHashMap<>();
        manifest.path("sha256")
                .properties()
                .forEach(file -> listed.put(file.getKey(), file.getValue().asText()));
        assertThat(listed).isEqualTo(StudyDesk.bits(kept));
        assertThat(manifest.path("status").asText()).isEqualTo("complete");
        assertThat(Files.readString(kept.resolve("dictionary.csv")))
                .contains("points,noise,uncertainty,noise (parameters.vote-noise)", "points,sustained_low,outcome");
    }

    @Test
    void writes_the_same_bytes_on_any_number_of_threads() {
        String study = desk.study(StudyDesk.WALKS + "replicate-rows: true\n");
        Path[] folders = new Path[3];
        int[] threads = {1, 2, 7};
        for (int t = 0; t < threads.length; t++) {
            folders[t] = folder.resolve("on" + threads[t]);
            assertThat(desk.type("study", study, "--threads", "" + threads[t], "--results", folders[t].toString()))
                    .isZero();
        }

        Map<String, String> one = StudyDesk.bits(folders[0].resolve("studies/s"));
        assertThat(one).containsKey("replicates/part-000000.parquet").hasSizeGreaterThan(14);
        assertThat(StudyDesk.bits(folders[1].resolve("studies/s"))).isEqualTo(one);
        assertThat(StudyDesk.bits(folders[2].resolve("studies/s"))).isEqualTo(one);
    }

    @Test
    void that_is_finished_is_told_again_and_not_run_again() {
        String study = desk.study(StudyDesk.WALKS);
        desk.type("study", study);
        String told = desk.said();
        Map<String, String> bits = StudyDesk.bits(kept);

        assertThat(desk.type("study", study)).isZero();
        assertThat(desk.said()).isEqualTo(told);
        assertThat(desk.complained()).contains("all points are finished already; nothing is run again");
        assertThat(StudyDesk.bits(kept)).isEqualTo(bits);
    }

    /** Ends a study after some points, as if the program had been ended there: a part is missing, its journal cut short. */
    private String half(String yaml) throws IOException {
        String study = desk.study(yaml);
        Path stray = kept.resolve("points/.part-part-000000.parquet/stray");
        Files.createDirectories(stray);
        assertThat(desk.type("study", study)).isEqualTo(ExitCode.FAILURE);
        Files.delete(stray);
        Files.delete(stray.getParent());
        Path journal = kept.resolve("points/part-000000.journal");
        String lines = Files.readString(journal);
        Files.writeString(journal, lines.substring(0, lines.length() / 2));
        return study;
    }

    @Test
    void goes_on_where_it_was_broken_off() throws IOException {
        String study = half(StudyDesk.WALKS);

        assertThat(desk.type("study", study)).as(desk.complained()).isZero();
        assertThat(desk.complained()).containsPattern("going on where an earlier run ended: [345] of 9 points are");
        Map<String, String> bits = StudyDesk.bits(kept);
        desk.type("study", study, "--results", "undisturbed");
        assertThat(bits).isEqualTo(StudyDesk.bits(folder.resolve("undisturbed/studies/s")));
    }

    @Test
    void whose_disk_refuses_a_part_says_so_and_loses_no_point() throws IOException {
        String study = desk.study(StudyDesk.WALKS);
        Path stray = kept.resolve("points/.part-part-000000.parquet/stray");
        Files.createDirectories(stray);

        assertThat(desk.type("study", study)).isEqualTo(ExitCode.FAILURE);
        assertThat(desk.complained())
                .contains("failed: ", "what is finished is kept, and the same command goes on from there");
        Files.delete(stray);
        Files.delete(stray.getParent());
        assertThat(desk.type("study", study)).isZero();
        assertThat(desk.complained()).contains("all points are finished already");
    }

    @Test
    void that_was_changed_half_way_is_refused_with_what_changed() throws IOException {
        half(StudyDesk.WALKS);
        Map<String, String> bits = StudyDesk.files(kept);
        Map<String, String> changes = Map.of(
                "factors", StudyDesk.WALKS.replace("0.12", "0.11"),
                "seed and replications", StudyDesk.WALKS + "seed: 2\n",
                "design", StudyDesk.WALKS.replace("trajectories: 3", "trajectories: 4"),
                "outcomes", StudyDesk.WALKS.replace("outcomes: [sustained, delay]", "outcomes: [delay, sustained]"),
                "scenario", StudyDesk.WALKS + "set: [governments.Alpha.salience=0.5]\n");
        changes.forEach((what, yaml) -> {
            assertThat(desk.type("study", desk.study(yaml))).as(what).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(desk.complained())
                    .containsPattern("holds points of this study before a change of: .*" + what)
                    .contains("--fresh begins anew beside it");
        });
        assertThat(StudyDesk.files(kept)).isEqualTo(bits);

        assertThat(desk.type("study", desk.study(StudyDesk.WALKS + "seed: 2\n"), "--fresh"))
                .isZero();
        assertThat(StudyDesk.files(kept)).isEqualTo(bits);
        assertThat(desk.kept("s-2").resolve("manifest.json")).exists();
    }

    @Test
    void that_is_finished_and_then_changed_gets_a_folder_of_its_own() {
        desk.type("study", desk.study(StudyDesk.WALKS));
        Map<String, String> bits = StudyDesk.files(kept);

        assertThat(desk.type("study", desk.study(StudyDesk.WALKS + "seed: 2\n")))
                .isZero();
        assertThat(desk.complained()).contains("saved in results/studies/s-2");
        assertThat(StudyDesk.files(kept)).isEqualTo(bits);
    }

    @Test
    void is_run_by_one_at_a_time() throws IOException {
        String study = desk.study(StudyDesk.WALKS);
        try (Holding holding = Holding.of(kept)) {
            assertThat(holding.folder()).isEqualTo(kept);
            assertThat(desk.type("study", study)).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(desk.complained()).contains("another run is writing in", "wait for its end");
        }
        assertThat(desk.type("study", study)).isZero();
    }

    @Test
    void with_a_part_that_was_changed_is_refused_and_loses_nothing_else() throws IOException {
        String study = desk.study(StudyDesk.MANY.formatted(1001, 1));
        assertThat(desk.type("study", study, "--quiet")).as(desk.complained()).isZero();
        Map<String, String> bits = StudyDesk.bits(kept);
        Path part = kept.resolve("points/part-000001.parquet");
        Files.write(part, new byte[] {0}, StandardOpenOption.APPEND);

        assertThat(desk.type("study", study)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("part-000001.parquet: not as it was written; delete this file");
        Files.delete(part);
        assertThat(desk.type("study", study)).isZero();
        assertThat(desk.complained()).contains("1000 of 1001 points are finished");
        assertThat(StudyDesk.bits(kept)).isEqualTo(bits);
    }

    @Test
    @EnabledOnOs(
            value = OS.LINUX,
            disabledReason = "NOT TESTED HERE: no folder that even an administrator cannot write")
    void whose_results_cannot_be_written_is_refused_before_it_begins() {
        String study = desk.study(StudyDesk.WALKS);
        assertThat(desk.type("study", study, "--results", "/proc/rollover")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("/proc/rollover").doesNotContain("Exception", "what is finished");
        assertThat(desk.type("study", study, "--results", study)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--results: " + study + " is a file");
    }

    @Test
    void on_paper_writes_nothing() {
        assertThat(desk.type("study", desk.study(StudyDesk.WALKS), "--dry-run")).isZero();
        assertThat(desk.said())
                .contains("9 points of a with 2 uncertainties, 40 histories each, 360 in all.", "Time: about", "Disk:");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void as_csv_and_json_is_data_alone() throws IOException {
        String study = desk.study(StudyDesk.WALKS);
        assertThat(desk.type("study", study, "--csv")).isZero();
        assertThat(desk.said())
                .startsWith("point,noise,lobby,replicates,sustained,sustained_low,sustained_high,delay,error\n")
                .hasLineCount(10);
        assertThat(desk.type("study", study, "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(desk.said());
        assertThat(json.path("points").asInt()).isEqualTo(9);
        assertThat(json.path("analyses").toString()).isEqualTo("[\"morris-sustained\",\"morris-delay\"]");
        assertThat(desk.said()).isEqualTo(Files.readString(kept.resolve("result.json")));
    }

    @Test
    void with_a_factor_that_changes_nothing_is_refused() {
        String idle = StudyDesk.WALKS
                .replace("lobbyists.Ruritania.budget, range: [0, 2]", "parameters.surge")
                .replace("path: parameters.surge", "path: governments.Alpha.salience, range: [0.6, 0.6]");
        assertThat(desk.type("study", desk.study(idle))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("lobby");
        assertThat(kept.resolve("points/part-000000.parquet")).doesNotExist();
    }

    @Test
    void says_all_that_is_wrong_with_its_options_at_once() {
        String study = desk.study(StudyDesk.WALKS);
        assertThat(desk.type("study", study, "--shard", "4/3", "--threads", "0", "--engine", "hadoop"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("--shard: 4/3 is no part; from 1/3 to 3/3", "--threads: 0", "--engine: 'hadoop'");
        assertThat(desk.type("study", study, "--shard", "half")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("study", folder.resolve("none.yaml").toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("none.yaml");
    }
}
