package org.rollover.face.cli;

import java.util.List;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseTrial;
import org.rollover.classroom.Models;
import org.rollover.report.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks exercises through. */
@Command(
        name = "check",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Look exercises through: first for all mistakes of their files, then for tasks that teach nothing, as they cannot be"
                    + " solved, are solved by changing nothing or for nothing, or have no answer that is told from the others.",
            "For the second the model answers are worked out for every variant, which may take minutes."
        },
        footer = {
            "",
            "Examples:",
            "  rollover exercise check mine.yaml",
            "  rollover exercise check mine.yaml --form",
            "",
            "Exit codes: 0 fine, 2 a file has mistakes, 3 a task teaches nothing."
        })
final class ExerciseCheck extends Action {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Exercises' files, or names of shipped exercises.")
    private List<String> files = List.of();

    @Option(names = "--form", description = "Look for mistakes of the file only, and run nothing.")
    private boolean form;

    ExerciseCheck(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        int code = ExitCode.FINE;
        for (String file : files) {
            int one = check(file);
            if (one == ExitCode.INTERRUPTED) {
                return one;
            }
            code = one == ExitCode.BAD_INPUT || code == ExitCode.BAD_INPUT ? ExitCode.BAD_INPUT : Math.max(code, one);
        }
        return code;
    }

    private int check(String file) {
        Faults faults = new Faults();
        Exercise exercise = Exercises.read(surroundings, file, faults);
        if (exercise == null) {
            faults.lines().forEach(this::line);
            int count = faults.lines().size();
            line(file + ": " + (count == 1 ? "1 error" : count + " errors"));
            return ExitCode.BAD_INPUT;
        }
        List<ExerciseTrial.Finding> findings = List.of();
        try (Interruption interruption = new Interruption(() -> surroundings.say("stopped"))) {
            long expected = CountedRuns.expected(exercise, exercise.editions().size());
            Progress progress = new Progress(surroundings, expected, "runs or so");
            Models models =
                    new Models(exercise, Exercises.bench(exercise, new CountedRuns(progress, interruption, expected)));
            ExerciseTrial trial = new ExerciseTrial(exercise, models);
            trial.hints().forEach(hint -> line(file + ": hint: " + hint.path() + ": " + hint.what()));
            if (!form) {
                try {
                    findings = trial.findings();
                } catch (CountedRuns.Stopped e) {
                    surroundings.say("stopped; " + file + " was not looked through to its end");
                    return ExitCode.INTERRUPTED;
                } finally {
                    progress.end();
                }
            }
        }
        findings.forEach(finding -> line(file + ": " + finding.path() + ": " + finding.what()));
        String count = findings.isEmpty() ? "ok" : findings.size() == 1 ? "1 finding" : findings.size() + " findings";
        int variants = exercise.editions().size();
        line(file + ": " + count + ", " + exercise.file().tasks().size() + " tasks, "
                + Decimals.text(exercise.points()) + " points"
                + (variants == 1 ? "" : ", " + variants + " variants"));
        return findings.isEmpty() ? ExitCode.FINE : ExitCode.NO;
    }

    private void line(String text) {
        surroundings.print(Page.plain(text, surroundings.unicode()) + "\n");
    }
}
