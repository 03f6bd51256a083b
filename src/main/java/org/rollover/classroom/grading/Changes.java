package org.rollover.classroom.grading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Table;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Mark;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

/** What differs from the grading before, by student and task. */
public final class Changes {
    /** Where a grading keeps what the next one is compared with. */
    static final String LAST = ".last.csv";

    private Changes() {}

    /**
     * A mark that is another than before.
     *
     * @param was the points before; null where there was no such mark
     * @param now the points now; null where there is none any more
     */
    public record Change(
            String student,
            String task,
            @Nullable Double was,
            @Nullable Double now,
            String wasStanding,
            String nowStanding) {}

    /** Points and standing of a mark. */
    private record Kept(double points, String standing) {}

    private record Key(String student, String task) {}

    /** What a grading keeps for the next one. */
    static Table last(List<Graded> all, Names names) {
        Table table = new Table("last", "student", "task", "points", "standing");
        all.forEach(graded -> graded.marks()
                .forEach(mark ->
                        table.row(names.shown(graded.student()), mark.task(), mark.points(), word(mark.standing()))));
        return table;
    }

    /** How a mark stands, in a word. */
    static String word(Mark.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The changes against what the grading before kept in a folder; null if there was none. */
    static @Nullable List<Change> since(Path folder, List<Graded> all, Names names) {
        Path file = folder.resolve(LAST);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Map<Key, Kept> before;
        try {
            before = read(
                    CsvReader.read(file, List.of("student", "task", "points", "standing"), ReadingLimits.tables()),
                    names);
        } catch (ScenarioException e) {
            // Somebody damaged it: there is nothing to compare with.
            return null;
        }
        List<Change> changes = new ArrayList<>();
        for (Graded graded : all) {
            for (Mark mark : graded.marks()) {
                Kept was = before.remove(new Key(graded.student(), mark.task()));
                String standing = word(mark.standing());
                if (was == null
                        || was.points() != mark.points()
                        || !was.standing().equals(standing)) {
                    changes.add(new Change(
                            names.shown(graded.student()),
                            mark.task(),
                            was == null ? null : was.points(),
                            mark.points(),
                            was == null ? "" : was.standing(),
                            standing));
                }
            }
        }
        before.forEach((key, was) -> changes.add(new Change(
                names.meant(key.student()) == null ? key.student() : names.shown(key.student()),
                key.task(),
                was.points(),
                null,
                was.standing(),
                "")));
        return changes;
    }

    private static Map<Key, Kept> read(CsvTable table, Names names) throws ScenarioException {
        Map<Key, Kept> before = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String written = table.text(row, "student");
            String bare = written.startsWith("'") ? written.substring(1) : written;
            String student = names.meant(bare) == null ? names.meant(written) : names.meant(bare);
            double points = table.number(row, "points", 0, 1e9);
            String who = student == null ? (names.pseudonyms() ? "somebody" : written) : student;
            before.put(new Key(who, table.text(row, "task")), new Kept(points, table.text(row, "standing")));
        }
        table.throwIfErrors();
        return before;
    }

    /** The changes as a table. */
    static Table table(List<Change> changes) {
        Table table = new Table("changes", "student", "task", "was", "now", "was-standing", "now-standing");
        changes.forEach(change -> table.row(
                change.student(),
                change.task(),
                change.was(),
                change.now(),
                change.wasStanding(),
                change.nowStanding()));
        return table;
    }
}
