package org.rollover.face.cli;

import org.rollover.report.ResultSchema;
import org.rollover.scenario.ScenarioSchema;
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

    SchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        surroundings.printData(result ? ResultSchema.text() : ScenarioSchema.json());
        return ExitCode.FINE;
    }
}
