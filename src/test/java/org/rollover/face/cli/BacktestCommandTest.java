package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.casebook.Books;

@DisplayName("rollover backtest")
class BacktestCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Books.write(folder.resolve("book"));
    }

    private Desk desk() {
        return new Desk(folder);
    }

    private void change(String file, String was, String is) throws IOException {
        Path path = folder.resolve("book").resolve(file);
        Files.writeString(path, Files.readString(path).replace(was, is));
    }

    @Test
    void scores_every_case_beside_its_yardsticks_and_saves_all_of_it() throws IOException {
        Desk desk = desk();
        assertThat(desk.type("backtest", "book", "--replicates", "200")).isZero();

        assertThat(desk.said().replaceAll("\\s+", " "))
                .contains("4 of 4 cases; 5 decisions with a known outcome, of 3 regimes: 3 kept, 1 eased,")
                .contains(
                        "fewer than 5 regimes are too few to compare Rollover",
                        "base rate",
                        "always renewed",
                        "logistic regression",
                        "challenge model")
                .contains("first adoptions", "no case made of it", "gamma Jun 2019 (pending)");
        List<Path> saved = desk.results("book");
        assertThat(saved).hasSize(1);
        assertThat(saved.get(0)).isDirectoryContaining("glob:**/reliability.svg");
        assertThat(Files.readString(saved.get(0).resolve("scenario.yaml"))).contains("outcome:", "class: renewed");
        assertThat(desk.type("rerun", saved.get(0).toString())).as(desk.said()).isZero();
    }

    @Test
    void a_case_without_outcome_is_listed_and_the_others_are_scored() throws IOException {
        change("beta.yaml", "outcome:", "outcomes:");
        change("gamma.yaml", "class: suspended", "class: lapsd");
        Desk desk = desk();

        assertThat(desk.type("backtest", "book", "--replicates", "100")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.said())
                .contains("2 of 4 cases; 3 decisions")
                .contains("Cases that are in no score", "beta.yaml cannot be read", "missing key 'outcome'")
                .contains("did you mean 'lapsed'");
        assertThat(desk.complained()).contains("beta.yaml cannot be read and is in no score");
        assertThat(desk.complained()).as("the reason stands in the answer").doesNotContain("lapsd");
        // What could not be read is part of the answer, and is told again.
        assertThat(desk.type("rerun", desk.results("book").get(0).toString()))
                .as(desk.said())
                .isZero();
    }

    @Test
    void a_table_with_text_where_a_number_belongs_is_told_with_its_place_and_nothing_is_run() throws IOException {
        change("renewals.csv", "A1,renewal,renewed,6,10,4", "A1,renewal,renewed,six,10,4");
        Desk desk = desk();

        assertThat(desk.type("backtest", "book", "--replicates", "100")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("renewals.csv:3:20: months_granted");
        assertThat(desk.said()).isEmpty();
    }

    @Test
    void a_folder_that_is_none_or_has_no_case_is_told() throws IOException {
        Desk desk = desk();
        Files.createDirectories(folder.resolve("empty"));

        assertThat(desk.type("backtest", "nowhere")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("nowhere: no such folder");
        assertThat(desk.type("backtest", "book/beta.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("is a file; name a folder of cases");
        assertThat(desk.type("backtest", "empty")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("no case in it can be read");
    }

    @Test
    void an_error_of_a_case_is_told_once_where_the_answer_has_no_room_for_it() throws IOException {
        change("gamma.yaml", "class: suspended", "class: lapsd");
        Desk desk = desk();

        desk.type("backtest", "book", "--replicates", "50", "--no-save", "--quiet");
        assertThat(desk.complained())
                .containsPattern("gamma.yaml cannot be read and is in no score: \\d+:\\d+: outcome")
                .containsOnlyOnce("gamma.yaml");
    }

    @Test
    void a_setting_that_breaks_every_case_is_told_once() {
        Desk desk = desk();

        assertThat(desk.type("backtest", "book", "--set", "parameters.nonsense=1"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .containsOnlyOnce("parameters.nonsense")
                .doesNotContain("a case is a scenario with the blocks");
    }

    @Test
    void a_folder_of_scenarios_without_outcomes_is_told_what_a_case_is() throws IOException {
        for (String name : List.of("alpha-1", "alpha-2", "beta", "gamma")) {
            Path file = folder.resolve("book").resolve(name + ".yaml");
            String text = Files.readString(file);
            Files.writeString(file, text.substring(0, text.indexOf("case: {")));
        }
        Desk desk = desk();

        assertThat(desk.type("backtest", "book")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("a case is a scenario with the blocks case and outcome");
    }

    @Test
    void two_cases_of_one_name_are_told() throws IOException {
        Files.createDirectories(folder.resolve("book").resolve("more"));
        Files.copy(folder.resolve("book/beta.yaml"), folder.resolve("book/more/beta.yaml"));
        Desk desk = desk();

        assertThat(desk.type("backtest", "book")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("two cases are called beta: beta.yaml and more/beta.yaml")
                .contains("two cases name the row B1: beta.yaml and more/beta.yaml");
        assertThat(desk.said()).isEmpty();
    }

    @Test
    void a_row_is_scored_once() throws IOException {
        Files.copy(folder.resolve("book/beta.yaml"), folder.resolve("book/other.yaml"));
        Desk desk = desk();

        assertThat(desk.type("backtest", "book")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("two cases name the row B1: beta.yaml and other.yaml")
                .doesNotContain("two cases are called");
        assertThat(desk.said()).isEmpty();
    }

    @Test
    void a_case_that_differs_from_its_table_is_told_and_ends_with_2() throws IOException {
        change("alpha-1.yaml", "row: A1, date: 2018-12-13, class: renewed", "row: A1, date: 2018-12-13, class: eased");
        change("alpha-2.yaml", "row: A3", "row: A99");
        Desk desk = desk();

        assertThat(desk.type("backtest", "book", "--replicates", "60", "--quiet"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("table and case differ: A1: renewed in renewals.csv, eased in alpha-1")
                .contains("a decision names a row that is in no table: alpha-2: A99");
        assertThat(desk.said()).isNotEmpty();
        assertThat(desk.type("rerun", desk.results("book").get(0).toString()))
                .as(desk.said())
                .isZero();
    }

    @Test
    void charts_that_cannot_be_written_are_told_before_the_work() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Desk desk = desk();

        assertThat(desk.type("backtest", "book", "--charts", "file", "--replicates", "0"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("--charts: file is a file; name a folder")
                .contains("--replicates: 0 is too few");
        assertThat(desk.type("backtest", "book", "--charts", "file/below")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--charts: file/below lies below ", "which is a file");
        assertThat(desk.type("backtest", "book", "--charts", "x".repeat(300))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("cannot be made");
        assertThat(desk.said()).isEmpty();
    }

    @Test
    void parameters_that_are_not_there_are_told_once() {
        Desk desk = desk();

        assertThat(desk.type("backtest", "book", "--parameters", "postrior")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained().lines())
                .singleElement()
                .asString()
                .contains("--parameters: postrior: there is no such file; did you mean 'posterior'?");
    }

    @Test
    @DisabledOnOs(
            value = OS.WINDOWS,
            disabledReason = "NOT TESTED HERE: on Windows a link needs the rights of an administrator")
    void a_link_to_a_folder_of_cases_serves_as_the_folder() throws IOException {
        String[] words = {"--replicates", "60", "--no-save", "--csv"};
        Files.createSymbolicLink(folder.resolve("lnk"), Path.of("book"));
        Desk desk = desk();
        assertThat(desk.type(words(words, "book"))).isZero();
        String was = desk.said();

        assertThat(desk.type(words(words, "lnk"))).as(desk.complained()).isZero();
        assertThat(desk.said()).isEqualTo(was);
    }

    private static String[] words(String[] more, String place) {
        return Stream.concat(Stream.of("backtest", place), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    @DisabledOnOs(
            value = OS.WINDOWS,
            disabledReason = "NOT TESTED HERE: on Windows a link needs the rights of an administrator")
    void what_looks_like_a_case_and_is_none_is_listed() throws IOException {
        Path book = folder.resolve("book");
        Files.writeString(folder.resolve("out.yaml"), Books.texts().get("beta"));
        Files.createSymbolicLink(book.resolve("out.yaml"), folder.resolve("out.yaml"));
        Files.createSymbolicLink(book.resolve("gone.yaml"), Path.of("nowhere.yaml"));
        Files.createDirectories(book.resolve("dir.yaml"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(book.resolve("linked"), folder.resolve("elsewhere"));
        Files.writeString(book.resolve("short.yml"), "");
        Files.writeString(book.resolve("LOUD.YAML"), "");
        Desk desk = desk();

        assertThat(desk.type("backtest", "book", "--replicates", "60", "--no-save"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("out.yaml cannot be read and is in no score");
        assertThat(desk.said().replaceAll("\\s+", " "))
                .contains("out.yaml: this is a link that leads out")
                .contains("gone.yaml: this is a link that leads nowhere")
                .contains("dir.yaml: this is a folder that is called like a case")
                .contains("linked: this is a link to a folder, and is not followed")
                .contains("short.yml: the names of cases end in .yaml")
                .contains("LOUD.YAML: the names of cases end in .yaml");
        assertThat(desk.said().replaceAll("\\s+", " ")).contains("4 of 10 cases");
    }

    @Test
    void a_folder_in_the_place_of_a_table_is_told() throws IOException {
        Files.delete(folder.resolve("book/renewals.csv"));
        Files.createDirectories(folder.resolve("book/renewals.csv"));
        Desk desk = desk();

        assertThat(desk.type("backtest", "book")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("renewals.csv: is a folder; a table belongs there");
    }

    /** The same command on the same cases with other outcomes says the same of each decision. */
    @Test
    void what_happened_changes_scores_and_no_probability() throws IOException {
        String[] words = {"backtest", "book", "--replicates", "150", "--json", "--no-save"};
        Desk desk = desk();
        desk.type(words);
        JsonNode was = new ObjectMapper().readTree(desk.said());
        change("alpha-1.yaml", "class: renewed", "class: eased");
        desk.type(words);
        JsonNode is = new ObjectMapper().readTree(desk.said());

        for (int d = 0; d < was.path("decisions").size(); d++) {
            for (String key : List.of("kept", "eased", "ended", "heldUp", "histories", "sha256")) {
                assertThat(is.path("decisions").path(d).path(key))
                        .isEqualTo(was.path("decisions").path(d).path(key));
            }
        }
        assertThat(is.path("all")).isNotEqualTo(was.path("all"));
        assertThat(is.path("filter").path("disputes")).hasSize(2);
    }

    @Test
    void the_csv_has_a_row_a_decision() {
        Desk desk = desk();
        assertThat(desk.type("backtest", "book", "--replicates", "100", "--csv", "--no-save", "--quiet"))
                .isZero();

        assertThat(desk.said().lines()).hasSize(7).first().asString().startsWith("case,decision,row,regime,default");
        assertThat(desk.said()).contains("gamma,2019-06,B3,Gammaland,lapse,unanimity,2,unknown,");
    }

    @Test
    void settings_change_every_case() {
        Desk desk = desk();
        desk.type("backtest", "book", "--replicates", "100", "--no-save", "--csv");
        String was = desk.said();
        assertThat(desk.type(
                        "backtest",
                        "book",
                        "--replicates",
                        "100",
                        "--no-save",
                        "--csv",
                        "--set",
                        "parameters.consensus-weight=0"))
                .isZero();

        assertThat(desk.said()).isNotEqualTo(was);
    }

    @Test
    void charts_are_written_as_pictures_that_can_be_read() throws Exception {
        Desk desk = desk();
        assertThat(desk.type("backtest", "book", "--replicates", "100", "--no-save", "--charts", "pictures"))
                .isZero();

        for (String chart : List.of("reliability", "scores")) {
            Path svg = folder.resolve("pictures").resolve(chart + ".svg");
            var factory = DocumentBuilderFactory.newInstance();
            var root = factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
            assertThat(root.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(root.getElementsByTagName("desc").getLength()).isEqualTo(1);
            assertThat(Files.readString(svg)).doesNotContain("NaN").doesNotContain("Infinity");
            Path png = folder.resolve("pictures").resolve(chart + ".png");
            if (Files.exists(png)) {
                assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(800);
            } else {
                assertThat(desk.complained()).contains("can draw no letters");
            }
        }
    }

    @Test
    void a_small_book_of_ones_own_has_no_column_of_intervals_and_is_told_nothing_of_russia() {
        Desk desk = desk().with("COLUMNS", "60");
        assertThat(desk.type("backtest", "book", "--replicates", "60", "--no-save"))
                .isZero();
        String said = desk.said().replaceAll("\\s+", " ");

        assertThat(said)
                .contains("The log score against each yardstick", "above 0, Rollover is worse")
                .contains("Other regimes: all but the one with most decisions, Alphaland")
                .contains("Fewer than 5 regimes are too few for an interval")
                .doesNotContain("too few to say", "regimes other than Russia's", "others, since 2010");
    }

    @Test
    void a_book_of_one_regime_shows_that_there_is_nothing_to_learn_from() throws IOException {
        Files.delete(folder.resolve("book/beta.yaml"));
        Files.delete(folder.resolve("book/gamma.yaml"));
        Desk desk = desk();
        assertThat(desk.type("backtest", "book", "--replicates", "60", "--no-save", "--charts", "pictures"))
                .isZero();

        assertThat(desk.said()).containsPattern("base rate +– +– +– +– +– +–").contains("nothing to learn from");
        assertThat(Files.readString(folder.resolve("pictures/scores.svg")))
                .contains("always renewed")
                .doesNotContain("base rate", "NaN");
        desk.type("backtest", "book", "--replicates", "60", "--no-save", "--json");
        JsonNode rate = new ObjectMapper().readTree(desk.said()).at("/all/forecasters/1");
        assertThat(rate.path("name").asText()).isEqualTo("base rate");
        assertThat(rate.at("/brierClasses/value").isNull()).isTrue();
    }

    @Test
    void the_brief_answer_has_five_lines_at_most() {
        Desk desk = desk();
        desk.type("backtest", "book", "--replicates", "60", "--no-save", "--quiet");

        assertThat(desk.said().strip().lines()).hasSizeBetween(1, 5);
        assertThat(desk.said()).contains("On average, kept was ");
    }

    @Test
    void a_narrow_terminal_and_one_without_signs_can_show_it() {
        for (String width : List.of("40", "60", "80", "120")) {
            Desk desk = desk().inAscii().with("COLUMNS", width);
            desk.type("backtest", "book", "--replicates", "60", "--no-save", "--coding");

            assertThat(desk.said()).matches("(?s)\\p{ASCII}*").contains("How the scores hang on the judgements");
            assertThat(desk.said().lines()).allMatch(line -> line.length() <= Integer.parseInt(width));
        }
    }
}
