package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.archive.Deposit;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.report.ReplicateRows;
import org.rollover.report.ResultJson;
import org.rollover.report.RunReport;
import org.rollover.report.Tables;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;
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
            "  rollover run my.yaml --replicates 100000 --seed 7",
            "  rollover run italy-2018 --set governments.Italy.salience=0.3",
            "  rollover run italy-2018 --json --no-save"
        })
final class RunCommand extends Action {
    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Mixin
    private PlanOptions planOptions = new PlanOptions();

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private Form form = new Form();

    @Option(names = "--quiet", description = "Print the answer in one sentence, and no remarks.")
    private boolean quiet;

    @Option(names = "--results", paramLabel = "DIR", description = "Save the run under DIR (default: results).")
    private Path results = Path.of("results");

    @Option(names = "--no-save", description = "Save nothing.")
    private boolean noSave;

    @Option(names = "--replicate-table", description = "Save a table with a row for each history, too.")
    private boolean replicateTable;

    RunCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        form.check(faults);
        if (noSave && replicateTable) {
            faults.add("--replicate-table has nowhere to go with --no-save; leave one of them out");
        }
        Plan plan = planOptions.plan(faults);
        LoadedScenario scenario = question.read(file, faults, surroundings, quiet);
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        if (noSave) {
            return answer(scenario, plan, null);
        }
        Recording.Asked asked = new Recording.Asked(file, question.settings());
        try (Recording recording = new Recording(surroundings, results, asked, scenario, plan, replicateTable)) {
            return answer(scenario, plan, recording);
        }
    }

    private int answer(LoadedScenario scenario, Plan plan, @Nullable Recording recording) {
        try (Interruption interruption = new Interruption(() -> giveUp(recording))) {
            Progress progress = new Progress(surroundings, plan.replicates());
            Deposit.Sheet sheet = recording == null ? null : recording.sheet();
            Estimate estimate =
                    Ensemble.run(scenario, plan, new Onlooker(scenario, plan, progress, interruption, sheet));
            progress.end();
            print(estimate);
            int code = recording == null ? ExitCode.FINE : save(recording, estimate);
            return interruption.asked() ? ExitCode.INTERRUPTED : code;
        }
    }

    /** Ends a run that was stopped and does not end by itself. */
    private void giveUp(@Nullable Recording recording) {
        if (recording == null || recording.abandon()) {
            surroundings.say(Words.lost(recording == null ? "there is no answer" : "nothing was saved"));
        }
    }

    private void print(Estimate estimate) {
        if (form.json()) {
            surroundings.printData(ResultJson.text(estimate, Version.ofThis().number()));
        } else if (form.csv()) {
            surroundings.printData(Tables.decisions(estimate).csv());
        } else if (quiet) {
            surroundings.print(RunReport.answer(estimate, surroundings.look()));
        } else {
            surroundings.print(RunReport.text(estimate, surroundings.look()));
        }
    }

    private int save(Recording recording, Estimate estimate) {
        try {
            Path place = recording.keep(estimate, Version.ofThis());
            if (!quiet) {
                surroundings.say((estimate.complete() ? "saved in " : "saved as partial in ") + shown(place));
            }
            return ExitCode.FINE;
        } catch (IOException e) {
            surroundings.say(recording.complaint(e));
            return ExitCode.FAILURE;
        }
    }

    private Path shown(Path place) {
        return place.startsWith(surroundings.folder()) ? surroundings.folder().relativize(place) : place;
    }

    /** Watches a run for all who want to know. */
    private static final class Onlooker implements Watcher {
        private final Progress progress;
        private final Interruption interruption;
        private final Deposit.@Nullable Sheet sheet;
        private final ReplicateRows rows;

        Onlooker(
                LoadedScenario scenario,
                Plan plan,
                Progress progress,
                Interruption interruption,
                Deposit.@Nullable Sheet sheet) {
            this.progress = progress;
            this.interruption = interruption;
            this.sheet = sheet;
            this.rows = new ReplicateRows(new Cast(scenario.scenario()), plan);
        }

        @Override
        public void finished(long replicates) {
            progress.at(replicates);
        }

        @Override
        public boolean stop() {
            return interruption.asked();
        }

        @Override
        public boolean wantsReplicates() {
            return sheet != null;
        }

        @Override
        public void replicate(long replicate, History history) {
            if (sheet != null) {
                sheet.append(rows.row(replicate, history));
            }
        }
    }
}
