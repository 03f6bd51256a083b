package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseFile;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Model;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.HtmlPage;

/**
 * What an instructor reads, and shows in the debriefing, about a class whose work is marked. It holds the model answers. Its last chapter
 * names students, or their pseudonyms; the others do not.
 */
public final class ClassPage {
    /** Of fewer students no mean is told, as it would tell of each. */
    private static final int FEW = 3;

    private final Exercise exercise;
    private final List<Graded> all;
    private final Map<Integer, Map<String, Model>> models;
    private final Headline headline;
    private final List<Tally> tallies;

    private ClassPage(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models) {
        this.exercise = exercise;
        this.all = List.copyOf(all);
        this.models = models;
        this.headline = Headline.of(exercise, all);
        this.tallies = Tally.of(exercise.file().tasks(), headline.present());
    }

    /**
     * The page of a class, which may be empty.
     *
     * @param all the work of all students, marked
     * @param models the model answers by the number of the edition, then by task
     * @return one HTML file that needs no other; UTF-8
     */
    public static String html(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models) {
        return page(exercise, all, models).html();
    }

    static HtmlPage page(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models) {
        return new ClassPage(exercise, all, models).page();
    }

    private HtmlPage page() {
        boolean some = !headline.present().isEmpty();
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("glance", "The class at a glance", glance()));
        if (some) {
            List<String> facts = new Debriefing(exercise, headline, tallies, models).facts();
            chapters.add(new Chapter("talk", "What to talk about", List.of(new Block.Bullets(facts))));
            if (!tallies.isEmpty()) {
                chapters.add(new Chapter("by-task", "Task by task", List.of(Tally.figure(tallies))));
            }
        }
        List<Block> goals = goals();
        if (!goals.isEmpty()) {
            chapters.add(new Chapter("goals", "Cost and probability: every solution", goals));
        }
        if (some) {
            if (tallies.stream().anyMatch(tally -> tally.task() instanceof Task.Predict)) {
                chapters.add(new Chapter(
                        "predictions", "How good the predictions were", new Calibration(tallies, models).blocks()));
            }
            List<Block> numbers = NumbersPicture.figures(exercise, tallies, models);
            if (!numbers.isEmpty()) {
                chapters.add(new Chapter("numbers", "What was answered where a number was asked for", numbers));
            }
            chapters.add(new Chapter("mistakes", "Common mistakes", new Mistakes(tallies).blocks()));
        }
        chapters.add(new Chapter("rules", "How points are given", MarkingRules.blocks(exercise)));
        boolean last = !all.isEmpty() || !exercise.file().notes().isBlank();
        if (last) {
            chapters.add(new Instructor(exercise, all, tallies, models).chapter());
        }
        return new HtmlPage(
                exercise.file().title(),
                "The class: " + Plain.count(all.size(), "student") + ". It shows model answers."
                        + (all.isEmpty()
                                ? ""
                                : " The last chapter, “" + Instructor.TITLE
                                        + "”, names students; all before it names nobody, and may be shown in class."),
                chapters,
                "Rollover: class overview of " + exercise.name());
    }

    private List<Block> glance() {
        if (all.isEmpty()) {
            return List.of(new Block.Lead("There is no student's work yet."));
        }
        List<Block> blocks = new ArrayList<>();
        if (!headline.sentence().isEmpty()) {
            blocks.add(new Block.Lead(headline.sentence()));
        }
        if (headline.silent() > 0) {
            blocks.add(new Block.Paragraph(headline.silence()
                    + (headline.present().isEmpty() ? "" : " They are left out of all that follows.")));
        }
        int open = headline.waiting();
        if (open > 0) {
            blocks.add(new Block.Caution(Plain.count(open, "student") + (open == 1 ? " has" : " have")
                    + " texts that are not marked yet. Until then the points of " + Ends.names(openTasks())
                    + " are left out on this page."));
        }
        long flags = all.stream().filter(graded -> !graded.flags().isEmpty()).count();
        if (flags > 0) {
            blocks.add(new Block.Paragraph(Plain.count(flags, "submission") + (flags == 1 ? " has" : " have")
                    + " something to look at: see the last chapter."));
        }
        if (headline.of() > 0 && !headline.present().isEmpty()) {
            blocks.add(PointsPicture.figure("spread", headline.points(), headline.of()));
        }
        if (exercise.editions().size() > 1 && !headline.present().isEmpty()) {
            blocks.add(new Block.Table(variants()));
        }
        if (!exercise.file().roles().isEmpty() && !headline.present().isEmpty()) {
            blocks.add(new Block.Table(roles()));
        }
        return blocks;
    }

    private List<String> openTasks() {
        return exercise.file().tasks().keySet().stream()
                .filter(headline.open()::contains)
                .toList();
    }

    private DataTable variants() {
        DataTable.Builder table = DataTable.of("Points by variant, of " + headline.worth())
                .words("variant")
                .words("what differs")
                .numbers("students")
                .numbers("mean")
                .numbers("median");
        by(Graded::edition)
                .forEach((number, points) -> table.row(
                        String.valueOf(number + 1),
                        differs(number),
                        String.valueOf(points.size()),
                        told(points, Plain.mean(points)),
                        told(points, Plain.median(points))));
        return table.build();
    }

    private DataTable roles() {
        DataTable.Builder table = DataTable.of("Points by role, of " + headline.worth())
                .words("role")
                .numbers("students")
                .numbers("mean")
                .numbers("median");
        by(graded -> graded.role().strip())
                .forEach((name, points) -> table.row(
                        role(name),
                        String.valueOf(points.size()),
                        told(points, Plain.mean(points)),
                        told(points, Plain.median(points))));
        return table.build();
    }

    private String role(String name) {
        ExerciseFile.Role role = exercise.file().roles().get(name);
        return role != null ? role.title() : name.isEmpty() ? "none" : name;
    }

    private static String told(List<Double> points, double figure) {
        return points.size() < FEW ? "fewer than " + FEW + " students" : Plain.number(figure);
    }

    /** Points of the students of each kind. */
    private <K extends Comparable<K>> Map<K, List<Double>> by(Function<Graded, K> kind) {
        Map<K, List<Double>> points = new TreeMap<>();
        headline.present().forEach(graded -> points.computeIfAbsent(kind.apply(graded), any -> new ArrayList<>())
                .add(headline.points(graded)));
        return points;
    }

    private String differs(int number) {
        if (number < 0 || number >= exercise.editions().size()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        exercise.editions().get(number).numbers().forEach((path, value) -> parts.add(path + " " + Plain.number(value)));
        return String.join(", ", parts);
    }

    private List<Block> goals() {
        List<Block> blocks = new ArrayList<>();
        int place = 0;
        for (Tally tally : tallies) {
            place++;
            Frontier.figure("goal-" + place, exercise, tally, models).ifPresent(blocks::add);
        }
        return blocks;
    }
}
