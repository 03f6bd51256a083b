package org.rollover.face.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Attribution;
import org.rollover.ensemble.Attribution.Asked;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Levers;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what holds the measures up, and what would bring them down. */
@Command(
        name = "explain",
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "What holds the measures up, and what would bring them down: what each lobbyist, law and norm of a"
                        + " scenario contributes to the probability.",
        footer = {
            "",
            "Examples:",
            "  rollover explain italy-2018",
            "  rollover explain italy-2018 --levers Kremlin,sunset,consensus",
            "  rollover explain my.yaml --per-combination 400 --csv"
        })
final class ExplainCommand extends Asking {
    private static final long USUAL_REPLICATES = 10_000;

    /** Histories that all combinations take together, unless asked for otherwise. */
    private static final long USUAL_TOTAL = 400_000;

    private static final long LEAST_PER_COMBINATION = 100;

    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Option(
            names = "--levers",
            paramLabel = "NAMES",
            description =
                    "Only these levers, by name, separated by commas: lobbyists, constraints by their id, consensus,"
                            + " condition, opinion, target. The others stay in place. May be given more than once.")
    private List<String> names = List.of();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "Histories for the probability and for each lever alone (default 10000). With more than 12 levers"
                            + " the contributions rest on them too. Rounded up to whole sets of 50 draws: 100 histories at"
                            + " 2 a draw.")
    private @Nullable String replicates;

    @Option(
            names = "--per-combination",
            paramLabel = "N",
            description =
                    "Histories for each combination of up to 12 levers (default: 400,000 for all together, but at least"
                            + " 100). Four times as many halve the intervals.")
    private @Nullable String perCombination;

    @Mixin
    private LuckOptions luck = new LuckOptions();

    ExplainCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        check(faults);
        long asked = faults.whole("--replicates", replicates, USUAL_REPLICATES, 1, LuckOptions.MOST_REPLICATES);
        Plan plan = luck.plan(faults, asked);
        LoadedScenario scenario = question().read(file, faults, surroundings, quiet());
        List<Lever> levers =
                scenario == null ? List.of() : new LeverNames(Levers.of(scenario.scenario())).named(names, faults);
        long active = levers.stream().filter(Lever::mayMatter).count();
        long share = USUAL_TOTAL >> Math.min(active, Long.SIZE - 1);
        long usual = Math.min(asked, Math.max(LEAST_PER_COMBINATION, share));
        long each = faults.whole("--per-combination", perCombination, usual, 1, LuckOptions.MOST_REPLICATES);
        if (perCombination != null && active > Attribution.MOST_EXACT) {
            faults.add(
                    "--per-combination: with " + active + " levers the combinations are too many to run them all; leave"
                            + " it out, or choose up to " + Attribution.MOST_EXACT + " with --levers");
        }
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        return ask(new ExplainInquiry(new Asked(scenario, levers, plan, each)), List.of(file));
    }
}
