package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares scenarios over the same random numbers. */
@Command(
        name = CompareInquiry.COMMAND,
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "Compare scenarios with the first of them, over the same random numbers, and say at which decision and with"
                        + " whose veto the difference arises.",
        footer = {
            "",
            "Examples:",
            "  rollover compare italy-2018 italy-2018-no-us-lobbying",
            "  rollover compare italy-2018 my-variant.yaml --replicates 50000 --csv"
        })
final class CompareCommand extends Asking {
    private static final long USUAL_REPLICATES = 10_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "2..*",
            description = "Scenario files, or names of shipped scenarios; two or more.")
    private List<String> files = List.of();

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Histories to simulate of each scenario, rounded up to whole blocks (default 10000).")
    private @Nullable String replicates;

    @Mixin
    private LuckOptions luck = new LuckOptions();

    CompareCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        check(faults);
        Plan plan = luck.plan(
                        faults,
                        faults.whole("--replicates", replicates, USUAL_REPLICATES, 1, LuckOptions.MOST_REPLICATES))
                .whole();
        List<LoadedScenario> scenarios = new ArrayList<>();
        Map<String, Set<String>> wrong = new LinkedHashMap<>();
        for (String file : files) {
            Faults own = new Faults();
            LoadedScenario scenario = question().read(file, own, surroundings, quiet());
            if (scenario != null) {
                scenarios.add(scenario);
            }
            complaints(own).forEach(line -> wrong.computeIfAbsent(line, l -> new LinkedHashSet<>())
                    .add(file));
        }
        wrong.forEach((line, where) -> faults.add(ofSetting(line) ? String.join(", ", where) + ": " + line : line));
        faults.orThrow();
        return ask(new CompareInquiry(List.copyOf(scenarios), plan), files);
    }

    private static List<String> complaints(Faults faults) {
        try {
            faults.orThrow();
            return List.of();
        } catch (BadInput bad) {
            return bad.lines();
        }
    }

    /** A setting may fit one scenario and not another; what is wrong within a file names the file by itself. */
    private static boolean ofSetting(String line) {
        return line.startsWith("--set");
    }
}
