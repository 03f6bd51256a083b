package org.rollover.classroom.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.archive.Table;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.intake.Entrant;
import org.rollover.classroom.intake.Fate;
import org.rollover.classroom.intake.Roster;

/**
 * The tables of a grading. Those for Canvas and Moodle have the columns that their importers look for ({@code
 * lib/gradebook_importer.rb} of Canvas; {@code mod/assign/feedback/offline/importgradeslib.php} of Moodle). A student whose
 * texts are not all marked has no grade in them, as half a grade would be taken for a whole one.
 */
final class Books {
    static final String CANVAS = "gradebook-canvas.csv";
    static final String MOODLE = "gradebook-moodle.csv";
    static final String GRADES = "grades.csv";
    static final String FILES = "files.csv";

    private final Exercise exercise;
    private final List<Entrant> entrants;
    private final List<Graded> graded;
    private final Names names;

    /**
     * @param graded one for each entrant, under the students' own names
     */
    Books(Exercise exercise, List<Entrant> entrants, List<Graded> graded, Names names) {
        this.exercise = exercise;
        this.entrants = List.copyOf(entrants);
        this.graded = List.copyOf(graded);
        this.names = names;
    }

    /** The work of a student as it is shown: under its name there, and with no other name in what is said of it. */
    Graded shown(Graded one) {
        return names.pseudonyms() ? told(one, names::words) : one;
    }

    /** The same as the student reads it. */
    Graded forStudent(Graded one) {
        return told(one, sentence -> names.words(names.forStudent(sentence, one.student())));
    }

    private Graded told(Graded one, UnaryOperator<String> words) {
        List<Mark> marks = one.marks().stream()
                .map(mark -> mark.standing() == Mark.Standing.MISSING
                        ? new Mark(
                                mark.task(),
                                mark.standing(),
                                mark.points(),
                                mark.of(),
                                mark.said(),
                                mark.why().stream().map(words).toList(),
                                mark.tried())
                        : mark)
                .toList();
        List<String> flags = one.flags().stream().map(words).toList();
        return new Graded(names.shown(one.student()), one.edition(), one.role(), flags, marks);
    }

    /**
     * The grade book for Canvas.
     *
     * @param column what Canvas calls the assignment, as {@code Title (12345)}
     */
    String canvas(String column) {
        Table table = new Table("gradebook-canvas", "Student", "ID", "SIS User ID", "SIS Login ID", "Section", column);
        table.row("    Points Possible", "", "", "", "", rounded(exercise.points()));
        each((entrant, one) -> {
            Roster.Student who = entrant.contact();
            table.row(who.called(), who.canvasId(), "", who.canvasLogin(), who.section(), grade(one));
        });
        return table.csv();
    }

    /** The grade book for Moodle, as its worksheet for grading offline. */
    String moodle() {
        Table table = new Table(
                "gradebook-moodle",
                "Identifier",
                "Full name",
                "Email address",
                "Status",
                "Grade",
                "Maximum Grade",
                "Grade can be changed",
                "Last modified (submission)",
                "Last modified (grade)",
                "Feedback comments");
        each((entrant, one) -> {
            Roster.Student who = entrant.contact();
            table.row(
                    who.moodleId().isEmpty() ? "" : "Participant " + who.moodleId(),
                    who.called(),
                    who.email(),
                    entrant.absent() ? "No submission" : "Submitted for grading",
                    grade(one),
                    rounded(exercise.points()),
                    "Yes",
                    "",
                    "",
                    comment(entrant, one));
        });
        return table.csv();
    }

    /** What Moodle shows a student beside the grade; it takes this for HTML, so that only our own words are in it. */
    private String comment(Entrant entrant, Graded one) {
        if (one.open()) {
            return "";
        }
        if (entrant.absent()) {
            return "No submission.";
        }
        List<String> parts = new ArrayList<>();
        one.marks()
                .forEach(mark -> parts.add(harmless(mark.task()) + ": " + Decimals.text(mark.points()) + " of "
                        + Decimals.text(mark.of())));
        return "Points: " + String.join("; ", parts) + ".";
    }

    private static String harmless(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** All of it, a row for each student. */
    String grades() {
        List<String> columns = new ArrayList<>(List.of("student", "name", "variant", "role", "file"));
        List<String> tasks = List.copyOf(exercise.file().tasks().keySet());
        columns.addAll(tasks);
        columns.addAll(List.of("total", "of", "open", "flags", "refused"));
        Table table = new Table("grades", columns.toArray(String[]::new));
        each((entrant, one) -> {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(names.shown(entrant.student()));
            cells.add(names.pseudonyms() ? "" : entrant.contact().name());
            // As instructors count, from 1.
            cells.add(one.edition() + 1);
            cells.add(one.role());
            cells.add(names.file(entrant.file()));
            one.marks().forEach(mark -> cells.add(mark.standing() == Mark.Standing.OPEN ? null : mark.points()));
            cells.add(one.points());
            cells.add(exercise.points());
            cells.add(one.open());
            cells.add(names.words(String.join(" ", one.flags())));
            cells.add(names.words(refused(one)));
            table.row(cells.toArray());
        });
        return table.csv();
    }

    /** The tasks whose answers break the rules or cannot be read, each with the first reason. */
    private static String refused(Graded one) {
        return one.marks().stream()
                .filter(mark -> mark.standing() == Mark.Standing.REFUSED)
                .map(mark -> mark.task()
                        + (mark.why().isEmpty() ? "" : ": " + mark.why().get(0)))
                .collect(Collectors.joining(" "));
    }

    /** What the grade books lack for a platform to know anybody, if they lack it for all; empty else. */
    static List<String> lacks(List<Entrant> entrants) {
        boolean canvas = entrants.stream()
                .map(Entrant::contact)
                .anyMatch(who -> !who.canvasId().isEmpty() || !who.canvasLogin().isEmpty());
        boolean moodle = entrants.stream().map(Entrant::contact).anyMatch(who -> !who.moodleId()
                .isEmpty());
        List<String> lacks = new ArrayList<>();
        if (!canvas) {
            lacks.add(CANVAS
                    + " has no IDs, so that Canvas may match nobody; a class list (--roster) with the column canvas-id"
                    + " or canvas-login helps.");
        }
        if (!moodle) {
            lacks.add(MOODLE
                    + " has no identifiers, so that Moodle may match nobody; a class list (--roster) with the column"
                    + " moodle-id helps.");
        }
        return lacks;
    }

    /** What became of each file. */
    String files(List<Fate> fates) {
        Table table = new Table(FILES, "file", "student", "state", "reason");
        fates.forEach(fate -> table.row(
                names.file(fate.file()),
                fate.student().isEmpty() ? "" : names.shown(fate.student()),
                fate.state().name().toLowerCase(java.util.Locale.ROOT),
                names.words(fate.reason())));
        return table.csv();
    }

    /** A row for somebody. */
    private interface Rows {
        void add(Entrant entrant, Graded one);
    }

    private void each(Rows rows) {
        for (int i = 0; i < entrants.size(); i++) {
            rows.add(entrants.get(i), graded.get(i));
        }
    }

    private static @Nullable Double grade(Graded one) {
        return one.open() ? null : rounded(one.points());
    }

    /** To a hundredth, which is what Canvas shows. */
    private static double rounded(double points) {
        // The sum of 0.1 and 0.2 must not show that it is one of binary numbers.
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
