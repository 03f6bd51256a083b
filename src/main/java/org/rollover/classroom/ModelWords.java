package org.rollover.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Model answers in words, for the instructor alone. */
public final class ModelWords {
    private static final int MOST_NAMES = 6;

    private ModelWords() {}

    /**
     * An answer in words.
     *
     * @param answer what earns all points
     * @param figures what it rests on; may be empty
     */
    public record Said(String answer, String figures) {}

    /** The model answer to a task. */
    public static Said of(Task task, Model model) {
        if (model instanceof Model.Goal goal) {
            return goal(goal);
        }
        if (model instanceof Model.Chosen chosen && task instanceof Task.Choice choice) {
            String texts = chosen.letters().stream()
                    .map(letter -> letter + ": " + choice.options().get(letter))
                    .collect(Collectors.joining("; "));
            return new Said(String.join(" or ", chosen.letters()), texts);
        }
        if (model instanceof Model.Answered answered) {
            return answered(task, answered.right());
        }
        return new Said("by hand", rubric(task));
    }

    private static Said goal(Model.Goal goal) {
        String untouched = "untouched " + Sentences.percent(goal.untouched());
        Solution solution = goal.solution();
        Found reached = goal.reached();
        if (solution == null || reached == null) {
            return new Said("none was found", untouched);
        }
        return new Said(
                Sentences.changes(solution),
                "cost " + AnswerCheck.amount(goal.cost()) + ", P(sustained) " + Sentences.percent(reached) + "; "
                        + untouched);
    }

    private static Said answered(Task task, Answers.Right right) {
        if (right instanceof Answers.Right.Fact fact) {
            return new Said(
                    fact.happened() == 1 ? "1: the measures went on" : "0: they did not go on as they were", "");
        }
        if (right instanceof Answers.Right.Number number) {
            boolean effect = task instanceof Task.Explain explain && explain.of() instanceof Question.Effect;
            return new Said(effect ? Sentences.points(number.found()) : Sentences.percent(number.found()), "");
        }
        Answers.Right.Names names = (Answers.Right.Names) right;
        String figures = names.figures().entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Found> figure) -> -figure.getValue().value()))
                .limit(MOST_NAMES)
                .map(figure -> figure.getKey() + " " + Sentences.percent(figure.getValue()))
                .collect(Collectors.joining("; "));
        List<String> accepted = names.accepted();
        return new Said(accepted.isEmpty() ? "none" : String.join(" or ", accepted), figures);
    }

    private static String rubric(Task task) {
        List<Task.Criterion> rubric = task instanceof Task.Text text
                ? text.rubric()
                : task instanceof Task.Memo memo ? memo.rubric() : List.of();
        return rubric.stream()
                .map(criterion -> AnswerCheck.amount(criterion.points()) + ": " + criterion.says())
                .collect(Collectors.joining("; "));
    }
}
