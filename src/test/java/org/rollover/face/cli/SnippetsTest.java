package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the page on studies has R and Python do to a result, they do, and find the means that {@code query} finds. Where an
 * interpreter or a library is missing, the test says so.
 */
class SnippetsTest {
    private static final Path PAGE = Path.of("src/site/markdown/studies.md");
    private static final Pattern SNIPPET =
            Pattern.compile("(?s)<!-- snippet:([^>]*) -->\\R```(python|r)\\R(.*?)\\R```");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final String MEANS = "SELECT avg(sustained) FROM points GROUP BY American_policy";
    private static final double ROUNDED = 0.001;
    private static final long PATIENCE = 120;

    @TempDir
    static Path folder;

    static Stream<Arguments> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(PAGE).replace("\r\n", "\n"))
                .results()
                .map(found -> Arguments.of(found.group(2), found.group(1).strip(), found.group(3)));
    }

    @Test
    void the_page_has_snippets_of_both_languages() throws IOException {
        assertThat(snippets().map(snippet -> snippet.get()[0])).contains("python", "r");
    }

    @ParameterizedTest(name = "{0} with {1}")
    @MethodSource("snippets")
    void a_snippet_reads_the_result_of_a_study(String language, String libraries, String code) throws Exception {
        String interpreter = language.equals("r") ? "Rscript" : "python3";
        String loading = Stream.of(libraries.split(" "))
                .filter(library -> !library.isEmpty())
                .map(library -> language.equals("r") ? "library(" + library + ")" : "import " + library)
                .reduce("", (all, one) -> all + one + "\n");
        assumeTrue(
                ran(run(language, interpreter, loading + "print(1)\n")),
                "NOT TESTED HERE: the snippet for " + interpreter + (libraries.isEmpty() ? "" : " with " + libraries)
                        + ", which this machine does not have");
        double[] means = means();

        List<String> said = run(language, interpreter, code);

        assertThat(ran(said)).as(String.join("\n", said)).isTrue();
        double[] numbers = NUMBER.matcher(String.join("\n", said))
                .results()
                .mapToDouble(number -> Double.parseDouble(number.group()))
                .toArray();
        for (double mean : means) {
            assertThat(Arrays.stream(numbers).anyMatch(number -> Math.abs(number - mean) < ROUNDED))
                    .as("%s in %s", mean, said)
                    .isTrue();
        }
    }

    /** The means that the snippets are to find; runs the study if it is not there. */
    private static double[] means() throws IOException {
        Desk desk = new Desk(folder);
        Path points = folder.resolve("points.csv");
        if (!Files.exists(points)) {
            assertThat(desk.type("study", "first", "--quiet"))
                    .as(desk.complained())
                    .isEqualTo(ExitCode.FINE);
            desk.type("query", "first", "SELECT * FROM points ORDER BY point", "--csv");
            Files.writeString(points, desk.said());
        }
        assertThat(desk.type("query", "first", MEANS, "--csv"))
                .as(desk.complained())
                .isEqualTo(ExitCode.FINE);
        return desk.said().lines().skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    /** What a program says, and as the last line its exit code; -1 if there is no such interpreter. */
    private static List<String> run(String language, String interpreter, String code) throws Exception {
        Path program = Files.writeString(folder.resolve("snippet." + language), code);
        Path output = folder.resolve("output.txt");
        List<String> said = new ArrayList<>();
        try {
            Process process = new ProcessBuilder(interpreter, program.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            Files.readString(output, StandardCharsets.UTF_8).lines().forEach(said::add);
            said.add(ended ? String.valueOf(process.exitValue()) : "too slow");
        } catch (IOException e) {
            said.add("-1");
        }
        return said;
    }

    private static boolean ran(List<String> said) {
        return said.get(said.size() - 1).equals("0");
    }
}
