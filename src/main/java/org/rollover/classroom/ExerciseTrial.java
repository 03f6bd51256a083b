package org.rollover.classroom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds tasks that teach nothing: that cannot be solved, are solved by doing nothing or at no price, whose every answer is right or whose
 * answer cannot be told from nothing. The exercise is worked out for it as for grading.
 */
public final class ExerciseTrial {
    private static final double ROUNDING = 1e-9;
    private static final long SHORT_SEED = 1_000_000_000L;

    private final Exercise exercise;
    private final Models models;
    /** What was found of a task, with the figure of each edition by its number. */
    private final Map<String, Map<Integer, String>> found = new LinkedHashMap<>();

    /** Tries an exercise with its model answers. */
    public ExerciseTrial(Exercise exercise, Models models) {
        this.exercise = exercise;
        this.models = models;
    }

    /**
     * Something that an instructor would not want.
     *
     * @param path where, in the exercise's file
     * @param what in a sentence
     */
    public record Finding(String path, String what) {}

    /** All that was found, in the order of the file. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        budget(findings);
        variants(findings);
        exercise.file().tasks().forEach((id, task) -> {
            found.clear();
            unworked(task);
            for (Edition edition : exercise.editions()) {
                Model model = Objects.requireNonNull(models.of(edition).get(id));
                worked(edition, task, model);
            }
            found.forEach((what, figures) -> findings.add(new Finding("tasks." + id, what + variants(figures))));
        });
        return findings;
    }

    /** What is no fault, but good to know. */
    public List<Finding> hints() {
        List<Finding> hints = new ArrayList<>();
        if (Math.abs(exercise.file().seed()) < SHORT_SEED) {
            hints.add(
                    new Finding(
                            "seed",
                            "the seed is short, so that a student with time can find it out from the code; take one of 12 to 18 digits"));
        }
        exercise.file().tasks().forEach((id, task) -> {
            List<Task.Criterion> rubric = task instanceof Task.Text text
                    ? text.rubric()
                    : task instanceof Task.Memo memo ? memo.rubric() : null;
            if (rubric != null && rubric.isEmpty()) {
                hints.add(new Finding("tasks." + id, "there is no rubric to mark it by"));
            }
        });
        return hints;
    }

    /** In which variants, and the figure of the first of them. */
    private String variants(Map<Integer, String> figures) {
        if (figures.isEmpty()) {
            return "";
        }
        int first = figures.keySet().iterator().next();
        String figure = figures.get(first);
        boolean one = exercise.editions().size() == 1;
        String which = figures.size() == exercise.editions().size()
                ? " in every variant"
                : " in variant "
                        + figures.keySet().stream()
                                .map(number -> Integer.toString(number + 1))
                                .collect(Collectors.joining(", "));
        String says = figure == null || figure.isEmpty()
                ? ""
                : "; " + (one || figures.size() == 1 ? "" : "in variant " + (first + 1) + " ") + figure;
        return (one ? "" : which) + says;
    }

    private void note(Edition edition, String what, String figure) {
        found.computeIfAbsent(what, key -> new TreeMap<>()).put(edition.number(), figure);
    }

    /** What everything together costs, each number moved to the end that is farther away. */
    private double dearest(Edition edition) {
        Map<String, Double> stand = Solution.standing(edition.scenario());
        double cost = 0;
        for (Map.Entry<String, ExerciseFile.Offer> lever :
                exercise.file().levers().entrySet()) {
            ExerciseFile.Offer offer = lever.getValue();
            double now = stand.getOrDefault(lever.getKey(), 0.0);
            cost += offer.price() * Math.max(Math.abs(offer.from() - now), Math.abs(offer.to() - now));
        }
        for (ExerciseFile.Removal removal : exercise.file().removals().values()) {
            cost += removal.price();
        }
        return cost;
    }

    private void budget(List<Finding> findings) {
        Double budget = exercise.file().budget();
        double dearest =
                exercise.editions().stream().mapToDouble(this::dearest).max().orElse(0);
        if (budget != null && dearest <= budget + ROUNDING) {
            findings.add(new Finding(
                    "budget",
                    "it binds nobody: all changes together cost " + AnswerCheck.amount(dearest)
                            + " at most, the budget is " + AnswerCheck.amount(budget)));
        }
    }

    private void variants(List<Finding> findings) {
        Set<String> different = new HashSet<>();
        exercise.editions().forEach(edition -> different.add(edition.scenario().sha256()));
        if (different.size() < exercise.editions().size()) {
            findings.add(new Finding(
                    "variants.count",
                    "there are only " + different.size() + " different variants of "
                            + exercise.editions().size()));
        }
    }

    private void unworked(Task task) {
        if (task.points() <= 0) {
            found.put("it is worth nothing", Map.of());
        }
        if (task instanceof Task.Choice choice
                && choice.right().size() >= choice.options().size()) {
            found.put("every answer is right", Map.of());
        }
    }

    private void worked(Edition edition, Task task, Model model) {
        if (model instanceof Model.Goal worked && task instanceof Task.Goal goal) {
            goal(edition, goal, worked);
        } else if (model instanceof Model.Answered answered) {
            answered(edition, task, answered.right());
        }
    }

    private void goal(Edition edition, Task.Goal goal, Model.Goal model) {
        Rehearsal.Reach untouched =
                Rehearsal.reach(new Asked.Goal("", 0, goal.atLeast(), goal.atMost(), null, 0), model.untouched());
        Solution solution = model.solution();
        String figure = "P(sustained) is " + Sentences.percent(model.untouched());
        if (untouched != Rehearsal.Reach.NOT) {
            String sure = untouched == Rehearsal.Reach.SURELY ? "it is solved" : "it may count as solved";
            note(edition, sure + " by changing nothing", figure);
        } else if (solution == null) {
            String what = "no way to solve it was found within the ranges, the budget and the number of changes";
            note(edition, what, figure + " with nothing changed");
        } else if (model.cost() <= ROUNDING) {
            note(edition, "it can be solved at no cost", "by " + Sentences.changes(solution));
        }
    }

    private void answered(Edition edition, Task task, Answers.Right right) {
        if (right instanceof Answers.Right.Names names) {
            if (names.accepted().isEmpty()) {
                note(edition, "nothing of the kind happens, so that no answer is right", "");
            } else if (names.accepted().size() >= names.figures().size()
                    && names.figures().size() > 1) {
                note(edition, "every name is right, as the intervals do not tell them apart", "");
            } else if (names.figures().values().stream().noneMatch(figure -> figure.value() > 0)) {
                note(edition, "nothing of the kind happens: all figures are 0", "");
            }
        } else if (right instanceof Answers.Right.Number number
                && task instanceof Task.Explain explain
                && explain.of() instanceof Question.Effect
                && number.found().low() <= 0
                && number.found().high() >= 0) {
            note(edition, "the effect cannot be told from 0", "it is " + Sentences.points(number.found()));
        }
    }
}
