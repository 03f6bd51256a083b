package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Answers;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseFile;
import org.rollover.classroom.Found;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Mark.Standing;
import org.rollover.classroom.Model;
import org.rollover.classroom.Question;
import org.rollover.classroom.Solution;
import org.rollover.classroom.Task;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Starter;

/** An exercise with a task of each kind, and students of every quality who took it; nothing is run, all figures are made up. */
public final class MadeUpClass {
    /** What a name could try to be. */
    public static final String MARKUP =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)> <b>{b}</b> {a|c}";

    private static final String ARABIC = "عائشة بنت محمد";
    private static final String LONG =
            "A name as long as names may be ".repeat(7).substring(0, 200);
    private static final List<String> NAMES = List.of(
            "Ada Lovelace",
            MARKUP,
            ARABIC,
            LONG,
            "🕊️ Zoë 🇮🇹",
            "=HYPERLINK(\"http://x\",\"y\")",
            "constructor",
            "__proto__",
            "O'Brien",
            "ada.lovelace2");
    private static final String OMEGA = "lobbyists.Foreign Ministry of Omega.budget";
    private static final String RURITANIA = "lobbyists.Ruritania.budget";
    private static final double BUDGET = 9;
    private static final Map<String, String> OPTIONS = options();

    private MadeUpClass() {}

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("a", "Because the others would vote it down.");
        options.put("b", "Because standing alone costs more than it brings: " + MARKUP);
        options.put("c", "Because it had promised not to, in a treaty of a long name that nobody remembers any more.");
        return options;
    }

    /** The tasks, of each kind. */
    private static Map<String, Task> tasks() {
        Map<String, Task> tasks = new LinkedHashMap<>();
        tasks.put(
                "keep-it",
                new Task.Goal("Keep **P(sustained)** at 90 % or more.\n\nAt least cost.", 10, 0.9, null, 3, 0.6));
        tasks.put("bring-down", new Task.Goal("Bring it below 20 %.", 10, null, 0.2, null, 0.6));
        tasks.put("predict", new Task.Predict("How likely is it?", 5, new Question.Probability(List.of(), List.of())));
        tasks.put("history", new Task.Predict("Did they renew?", 5, new Question.Happened("a-case", null)));
        tasks.put(
                "without",
                new Task.Explain(
                        "How likely is it without Ruritania’s lobbying?",
                        4,
                        new Question.Probability(List.of(RURITANIA + "=0"), List.of()),
                        0.1));
        tasks.put(
                "effect",
                new Task.Explain(
                        "What does consensus do?", 4, new Question.Effect(List.of(), List.of("consensus")), 0.1));
        tasks.put("hold-out", new Task.Explain("Who holds out?", 3, new Question.HoldOut(), 0.1));
        tasks.put(
                "strongest",
                new Task.Explain(
                        "Which is strongest?",
                        3,
                        new Question.Strongest(List.of("consensus", "sunset", "Ruritania")),
                        0.1));
        tasks.put(
                "veto",
                new Task.Choice(
                        "Why was there no veto?\n\n- think of costs\n- and of `norms`",
                        2,
                        OPTIONS,
                        List.of("b"),
                        "See the *costs*."));
        tasks.put(
                "essay",
                new Task.Text(
                        "Write.",
                        8,
                        List.of(new Task.Criterion("An argument", 5), new Task.Criterion("A source", 3)),
                        300));
        tasks.put("memo", new Task.Memo("A memo a round.", 6, List.of("June 2019"), List.of(), 200));
        return tasks;
    }

    /** The exercise, with so many editions. */
    public static Exercise exercise(int editions) {
        ExerciseFile file = new ExerciseFile(
                "Renewal under pressure " + MARKUP,
                ExerciseFile.Level.INTRODUCTORY,
                60,
                List.of("Say what keeps a regime alive."),
                List.of(),
                "The brief.",
                "",
                "four",
                List.of(),
                7,
                1000,
                null,
                Map.of(),
                Map.of(
                        OMEGA,
                        new ExerciseFile.Offer("Omega’s lobbying", 0, 6, 2),
                        RURITANIA,
                        new ExerciseFile.Offer("Ruritania’s lobbying", 0, 4, 3)),
                Map.of("consensus", new ExerciseFile.Removal("The norm of consensus", 4)),
                BUDGET,
                tasks());
        List<Edition> made = new ArrayList<>();
        for (int number = 0; number < editions; number++) {
            made.add(new Edition(number, Map.of("governments.Alpha.salience", 0.5 + number / 100.0), scenario()));
        }
        return new Exercise("made-up", file, scenario(), made, Map.of());
    }

    /** The same exercise with two roles and with notes. */
    public static Exercise played(Exercise exercise) {
        ExerciseFile file = exercise.file();
        Map<String, ExerciseFile.Role> roles = new LinkedHashMap<>();
        roles.put("duke", new ExerciseFile.Role("The Duke", "Mild.", ""));
        roles.put("king", new ExerciseFile.Role("The King", "Wild.", ""));
        ExerciseFile played = new ExerciseFile(
                file.title(),
                file.level(),
                file.minutes(),
                file.goals(),
                file.reading(),
                file.brief(),
                "Ask who *blinked* first.",
                file.scenario(),
                file.set(),
                file.seed(),
                file.replications(),
                file.variants(),
                roles,
                file.levers(),
                file.removals(),
                file.budget(),
                file.tasks());
        return new Exercise("played", played, exercise.base(), exercise.editions(), exercise.cases());
    }

    private static LoadedScenario scenario() {
        try {
            return new ScenarioReader(null, ReadingLimits.defaults()).readText(Starter.text(), "four", List.of());
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Found around(double value) {
        return new Found(value, Math.max(0, value - 0.02), Math.min(1, value + 0.02));
    }

    private static Found difference(double value) {
        return new Found(value, value - 0.02, value + 0.02);
    }

    /** The model answers of an edition. */
    public static Map<String, Model> models(int edition) {
        double shift = edition * 0.01;
        Map<String, Model> models = new LinkedHashMap<>();
        models.put(
                "keep-it",
                new Model.Goal(
                        around(0.7 - shift),
                        new Solution(Map.of(OMEGA, 3.0), List.of()),
                        3 + edition / 2.0,
                        around(0.93)));
        models.put("bring-down", new Model.Goal(around(0.7 - shift), null, 0, null));
        models.put("predict", new Model.Answered(new Answers.Right.Number(around(0.7 - shift))));
        models.put("history", new Model.Answered(new Answers.Right.Fact(1)));
        models.put("without", new Model.Answered(new Answers.Right.Number(around(0.9))));
        models.put("effect", new Model.Answered(new Answers.Right.Number(difference(-0.12))));
        models.put(
                "hold-out",
                new Model.Answered(new Answers.Right.Names(
                        List.of("Delta", "Gamma"),
                        Map.of(
                                "Delta",
                                around(0.4),
                                "Gamma",
                                around(0.38),
                                "Alpha",
                                around(0.1),
                                "Beta",
                                around(0.05)))));
        models.put(
                "strongest",
                new Model.Answered(new Answers.Right.Names(
                        List.of("consensus"),
                        Map.of("consensus", around(0.3), "sunset", around(0.2), "Ruritania", around(0.08)))));
        models.put("veto", new Model.Chosen(List.of("b")));
        models.put("essay", new Model.ByHand());
        models.put("memo", new Model.ByHand());
        return models;
    }

    /** The model answers of all editions. */
    public static Map<Integer, Map<String, Model>> allModels(Exercise exercise) {
        Map<Integer, Map<String, Model>> all = new LinkedHashMap<>();
        exercise.numbers().forEach(number -> all.put(number, models(number)));
        return all;
    }

    /** So many students, the first of them with nasty names; every fifth is bad at it. */
    public static List<Graded> students(Exercise exercise, int count) {
        List<Graded> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = i < NAMES.size() ? NAMES.get(i) : String.format(Locale.ROOT, "Student %03d", i);
            all.add(student(name, i, i % exercise.editions().size()));
        }
        return all;
    }

    /** A student; {@code i} says how good. */
    public static Graded student(String name, int i, int edition) {
        double skill = i * 7919 % 97 / 97.0;
        List<Mark> marks = new ArrayList<>();
        marks.add(goal(i, skill));
        marks.add(
                i % 4 == 0
                        ? mark("bring-down", Standing.MISSING, 0, 10, "", "There is no answer.")
                        : i % 4 == 1
                                ? mark(
                                        "bring-down",
                                        Standing.REFUSED,
                                        0,
                                        10,
                                        "governments.Alpha.salience: 0",
                                        "changes.governments.Alpha.salience: is locked; nothing may be set.",
                                        "the changes cost 12; the budget is 9.")
                                : tried("bring-down", 2 + skill * 5, 0.6 - 0.5 * skill, 10));
        double said = Math.round(100 * (0.3 + 0.6 * skill)) / 100.0;
        marks.add(mark("predict", Standing.PARTIAL, 4.9, 5, said + "", "Rollover finds 70.0 %."));
        marks.add(
                i % 9 == 8
                        ? mark(
                                "history",
                                Standing.REFUSED,
                                0,
                                5,
                                "often",
                                "answer: 'often' is no probability; write 0.8 or 80 %.")
                        : mark(
                                "history",
                                Standing.PARTIAL,
                                5 * (1 - Math.pow(1 - said, 2)),
                                5,
                                100 * said + " %",
                                "They went on."));
        marks.add(number("without", 0.9 - 0.15 * (1 - skill), 4));
        marks.add(mark("effect", Standing.NONE, 0, 4, "12", "Rollover finds −12.0 percentage points."));
        marks.add(mark(
                "hold-out",
                i % 3 == 0 ? Standing.FULL : Standing.NONE,
                i % 3 == 0 ? 3 : 0,
                3,
                i % 3 == 0 ? "Gamma" : "Alpha",
                "Rollover finds Delta."));
        marks.add(mark(
                "strongest",
                skill > 0.5 ? Standing.FULL : Standing.NONE,
                skill > 0.5 ? 3 : 0,
                3,
                skill > 0.5 ? "consensus" : "Ruritania",
                "Rollover finds consensus."));
        marks.add(mark(
                "veto",
                i % 2 == 0 ? Standing.FULL : Standing.NONE,
                i % 2 == 0 ? 2 : 0,
                2,
                i % 2 == 0 ? "b" : "C",
                i % 2 == 0 ? "This is right." : "The answer is b."));
        marks.add(
                i % 2 == 0
                        ? mark(
                                "essay",
                                Standing.OPEN,
                                0,
                                8,
                                "My text. " + MARKUP,
                                "Your instructor reads and marks this.")
                        : mark(
                                "essay",
                                Standing.BY_HAND,
                                8 * skill,
                                8,
                                "A text. ".repeat(200),
                                "Good, but no source."));
        marks.add(mark("memo", Standing.OPEN, 0, 6, "June 2019: do it", "Your instructor reads and marks this."));
        return new Graded(
                name,
                edition,
                "",
                i % 10 == 1
                        ? List.of("The code is not the one that was handed out.", "There are two files.")
                        : List.of(),
                marks);
    }

    private static Mark goal(int i, double skill) {
        double cost = i % 5 == 0 ? 0 : 1 + Math.round(16 * skill) / 2.0;
        double reached = 0.7 + 0.28 * (1 - Math.exp(-cost / 2.5));
        return tried("keep-it", cost, reached, reached >= 0.88 ? 10 : 3);
    }

    private static Mark tried(String task, double cost, double reached, double points) {
        return new Mark(
                task,
                points == 10 ? Standing.FULL : Standing.PARTIAL,
                points,
                10,
                OMEGA + ": 3",
                List.of("P(sustained) is so.", "The changes cost " + cost + "."),
                new Mark.Tried(
                        new Solution(Map.of(OMEGA, 1.5 + cost / 2), List.of("consensus")), cost, around(reached)));
    }

    private static Mark number(String task, double said, double of) {
        double off = Math.max(0, 0.88 - said);
        double points = of * Math.max(0, 1 - off / 0.1);
        Standing standing = off == 0 ? Standing.FULL : points > 0 ? Standing.PARTIAL : Standing.NONE;
        return mark(task, standing, points, of, said + "", "Rollover finds 90.0 %.");
    }

    private static Mark mark(String task, Standing standing, double points, double of, String said, String... why) {
        return new Mark(task, standing, Math.round(points * 100) / 100.0, of, said, List.of(why), null);
    }

    /** Someone who handed in a file without any answer. */
    public static Graded silent(Exercise exercise, String name) {
        List<Mark> marks = new ArrayList<>();
        exercise.file()
                .tasks()
                .forEach((id, task) ->
                        marks.add(mark(id, Standing.MISSING, 0, task.points(), "", "There is no answer.")));
        return new Graded(name, 0, "", List.of(), marks);
    }

    /** Someone whose every answer is worth all points. */
    public static Graded perfect(Exercise exercise, String name) {
        List<Mark> marks = new ArrayList<>();
        exercise.file()
                .tasks()
                .forEach((id, task) -> marks.add(mark(
                        id,
                        task.byHand() ? Standing.BY_HAND : Standing.FULL,
                        task.points(),
                        task.points(),
                        said(id),
                        "This is right.")));
        return new Graded(name, 0, "", List.of(), marks);
    }

    private static @Nullable String answer(String task) {
        return Map.of(
                        "predict",
                        "70 %",
                        "history",
                        "1",
                        "without",
                        "0.9",
                        "effect",
                        "-12",
                        "hold-out",
                        "Delta",
                        "strongest",
                        "consensus",
                        "veto",
                        "b")
                .get(task);
    }

    private static String said(String task) {
        String answer = answer(task);
        return answer == null ? "a text" : answer;
    }
}
