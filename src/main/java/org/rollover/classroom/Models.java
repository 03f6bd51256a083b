package org.rollover.classroom;

import java.util.LinkedHashMap;
import java.util.Map;

/** The model answers of an exercise, worked out for each edition once. May be used by several threads. */
public final class Models {
    private final Exercise exercise;
    private final Bench bench;
    private final Answers answers;
    private final Map<Integer, Map<String, Model>> known = new java.util.HashMap<>();

    /** Model answers of an exercise, worked out on a bench. */
    public Models(Exercise exercise, Bench bench) {
        this.exercise = exercise;
        this.bench = bench;
        this.answers = new Answers(exercise, bench);
    }

    /** The model answers of an edition, by task in the exercise's order. */
    public synchronized Map<String, Model> of(Edition edition) {
        return known.computeIfAbsent(edition.number(), number -> worked(edition));
    }

    private Map<String, Model> worked(Edition edition) {
        Map<String, Model> models = new LinkedHashMap<>();
        exercise.file().tasks().forEach((id, task) -> models.put(id, model(edition, task)));
        return java.util.Collections.unmodifiableMap(models);
    }

    private Model model(Edition edition, Task task) {
        if (task instanceof Task.Goal goal) {
            return new GoalSearch(exercise.rules(), bench, edition.scenario(), goal).model();
        }
        if (task instanceof Task.Predict predict) {
            return new Model.Answered(answers.right(edition, predict.of()));
        }
        if (task instanceof Task.Explain explain) {
            return new Model.Answered(answers.right(edition, explain.of()));
        }
        return task instanceof Task.Choice choice ? new Model.Chosen(choice.right()) : new Model.ByHand();
    }
}
