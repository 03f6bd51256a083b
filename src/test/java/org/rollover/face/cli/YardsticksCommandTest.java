package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YardsticksCommandTest {
    private static final String HEAD = "issue,actor,capability,position,salience\n";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    private String table(String text) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, text);
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"emission-standards", "emission-standards.csv"})
    void the_published_table_goes_by_its_name_and_shows_what_was_printed_beside_ours(String name) {
        assertThat(desk.type("yardsticks", name)).isZero();
        assertThat(desk.said())
                .contains("compromise model        7.39")
                .contains("median  8.4  9.9  9.9  9.9  9.9  7.4  8.8  9.6")
                .contains("mean    7.4  7.5  7.6  7.3  7.3  7.4  7.5  7.6")
                .contains("equations alone, so ours are not theirs");
    }

    @Test
    void json_has_every_digit_round_and_actor() throws IOException {
        assertThat(desk.type("yardsticks", "emission-standards", "--json", "--rounds", "2"))
                .isZero();
        JsonNode issue = new ObjectMapper().readTree(desk.said()).at("/issues/0");

        assertThat(issue.at("/predictions/compromise model").asDouble()).isBetween(7.389955, 7.389956);
        assertThat(issue.get("challengeRounds")).hasSize(3);
        assertThat(issue.at("/challengeRounds/1/positions/UK").asDouble()).isEqualTo(4);
        assertThat(issue.get("printedMediansOfRounds1To8")).hasSize(8);
        assertThat(issue.get("condorcetElection")).hasSize(3);
    }

    @Test
    void many_issues_are_a_row_each() throws IOException {
        String file = table(HEAD + "x,a,1,0,1\nx,b,1,10,0.5\ny,a,1,5,80\n");

        assertThat(desk.type("yardsticks", file)).isZero();
        assertThat(desk.said()).contains("2 issues").containsPattern("(?m)^  y +1 +5\\.00 +5\\.00");
        assertThat(desk.type("yardsticks", file, "--csv")).isZero();
        assertThat(desk.said().lines()).hasSize(3).last().isEqualTo("y,1,5,5,5,5,5,5,5,1");
    }

    @Test
    void one_actor_and_actors_at_one_place_end_where_they_stand() throws IOException {
        assertThat(desk.type("yardsticks", table(HEAD + "x,a,1,7,1\n"))).isZero();
        assertThat(desk.said()).contains("x: one actor").contains("challenge model         7.00");
        assertThat(desk.type("yardsticks", table(HEAD + "x,a,1,7,1\nx,b,3,7,1\n")))
                .isZero();
        assertThat(desk.said()).contains("challenge model         7.00").contains("100%");
    }

    @Test
    void a_scenario_has_shares_a_setter_and_power() throws IOException {
        assertThat(desk.type("yardsticks", "italy-2018-qualified-majority", "--draws", "20"))
                .isZero();
        assertThat(desk.said())
                .contains("28 governments", "by qualified majority")
                .contains("setter with reversion")
                .containsPattern("Germany +17\\.0%")
                .contains("20 draws");
        assertThat(desk.type("yardsticks", "italy-2018", "--draws", "20", "--csv"))
                .isZero();
        assertThat(desk.said().lines()).hasSize(8).first().isEqualTo("model,level,kept,eased,ended");
    }

    @Test
    void same_seed_same_bits() {
        String[] asked = {"yardsticks", "italy-2018", "--draws", "30", "--json", "--seed", "5"};
        desk.type(asked);
        String first = desk.said();
        desk.type(asked);

        assertThat(desk.said()).isEqualTo(first);
        desk.type("yardsticks", "italy-2018", "--draws", "30", "--json", "--seed", "6");
        assertThat(desk.said()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void it_fits_the_terminal(int width) {
        desk.with("COLUMNS", String.valueOf(width));
        for (String file : new String[] {"emission-standards", "italy-2018-qualified-majority"}) {
            assertThat(desk.type("yardsticks", file)).isZero();
            assertThat(desk.said().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void every_mistake_is_said_at_once_and_ends_with_2() throws IOException {
        String file = table("actor,capability,postion,salience\na,1,1,1\n");

        assertThat(desk.type("yardsticks", file, "--json", "--csv", "--rounds", "0", "--draws", "3"))
                .isEqualTo(2);
        assertThat(desk.complained())
                .contains("--json and --csv exclude each other")
                .contains("--rounds: 0 is too few; from 1 to 100")
                .contains("--draws, --seed, --set and --parameters are for scenarios")
                .contains("t.csv:1:18: postion: the column position is missing; did you mean 'position'?");
    }

    @Test
    void bad_cells_name_line_and_column() throws IOException {
        assertThat(desk.type("yardsticks", table(HEAD + "x,a,-1,NaN,1\nx,a,1,1e400,Infinity\n")))
                .isEqualTo(2);
        assertThat(desk.complained())
                .contains("t.csv:2:5: capability: -1 is too low")
                .contains("t.csv:2:8: position: 'NaN' is not a number")
                .contains("t.csv:3:3: actor: this actor stands twice in this issue")
                .contains("t.csv:3:7: position: '1e400' is not a number")
                .contains("t.csv:3:13: salience: 'Infinity' is not a number");
    }

    @Test
    void files_that_are_not_there_are_said_so() {
        assertThat(desk.type("yardsticks", "emision-standards.csv")).isEqualTo(2);
        assertThat(desk.complained()).contains("there is no such file");
        assertThat(desk.type("yardsticks", "itly-2018")).isEqualTo(2);
        assertThat(desk.complained()).contains("did you mean italy-2018?");
    }

    @Test
    void a_table_has_no_parameters() throws IOException {
        String file = table("actor,capability,position,salience\na,1,1,1\n");

        assertThat(desk.type("yardsticks", file, "--parameters", "posterior")).isEqualTo(2);
        assertThat(desk.complained()).contains("--parameters are for scenarios");
    }

    @Test
    void parameters_that_are_not_there_are_told_with_the_nearest_name() {
        assertThat(desk.type("yardsticks", "italy-2018", "--parameters", "postrior", "--set", "horizon=x"))
                .isEqualTo(2);
        assertThat(desk.complained())
                .contains("--parameters: postrior: there is no such file; did you mean 'posterior'?")
                .contains("horizon");
        assertThat(desk.type("yardsticks", "italy-2018", "--parameters", "")).isEqualTo(2);
        assertThat(desk.complained())
                .contains("--parameters: a name is missing; name a file, or general, posterior, priors");
        assertThat(desk.type("yardsticks", "italy-2018", "--parameters", "italy-2015"))
                .isEqualTo(2);
        assertThat(desk.complained())
                .contains("--parameters: italy-2015 is a scenario; a file of parameters says nothing but parameters");
        assertThat(desk.type("yardsticks", "italy-2018", "--parameters", "posterior"))
                .isZero();
    }
}
