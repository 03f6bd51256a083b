package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Model;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.HtmlPage;

/**
 * What an instructor reads about a class whose work is marked. It names students, or their pseudonyms, and holds the model answers: it is
 * not for students.
 */
public final class ClassPage {
    private static final int UNFOLDED = 15;

    private final Exercise exercise;
    private final List<Graded> all;
    private final Map<Integer, Map<String, Model>> models;
    private final List<Tally> tallies;
    private final Debriefing debriefing;

    private ClassPage(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models) {
        this.exercise = exercise;
        this.all = List.copyOf(all);
        this.models = models;
        this.tallies = Tally.of(exercise.file().tasks(), all);
        this.debriefing = new Debriefing(exercise, this.all, tallies, models);
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
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("glance", "The class at a glance", glance()));
        if (!all.isEmpty()) {
            chapters.add(new Chapter("talk", "What to talk about", List.of(new Block.Bullets(debriefing.facts()))));
            if (!tallies.isEmpty()) {
                chapters.add(new Chapter("by-task", "Task by task", List.of(Tally.figure(tallies))));
            }
        }
        List<Block> goals = goals();
        if (!goals.isEmpty()) {
            chapters.add(new Chapter("goals", "Cost and probability: every solution", goals));
        }
        if (!all.isEmpty()) {
            if (tallies.stream().anyMatch(tally -> tally.task() instanceof Task.Predict)) {
                chapters.add(new Chapter(
                        "predictions", "How good the predictions were", new Calibration(tallies, models).blocks()));
            }
            chapters.add(new Chapter("mistakes", "Common mistakes", new Mistakes(tallies).blocks()));
            chapters.add(new Chapter("flagged", "Submissions to look at", flagged()));
        }
        chapters.add(new Chapter("rules", "How points are given", MarkingRules.blocks(exercise)));
        return new HtmlPage(
                exercise.file().title(),
                "The class: " + Plain.count(all.size(), "student")
                        + ". For the instructor, as it names students and shows" + " model answers.",
                chapters,
                "Rollover: class overview of " + exercise.name());
    }

    private List<Block> glance() {
        if (all.isEmpty()) {
            return List.of(new Block.Lead("There is no student's work yet."));
        }
        List<Block> blocks = new ArrayList<>();
        List<Double> points = all.stream().map(Graded::points).toList();
        long flags = all.stream().filter(graded -> !graded.flags().isEmpty()).count();
        long open = all.stream().filter(Graded::open).count();
        blocks.add(new Block.Lead(Plain.count(all.size(), "student") + " earned "
                + Plain.number(Plain.mean(points)) + " of " + Plain.points(exercise.points())
                + " on average; the median is " + Plain.number(Plain.median(points)) + "."));
        if (open > 0) {
            blocks.add(new Block.Caution(Plain.count(open, "student") + (open == 1 ? " has" : " have")
                    + " texts that are not marked yet. Until then these count as 0 in all sums on this page, and are left"
                    + " out of means by task."));
        }
        if (flags > 0) {
            blocks.add(new Block.Paragraph(Plain.count(flags, "submission") + (flags == 1 ? " has" : " have")
                    + " something to look at: see below."));
        }
        if (exercise.points() > 0) {
            blocks.add(PointsPicture.figure("spread", points, exercise.points()));
        }
        if (exercise.editions().size() > 1) {
            blocks.add(new Block.Table(variants()));
        }
        blocks.add(folded("Every student", students(), all.size()));
        return blocks;
    }

    /** A table, which is only opened at once where it is short. */
    private static Block folded(String summary, DataTable table, int rows) {
        Block block = new Block.Table(table);
        return rows <= UNFOLDED ? block : new Block.Folded(summary, List.of(block));
    }

    private DataTable variants() {
        DataTable.Builder table = DataTable.of("Points by variant")
                .words("variant")
                .words("what differs")
                .numbers("students")
                .numbers("mean")
                .numbers("median");
        debriefing
                .points()
                .forEach((number, points) -> table.row(
                        String.valueOf(number + 1),
                        differs(number),
                        String.valueOf(points.size()),
                        Plain.number(Plain.mean(points)),
                        Plain.number(Plain.median(points))));
        return table.build();
    }

    private String differs(int number) {
        if (number < 0 || number >= exercise.editions().size()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        exercise.editions().get(number).numbers().forEach((path, value) -> parts.add(path + " " + Plain.number(value)));
        return String.join(", ", parts);
    }

    private DataTable students() {
        DataTable.Builder table = DataTable.of("Every student")
                .words("student")
                .words("variant")
                .words("role")
                .numbers("points")
                .words("");
        all.stream()
                .sorted(Comparator.comparingDouble((Graded graded) -> -graded.points())
                        .thenComparing(Graded::student))
                .forEach(graded -> table.row(
                        graded.student(),
                        String.valueOf(graded.edition() + 1),
                        graded.role(),
                        Plain.number(graded.points()),
                        remarks(graded)));
        return table.build();
    }

    private static String remarks(Graded graded) {
        List<String> remarks = new ArrayList<>();
        if (graded.open()) {
            remarks.add("texts to mark");
        }
        if (!graded.flags().isEmpty()) {
            remarks.add("flagged");
        }
        if (graded.marks().stream().allMatch(mark -> mark.standing() == Mark.Standing.MISSING)) {
            remarks.add("no answers");
        }
        return String.join(", ", remarks);
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

    private static String reasons(Graded graded) {
        return graded.flags().stream()
                .map(flag -> flag.strip().endsWith(".") ? flag.strip() : flag.strip() + ".")
                .collect(Collectors.joining(" "));
    }

    private List<Block> flagged() {
        List<Graded> flagged =
                all.stream().filter(graded -> !graded.flags().isEmpty()).toList();
        if (flagged.isEmpty()) {
            return List.of(new Block.Paragraph("None: every submission could be read and is whose it says."));
        }
        DataTable.Builder table = DataTable.of("Submissions to look at")
                .words("student")
                .words("why")
                .numbers("points");
        flagged.forEach(graded -> table.row(graded.student(), reasons(graded), Plain.number(graded.points())));
        return List.of(folded("The submissions", table.build(), flagged.size()));
    }
}
