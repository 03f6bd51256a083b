package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;

/**
 * How a class did at one task.
 *
 * @param id the task's name
 * @param marks of all students that have one
 */
record Tally(String id, Task task, List<Of> marks) {
    private static final List<StackedRows.Part> PARTS = List.of(
            new StackedRows.Part("all points", Tone.RENEWAL, 0),
            new StackedRows.Part("some of the points", Tone.FACED_DOWN, 1),
            new StackedRows.Part("no points", Tone.LAPSE, 3),
            new StackedRows.Part("could not be marked", Tone.SERIES_4, 2),
            new StackedRows.Part("no answer", Tone.OVER, 4),
            new StackedRows.Part("not marked yet", Tone.CONCESSION, 5));

    Tally {
        marks = List.copyOf(marks);
    }

    /** A mark with whose it is. */
    record Of(Graded graded, Mark mark) {}

    /** One for each task, in the exercise's order. */
    static List<Tally> of(Map<String, Task> tasks, List<Graded> all) {
        Map<String, List<Of>> marks = new TreeMap<>();
        all.forEach(
                graded -> graded.marks().forEach(mark -> marks.computeIfAbsent(mark.task(), task -> new ArrayList<>())
                        .add(new Of(graded, mark))));
        List<Tally> tallies = new ArrayList<>();
        tasks.forEach((id, task) -> tallies.add(new Tally(id, task, marks.getOrDefault(id, List.of()))));
        return tallies;
    }

    /**
     * The marks as shares of what could be earned; none of a task that is worth nothing, or of which answers wait to be marked: those
     * that are final then are the refused and the missing ones.
     */
    List<Double> shares() {
        if (marks.stream().anyMatch(of -> of.mark().standing() == Mark.Standing.OPEN)) {
            return List.of();
        }
        return marks.stream()
                .map(Of::mark)
                .filter(mark -> mark.of() > 0)
                .map(mark -> mark.points() / mark.of())
                .toList();
    }

    /** How many marks are of each part, in the order of the parts. */
    List<Double> parts() {
        double[] counts = new double[PARTS.size()];
        marks.forEach(of -> counts[part(of.mark())]++);
        return java.util.Arrays.stream(counts).boxed().toList();
    }

    private static int part(Mark mark) {
        return switch (mark.standing()) {
            case FULL -> 0;
            case PARTIAL -> 1;
            case NONE -> 2;
            case REFUSED -> 3;
            case MISSING -> 4;
            case OPEN -> 5;
            case BY_HAND -> mark.points() >= mark.of() ? 0 : mark.points() > 0 ? 1 : 2;
        };
    }

    /** How all tasks went; there must be one at least. */
    static Block.Figure figure(List<Tally> tallies) {
        DataTable.Builder table = DataTable.of("Students by task and result").words("task");
        PARTS.forEach(part -> table.numbers(part.name()));
        table.numbers("mean share of the points");
        List<StackedRows.Row> rows = new ArrayList<>();
        for (Tally tally : tallies) {
            List<Double> parts = tally.parts();
            List<String> says = new ArrayList<>();
            List<String> cells = new ArrayList<>(List.of(tally.id()));
            for (int p = 0; p < parts.size(); p++) {
                long count = Math.round(parts.get(p));
                cells.add(String.valueOf(count));
                says.add(tally.id() + ", " + PARTS.get(p).name() + ": " + Plain.count(count, "student"));
            }
            double mean = Plain.mean(tally.shares());
            cells.add(Double.isNaN(mean) ? "not marked yet" : Plain.percent(mean));
            table.row(cells.toArray(String[]::new));
            rows.add(new StackedRows.Row(tally.id(), parts, says));
        }
        return new Block.Figure(
                "tasks",
                "How many students earned what, by task",
                Ends.of(tallies).map(Ends::sentence).orElse("No task is marked yet."),
                StackedRows.chart("students", PARTS, rows),
                table.build());
    }
}
