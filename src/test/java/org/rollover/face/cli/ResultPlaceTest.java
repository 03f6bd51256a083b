package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultPlaceTest {
    @TempDir
    Path folder;

    private Surroundings surroundings;

    @BeforeEach
    void some_results() throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        surroundings =
                new Surroundings(nowhere, nowhere, false, false, true, Map.of(), null, folder, Clock.systemUTC());
        result("results/italy/20181101-101010-aaaaaaaa", "2018-11-01T10:10:10Z");
        result("results/italy/mine", "2018-11-03T10:10:10Z");
        result("results/italy/20181102-101010-aaaaaaaa", "2018-11-02T10:10:10Z");
        result("results/greece/mine", "2018-11-02T10:10:10Z");
        result("results/studies/budget", "2018-11-02T10:10:10Z");
        result("elsewhere/deep/one", "2018-11-02T10:10:10Z");
    }

    private void result(String place, String started) throws IOException {
        Path made = Files.createDirectories(folder.resolve(place));
        Files.writeString(made.resolve("manifest.json"), """
                {"formatVersion": 2, "version": "1", "scenario": {}, "options": {}, "replicatesAsked": 1,
                 "replicatesDone": 1, "started": "%s", "ended": "%s", "sha256": {}}
                """.formatted(started, started));
    }

    private String found(String named) {
        Faults faults = new Faults();
        Path place = ResultPlace.of(surroundings, named, faults);
        try {
            faults.orThrow();
        } catch (BadInput e) {
            return String.join("\n", e.lines());
        }
        return folder.relativize(place).toString().replace('\\', '/');
    }

    @Test
    void a_result_goes_by_its_path_its_folder_its_study_or_its_scenario() {
        assertThat(found("results/italy/20181101-101010-aaaaaaaa")).isEqualTo("results/italy/20181101-101010-aaaaaaaa");
        assertThat(found("elsewhere/deep/one")).isEqualTo("elsewhere/deep/one");
        assertThat(found("italy/20181101-101010-aaaaaaaa")).isEqualTo("results/italy/20181101-101010-aaaaaaaa");
        assertThat(found("20181101-101010-aaaaaaaa")).isEqualTo("results/italy/20181101-101010-aaaaaaaa");
        assertThat(found("budget")).isEqualTo("results/studies/budget");
        assertThat(found(folder.resolve("results/greece/mine").toString())).isEqualTo("results/greece/mine");
    }

    @Test
    void a_scenario_stands_for_the_newest_by_the_time_it_was_begun_not_by_its_name() {
        assertThat(found("italy")).isEqualTo("results/italy/mine");
        assertThat(found("results/italy")).isEqualTo("results/italy/mine");
    }

    @Test
    void a_name_that_two_folders_have_is_no_name() {
        assertThat(found("mine"))
                .contains("2 results are called that")
                .contains(Path.of("results/greece/mine").toString())
                .contains(Path.of("results/italy/mine").toString());
    }

    @Test
    void a_mistyped_name_gets_the_nearest() {
        assertThat(found("itayl")).isEqualTo("itayl: there is no such result; did you mean 'italy'?");
        assertThat(found("budgte")).contains("did you mean 'budget'?");
        assertThat(found("quite different")).contains("rollover results lists what there is");
        assertThat(found("elsewhere")).contains("no result, nor a folder of results");
        assertThat(found(" ")).contains("a name is missing");
    }

    @Test
    void links_and_hidden_folders_are_no_results_and_names_do_not_lead_out() throws IOException {
        Files.createSymbolicLink(folder.resolve("results/italy/link"), folder.resolve("elsewhere/deep/one"));
        result("results/italy/.20181109-101010-aaaaaaaa-1", "2018-11-09T10:10:10Z");
        assertThat(found("italy")).isEqualTo("results/italy/mine");
        assertThat(found("link")).contains("there is no such result");
        assertThat(found("../..")).contains("no result");
    }
}
