package org.rollover.casebook.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerIndicesTest {
    private static final Offset<Double> PRINTED = offset(0.00005);

    /** The weighted votes of the 15 members before the Treaty of Nice: DE FR IT UK ES BE EL NL PT AT SE DK FI IE LU. */
    private static final double[] EU_15 = {10, 10, 10, 10, 8, 5, 5, 5, 5, 4, 4, 3, 3, 3, 2};

    @Test
    void banzhaf_of_4_3_2_1_is_as_printed() {
        PowerIndices power = PowerIndices.weighted(new double[] {3, 2, 1}, 4);

        assertThat(power.normalised()).containsExactly(new double[] {0.6, 0.2, 0.2}, offset(1e-12));
        assertThat(power.banzhaf()).containsExactly(new double[] {0.75, 0.25, 0.25}, offset(1e-12));
        assertThat(power.shapleyShubik()).containsExactly(new double[] {2 / 3.0, 1 / 6.0, 1 / 6.0}, offset(1e-12));
    }

    @Test
    void shapley_shubik_of_the_eu_of_15_is_as_printed() {
        double[] power = PowerIndices.weighted(EU_15, 62).shapleyShubik();

        double[] printed = {
            .1167, .1167, .1167, .1167, .0955, .0552, .0552, .0552, .0552, .0454, .0454, .0353, .0353, .0353, .0207
        };
        assertThat(power).containsExactly(printed, PRINTED);
        assertThat(Arrays.stream(power).sum()).isEqualTo(1, offset(1e-12));
    }

    @Test
    void normalised_banzhaf_of_the_eu_of_15_is_as_printed() {
        double[] power = PowerIndices.weighted(EU_15, 62).normalised();

        double[] printed = {
            .1116, .1116, .1116, .1116, .0924, .0587, .0587, .0587, .0587, .0479, .0479, .0359, .0359, .0359, .0226
        };
        assertThat(power).containsExactly(printed, PRINTED);
    }

    /** Nine of fifteen, all five permanent members among them, is the weighted rule [39; 7 five times, 1 ten times]. */
    @Test
    void shapley_shubik_of_the_security_council_is_as_printed() {
        double[] votes = new double[15];
        Arrays.fill(votes, 1);
        Arrays.fill(votes, 0, 5, 7);
        double[] power = PowerIndices.weighted(votes, 39).shapleyShubik();

        assertThat(power[0]).isEqualTo(.1963, PRINTED);
        assertThat(power[14]).isEqualTo(.00186, offset(0.000005));
    }

    /** Germany .170, Italy .128, Poland .084, Malta .030 in the model's contract (model.md, section 8). */
    @Test
    void pivot_probabilities_of_the_eu_of_28_are_those_of_the_contract() throws Exception {
        Yardsticks found = Yardsticks.of(Shipped.scenario("variants/italy-2018-qualified-majority"), 1);
        PowerIndices power = found.council().power();
        Map<String, Double> banzhaf = new HashMap<>();
        for (int i = 0; i < found.actors().size(); i++) {
            banzhaf.put(found.actors().get(i).name(), power.banzhaf()[i]);
        }

        assertThat(banzhaf.get("Germany")).isEqualTo(.170, offset(.0005));
        assertThat(banzhaf.get("Italy")).isEqualTo(.128, offset(.0005));
        assertThat(banzhaf.get("Poland")).isEqualTo(.084, offset(.0005));
        assertThat(banzhaf.get("Malta")).isEqualTo(.030, offset(.0005));
        assertThat(Arrays.stream(power.shapleyShubik()).sum()).isEqualTo(1, offset(1e-10));
        assertThat(Arrays.stream(power.normalised()).sum()).isEqualTo(1, offset(1e-12));
    }

    /** Three members of more than 35 % together are too few to block; the people of the rest then do not matter. */
    @Test
    void a_blocking_minority_of_four_takes_power_from_the_largest() {
        double[] people = {30, 25, 20, 5, 5, 5, 5, 5};
        double with = PowerIndices.qualified(people, 0.55, 0.65, 4).shapleyShubik()[0];
        double without = PowerIndices.qualified(people, 0.55, 0.65, 0).shapleyShubik()[0];

        assertThat(with).isLessThan(without);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 28, 63, 64, 65, 200})
    void equal_members_have_equal_power(int members) {
        for (int needed : new int[] {1, members / 2 + 1, members}) {
            double[] power = PowerIndices.count(members, needed).shapleyShubik();
            assertThat(power).containsOnly(new double[] {1.0 / members}, offset(1e-10));
        }
    }

    @Test
    void under_unanimity_all_decide_and_hardly_ever() {
        PowerIndices power = PowerIndices.count(4, 4);

        assertThat(power.banzhaf()).containsOnly(new double[] {1 / 8.0}, offset(1e-15));
        assertThat(power.normalised()).containsOnly(new double[] {1 / 4.0}, offset(1e-12));
    }

    @Test
    void small_games_agree_with_a_count_of_all_orders_and_coalitions() {
        double[] votes = {5, 4, 3, 3, 2, 1, 1};
        double quota = 11;
        double[] decides = new double[votes.length];
        double[] orders = new double[votes.length];
        double[] factorials = {1, 1, 2, 6, 24, 120, 720, 5040};
        for (int coalition = 0; coalition < 1 << votes.length; coalition++) {
            double sum = 0;
            for (int i = 0; i < votes.length; i++) {
                sum += (coalition >> i & 1) == 1 ? votes[i] : 0;
            }
            int size = Integer.bitCount(coalition);
            for (int i = 0; i < votes.length; i++) {
                if ((coalition >> i & 1) == 0 && sum < quota && sum + votes[i] >= quota) {
                    decides[i] += 1 / 64.0;
                    orders[i] += factorials[size] * factorials[votes.length - size - 1] / factorials[votes.length];
                }
            }
        }
        PowerIndices power = PowerIndices.weighted(votes, quota);

        assertThat(power.banzhaf()).containsExactly(decides, offset(1e-12));
        assertThat(power.shapleyShubik()).containsExactly(orders, offset(1e-12));
    }
}
