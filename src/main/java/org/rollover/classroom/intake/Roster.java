package org.rollover.classroom.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Seat;
import org.rollover.classroom.StudentId;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

/**
 * The class list: a table with the column {@code student}, and any of {@code name}, {@code email}, {@code canvas-id}, {@code
 * canvas-login}, {@code section}, {@code moodle-id}, {@code role}, {@code variant}.
 */
public final class Roster {
    private static final List<String> COLUMNS =
            List.of("student", "name", "email", "canvas-id", "canvas-login", "section", "moodle-id", "role", "variant");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PARTICIPANT = Pattern.compile("(?i)participant\\s*");

    /**
     * Somebody in a class; what is not known is empty.
     *
     * @param student by which the exercise knows the student
     * @param canvasId the number that Canvas has for the student
     * @param moodleId the participant's number in the assignment, as Moodle's grading worksheet has it
     * @param variant the edition, counted from 1, where the list says one; else 0
     */
    public record Student(
            String student,
            String name,
            String email,
            String canvasId,
            String canvasLogin,
            String section,
            String moodleId,
            String role,
            int variant) {
        /** Of whom nothing else is known. */
        public static Student of(String student) {
            return of(student, "", "");
        }

        /** Of whom only a platform's number is known, if that. */
        static Student of(String student, String canvasId, String moodleId) {
            return new Student(student, "", "", canvasId, "", "", moodleId, "", 0);
        }

        /** The name where it is known, else by what the exercise knows the student. */
        public String called() {
            return name.isEmpty() ? student : name;
        }
    }

    private final Map<String, Student> students = new LinkedHashMap<>();
    private final Map<String, Student> byCanvas = new HashMap<>();
    private final Map<String, Student> byMoodle = new HashMap<>();
    private final Map<String, Student> byLogin = new HashMap<>();

    private final List<String> remarks = new ArrayList<>();

    private Roster() {}

    /**
     * Reads a class list.
     *
     * @param exercise the columns role and variant must name one of its roles and variants, or nothing
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public static Roster read(Path file, Exercise exercise) throws ScenarioException {
        CsvTable table = CsvReader.read(file, List.of("student"), ReadingLimits.tables());
        Roster roster = new Roster();
        for (int row = 0; row < table.rows(); row++) {
            roster.add(table, row, exercise);
        }
        table.throwIfErrors();
        for (String column : new TreeSet<>(table.columns())) {
            String near = COLUMNS.contains(column) ? null : Nearest.to(column, COLUMNS);
            if (near != null && !table.has(near)) {
                roster.remarks.add("the column '" + column + "' is not read; did you mean '" + near + "'?");
            }
        }
        return roster;
    }

    private void add(CsvTable table, int row, Exercise exercise) {
        Collection<String> roles = exercise.file().roles().keySet();
        String student = table.text(row, "student");
        if (StudentId.fault(student) != null) {
            table.error(row, "student", "'" + student + "' is no student's ID", StudentId.ALLOWED, null);
            return;
        }
        String role = table.text(row, "role");
        if (!role.isEmpty() && !roles.contains(role)) {
            String allowed = roles.isEmpty() ? "this exercise has no roles" : "one of " + String.join(", ", roles);
            table.error(row, "role", "there is no role '" + role + "'", allowed, Nearest.to(role, roles));
        }
        Student one = new Student(
                student,
                table.text(row, "name"),
                table.text(row, "email"),
                number(table, row, "canvas-id"),
                table.text(row, "canvas-login"),
                table.text(row, "section"),
                number(table, row, "moodle-id"),
                role,
                variant(table, row, exercise.editions().size()));
        once(table, row, "student", students, Exercise.canonical(student), one);
        once(table, row, "canvas-id", byCanvas, one.canvasId(), one);
        once(table, row, "moodle-id", byMoodle, one.moodleId(), one);
        once(table, row, "canvas-login", byLogin, Exercise.canonical(one.canvasLogin()), one);
    }

    private static void once(
            CsvTable table, int row, String column, Map<String, Student> known, String key, Student one) {
        if (!key.isEmpty() && known.putIfAbsent(key, one) != null) {
            table.error(row, column, "'" + key + "' stands twice", "each student once", null);
        }
    }

    private static String number(CsvTable table, int row, String column) {
        String text = PARTICIPANT.matcher(table.text(row, column)).replaceFirst("");
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return text.isEmpty() ? "" : Long.toString(Long.parseLong(text));
        }
        table.error(row, column, "'" + text + "' is no number", "as the platform exports it", null);
        return "";
    }

    private static int variant(CsvTable table, int row, int variants) {
        String text = table.text(row, "variant");
        if (text.isEmpty()) {
            return 0;
        }
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= variants) {
            return Integer.parseInt(text);
        }
        String allowed = variants == 1 ? "1, as this exercise has one variant" : "a whole number from 1 to " + variants;
        table.error(row, "variant", "there is no variant '" + text + "'", allowed, null);
        return 0;
    }

    /** What falls to each student of the list: what the list says, and else their turn. By the student, in the order of the list. */
    public Map<String, Seat> seats(Exercise exercise) {
        List<Seat> turns =
                exercise.seats(students.values().stream().map(Student::student).toList());
        Map<String, Seat> seats = new LinkedHashMap<>();
        for (Student student : students.values()) {
            Seat turn = turns.get(seats.size());
            seats.put(
                    student.student(),
                    new Seat(
                            student.variant() == 0
                                    ? turn.edition()
                                    : exercise.editions().get(student.variant() - 1),
                            student.role().isEmpty() ? turn.role() : student.role()));
        }
        return seats;
    }

    /** Columns that are not read and look like slips of those that are, one sentence each. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** All students, in the order of the list. */
    public List<Student> students() {
        return new ArrayList<>(students.values());
    }

    @Nullable
    Student named(String student) {
        return students.get(Exercise.canonical(student));
    }

    /** Whom a file's name names. */
    record Match(@Nullable Student student, String unknown) {}

    /** The student whom a platform names; where it names one that is not in the list, what it names. */
    Match match(PlatformName name) {
        return switch (name.platform()) {
            case CANVAS -> byNumber(byCanvas, "canvas-id", name.id());
            case MOODLE -> byNumber(byMoodle, "moodle-id", name.id());
            case BLACKBOARD -> byUser(name.id());
            case PLAIN -> new Match(named(name.id()), "");
        };
    }

    private static Match byNumber(Map<String, Student> known, String column, String id) {
        Student found = known.get(id);
        // A list without such numbers can neither confirm nor deny.
        return new Match(found, found == null && !known.isEmpty() ? column + " '" + id + "'" : "");
    }

    /** Blackboard's user name ends what stands before the word attempt; it and the assignment's name may hold the same sign. */
    private Match byUser(String before) {
        String text = before.toLowerCase(Locale.ROOT);
        Student best = null;
        int length = 0;
        for (Map<String, Student> known : List.of(students, byLogin)) {
            for (Map.Entry<String, Student> entry : known.entrySet()) {
                if (entry.getKey().length() > length
                        && (text.equals(entry.getKey()) || text.endsWith("_" + entry.getKey()))) {
                    best = entry.getValue();
                    length = entry.getKey().length();
                }
            }
        }
        return new Match(best, best == null ? "user name '" + before.substring(before.lastIndexOf('_') + 1) + "'" : "");
    }
}
