package org.rollover.face.cli;

import java.util.concurrent.Callable;
import org.rollover.report.ResultSchema;
import org.rollover.scenario.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a JSON Schema. */
@Command(
        name = "schema",
        sortOptions = false,
        description = "Print the JSON Schema of scenario files, for editors and other programs.",
        footer = {"", "Examples:", "  rollover schema > rollover.schema.json", "  rollover schema --result"})
final class SchemaCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--result", description = "The schema of what run --json prints instead.")
    private boolean result;

    SchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.printData(result ? ResultSchema.text() : ScenarioSchema.json());
        return ExitCode.FINE;
    }
}
