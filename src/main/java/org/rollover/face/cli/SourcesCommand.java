package org.rollover.face.cli;

import org.rollover.report.SourcesText;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.SourceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what stands behind the numbers of a scenario. */
@Command(
        name = "sources",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "List every number of a scenario that has neither source nor note.",
        footer = {"", "Examples:", "  rollover sources my.yaml", "  rollover sources italy-2018 --all"})
final class SourcesCommand extends Action {
    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Option(names = "--all", description = "List all numbers with their sources, and defaults.")
    private boolean all;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    SourcesCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        LoadedScenario scenario = question.read(file, faults, surroundings, true);
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        surroundings.print(
                SourcesText.text(scenario.scenario().title(), SourceReport.of(scenario), all, surroundings.look()));
        return ExitCode.FINE;
    }
}
