package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.HOME;
import static org.rollover.scenario.Readings.LEAST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema for editors takes what the reader takes. */
class ScenarioSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioSchema.json());

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("scenarios"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.getParent().endsWith("studies"))
                    .filter(file -> !file.getParent().endsWith("exercises"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<Error> errors(String yaml) {
        try {
            return SCHEMA.validate(YAML.readTree(yaml));
        } catch (IOException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileIsValid(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    /** Written anew with {@code ./rollover schema > scenarios/scenario.schema.json}. */
    @Test
    void theSchemaThatShipsIsTheOneOfTheRecords() throws IOException {
        assertThat(Files.readString(HOME.resolve("scenarios/scenario.schema.json"))
                        .strip())
                .isEqualTo(ScenarioSchema.json().strip());
    }

    @Test
    void theStarterAndItsResolvedTextAreValid() {
        assertThat(errors(Starter.text())).isEmpty();
        assertThat(errors(Readings.read(Starter.text()).resolvedYaml())).isEmpty();
        assertThat(errors(LEAST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources: x",
                "source: x",
                "target: {progress: 2}",
                "target: {progress: {uniform: {low: 0}}}",
                "target: {progress: {normal: {mean: 0, sd: 1}}}",
                "target: {progress: {value: 0.1, sorce: x}}",
                "council: {rule: unanimty}",
                "council: {rule: weighted}",
                "council: {rule: {kind: weighted}}",
                "council: {rule: {kind: weighted, quota: 1, members: 2}}",
                "council: {stages: {leaders: {days: 7}}}",
                "council: {stages: {'a/b': {days: 7 days}}}",
                "lobbyists: {L: {position: 1}}",
                "lobbyists: {L: {position: 1, budget: 1, strategy: best}}",
                "events: {e: {kind: leak}}",
                "events: {e: {kind: leak, month: 2018-13}}",
                "events: {e: {month: 2018-12}}",
                "us: {level: 3}",
                "parameters: []"
            })
    void whatTheReaderRefusesIsNotValid(String line) {
        assertThat(errors(LEAST + line + "\n")).isNotEmpty();
        assertThat(Readings.faults(LEAST + line + "\n")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about: remove",
                "target: {progress: {value: {beta: {alpha: 1, beta: 2}}, note: judgement}}",
                "target: {progress: {discrete: {'0.1': 50%, '0.2': 0.5}}}",
                "council: {rule: {value: unanimity, source: treaty}}",
                "council: {rule: {kind: weighted, quota: 1}}",
                "council: {rule: qualified-majority}",
                "events: {e: {kind: change, month: 2018-12, path: council.stages.leaders.days, value: 9 days}}",
                "lobbyists: {L: {position: 1, budget: 1, access: {'Italy/League': 40%, others: {value: 0.1}}}}",
                "ties: {source: x, Italy: {Germany: 2}}"
            })
    void whatTheReaderTakesIsValid(String line) {
        assertThat(errors(LEAST + line + "\n")).isEmpty();
    }

    @Test
    void anOverlayLeavesKeysOutAndRemoves() {
        assertThat(errors("extends: x.yaml\ntitle: T\ngovernments: {Italy: remove, France: {population: 3}}\n"))
                .isEmpty();
        assertThat(errors("about: A body\nsource: Eurostat\ngovernments: {France: {population: 3}}\n"))
                .isEmpty();
        assertThat(errors("extends: x.yaml\ntitle: remove\n")).isEmpty(); // the reader refuses it, the schema cannot
        assertThat(errors(LEAST.replace("    position: 70\n    salience: 0.5\n", "    position: 70\n")))
                .isNotEmpty();
    }

    @Test
    void everyKeyIsDescribed() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(ScenarioSchema.json());
        JsonNode noise = schema.at("/$defs/parameters/properties/vote-noise");

        assertThat(noise.get("description").asText())
                .isEqualTo("Spread of the luck in a vote. Unit: utils. Symbol: τ. Default: 0.06.");
        assertThat(noise.get("default").asDouble()).isEqualTo(0.06);
        for (JsonNode definition : schema.get("$defs")) {
            definition.path("properties").forEach(property -> assertThat(property.has("description"))
                    .isTrue());
        }
    }
}
