package org.rollover.face.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Models;
import org.rollover.classroom.handout.InstructorView;
import org.rollover.report.html.HtmlPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an exercise as its instructor sees it. */
@Command(
        name = "show",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Show an exercise to its instructor: goals, tasks, points, variants, and the model answers worked out for each.",
            "Not for students."
        },
        footer = {
            "",
            "Examples:",
            "  rollover exercise show mine.yaml",
            "  rollover exercise show mine.yaml --variant 2",
            "  rollover exercise show mine.yaml --html mine-answers.html"
        })
final class ExerciseShow extends Action {
    @Parameters(paramLabel = "FILE", description = "An exercise's file, or the name of a shipped exercise.")
    private String file = "";

    @Option(names = "--variant", paramLabel = "N", description = "Show one variant only, counted from 1.")
    private @Nullable Integer variant;

    @Option(names = "--html", paramLabel = "PAGE", description = "Write it as a page for the browser instead.")
    private @Nullable Path html;

    ExerciseShow(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        Path page = html == null ? null : surroundings.folder().resolve(html);
        if (page != null && Files.exists(page) && !isPage(page)) {
            faults.add("--html: " + html + " is there already, and is no page of Rollover's; name another file");
        }
        Exercise exercise = Exercises.read(surroundings, file, faults);
        if (exercise == null) {
            faults.orThrow();
            return ExitCode.BAD_INPUT;
        }
        List<Edition> editions = editions(exercise, faults);
        faults.orThrow();
        try (Interruption interruption = new Interruption(() -> surroundings.say("stopped"))) {
            long expected = CountedRuns.expected(exercise, editions.size());
            Progress progress = new Progress(surroundings, expected, "runs or so");
            Models models =
                    new Models(exercise, Exercises.bench(exercise, new CountedRuns(progress, interruption, expected)));
            try {
                editions.forEach(models::of);
            } catch (CountedRuns.Stopped e) {
                surroundings.say("stopped; nothing is shown");
                return ExitCode.INTERRUPTED;
            } finally {
                progress.end();
            }
            return show(new InstructorView(exercise, editions, models), page);
        }
    }

    private List<Edition> editions(Exercise exercise, Faults faults) {
        List<Edition> all = exercise.editions();
        if (variant == null) {
            return all;
        }
        if (variant < 1 || variant > all.size()) {
            faults.add("--variant: there is no variant " + variant + "; "
                    + (all.size() == 1 ? "this exercise has one" : "there are 1 to " + all.size()));
            return List.of();
        }
        return List.of(all.get(variant - 1));
    }

    private int show(InstructorView view, @Nullable Path page) {
        if (page == null) {
            surroundings.print(view.text(surroundings.look()));
            return ExitCode.FINE;
        }
        try {
            Files.writeString(page, view.page().html());
        } catch (IOException e) {
            surroundings.say(html + " could not be written: " + Words.reason(e));
            return ExitCode.FAILURE;
        }
        surroundings.say(surroundings.shown(page) + " is written; it holds the answers");
        return ExitCode.FINE;
    }

    private static boolean isPage(Path file) {
        try {
            return Files.size(file) < (16 << 20)
                    && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(HtmlPage.MARK);
        } catch (IOException e) {
            return false;
        }
    }
}
