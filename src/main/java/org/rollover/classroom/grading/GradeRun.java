package org.rollover.classroom.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Table;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.intake.Delivery;
import org.rollover.classroom.intake.Entrant;
import org.rollover.classroom.intake.Fate;
import org.rollover.classroom.intake.Register;
import org.rollover.classroom.intake.Roster;
import org.rollover.scenario.ScenarioException;

/** One grading from what was delivered to the books on the disk. */
public final class GradeRun {
    private static final String BEFORE = "marks-before.csv";
    private static final String KEY = "pseudonyms.csv";

    private final Asked asked;
    private final Exercise exercise;

    /**
     * What is asked for.
     *
     * @param version which program it is
     * @param column what Canvas calls the assignment
     * @param threads at least 1; changes no bit of the result
     */
    public record Asked(
            Exercise exercise,
            @Nullable Roster roster,
            boolean pseudonyms,
            String column,
            int threads,
            String version,
            Pages pages) {}

    /**
     * What came of it.
     *
     * @param entrants the students
     * @param graded their work under the names that are shown, in the same order
     * @param fates what became of the files, under the names that are shown
     * @param changes against the grading before; null if there was none
     * @param lacks what the grade books lack for a platform to know anybody
     * @param workedOut figures that were worked out, and not taken from a grading before
     */
    public record Result(
            List<Entrant> entrants,
            List<Graded> graded,
            List<Fate> fates,
            @Nullable List<Changes.Change> changes,
            List<String> lacks,
            long workedOut) {
        /** Students who handed something in. */
        public List<Graded> present() {
            List<Graded> present = new ArrayList<>();
            for (int i = 0; i < graded.size(); i++) {
                if (!entrants.get(i).absent()) {
                    present.add(graded.get(i));
                }
            }
            return present;
        }

        /** Students whom somebody should look at. */
        public List<Graded> flagged() {
            return present().stream().filter(one -> !one.flags().isEmpty()).toList();
        }

        /** Files that earn nobody anything, and are not told of with a student. */
        public List<Fate> homeless() {
            return fates.stream()
                    .filter(fate -> fate.state() == Fate.State.NOBODYS
                            || (fate.state() == Fate.State.REFUSED
                                    && fate.student().isEmpty()))
                    .toList();
        }

        /** Students whose texts are still to be marked. */
        public List<Graded> open() {
            return graded.stream().filter(Graded::open).toList();
        }
    }

    public GradeRun(Asked asked) {
        this.asked = asked;
        this.exercise = asked.exercise();
    }

    /**
     * Grades what was delivered, and writes the books.
     *
     * @param stop asked now and then; where it says so, {@link FigureStore.Stopped} is thrown and all figures are kept
     * @throws ScenarioException if the marks by hand cannot be used, with all that is wrong; nothing was written then
     */
    public Result run(Delivery delivery, GradeFolder folder, BooleanSupplier stop, Grading.Steps steps)
            throws ScenarioException, IOException {
        Register.Entries entries = new Register(exercise, asked.roster()).entries(delivery);
        Names names = new Names(exercise, entries.entrants(), entries.fates(), asked.pseudonyms());
        List<Entrant> entrants = names.inOrder(entries.entrants());
        Path typed = folder.path().resolve(HandMarks.FILE);
        HandMarks hand = Files.isRegularFile(typed) ? HandMarks.read(typed, exercise, names) : HandMarks.none();
        FigureStore store = new FigureStore(folder.figures(), stop);
        Grading.Outcome outcome = new Grading(exercise, store, asked.version(), asked.threads(), steps).grade(entrants);
        List<Graded> graded =
                outcome.graded().stream().map(one -> hand.merged(exercise, one)).toList();
        Books books = new Books(exercise, entrants, graded, names);
        List<Graded> shown = graded.stream().map(books::shown).toList();
        List<Changes.Change> changes = Changes.since(folder.path(), graded, names);
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        tables(books, entries.fates(), graded, names, changes).forEach((file, text) -> files.put(file, () -> text));
        if (asked.pseudonyms()) {
            files.put(KEY, () -> names.key(entrants).csv());
        }
        files.put("class.html", () -> asked.pages().overview(exercise, shown, outcome.models()));
        for (int i = 0; i < shown.size(); i++) {
            Entrant entrant = entrants.get(i);
            // Of a file that cannot be read, and that may be anybody's, there is nothing to say on a page of its own.
            boolean nobodys = asked.roster() == null && entrant.answers() == null;
            if (!entrant.absent() && !nobodys) {
                int edition = shown.get(i).edition();
                Graded own = books.forStudent(graded.get(i));
                // Made when it is written: pages are large, and classes may be.
                Supplier<String> page = () -> asked.pages()
                        .feedback(
                                exercise,
                                own,
                                exercise.editions().get(edition),
                                outcome.models().getOrDefault(edition, Map.of()));
                files.put(GradeFolder.FEEDBACK + "/" + names.page(graded.get(i).student()), page);
            }
        }
        List<Fate> fates = names.inOrderOfFiles(entries.fates()).stream()
                .map(fate -> new Fate(
                        names.file(fate.file()),
                        fate.student().isEmpty() ? "" : names.shown(fate.student()),
                        fate.state(),
                        names.words(fate.reason())))
                .toList();
        // Under pseudonyms there are no such books.
        List<String> lacks = asked.pseudonyms() ? List.of() : Books.lacks(entrants);
        Result result = new Result(entrants, shown, fates, changes, lacks, store.workedOut());
        String log = log(result);
        files.put("grading.log", () -> log);
        write(folder, files);
        keep(folder, hand, hand.table(exercise, graded, names), names);
        return result;
    }

    private Map<String, String> tables(
            Books books, List<Fate> fates, List<Graded> graded, Names names, @Nullable List<Changes.Change> changes) {
        Map<String, String> files = new LinkedHashMap<>();
        if (!asked.pseudonyms()) {
            // Canvas and Moodle know no pseudonyms.
            files.put(Books.CANVAS, books.canvas(asked.column()));
            files.put(Books.MOODLE, books.moodle());
        }
        files.put(Books.GRADES, '\uFEFF' + books.grades());
        files.put(Books.FILES, books.files(fates));
        files.put(
                "changes.csv",
                Changes.table(changes == null ? List.of() : changes).csv());
        files.put(Changes.LAST, Changes.last(graded, names).csv());
        return files;
    }

    private void write(GradeFolder folder, Map<String, Supplier<String>> files) throws IOException {
        if (asked.pseudonyms()) {
            for (String file : List.of(Books.CANVAS, Books.MOODLE, BEFORE)) {
                folder.remove(file);
            }
        }
        folder.publish(files);
    }

    /** Writes the table for marks by hand only where other rows belong into it, and keeps the one before. */
    private void keep(GradeFolder folder, HandMarks had, Table marks, Names names)
            throws IOException, ScenarioException {
        Path typed = folder.path().resolve(HandMarks.FILE);
        boolean there = Files.isRegularFile(typed);
        if (marks.size() == 0) {
            return;
        }
        boolean named = !there || !asked.pseudonyms() || names.unnamed(Files.readString(typed));
        if (there && named && HandMarks.read(marks, exercise, names).says(had)) {
            return;
        }
        if (there && named) {
            folder.write(BEFORE, Files.readString(typed));
        }
        // The mark at its beginning is what tells a spreadsheet that this is UTF-8.
        folder.write(HandMarks.FILE, '\uFEFF' + marks.csv());
    }

    /** What was done, in the order of the files' names; the same for the same files and marks. */
    private String log(Result result) {
        StringBuilder log = new StringBuilder();
        log.append(asked.version()).append('\n');
        log.append("exercise ")
                .append(exercise.name())
                .append(": ")
                .append(exercise.file().title().replaceAll("\\s+", " "))
                .append('\n');
        log.append("scenario ").append(exercise.base().sha256()).append('\n');
        // Pseudonyms come of the seed, so that who has it and the class list can work them out.
        log.append(asked.pseudonyms() ? "" : "seed " + exercise.file().seed() + ", ")
                .append("histories of each run ");
        log.append(exercise.file().replications()).append("\n\n");
        result.lacks().forEach(lack -> log.append(lack).append('\n'));
        for (Fate fate : result.fates()) {
            log.append(fate.state().name().toLowerCase(Locale.ROOT))
                    .append("  ")
                    .append(fate.file());
            log.append(fate.student().isEmpty() ? "" : "  (" + fate.student() + ")");
            log.append(fate.reason().isEmpty() ? "" : ": " + fate.reason()).append('\n');
        }
        log.append('\n');
        for (Graded one : result.graded()) {
            log.append(one.student())
                    .append("  variant ")
                    .append(one.edition() + 1)
                    .append("  ");
            log.append(org.rollover.archive.Decimals.text(one.points())).append(" of ");
            log.append(org.rollover.archive.Decimals.text(exercise.points()));
            log.append(one.open() ? ", texts still to be marked" : "");
            log.append(one.flags().isEmpty() ? "" : ": " + String.join(" ", one.flags()));
            log.append('\n');
        }
        return log.toString();
    }
}
