package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A study whose program ends in the middle")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "NOT TESTED HERE: Windows has no signals and no ulimit")
class StudyEndTest {
    private static final String STUDY = StudyDesk.MANY.formatted(2500, 20);

    private static Map<String, String> undisturbed = Map.of();

    @TempDir
    private Path folder;

    private StudyDesk desk;
    private String study;
    private Path said;

    @BeforeAll
    static void runUndisturbed(@TempDir Path elsewhere) {
        StudyDesk desk = new StudyDesk(elsewhere);
        assertThat(desk.type("study", desk.study(STUDY), "--quiet")).isZero();
        undisturbed = StudyDesk.bits(desk.kept("s"));
    }

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void sit() {
        desk = new StudyDesk(folder);
        study = desk.study(STUDY);
        said = folder.resolve("said.txt");
    }

    private Process start(String before) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", before + "exec \"$@\"", "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "study",
                study,
                "--threads",
                "1"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return process;
    }

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(Process::destroyForcibly);
    }

    /** Until a part is whole and the next is under way. */
    private void waitForPoints(Process process) throws IOException, InterruptedException {
        Path journal = desk.kept("s").resolve("points/part-000001.journal");
        for (int i = 0; i < 6000 && process.isAlive(); i++) {
            if (Files.exists(journal) && Files.size(journal) > 1000) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no points: " + Files.readString(said));
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private void goOn() {
        Path part = desk.kept("s").resolve("points/part-000000.parquet");
        long written = part.toFile().lastModified();
        assertThat(desk.type("study", study)).as(desk.complained()).isZero();
        assertThat(desk.complained())
                .containsPattern("going on where an earlier run ended: 1[0-9]{3} of 2500 points are finished");
        assertThat(part.toFile().lastModified()).as("not worked out again").isEqualTo(written);
        Map<String, String> bits = StudyDesk.bits(desk.kept("s"));
        assertThat(bits).isEqualTo(undisturbed);
        assertThat(bits).containsKey("points/part-000002.parquet");
    }

    @Test
    void killed_is_finished_by_the_next_one_with_the_same_bits() throws Exception {
        Process process = start("");
        waitForPoints(process);
        signal(process, "KILL");
        goOn();
    }

    @Test
    void by_control_c_keeps_what_is_finished() throws Exception {
        Process process = start("");
        waitForPoints(process);
        signal(process, "INT");
        assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(Files.readString(said))
                .containsPattern("stopped after 1[0-9]{3} of 2500 points; they are kept")
                .doesNotContain("Exception");
        assertThat(desk.kept("s").resolve("manifest.json")).doesNotExist();
        goOn();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "NOT TESTED HERE: prlimit is a program of Linux")
    void because_a_file_cannot_grow_says_so_and_keeps_what_is_finished() throws Exception {
        Process process = start("");
        waitForPoints(process);
        // As on a disk that is full: what is written from here on is refused. Java itself is told by the system to go
        // on.
        new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=4096")
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.FAILURE);
        assertThat(Files.readString(said))
                .contains("failed: ", "what is finished is kept, and the same command goes on from there")
                .doesNotContain("Exception");
        goOn();
    }

    @Test
    void before_it_begins_because_the_disk_is_full_says_so() throws Exception {
        Process process = start("ulimit -f 48; ");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.FAILURE);
        assertThat(Files.readString(said))
                .contains("failed: DuckDB, which keeps tables, does not start here: File too large")
                .doesNotContain("Exception");
    }
}
