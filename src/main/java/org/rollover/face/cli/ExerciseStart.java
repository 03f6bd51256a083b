package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.FolderName;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Seat;
import org.rollover.classroom.StudentId;
import org.rollover.classroom.handout.StudentFolder;
import org.rollover.classroom.intake.Roster;
import org.rollover.report.Grid;
import org.rollover.report.Page;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the folders that students get. */
@Command(
        name = "start",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Write a folder for each student: the brief as text and as a page, the own variant, the own role, a file to fill.",
            "Give each student that folder, and keep the exercise's file to yourself: it holds the answers and the seed.",
            "Students that are named in one command are given the variants and the roles in turn, so that neighbours differ."
        },
        footer = {
            "",
            "Examples:",
            "  rollover exercise start diplomacy --student anna --student ben",
            "  rollover exercise start mine.yaml --roster class.csv --output handed-out"
        })
final class ExerciseStart extends Action {
    private static final Path USUAL = Path.of("exercises");

    @Parameters(paramLabel = "FILE", description = "An exercise's file, or the name of a shipped exercise.")
    private String file = "";

    @Option(
            names = "--student",
            paramLabel = "ID",
            description = "A student; may be said several times. An ID has " + StudentId.ALLOWED + ".")
    private List<String> students = new ArrayList<>();

    @Option(
            names = "--roster",
            paramLabel = "CSV",
            description = "A class list: a table with the column student, and perhaps role and variant.")
    private @Nullable String roster;

    @Option(
            names = "--role",
            paramLabel = "NAME",
            description = "The role of all these students (default: the roster's, else the roles in turn).")
    private @Nullable String role;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the folders go (default: exercises/NAME of the exercise).")
    private @Nullable Path output;

    @Option(
            names = "--force",
            description =
                    "Write anew the folders of students that are there already. What a student filled in is kept as"
                            + " submission-before.yaml; other files in them are lost.")
    private boolean force;

    ExerciseStart(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        students.forEach(student -> idFault(student, faults));
        Exercise exercise = Exercises.read(surroundings, file, faults);
        if (exercise == null) {
            faults.orThrow();
            return ExitCode.BAD_INPUT;
        }
        Map<String, Seat> seats = seats(exercise, faults);
        Path shelf = surroundings
                .folder()
                .resolve(output == null ? USUAL.resolve(FolderName.of(exercise.name())) : output)
                .normalize();
        faults.folder("--output", surroundings.shown(shelf), shelf);
        for (String student : seats.keySet()) {
            Path folder = shelf.resolve(student);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                if (!StudentFolder.isOne(folder)) {
                    faults.add(surroundings.shown(folder) + ": is there already, and is no student's folder");
                } else if (!force) {
                    faults.add(surroundings.shown(folder)
                            + ": is there already, and perhaps has answers in it; --force writes it anew");
                }
            }
        }
        faults.orThrow();
        try {
            for (Map.Entry<String, Seat> one : seats.entrySet()) {
                StudentFolder.write(
                        shelf.resolve(one.getKey()),
                        StudentFolder.files(exercise, one.getKey(), one.getValue()),
                        force);
            }
        } catch (IOException e) {
            surroundings.say("failed: " + Words.reason(e));
            return ExitCode.FAILURE;
        }
        tell(exercise, seats, shelf);
        return ExitCode.FINE;
    }

    /** The students and what falls to each; faults are noted. */
    private Map<String, Seat> seats(Exercise exercise, Faults faults) {
        Map<String, Seat> named = new LinkedHashMap<>();
        List<Seat> turns = exercise.seats(students);
        for (int i = 0; i < students.size(); i++) {
            named.put(students.get(i), turns.get(i));
        }
        if (named.size() < students.size()) {
            faults.add("--student: somebody is named twice");
        }
        readRoster(exercise, named, faults);
        if (named.isEmpty() && !faults.any()) {
            faults.add("name a student, with --student ID, or a class, with --roster CSV");
        }
        if (role != null) {
            known("--role", role, exercise, faults);
        }
        Map<String, String> seen = new LinkedHashMap<>();
        for (String student : named.keySet()) {
            idFault(student, faults);
            String twin = seen.put(student.toLowerCase(Locale.ROOT), student);
            if (twin != null) {
                faults.add("'" + twin + "' and '" + student + "' are the same student, as case does not count");
            }
        }
        String same = role;
        if (same != null) {
            named.replaceAll((student, seat) -> new Seat(seat.edition(), same));
        }
        return named;
    }

    private static void idFault(String student, Faults faults) {
        String fault = StudentId.fault(student);
        if (fault != null) {
            faults.add("'" + student + "' " + fault);
        }
    }

    private void readRoster(Exercise exercise, Map<String, Seat> named, Faults faults) {
        if (roster == null) {
            return;
        }
        try {
            Path table = Exercises.seen(surroundings, surroundings.folder().resolve(roster));
            Roster list = Roster.read(table, exercise);
            list.remarks().forEach(remark -> surroundings.say(roster + ": " + remark));
            named.putAll(list.seats(exercise));
        } catch (ScenarioException e) {
            e.problems().stream().map(Problem::toString).forEach(faults::add);
        } catch (InvalidPathException e) {
            faults.add(Words.noName(roster, e));
        }
    }

    private static void known(String place, String role, Exercise exercise, Faults faults) {
        var roles = exercise.file().roles().keySet();
        if (!roles.contains(role)) {
            String near = Nearest.to(role, roles);
            faults.add(place + ": there is no role '" + role + "'; "
                    + (roles.isEmpty() ? "this exercise has none" : "there are " + String.join(", ", roles))
                    + (near == null ? "" : "; did you mean '" + near + "'?"));
        }
    }

    private void tell(Exercise exercise, Map<String, Seat> seats, Path shelf) {
        Page page = new Page(surroundings.look());
        boolean played = !exercise.file().roles().isEmpty();
        boolean varied = exercise.editions().size() > 1;
        if (played || varied) {
            Grid grid = new Grid().words("student");
            if (varied) {
                grid.words("variant");
            }
            if (played) {
                grid.words("role");
            }
            seats.forEach((student, seat) -> {
                List<String> cells = new ArrayList<>(List.of(student));
                if (varied) {
                    cells.add(Integer.toString(seat.edition().number() + 1));
                }
                if (played) {
                    cells.add(seat.role());
                }
                grid.row(cells);
            });
            page.table(grid).gap();
        }
        int count = seats.size();
        page.paragraph(count + (count == 1 ? " folder is" : " folders are") + " written in " + surroundings.shown(shelf)
                + ". Give each student the own one. Begin with brief.html.");
        surroundings.print(page.text());
    }
}
