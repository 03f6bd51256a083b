package org.rollover.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.simulation.ScenarioText;

/** Each term of model section 5.1 with numbers by hand, and their sum. */
class ValueOfRenewalTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @ParameterizedTest(name = "at {0} renewal of 60 is worth {1}")
    @CsvSource({"60,0.18", "30,0", "0,-0.18", "100,0.42", "45,0.09"})
    void who_stands_above_half_way_prefers_renewal_to_lapse(double felt, double worth) {
        // 0.5 [x² - (x - 60)²] / 10⁴
        assertThat(ValueOfRenewal.policy(0.5, felt, 0, 60)).isEqualTo(worth, EXACT);
    }

    @Test
    void the_reversion_moves_half_way_up() {
        assertThat(ValueOfRenewal.policy(0.5, 40, 20, 60)).isEqualTo(0, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "50, 0.7, 0, 1, 0, 50",
        "50, 0.7, 1, 1, 0, 15",
        "50, 0.7, 0.5, 1, 0, 41.25",
        "50, 0, 1, 1, 0, 50",
        "50, 0.7, 0, 2, 8, 66",
        "98, 0.7, 0, 1, 8, 100"
    })
    void progress_satisfies_and_escalation_rallies(
            double x, double psi, double progress, double lambda, double rally, double felt) {
        assertThat(ValueOfRenewal.felt(x, psi, progress, lambda, rally)).isEqualTo(felt, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,0,0,1,4,0.1",
        "0.1,0,0,0.5,4,0.00625",
        "0.1,0.1,2,1,4,0.12",
        "0.1,0,0,0.5,1,0.05",
        "0.1,0,0,0,0,0.1"
    })
    void standing_alone_costs_more_in_company_and_in_heat(
            double kappa, double heat, int stage, double company, double gamma, double cost) {
        assertThat(ValueOfRenewal.isolation(kappa, heat, stage, company, gamma)).isEqualTo(cost, EXACT);
    }

    @Test
    void the_condition_counts_only_while_it_is_linked_and_not_met() {
        assertThat(ValueOfRenewal.linkage(0.04, 0, true)).isEqualTo(0.04, EXACT);
        assertThat(ValueOfRenewal.linkage(0.04, 0.75, true)).isEqualTo(0.01, EXACT);
        assertThat(ValueOfRenewal.linkage(0.04, 1, true)).isZero();
        assertThat(ValueOfRenewal.linkage(0.04, 0, false)).isZero();
    }

    @Test
    void relief_by_the_united_states_is_an_example() {
        assertThat(ValueOfRenewal.usExample(0.05, 30, 70)).isEqualTo(-0.02, EXACT);
        assertThat(ValueOfRenewal.usExample(0.05, 70, 70)).isZero();
    }

    @Test
    void who_cares_little_wavers_little() {
        assertThat(ValueOfRenewal.noise(0.06, 0.5)).isEqualTo(0.06, EXACT);
        assertThat(ValueOfRenewal.noise(0.06, 0.1)).isEqualTo(0.012, EXACT);
    }

    @Test
    void powers_of_company_agree_with_their_definition() {
        for (double h = 0; h <= 1; h += 0.1) {
            for (double gamma : new double[] {0, 0.5, 1, 3, 4, 7}) {
                assertThat(ValueOfRenewal.power(h, gamma)).isEqualTo(Math.pow(h, gamma), EXACT);
            }
        }
    }

    @Test
    void the_terms_add_up() {
        ScenarioText text = ScenarioText.quiet()
                .member(
                        "A",
                        "position: 50, salience: 0.5, linkage-weight: 0.04, us-example-weight: 0.05, pledge: 0.02, rally-sensitivity: 0.5")
                .target("progress", "0.5")
                .us("level", "70")
                .us("president", "{ideal: 20}")
                .constraint("Minsk", "kind: linkage")
                .parameter("mood-spread", "0.02");
        World world = Worlds.of(text);
        GovernmentAgent a = Worlds.government(world, "A");
        world.linked = true;
        world.rally = 8;
        world.usLevel = 30;
        world.mood = -1.5;
        a.inducement = 0.03;

        // x̃ = 50 (1 - 0.7/4) + 0.5 * 8 = 45.25; policy 0.5 (45.25² - 14.75²) / 10⁴ = 0.0915
        double expected = 0.0915 + 0.02 + 0.03 - 0.02 - 0.02 - 0.03;
        assertThat(a.felt(world)).isEqualTo(45.25, EXACT);
        assertThat(a.baseValue(60, world)).isEqualTo(expected, EXACT);
    }

    @Test
    void a_cabinet_members_pledge_counts_by_its_share() {
        World world = Worlds.of(ScenarioText.quiet()
                .member(
                        "A",
                        "salience: 0.5, pledge: 0.01, cabinet: {members: {"
                                + "P: {seats: 30, position: 50, salience: 0.5, pledge: 0.04}, "
                                + "Q: {seats: 10, position: 50, salience: 0.5}}}"));

        assertThat(Worlds.government(world, "A").audienceCost()).isEqualTo(0.01 + 0.75 * 0.04, EXACT);
    }

    @Test
    void persuasion_is_worth_the_slope_of_the_value() {
        World world = Worlds.of(
                ScenarioText.quiet().member("A", "position: 50, salience: 0.5").target("progress", "0.5"));
        GovernmentAgent a = Worlds.government(world, "A");
        double before = a.baseValue(60, world);
        a.position += 1e-3;

        assertThat(a.valueOfPersuasion(world)).isEqualTo((a.baseValue(60, world) - before) / 1e-3, within(1e-7));
        a.position = 0;
        assertThat(a.valueOfPersuasion(world)).isZero();
    }
}
