package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Attribution.Asked;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Levers;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
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
            split = ",",
            description =
                    "Only these levers, by name, separated by commas: lobbyists, constraints by their id, consensus,"
                            + " condition, opinion, target. The others stay in place.")
    private List<String> names = List.of();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "Histories for the probability and for each lever alone (default 10000). With more than 12 levers"
                            + " the contributions rest on them too.")
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
        List<Lever> levers = scenario == null ? List.of() : levers(Levers.of(scenario.scenario()), faults);
        long active = levers.stream().filter(Lever::mayMatter).count();
        long share = USUAL_TOTAL >> Math.min(active, Long.SIZE - 1);
        long usual = Math.min(asked, Math.max(LEAST_PER_COMBINATION, share));
        long each = faults.whole("--per-combination", perCombination, usual, 1, LuckOptions.MOST_REPLICATES);
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        return ask(new ExplainInquiry(new Asked(scenario, levers, plan, each)), List.of(file));
    }

    /** The levers that were named, in the order of all; all where none was named. */
    private List<Lever> levers(List<Lever> all, Faults faults) {
        if (names.isEmpty()) {
            return all;
        }
        List<String> ids = all.stream().map(Lever::id).toList();
        List<String> wanted = new ArrayList<>();
        for (String name : names) {
            String id = name.strip();
            if (!ids.contains(id)) {
                String nearest = Nearest.to(id, ids);
                faults.add("--levers: there is no lever '" + id + "'; "
                        + (nearest == null ? "there are " + String.join(", ", ids) : "did you mean " + nearest + "?"));
            }
            wanted.add(id);
        }
        return all.stream().filter(lever -> wanted.contains(lever.id())).toList();
    }
}
