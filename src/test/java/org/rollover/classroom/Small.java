package org.rollover.classroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.Starter;

/** A small exercise about the starter scenario, with a task of each kind. */
final class Small {
    private Small() {}

    /** Its text. */
    static String text() {
        try (InputStream in = Small.class.getResourceAsStream("small.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its file in a folder, beside its scenario. */
    static Path in(Path folder, String text) {
        try {
            Files.writeString(folder.resolve("four.yaml"), Starter.text());
            return Files.writeString(folder.resolve("small.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Exercise read(Path folder) {
        try {
            return new ExerciseReader(null).read(in(folder, text()));
        } catch (ScenarioException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Bench bench(Exercise exercise) {
        Plan plan = new Plan(exercise.file().seed(), exercise.file().replications(), 2, 2);
        return new Bench(plan, "test", Bench.Store.inMemory());
    }

    static SubmissionFile.Answer answer(@Nullable String answer) {
        return new SubmissionFile.Answer(answer, Map.of(), List.of(), null, Map.of());
    }

    static SubmissionFile.Answer changes(Map<String, String> changes, String... removed) {
        return new SubmissionFile.Answer(null, changes, List.of(removed), null, Map.of());
    }
}
