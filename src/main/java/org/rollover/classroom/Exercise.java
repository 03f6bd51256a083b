package org.rollover.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.jspecify.annotations.Nullable;
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
    public Exercise {
        editions = List.copyOf(editions);
        cases = Map.copyOf(cases);
    }

    /** What students may change. */
    public Rules rules() {
        return new Rules(file.levers(), file.removals(), file.budget());
    }

    /** What falls to a student who is given it alone: the same for the same seed and student. */
    public Seat seat(String student) {
        return seats(List.of(student)).get(0);
    }

    /**
     * What falls to students who are given it together, in their order. The first has what the seed and the name give; those after
     * it have the next edition and the next role in turn, so that neighbours in the list differ and all are given about as often.
     * Where that would tie a role to some of the editions, roles go on by one more now and then.
     */
    public List<Seat> seats(List<String> students) {
        if (students.isEmpty()) {
            return List.of();
        }
        List<String> roles = List.copyOf(file.roles().keySet());
        int edition = drawn(0, students.get(0), "edition", editions.size());
        int role = drawn(1, students.get(0), "role", Math.max(1, roles.size()));
        int parts = Math.max(1, roles.size());
        int round = ArithmeticUtils.lcm(editions.size(), parts);
        int shift = round < editions.size() * parts ? 1 : 0;
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < students.size(); i++) {
            seats.add(new Seat(
                    editions.get((edition + i) % editions.size()),
                    roles.isEmpty() ? "" : roles.get((role + i + shift * (i / round)) % roles.size())));
        }
        return seats;
    }

    private int drawn(int replication, String student, String purpose, int count) {
        long bits = Streams.of(file.seed(), replication).stream(canonical(student), purpose)
                .bits();
        return (int) Math.floorMod(bits, (long) count);
    }

    /**
     * The code that a student's hand-out carries: 12 hexadecimal digits that only someone who has the exercise's seed can
     * work out. It says which edition was handed out.
     */
    public String code(String student, Edition edition) {
        return code(student, edition, seat(student).edition());
    }

    private String code(String student, Edition edition, Edition alone) {
        String text = String.join("\n", name, Long.toString(file.seed()), canonical(student));
        // That of who is given it alone says no number: such codes are as old as the command.
        String which = edition.number() == alone.number() ? "" : "\n" + edition.number();
        return Sha256.of(text + which).substring(0, 12);
    }

    /** The codes of all editions for a student, in their order. */
    public List<String> codes(String student) {
        Edition alone = seat(student).edition();
        return editions.stream().map(edition -> code(student, edition, alone)).toList();
    }

    /** The edition that was handed out to a student with a code; null if it is no code of that student's. */
    public @Nullable Edition handedOut(String student, String code) {
        int place = codes(student).indexOf(code.strip().toLowerCase(Locale.ROOT));
        return place < 0 ? null : editions.get(place);
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
