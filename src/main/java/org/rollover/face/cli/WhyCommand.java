package org.rollover.face.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Fate;
import org.rollover.ensemble.Plan;
import org.rollover.report.WhyReport;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what distinguishes the histories with an outcome from those without. */
@Command(
        name = WhyInquiry.COMMAND,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Say which early signs distinguish the histories with an outcome, and name one that shows them.",
        footer = {
            "",
            "Examples:",
            "  rollover why italy-2018-no-us-lobbying",
            "  rollover why italy-2018 --outcome held-up",
            "  rollover why italy-2018 --outcome lapsed --replicates 200000"
        })
final class WhyCommand extends Asking {
    private static final long MOST = 50_000;

    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Option(
            names = "--outcome",
            paramLabel = "O",
            description =
                    "lapsed, eased, eased-too-far, not-sustained (default), held-up, concession, faced-down, sustained or"
                            + " smooth (no decision held up).")
    private @Nullable String outcome;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "Simulate just so many histories (default: 10000, and up to 50000 until 200 with the outcome are"
                            + " found).")
    private @Nullable String replicates;

    @Mixin
    private LuckOptions luck = new LuckOptions();

    WhyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        check(faults);
        Fate fate = fate(faults);
        long histories = faults.whole("--replicates", replicates, MOST, 1, LuckOptions.MOST_REPLICATES);
        // What is told of are the bare facts of histories.
        Plan plan = luck.plan(faults, histories).by(Plan.Method.CRUDE);
        LoadedScenario scenario = question().read(file, faults, surroundings, quiet());
        faults.orThrow();
        return scenario == null
                ? ExitCode.BAD_INPUT
                : ask(new WhyInquiry(scenario, plan, fate, replicates == null, trace(plan)), List.of(file));
    }

    /** The outcome; where it is misspelt beyond what is near, the one that begins in the nearest way is named. */
    private Fate fate(Faults faults) {
        Faults own = new Faults();
        Fate fate = Amounts.choice("--outcome", outcome, Fate.NOT_SUSTAINED, own);
        try {
            own.orThrow();
        } catch (BadInput bad) {
            String hint = beginning(outcome == null ? "" : outcome);
            bad.lines().forEach(line -> faults.add(line + (line.contains("did you mean") ? "" : hint)));
        }
        return fate;
    }

    private static String beginning(String word) {
        Map<String, String> beginnings = new LinkedHashMap<>();
        for (Fate fate : Fate.values()) {
            String name = WhyReport.key(fate);
            beginnings.putIfAbsent(name.substring(0, Math.min(name.length(), word.length())), name);
        }
        String nearest = Nearest.to(word, beginnings.keySet());
        return nearest == null ? "" : "; did you mean " + beginnings.get(nearest) + "?";
    }

    /** The command that tells a history of this scenario, up to its number. */
    private String trace(Plan plan) {
        StringBuilder command = new StringBuilder("rollover trace ").append(quoted(file));
        question().settings().forEach(setting -> command.append(" --set ").append(quoted(setting)));
        if (plan.seed() != LuckOptions.USUAL_SEED) {
            command.append(" --seed ").append(plan.seed());
        }
        if (plan.perDraw() != LuckOptions.USUAL_PER_DRAW) {
            command.append(" --per-draw ").append(plan.perDraw());
        }
        return command.append(" --replicate ").toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
