package org.rollover.face.cli;

import org.rollover.report.ResultSchema;
import org.rollover.scenario.ScenarioSchema;
import org.rollover.study.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a JSON Schema. */
@Command(
        name = "schema",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Print the JSON Schema of scenario files, for editors and other programs.",
        footer = {"", "Examples:", "  rollover schema > rollover.schema.json", "  rollover schema --result"})
final class SchemaCommand extends Action {
    @Option(names = "--result", description = "The schema of what run --json prints instead.")
    private boolean result;

    @Option(names = "--study", description = "The schema of a study's file instead.")
    private boolean study;

    SchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (result && study) {
            throw new BadInput("--result and --study exclude each other");
        }
        String schema = study ? ScenarioSchema.json(StudyFile.class, "Rollover study") : ScenarioSchema.json();
        surroundings.printData(result ? ResultSchema.text() : schema);
        return ExitCode.FINE;
    }
}
