package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faults;
import static org.rollover.scenario.Readings.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that are drawn together from the rows of one sample, and the files of parameters that hold them. */
class JointSampleTest {
    private static final String PARAMETERS = """
            parameters:
              vote-noise: {sample: {values: [0.05, 0.06, 0.07, 0.08, 0.09], together: p}, note: "Judgement: a test"}
              ask: {sample: {values: [0.09, 0.07, 0.05, 0.03, 0.01], together: p}}
            """;

    @TempDir
    private Path folder;

    private LoadedScenario with(String parameters) throws IOException, ScenarioException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), parameters);
        return new ScenarioReader(null, ReadingLimits.defaults())
                .with(file)
                .readText(LEAST, "s.yaml", List.of("parameters.heat=0.3"));
    }

    @Test
    void numbers_drawn_together_come_from_one_row() {
        LoadedScenario scenario = read(LEAST + PARAMETERS);
        LatinHypercube draws = new LatinHypercube(scenario.uncertain());
        Parameters parameters = scenario.scenario().parameters();
        Map<Double, Double> rows = new HashMap<>();
        for (int k = 0; k < 200; k++) {
            Draw draw = draws.draw(7, k);
            rows.put(draw.of(parameters.voteNoise()), draw.of(parameters.ask()));
        }

        assertThat(rows).isEqualTo(Map.of(0.05, 0.09, 0.06, 0.07, 0.07, 0.05, 0.08, 0.03, 0.09, 0.01));
    }

    @Test
    void numbers_with_samples_of_their_own_are_drawn_apart() {
        LoadedScenario scenario = read(LEAST + PARAMETERS.replace(", together: p", ""));
        LatinHypercube draws = new LatinHypercube(scenario.uncertain());
        Parameters parameters = scenario.scenario().parameters();
        Set<List<Double>> pairs = new HashSet<>();
        for (int k = 0; k < 500; k++) {
            Draw draw = draws.draw(7, k);
            pairs.add(List.of(draw.of(parameters.voteNoise()), draw.of(parameters.ask())));
        }

        assertThat(pairs).hasSize(25);
    }

    @Test
    void a_sample_is_written_as_it_was_read() {
        LoadedScenario once = read(LEAST + PARAMETERS);
        LoadedScenario again = read(once.resolvedYaml());

        assertThat(again.scenario()).isEqualTo(once.scenario());
        assertThat(again.sha256()).isEqualTo(once.sha256());
    }

    @Test
    void what_is_wrong_with_a_sample_is_said() {
        assertThat(faults(LEAST + PARAMETERS.replace(", 0.01]", "]")))
                .anyMatch(line -> line.contains("has 4 values") || line.contains("has 5 values"));
        assertThat(faults(LEAST + "parameters: {ask: {sample: {values: [0.01, 11], togeher: p}}}\n"))
                .anyMatch(line -> line.contains("did you mean 'together'"));
        assertThat(faults(LEAST + "parameters: {ask: {sample: {values: []}}}\n"))
                .anyMatch(line -> line.contains("sample needs a list of values"));
        assertThat(faults(LEAST + "parameters: {ask: {sample: {values: [0.01, 11]}}}\n"))
                .anyMatch(line -> line.contains("sample goes up to 11"));
        assertThat(faults(LEAST + "parameters: {ask: {sample: {values: [0.01, {a: 1}, x]}}}\n"))
                .anyMatch(line -> line.contains("'x' is not a number"));
    }

    @Test
    void a_file_of_parameters_lies_over_the_scenario_and_under_the_settings() throws Exception {
        LoadedScenario read = with(PARAMETERS + "  heat: 0.2\n");

        assertThat(read.scenario().parameters().heat().central()).isEqualTo(0.3);
        assertThat(read.uncertain()).hasSize(2);
        assertThat(read.resolvedYaml()).contains("together: \"p\"");
    }

    @Test
    void a_file_of_parameters_says_nothing_else() {
        ScenarioException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                ScenarioException.class, () -> with("horizon: 3 months\nparameters: {asq: 1}\n"));

        assertThat(refused)
                .hasMessageContaining("mine.yaml:1:1: horizon: a file of parameters says nothing else")
                .hasMessageContaining("did you mean 'ask'");
    }

    @Test
    void a_scenario_given_as_parameters_is_told_in_one_sentence() {
        for (String scenario :
                List.of(Readings.LEAST, "extends: other.yaml\nparameters: {ask: 0.02}\ngovernmnts: {}\n")) {
            ScenarioException refused =
                    org.assertj.core.api.Assertions.catchThrowableOfType(ScenarioException.class, () -> with(scenario));

            assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .endsWith("mine.yaml: this is a scenario; a file of parameters says nothing but parameters");
        }
    }

    @Test
    void nothing_follows_from_what_else_a_file_of_parameters_says() {
        ScenarioException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                ScenarioException.class,
                () -> with("governments: {Newland: {position: 20}}\nparameters: {ask: 0.02}\n"));

        assertThat(refused.problems()).singleElement().asString().contains("governments: a file of parameters says");
    }
}
