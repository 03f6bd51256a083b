package org.rollover.face.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
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
            "  rollover run italy-2018 --report --open",
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

    @Option(
            names = "--no-why",
            description = "With --report: leave out what explain, tip, voi and why find, which takes minutes.")
    private boolean noWhy;

    private @Nullable Plan plan;

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
        Plan asked = planOptions.plan(faults);
        plan = asked;
        double seconds = planOptions.seconds(faults);
        LoadedScenario scenario = question().read(file, faults, surroundings, quiet());
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        RunInquiry inquiry = new RunInquiry(scenario, asked, seconds, replicateTable);
        return ask(inquiry, List.of(file), inquiry.rows());
    }

    /** The report says why, too: asked by the commands themselves, unless their answers are there already. */
    @Override
    int beforeReport(Path place, BooleanSupplier stopped) {
        Plan luck = plan;
        if (noWhy || luck == null) {
            return ExitCode.FINE;
        }
        for (String command : List.of("explain", "tip", ValueInquiry.COMMAND, WhyInquiry.COMMAND)) {
            if (stopped.getAsBoolean()) {
                return ExitCode.INTERRUPTED;
            }
            if (!ReportPage.hasBeside(place, command)) {
                surroundings.say("for the report: rollover " + command + " " + file + " (--no-why leaves it out)");
                int code = Main.run(surroundings.mute(), words(command, luck));
                if (code != ExitCode.FINE) {
                    return code;
                }
            }
        }
        return ExitCode.FINE;
    }

    private String[] words(String command, Plan luck) {
        List<String> words = new ArrayList<>(List.of(command, file, "--quiet", "--seed=" + luck.seed()));
        words.add("--threads=" + luck.threads());
        words.addAll(question().words());
        words.add("--results=" + resultsFolder());
        return words.toArray(String[]::new);
    }
}
