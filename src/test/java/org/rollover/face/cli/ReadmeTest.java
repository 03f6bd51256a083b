package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows as output is what the command beside it prints, to the last digit. */
class ReadmeTest {

    static Stream<Arguments> outputs() throws IOException {
        Pattern shown = Pattern.compile("(?s)<!-- output: \\./rollover ([^>]*) -->\\R```text\\R(.*?)\\R```");
        return shown
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> Arguments.of(found.group(1), found.group(2)))
                .toList()
                .stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outputs")
    void the_readme_shows_what_the_command_prints(String command, String output, @TempDir Path folder) {
        String root = Path.of("").toAbsolutePath() + "/scenarios/";
        Desk desk = new Desk(folder).with("COLUMNS", "80");
        String[] words = command.replace("scenarios/", root).split(" ");

        assertThat(desk.type(words)).isEqualTo(ExitCode.FINE);
        assertThat(desk.said().strip()).isEqualTo(output);
    }
}
