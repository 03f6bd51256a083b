package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.Study;
import org.rollover.study.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a study. */
@Command(
        name = "study",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Run a study: many points of a scenario, and what they say together.",
            "Broken off in whatever way, the same command goes on where it ended."
        },
        footer = {
            "",
            "Examples:",
            "  rollover study first --dry-run",
            "  rollover study my-study.yaml",
            "  rollover study my-study.yaml --shard 3/10"
        })
final class StudyCommand extends Action {
    @Parameters(paramLabel = "FILE", description = "A study's file, or the name of a shipped study.")
    private Path file = Path.of("");

    @Mixin
    private StudyOptions options = new StudyOptions();

    StudyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        StudyOptions.Asked asked = options.asked(surroundings, faults);
        StudyReader reader = new StudyReader(surroundings.home());
        try {
            Study study = reader.read(file);
            if (study.file().search() != null) {
                faults.add(file + ": it says what is sought, not where points lie; rollover search runs it");
            }
            faults.orThrow();
            return new StudyRun(surroundings, asked).run(study, Files.readString(reader.found(file)));
        } catch (ScenarioException e) {
            String.valueOf(e.getMessage()).lines().forEach(faults::add);
        } catch (IOException e) {
            faults.add(file + ": " + Words.reason(e));
        }
        faults.orThrow();
        return ExitCode.BAD_INPUT;
    }
}
