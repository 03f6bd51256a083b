package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.actors.Happening;
import org.rollover.report.Narrative;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells one history. */
@Command(
        name = "trace",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Tell one simulated history month by month, with the numbers behind each vote.",
        footer = {"", "Examples:", "  rollover trace italy-2018 --replicate 17", "  rollover trace my.yaml --json"})
final class TraceCommand extends Action {
    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Option(names = "--replicate", paramLabel = "K", description = "Which history, counted from 0 (default 0).")
    private @Nullable String replicate;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all luck (default 1).")
    private @Nullable String seed;

    @Option(
            names = "--per-draw",
            paramLabel = "N",
            description = "As for run (default 2); another one gives another history.")
    private @Nullable String perDraw;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Option(names = "--json", description = "Print all that happened as JSON.")
    private boolean json;

    TraceCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        long which = faults.whole("--replicate", replicate, 0, 0, LuckOptions.MOST_REPLICATES - 1);
        long luck = faults.whole("--seed", seed, LuckOptions.USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        int group = (int) faults.whole("--per-draw", perDraw, LuckOptions.USUAL_PER_DRAW, 1, LuckOptions.MOST_PER_DRAW);
        LoadedScenario scenario = question.read(file, faults, surroundings, json);
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        List<Happening> happenings = new ArrayList<>();
        History history = new Simulation(scenario, new Cast(scenario.scenario()), group).trace(luck, which, happenings);
        Narrative narrative = new Narrative(scenario, luck, which, history, happenings);
        if (json) {
            surroundings.printData(narrative.json());
        } else {
            surroundings.print(narrative.text(surroundings.look()));
        }
        return ExitCode.FINE;
    }
}
