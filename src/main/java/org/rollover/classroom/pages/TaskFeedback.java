package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.classroom.AnswerCheck;
import org.rollover.classroom.Answers;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseFile;
import org.rollover.classroom.Found;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Model;
import org.rollover.classroom.Question;
import org.rollover.classroom.Rules;
import org.rollover.classroom.Solution;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;
import org.rollover.scenario.Adjustable;

/** What a student reads about one task: what was asked, said and right, and why. */
final class TaskFeedback {
    private static final int FOLDED = 700;
    private static final GoalPicture.Kind UNTOUCHED =
            new GoalPicture.Kind("nothing changed", Tone.MUTED, "circle", 11, false);
    private static final GoalPicture.Kind YOURS = new GoalPicture.Kind("you", Tone.ACCENT, "diamond", 14, false);
    private static final GoalPicture.Kind MODEL = new GoalPicture.Kind("model answer", Tone.MARK, "triangle", 22, true);

    private final Exercise exercise;
    private final Edition edition;
    private final String id;

    /**
     * @param id of the chapter and, with more behind it, of its figures
     */
    TaskFeedback(Exercise exercise, Edition edition, String id) {
        this.exercise = exercise;
        this.edition = edition;
        this.id = id;
    }

    Chapter chapter(String title, Task task, Mark mark, @Nullable Model model) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(earned(mark)));
        blocks.add(new Block.Heading("What was asked"));
        blocks.add(new Block.Prose(task.ask()));
        if (task instanceof Task.Choice choice) {
            blocks.add(options(choice, mark));
        }
        blocks.add(new Block.Heading("What you answered"));
        blocks.addAll(said(mark));
        blocks.add(new Block.Heading(task.byHand() ? "What your instructor says" : "What was right, and why"));
        mark.why().forEach(why -> blocks.addAll(why(task, mark, why)));
        if (scored(task, mark, model)) {
            blocks.add(new Block.Paragraph("What stands in brackets after your prediction is the value within the 95%"
                    + " interval that is nearest to it: that one counts, so that chance alone costs you nothing."));
        }
        if (task instanceof Task.Choice choice
                && !mark.why().contains(choice.why().strip())
                && !choice.why().isBlank()) {
            blocks.add(new Block.Prose(choice.why()));
        }
        blocks.addAll(answer(task, mark, model));
        return new Chapter(id, title, blocks);
    }

    /** A sentence of a mark; only the explanation of a choice is Markdown, as others may hold what students wrote. */
    private static List<Block> why(Task task, Mark mark, String why) {
        boolean explained =
                task instanceof Task.Choice choice && choice.why().strip().equals(why);
        boolean own = mark.standing() == Mark.Standing.BY_HAND;
        return explained ? List.of(new Block.Prose(why)) : Plain.words(own ? why : Plain.tidy(why));
    }

    /** Whether the quadratic score of a computed probability is shown. */
    private static boolean scored(Task task, Mark mark, @Nullable Model model) {
        return task instanceof Task.Predict
                && model instanceof Model.Answered answered
                && answered.right() instanceof Answers.Right.Number
                && (mark.standing() == Mark.Standing.FULL
                        || mark.standing() == Mark.Standing.PARTIAL
                        || mark.standing() == Mark.Standing.NONE);
    }

    private static String earned(Mark mark) {
        String of = Plain.points(mark.of());
        return switch (mark.standing()) {
            case FULL -> "All points: " + Plain.number(mark.points()) + " of " + of + ".";
            case PARTIAL -> "Some of the points: " + Plain.number(mark.points()) + " of " + of + ".";
            case NONE -> "No points: 0 of " + of + ".";
            case MISSING -> "There is no answer: 0 of " + of + ".";
            case REFUSED -> "The answer could not be marked: 0 of " + of + ".";
            case OPEN -> "Not marked yet; worth " + of + ".";
            case BY_HAND -> Plain.number(mark.points()) + " of " + of + ", given by your instructor.";
        };
    }

    private List<Block> said(Mark mark) {
        if (mark.tried() != null) {
            return List.of(new Block.Paragraph(changed(mark.tried().solution())));
        }
        if (mark.said().isBlank()) {
            return List.of(new Block.Paragraph("Nothing."));
        }
        List<Block> words = Plain.words(mark.said());
        return mark.said().length() > FOLDED ? List.of(new Block.Folded("Your text", words)) : words;
    }

    /** What differs from how things stand; what was typed as it stands is no change. */
    private String changed(Solution solution) {
        Map<String, Double> stand = Solution.standing(edition.scenario());
        List<String> parts = new ArrayList<>();
        solution.numbers().forEach((path, value) -> {
            if (!value.equals(stand.get(path))) {
                parts.add(path + ": " + Decimals.text(value));
            }
        });
        solution.removed().forEach(lever -> parts.add("without " + lever));
        return parts.isEmpty() ? "Nothing was changed." : String.join("; ", parts);
    }

    private static Block options(Task.Choice choice, Mark mark) {
        DataTable.Builder table = DataTable.of("The answers to choose from")
                .words("")
                .words("answer")
                .words("");
        choice.options().forEach((letter, text) -> {
            boolean own = letter.equalsIgnoreCase(mark.said().strip());
            boolean right = choice.right().contains(letter);
            String what = own && right ? "your answer, right" : own ? "your answer" : right ? "right" : "";
            table.row(letter, Plain.unmarked(text), what);
        });
        return new Block.Table(table.build());
    }

    private List<Block> answer(Task task, Mark mark, @Nullable Model model) {
        if (task instanceof Task.Goal goal && model instanceof Model.Goal answer) {
            return goal(goal, mark, answer);
        }
        // What earns points is not told as long as somebody may still hand in a better text.
        if (mark.standing() == Mark.Standing.BY_HAND && task instanceof Task.Text text) {
            return rubric(text.rubric());
        }
        if (mark.standing() == Mark.Standing.BY_HAND && task instanceof Task.Memo memo) {
            return rubric(memo.rubric());
        }
        if (model instanceof Model.Answered answered) {
            return answered(task, mark, answered.right());
        }
        return List.of();
    }

    private static List<Block> rubric(List<Task.Criterion> rubric) {
        if (rubric.isEmpty()) {
            return List.of();
        }
        DataTable.Builder table =
                DataTable.of("What earns points").words("what must be there").numbers("points");
        rubric.forEach(line -> table.row(Plain.unmarked(line.says()), Plain.number(line.points())));
        return List.of(new Block.Table(table.build()));
    }

    private List<Block> answered(Task task, Mark mark, Answers.Right right) {
        String figure = id + "-answer";
        Question question = task instanceof Task.Predict predict
                ? predict.of()
                : task instanceof Task.Explain explain ? explain.of() : null;
        if (question == null) {
            return List.of();
        }
        if (right instanceof Answers.Right.Names names) {
            return names.figures().isEmpty()
                    ? List.of()
                    : List.of(NamesPicture.figure(figure, question, mark.said(), names));
        }
        boolean difference = question instanceof Question.Effect;
        List<AnswerCheck.Fault> faults = new ArrayList<>();
        Double said = mark.said().isBlank()
                ? null
                : difference
                        ? AnswerCheck.difference(mark.said(), faults)
                        : AnswerCheck.probability(mark.said(), faults);
        if (said == null) {
            return List.of(new Block.Paragraph(unanswered(right, difference)));
        }
        List<Block> blocks = new ArrayList<>();
        if (right instanceof Answers.Right.Fact fact) {
            blocks.add(AnswerAxis.happened(figure, said, fact.happened()));
        } else if (right instanceof Answers.Right.Number number) {
            blocks.add(
                    task instanceof Task.Explain explain
                            ? AnswerAxis.number(figure, said, number.found(), explain.tolerance(), difference)
                            : AnswerAxis.predicted(figure, said, number.found()));
        }
        return blocks;
    }

    private static String unanswered(Answers.Right right, boolean difference) {
        if (right instanceof Answers.Right.Fact fact) {
            return fact.happened() == 1 ? "What happened: the measures went on." : "What happened: they did not go on.";
        }
        Found found = ((Answers.Right.Number) right).found();
        return "Rollover finds "
                + (difference ? Plain.difference(found) + " percentage points" : Plain.percent(found))
                + "; in brackets the 95% interval.";
    }

    private List<Block> goal(Task.Goal goal, Mark mark, Model.Goal model) {
        Mark.Tried tried = mark.tried();
        List<GoalPicture.Dot> dots = new ArrayList<>();
        dots.add(dot(0, 0, model.untouched(), "nothing changed"));
        if (tried != null) {
            dots.add(dot(1, tried.cost(), tried.reached(), "your solution"));
        }
        Found reached = model.reached();
        if (model.solution() != null && reached != null) {
            dots.add(dot(2, model.cost(), reached, "model answer"));
        }
        List<Block> blocks = new ArrayList<>();
        DataTable.Builder table = DataTable.of("Cost and P(sustained)")
                .words("solution")
                .numbers("cost")
                .numbers("P(sustained)")
                .numbers("95% interval");
        List<String> names = List.of("nothing changed", "you", "model answer");
        dots.forEach(dot -> table.row(
                names.get(dot.kind()),
                Plain.number(dot.cost()),
                Plain.percent(dot.reached().value()),
                Plain.range(dot.reached())));
        blocks.add(new Block.Figure(
                id + "-picture",
                "What the changes cost, and what they do to P(sustained)",
                says(goal, dots, names),
                new GoalPicture(goal, exercise.rules().budget(), List.of(UNTOUCHED, YOURS, MODEL), dots, List.of())
                        .chart(),
                table.build()));
        blocks.addAll(changes(tried == null ? null : tried.solution(), model.solution()));
        return blocks;
    }

    private static GoalPicture.Dot dot(int kind, double cost, Found reached, String who) {
        return new GoalPicture.Dot(
                kind, cost, reached, who + ": cost " + Plain.number(cost) + ", " + Plain.percent(reached));
    }

    private String says(Task.Goal goal, List<GoalPicture.Dot> dots, List<String> names) {
        List<String> parts = new ArrayList<>();
        dots.forEach(dot -> parts.add(names.get(dot.kind()) + " " + Plain.percent(dot.reached()) + " at a cost of "
                + Plain.number(dot.cost())));
        Double budget = exercise.rules().budget();
        String said = String.join("; ", parts);
        return Character.toUpperCase(said.charAt(0)) + said.substring(1) + ". The goal, "
                + GoalPicture.asked(goal) + ", is the dashed line across"
                + (budget == null ? "" : "; the budget, " + Plain.number(budget) + ", the dashed line upwards")
                + ". Whiskers are 95% intervals; a goal counts as reached if the better end of the whisker reaches it.";
    }

    /** What was changed, beside what the model answer changes. */
    private List<Block> changes(@Nullable Solution yours, @Nullable Solution model) {
        Map<String, Adjustable> numbers = new LinkedHashMap<>();
        Adjustable.of(edition.scenario().scenario()).forEach(number -> numbers.put(number.path(), number));
        Rules rules = exercise.rules();
        DataTable.Builder table = DataTable.of("What is changed")
                .words("what")
                .words("stands at")
                .words("you")
                .words("model answer");
        Map<String, Double> stand = Solution.standing(edition.scenario());
        Set<String> paths = new TreeSet<>();
        Set<String> removed = new TreeSet<>();
        for (Solution solution : java.util.stream.Stream.of(yours, model)
                .filter(java.util.Objects::nonNull)
                .toList()) {
            solution.numbers().forEach((path, value) -> {
                if (!value.equals(stand.get(path))) {
                    paths.add(path);
                }
            });
            removed.addAll(solution.removed());
        }
        for (String path : paths) {
            Adjustable number = numbers.get(path);
            ExerciseFile.Offer offer = rules.levers().get(path);
            table.row(
                    Plain.unmarked(offer == null ? path : offer.label()),
                    number == null ? "" : number.write(number.quantity().central()),
                    set(yours, path, number),
                    set(model, path, number));
        }
        for (String lever : removed) {
            ExerciseFile.Removal removal = rules.removals().get(lever);
            table.row(
                    Plain.unmarked(removal == null ? lever : removal.label()),
                    "in force",
                    taken(yours, lever),
                    taken(model, lever));
        }
        if (paths.isEmpty() && removed.isEmpty()) {
            boolean both = yours != null && model != null;
            return both ? List.of(new Block.Paragraph("Nothing is changed in either solution.")) : List.of();
        }
        return List.of(new Block.Table(table.build()));
    }

    private static String set(@Nullable Solution solution, String path, @Nullable Adjustable number) {
        Double value = solution == null ? null : solution.numbers().get(path);
        if (solution == null) {
            return "–";
        }
        return value == null ? "as it is" : number == null ? Plain.number(value) : number.write(value);
    }

    private static String taken(@Nullable Solution solution, String lever) {
        if (solution == null) {
            return "–";
        }
        return solution.removed().contains(lever) ? "taken away" : "as it is";
    }
}
