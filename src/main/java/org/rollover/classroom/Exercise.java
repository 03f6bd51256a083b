package org.rollover.classroom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollover.archive.Sha256;
import org.rollover.chance.Streams;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.LoadedScenario;

/**
 * An exercise that was read and found sound. Immutable.
 *
 * @param name the name of its file without {@code .yaml}
 * @param file what the file says
 * @param base the scenario that all editions are made from, with what is set for everybody
 * @param editions each student has one of them
 * @param cases the historical cases that tasks name, as they name them
 */
public record Exercise(
        String name, ExerciseFile file, LoadedScenario base, List<Edition> editions, Map<String, LoadedCase> cases) {
    private static final String PURPOSE = "edition";

    public Exercise {
        editions = List.copyOf(editions);
        cases = Map.copyOf(cases);
    }

    /** What students may change. */
    public Rules rules() {
        return new Rules(file.levers(), file.removals(), file.budget());
    }

    /** The edition that a student has: the same for the same seed and student, whoever else takes part. */
    public Edition edition(String student) {
        long bits =
                Streams.of(file.seed(), 0).stream(canonical(student), PURPOSE).bits();
        return editions.get((int) Math.floorMod(bits, (long) editions.size()));
    }

    /** The role that a student plays where nobody gives another: the same for the same seed and student; empty where there are none. */
    public String role(String student) {
        List<String> roles = List.copyOf(file.roles().keySet());
        if (roles.isEmpty()) {
            return "";
        }
        long bits =
                Streams.of(file.seed(), 1).stream(canonical(student), "role").bits();
        return roles.get((int) Math.floorMod(bits, (long) roles.size()));
    }

    /**
     * The code that a student's hand-out carries: 12 hexadecimal digits that only someone who has the exercise's seed can
     * work out.
     */
    public String code(String student) {
        String text = String.join("\n", name, Long.toString(file.seed()), canonical(student));
        return Sha256.of(text).substring(0, 12);
    }

    /** A student's name as it is compared: without the case of letters and spaces around it. */
    public static String canonical(String student) {
        return student.strip().toLowerCase(Locale.ROOT);
    }

    /** What all tasks are worth together. */
    public double points() {
        return file.tasks().values().stream().mapToDouble(Task::points).sum();
    }

    /** The numbers of the editions. */
    public IntStream numbers() {
        return IntStream.range(0, editions.size());
    }
}
