package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.rollover.report.Page;
import org.rollover.scenario.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a scenario to start from. */
@Command(
        name = "new",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Write a small scenario with comments, to start a new one from.",
        footer = {"", "Example:", "  rollover new my.yaml"})
final class NewCommand extends Action {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The file to write (default: my-scenario.yaml). A file that is there is left alone.")
    private String file = "my-scenario.yaml";

    NewCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (file.isBlank()) {
            throw new BadInput("the file to write needs a name, such as my.yaml");
        }
        try {
            Path path = surroundings.folder().resolve(file);
            if (Files.isDirectory(path)) {
                throw new BadInput(file + " is a folder; name a file to write, such as "
                        + Path.of(file).resolve("my.yaml").normalize());
            }
            Files.writeString(path, Starter.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new BadInput(file + " is there already and was left alone; name another file");
        } catch (InvalidPathException e) {
            throw new BadInput(Words.noName(file, e));
        } catch (NoSuchFileException e) {
            throw new BadInput(file + " cannot be made: there is no such folder");
        } catch (IOException e) {
            surroundings.say(file + " could not be written: " + Words.reason(e));
            return ExitCode.FAILURE;
        }
        String next = file + " is written. Next: rollover check " + file + ", then: rollover run " + file;
        surroundings.print(Page.plain(next, surroundings.unicode()) + "\n");
        return ExitCode.FINE;
    }
}
