package org.rollover.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/** Check 8 of the model: with every vote a fair coin, pivots are the absolute Banzhaf values of the rule. */
class PivotsTest {
    private static final int RESOLUTION = 10_000;

    @Test
    void three_members_with_three_two_and_one_votes_and_a_quota_of_four() {
        assertThat(normalised(banzhaf(new double[] {3, 2, 1}, 0, 4, 0)))
                .containsExactly(new double[] {0.6, 0.2, 0.2}, within(1e-12));
    }

    @Test
    void forty_nine_votes_can_be_worth_as_much_as_one() {
        assertThat(normalised(banzhaf(new double[] {50, 49, 1}, 0, 51, 0)))
                .containsExactly(new double[] {0.6, 0.2, 0.2}, within(1e-12));
    }

    @Test
    void the_permanent_members_of_the_security_council() {
        double[] votes = new double[15];
        Arrays.fill(votes, 0, 5, 7);
        Arrays.fill(votes, 5, 15, 1);
        double[] power = banzhaf(votes, 0, 39, 0);

        // All five and at least four of ten: 848 of 2^14 for a permanent member, C(9,3) = 84 for another.
        assertThat(power[0]).isEqualTo(848 / 16384.0, within(1e-12));
        assertThat(power[14]).isEqualTo(84 / 16384.0, within(1e-12));
        assertThat(normalised(power)[0]).isEqualTo(848.0 / 5080, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 27, 28})
    void under_simple_majority_all_are_pivotal_when_the_others_are_one_short(int n) {
        double others = n - 1;
        double chance = 1;
        int short1 = n / 2;
        for (int k = 1; k <= short1; k++) {
            chance *= (others - short1 + k) / k;
        }

        assertThat(banzhaf(new double[n], n / 2 + 1, 0, 0))
                .containsOnly(new double[] {chance / Math.pow(2, others)}, within(1e-12));
    }

    @Test
    void the_eu_of_28_by_populations_of_2018() throws IOException {
        Map<String, Double> people = populations();
        double[] population =
                people.values().stream().mapToDouble(Double::doubleValue).toArray();
        double total = Arrays.stream(population).sum();
        double[] power = banzhaf(population, 16, 0.65 * total, 4);
        Map<String, Double> byName = new LinkedHashMap<>();
        int i = 0;
        for (String name : people.keySet()) {
            byName.put(name, power[i++]);
        }

        assertThat(people).hasSize(28);
        assertThat(byName.get("Germany")).isEqualTo(0.170, within(5e-4));
        assertThat(byName.get("Italy")).isEqualTo(0.128, within(5e-4));
        assertThat(byName.get("Poland")).isEqualTo(0.084, within(5e-4));
        assertThat(byName.get("Malta")).isEqualTo(0.030, within(5e-4));
    }

    @Test
    void the_coarser_steps_of_the_simulation_hardly_matter_in_the_eu_of_28() throws IOException {
        double[] population =
                populations().values().stream().mapToDouble(Double::doubleValue).toArray();
        double needed = 0.65 * Arrays.stream(population).sum();
        double[] fine = banzhaf(population, 16, needed, 4);
        double[] coarse = new double[28];
        Pivots.of(population, 16, needed, 4, MajorityRule.RESOLUTION).chances(coins(28), coarse);

        for (int i = 0; i < 28; i++) {
            assertThat(coarse[i]).isEqualTo(fine[i], within(0.003));
        }
    }

    @ParameterizedTest(name = "random council {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_same_as_counting_every_division_one_by_one(int n) {
        Stream luck = Streams.of(8, n).stream("council", "division");
        for (int trial = 0; trial < 20; trial++) {
            double[] weight = new double[n];
            double[] agree = new double[n];
            double total = 0;
            for (int i = 0; i < n; i++) {
                weight[i] = Math.floor(luck.uniform() * 20);
                agree[i] = luck.happens(0.1) ? Math.rint(luck.uniform()) : luck.uniform();
                total += weight[i];
            }
            int members = (int) (luck.uniform() * (n + 1));
            double quota = Math.floor(luck.uniform() * (total + 2));
            int blocking = (int) (luck.uniform() * 5);
            double[] pivotal = new double[n];
            Pivots pivots = Pivots.of(weight, members, quota, blocking, 1000);
            pivots.chances(coins(n), pivotal); // a first count leaves nothing behind for the second
            pivots.chances(agree, pivotal);

            assertThat(pivotal)
                    .as("weights %s quota %s members %s blocking %s", Arrays.toString(weight), quota, members, blocking)
                    .containsExactly(oneByOne(weight, members, quota, blocking, agree), within(1e-12));
        }
    }

    @Test
    void even_tiny_chances_keep_their_digits() {
        int n = 28;
        double[] agree = new double[n];
        Arrays.fill(agree, 1e-6);
        double[] pivotal = new double[n];
        Pivots.of(new double[n], n, 0, 0, 1000).chances(agree, pivotal);

        assertThat(pivotal[0] / Math.pow(1e-6, 27)).isEqualTo(1, within(1e-9));
    }

    private static double[] oneByOne(double[] weight, int members, double quota, int blocking, double[] agree) {
        int n = weight.length;
        double[] pivotal = new double[n];
        for (int i = 0; i < n; i++) {
            for (int set = 0; set < 1 << n; set++) {
                if ((set >> i & 1) == 0) {
                    double chance = 1;
                    for (int j = 0; j < n; j++) {
                        chance *= j == i ? 1 : (set >> j & 1) == 1 ? agree[j] : 1 - agree[j];
                    }
                    boolean without = passes(set, weight, members, quota, blocking);
                    boolean with = passes(set | 1 << i, weight, members, quota, blocking);
                    pivotal[i] += with && !without ? chance : 0;
                }
            }
        }
        return pivotal;
    }

    private static boolean passes(int set, double[] weight, int members, double quota, int blocking) {
        double sum = 0;
        for (int j = 0; j < weight.length; j++) {
            sum += (set >> j & 1) == 1 ? weight[j] : 0;
        }
        int agreeing = Integer.bitCount(set);
        return agreeing >= members && (sum >= quota || weight.length - agreeing < blocking);
    }

    private static double[] banzhaf(double[] weight, int members, double quota, int blocking) {
        double[] pivotal = new double[weight.length];
        Pivots.of(weight, members, quota, blocking, RESOLUTION).chances(coins(weight.length), pivotal);
        return pivotal;
    }

    private static double[] coins(int n) {
        double[] coins = new double[n];
        Arrays.fill(coins, 0.5);
        return coins;
    }

    private static double[] normalised(double[] power) {
        double sum = Arrays.stream(power).sum();
        return Arrays.stream(power).map(p -> p / sum).toArray();
    }

    private static Map<String, Double> populations() throws IOException {
        Map<String, Double> people = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PivotsTest.class.getResourceAsStream("populations-2018.csv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                String[] cells = line.split(",");
                people.put(cells[0], Double.parseDouble(cells[1]));
            });
        }
        return people;
    }
}
