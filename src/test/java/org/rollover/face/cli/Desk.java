package org.rollover.face.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollover.scenario.Starter;

/** Someone at a terminal in a folder: types a command, reads what it says. */
final class Desk {
    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal;
    private boolean unicode = true;

    Desk(Path folder) {
        this.folder = folder;
    }

    Desk with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Desk atATerminal() {
        terminal = true;
        return this;
    }

    Desk inAscii() {
        unicode = false;
        return this;
    }

    /** Writes the starter scenario, with a word of it replaced, and names its file. */
    String scenario(String name, String was, String is) {
        Path file = folder.resolve(name);
        try {
            Files.writeString(file, Starter.text().replace(was, is));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toString();
    }

    String scenario() {
        return scenario("four.yaml", "", "");
    }

    int type(String... args) {
        out.reset();
        err.reset();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                unicode,
                environment,
                Path.of("").toAbsolutePath(),
                folder,
                Clock.fixed(Instant.parse("2018-11-19T10:11:12Z"), ZoneOffset.UTC));
        return Main.run(surroundings, args);
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The folders of results of a scenario, hidden ones too. */
    List<Path> results(String scenario) {
        Path parent = folder.resolve("results").resolve(scenario);
        if (!Files.exists(parent)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
