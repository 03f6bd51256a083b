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

@DisplayName("A folder of results")
class DepositTest {
    @TempDir
    private Path parent;

    private static Manifest manifest(long asked, long done) {
        return new Manifest(
                "1", "abc", Map.of("name", "x"), Map.of("seed", 7L), Map.of(), asked, done, "then", "then", Map.of());
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
            deposit.keep(manifest(10, 10), "later");
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
                deposit.keep(manifest(1, 1), "later");
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
            place = deposit.keep(manifest(10, 4), "later");
        }
        Dossier dossier = Dossier.open(place);
        assertThat(dossier.manifest().files()).containsOnlyKeys("a.txt", "rows.csv", "t.csv");
        assertThat(dossier.manifest().files()).containsEntry("rows.csv", Sha256.of("x\n1\n"));
        assertThat(dossier.manifest().complete()).isFalse();
        assertThat(dossier.option("seed")).isEqualTo(7);
        assertThat(dossier.untouched("a.txt")).isEqualTo("one");
        Files.writeString(place.resolve("a.txt"), "two");
        assertThatThrownBy(() -> dossier.untouched("a.txt")).hasMessageContaining("was changed after the run");
        Files.delete(place.resolve("a.txt"));
        assertThatThrownBy(() -> dossier.untouched("a.txt")).hasMessageContaining("is missing");
        assertThatThrownBy(() -> dossier.text("../x")).hasMessageContaining("outside itself");
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
        Files.writeString(manifest, "{\"formatVersion\": 1, \"version\": \"1\"}");
        assertThatThrownBy(() -> Dossier.open(parent)).hasMessageContaining("started is missing");
    }
}
