package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rollover.archive.Sha256;
import org.rollover.classroom.Bench;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseReader;
import org.rollover.classroom.ExerciseSketch;
import org.rollover.classroom.ExerciseTrial;
import org.rollover.classroom.Models;
import org.rollover.report.Page;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes an exercise to start from. */
@Command(
        name = "new",
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "Write a small exercise with comments about a scenario, to start one of your own from. It takes a few"
                        + " runs to find a goal that can be reached and is not reached already.",
        footer = {
            "",
            "Examples:",
            "  rollover exercise new sanctions",
            "  rollover exercise new greek-debt --scenario greece-2015"
        })
final class ExerciseNew extends Action {
    private static final String ENDING = ".yaml";
    private static final long HISTORIES = 2000;
    private static final String TASKS = "tasks.";
    private static final String LIST = "rollover list";
    private static final int SHORTEST = 3;
    private static final int MOST = 3;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "The file to write (default: my-exercise). A file that is there is left alone.")
    private String name = "my-exercise";

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "What it is about: a scenario's file, or the name of a shipped one (default: italy-2018).")
    private String scenario = "italy-2018";

    ExerciseNew(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        Path file = file();
        LoadedScenario base = Catalogue.of(surroundings).read(scenario, List.of(), faults);
        if (base == null && faults.lines().stream().noneMatch(line -> line.contains(LIST))) {
            String near = alike();
            faults.add((near.isEmpty() ? "" : "there is " + near + "; ") + LIST + " shows what there is");
        }
        faults.orThrow();
        if (base == null) {
            return ExitCode.BAD_INPUT;
        }
        // Long, so that nobody finds it out from the codes that students get.
        String luck = surroundings.clock().instant() + " " + System.nanoTime() + " " + file;
        long seed = Long.parseLong(Sha256.of(luck).substring(0, 15), 16) % 1_000_000_000_000_000L;
        String text;
        try (Interruption interruption = new Interruption(() -> surroundings.say("stopped; nothing was written"))) {
            Progress progress = new Progress(surroundings, 60, "runs or so");
            Bench bench = Exercises.bench(seed, HISTORIES, new CountedRuns(progress, interruption, 60));
            try {
                text = text(base, seed, bench, file);
            } catch (CountedRuns.Stopped e) {
                surroundings.say("stopped; nothing was written");
                return ExitCode.INTERRUPTED;
            } finally {
                progress.end();
            }
        }
        return write(file, text);
    }

    /** The names of scenarios that begin as what was typed does. */
    private String alike() {
        String typed = scenario.toLowerCase(Locale.ROOT);
        return Catalogue.of(surroundings).entries().stream()
                .filter(entry -> entry.kind() == Catalogue.Kind.SCENARIO)
                .map(Catalogue.Entry::name)
                .filter(known -> typed.length() >= SHORTEST && known.startsWith(typed))
                .limit(MOST)
                .collect(Collectors.joining(", "));
    }

    private Path file() {
        if (name.isBlank()) {
            throw new BadInput("the file to write needs a name, such as my-exercise");
        }
        try {
            Path file = surroundings.folder().resolve(name.endsWith(ENDING) ? name : name + ENDING);
            if (Files.exists(file)) {
                throw new BadInput(
                        surroundings.shown(file) + " is there already and was left alone; name another file");
            }
            return file;
        } catch (InvalidPathException e) {
            throw new BadInput(Words.noName(name, e));
        }
    }

    /** The sketch, without the tasks that teach nothing with this scenario. */
    private String text(LoadedScenario base, long seed, Bench bench, Path file) {
        ExerciseSketch sketch = new ExerciseSketch(base, named(file), seed, bench);
        String text = sketch.text(Set.of());
        try {
            Exercise exercise = new ExerciseReader(surroundings.home())
                    .readText(text, file.toAbsolutePath().normalize());
            Set<String> idle = new TreeSet<>();
            for (ExerciseTrial.Finding finding : new ExerciseTrial(exercise, new Models(exercise, bench)).findings()) {
                if (finding.path().startsWith(TASKS)) {
                    idle.add(finding.path().substring(TASKS.length()));
                }
            }
            return idle.isEmpty() ? text : sketch.text(idle);
        } catch (ScenarioException e) {
            throw new BadInput(e.problems().stream().map(Problem::toString).toList());
        }
    }

    /** A file as it is seen from the exercise's folder; the name of what ships as it is. */
    private String named(Path file) {
        Path own = surroundings.folder().resolve(scenario).toAbsolutePath().normalize();
        Path folder = file.toAbsolutePath().normalize().getParent();
        return Files.isRegularFile(own) && folder != null
                ? folder.relativize(own).toString().replace('\\', '/')
                : scenario;
    }

    private int write(Path file, String text) {
        Path shown = surroundings.shown(file);
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new BadInput(shown + " is there already and was left alone; name another file");
        } catch (NoSuchFileException e) {
            throw new BadInput(shown + " cannot be made: there is no such folder");
        } catch (IOException e) {
            surroundings.say(shown + " could not be written: " + Words.reason(e));
            return ExitCode.FAILURE;
        }
        String next = shown + " is written. Next: change it, then: rollover exercise check " + shown
                + ", then: rollover exercise show " + shown;
        surroundings.print(Page.plain(next, surroundings.unicode()) + "\n");
        return ExitCode.FINE;
    }
}
