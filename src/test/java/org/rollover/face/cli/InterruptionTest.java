package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Deposit;

@DisplayName("Ctrl-C")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "NOT TESTED HERE: Windows has no kill -INT to press Ctrl-C with")
class InterruptionTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasSimulatedUntilThenIsToldAndSavedAsPartial() throws IOException, InterruptedException {
        Desk desk = new Desk(folder);
        String file = desk.scenario();
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        file,
                        "--replicates",
                        "500000000",
                        "--replicate-table")
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            waitForRows();
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            // Where whoever started the tests has Ctrl-C ignored, so does what they start; it is not to run on for
            // ever.
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(Files.readString(said)).contains("Stopped early: this rests on the first", "saved as partial in");
        List<Path> results = desk.results("four");
        assertThat(results).hasSize(1);
        assertThat(Files.readString(results.get(0).resolve("manifest.json"))).contains("\"status\": \"partial\"");
        assertThat(desk.type("rerun", results.get(0).toString()))
                .as(desk.said())
                .isZero();
        assertThat(desk.said()).contains("the run had been stopped early");
    }

    @Test
    void aHistoryThatIsNotWaitedForIsLostInSoManyWords() throws Exception {
        StringBuilder said = new StringBuilder();
        Deposit deposit = Deposit.begin(folder.resolve("results").resolve("four"), "run");
        deposit.sheet("replicates.csv").append("a row\n");
        try (Interruption interruption = new Interruption(Duration.ZERO, () -> {
            deposit.close();
            said.append(Words.lost("nothing was saved"));
        })) {
            interruption.waitForTheEnd();
            assertThat(interruption.asked()).isTrue();
        }
        assertThat(said).contains("took too long to wait for it, so nothing was saved");
        assertThat(new Desk(folder).results("four")).isEmpty();
    }

    @Test
    void aRunThatEndsInTimeLosesNothing() {
        List<String> lost = new ArrayList<>();
        Interruption interruption = new Interruption(Duration.ofMinutes(1), () -> lost.add("all"));
        interruption.close();
        interruption.waitForTheEnd();
        assertThat(lost).isEmpty();
    }

    /** Until the hidden folder of the run holds rows, so that it is sure to be on its way. */
    private void waitForRows() throws IOException, InterruptedException {
        Path parent = folder.resolve("results").resolve("four");
        for (int i = 0; i < 600; i++) {
            if (Files.exists(parent)) {
                try (var files = Files.walk(parent)) {
                    if (files.anyMatch(
                            f -> f.endsWith("replicates.csv") && f.toFile().length() > 0)) {
                        return;
                    }
                }
            }
            Thread.sleep(50);
        }
    }
}
