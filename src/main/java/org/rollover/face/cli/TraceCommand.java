package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.actors.Happening;
import org.rollover.archive.Parquet;
import org.rollover.ensemble.Plan;
import org.rollover.report.Figures;
import org.rollover.report.Narrative;
import org.rollover.report.Page;
import org.rollover.report.ResultJson;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ScenarioException;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;
import org.rollover.study.Factor;
import org.rollover.study.KeptStudy;
import org.rollover.study.Point;
import org.rollover.study.Study;
import org.rollover.study.Worker;
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
        footer = {
            "",
            "Examples:",
            "  rollover trace italy-2018 --replicate 17",
            "  rollover trace my.yaml --json",
            "  rollover trace results/studies/first --point 12 --replicate 3"
        })
final class TraceCommand extends Action {
    @Parameters(
            paramLabel = "FILE",
            description = "A scenario file, the name of a shipped scenario, or the folder of a study.")
    private String file = "";

    @Option(names = "--point", paramLabel = "P", description = "Which point of a study, counted from 0.")
    private @Nullable String point;

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
        if (point != null) {
            return atPoint(faults);
        }
        if (KeptStudy.isAt(StudyPlace.of(surroundings, Path.of(file)))) {
            faults.add(file + ": a study has many points; --point says which of them");
            faults.orThrow();
        }
        long which = faults.whole("--replicate", replicate, 0, 0, LuckOptions.MOST_REPLICATES - 1);
        long luck = faults.whole("--seed", seed, LuckOptions.USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        int group = (int) faults.whole("--per-draw", perDraw, LuckOptions.USUAL_PER_DRAW, 1, LuckOptions.MOST_PER_DRAW);
        LoadedScenario scenario = question.read(file, faults, surroundings, json);
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        return tell(scenario, luck, which, group);
    }

    /** A history of a study's point: the study says the seed and all else. */
    private int atPoint(Faults faults) {
        long which = faults.whole("--replicate", replicate, 0, 0, LuckOptions.MOST_REPLICATES - 1);
        if (seed != null || perDraw != null || !question.settings().isEmpty() || question.hasParameters()) {
            faults.add(
                    "--point: the study says the seed and the values; leave --seed, --per-draw, --set and --parameters out");
        }
        Path folder = StudyPlace.of(surroundings, Path.of(file), faults);
        faults.orThrow();
        try (Parquet parquet = Parquet.open()) {
            Study study = KeptStudy.read(folder, parquet);
            int number = (int) faults.whole("--point", point, 0, 0, study.size() - 1L);
            faults.orThrow();
            Point at = study.point(number);
            if (Double.isNaN(at.values()[0])) {
                throw new BadInput("--point: point " + number + " is not finished; rollover study goes on with it");
            }
            long most = study.job().luck().replications();
            if (which >= most) {
                throw new BadInput(
                        "--replicate: " + which + " is too many; a point has at most " + most + ", counted from 0");
            }
            Worker worker = new Worker(study.job(), ResultJson::figures);
            Plan plan = worker.plan(at, 1);
            surroundings.say(String.join(", ", worker.settings(at)));
            if (!json) {
                surroundings.print(Page.plain(words(study, at), surroundings.unicode()) + "\n\n");
            }
            return tell(worker.resolved(at), plan.seed(), which, plan.perDraw());
        } catch (IOException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (ScenarioException e) {
            throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
        }
    }

    /** The point with its values, as {@code Point 12 of first: Kremlin budget 1.8, elections on}. */
    private static String words(Study study, Point at) {
        List<String> values = new ArrayList<>();
        for (int f = 0; f < study.factors().size(); f++) {
            Factor factor = study.factors().get(f);
            double value = at.values()[f];
            values.add(factor.name() + " "
                    + (factor.input().categorical() ? factor.words(value) : Figures.significant(value)));
        }
        return "Point " + at.number() + " of " + study.name() + ": " + String.join(", ", values);
    }

    private int tell(LoadedScenario scenario, long luck, long which, int group) {
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
