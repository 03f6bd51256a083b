package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.List;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.report.Comparison;
import org.rollover.scenario.LoadedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares scenarios over the same random numbers. */
@Command(
        name = "compare",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Compare scenarios with the first of them, over the same random numbers.",
        footer = {
            "",
            "Examples:",
            "  rollover compare italy-2018 italy-2018-no-us-lobbying",
            "  rollover compare italy-2018 my-variant.yaml --replicates 50000 --csv"
        })
final class CompareCommand extends Action {
    @Parameters(
            paramLabel = "FILE",
            arity = "2..*",
            description = "Scenario files, or names of shipped scenarios; two or more.")
    private List<String> files = List.of();

    @Mixin
    private PlanOptions planOptions = new PlanOptions();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private Form form = new Form();

    @Option(names = "--quiet", description = "Print a line for each scenario, and no remarks.")
    private boolean quiet;

    CompareCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        form.check(faults);
        Plan plan = planOptions.plan(faults);
        List<LoadedScenario> scenarios = new ArrayList<>();
        for (String file : files) {
            LoadedScenario scenario = question.read(file, faults, surroundings, quiet);
            if (scenario != null) {
                scenarios.add(scenario);
            }
        }
        faults.orThrow();
        List<Estimate> estimates = new ArrayList<>();
        try (Interruption interruption = new Interruption(() -> surroundings.say(Words.lost("nothing was compared")))) {
            Progress progress = new Progress(surroundings, plan.replicates() * scenarios.size());
            for (LoadedScenario scenario : scenarios) {
                long before = plan.replicates() * estimates.size();
                estimates.add(Ensemble.run(scenario, plan, watcher(progress, before, interruption)));
                if (interruption.asked()) {
                    progress.end();
                    surroundings.say("stopped before there was anything to compare");
                    return ExitCode.INTERRUPTED;
                }
            }
            progress.end();
            print(new Comparison(estimates));
        }
        return ExitCode.FINE;
    }

    private static Watcher watcher(Progress progress, long before, Interruption interruption) {
        return new Watcher() {
            @Override
            public void finished(long replicates) {
                progress.at(before + replicates);
            }

            @Override
            public boolean stop() {
                return interruption.asked();
            }
        };
    }

    private void print(Comparison comparison) {
        if (form.json()) {
            surroundings.printData(comparison.json(Version.ofThis().number()));
        } else if (form.csv()) {
            surroundings.printData(comparison.csv());
        } else if (quiet) {
            surroundings.print(comparison.brief(surroundings.look()));
        } else {
            surroundings.print(comparison.text(surroundings.look()));
        }
    }
}
