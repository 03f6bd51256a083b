package org.rollover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.ensemble.Estimate;

@DisplayName("What a run found")
class RunReportTest {
    private static final String STAYS = "measure.default=stay";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ResultSchema.text());

    private static String text(Estimate estimate, int width) {
        return RunReport.text(estimate, new Look(width, true, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 40, 60, 80, 120})
    void fitsItsPlace(int width) {
        assertThat(text(Runs.run(200, 2), width).lines()).allMatch(line -> Page.length(line) <= width);
        assertThat(text(Runs.run(200, 2, STAYS), width).lines()).allMatch(line -> Page.length(line) <= width);
    }

    @Test
    void keepsTheErrorOfSimulationApartFromWhatWeDoNotKnow() {
        String answer = Answer.sentence(Runs.run(400, 2, "parameters.vote-noise={uniform: {low: 0.02, high: 0.3}}"));
        assertThat(answer)
                .contains("The probability that the measures are sustained is")
                .contains("the error of simulation puts it between", "95% interval, 400 histories")
                .contains("what we do not know, between");
    }

    @Test
    void saysWhenNothingIsUncertainOrTooLittleIsKnownOfIt() {
        String[] certain = {
            "governments.Delta.cabinet.members.Patriots.position=15", "events.election in Gamma.value=50"
        };
        assertThat(Answer.sentence(Runs.run(100, 2, certain))).contains("no number of the scenario is uncertain");
        assertThat(Answer.sentence(Runs.run(100, 1))).contains("cannot be told from chance");
    }

    @Test
    void aProbabilityThatWasAlwaysMetKeepsItsError() {
        String answer = Answer.sentence(Runs.run(50, 2, "parameters.vote-noise=0.001"));
        assertThat(answer).contains("in all of the histories", "or more (95% interval, 50 histories)");
    }

    @Test
    void measuresThatStayAreKeptOrEnded() {
        String text = text(Runs.run(100, 2, STAYS), 80);
        assertThat(text).contains("kept", "ended", "Who would end them").doesNotContain("lapsed", "hold-up delays");
    }

    @Test
    void measuresThatLapseAreRenewed() {
        assertThat(text(Runs.run(100, 2), 80)).contains("renewed", "lapsed", "Who holds out");
    }

    @Test
    void wideEnoughItDrawsBars() {
        assertThat(text(Runs.run(100, 2), 110)).contains("███");
        assertThat(RunReport.text(Runs.run(100, 2), new Look(110, false, false)))
                .contains("###")
                .matches("(?s)\\p{ASCII}*");
    }

    @Test
    void theJsonFollowsItsSchema() throws IOException {
        for (Estimate estimate : List.of(
                Runs.run(100, 2), Runs.run(1, 1), Runs.run(60, 1, STAYS), Runs.run(60, 3, "council.stages={}"))) {
            JsonNode json = new ObjectMapper().readTree(ResultJson.text(estimate, "1.2.3"));
            assertThat(SCHEMA.validate(json)).isEmpty();
            json.path("decisions").forEach(decision -> {
                double sum = 0;
                for (JsonNode share : decision.path("shares")) {
                    sum += share.asDouble();
                }
                assertThat(sum).isCloseTo(decision.path("taken").asDouble(), org.assertj.core.data.Offset.offset(1e-9));
            });
        }
    }

    @Test
    void theSchemaSeesAMistake() throws IOException {
        String json = ResultJson.text(Runs.run(20, 2), "1").replace("\"seed\": 1", "\"seed\": \"one\"");
        assertThat(SCHEMA.validate(new ObjectMapper().readTree(json))).hasSize(1);
    }

    @Test
    void theJsonDependsOnNeitherThreadsNorTime() {
        assertThat(ResultJson.text(Runs.run(300, 2), "1")).isEqualTo(ResultJson.text(Runs.run(300, 2), "1"));
    }
}
