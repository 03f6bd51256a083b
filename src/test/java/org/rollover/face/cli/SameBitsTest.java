package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.casebook.Books;

/** Check 6 of the model, for all that estimates. */
@DisplayName("Every command that estimates")
class SameBitsTest {
    @TempDir
    private Path folder;

    private Desk desk() {
        return new Desk(folder);
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of("run", "a.yaml", "--precision", "3pp", "--max-replicates", "3000"),
                List.of("run", "a.yaml", "--replicates", "350", "--estimator", "crude", "--replicate-table"),
                List.of("run", "a.yaml", "--replicates", "1234", "--per-draw", "3"),
                List.of("compare", "a.yaml", "b.yaml", "--replicates", "400"),
                List.of("explain", "a.yaml", "--replicates", "200", "--per-combination", "100"),
                List.of("tip", "a.yaml", "--lever", "governments.Alpha.position", "--replicates", "200"),
                List.of("tip", "a.yaml", "--replicates", "100"),
                List.of("why", "a.yaml", "--outcome", "held-up", "--replicates", "400"),
                List.of("voi", "a.yaml", "--replicates", "2000"),
                List.of("backtest", "a", "--replicates", "120", "--coding"),
                List.of("calibrate", "a", "--points", "30", "--generations", "2", "--histories", "10", "--fresh"));
    }

    /** The files of the result, but for the manifest, which names the time. */
    private TreeMap<String, String> saved(Set<Path> before) throws IOException {
        List<Path> fresh =
                desk().results("a").stream().filter(f -> !before.contains(f)).toList();
        assertThat(fresh).hasSize(1);
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(fresh.get(0))) {
            for (Path file : all.toList()) {
                if (!file.endsWith("manifest.json")) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void gives_the_same_bits_on_any_number_of_threads_and_in_any_batches(List<String> command) throws IOException {
        Desk desk = desk();
        desk.scenario("a.yaml", "", "");
        desk.scenario("b.yaml", "title: ", "title: Other ");
        Books.write(folder.resolve("a"));
        TreeMap<String, String> first = null;
        String[][] ways = {{"1", "1"}, {"2", "3"}, {"7", "1"}};
        for (String[] way : ways) {
            Set<Path> before = new TreeSet<>(desk.results("a"));
            List<String> words = new ArrayList<>(command);
            words.replaceAll(
                    word -> word.endsWith(".yaml") ? folder.resolve(word).toString() : word);
            words.addAll(List.of("--threads", way[0], "--batch", way[1], "--json"));
            assertThat(desk.type(words.toArray(String[]::new)))
                    .as(desk.complained())
                    .isZero();
            TreeMap<String, String> files = saved(before);
            files.put("what was printed", desk.said());
            assertThat(files).hasSizeGreaterThan(2);
            first = first == null ? files : first;
            assertThat(files).isEqualTo(first);
        }
        Path result = desk.results("a").get(0);
        assertThat(desk.type("rerun", result.toString(), "--threads", "3"))
                .as(desk.said())
                .isZero();
        assertThat(desk.said()).startsWith("The same, byte for byte");
    }

    @Test
    void is_in_this_test() {
        Set<String> tested = new TreeSet<>();
        commands().forEach(words -> tested.add(words.get(0)));

        assertThat(tested).isEqualTo(Inquiries.commands());
    }
}
