package org.rollover.face.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Bench;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseReader;
import org.rollover.classroom.HandOut;
import org.rollover.classroom.SubmissionReader;
import org.rollover.classroom.handout.StudentFolder;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** Finds and reads exercises, and what students hand in. */
final class Exercises {
    private Exercises() {}

    /** The exercise in a file, or the shipped one of that name; null where faults were noted. */
    static @Nullable Exercise read(Surroundings surroundings, String file, Faults faults) {
        try {
            return new ExerciseReader(surroundings.home()).read(place(surroundings, file));
        } catch (ScenarioException e) {
            e.problems().stream().map(Problem::toString).forEach(faults::add);
            String near = meant(surroundings, file);
            if (near != null) {
                faults.add("did you mean " + near + "? (rollover list --exercises shows what there is)");
            }
        } catch (InvalidPathException e) {
            faults.add(Words.noName(file, e));
        }
        return null;
    }

    /** The file, seen from the folder that the program was started in; a name of what is shipped stays a name. */
    private static Path place(Surroundings surroundings, String file) {
        Path there = surroundings.folder().resolve(file);
        return Files.exists(there) ? seen(surroundings, there) : Path.of(file);
    }

    /** A place to read from as messages should name it: short, if that leads there. */
    static Path seen(Surroundings surroundings, Path there) {
        Path shown = surroundings.shown(there);
        return shown.toAbsolutePath().normalize().equals(there.toAbsolutePath().normalize()) ? shown : there;
    }

    private static @Nullable String meant(Surroundings surroundings, String file) {
        if (Files.exists(surroundings.folder().resolve(file))) {
            return null;
        }
        List<String> known = Catalogue.of(surroundings).entries().stream()
                .filter(entry -> entry.kind() == Catalogue.Kind.EXERCISE)
                .map(Catalogue.Entry::name)
                .toList();
        return known.contains(file) ? null : Nearest.to(file.replaceFirst("\\.yaml$", ""), known);
    }

    /** Where an exercise is worked out as it is graded. */
    static Bench bench(Exercise exercise, Bench.Store store) {
        return bench(exercise.file().seed(), exercise.file().replications(), store);
    }

    /** Where scenarios are run, on all cores. */
    static Bench bench(long seed, long replications, Bench.Store store) {
        int cores = Runtime.getRuntime().availableProcessors();
        Plan plan = new Plan(seed, replications, (int) LuckOptions.USUAL_PER_DRAW, cores);
        return new Bench(plan, Version.ofThis().toString(), store);
    }

    /**
     * A submission, and the folder that it lies in.
     *
     * @param handOut what the student was given
     * @param scenario the student's edition
     */
    record Work(SubmissionReader.Reading reading, HandOut handOut, LoadedScenario scenario) {}

    /**
     * Reads a submission, and what was handed out beside it.
     *
     * @param file a submission, or a student's folder
     * @throws ScenarioException if nothing of the submission itself can be read, with all that is wrong with it
     */
    static Work work(Surroundings surroundings, String file) throws ScenarioException {
        Path named = path(surroundings, file);
        Path submission = Files.isDirectory(named) ? named.resolve(StudentFolder.SUBMISSION) : named;
        Path folder = submission.toAbsolutePath().getParent();
        Path place = folder == null ? surroundings.folder() : folder;
        if (!Files.exists(submission)) {
            throw new BadInput(file + ": there is no such file");
        }
        if (!Files.exists(place.resolve(HandOut.FILE))) {
            throw new BadInput(
                    file + ": the file " + HandOut.FILE + " is not beside it; leave the submission in the folder"
                            + " that was handed out, or copy it there");
        }
        HandOut handOut;
        LoadedScenario scenario;
        try {
            handOut = HandOut.read(seen(surroundings, place.resolve(HandOut.FILE)));
            scenario = new ScenarioReader(null, ReadingLimits.defaults())
                    .read(seen(surroundings, place.resolve(StudentFolder.SCENARIO)), List.of());
        } catch (ScenarioException e) {
            throw new BadInput(e.problems().stream().map(Problem::toString).toList());
        }
        if (!scenario.sha256().equals(handOut.scenario())) {
            throw new BadInput(surroundings.shown(place.resolve(StudentFolder.SCENARIO))
                    + ": is not the scenario that was handed out; changes belong into "
                    + StudentFolder.SUBMISSION + ". Ask for the file again");
        }
        SubmissionReader.Reading reading =
                new SubmissionReader(ReadingLimits.defaults()).read(seen(surroundings, submission));
        return new Work(reading, handOut, scenario);
    }

    private static Path path(Surroundings surroundings, String file) {
        try {
            return surroundings.folder().resolve(file);
        } catch (InvalidPathException e) {
            throw new BadInput(Words.noName(file, e));
        }
    }
}
