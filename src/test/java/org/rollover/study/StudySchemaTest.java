package org.rollover.study;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioSchema;

/** The studies that ship, and the schema with which editors help to write others. */
class StudySchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path SHELF = HOME.resolve("scenarios/studies");
    private static final String TEXT = ScenarioSchema.json(StudyFile.class, "Rollover study");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SHELF)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static List<Error> errors(String yaml) throws IOException {
        return SCHEMA.validate(YAML.readTree(yaml));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_study_that_ships_is_valid_and_can_be_read(Path file) throws IOException, ScenarioException {
        assertThat(errors(Files.readString(file))).isEmpty();
        assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=study.schema.json\n");
        assertThat(new StudyReader(HOME).read(file).size()).isPositive();
    }

    @Test
    void other_studies_are_judged_as_the_reader_does() throws IOException {
        assertThat(errors(Studies.ALL_KINDS)).isEmpty();
        assertThat(errors(Studies.ALL_KINDS.replace("path:", "pth:"))).isNotEmpty();
        assertThat(errors(Studies.ALL_KINDS.replace("kind: latin-hypercube", "kind: latin")))
                .isNotEmpty();
        assertThat(errors(Studies.ALL_KINDS.replace("title: Of every kind\n", "")))
                .isNotEmpty();
    }

    /** Written anew with {@code ./rollover schema --study > scenarios/studies/study.schema.json}. */
    @Test
    void the_schema_that_ships_is_the_one_of_the_records() throws IOException {
        assertThat(Files.readString(SHELF.resolve("study.schema.json")).strip()).isEqualTo(TEXT.strip());
    }
}
