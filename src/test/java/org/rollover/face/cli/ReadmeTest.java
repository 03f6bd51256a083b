package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the README and some pages show as output is what the command beside it prints, to the last digit; a command that needs a study
 * says {@code after:} which command makes it, and one that ends with another exit code than 0 says {@code exit}. With {@code -Drollover.docs.write=true} it is written there instead.
 */
class ReadmeTest {
    private static final List<Path> PAGES = List.of(
            Path.of("README.md"),
            Path.of("src/site/markdown/reading-an-explanation.md"),
            Path.of("src/site/markdown/yardsticks.md"),
            Path.of("src/site/markdown/casebook.md"),
            Path.of("src/site/markdown/studies.md"),
            Path.of("src/site/markdown/sensitivity.md"),
            Path.of("src/site/markdown/classroom.md"));
    private static final Pattern SHOWN = Pattern.compile(
            "(?s)<!-- output( in CI)?(?: exit ([0-9]))?: \\./rollover ((?:(?!-->).)*?)( after: \\./rollover ((?:(?!-->).)*?))? -->\\R```text\\R(.*?)\\R```");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    static Stream<Arguments> outputs() throws IOException {
        Stream.Builder<Arguments> all = Stream.builder();
        for (Path page : PAGES) {
            SHOWN.matcher(Files.readString(page))
                    .results()
                    .forEach(found -> all.add(Arguments.of(
                            found.group(3),
                            found.group(5) == null ? "" : found.group(5),
                            found.group(1) != null,
                            found.group(2) == null ? ExitCode.FINE : Integer.parseInt(found.group(2)),
                            page,
                            found.group(6))));
        }
        return all.build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outputs")
    void the_pages_show_what_the_commands_print(
            String command, String before, boolean slow, int exit, Path page, String output, @TempDir Path folder)
            throws IOException {
        boolean write = Boolean.getBoolean("rollover.docs.write");
        assumeTrue(
                !slow || write || System.getenv("CI") != null,
                "NOT TESTED HERE: './rollover " + command + "' takes a minute; CI=true ./mvnw verify runs it");
        Desk desk = new Desk(folder).with("COLUMNS", "80");
        if (!before.isEmpty()) {
            assertThat(desk.type(words(before))).as(desk.complained()).isEqualTo(ExitCode.FINE);
        }

        assertThat(desk.type(words(command))).as(desk.complained()).isEqualTo(exit);
        String said = desk.said().stripTrailing().replaceFirst("^\\R+", "");
        for (String word : command.split(" ")) {
            // What was typed is shown again, and here the whole path is typed.
            said = said.replace(located(word), word);
        }
        if (write) {
            String head = "./rollover " + command + (before.isEmpty() ? "" : " after: ./rollover " + before)
                    + " -->\n```text\n";
            Files.writeString(page, Files.readString(page).replace(head + output + "\n```", head + said + "\n```"));
        } else {
            assertThat(said).isEqualTo(output);
        }
    }

    /** The words of a command; quotes hold a word together. */
    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> located(word.group(1) == null ? word.group() : word.group(1)))
                .toArray(String[]::new);
    }

    /** A shipped scenario, or a file of the sources, where it lies; any other word as it is. */
    private static String located(String word) {
        if (word.startsWith("src/")) {
            return Path.of(word).toAbsolutePath().toString();
        }
        String name = word.replaceFirst("^scenarios/(variants/|tables/)?", "").replaceFirst("\\.(yaml|csv)$", "");
        return Stream.of("scenarios/", "scenarios/variants/", "scenarios/tables/")
                .map(place -> Path.of(place + name + (place.contains("tables") ? ".csv" : ".yaml")))
                .filter(Files::isRegularFile)
                .map(file -> file.toAbsolutePath().toString())
                .findFirst()
                .orElse(word);
    }
}
