package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        try {
            Path path = surroundings.folder().resolve(file);
            Files.writeString(path, Starter.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new BadInput(file + " is there already and was left alone; name another file");
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new BadInput(file + " cannot be made: there is no such folder");
        } catch (IOException e) {
            surroundings.say(file + " could not be written: " + Words.reason(e));
            return ExitCode.FAILURE;
        }
        surroundings.print(file + " is written. Next: rollover check " + file + ", then: rollover run " + file + "\n");
        return ExitCode.FINE;
    }
}
