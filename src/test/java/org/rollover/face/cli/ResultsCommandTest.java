package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Deposit;
import org.rollover.archive.Holding;

class ResultsCommandTest {
    @TempDir
    private Path folder;

    private Desk desk;
    private Path run;

    @BeforeEach
    void one_run() {
        desk = new Desk(folder);
        desk.type("run", desk.scenario(), "--replicates", "20", "--quiet");
        run = desk.results("four").get(0);
    }

    private Path another() {
        desk.type("run", desk.scenario(), "--replicates", "20", "--quiet");
        return desk.results("four").get(1);
    }

    @Test
    void what_when_answer_and_size_are_told_for_people_and_programs() throws IOException {
        assertThat(desk.with("COLUMNS", "140").type("results")).isZero();
        assertThat(desk.said())
                .contains(
                        "four/" + run.getFileName(),
                        "run",
                        "2018-11-19 10:11",
                        "98.6% (97.9–99.0)",
                        "1 result in results");
        assertThat(desk.with("COLUMNS", "40").type("results")).isZero();
        assertThat(desk.said().lines()).allMatch(line -> line.length() <= 40);
        desk.type("results", "--json");
        JsonNode json = new ObjectMapper().readTree(desk.said()).path(0);
        assertThat(json.path("state").asText()).isEqualTo("complete");
        assertThat(json.path("kind").asText()).isEqualTo("run");
        assertThat(json.path("bytes").asLong()).isGreaterThan(1000);
        desk.type("results", "--csv", "--kind", "run", "--scenario", "four");
        assertThat(desk.said().lines()).hasSize(2);
        assertThat(desk.type("results", "--kind", "rnu", "--scenario", "fuor")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("did you mean 'run'?", "did you mean 'four'?");
    }

    @Test
    void every_way_of_being_less_than_whole_is_told_and_never_taken_for_a_result() throws IOException {
        Path decisions = run.resolve("decisions.csv");
        String text = Files.readString(decisions);
        Files.writeString(decisions, text.substring(0, text.length() / 2));
        assertTold("damaged", "decisions.csv is shorter than it was written");
        assertRefused("decisions.csv is shorter than it was written");
        Files.writeString(decisions, text.replace('1', '2'));
        assertRefused("decisions.csv is not as it was written");
        Files.delete(decisions);
        assertTold("damaged", "decisions.csv is missing");
        assertRefused("decisions.csv is missing");
        Files.writeString(decisions, text);
        Files.writeString(run.resolve("extra.csv"), "a\n1\n");
        assertThat(desk.type("query", "four", "SELECT * FROM extra")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("query", "four", "SELECT * FROM decisions")).isZero();
        String manifest = Files.readString(run.resolve("manifest.json"));
        Files.writeString(run.resolve("manifest.json"), manifest.substring(0, manifest.length() / 2));
        assertTold("damaged", "no JSON");
        assertRefused("no JSON");
    }

    private void assertTold(String... words) {
        desk.type("results", "--csv");
        assertThat(desk.said()).contains(words);
    }

    private void assertRefused(String why) {
        assertThat(desk.type("query", "four", "SELECT * FROM decisions")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains(why);
    }

    @Test
    void results_are_removed_by_name_all_of_them_or_none() throws IOException {
        Path second = another();
        assertThat(desk.type("results", "rm", run.getFileName().toString(), "fuor", "nix nix"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("did you mean 'four'?", "nix nix: there is no such result");
        assertThat(run).exists();
        assertThat(desk.type("results", "rm", "--dry-run", run.toString())).isZero();
        assertThat(desk.said()).contains("would remove");
        assertThat(run).exists();
        assertThat(desk.type("results", "rm", run.toString(), second.toString(), run.toString()))
                .isZero();
        assertThat(desk.said().lines()).hasSize(2).allMatch(line -> line.startsWith("removed "));
        assertThat(folder.resolve("results/four")).doesNotExist();
    }

    @Test
    void notes_of_the_user_stay_unless_he_insists_and_files_of_ours_that_came_later_are_no_notes() throws IOException {
        Files.writeString(run.resolve("report.html"), "<html></html>");
        Files.writeString(run.resolve("my notes.txt"), "dear me");
        String name = ResultPlace.name(run);
        assertThat(desk.type("results", "rm", "four")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("names a scenario, not one result");
        assertThat(desk.type("results", "rm", name)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("holds what Rollover did not write: my notes.txt; --force")
                .doesNotContain("report.html");
        assertThat(run).exists();
        assertThat(desk.type("results", "rm", name, "--force")).isZero();
        assertThat(run).doesNotExist();
    }

    @Test
    void links_are_not_followed_out_of_the_results() throws IOException {
        Path outside = Files.move(run, folder.resolve("outside"));
        Files.createSymbolicLink(run, outside);
        Files.createSymbolicLink(folder.resolve("results/linked"), folder);
        desk.type("results", "--csv");
        assertThat(desk.said().lines())
                .as("no more than the names of the columns")
                .hasSize(1);
        assertThat(desk.type("results", "rm", run.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("results", "rm", "results/linked/outside")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("results", "rm", "outside")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(outside.resolve("manifest.json")).exists();
    }

    @Test
    void old_ones_go_by_their_age() throws IOException {
        Path manifest = another().resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("2018-11-19T", "2018-11-01T"));
        assertThat(desk.type("results", "rm", "--older-than", "3 weeks")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("30d, 2w (weeks), 6m (months) and 1y are");
        assertThat(desk.type("results", "rm", "--older-than", "3w")).isZero();
        assertThat(desk.complained()).contains("there is nothing to remove");
        assertThat(desk.type("results", "rm", "--older-than", "2w")).isZero();
        assertThat(desk.results("four")).containsExactly(run);
    }

    @Test
    void what_a_killed_run_left_goes_but_not_what_one_is_writing() throws IOException {
        Path killed = Files.createDirectory(run.resolveSibling(".20181119-101100-aaaaaaaa-1"));
        Files.writeString(killed.resolve("replicates.csv"), "replicate");
        Files.writeString(killed.resolveSibling(killed.getFileName() + ".lock"), "");
        Path older = Files.createDirectory(run.resolveSibling(".20181119-101101-aaaaaaaa-1"));
        Files.setLastModifiedTime(older, FileTime.from(Instant.parse("2018-11-19T10:00:00Z")));
        try (Deposit alive = Deposit.begin(run.getParent(), "20181119-101102-aaaaaaaa")) {
            alive.add("a.csv", "a");
            desk.type("results", "--csv");
            assertThat(desk.said()).contains("unfinished", "under way", "a run that was killed left this");
            assertThat(desk.type("results", "rm", "--unfinished")).isZero();
            assertThat(desk.said().lines()).hasSize(1);
            assertThat(killed).doesNotExist();
            assertThat(older).as("of an older version, and of today").exists();
            assertThat(run.resolveSibling(".20181119-101102-aaaaaaaa-1")).exists();
        }
        Files.setLastModifiedTime(older, FileTime.from(Instant.parse("2018-11-17T10:00:00Z")));
        desk.type("results", "rm", "--unfinished");
        assertThat(desk.results("four")).containsExactly(run);
    }

    @Test
    void a_study_that_is_held_stays() throws IOException {
        Path study = folder.resolve("results/studies/one");
        Files.createDirectories(study.resolve("points"));
        Files.writeString(study.resolve("study.json"), "{}");
        try (Holding holding = Holding.of(study)) {
            assertThat(desk.type("results", "rm", "one")).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(desk.complained()).contains("a run is writing there");
            assertThat(holding.folder()).exists();
        }
        assertThat(desk.type("results", "rm", "one")).as(desk.complained()).isZero();
        assertThat(study).doesNotExist();
    }
}
