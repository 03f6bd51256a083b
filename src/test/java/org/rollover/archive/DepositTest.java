package org.rollover.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A folder of results")
class DepositTest {
    @TempDir
    private Path parent;

    private static Manifest manifest(long asked, long done) {
        return new Manifest(
                "1",
                "abc",
                Map.of("name", "x"),
                Map.of("seed", 7L, "table", true),
                Map.of(),
                asked,
                done,
                "then",
                "then");
    }

    private static Crate.About about() {
        return new Crate.About(
                "x", "y", List.of("z"), "run", List.of("a.txt"), file -> file.endsWith(".csv") ? "rows" : null);
    }

    private List<String> visible() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.toList();
        }
    }

    @Test
    void appearsWholeOrNotAtAll() throws IOException {
        try (Deposit deposit = Deposit.begin(parent, "run")) {
            deposit.add("a.txt", "one");
            assertThat(visible()).isEmpty();
            deposit.keep(manifest(10, 10), "later", about());
        }
        assertThat(visible()).containsExactly("run");
        assertThat(all()).hasSize(1);
    }

    @Test
    void leavesNothingWhenItIsNotKept() throws IOException {
        try (Deposit deposit = Deposit.begin(parent, "run")) {
            deposit.add("a.txt", "one");
            deposit.sheet("b.csv").append("half a li");
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void aSecondOneOfTheSameNameIsNumbered() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (Deposit deposit = Deposit.begin(parent, "run")) {
                deposit.keep(manifest(1, 1), "later", about());
            }
        }
        assertThat(visible()).containsExactly("run", "run-2", "run-3");
    }

    @Test
    void isReadBackWithItsHashesChecked() throws Exception {
        Path place;
        try (Deposit deposit = Deposit.begin(parent, "run")) {
            deposit.add("a.txt", "one").add(new Table("t", "c").row(1));
            deposit.sheet("rows.csv").append("x\n1\n");
            place = deposit.keep(manifest(10, 4), "later", about());
        }
        Dossier dossier = Dossier.open(place);
        assertThat(dossier.manifest().files()).containsOnlyKeys("a.txt", "rows.csv", "t.csv");
        assertThat(dossier.manifest().files()).containsEntry("rows.csv", Sha256.of("x\n1\n"));
        assertThat(dossier.manifest().complete()).isFalse();
        assertThat(dossier.option("seed")).isEqualTo(7);
        assertThat(dossier.chosen("table")).isTrue();
        assertThatThrownBy(() -> dossier.chosen("seed")).hasMessageContaining("neither true nor false");
        assertThat(dossier.untouched("a.txt", 3)).isEqualTo("one");
        Files.writeString(place.resolve("a.txt"), "two");
        assertThatThrownBy(() -> dossier.untouched("a.txt", 9)).hasMessageContaining("was changed after the run");
        Files.delete(place.resolve("a.txt"));
        assertThatThrownBy(() -> dossier.untouched("a.txt", 9)).hasMessageContaining("is missing");
        Files.createDirectory(place.resolve("a.txt"));
        assertThatThrownBy(() -> dossier.untouched("a.txt", 9)).hasMessageContaining("is not a plain file");
        assertThatThrownBy(() -> dossier.untouched("manifest.json", 9999))
                .hasMessageContaining("sha256 does not list manifest.json");
        assertThatThrownBy(() -> dossier.bytes("../x", 9)).hasMessageContaining("outside itself");
    }

    @Test
    void aForeignOrDamagedFolderIsRefused() throws IOException {
        assertThatThrownBy(() -> Dossier.open(parent.resolve("nix"))).hasMessageContaining("no such folder");
        assertThatThrownBy(() -> Dossier.open(parent)).hasMessageContaining("no folder of results");
        Path manifest = parent.resolve("manifest.json");
        Files.writeString(manifest, "{");
        assertThatThrownBy(() -> Dossier.open(parent)).hasMessageContaining("no JSON");
        Files.writeString(manifest, "{\"formatVersion\": 99}");
        assertThatThrownBy(() -> Dossier.open(parent)).hasMessageContaining("format 99");
        Files.writeString(manifest, "{\"formatVersion\": 2, \"version\": \"1\"}");
        assertThatThrownBy(() -> Dossier.open(parent)).hasMessageContaining("started is missing");
    }

    @Test
    void ofALargeFileNoMoreIsReadThanIsWanted() throws Exception {
        Path place;
        try (Deposit deposit = Deposit.begin(parent, "run")) {
            deposit.add("a.txt", "0123456789");
            place = deposit.keep(manifest(1, 1), "later", about());
        }
        Dossier dossier = Dossier.open(place);
        assertThat(dossier.bytes("a.txt", 4).orElseThrow()).asString().isEqualTo("0123");
        assertThat(dossier.bytes("nix.txt", 4)).isEmpty();
        assertThatThrownBy(() -> dossier.untouched("a.txt", 9)).hasMessageContaining("too large; at most 9 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is empty",
                "[]|holds no JSON object",
                "{\"formatVersion\": 1.0}|has format 1.0",
                "{\"formatVersion\": 4294967297}|has format 4294967297",
                "{\"formatVersion\": \"1\"}|has format \"1\"",
            })
    void aManifestOfAnotherShapeIsRefused(String text, String why) throws IOException {
        Files.writeString(parent.resolve("manifest.json"), text);
        assertThatThrownBy(() -> Dossier.open(parent)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({"4.5,10", "-1,10", "'\"4\"',10", "true,10", "11,10", "4,1e99", "4,9223372036854775808"})
    void countsAreWholeNumbersInRange(String done, String asked) throws IOException {
        Files.writeString(
                parent.resolve("manifest.json"),
                "{\"formatVersion\":2,\"version\":\"1\",\"started\":\"t\",\"ended\":\"t\",\"options\":{},"
                        + "\"sha256\":{},\"replicatesDone\":" + done + ",\"replicatesAsked\":" + asked + "}");
        assertThatThrownBy(() -> Dossier.open(parent))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("the folder is damaged");
    }

    @Test
    void aSeedThatNoRunCanHaveIsRefused() throws Exception {
        for (String seed : List.of("1.0", "1e3", "9223372036854775808", "\"7\"")) {
            Files.writeString(
                    parent.resolve("manifest.json"),
                    "{\"formatVersion\":2,\"version\":\"1\",\"started\":\"t\",\"ended\":\"t\",\"sha256\":{},"
                            + "\"replicatesDone\":1,\"replicatesAsked\":1,\"options\":{\"seed\":" + seed + "}}");
            Dossier dossier = Dossier.open(parent);
            assertThatThrownBy(() -> dossier.option("seed")).hasMessageContaining("options.seed is no whole number");
        }
    }

    @Test
    void whatIsWrongWithAManifestIsSaidInWords() throws IOException {
        Path manifest = parent.resolve("manifest.json");
        Files.write(manifest, new byte[] {'{', (byte) 0xff, '}'});
        assertThatThrownBy(() -> Dossier.open(parent)).hasMessageContaining("not valid UTF-8");
        Files.writeString(manifest, "[".repeat(5000));
        assertThatThrownBy(() -> Dossier.open(parent))
                .hasMessageContaining("nests deeper")
                .hasMessageNotContaining("StreamReadConstraints");
        Files.writeString(manifest, "{\n  x");
        assertThatThrownBy(() -> Dossier.open(parent))
                .hasMessageContaining("no JSON from line 2")
                .hasMessageNotContaining("Feature");
    }
}
