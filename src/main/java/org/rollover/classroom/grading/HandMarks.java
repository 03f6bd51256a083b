package org.rollover.classroom.grading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.archive.Table;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Task;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

/**
 * The marks that an instructor gives by hand, in a table with a row for each criterion of each text. What was typed into it is
 * never lost: rows with points or a comment stay, whatever becomes of the student's file.
 */
public final class HandMarks {
    /** What the file is called. */
    public static final String FILE = "marks.csv";

    /** A spreadsheet's cell takes no more than 32,767 signs. */
    private static final int LONGEST = 30_000;

    private static final String CUT = " … (cut; the whole text stands on the feedback page)";
    /** As people write points, with a point or a comma; machines also read 1d, 15f and 0x1p3 as numbers. */
    private static final Pattern POINTS = Pattern.compile("[0-9]{1,9}([.,][0-9]{0,9})?|[.,][0-9]{1,9}");

    private static final String MARKS = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of("student", "task", "criterion", "points");

    private final Map<Key, Row> rows = new LinkedHashMap<>();

    /** Which criterion of which text. */
    private record Key(String student, String task, String criterion) {}

    /** A row; points and comment are as they were typed. */
    private record Row(String of, String points, String comment, String text) {
        boolean filled() {
            return !points.isEmpty() || !comment.isEmpty();
        }
    }

    /** No marks yet. */
    public static HandMarks none() {
        return new HandMarks();
    }

    /**
     * Reads what was typed.
     *
     * @param names who may be meant by a name
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public static HandMarks read(Path file, Exercise exercise, Names names) throws ScenarioException {
        HandMarks marks = new HandMarks();
        CsvTable table = CsvReader.read(file, COLUMNS, ReadingLimits.tables());
        for (int row = 0; row < table.rows(); row++) {
            marks.add(table, row, exercise, names);
        }
        table.throwIfErrors();
        return marks;
    }

    /** Reads a table that was just made. */
    static HandMarks read(Table made, Exercise exercise, Names names) throws ScenarioException {
        HandMarks marks = new HandMarks();
        CsvTable table = CsvReader.readText(made.csv(), FILE, COLUMNS, ReadingLimits.tables());
        for (int row = 0; row < table.rows(); row++) {
            marks.add(table, row, exercise, names);
        }
        return marks;
    }

    private void add(CsvTable table, int at, Exercise exercise, Names names) {
        Row row = new Row(
                cell(table, at, "of"), cell(table, at, "points"), cell(table, at, "comment"), cell(table, at, "text"));
        String written = cell(table, at, "student");
        String student = names.meant(written);
        String id = cell(table, at, "task");
        String said = cell(table, at, "criterion");
        Task task = exercise.file().tasks().get(id);
        Criterion criterion = task == null || !task.byHand() ? null : criterion(task, said);
        if (student == null || criterion == null) {
            if (row.filled()) {
                unknown(table, at, exercise, task, student == null ? written : null);
            }
            return;
        }
        points(table, at, row.points(), criterion);
        if (rows.putIfAbsent(new Key(student, id, criterion.says()), row) != null) {
            table.error(at, "student", "this row stands twice", "each criterion of a text once", null);
        }
    }

    private static void unknown(
            CsvTable table, int at, Exercise exercise, @Nullable Task task, @Nullable String written) {
        String stays = "delete the row if it is no longer needed";
        if (written != null) {
            table.error(at, "student", "there is no student '" + written + "'", stays, null);
            return;
        }
        List<String> tasks = exercise.file().tasks().entrySet().stream()
                .filter(entry -> entry.getValue().byHand())
                .map(Map.Entry::getKey)
                .toList();
        String id = cell(table, at, "task");
        if (task == null || !task.byHand()) {
            table.error(
                    at, "task", "there is no task '" + id + "' that is marked by hand", stays, Nearest.to(id, tasks));
        } else {
            String said = cell(table, at, "criterion");
            table.error(at, "criterion", "the rubric of " + id + " has no '" + said + "'", stays, null);
        }
    }

    private static void points(CsvTable table, int at, String text, Criterion criterion) {
        Double points = number(text);
        boolean wrong = !text.isEmpty() && (points == null || points > criterion.of());
        if (wrong) {
            table.error(
                    at, "points", "'" + text + "' are no points", "from 0 to " + Decimals.text(criterion.of()), null);
        }
    }

    private static @Nullable Double number(String text) {
        return POINTS.matcher(text).matches() ? Double.valueOf(text.replace(',', '.')) : null;
    }

    /** A cell, without the apostrophe that keeps a spreadsheet from running it. */
    private static String cell(CsvTable table, int row, String column) {
        String text = table.text(row, column);
        boolean kept = text.length() > 1 && text.charAt(0) == '\'' && MARKS.indexOf(text.charAt(1)) >= 0;
        return kept ? text.substring(1) : text;
    }

    /** Whether the same rows with the same marks stand in both, however they are written. */
    boolean says(HandMarks other) {
        return plain(rows).equals(plain(other.rows));
    }

    private static Map<Key, List<Object>> plain(Map<Key, Row> rows) {
        Map<Key, List<Object>> plain = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            Double points = number(row.points());
            plain.put(key, List.of(points == null ? row.points() : points, plain(row.comment()), plain(row.text())));
        });
        return plain;
    }

    // ------------------------------------------------------------------------------------------------ the rubric

    /** What earns points in a text. */
    private record Criterion(String says, double of) {}

    private static List<Criterion> criteria(Task task) {
        List<Task.Criterion> rubric = task instanceof Task.Text text
                ? text.rubric()
                : task instanceof Task.Memo memo ? memo.rubric() : List.of();
        List<Criterion> criteria = new ArrayList<>();
        for (Task.Criterion one : rubric) {
            String says = one.says().replaceAll("\\s+", " ").strip();
            criteria.add(new Criterion((criteria.size() + 1) + ". " + says, one.points()));
        }
        return criteria.isEmpty() ? List.of(new Criterion("all", task.points())) : criteria;
    }

    private static @Nullable Criterion criterion(Task task, String said) {
        return criteria(task).stream()
                .filter(one -> one.says().equalsIgnoreCase(said))
                .findFirst()
                .orElse(null);
    }

    // ------------------------------------------------------------------------------------------------ what they earn

    /** A student's work with the marks that were given by hand; a text counts when all of its criteria are marked. */
    public Graded merged(Exercise exercise, Graded graded) {
        List<String> flags = new ArrayList<>(graded.flags());
        List<Mark> marks = graded.marks().stream()
                .map(mark -> mark.standing() == Mark.Standing.OPEN
                        ? merged(
                                Objects.requireNonNull(exercise.file().tasks().get(mark.task())),
                                graded.student(),
                                mark,
                                flags)
                        : mark)
                .toList();
        return new Graded(graded.student(), graded.edition(), graded.role(), flags, marks);
    }

    private Mark merged(Task task, String student, Mark mark, List<String> flags) {
        double sum = 0;
        boolean whole = true;
        boolean changed = false;
        List<String> why = new ArrayList<>();
        for (Criterion criterion : criteria(task)) {
            Row row = rows.get(new Key(student, mark.task(), criterion.says()));
            Double points = row == null ? null : number(row.points());
            if (row == null || points == null) {
                whole = false;
                continue;
            }
            sum += points;
            changed |= !row.text().isEmpty() && !plain(row.text()).equals(plain(cut(mark.said())));
            String comment = row.comment().isEmpty() ? "" : " " + row.comment();
            why.add(criterion.says() + ": " + Decimals.text(points) + " of " + Decimals.text(criterion.of()) + "."
                    + comment);
        }
        if (changed) {
            flags.add("The text of " + mark.task() + " is another than the one that was marked by hand.");
        }
        return whole
                ? new Mark(mark.task(), Mark.Standing.BY_HAND, hundredth(sum), mark.of(), mark.said(), why, null)
                : mark;
    }

    private static double hundredth(double points) {
        return Math.round(points * 100) / 100.0;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    // ------------------------------------------------------------------------------------------------ the table

    /** The table to be filled in; empty where nothing is marked by hand. */
    public Table table(Exercise exercise, List<Graded> all, Names names) {
        Table table = new Table("marks", "student", "task", "criterion", "of", "points", "comment", "text");
        Map<Key, Row> left = new LinkedHashMap<>(rows);
        for (Graded graded : all) {
            for (Mark mark : graded.marks()) {
                Task task = Objects.requireNonNull(exercise.file().tasks().get(mark.task()));
                boolean due = mark.standing() == Mark.Standing.OPEN || mark.standing() == Mark.Standing.BY_HAND;
                if (task.byHand()) {
                    rows(table, graded.student(), mark, due, task, names, left);
                }
            }
        }
        return table;
    }

    private static void rows(
            Table table, String student, Mark mark, boolean due, Task task, Names names, Map<Key, Row> left) {
        String text = cut(mark.said());
        for (Criterion criterion : criteria(task)) {
            Row typed = left.remove(new Key(student, mark.task(), criterion.says()));
            if (!due && (typed == null || !typed.filled())) {
                continue;
            }
            String points = typed == null ? "" : typed.points();
            Double number = number(points);
            table.row(
                    names.shown(student),
                    mark.task(),
                    criterion.says(),
                    criterion.of(),
                    number == null ? points : number,
                    typed == null ? "" : typed.comment(),
                    due ? text : typed == null ? "" : typed.text());
            text = "";
        }
    }
}
