package org.rollover.classroom;

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
import org.junit.jupiter.api.io.TempDir;
import org.rollover.classroom.handout.StudentFolder;
import org.rollover.scenario.ScenarioSchema;

/** The schemas with which editors help to write exercises and submissions. */
class ExerciseSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path SHELF = Path.of("scenarios", "exercises");
    private static final String EXERCISE = ScenarioSchema.json(ExerciseFile.class, "Rollover exercise");
    private static final String SUBMISSION = ScenarioSchema.json(SubmissionFile.class, "Rollover submission");

    private static List<Error> errors(String schema, String yaml) throws IOException {
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return read.validate(YAML.readTree(yaml));
    }

    @Test
    void exercises_are_judged_as_the_reader_does() throws IOException {
        assertThat(errors(EXERCISE, HandedOut.text())).isEmpty();
        assertThat(errors(EXERCISE, HandedOut.text().replace("minutes:", "minuets:")))
                .isNotEmpty();
        assertThat(errors(EXERCISE, HandedOut.text().replace("kind: choice", "kind: chioce")))
                .isNotEmpty();
    }

    @Test
    void exercises_that_ship_are_valid() throws IOException {
        try (Stream<Path> files = Files.list(SHELF)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                assertThat(errors(EXERCISE, Files.readString(file)))
                        .as("%s", file)
                        .isEmpty();
            }
        }
    }

    @Test
    void submissions_are_judged_as_the_reader_does(@TempDir Path folder) throws IOException {
        Exercise exercise = HandedOut.exercise(folder);
        HandOut handOut = HandOut.of(exercise, HandedOut.STUDENT, exercise.seat(HandedOut.STUDENT));
        String empty = String.valueOf(StudentFolder.files(exercise, HandedOut.STUDENT, exercise.seat(HandedOut.STUDENT))
                .get(StudentFolder.SUBMISSION));

        assertThat(errors(SUBMISSION, HandedOut.whole(handOut))).isEmpty();
        assertThat(errors(SUBMISSION, empty)).isEmpty();
        assertThat(errors(SUBMISSION, HandedOut.whole(handOut).replace("answer: b", "anwser: b")))
                .isNotEmpty();
    }

    /** Written anew with {@code ./rollover schema --exercise > scenarios/exercises/exercise.schema.json}, and likewise the other. */
    @Test
    void the_schemas_that_ship_are_those_of_the_records() throws IOException {
        assertThat(Files.readString(SHELF.resolve("exercise.schema.json")).strip())
                .isEqualTo(EXERCISE.strip());
        assertThat(Files.readString(SHELF.resolve("submission.schema.json")).strip())
                .isEqualTo(SUBMISSION.strip());
    }
}
