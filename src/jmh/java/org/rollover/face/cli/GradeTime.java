package org.rollover.face.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.rollover.chance.Streams;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseReader;
import org.rollover.scenario.ScenarioException;

/** How long it takes to grade a class of made-up students, each with changes of its own, and to grade it again. */
public final class GradeTime {
    private static final String EXERCISE = """
            title: Diplomacy on a budget, for the clock
            minutes: 60
            goals: [Say what American diplomacy bought.]
            reading: []
            brief: Keep the measures, cheaply.
            scenario: italy-2018
            set: [lobbyists.State Department.budget=0]
            seed: 2018
            replications: 2000
            variants:
              count: 6
              numbers:
                governments.Italy.salience: {from: 0.3, to: 0.6, step: 0.05}
            roles: {}
            levers:
              lobbyists.State Department.budget: {label: American lobbying, from: 0, to: 4, price: 10}
              lobbyists.Kremlin.budget: {label: Russian lobbying, from: 1, to: 6, price: 5}
            removals:
              consensus: {label: the norm that nobody stands alone, price: 10}
            budget: 60
            tasks:
              keep:
                kind: goal
                ask: Bring P(sustained) to 95 % or more.
                points: 10
                at-least: 0.95
              lower:
                kind: goal
                ask: Bring P(sustained) to 60 % or less.
                points: 10
                at-most: 0.6
              guess:
                kind: predict
                ask: How likely is it as it stands?
                points: 5
                of: {kind: probability, set: [], without: []}
              doubter:
                kind: explain
                ask: Who holds out most often?
                points: 5
                of: {kind: hold-out}
              memo:
                kind: text
                ask: Why?
                points: 10
                words: 200
                rubric: [{says: gives a reason, points: 10}]
            """;

    private GradeTime() {}

    /**
     * Prints the time of two gradings.
     *
     * @param args folder, students, threads
     */
    public static void main(String[] args) throws IOException, ScenarioException {
        Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        Path home = Path.of("").toAbsolutePath();
        Path file = Files.writeString(folder.resolve("clock.yaml"), EXERCISE);
        Exercise exercise = new ExerciseReader(home).read(file);
        Path handedIn = Files.createDirectories(folder.resolve("handed-in"));
        int students = Integer.parseInt(args[1]);
        for (int i = 0; i < students; i++) {
            String student = String.format(Locale.ROOT, "student%03d", i);
            String name = "s" + i + "_" + (1000 + i) + "_" + (5000 + i) + "_submission.yaml";
            Files.writeString(handedIn.resolve(name), submission(exercise, student));
        }
        for (int turn = 1; turn <= 2; turn++) {
            long begun = System.nanoTime();
            int code = Main.run(
                    new Surroundings(
                            System.out,
                            new PrintStream(System.err, true, StandardCharsets.UTF_8),
                            false,
                            false,
                            true,
                            Map.of(),
                            home,
                            folder,
                            Clock.systemUTC()),
                    "grade",
                    file.toString(),
                    handedIn.toString(),
                    "--threads",
                    args[2]);
            System.out.printf(
                    Locale.ROOT,
                    "grading %d: %.1f s for %d students on %s threads, exit code %d%n%n",
                    turn,
                    (System.nanoTime() - begun) / 1e9,
                    students,
                    args[2],
                    code);
        }
    }

    private static String submission(Exercise exercise, String student) {
        Streams luck = Streams.of(1, 1);
        double one = Math.round(luck.stream(student, "one").uniform() * 400) / 100.0;
        double two = 1 + Math.round(luck.stream(student, "two").uniform() * 500) / 100.0;
        double guess = luck.stream(student, "three").uniform();
        return String.format(
                Locale.ROOT,
                "exercise: clock%nstudent: %s%ncode: %s%nanswers:%n"
                        + "  keep:%n    changes: {lobbyists.State Department.budget: %.2f}%n"
                        + "  lower:%n    changes: {lobbyists.Kremlin.budget: %.2f}%n"
                        + "  guess:%n    answer: %.2f%n  doubter:%n    answer: %s%n  memo:%n    text: It depends.%n",
                student,
                exercise.code(student, exercise.seat(student).edition()),
                one,
                two,
                guess,
                guess < 0.5 ? "Italy" : "Hungary");
    }
}
