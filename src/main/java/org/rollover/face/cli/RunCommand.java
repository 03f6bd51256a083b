package org.rollover.face.cli;

import java.util.List;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Estimates how likely the measures of a scenario are to be sustained. */
@Command(
        name = "run",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Estimate how likely the measures of a scenario are to be sustained.",
        footer = {
            "",
            "Examples:",
            "  rollover run italy-2018",
            "  rollover run my.yaml --precision 0.1pp --max-replicates 1000000",
            "  rollover run italy-2018 --set governments.Italy.salience=0.3",
            "  rollover run italy-2018 --json --no-save"
        })
final class RunCommand extends Asking {
    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Mixin
    private PlanOptions planOptions = new PlanOptions();

    @Option(names = "--replicate-table", description = "Save a table with a row for each history, too.")
    private boolean replicateTable;

    RunCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        check(faults);
        if (noSave() && replicateTable) {
            faults.add("--replicate-table has nowhere to go with --no-save; leave one of them out");
        }
        Plan plan = planOptions.plan(faults);
        double seconds = planOptions.seconds(faults);
        LoadedScenario scenario = question().read(file, faults, surroundings, quiet());
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        RunInquiry inquiry = new RunInquiry(scenario, plan, seconds, replicateTable);
        return ask(inquiry, List.of(file), inquiry.rows());
    }
}
