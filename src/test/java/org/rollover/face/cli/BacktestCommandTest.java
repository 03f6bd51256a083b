package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
                        "too few regimes to compare",
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
    void two_cases_of_one_name_are_told() throws IOException {
        Files.createDirectories(folder.resolve("book").resolve("more"));
        Files.copy(folder.resolve("book/beta.yaml"), folder.resolve("book/more/beta.yaml"));
        Desk desk = desk();

        assertThat(desk.type("backtest", "book")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("two cases are called beta");
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
    void a_narrow_terminal_and_one_without_signs_can_show_it() {
        for (String width : List.of("40", "60", "80", "120")) {
            Desk desk = desk().inAscii().with("COLUMNS", width);
            desk.type("backtest", "book", "--replicates", "60", "--no-save", "--coding");

            assertThat(desk.said()).matches("(?s)\\p{ASCII}*").contains("How the scores hang on the judgements");
            assertThat(desk.said().lines()).allMatch(line -> line.length() <= Integer.parseInt(width));
        }
    }
}
