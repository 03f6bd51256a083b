package org.rollover.classroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Mark.Standing;
import org.rollover.ensemble.Plan;

/**
 * Marks answers. What chance alone made of a figure never costs a student a point: a goal is reached if the better end of the
 * 95 % interval reaches it; a number is right anywhere within the interval; a prediction is held against the place within the
 * interval that is nearest to it; of names, each is right that the intervals do not tell from the first.
 */
public final class Marking {
    private static final double ROUNDING = 1e-9;
    private static final double HUNDREDTH = 0.01;

    private final Exercise exercise;
    private final Function<Edition, Map<String, Model>> models;
    private final Bench bench;

    /** Marks what students hand in for an exercise. */
    public Marking(Exercise exercise, Models models, Bench bench) {
        this(exercise, models::of, bench);
    }

    private Marking(Exercise exercise, Function<Edition, Map<String, Model>> models, Bench bench) {
        this.exercise = exercise;
        this.models = models;
        this.bench = bench;
    }

    /** One with given model answers, for tasks in which nothing is run. */
    static Marking of(Exercise exercise, Map<String, Model> models) {
        Plan plan = new Plan(1, 1, 1, 1);
        return new Marking(exercise, edition -> models, new Bench(plan, "", Bench.Store.inMemory()));
    }

    /** A mark for each task, in the exercise's order. */
    public List<Mark> markAll(Edition edition, Map<String, SubmissionFile.Answer> answers) {
        List<Mark> marks = new ArrayList<>();
        exercise.file().tasks().forEach((id, task) -> marks.add(mark(edition, id, task, answers.get(id))));
        return marks;
    }

    /** The mark of an answer; null stands for no answer. */
    public Mark mark(Edition edition, String id, Task task, SubmissionFile.@Nullable Answer answer) {
        One one = new One(edition, id, task);
        if (answer == null || answer.isEmpty()) {
            return one.mark(Standing.MISSING, 0, "", List.of("There is no answer."), null);
        }
        if (task instanceof Task.Goal goal) {
            return one.goal(goal, answer);
        }
        if (task.byHand()) {
            return one.byHand(answer);
        }
        String said = answer.answer();
        if (said == null || said.isBlank()) {
            String what = "The answer to this task belongs under the key answer.";
            return one.mark(Standing.REFUSED, 0, "", List.of(what), null);
        }
        if (task instanceof Task.Choice choice) {
            return one.choice(choice, said);
        }
        if (task instanceof Task.Predict) {
            return one.prediction(said, one.right());
        }
        return one.explanation((Task.Explain) task, said, one.right());
    }

    /** One answer. */
    private final class One {
        private final Edition edition;
        private final String id;
        private final Task task;
        private final List<AnswerCheck.Fault> faults = new ArrayList<>();

        One(Edition edition, String id, Task task) {
            this.edition = edition;
            this.id = id;
            this.task = task;
        }

        Mark mark(Standing standing, double share, String said, List<String> why, Mark.@Nullable Tried tried) {
            return new Mark(id, standing, points(share), task.points(), said, why, tried);
        }

        /** To a hundredth, so that sums on paper are those of the books. */
        private double points(double share) {
            double points = Math.round(task.points() * share / HUNDREDTH) * HUNDREDTH;
            return Math.round(points * 100) / 100.0;
        }

        /** In words as in points: what rounds to all or to nothing is called that. */
        private Mark scored(double share, String said, List<String> why, Mark.@Nullable Tried tried) {
            double own = Math.max(0, Math.min(1, share));
            Standing standing =
                    points(own) <= 0 ? Standing.NONE : points(own) < points(1) ? Standing.PARTIAL : Standing.FULL;
            return mark(standing, own, said, why, tried);
        }

        private Mark refused(String said) {
            List<String> why = faults.stream()
                    .map(fault -> (fault.path().isEmpty() ? "" : fault.path() + ": ") + fault.what() + ".")
                    .toList();
            return mark(Standing.REFUSED, 0, said, why, null);
        }

        private Model model() {
            return Objects.requireNonNull(models.apply(edition).get(id));
        }

        Answers.Right right() {
            return ((Model.Answered) model()).right();
        }

        Mark goal(Task.Goal goal, SubmissionFile.Answer answer) {
            Rules rules = exercise.rules();
            Solution solution = new AnswerCheck(rules, edition.scenario()).solution(answer, goal.changes(), faults);
            String said = said(answer);
            if (!faults.isEmpty()) {
                return refused(said);
            }
            double cost = solution.cost(rules, edition.scenario());
            Found reached = bench.probability(edition.scenario(), solution);
            Mark.Tried tried = new Mark.Tried(solution, cost, reached);
            Model.Goal model = (Model.Goal) model();
            double better = goal.atLeast() == null ? reached.low() : reached.high();
            boolean there = missing(goal, better) <= ROUNDING;
            List<String> why = new ArrayList<>();
            why.add("P(sustained) is " + Sentences.percent(reached) + "; it should be "
                    + (goal.atLeast() == null
                            ? "at most " + Sentences.percent(goal.atMost())
                            : "at least " + Sentences.percent(goal.atLeast()))
                    + ". " + (there ? "The goal is reached." : "The goal is not reached."));
            if (!there) {
                double before = missing(
                        goal,
                        goal.atLeast() == null
                                ? model.untouched().low()
                                : model.untouched().high());
                double way = before <= 0 ? 0 : Math.max(0, 1 - missing(goal, better) / before);
                why.add("It is " + Sentences.whole(way * 100)
                        + " % of the way from where P(sustained) stands untouched.");
                why.addAll(modelCost(model));
                return scored(way * goal.forReaching(), said, why, tried);
            }
            double worth = model.solution() == null || cost <= model.cost() + ROUNDING ? 1 : model.cost() / cost;
            why.add("The changes cost " + AnswerCheck.amount(cost) + ".");
            why.addAll(modelCost(model));
            return scored(goal.forReaching() + (1 - goal.forReaching()) * worth, said, why, tried);
        }

        /** How much is missing to the goal; 0 where it is reached. */
        private double missing(Task.Goal goal, double p) {
            return goal.atLeast() == null
                    ? Math.max(0, p - Objects.requireNonNull(goal.atMost()))
                    : Math.max(0, goal.atLeast() - p);
        }

        private List<String> modelCost(Model.Goal model) {
            if (model.solution() == null) {
                return List.of("No way to reach it was found beforehand.");
            }
            return List.of("The model answer costs " + AnswerCheck.amount(model.cost()) + ": "
                    + Sentences.changes(model.solution()) + "; P(sustained) is then "
                    + Sentences.percent(Objects.requireNonNull(model.reached())) + ".");
        }

        private String said(SubmissionFile.Answer answer) {
            List<String> parts = new ArrayList<>();
            answer.changes().forEach((path, value) -> parts.add(path + ": " + value));
            answer.remove().stream().distinct().forEach(lever -> parts.add("without " + lever));
            return String.join("; ", parts);
        }

        Mark byHand(SubmissionFile.Answer answer) {
            String said = task instanceof Task.Memo
                    ? answer.rounds().entrySet().stream()
                            .map(round ->
                                    round.getKey() + ": " + round.getValue().strip())
                            .collect(Collectors.joining("\n\n"))
                    : String.valueOf(answer.text() == null ? answer.answer() : answer.text())
                            .strip();
            return mark(Standing.OPEN, 0, said, List.of("Your instructor reads and marks this."), null);
        }

        Mark choice(Task.Choice choice, String said) {
            String letter = AnswerCheck.word(said, choice.options().keySet(), faults);
            if (letter == null) {
                return refused(said);
            }
            boolean right = choice.right().contains(letter);
            List<String> why = new ArrayList<>();
            String first = choice.right().get(0);
            why.add(
                    right
                            ? "This is right."
                            : "The answer is " + first + ": " + choice.options().get(first));
            if (!choice.why().isBlank()) {
                why.add(choice.why().strip());
            }
            return scored(right ? 1 : 0, said, why, null);
        }

        Mark prediction(String said, Answers.Right right) {
            Double predicted = AnswerCheck.probability(said, faults);
            if (predicted == null) {
                return refused(said);
            }
            double came = right instanceof Answers.Right.Fact fact
                    ? fact.happened()
                    : ((Answers.Right.Number) right).found().nearest(predicted);
            double off = predicted - came;
            List<String> why = new ArrayList<>();
            why.add(
                    right instanceof Answers.Right.Number number
                            ? "Rollover finds " + Sentences.percent(number.found()) + "."
                            : came == 1 ? "The measures went on." : "The measures did not go on as they were.");
            why.add(String.format(
                    Locale.ROOT, "The quadratic score is 1 − (%.3f − %.3f)² = %.3f.", predicted, came, 1 - off * off));
            return scored(1 - off * off, said, why, null);
        }

        Mark explanation(Task.Explain explain, String said, Answers.Right right) {
            if (right instanceof Answers.Right.Names names) {
                return name(explain, said, names);
            }
            if (right instanceof Answers.Right.Fact fact) {
                return prediction(said, fact);
            }
            Found found = ((Answers.Right.Number) right).found();
            boolean effect = explain.of() instanceof Question.Effect;
            Double number = effect ? AnswerCheck.difference(said, faults) : AnswerCheck.probability(said, faults);
            if (number == null) {
                return refused(said);
            }
            double off = found.beyond(number);
            double share =
                    off <= ROUNDING ? 1 : explain.tolerance() == 0 ? 0 : Math.max(0, 1 - off / explain.tolerance());
            String what = effect ? Sentences.points(found) : Sentences.percent(found);
            String verdict = off <= ROUNDING
                    ? " The answer is within the interval."
                    : " The answer is " + Sentences.oneDecimal(off * 100) + " points outside the interval.";
            return scored(share, said, List.of("Rollover finds " + what + "." + verdict), null);
        }

        private Mark name(Task.Explain explain, String said, Answers.Right.Names names) {
            Map<String, Found> known = new LinkedHashMap<>(names.figures());
            String name = AnswerCheck.word(said, known(explain, known.keySet()), faults);
            if (name == null) {
                return refused(said);
            }
            boolean right = names.accepted().contains(name);
            List<String> why = new ArrayList<>();
            String first = names.accepted().isEmpty() ? "" : names.accepted().get(0);
            Found best = known.get(first);
            why.add(
                    best == null
                            ? "Nothing of the kind happens here."
                            : "Rollover finds " + first + " (" + Sentences.percent(best) + ").");
            Found own = known.get(name);
            if (right && !name.equals(first)) {
                why.add(name + " cannot be told from it, and is right as well.");
            } else if (!right && own != null) {
                why.add("Of " + name + " it finds " + Sentences.percent(own) + ".");
            }
            return scored(right ? 1 : 0, said, why, null);
        }

        /** What may be answered: of laws also those that never stop anything. */
        private java.util.Collection<String> known(Task.Explain explain, java.util.Collection<String> found) {
            return explain.of() instanceof Question.StopsPresident
                    ? edition.scenario().scenario().constraints().keySet()
                    : found;
        }
    }
}
