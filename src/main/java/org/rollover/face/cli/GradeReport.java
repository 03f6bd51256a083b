package org.rollover.face.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.grading.Changes;
import org.rollover.classroom.grading.GradeRun;
import org.rollover.classroom.intake.Fate;
import org.rollover.classroom.pages.Headline;
import org.rollover.report.Grid;
import org.rollover.report.Page;

/** What a grading says on the terminal. */
final class GradeReport {
    private static final int MOST = 8;
    private static final int MOST_CHANGES = 20;

    private final Exercise exercise;
    private final GradeRun.Result result;
    private final Path place;

    GradeReport(Exercise exercise, GradeRun.Result result, Path place) {
        this.exercise = exercise;
        this.result = result;
        this.place = place;
    }

    /** Whether there is nothing left to look at, and nothing to mark. */
    boolean settled() {
        return result.flagged().isEmpty()
                && result.open().isEmpty()
                && result.homeless().isEmpty();
    }

    String text(Page page) {
        page.strong(exercise.file().title());
        List<Graded> present = result.present();
        int absent = result.graded().size() - present.size();
        page.paragraph(counted(present.size(), "student") + " handed something in"
                + (absent == 0 ? "" : ", " + absent + " nothing") + ". " + mean());
        look(page);
        open(page);
        changes(page);
        page.gap().paragraph("The books are in " + place + ".");
        // Who has the numbers of one platform needs no word of the other.
        if (result.lacks().size() > 1) {
            result.lacks().forEach(page::paragraph);
        }
        return page.text();
    }

    /** In the words of the page of the class. */
    private String mean() {
        Headline headline = Headline.of(exercise, result.graded());
        int empty = result.present().size() - headline.present().size();
        return ((empty > 0 ? "In what " + empty + " of these handed in there is nothing that can be read. " : "")
                        + headline.sentence())
                .strip();
    }

    private void look(Page page) {
        List<String> points = new ArrayList<>();
        for (Graded one : result.flagged()) {
            points.add(one.student() + ": " + String.join(" ", one.flags()));
        }
        for (Fate fate : result.homeless()) {
            points.add(fate.file() + ": " + fate.reason());
        }
        if (points.isEmpty()) {
            return;
        }
        page.heading("To be looked at");
        points.stream().limit(MOST).forEach(page::item);
        if (points.size() > MOST) {
            page.item("and " + (points.size() - MOST) + " more; files.csv and grades.csv list all");
        }
    }

    private void open(Page page) {
        List<Graded> open = result.open();
        if (open.isEmpty()) {
            return;
        }
        String tasks = exercise.file().tasks().entrySet().stream()
                .filter(entry -> entry.getValue().byHand())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        page.heading("To be marked by hand");
        page.item(counted(open.size(), "student") + " " + (open.size() == 1 ? "waits" : "wait") + " for marks of "
                + tasks
                + ", and " + (open.size() == 1 ? "has" : "have") + " no grade in the grade books until then. Fill in "
                + place.resolve("marks.csv") + " and say the same command again.");
    }

    private void changes(Page page) {
        List<Changes.Change> changes = result.changes();
        if (changes == null) {
            return;
        }
        page.gap();
        if (changes.isEmpty()) {
            page.paragraph("Nothing differs from the grading before.");
            return;
        }
        page.heading("What differs from the grading before");
        Grid grid = new Grid()
                .words("student")
                .words("task")
                .numbers("was")
                .numbers("now")
                .words("how it stands");
        changes.stream()
                .limit(MOST_CHANGES)
                .forEach(change -> grid.row(
                        change.student(),
                        change.task(),
                        number(change.was()),
                        number(change.now()),
                        change.wasStanding().equals(change.nowStanding())
                                ? change.nowStanding()
                                : change.wasStanding() + " → " + change.nowStanding()));
        page.table(grid);
        if (changes.size() > MOST_CHANGES) {
            page.item("and " + (changes.size() - MOST_CHANGES) + " more in changes.csv");
        }
    }

    private static String number(@org.jspecify.annotations.Nullable Double points) {
        return points == null ? "–" : Decimals.text(points);
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
