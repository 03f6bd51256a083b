package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("rollover rerun on a folder that a stranger may have made")
class RerunCommandTest {
    private static final long LARGER_THAN_MEMORY = 1L << 36;

    @TempDir
    private Path folder;

    private Desk desk;
    private Path result;

    @BeforeEach
    void run() {
        desk = new Desk(folder);
        desk.type("run", desk.scenario(), "--replicates", "1", "--per-draw", "1", "--replicate-table", "--quiet");
        result = desk.results("four").get(0);
    }

    private void replace(String file, String was, String is) throws IOException {
        String text = Files.readString(result.resolve(file));
        assertThat(text).containsPattern(was);
        Files.writeString(result.resolve(file), text.replaceFirst(was, is));
    }

    /** A file of nothing but zeros after its text, which takes no room on the disk. */
    private void inflate(String file) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(result.resolve(file).toFile(), "rw")) {
            large.setLength(LARGER_THAN_MEMORY);
        }
    }

    @Test
    void oneHistoryIsCountedAsOne() {
        assertThat(desk.type("rerun", result.toString())).isZero();
        assertThat(desk.said()).isEqualTo("The same, byte for byte: 1 history, 12 files.\n");
    }

    @Test
    void filesLargerThanTheMemoryDifferAndAreNotReadWhole() throws IOException {
        inflate("us.csv");
        inflate("replicates.csv");
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("us.csv differs", "replicates.csv differs: saved has more lines than 2");
        inflate("scenario.yaml");
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("scenario.yaml: is too large; at most 1048576 bytes are read");
    }

    @Test
    void aRowOfAnyLengthIsShownInPart() throws IOException {
        Files.writeString(result.resolve("replicates.csv"), "x".repeat(3_000_000));
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("replicates.csv differs, first in line 1: saved 'xxx");
        assertThat(desk.said().length()).isLessThan(300);
    }

    @Test
    void aTableThatIsNoTextDiffers() throws IOException {
        Files.write(result.resolve("replicates.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x1b, '['});
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said())
                .contains("replicates.csv differs, first in line 1")
                .doesNotContain("\u001b");
    }

    @Test
    void otherLineEndsAreADifference() throws IOException {
        replace("replicates.csv", "\n", "\r\n");
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("replicates.csv differs, first in the end of line 1");
    }

    @Test
    void theListOfTheManifestMustBeThatOfTheRun() throws IOException {
        replace("manifest.json", "\"us.csv\": \"[0-9a-f]{64}\"", "\"secrets.txt\": \"00\"");
        replace("manifest.json", "(\"cabinets.csv\": \")[0-9a-f]{64}", "$10");
        replace("manifest.json", "(\"replicates.csv\": \")[0-9a-f]{64}", "$10");
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said())
                .contains("us.csv is not listed in manifest.json")
                .contains("manifest.json lists secrets.txt, which a run like this does not write")
                .contains("cabinets.csv is the same, but manifest.json lists another hash")
                .contains("replicates.csv is the same, but manifest.json lists another hash");
    }

    @Test
    void theOptionDecidesOnTheTableOfReplicates() throws IOException {
        replace("manifest.json", "\"replicateTable\": true", "\"replicateTable\": false");
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said()).contains("manifest.json lists replicates.csv, which a run like this does not write");
    }

    @Test
    void twoNumbersOfReplicatesAreRefused() throws IOException {
        replace("manifest.json", "\"replicates\": 1", "\"replicates\": 2");
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("two numbers of replicates");
    }
}
