package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseReader;
import org.rollover.classroom.HandedOut;
import org.rollover.scenario.ScenarioException;

/** A class of 25 that was made up, of every quality, is graded as the table beside its files says. */
class MadeUpClassTest {
    private static final String NAME = "diplomacy-on-a-budget";
    private static final Path CLASS =
            Path.of("src/test/resources/org/rollover/classroom/class").toAbsolutePath();
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([a-z]+[0-9]{2}) \\| ([^|]+) \\| ([0-9.]+) \\|([^|]*)\\|$");
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    @TempDir
    static Path folder;

    private static Desk desk = new Desk(Path.of(""));
    private static Map<String, Map<String, String>> grades = Map.of();

    /** What the table says of a student. */
    private record Expected(String student, double points, String flag) {}

    @BeforeAll
    static void the_class_is_graded() throws IOException, ScenarioException {
        String shipped = Files.readString(Path.of("scenarios/exercises/" + NAME + ".yaml"));
        String small = shipped.replaceFirst("(?m)^replications: .*$", "replications: 100")
                .replaceFirst("(?m)^  count: 4$", "  count: 1");
        Path exercise = Files.writeString(folder.resolve(NAME + ".yaml"), small);
        if (Boolean.getBoolean("rollover.class.write")) {
            writeCodes(new ExerciseReader(Path.of("").toAbsolutePath()).read(exercise));
        }
        desk = new Desk(folder).with("COLUMNS", "80");
        assertThat(grade()).as(desk.complained()).isEqualTo(ExitCode.NO);
        grades = table("grades.csv", "student");
    }

    @Test
    void each_student_has_the_points_that_the_table_says() throws IOException {
        Map<String, Double> points = new LinkedHashMap<>();
        grades.forEach((student, row) -> points.put(student, Double.valueOf(cell(row, "total"))));

        Map<String, Double> expected = expected().stream()
                .collect(Collectors.toMap(Expected::student, Expected::points, (a, b) -> a, LinkedHashMap::new));
        assertThat(expected).hasSize(25);
        expected.put("zed26", 0.0);
        assertThat(points).containsExactlyEntriesOf(expected);
    }

    @Test
    void each_flag_says_why_and_nobody_else_is_flagged() throws IOException {
        for (Expected one : expected()) {
            String flags = cell(Objects.requireNonNull(grades.get(one.student())), "flags");
            if (one.flag().isEmpty()) {
                assertThat(flags).as(one.student()).isEmpty();
            } else {
                assertThat(flags).as(one.student()).contains(one.flag());
            }
        }
    }

    @Test
    void files_of_nobody_are_told_of_and_cost_nobody_anything() throws IOException {
        Map<String, Map<String, String>> files = table("files.csv", "file");

        assertThat(cell(Objects.requireNonNull(files.get("plain/nobody.yaml")), "state"))
                .isEqualTo("nobodys");
        assertThat(cell(Objects.requireNonNull(files.get("plain/Thumbs.db")), "state"))
                .isEqualTo("ignored");
        String older = "canvas/costacarla_1003_50003_submission-1.yaml";
        assertThat(cell(Objects.requireNonNull(files.get(older)), "state")).isEqualTo("superseded");
    }

    @Test
    void no_formula_reaches_a_spreadsheet_and_no_markup_a_page() throws IOException {
        for (String book : List.of("grades.csv", "gradebook-canvas.csv", "gradebook-moodle.csv", "marks.csv")) {
            for (List<String> row : rows(book)) {
                assertThat(row).as(book).noneMatch(cell -> cell.startsWith("="));
            }
        }
        try (Stream<Path> pages = Files.walk(grading())) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(page))
                        .as(page.toString())
                        .doesNotContain("<b onmouseover")
                        .doesNotContain("<script>alert")
                        .doesNotContain("<img src=x");
            }
        }
        assertThat(Files.readString(grading().resolve("feedback/rosa18.html"))).contains("&lt;script&gt;alert");
    }

    @Test
    void a_second_grading_gives_the_same_bits() throws IOException {
        String before = Files.readString(grading().resolve("grades.csv"));

        assertThatCode(() -> Files.delete(grading().resolve("grades.csv"))).doesNotThrowAnyException();
        assertThat(grade()).isEqualTo(ExitCode.NO);
        assertThat(Files.readString(grading().resolve("grades.csv"))).isEqualTo(before);
    }

    private static int grade() {
        return desk.type(
                "grade",
                NAME + ".yaml",
                CLASS.resolve("handed-in").toString(),
                "--roster",
                CLASS.resolve("class-list.csv").toString());
    }

    private static Path grading() {
        return folder.resolve("grades").resolve(NAME);
    }

    private static List<Expected> expected() throws IOException {
        return ROW.matcher(Files.readString(CLASS.resolve("README.md")))
                .results()
                .map(row -> new Expected(
                        row.group(1),
                        Double.parseDouble(row.group(3)),
                        row.group(4).strip()))
                .toList();
    }

    private static Map<String, Map<String, String>> table(String name, String key) throws IOException {
        List<List<String>> rows = rows(name);
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (List<String> cells : rows.subList(1, rows.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(rows.get(0).get(i), cells.get(i));
            }
            table.put(cell(row, key), row);
        }
        return table;
    }

    private static List<List<String>> rows(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readString(grading().resolve(name))
                .replaceFirst("^\ufeff", "")
                .lines()
                .toList()) {
            rows.add(CELL.matcher(line)
                    .results()
                    .map(cell -> cell.group(1) == null
                            ? cell.group(2)
                            : cell.group(1).replace("\"\"", "\""))
                    .toList());
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** Writes the codes of the present exercise where a file has the line {@code student} and then the own code. */
    private static void writeCodes(Exercise exercise) throws IOException {
        Pattern lines = Pattern.compile("student: (\\w+)(\\r?\\n)code: [0-9a-f]{12}");
        try (Stream<Path> files = Files.walk(CLASS.resolve("handed-in"))) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().matches(".*(Pia Petri|uma21).*"))
                    .forEach(file -> {
                        try {
                            boolean wide = file.toString().contains("fischfinn");
                            java.nio.charset.Charset charset =
                                    wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
                            String text = Files.readString(file, charset);
                            Files.writeString(
                                    file,
                                    lines.matcher(text)
                                            .replaceAll(found -> "student: " + found.group(1) + found.group(2)
                                                    + "code: " + HandedOut.code(exercise, found.group(1))),
                                    charset);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
