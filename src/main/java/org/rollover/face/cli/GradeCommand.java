package org.rollover.face.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.FolderName;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.grading.FigureStore;
import org.rollover.classroom.grading.GradeFolder;
import org.rollover.classroom.grading.GradeRun;
import org.rollover.classroom.grading.HtmlPages;
import org.rollover.classroom.intake.Delivery;
import org.rollover.classroom.intake.IntakeLimits;
import org.rollover.classroom.intake.Roster;
import org.rollover.report.Page;
import org.rollover.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades what a class handed in. */
@Command(
        name = "grade",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Grade what a class handed in: grade books for Canvas and Moodle, a page for each student, one for the class.",
            "SUBMISSIONS is a folder, or the zip that Canvas, Moodle or Blackboard exports. Broken off in whatever way, the same"
                    + " command goes on; done again, it says what differs from before."
        },
        footer = {
            "",
            "Texts are marked by hand: fill in marks.csv in the folder of the grading, and say the same command again. The"
                    + " exit code is 3 where somebody should look at a student, or texts are still to be marked.",
            "",
            "Examples:",
            "  rollover grade my-exercise submissions.zip --roster class.csv",
            "  rollover grade my-exercise handed-in --pseudonyms",
            "  rollover grade --forget grades/my-exercise --dry-run"
        })
final class GradeCommand extends Action {
    /** Files that cannot be read, told one by one. */
    private static final int SOME = 5;

    private static final Path USUAL = Path.of("grades");

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Its file, or the name of a shipped one.")
    private @Nullable String file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "SUBMISSIONS", description = "A folder, or a zip.")
    private @Nullable Path submissions;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "The class list, as CSV: student, and any of name, email, canvas-id, canvas-login, section,"
                    + " moodle-id, role, variant.")
    private @Nullable Path roster;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write into DIR (default: grades/ and the name of the exercise).")
    private @Nullable Path out;

    @Option(
            names = "--canvas-column",
            paramLabel = "TITLE",
            description =
                    "What Canvas calls the assignment, with its number, as 'Essay (12345)' (default: the title of the"
                            + " exercise, which makes a new assignment).")
    private @Nullable String column;

    @Option(
            names = "--pseudonyms",
            description =
                    "Write pseudonyms for names, the same each time; pseudonyms.csv tells whose they are. There are no"
                            + " grade books for Canvas and Moodle then.")
    private boolean pseudonyms;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (default: one a core). They change no bit of the result.")
    private @Nullable String threads;

    @Option(
            names = "--forget",
            paramLabel = "DIR",
            description =
                    "Delete the folder of a grading, or that of an exercise's hand-outs (exercises/NAME), with all that it knows"
                            + " of a class, and do nothing else.")
    private @Nullable Path forget;

    @Option(names = "--dry-run", description = "With --forget: delete nothing, say what would be deleted.")
    private boolean dryRun;

    GradeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        if (forget != null) {
            if (file != null || submissions != null || roster != null || out != null || pseudonyms) {
                faults.add("--forget DIR stands alone, or with --dry-run");
            }
            faults.orThrow();
            return GradeForgetting.forget(surroundings, forget, dryRun);
        }
        int crew = (int) faults.whole(
                "--threads", threads, Runtime.getRuntime().availableProcessors(), 1, LuckOptions.MOST_THREADS);
        if (dryRun) {
            faults.add("--dry-run goes with --forget alone");
        }
        if (file == null || submissions == null) {
            faults.add("name an exercise and what was handed in: rollover grade EXERCISE SUBMISSIONS");
        }
        Exercise exercise = file == null ? null : Exercises.read(surroundings, file, faults);
        Roster list = exercise == null || roster == null ? null : roster(exercise, roster, faults);
        Path asked = out != null ? out : USUAL.resolve(exercise == null ? "" : FolderName.of(exercise.name()));
        Path place = surroundings.folder().resolve(asked).normalize();
        faults.folder("--out", asked, place);
        Delivery delivery = submissions == null ? null : delivery(submissions, place, faults);
        faults.orThrow();
        Exercise known = Objects.requireNonNull(exercise);
        GradeRun run = new GradeRun(new GradeRun.Asked(
                known,
                list,
                pseudonyms,
                column == null ? known.file().title().strip() : column,
                crew,
                Version.ofThis().toString(),
                new HtmlPages()));
        return grade(known, run, Objects.requireNonNull(delivery), place);
    }

    private @Nullable Roster roster(Exercise exercise, Path list, Faults faults) {
        try {
            Roster read = Roster.read(surroundings.folder().resolve(list), exercise);
            read.remarks().forEach(remark -> surroundings.say(list + ": " + remark));
            return read;
        } catch (ScenarioException e) {
            String.valueOf(e.getMessage()).lines().forEach(faults::add);
            return null;
        }
    }

    private @Nullable Delivery delivery(Path handedIn, Path place, Faults faults) {
        try {
            Delivery delivery =
                    Delivery.of(surroundings.folder().resolve(handedIn).normalize(), IntakeLimits.defaults(), place);
            if (delivery.files().stream().allMatch(received -> received.ignored())) {
                faults.add(handedIn + ": nothing was handed in there");
            } else if (delivery.files().stream().allMatch(received -> received.text() == null)) {
                // The books of a grading before must not be emptied by a wrong folder.
                delivery.files().stream()
                        .filter(received -> !received.ignored())
                        .limit(SOME)
                        .forEach(received -> faults.add(handedIn + ": " + received.name() + ": " + received.fault()));
                faults.add(handedIn + ": no submission can be read there, so that nothing is graded");
            }
            return delivery;
        } catch (Delivery.Unusable e) {
            faults.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    private int grade(Exercise exercise, GradeRun run, Delivery delivery, Path place) {
        GradeFolder opened;
        try {
            opened = GradeFolder.open(place, exercise.name());
        } catch (GradeFolder.Refused e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            surroundings.say("failed: " + Words.reason(e) + "; nothing can be written in " + surroundings.shown(place)
                    + ", and nothing was graded");
            return ExitCode.FAILURE;
        }
        try (GradeFolder folder = opened;
                Interruption interruption = new Interruption(
                        () -> surroundings.say(Words.lost("all figures are kept, and the same command goes on")))) {
            Stepping stepping = new Stepping();
            try {
                GradeRun.Result result = run.run(delivery, folder, interruption::asked, stepping::at);
                stepping.end();
                GradeReport report = new GradeReport(exercise, result, surroundings.shown(place));
                surroundings.print(report.text(new Page(surroundings.look())));
                return report.settled() ? ExitCode.FINE : ExitCode.NO;
            } catch (FigureStore.Stopped e) {
                stepping.end();
                // Before the program is let go, which ends as soon as this watch does.
                surroundings.say(
                        "stopped; the books are as they were, all figures are kept, and the same command goes on"
                                + " from there");
                return ExitCode.INTERRUPTED;
            }
        } catch (ScenarioException e) {
            throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
        } catch (IOException e) {
            return failed(e);
        } catch (UncheckedIOException e) {
            return failed(Objects.requireNonNull(e.getCause()));
        }
    }

    private int failed(IOException e) {
        surroundings.say(
                "failed: " + Words.reason(e) + "; what is finished is kept, and the same command goes on from there");
        return ExitCode.FAILURE;
    }

    /** Shows how far it is. */
    private final class Stepping {
        private @Nullable Progress progress;

        void at(long done, long all) {
            if (progress == null) {
                progress = new Progress(surroundings, all, "steps");
            }
            progress.at(done);
        }

        void end() {
            if (progress != null) {
                progress.end();
            }
        }
    }
}
