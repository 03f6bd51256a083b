package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseReader;
import org.rollover.classroom.HandedOut;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.Starter;

/** A class is graded, whatever it hands in. */
class GradeCommandTest {
    static final String EXERCISE = """
            title: Tiny
            minutes: 5
            goals: [See it graded.]
            reading: []
            brief: Ask less.
            scenario: four
            set: []
            seed: 11
            replications: 100
            variants:
              count: 2
              numbers:
                governments.Delta.cabinet.members.Reformers.salience: {from: 0.2, to: 0.4, step: 0.05}
            roles: {}
            levers:
              lobbyists.Ruritania.budget: {label: Ruritania's lobbying, from: 0, to: 3, price: 4}
            removals: {}
            budget: 9
            tasks:
              guess:
                kind: predict
                ask: How likely?
                points: 4
                of: {kind: probability, set: [], without: []}
              rule:
                kind: choice
                ask: What does unanimity ask for?
                points: 2
                options: {a: All agree., b: Most agree.}
                right: [a]
            """;

    private static final String ESSAY = """
              essay:
                kind: text
                ask: Why?
                points: 6
                words: 100
                rubric:
                  - {says: names the norm, points: 4}
                  - {says: names the lobbying, points: 2}
            """;

    @TempDir
    Path root;

    private Path folder;
    private Path file;

    private Desk desk;
    private Path in;

    @BeforeEach
    void sitDown() throws IOException {
        // The exercise lies elsewhere: what lies below the folder is read from where the tests were started.
        folder = Files.createDirectories(root.resolve("desk"));
        Path course = Files.createDirectories(root.resolve("course"));
        file = course.resolve("tiny.yaml");
        desk = new Desk(folder);
        in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(course.resolve("four.yaml"), Starter.text());
        Files.writeString(file, EXERCISE);
    }

    private Exercise exercise() {
        try {
            return new ExerciseReader(null).read(file);
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private String work(String student, String answers) {
        return "exercise: tiny\nstudent: " + student + "\ncode: " + HandedOut.code(exercise(), student) + "\nanswers:\n"
                + answers;
    }

    private static String right(String guess) {
        return "  guess: {answer: '" + guess + "'}\n  rule: {answer: a}\n";
    }

    private void hand(String name, String text) throws IOException {
        Path one = in.resolve(name);
        Files.createDirectories(one.getParent());
        Files.writeString(one, text);
    }

    private int grade(String... more) {
        String[] words = Stream.concat(Stream.of("grade", file.toString(), "in"), Stream.of(more))
                .toArray(String[]::new);
        return desk.type(words);
    }

    private String book(String name) throws IOException {
        return Files.readString(folder.resolve("grades/tiny").resolve(name));
    }

    /** The row of a table that begins so. */
    private String row(String book, String begins) throws IOException {
        return book(book)
                .lines()
                .filter(line -> line.startsWith(begins))
                .findFirst()
                .orElse("");
    }

    private Map<String, String> all(String place) throws IOException {
        Map<String, String> all = new TreeMap<>();
        Path under = folder.resolve(place);
        try (Stream<Path> files = Files.walk(under)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                all.put(under.relativize(one).toString(), Files.readString(one, StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    @Test
    void a_class_is_graded_into_books_that_platforms_take() throws IOException {
        Files.writeString(
                folder.resolve("class.csv"),
                "student,name,email,canvas-id,canvas-login,section,moodle-id\n"
                        + "ada,\"=HYPERLINK(\"\"x\"\")\",ada@x.org,12,ada1,A,Participant 77\nben,-Ben,,13,,A,78\ncleo,Cleo,,14,,A,79\n");
        hand("lovelace_LATE_12_900_submission.yaml", work("ada", right("0.9")));
        hand("ben_13_901_submission.yaml", work("ben", right("0.9")));
        assertThat(grade("--roster", "class.csv")).isZero();
        assertThat(desk.said())
                .contains("2 students handed something in, 1 nothing.")
                .contains("the median is 5.98.");
        assertThat(book("gradebook-canvas.csv").lines().limit(3).toList()).satisfies(lines -> {
            assertThat(lines.get(0)).isEqualTo("Student,ID,SIS User ID,SIS Login ID,Section,Tiny");
            assertThat(lines.get(1)).isEqualTo("    Points Possible,,,,,6");
            assertThat(lines.get(2))
                    .startsWith("\"'=HYPERLINK(\"\"x\"\")\",12,,ada1,A,")
                    .doesNotEndWith(",0");
        });
        assertThat(row("gradebook-canvas.csv", "'-Ben,13,")).isNotEmpty();
        assertThat(row("gradebook-canvas.csv", "Cleo,14,")).endsWith(",A,0");
        assertThat(row("gradebook-moodle.csv", "Identifier,"))
                .isEqualTo("Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
                        + "Last modified (submission),Last modified (grade),Feedback comments");
        assertThat(row("gradebook-moodle.csv", "Participant 79,Cleo,,No submission,0,6,Yes,,,No submission."))
                .isNotEmpty();
        assertThat(row("grades.csv", "cleo,")).contains("No submission.");
        assertThat(folder.resolve("grades/tiny/feedback/ada.html")).isRegularFile();
        assertThat(folder.resolve("grades/tiny/feedback/cleo.html")).doesNotExist();
        assertThat(folder.resolve("grades/tiny/class.html")).isRegularFile();
    }

    @Test
    void whatever_one_hands_in_the_others_are_graded() throws IOException {
        hand("good.yaml", work("good", right("0.9")));
        hand("bomb.yaml", "student: bomb\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n");
        hand("deep.yaml", "student: deep\nanswers: " + "[".repeat(5000) + "]".repeat(5000) + "\n");
        hand("wrong.yaml", work("wrong", right("0.9")).replace("exercise: tiny", "exercise: other"));
        hand("forged.yaml", work("forged", right("0.9")).replaceFirst("code: .*", "code: 0123456789ab"));
        hand("copied.yaml", work("good", right("0.9")).replace("student: good", "student: copied"));
        hand("empty.yaml", "");
        hand("html.yaml", work("html", "  rule: {answer: '<script>alert(1)</script>'}\n"));
        hand("script.yaml", work("'<script>'", right("0.5")));
        Files.write(in.resolve("binary.yaml"), new byte[] {1, 0, 2});
        Files.write(
                in.resolve("sixteen.yaml"),
                ("\uFEFF" + work("sixteen", right("0.9"))).getBytes(StandardCharsets.UTF_16LE));
        hand("twice/submission.yaml", work("twice", right("0.9")));
        hand("twice2.yaml", work("twice", right("0.1")));
        hand("notes.pdf", "%PDF");
        assertThat(grade()).isEqualTo(ExitCode.NO);
        String good = row("grades.csv", "good,");
        assertThat(good).endsWith(",6,false,,").doesNotContain(",0,");
        assertThat(row("grades.csv", "sixteen,")).endsWith(",6,false,,").doesNotContain(",0,");
        assertThat(row("grades.csv", "bomb,")).contains(",0,0,0,6,false,").contains("an anchor");
        assertThat(row("grades.csv", "deep,")).contains(",0,0,0,6,false,").contains("nested too deep");
        assertThat(row("grades.csv", "wrong,")).contains(",0,0,0,6,false,").contains("another exercise, 'other'");
        assertThat(row("grades.csv", "forged,")).doesNotContain(",0,0,0,6").contains("The code is not that");
        assertThat(row("grades.csv", "copied,")).doesNotContain(",0,0,0,6").contains("hand-out of 'good'");
        assertThat(row("grades.csv", "empty,")).contains(",0,0,0,6,false,").contains("empty");
        assertThat(row("grades.csv", "binary,")).contains(",0,0,0,6,false,").contains("binary");
        assertThat(row("grades.csv", "twice,")).contains(",0,0,0,6,false,").contains("There are 2 files");
        assertThat(row("files.csv", "notes.pdf,,nobodys,")).contains("Not a submission");
        assertThat(row("files.csv", "script.yaml,,nobodys,")).contains("is no student's ID");
        assertThat(row("files.csv", "sixteen.yaml,sixteen,graded,")).contains("UTF-16");
        Map<String, String> others = all("grades/tiny");
        // A table for the instructor quotes it; no browser reads that as a page.
        assertThat(others.remove("grades.csv")).contains("<script>alert(1)");
        for (String page : others.values()) {
            assertThat(page).doesNotContain("<script>alert(1)");
        }
        assertThat(all("grades/tiny").get("feedback/copied.html"))
                .contains("another student")
                .doesNotContain("'good'");
        assertThat(desk.said()).contains("To be looked at").contains("and 2 more");
    }

    @Test
    void nobody_gets_into_another_students_row_by_writing_that_name() throws IOException {
        hand("zoezed_5_21_submission.yaml", work("zoe", right("0.9")));
        hand(
                "evilmallory_666_20_submission.yaml",
                work("zoe", right("0.1")).replaceFirst("code: .*", "code: 0123456789ab"));
        hand("other_7_22_submission.yaml", work("ann", right("0.9")).replaceFirst("code: .*", "code: 0123456789ab"));
        assertThat(grade()).isEqualTo(ExitCode.NO);
        assertThat(row("gradebook-canvas.csv", "zoe,")).startsWith("zoe,5,");
        assertThat(row("gradebook-canvas.csv", "ann,")).startsWith("ann,,");
        assertThat(row("grades.csv", "ann,")).contains("no number for the student");
        assertThat(all("grades/tiny").get("feedback/zoe.html")).doesNotContain("mallory");
        assertThat(row("files.csv", "evilmallory_666")).contains("superseded");
    }

    @Test
    void a_formula_is_a_text_where_semicolons_part_cells_too() throws IOException {
        Files.writeString(file, EXERCISE + ESSAY);
        hand("ada;=1+1;x.yaml", work("ada", right("0.9") + "  essay: {text: 'x;=1+1;y'}\n"));
        assertThat(grade()).isEqualTo(ExitCode.NO);
        for (String name : List.of("grades.csv", "marks.csv", "files.csv")) {
            assertThat(book(name)).as(name).contains(";'=1+1").doesNotContainPattern("[;\\t\\n]=");
        }
    }

    @Test
    void a_folder_without_a_submission_leaves_the_books_as_they_are() throws IOException {
        hand("ada.yaml", work("ada", right("0.9")));
        assertThat(grade()).isZero();
        String had = book("grades.csv");
        Files.delete(in.resolve("ada.yaml"));
        hand("notes.pdf", "%PDF");
        assertThat(grade()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("no submission can be read there, so that nothing is graded");
        assertThat(book("grades.csv")).isEqualTo(had);
    }

    @Test
    void a_slip_in_one_answer_costs_that_task_alone() throws IOException {
        String good = right("0.9");
        hand("good.yaml", work("good", good));
        hand("bare.yaml", work("bare", "  guess: 0.9\n  rule: {answer: a}\n"));
        hand("blank.yaml", work("blank", "  guess: {answer: }\n  rule: {answer: a}\n"));
        hand("none.yaml", work("none", "  guess:\n  rule: {answer: a}\n"));
        hand("list.yaml", work("list", "  guess: [0.9]\n  rule: {answer: a}\n"));
        hand("soft.yaml", work("soft", "  guess: {answer: 0.9\u00ad}\n  rule: {answer: \u200fa}\n"));
        hand("extra.yaml", work("extra", good) + "email: x\n");

        assertThat(grade()).isZero();
        for (String student : new String[] {"good", "bare", "soft", "extra"}) {
            assertThat(row("grades.csv", student + ",")).contains(",2,5.", ",6,false,,");
        }
        for (String student : new String[] {"blank", "none", "list"}) {
            assertThat(row("grades.csv", student + ",")).contains(",0,2,2,6,false,");
        }
        assertThat(all("grades/tiny").get("feedback/list.html"))
                .contains("The answer cannot be read: line 5: answers.guess: a list stands");
        assertThat(row("files.csv", "list.yaml,")).contains(",graded,").contains("The answer to guess cannot be read");
        assertThat(row("files.csv", "soft.yaml,")).contains("2 characters that cannot be seen were left out");
        assertThat(row("files.csv", "extra.yaml,")).contains("unknown key 'email'");
    }

    @Test
    void what_others_put_among_the_pages_stays() throws IOException {
        hand("ada.yaml", work("ada", right("0.9")));
        hand("ben.yaml", work("ben", right("0.9")));
        grade();
        Path pages = folder.resolve("grades/tiny/feedback");
        Files.writeString(pages.resolve("notes.docx"), "mine");
        Files.writeString(pages.resolve("mine.html"), "<p>mine</p>");
        Files.writeString(Files.createDirectories(pages.resolve("old.html")).resolve("a.txt"), "mine");
        Files.delete(in.resolve("ben.yaml"));

        assertThat(grade()).isZero();
        assertThat(pages.resolve("notes.docx")).hasContent("mine");
        assertThat(pages.resolve("old.html/a.txt")).hasContent("mine");
        assertThat(pages.resolve("mine.html")).hasContent("<p>mine</p>");
        assertThat(pages.resolve("ada.html")).exists();
        assertThat(pages.resolve("ben.html")).doesNotExist();

        // Killed between the two moves of the pages.
        Files.move(pages, folder.resolve("grades/tiny/.part-old"));
        assertThat(grade()).isZero();
        assertThat(pages.resolve("notes.docx")).hasContent("mine");
        assertThat(pages.resolve("ada.html")).exists();
        assertThat(desk.type("grade", "--forget", "grades/tiny")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("feedback/notes.docx");
    }

    @Test
    void a_zip_with_a_secret_is_told_as_that() throws IOException {
        Path zip = folder.resolve("in.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("ada.yaml"));
            out.write(work("ada", right("0.9")).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(zip);
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[directory + 8] |= 1;
        Files.write(zip, bytes);

        assertThat(desk.type("grade", file.toString(), "in.zip")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("a file in it is encrypted").contains("unpack it");
    }

    @Test
    void where_nothing_can_be_written_nothing_is_said_to_be_kept() throws IOException {
        hand("ada.yaml", work("ada", right("0.9")));
        Path closed = Files.createDirectories(folder.resolve("closed"));
        Files.createDirectories(closed.resolve(".lock"));
        Files.writeString(
                closed.resolve(".rollover-grades"),
                "A grading by Rollover. rollover grade --forget deletes this folder.\nexercise: tiny\n");

        assertThat(grade("--out", "closed")).isEqualTo(ExitCode.FAILURE);
        assertThat(desk.complained()).contains("nothing was graded").doesNotContain("is kept");
    }

    @Test
    void the_platform_decides_who_handed_in_and_its_newest_counts() throws IOException {
        Files.writeString(folder.resolve("class.csv"), "student,canvas-id\nada,12\nben,13\ncleo,14\n");
        hand("ada_12_900_submission.yaml", work("ada", "  rule: {answer: b}\n"));
        hand("ada_12_901_submission-1.yaml", work("ada", right("0.9")));
        hand("ben_13_902_submission.yaml", work("ada", right("0.9")));
        hand("evil_99_903_submission.yaml", work("cleo", right("0.9")));
        assertThat(grade("--roster", "class.csv")).isEqualTo(ExitCode.NO);
        assertThat(row("files.csv", "ada_12_900_")).contains("superseded");
        assertThat(row("grades.csv", "ada,"))
                .contains(",ada_12_901_submission-1.yaml,")
                .endsWith(",6,false,,");
        assertThat(row("grades.csv", "ben,"))
                .contains("handed it in, who gets the points")
                .contains("hand-out of 'ada'");
        assertThat(row("grades.csv", "cleo,")).contains("No submission.");
        assertThat(row("files.csv", "evil_99"))
                .contains("nobodys")
                .contains("Nobody in the class list has the canvas-id '99'");
    }

    @Test
    void threads_and_a_second_grading_change_no_bit_and_what_was_worked_out_is_kept() throws IOException {
        for (int i = 0; i < 8; i++) {
            hand("s" + i + ".yaml", work("s" + i, right("0." + (i + 1))));
        }
        assertThat(grade("--threads", "1", "--out", "one")).isZero();
        assertThat(grade("--threads", "2", "--out", "two")).isZero();
        Map<String, String> once = all("one");
        assertThat(once).isEqualTo(all("two")).hasSizeGreaterThan(18);
        assertThat(grade("--out", "one")).isZero();
        assertThat(desk.said()).contains("Nothing differs from the grading before.");
        assertThat(all("one")).isEqualTo(once);
    }

    @Test
    void after_a_kill_the_figures_there_are_used_and_a_damaged_one_is_not() throws IOException {
        hand("ada.yaml", work("ada", right("0.9")));
        assertThat(grade()).isZero();
        Map<String, String> whole = all("grades/tiny");
        Path figures = folder.resolve("grades/tiny/.figures");
        Path one;
        try (Stream<Path> files = Files.list(figures)) {
            one = files.findFirst().orElseThrow();
        }
        // What a kill leaves: figures, a hidden folder half written, no books.
        for (String book : whole.keySet()) {
            if (!book.startsWith(".")) {
                Files.delete(folder.resolve("grades/tiny").resolve(book));
            }
        }
        Files.createDirectories(folder.resolve("grades/tiny/.part-new/feedback"));
        Files.writeString(folder.resolve("grades/tiny/.part-new/grades.csv"), "half");
        long changed = Files.getLastModifiedTime(one).toMillis();
        assertThat(grade()).isZero();
        assertThat(all("grades/tiny")).isEqualTo(whole);
        assertThat(Files.getLastModifiedTime(one).toMillis()).isEqualTo(changed);
        Files.writeString(one, "0x1.0p0\n0x1.0p0\n0x1.0p0\nnonsense\n");
        assertThat(grade()).isZero();
        assertThat(all("grades/tiny")).isEqualTo(whole);
    }

    @Test
    void a_fix_of_the_exercise_changes_what_it_must_and_is_shown() throws IOException {
        hand("ada.yaml", work("ada", right("0.9")));
        assertThat(grade()).isZero();
        Files.writeString(file, EXERCISE.replace("points: 2", "points: 3"));
        assertThat(grade()).isZero();
        assertThat(book("changes.csv").lines().toList())
                .containsExactly("student,task,was,now,was-standing,now-standing", "ada,rule,2,3,full,full");
        assertThat(desk.said()).contains("What differs from the grading before");
    }

    @Test
    void marks_by_hand_are_merged_checked_and_never_lost() throws IOException {
        Files.writeString(file, EXERCISE + ESSAY);
        hand("ada.yaml", work("ada", right("0.9") + "  essay: {text: '=1+1 because'}\n"));
        assertThat(grade()).isEqualTo(ExitCode.NO);
        assertThat(row("gradebook-canvas.csv", "ada,")).endsWith(",");
        Path marks = folder.resolve("grades/tiny/marks.csv");
        String blank = Files.readString(marks);
        assertThat(blank).contains("ada,essay,1. names the norm,4,,,'=1+1 because");
        Files.writeString(marks, blank.replace("norm,4,,,", "norm,4,9,,").replace("lobbying,2,,", "lobbying,2,1d,"));
        String typed = Files.readString(marks);
        assertThat(grade()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("marks.csv:2:")
                .contains("'9' are no points; from 0 to 4")
                .contains("'1d'");
        assertThat(Files.readString(marks)).isEqualTo(typed);
        Files.writeString(
                marks,
                blank.replace("norm,4,,,", "norm,4,\"3,5\",well said,").replace("lobbying,2,,", "lobbying,2,1,"));
        typed = Files.readString(marks);
        assertThat(grade()).isZero();
        assertThat(row("grades.csv", "ada,")).contains(",4.5,");
        assertThat(all("grades/tiny").get("feedback/ada.html")).contains("well said");
        assertThat(Files.readString(marks)).isEqualTo(typed);
        hand("ben.yaml", work("ben", "  essay: {text: Luck.}\n"));
        hand("ada.yaml", "");
        assertThat(grade()).isEqualTo(ExitCode.NO);
        assertThat(Files.readString(marks)).contains("well said").contains("ben,essay,1. names the norm,4,,,Luck.");
        Files.writeString(marks, Files.readString(marks) + "zoe,essay,1. names the norm,4,1,,\n");
        assertThat(grade()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("there is no student 'zoe'");
    }

    @Test
    void pseudonyms_leave_no_name_but_in_their_key() throws IOException {
        Files.writeString(
                folder.resolve("class.csv"), "student,name,email\nadalove,Ada Lovelace,ada@love.org\nbenoit,Ben,\n");
        hand("adalove.yaml", work("adalove", right("0.9")));
        hand("benoit.yaml", work("adalove", right("0.9")));
        hand("other.pdf", "x");
        hand("Assignment_jsmith_attempt_2026-11-01-10-00-00_submission.yaml", work("benoit", right("0.9")));
        assertThat(grade("--roster", "class.csv", "--pseudonyms")).isEqualTo(ExitCode.NO);
        Map<String, String> all = all("grades/tiny");
        assertThat(all.remove("pseudonyms.csv")).contains("adalove").contains("Ada Lovelace");
        assertThat(all).doesNotContainKey("gradebook-canvas.csv");
        all.forEach((name, text) -> assertThat(name + text)
                .doesNotContainIgnoringCase("adalove")
                .doesNotContainIgnoringCase("lovelace")
                .doesNotContain("jsmith", "seed 11")
                .doesNotContainIgnoringCase("benoit"));
        assertThat(desk.said()).doesNotContain("adalove", "jsmith");
        // Whoever has the class list cannot count lines.
        assertThat(book("grades.csv").lines().skip(1).map(line -> line.substring(0, 10)))
                .isSorted();
        Map<String, String> again = all("grades/tiny");
        grade("--roster", "class.csv", "--pseudonyms");
        assertThat(all("grades/tiny")).isEqualTo(again);
    }

    @Test
    void a_class_is_forgotten_with_one_command_and_nothing_else_is() throws IOException {
        hand("ada.yaml", work("ada", right("0.9")));
        grade();
        assertThat(desk.type("grade", "--forget", "in")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("is no folder of a grading");
        assertThat(desk.type("grade", "--forget", "grades/tiny", "--dry-run")).isZero();
        assertThat(desk.said()).contains("would delete").contains("feedback/ada.html");
        assertThat(folder.resolve("grades/tiny/grades.csv")).exists();
        Path mine = Files.writeString(folder.resolve("grades/tiny/notes.txt"), "mine");
        assertThat(desk.type("grade", "--forget", "grades/tiny")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("notes.txt");
        Files.delete(mine);
        assertThat(desk.type("grade", "--forget", "grades/tiny")).isZero();
        assertThat(folder.resolve("grades/tiny")).doesNotExist();
        assertThat(in.resolve("ada.yaml")).exists();

        // As a deletion leaves it that could not go on.
        Path left = Files.createDirectories(folder.resolve("grades/.removed-tiny-1/feedback"));
        Files.writeString(left.resolve("ada.html"), "a page");
        assertThat(desk.type("grade", "--forget", "grades/tiny")).isZero();
        assertThat(desk.said()).contains("which an earlier deletion has left");
        assertThat(left.getParent()).doesNotExist();
        assertThat(desk.type("grade", "--forget", "grades/tiny")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void folders_that_were_handed_out_are_forgotten_too_and_nothing_but_such() throws IOException {
        assertThat(desk.type("exercise", "start", file.toString(), "--student", "ada", "--student", "ben"))
                .isZero();
        Path shelf = folder.resolve("exercises/tiny");
        assertThat(desk.type("grade", "--forget", "exercises/tiny", "--dry-run"))
                .as(desk.complained())
                .isZero();
        assertThat(desk.said()).contains("would delete", "ada/submission.yaml", "ben/handout.json");
        assertThat(desk.type("grade", "--forget", "exercises")).isEqualTo(ExitCode.BAD_INPUT);
        Path mine = Files.writeString(shelf.resolve("ada/thesis.txt"), "all of it");
        assertThat(desk.type("grade", "--forget", "exercises/tiny")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("holds what no hand-out writes: ada/thesis.txt");
        Files.delete(mine);
        Path notes = Files.writeString(shelf.resolve("notes.txt"), "mine");
        assertThat(desk.type("grade", "--forget", "exercises/tiny")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shelf.resolve("ada/brief.md")).exists();
        Files.delete(notes);
        Path link = Files.createSymbolicLink(folder.resolve("link"), shelf);
        assertThat(desk.type("grade", "--forget", "link")).isEqualTo(ExitCode.BAD_INPUT);
        Files.delete(link);
        assertThat(desk.type("grade", "--forget", "exercises/tiny")).isZero();
        assertThat(shelf).doesNotExist();
        assertThat(file).exists();
    }

    @Test
    void refused_answers_and_books_without_ids_are_told() throws IOException {
        hand("ada.yaml", work("ada", "  rule: {answer: q}\n"));
        grade();
        assertThat(row("grades.csv", "\uFEFFstudent,name,variant,role,file,")).endsWith(",flags,refused");
        assertThat(row("grades.csv", "ada,")).contains("rule: ").contains("there is no 'q'");
        assertThat(desk.said()).contains("gradebook-canvas.csv has no IDs", "canvas-login", "moodle-id");
        assertThat(book("grading.log")).contains("gradebook-moodle.csv has no identifiers", "ada  variant 2  0 of 6");
        Files.writeString(folder.resolve("class.csv"), "student,canvas-id\nada,12\n");
        grade("--roster", "class.csv");
        assertThat(desk.said()).doesNotContain("may match nobody");
        assertThat(book("grading.log")).contains("gradebook-moodle.csv has").doesNotContain("gradebook-canvas.csv has");
    }

    @Test
    void bad_input_is_told_all_at_once_and_nothing_is_written() throws IOException {
        assertThat(grade("--threads", "0")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--threads").contains("nothing was handed in");
        assertThat(folder.resolve("grades")).doesNotExist();
        hand("ada.yaml", work("ada", right("0.9")));
        assertThat(grade("--out", "in")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("grade")).isEqualTo(ExitCode.BAD_INPUT);
        Files.writeString(folder.resolve("class.csv"), "student,role\nada,king\nada,\n");
        assertThat(grade("--roster", "class.csv")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("there is no role 'king'").contains("stands twice");
    }
}
