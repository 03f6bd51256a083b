package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Found;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Model;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;
import org.rollover.report.story.Frame;
import org.rollover.report.story.Labels;

/** All solutions of a goal with the model answers: which were cheap, which were good. */
final class Frontier {
    /** Such as are told apart as outlines, too: among them a triangle upside down and a cross. */
    private static final List<String> SIGNS = List.of(
            "circle", "diamond", "triangle", "rect", "path://M0,0h8l-4,8z", "path://M3,0h2v3h3v2h-3v3h-2v-3h-3v-2h3z");

    private static final int SHAPES = SIGNS.size();
    private static final int LINES = 3;
    private static final double SAME = 1e-9;

    private final Exercise exercise;
    private final Tally tally;
    private final Task.Goal goal;
    private final Map<Integer, Map<String, Model>> models;
    private final int shapes;
    private final List<GoalPicture.Dot> dots = new ArrayList<>();
    private final List<GoalPicture.Line> lines = new ArrayList<>();
    /** What the line of each edition looks like, in words; empty where there is one alone. */
    private final List<String> drawn = new ArrayList<>();

    private Frontier(Exercise exercise, Tally tally, Task.Goal goal, Map<Integer, Map<String, Model>> models) {
        this.exercise = exercise;
        this.tally = tally;
        this.goal = goal;
        this.models = models;
        this.shapes = Math.min(SHAPES, Math.max(1, exercise.editions().size()));
    }

    /** The figure of a goal; none where there is neither a solution nor a model answer. */
    static Optional<Block.Figure> figure(
            String id, Exercise exercise, Tally tally, Map<Integer, Map<String, Model>> models) {
        if (!(tally.task() instanceof Task.Goal goal)) {
            return Optional.empty();
        }
        Frontier frontier = new Frontier(exercise, tally, goal, models);
        frontier.collect();
        return frontier.dots.isEmpty() ? Optional.empty() : Optional.of(frontier.figure(id));
    }

    /** A student's solution. */
    record Tried(String student, int edition, Mark.Tried tried, double points) {}

    static List<Tried> tried(Tally tally) {
        List<Tried> all = new ArrayList<>();
        for (Tally.Of of : tally.marks()) {
            Mark.Tried tried = of.mark().tried();
            if (tried != null) {
                all.add(new Tried(
                        of.graded().student(),
                        of.graded().edition(),
                        tried,
                        of.mark().points()));
            }
        }
        return all;
    }

    /** Whether it counts as reached: the better end of the interval does. */
    static boolean reached(Task.Goal goal, Found found) {
        Double least = goal.atLeast();
        Double most = goal.atMost();
        return (least == null || found.high() >= least - SAME) && (most == null || found.low() <= most + SAME);
    }

    static Model.@Nullable Goal model(Map<Integer, Map<String, Model>> models, int edition, String task) {
        return models.getOrDefault(edition, Map.of()).get(task) instanceof Model.Goal model ? model : null;
    }

    /** Solutions that reach the goal and cost less than the model answer of their edition. */
    static List<Tried> cheaper(Tally tally, Map<Integer, Map<String, Model>> models) {
        if (!(tally.task() instanceof Task.Goal goal)) {
            return List.of();
        }
        return tried(tally).stream()
                .filter(one -> reached(goal, one.tried().reached()))
                .filter(one -> {
                    Model.Goal model = model(models, one.edition(), tally.id());
                    return model != null
                            && model.solution() != null
                            && one.tried().cost() < model.cost() - SAME;
                })
                .toList();
    }

    /** {@code 3 of 7 solutions reach}. */
    static String share(long there, long of) {
        return there + " of " + Plain.count(of, "solution") + (there == 1 || of == 1 ? " reaches" : " reach");
    }

    private void collect() {
        Map<String, List<Tried>> equal = new LinkedHashMap<>();
        for (Tried one : tried(tally)) {
            String key = one.edition() + " " + one.tried().cost() + " "
                    + one.tried().reached().value();
            equal.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
        }
        equal.values().forEach(alike -> {
            Tried first = alike.get(0);
            dots.add(new GoalPicture.Dot(
                    Math.floorMod(first.edition(), shapes),
                    first.tried().cost(),
                    first.tried().reached(),
                    Plain.count(alike.size(), "student") + variant(first.edition()) + ": cost "
                            + Plain.number(first.tried().cost()) + ", "
                            + Plain.percent(first.tried().reached())));
        });
        for (int edition : exercise.numbers().toArray()) {
            Model.Goal model = model(models, edition, tally.id());
            Found found = model == null ? null : model.reached();
            if (model != null && found != null) {
                dots.add(new GoalPicture.Dot(
                        shapes + Math.floorMod(edition, shapes),
                        model.cost(),
                        found,
                        "model answer" + variant(edition) + ": cost " + Plain.number(model.cost()) + ", "
                                + Plain.percent(found)));
            }
        }
        if (exercise.editions().size() <= LINES) {
            exercise.numbers().forEach(this::line);
        }
    }

    private String variant(int edition) {
        return exercise.editions().size() > 1 ? " (" + Plain.edition(edition) + ")" : "";
    }

    /** Through the solutions of an edition than which no other is both as cheap and as good. */
    private void line(int edition) {
        List<double[]> places = new ArrayList<>();
        tried(tally).stream()
                .filter(one -> one.edition() == edition)
                .map(Tried::tried)
                .sorted(Comparator.comparingDouble(Mark.Tried::cost)
                        .thenComparingDouble(tried -> -merit(tried.reached().value())))
                .forEach(tried -> {
                    double value = tried.reached().value();
                    double[] last = places.isEmpty() ? null : places.get(places.size() - 1);
                    if (last == null || merit(value) > merit(last[1] / 100)) {
                        places.add(new double[] {tried.cost(), 100 * value});
                    }
                });
        if (places.size() > 1) {
            lines.add(new GoalPicture.Line(Frame.stroke(edition), places));
            drawn.add(exercise.editions().size() > 1 ? Plain.edition(edition) + " " + Frame.stroke(edition) : "");
        }
    }

    private double merit(double probability) {
        return goal.atLeast() != null ? probability : -probability;
    }

    private List<GoalPicture.Kind> kinds() {
        List<GoalPicture.Kind> kinds = new ArrayList<>();
        for (int shape = 0; shape < shapes; shape++) {
            kinds.add(new GoalPicture.Kind(name(shape), Tone.ACCENT, SIGNS.get(shape), 10, false));
        }
        for (int shape = 0; shape < shapes; shape++) {
            kinds.add(new GoalPicture.Kind("model answer (outline)", Tone.MARK, SIGNS.get(shape), 20, true));
        }
        return kinds;
    }

    /** Shapes come again where there are more editions than shapes. */
    private String name(int shape) {
        int editions = exercise.editions().size();
        if (editions <= 1) {
            return "students’ solutions";
        }
        if (editions <= SHAPES) {
            return Plain.edition(shape);
        }
        List<String> numbers = IntStream.range(0, editions)
                .filter(edition -> edition % shapes == shape)
                .limit(3)
                .mapToObj(edition -> String.valueOf(edition + 1))
                .toList();
        return "variants " + String.join(", ", numbers) + (shape + 3 * shapes < editions ? ", …" : "");
    }

    private Block.Figure figure(String id) {
        GoalPicture picture = new GoalPicture(goal, exercise.rules().budget(), kinds(), dots, lines);
        return new Block.Figure(
                id,
                "Every solution of " + Labels.shortened(tally.id(), 60) + ": what it costs, and P(sustained) with it",
                says(picture.crowded()),
                picture.chart(),
                table());
    }

    private String says(boolean crowded) {
        List<Tried> all = tried(tally);
        List<Tried> there =
                all.stream().filter(one -> reached(goal, one.tried().reached())).toList();
        List<String> parts = new ArrayList<>();
        parts.add(
                all.isEmpty()
                        ? "No student has a solution"
                        : share(there.size(), all.size()) + " the goal, " + GoalPicture.asked(goal));
        there.stream()
                .min(Comparator.comparingDouble(one -> one.tried().cost()))
                .ifPresent(one -> parts.add("the cheapest of these costs "
                        + Plain.number(one.tried().cost()) + variant(one.edition())));
        Map<Integer, Double> costs = new TreeMap<>();
        for (int edition : exercise.numbers().toArray()) {
            Model.Goal model = model(models, edition, tally.id());
            if (model != null && model.solution() != null) {
                costs.put(edition, model.cost());
            }
        }
        if (!costs.isEmpty()) {
            parts.add(
                    costs.size() == 1
                            ? "the model answer costs " + Plain.number(Objects.requireNonNull(first(costs)))
                            : "model answers cost "
                                    + Plain.number(costs.values().stream()
                                            .mapToDouble(c -> c)
                                            .min()
                                            .orElse(0))
                                    + " to "
                                    + Plain.number(costs.values().stream()
                                            .mapToDouble(c -> c)
                                            .max()
                                            .orElse(0)));
        }
        return String.join("; ", parts) + ". Outlines are model answers; whiskers are 95% intervals"
                + (crowded ? ", of model answers alone" : "")
                + (lines.isEmpty()
                        ? ""
                        : "; grey steps are the frontier, left of which no student did as well"
                                + (drawn.get(0).isEmpty() ? "" : " (" + String.join(", ", drawn) + ")"))
                + "."
                + (exercise.editions().size() > SHAPES
                        ? " Shapes come again after " + SHAPES + " variants; the numbers name each."
                        : "");
    }

    private static @Nullable Double first(Map<Integer, Double> costs) {
        return costs.values().stream().findFirst().orElse(null);
    }

    /** Of students without their names. */
    private DataTable table() {
        DataTable.Builder table = columns(tally, "whose");
        for (int edition : exercise.numbers().toArray()) {
            Model.Goal model = model(models, edition, tally.id());
            Found found = model == null ? null : model.reached();
            if (model != null && found != null) {
                table.row(row(goal, "model answer", edition, model.cost(), found, ""));
            }
        }
        ordered(tally).forEach(one -> table.row(row(goal, "a student’s", one)));
        return table.build();
    }

    /** Students’ solutions with their names; the task must be a goal. */
    static DataTable byStudent(Tally tally) {
        DataTable.Builder table = columns(tally, "student");
        Task.Goal goal = (Task.Goal) tally.task();
        ordered(tally).forEach(one -> table.row(row(goal, one.student(), one)));
        return table.build();
    }

    private static DataTable.Builder columns(Tally tally, String who) {
        return DataTable.of("Solutions of " + tally.id())
                .words(who)
                .words("variant")
                .numbers("cost")
                .numbers("P(sustained)")
                .numbers("95% interval")
                .words("goal")
                .numbers("points");
    }

    private static List<Tried> ordered(Tally tally) {
        return tried(tally).stream()
                .sorted(Comparator.comparingDouble((Tried one) -> -one.points())
                        .thenComparingDouble(one -> one.tried().cost())
                        .thenComparing(Tried::student))
                .toList();
    }

    private static String[] row(Task.Goal goal, String whose, Tried one) {
        return row(goal, whose, one.edition(), one.tried().cost(), one.tried().reached(), Plain.number(one.points()));
    }

    private static String[] row(Task.Goal goal, String whose, int edition, double cost, Found found, String points) {
        return new String[] {
            whose,
            String.valueOf(edition + 1),
            Plain.number(cost),
            Plain.percent(found.value()),
            Plain.range(found),
            reached(goal, found) ? "reached" : "not reached",
            points
        };
    }
}
