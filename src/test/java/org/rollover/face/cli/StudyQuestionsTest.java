package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A study that was kept")
class StudyQuestionsTest {
    private static final String STUDY = """
            title: Of several kinds
            scenario: a.yaml
            uncertainties:
              noise: {path: parameters.vote-noise, range: [0.03, 0.12]}
              vote: {event: election in Gamma, may-be-idle: true}
            levers:
              rule: {path: governments.Delta.cabinet.rule, levels: [compromise, median]}
              until: {path: horizon, range: [18 months, 24 months], may-be-idle: true}
            design: {kind: latin-hypercube, points: 8}
            outcomes: [sustained, delay]
            replications: 20
            replicate-rows: true
            """;

    @TempDir
    private static Path folder;

    private static StudyDesk desk;
    private static String kept;

    @BeforeAll
    static void run() {
        desk = new StudyDesk(folder);
        int code = desk.type("study", desk.study(STUDY));
        assertThat(code).as(desk.complained()).isZero();
        kept = desk.kept("s").toString();
    }

    @Test
    void answers_questions_in_sql() throws IOException {
        assertThat(desk.type("query", kept, "SELECT count(*) AS n, sum(replicates) AS runs FROM points"))
                .isZero();
        assertThat(desk.said()).containsPattern("n +runs").containsPattern("8 +160");
        assertThat(desk.type("query", "s", "SELECT point, rule, sustained FROM points ORDER BY point", "--csv"))
                .as("by its name alone")
                .isZero();
        assertThat(desk.said()).startsWith("point,rule,sustained\n0,").hasLineCount(9);
        String perHistory =
                "SELECT p.point, p.replicates, count(r.sustained) AS rows FROM points p JOIN replicates r USING"
                        + " (point) GROUP BY ALL HAVING rows = p.replicates ORDER BY p.point";
        assertThat(desk.type("query", kept, perHistory, "--json")).isZero();
        JsonNode rows = new ObjectMapper().readTree(desk.said());
        assertThat(rows.size()).isEqualTo(8);
        assertThat(rows.get(7).path("rows").asInt()).isEqualTo(20);
    }

    @Test
    void refuses_what_is_no_sql_in_the_words_of_the_database() {
        assertThat(desk.type("query", kept, "SELECT sustaind FROM points")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("sustaind", "sustained").doesNotContain("java.", "\tat ");
        assertThat(desk.type("query", kept, "SELEKT")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("query", folder.toString(), "SELECT 1")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("no result, nor a folder of results", "s");
        assertThat(desk.type("query", "t", "SELECT 1")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("there is no such result; did you mean 's'?");
    }

    @Test
    void tells_each_history_just_as_the_scenario_with_its_values_set_does() {
        for (int point = 0; point < 8; point += 3) {
            assertThat(desk.type("trace", kept, "--point", "" + point, "--replicate", "3", "--json"))
                    .isZero();
            String told = desk.said();
            List<String> command = new ArrayList<>(
                    List.of("trace", folder.resolve("a.yaml").toString(), "--replicate", "3", "--json"));
            for (String setting :
                    desk.complained().strip().replaceFirst("^rollover: ", "").split(", ")) {
                command.add("--set");
                command.add(setting);
            }
            assertThat(command).hasSize(5 + 2 * 4);

            assertThat(desk.type(command.toArray(String[]::new)))
                    .as(desk.complained())
                    .isZero();
            assertThat(desk.said()).isEqualTo(told);
        }
    }

    @Test
    void has_the_history_in_its_rows_that_is_told() throws IOException {
        desk.type("trace", kept, "--point", "5", "--replicate", "11", "--json");
        JsonNode told = new ObjectMapper().readTree(desk.said());
        desk.type("query", kept, "SELECT sustained, level FROM replicates WHERE point=5 AND replicate=11", "--json");
        JsonNode row = new ObjectMapper().readTree(desk.said()).get(0);
        assertThat(row.path("sustained").asDouble() == 1)
                .isEqualTo(told.path("sustained").asBoolean());
        assertThat(told.has("sustained")).isTrue();
    }

    @Test
    void refuses_points_that_it_has_not() {
        assertThat(desk.type("trace", kept, "--point", "8")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("--point: 8 is too many; from 0 to 7");
        assertThat(desk.type("trace", kept, "--point", "1", "--seed", "2", "--set", "a=1"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("the study says the seed");
        assertThat(desk.type("trace", "four", "--point", "1")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void is_analysed_by_any_method() {
        assertThat(desk.type("analyse", kept, "--method", "prcc", "--resamples", "20"))
                .as(desk.complained())
                .isZero();
        assertThat(desk.said()).contains("noise", "until");
        assertThat(desk.type("analyse", kept, "--method", "prcc", "--output", "sustaind"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("did you mean 'sustained'?");
        assertThat(desk.type("analyse", kept, "--method", "pcrr")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("pcrr", "prcc");
        assertThat(desk.type("analyse", kept, "--method", "sobol")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("analyse", kept, "--method", "prcc", "--inputs", "noise"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("the study says these itself");
    }
}
