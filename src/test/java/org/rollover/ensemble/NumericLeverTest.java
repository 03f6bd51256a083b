package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** Over which range a number is plausible. */
class NumericLeverTest {

    private static NumericLever salience(String belief) {
        return lever(
                ScenarioText.quiet()
                        .member("A", "position: 40, salience: " + belief)
                        .load(),
                "governments.A.salience");
    }

    private static NumericLever lever(LoadedScenario scenario, String path) {
        return NumericLever.of(scenario.scenario()).stream()
                .filter(lever -> lever.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0.3; 0.15; 0.6; HALF_TO_DOUBLE",
                "0.8; 0.4; 1; HALF_TO_DOUBLE",
                "{triangular: {low: 0.2, mode: 0.3, high: 0.7}}; 0.2; 0.7; SUPPORT",
                "{uniform: {low: 0.1, high: 0.2}}; 0.1; 0.2; SUPPORT",
                "{discrete: {0.2: 50%, 0.6: 50%}}; 0.2; 0.6; SUPPORT"
            })
    void the_range_follows_what_is_believed(String belief, double low, double high, NumericLever.Basis basis) {
        NumericLever lever = salience(belief);

        assertThat(lever.low()).isEqualTo(low, within(1e-12));
        assertThat(lever.high()).isEqualTo(high, within(1e-12));
        assertThat(lever.basis()).isEqualTo(basis);
    }

    @Test
    void a_number_that_is_nothing_is_moved_by_a_tenth_of_its_scale() {
        LoadedScenario scenario =
                ScenarioText.quiet().member("A", "position: 0, salience: 0.5").load();

        assertThat(lever(scenario, "governments.A.position").high()).isEqualTo(10);
        assertThat(lever(scenario, "governments.A.pledge").high()).isEqualTo(0.1);
        assertThat(lever(scenario, "parameters.improve").low()).isZero();
        assertThat(lever(scenario, "parameters.improve").basis()).isEqualTo(NumericLever.Basis.FROM_ZERO);
    }

    @Test
    void values_are_round_and_written_as_they_are_typed() {
        NumericLever lever = salience("{uniform: {low: 0.1, high: 0.2}}");

        assertThat(lever.step()).isEqualByComparingTo("0.0002");
        assertThat(lever.number().write(lever.value(lever.first() + 7))).isEqualTo("0.1014");
    }

    @Test
    void structure_and_the_question_itself_are_no_levers() {
        LoadedScenario italy = Shipped.read("italy-2018.yaml");

        assertThat(NumericLever.of(italy.scenario()))
                .hasSizeGreaterThan(300)
                .extracting(NumericLever::path)
                .doesNotContain("horizon", "measure.sustained-at", "constraints.caatsa-216.window")
                .contains("governments.Italy.salience", "parameters.consensus-weight", "measure.lower-levels[0]")
                .doesNotHaveDuplicates();
    }
}
