package org.rollover.classroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Doc;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Ordered;

/** A task as students may see it: what is asked and in which form it is answered, and nothing of what is right. */
@Doc("A task without its answer.")
public sealed interface Asked {
    /** The question, in Markdown. */
    String ask();

    /** What a full answer is worth. */
    double points();

    /** Change the scenario. */
    @Doc("Change the scenario until P(sustained) is high or low enough.")
    record Goal(
            @Doc("The question, in Markdown.") String ask,
            @Doc("What a full answer is worth.") double points,

            @Doc("P(sustained) must be at least this.") @Nullable
            Double atLeast,

            @Doc("P(sustained) must be at most this.") @Nullable
            Double atMost,

            @Doc("How many changes may be made.") @Nullable Integer changes,

            @Doc("The share of the points for reaching the goal at any cost.")
            double forReaching)
            implements Asked {}

    /** Predict a probability. */
    @Doc("A probability that is predicted before anything is run.")
    record Prediction(
            @Doc("The question, in Markdown.") String ask,
            @Doc("What a full answer is worth.") double points) implements Asked {}

    /** Say a probability. */
    @Doc("A probability.")
    record Probability(
            @Doc("The question, in Markdown.") String ask,
            @Doc("What a full answer is worth.") double points) implements Asked {}

    /** Say a difference. */
    @Doc("A difference in percentage points.")
    record Difference(
            @Doc("The question, in Markdown.") String ask,
            @Doc("What a full answer is worth.") double points) implements Asked {}

    /** Name one of several. */
    @Doc("A name.")
    record Name(
            @Doc("The question, in Markdown.") String ask,
            @Doc("What a full answer is worth.") double points,
            @Doc("Those that may be named.") List<String> names)
            implements Asked {}

    /** Choose. */
    @Doc("A letter.")
    record Choice(
            @Doc("The question, in Markdown.") String ask,
            @Doc("What a full answer is worth.") double points,
            @Doc("The answers by a letter.") @Ordered Map<String, String> options)
            implements Asked {}

    /** Write a text. */
    @Doc("A text.")
    record Text(
            @Doc("The question, in Markdown.") String ask,
            @Doc("What a full answer is worth.") double points,
            @Doc("How many words it may have.") int words)
            implements Asked {}

    /** Write a memo in each round. */
    @Doc("A memo for each round.")
    record Memo(
            @Doc("The question, in Markdown.") String ask,
            @Doc("What a full answer is worth.") double points,
            @Doc("The rounds.") List<String> rounds,
            @Doc("How many words each may have.") int words)
            implements Asked {}

    /** What students see of a task about a scenario. */
    static Asked of(Task task, LoadedScenario scenario) {
        if (task instanceof Task.Goal goal) {
            return new Goal(
                    goal.ask(), goal.points(), goal.atLeast(), goal.atMost(), goal.changes(), goal.forReaching());
        }
        if (task instanceof Task.Predict predict) {
            return new Prediction(predict.ask(), predict.points());
        }
        if (task instanceof Task.Explain explain) {
            return explained(explain, scenario);
        }
        if (task instanceof Task.Choice choice) {
            return new Choice(choice.ask(), choice.points(), choice.options());
        }
        if (task instanceof Task.Text text) {
            return new Text(text.ask(), text.points(), text.words());
        }
        Task.Memo memo = (Task.Memo) task;
        return new Memo(memo.ask(), memo.points(), memo.rounds(), memo.words());
    }

    private static Asked explained(Task.Explain explain, LoadedScenario scenario) {
        Question of = explain.of();
        if (of instanceof Question.Effect) {
            return new Difference(explain.ask(), explain.points());
        }
        if (of instanceof Question.HoldOut) {
            return new Name(
                    explain.ask(), explain.points(), sorted(scenario.scenario().governments()));
        }
        if (of instanceof Question.Strongest strongest) {
            return new Name(explain.ask(), explain.points(), strongest.among());
        }
        if (of instanceof Question.StopsPresident) {
            return new Name(
                    explain.ask(), explain.points(), sorted(scenario.scenario().constraints()));
        }
        return new Probability(explain.ask(), explain.points());
    }

    private static List<String> sorted(Map<String, ?> named) {
        return named.keySet().stream().sorted().toList();
    }
}
