package org.rollover.scenario;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faults;
import static org.rollover.scenario.Readings.faultsOfFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that ask too much are refused quickly. */
class BombsTest {
    private static final ReadingLimits LIMITS = ReadingLimits.defaults();

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder yaml = new StringBuilder("a0: &a0 lol\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]\n");
        }

        assertTimeout(ofSeconds(5), () -> assertThat(faults(yaml.toString()))
                .anyMatch(fault -> fault.startsWith("s.yaml:2:5: an anchor, &a1"))
                .anyMatch(fault -> fault.startsWith("s.yaml:2:10: an alias, *a0")));
    }

    @Test
    void depthIsRefusedWhileItGrows() {
        assertTimeout(ofSeconds(5), () -> {
            assertThat(faults("a: " + "[".repeat(10_000)))
                    .containsExactly("s.yaml:1:23: blocks and lists are nested too deep; at most 20 levels are read");
            assertThat(faults("{a: ".repeat(10_000))).singleElement().asString().contains("nested too deep");
            assertThat(faults("- ".repeat(10_000))).singleElement().asString().contains("nested too deep");
        });
    }

    @Test
    void aLargeFileIsNotRead(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("large.yaml"), new byte[10 << 20]);

        assertThat(faultsOfFile(file))
                .containsExactly(file + ": the file is too large; at most 1048576 bytes are read");
        assertThat(faults("#".repeat(2 << 20)))
                .containsExactly("s.yaml: the file is too large; at most 1048576 bytes are read");
    }

    @Test
    void manyValuesAreRefused() {
        assertTimeout(ofSeconds(10), () -> assertThat(faults("a: [" + "1,".repeat(200_000) + "1]"))
                .singleElement()
                .asString()
                .contains("there are too many values; at most 100000 are read"));
    }

    @Test
    void manyErrorsDoNotFillTheMemory() {
        StringBuilder yaml = new StringBuilder(LEAST);
        for (int i = 0; i < 20_000; i++) {
            yaml.append("k").append(i).append(": 1\n");
        }

        assertTimeout(ofSeconds(10), () -> assertThat(faults(yaml.toString())).hasSize(1000));
    }

    @Test
    void manyWrongReferencesAreSaidQuickly() {
        StringBuilder yaml = new StringBuilder(LEAST).append("events:\n");
        for (int i = 0; i < 8_000; i++) {
            yaml.append("  e" + i + ": {kind: change, month: 2019-01, path: governments.Itly.salience" + i
                    + ", value: 1}\n");
        }

        assertTimeout(ofSeconds(20), () -> assertThat(faults(yaml.toString())).hasSize(1000));
    }

    @Test
    void longKeysAndValuesAreFine() {
        assertTimeout(ofSeconds(5), () -> {
            assertThat(faults(LEAST + "\"" + "k".repeat(500_000) + "\": x\n"))
                    .singleElement()
                    .asString()
                    .hasSizeLessThan(300);
            assertThat(faults(LEAST, "governments." + "x".repeat(100_000) + ".salience=1")
                            .get(0))
                    .hasSizeLessThan(400);
            assertThat(faults(LEAST.replace("level: 60", "level: " + "9".repeat(500_000)))
                            .get(0))
                    .hasSizeLessThan(300);
        });
    }

    @Test
    void thereAreLimitsToTimeAndActors() {
        assertThat(faults(LEAST.replace("18 months", "601 months")).get(0)).contains("601 months is too high");
        ReadingLimits few = new ReadingLimits(
                LIMITS.fileBytes(),
                LIMITS.depth(),
                LIMITS.nodes(),
                LIMITS.files(),
                LIMITS.chain(),
                1,
                12,
                LIMITS.shown());
        assertThat(faults(few, LEAST))
                .containsExactly(
                        "s.yaml:4:10: horizon: 18 months is too long; at most 12 months",
                        "s.yaml:9:1: governments: there are too many actors, 2;"
                                + " at most 1 governments, lobbyists and cabinet members in all");
    }
}
