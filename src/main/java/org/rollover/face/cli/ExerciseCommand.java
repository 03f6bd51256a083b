package org.rollover.face.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Exercises for a class; what is done with them is said by a further word. */
@Command(
        name = "exercise",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        description = "Exercises for a class: write one and look it through, hand it out, try and check a submission.",
        footer = {
            "",
            "An instructor:",
            "  rollover exercise new sanctions           a small exercise with comments, to change",
            "  rollover exercise check sanctions.yaml    all mistakes, and tasks that teach nothing",
            "  rollover exercise show sanctions.yaml     points, variants and model answers",
            "  rollover exercise start sanctions.yaml --student anna --student ben",
            "A student, in the folder that the instructor gave:",
            "  rollover exercise try submission.yaml",
            "  rollover exercise submit-check submission.yaml"
        })
final class ExerciseCommand extends Action {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    private ExerciseCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** With all that can be done with exercises. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new ExerciseCommand(surroundings))
                .addSubcommand(new ExerciseNew(surroundings))
                .addSubcommand(new ExerciseCheck(surroundings))
                .addSubcommand(new ExerciseShow(surroundings))
                .addSubcommand(new ExerciseStart(surroundings))
                .addSubcommand(new ExerciseTry(surroundings))
                .addSubcommand(new ExerciseSubmitCheck(surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.BAD_INPUT;
    }
}
