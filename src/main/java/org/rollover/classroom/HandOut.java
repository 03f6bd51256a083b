package org.rollover.classroom;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Sha256;
import org.rollover.scenario.Default;
import org.rollover.scenario.Doc;
import org.rollover.scenario.Limits;
import org.rollover.scenario.Ordered;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.References;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.Unit;

/**
 * What a student's folder says to the commands {@code try} and {@code submit-check}. It holds nothing that a student may not know:
 * neither the exercise's seed nor answers, rubrics, notes or the secrets of other roles.
 */
@Doc("What a student's folder says to the commands try and submit-check.")
public record HandOut(
        @Doc("The exercise, by the name of its file.") String exercise,
        @Doc("What it is called.") String title,
        @Doc("Whose folder it is.") String student,
        @Doc("The code of this student in this exercise.") String code,
        @Doc("The role that is played.") @Default("") String role,

        @Doc("The hash of the scenario as it is handed out.")
        String scenario,

        @Doc("The seed of the luck with which changes are tried; not that with which they are graded.")
        long practiceSeed,

        @Doc("Histories of each run.") @Limits(unit = Unit.COUNT, min = 100, max = 100_000)
        long replications,

        @Doc("The numbers that may be set, by their path.") @Ordered @References(References.To.PATHS)
        Map<String, ExerciseFile.Offer> levers,

        @Doc("What may be taken away.") @Ordered Map<String, ExerciseFile.Removal> removals,

        @Doc("What the changes of one task may cost in all.") @Limits(unit = Unit.FACTOR, min = 0, max = 1e9) @Nullable
        Double budget,

        @Doc("The tasks.") @Ordered Map<String, Asked> tasks) {
    /** What the file is called. */
    public static final String FILE = "handout.json";

    /** What a student gets. */
    public static HandOut of(Exercise exercise, String student, Seat seat) {
        Edition edition = seat.edition();
        Map<String, Asked> tasks = new LinkedHashMap<>();
        exercise.file().tasks().forEach((id, task) -> tasks.put(id, Asked.of(task, edition.scenario())));
        return new HandOut(
                exercise.name(),
                exercise.file().title(),
                student,
                exercise.code(student, edition),
                seat.role(),
                ScenarioSheet.of(exercise, edition).sha256(),
                practiceSeed(exercise),
                exercise.file().replications(),
                exercise.file().levers(),
                exercise.file().removals(),
                exercise.file().budget(),
                tasks);
    }

    /** Another than that of the grading, and the same for all students. */
    private static long practiceSeed(Exercise exercise) {
        String digits = Sha256.of("practice\n" + exercise.name()).substring(0, 7);
        long seed = Long.parseLong(digits, 16);
        return seed == exercise.file().seed() ? seed + 1 : seed;
    }

    /** What may be changed. */
    public Rules rules() {
        return new Rules(levers, removals, budget);
    }

    /**
     * Reads the file of a student's folder.
     *
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public static HandOut read(Path file) throws ScenarioException {
        return new RecordReader(ReadingLimits.defaults())
                .read(file, HandOut.class)
                .value();
    }

    /** The file's text. */
    public String json() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("exercise", exercise);
        map.put("title", title);
        map.put("student", student);
        map.put("code", code);
        map.put("role", role);
        map.put("scenario", scenario);
        map.put("practice-seed", practiceSeed);
        map.put("replications", replications);
        Map<String, Object> offers = new LinkedHashMap<>();
        levers.forEach((path, offer) -> offers.put(path, offer(offer)));
        map.put("levers", offers);
        Map<String, Object> takings = new LinkedHashMap<>();
        removals.forEach((lever, removal) -> takings.put(lever, removal(removal)));
        map.put("removals", takings);
        if (budget != null) {
            map.put("budget", budget);
        }
        Map<String, Object> asked = new LinkedHashMap<>();
        tasks.forEach((id, task) -> asked.put(id, task(task)));
        map.put("tasks", asked);
        return Json.write(map);
    }

    private static Map<String, Object> offer(ExerciseFile.Offer offer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", offer.label());
        map.put("from", offer.from());
        map.put("to", offer.to());
        map.put("price", offer.price());
        return map;
    }

    private static Map<String, Object> removal(ExerciseFile.Removal removal) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", removal.label());
        map.put("price", removal.price());
        return map;
    }

    private static Map<String, Object> task(Asked task) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", task.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
        map.put("ask", task.ask());
        map.put("points", task.points());
        if (task instanceof Asked.Goal goal) {
            put(map, "at-least", goal.atLeast());
            put(map, "at-most", goal.atMost());
            put(map, "changes", goal.changes());
            map.put("for-reaching", goal.forReaching());
        } else if (task instanceof Asked.Name name) {
            map.put("names", name.names());
        } else if (task instanceof Asked.Choice choice) {
            map.put("options", choice.options());
        } else if (task instanceof Asked.Text text) {
            map.put("words", text.words());
        } else if (task instanceof Asked.Memo memo) {
            map.put("rounds", memo.rounds());
            map.put("words", memo.words());
        }
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
