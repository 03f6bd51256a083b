package org.rollover.face.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which uncertain number to look up first. */
@Command(
        name = ValueInquiry.COMMAND,
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "Value of information: say which uncertain number, if it were known, would narrow the answer most.",
        footer = {
            "",
            "Examples:",
            "  rollover voi italy-2018-no-us-lobbying",
            "  rollover voi my.yaml --replicates 200000 --csv"
        })
final class ValueCommand extends Asking {
    private static final long USUAL_REPLICATES = 50_000;

    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Histories to simulate (default 50000). More of them tell smaller shares apart.")
    private @Nullable String replicates;

    @Mixin
    private LuckOptions luck = new LuckOptions();

    ValueCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        check(faults);
        Plan plan = luck.plan(
                faults, faults.whole("--replicates", replicates, USUAL_REPLICATES, 1, LuckOptions.MOST_REPLICATES));
        if (plan.perDraw() < 2) {
            faults.add("--per-draw: voi needs 2 histories of a draw or more, to take chance out of the spread");
        }
        LoadedScenario scenario = question().read(file, faults, surroundings, quiet());
        faults.orThrow();
        return scenario == null ? ExitCode.BAD_INPUT : ask(new ValueInquiry(scenario, plan), List.of(file));
    }
}
