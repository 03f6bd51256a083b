package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Model;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;

/** What of a class only its instructor should see: all that names students, and the notes of the exercise. */
final class Instructor {
    static final String TITLE = "For the instructor alone";

    private final Exercise exercise;
    private final List<Graded> all;
    private final List<Tally> tallies;
    private final Map<Integer, Map<String, Model>> models;

    Instructor(Exercise exercise, List<Graded> all, List<Tally> tallies, Map<Integer, Map<String, Model>> models) {
        this.exercise = exercise;
        this.all = all;
        this.tallies = tallies;
        this.models = models;
    }

    Chapter chapter() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Caution(
                all.isEmpty()
                        ? "Do not show this in class: these notes are for you."
                        : "Do not show this in class: here students are named."));
        if (!all.isEmpty()) {
            blocks.add(new Block.Folded("Every student", List.of(new Block.Table(students()))));
            blocks.add(new Block.Folded("Submissions to look at", flagged()));
        }
        for (Tally tally : tallies) {
            if (!Frontier.tried(tally).isEmpty()) {
                blocks.add(new Block.Folded("Solutions of " + tally.id() + " by student", solutions(tally)));
            }
        }
        if (!exercise.file().notes().isBlank()) {
            blocks.add(new Block.Folded(
                    "Notes on the exercise, and for the debriefing",
                    List.of(new Block.Prose(exercise.file().notes()))));
        }
        return new Chapter("instructor", TITLE, blocks);
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
        if (Headline.silent(graded)) {
            remarks.add("no answers");
        }
        return String.join(", ", remarks);
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
        return List.of(new Block.Table(table.build()));
    }

    private List<Block> solutions(Tally tally) {
        List<Block> blocks = new ArrayList<>();
        List<String> cheaper = Frontier.cheaper(tally, models).stream()
                .map(Frontier.Tried::student)
                .toList();
        if (!cheaper.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "Cheaper than the model answer: " + Ends.names(cheaper) + ". Let them show how."));
        }
        blocks.add(new Block.Table(Frontier.byStudent(tally)));
        return blocks;
    }
}
