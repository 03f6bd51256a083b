package org.rollover.classroom.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.HandOut;
import org.rollover.classroom.HandedOut;
import org.rollover.classroom.ScenarioSheet;
import org.rollover.classroom.Seat;
import org.rollover.classroom.SubmissionCheck;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

class StudentFolderTest {
    @TempDir
    static Path folder;

    private static Exercise exercise;

    @BeforeAll
    static void read() {
        exercise = HandedOut.exercise(folder);
    }

    private static Map<String, String> files(String student, String role) {
        return StudentFolder.files(
                exercise, student, new Seat(exercise.seat(student).edition(), role));
    }

    private static String file(String name) {
        return String.valueOf(files("anna", "Omega").get(name));
    }

    @Test
    void it_holds_what_a_student_needs() {
        assertThat(files("anna", "Omega"))
                .containsOnlyKeys(
                        "brief.html", "brief.md", "role.md", "scenario.yaml", "submission.yaml", "handout.json");
        assertThat(file("role.md")).contains("OMEGA knows this.");
        assertThat(file("brief.html")).contains("OMEGA knows this.");
    }

    @Test
    void no_file_of_it_holds_a_secret() {
        assertThat(HandedOut.text()).contains("SECRET", "724318841279");
        files("anna", "Omega").forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain("SECRET", "RURITANIA knows", "724318841279", "right: ", "\"right\"", "rubric"));
        files("anna", "Ruritania")
                .forEach((name, text) -> assertThat(text).as(name).doesNotContain("OMEGA knows"));
    }

    @Test
    void the_same_student_gets_the_same_and_others_get_other_variants() {
        assertThat(files("anna", "Omega")).isEqualTo(files("anna", "Omega"));
        assertThat(IntStream.range(0, 30)
                        .mapToObj(number -> files("student" + number, "Omega").get("scenario.yaml"))
                        .distinct())
                .hasSize(3);
        assertThat(exercise.seat("anna").edition().number())
                .isEqualTo(exercise.seat(" ANNA ").edition().number());
    }

    @Test
    void the_scenario_read_again_is_the_students_edition() throws ScenarioException {
        LoadedScenario again = new ScenarioReader(null, ReadingLimits.defaults())
                .readText(file("scenario.yaml"), "scenario", List.of());

        assertThat(again.sha256())
                .isEqualTo(HandOut.of(exercise, "anna", HandedOut.seat(exercise, "Omega"))
                        .scenario());
    }

    @Test
    void the_scenario_lacks_what_its_author_says_of_it_and_nothing_else() {
        LoadedScenario edition = exercise.seat("anna").edition().scenario();
        LoadedScenario sheet = ScenarioSheet.of(exercise, exercise.seat("anna").edition());

        assertThat(edition.scenario().about())
                .isNotBlank()
                .isNotEqualTo(sheet.scenario().about());
        assertThat(sheet.resolvedYaml().lines().filter(line -> !line.startsWith("about: ")))
                .containsExactlyElementsOf(edition.resolvedYaml()
                        .lines()
                        .filter(line -> !line.startsWith("about: "))
                        .toList());
        assertThat(sheet.scenario().about()).isEqualTo("The scenario four as the exercise small sets its numbers.");
        assertThat(sheet.uncertain()).isEqualTo(edition.uncertain());
        assertThat(sheet.sha256())
                .isEqualTo(HandOut.of(exercise, "anna", exercise.seat("anna")).scenario());
    }

    @Test
    void everybody_reads_what_all_know_of_the_other_roles() {
        assertThat(file("brief.md")).contains("## The other roles", "### The target", "You want them gone.");
        assertThat(Jsoup.parse(file("brief.html")).select("#roles").text())
                .contains("The target", "You want them gone.")
                .doesNotContain("The ministry");
    }

    @Test
    void the_brief_says_which_command_helps_with_which_task() {
        for (String brief :
                List.of(file("brief.md"), Jsoup.parse(file("brief.html")).text())) {
            assertThat(brief)
                    .contains(
                            "For lower. Type your changes",
                            "For guess. Predict before you run anything",
                            "For norm, doubter. The whole answer",
                            "rollover run scenario.yaml --set \"lobbyists.Foreign Ministry of Omega.budget=6\"",
                            "rollover explain scenario.yaml --levers \"consensus\"",
                            "rollover compare scenario.yaml mine.yaml");
        }
    }

    @Test
    void what_is_handed_out_can_be_read_again() throws IOException, ScenarioException {
        Path written = Files.writeString(folder.resolve("handout.json"), file("handout.json"));

        assertThat(HandOut.read(written)).isEqualTo(HandOut.of(exercise, "anna", HandedOut.seat(exercise, "Omega")));
    }

    @Test
    void the_file_to_fill_can_be_read_as_it_stands_and_lacks_every_answer() {
        SubmissionCheck check = new SubmissionCheck(
                HandOut.of(exercise, "anna", HandedOut.seat(exercise, "Omega")),
                exercise.seat("anna").edition().scenario());

        assertThat(check.check(HandedOut.read(file("submission.yaml"))))
                .hasSize(exercise.file().tasks().size())
                .allSatisfy(remark -> assertThat(remark.kind()).isEqualTo(SubmissionCheck.Kind.MISSING));
    }

    @Test
    void the_file_to_fill_names_every_question_and_form() {
        assertThat(file("submission.yaml"))
                .contains(
                        "# Bring P(sustained) down to a half at most.",
                        "P(sustained) must be 50 % or less.",
                        "lobbyists.Ruritania.budget: 1  # Ruritania's lobbying; from 0 to 3; a change of 1 costs 4",
                        "as 0.8 or 80 %",
                        "#   b: Most agree.",
                        "first round: |-");
    }

    @Test
    void the_page_is_of_one_piece_and_shows_tasks_levers_and_how_to_hand_in() {
        Document page = Jsoup.parse(file("brief.html"));

        assertThat(page.select("script, link, img, iframe")).isEmpty();
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "What this is about",
                        "Your role: The ministry",
                        "The other roles",
                        "What you may change",
                        "The tasks: 35 points",
                        "How to work and hand in");
        assertThat(page.select("#change td").eachText()).contains("lobbyists.Ruritania.budget", "consensus");
        assertThat(page.select("#about strong").text()).isEqualTo("Delta");
    }

    @Test
    void html_in_titles_and_briefs_is_shown_as_text() {
        Exercise strange = HandedOut.exercise(
                folder,
                HandedOut.text()
                        .replace("title: One doubter", "title: <img src=x onerror=alert(1)>")
                        .replace("**Delta** doubts.", "<script>alert(1)</script> [x](javascript:alert(1))"));
        Document page =
                Jsoup.parse(String.valueOf(StudentFolder.files(strange, "anna", HandedOut.seat(strange, "Omega"))
                        .get("brief.html")));

        assertThat(page.select("script, img, a[href^=javascript]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void a_folder_is_written_whole_or_not_at_all(@TempDir Path shelf) throws IOException {
        Path mine = shelf.resolve("anna");
        StudentFolder.write(mine, Map.of("a.txt", "1", HandOut.FILE, "{}"), false);

        assertThatThrownBy(() -> StudentFolder.write(mine, Map.of("a.txt", "2"), false))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(mine.resolve("a.txt")).hasContent("1");
        assertThatThrownBy(() -> StudentFolder.write(shelf.resolve("ben"), Map.of("no/such/a.txt", "2"), false))
                .isInstanceOf(IOException.class);
        StudentFolder.write(mine, Map.of("b.txt", "3"), true);
        try (Stream<Path> left = Files.walk(shelf)) {
            assertThat(left.map(file -> shelf.relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "", "anna", Path.of("anna", "b.txt").toString());
        }
    }
}
