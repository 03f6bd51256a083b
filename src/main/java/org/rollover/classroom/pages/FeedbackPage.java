package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Model;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.HtmlPage;
import org.rollover.report.html.Tone;
import org.rollover.report.story.Labels;

/**
 * What a student reads once the work is marked: points, and for each task what was asked, said and right, and why. It holds nothing of
 * other students; the flags are shown as they stand, so that they must not name any either.
 */
public final class FeedbackPage {
    private static final int NAME = 200;
    private static final List<StackedRows.Part> PARTS = List.of(
            new StackedRows.Part("earned", Tone.ACCENT, 0),
            new StackedRows.Part("not earned", Tone.OVER, 1),
            new StackedRows.Part("not marked yet", Tone.CONCESSION, 2));

    private final Exercise exercise;
    private final Graded graded;
    private final Edition edition;
    private final Map<String, Model> models;

    private FeedbackPage(Exercise exercise, Graded graded, Edition edition, Map<String, Model> models) {
        this.exercise = exercise;
        this.graded = graded;
        this.edition = edition;
        this.models = models;
    }

    /**
     * The page of one student.
     *
     * @param graded the student's work, marked
     * @param edition the student's edition
     * @param models the model answers of that edition, by task
     * @return one HTML file that needs no other; UTF-8
     */
    public static String html(Exercise exercise, Graded graded, Edition edition, Map<String, Model> models) {
        return new FeedbackPage(exercise, graded, edition, models).page().html();
    }

    HtmlPage page() {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("points", "Your points", points()));
        Map<String, Mark> marks = marks();
        int place = 0;
        for (Map.Entry<String, Task> entry : exercise.file().tasks().entrySet()) {
            place++;
            Mark mark = marks.get(entry.getKey());
            if (mark != null) {
                chapters.add(new TaskFeedback(exercise, edition, "task-" + place)
                        .chapter(entry.getKey(), entry.getValue(), mark, models.get(entry.getKey())));
            }
        }
        chapters.add(new Chapter("rules", "How points are given", MarkingRules.blocks(exercise)));
        return new HtmlPage(exercise.file().title(), subtitle(), chapters, "Rollover: feedback on " + exercise.name());
    }

    private Map<String, Mark> marks() {
        Map<String, Mark> marks = new HashMap<>();
        graded.marks().forEach(mark -> marks.put(mark.task(), mark));
        return marks;
    }

    private String subtitle() {
        return "Feedback for " + Labels.shortened(graded.student(), NAME)
                + (graded.role().isBlank() ? "" : "; role: " + role())
                + (exercise.editions().size() > 1 ? "; " + Plain.edition(edition.number()) : "");
    }

    private String role() {
        var role = exercise.file().roles().get(graded.role());
        return role == null ? Labels.shortened(graded.role(), NAME) : role.title();
    }

    private List<Block> points() {
        List<Block> blocks = new ArrayList<>();
        double open = graded.marks().stream()
                .filter(mark -> mark.standing() == Mark.Standing.OPEN)
                .mapToDouble(Mark::of)
                .sum();
        double of = graded.marks().stream().mapToDouble(Mark::of).sum();
        blocks.add(new Block.Lead("You earned " + Plain.number(graded.points()) + " of " + Plain.points(of)
                + (graded.open() ? " so far; answers worth " + Plain.points(open) + " are not marked yet." : ".")));
        if (!graded.marks().isEmpty()) {
            blocks.add(figure());
        }
        blocks.add(new Block.Table(table()));
        if (!graded.flags().isEmpty()) {
            blocks.add(
                    new Block.Caution("Your instructor is asked to look at your submission. If something of this is a"
                            + " mistake, tell your instructor."));
            blocks.add(new Block.Bullets(graded.flags()));
        }
        return blocks;
    }

    private DataTable table() {
        DataTable.Builder table = DataTable.of("Your points by task")
                .words("task")
                .words("result")
                .numbers("points")
                .numbers("of");
        for (Mark mark : graded.marks()) {
            boolean open = mark.standing() == Mark.Standing.OPEN;
            table.row(
                    mark.task(),
                    Plain.standing(mark),
                    open ? "–" : Plain.number(mark.points()),
                    Plain.number(mark.of()));
        }
        return table.build();
    }

    private Block.Figure figure() {
        List<StackedRows.Row> rows = new ArrayList<>();
        List<String> says = new ArrayList<>();
        for (Mark mark : graded.marks()) {
            boolean open = mark.standing() == Mark.Standing.OPEN;
            double lost = open ? 0 : Math.max(0, mark.of() - mark.points());
            String told = mark.task() + ": " + (open ? "not marked yet, " : Plain.number(mark.points()) + " of ")
                    + Plain.points(mark.of()) + (open ? "" : ", " + Plain.standing(mark));
            rows.add(new StackedRows.Row(
                    mark.task(),
                    List.of(open ? 0 : mark.points(), lost, open ? mark.of() : 0),
                    List.of(told, told, told)));
            says.add(told);
        }
        return new Block.Figure(
                "points",
                "Points earned and not earned, by task",
                String.join("; ", says) + ".",
                StackedRows.chart("points", PARTS, rows),
                table());
    }
}
