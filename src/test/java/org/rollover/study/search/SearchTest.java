package org.rollover.study.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.archive.Table;
import org.rollover.chance.Streams;
import org.rollover.study.analysis.Findings;
import org.rollover.study.search.Quest.Demand;
import org.rollover.study.search.Quest.Goal;
import org.rollover.study.search.Quest.Lever;
import org.rollover.study.search.Search.Effort;

class SearchTest {
    private static List<Lever> levers(int count, double low, double high) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Lever("x" + i, low, high))
                .toList();
    }

    private static List<double[]> columns(Findings found, String... names) {
        Table table = found.tables().get(0);
        List<double[]> rows = new ArrayList<>();
        for (List<?> row : table.rows()) {
            double[] values = new double[names.length];
            for (int i = 0; i < names.length; i++) {
                values[i] = (Double) row.get(table.columns().indexOf(names[i]));
            }
            rows.add(values);
        }
        return rows;
    }

    private static Quest two(List<Lever> levers, Demand... demands) {
        return new Quest(
                levers, List.of("f1", "f2"), List.of(new Goal("f1", true), new Goal("f2", true)), List.of(demands));
    }

    /** Zitzler, Deb and Thiele 2000, their first problem: the front is f2 = 1 - sqrt(f1), where all levers but the first are 0. */
    private static double[] zdt1(double[] x) {
        double rest = IntStream.range(1, x.length).mapToDouble(i -> x[i]).sum();
        double g = 1 + 9 * rest / (x.length - 1);
        return new double[] {x[0], g * (1 - Math.sqrt(x[0] / g))};
    }

    @Test
    void the_front_of_zdt1_is_found_and_covered() {
        Findings found = Search.of(two(levers(10, 0, 1)), (x, fresh) -> zdt1(x), new Effort(8000, 1));
        List<double[]> front = new ArrayList<>(columns(found, "f1", "f2"));

        assertThat(front).hasSize(40).allSatisfy(f -> assertThat(f[1] - (1 - Math.sqrt(f[0])))
                .isBetween(-1e-12, 0.02));
        // The area between the front and the corner (1, 1) is 2/3.
        front.sort(Comparator.comparingDouble(f -> f[0]));
        double area = 0;
        for (int i = 0; i < front.size(); i++) {
            double next = i + 1 < front.size() ? front.get(i + 1)[0] : 1;
            area += (next - front.get(i)[0]) * (1 - front.get(i)[1]);
        }
        assertThat(area).isBetween(0.64, 2.0 / 3);
        assertThat(found.answer().get(0)).startsWith("40 settings are left of ");
        assertThat(found.warnings()).isEmpty();
        assertThat(found.exhibits()).hasSize(1);
    }

    @Test
    void schaffers_first_problem_has_its_front_between_0_and_2() {
        Findings found = Search.of(
                two(levers(1, -10, 10)),
                (x, fresh) -> new double[] {x[0] * x[0], (x[0] - 2) * (x[0] - 2)},
                new Effort(2000, 1));
        List<double[]> settings = columns(found, "x0");

        assertThat(settings).allSatisfy(x -> assertThat(x[0]).isBetween(-0.01, 2.01));
        assertThat(settings).anySatisfy(x -> assertThat(x[0]).isCloseTo(0, within(0.05)));
        assertThat(settings).anySatisfy(x -> assertThat(x[0]).isCloseTo(2, within(0.05)));
    }

    @Test
    void a_demand_cuts_the_front() {
        Findings found = Search.of(
                two(levers(1, -10, 10), new Demand("f1", true, 1)),
                (x, fresh) -> new double[] {x[0] * x[0], (x[0] - 2) * (x[0] - 2)},
                new Effort(2000, 1));

        assertThat(columns(found, "x0")).allSatisfy(x -> assertThat(x[0]).isBetween(1.0, 2.01));
    }

    @Test
    void the_smallest_sum_of_squares_under_a_demand_lies_on_its_edge() {
        Quest quest = new Quest(
                levers(3, -5, 5),
                List.of("cost", "sum"),
                List.of(new Goal("cost", true)),
                List.of(new Demand("sum", true, 1)));
        Findings found = Search.of(
                quest,
                (x, fresh) -> new double[] {x[0] * x[0] + x[1] * x[1] + x[2] * x[2], x[0] + x[1]},
                new Effort(3000, 1));

        assertThat(columns(found, "cost").get(0)[0]).isBetween(0.5, 0.502);
        assertThat(columns(found, "x0", "x1", "x2").get(0))
                .usingComparatorWithPrecision(0.05)
                .containsExactly(0.5, 0.5, 0);
        assertThat(found.answer().get(0)).startsWith("The least cost with sum at least 1 is 0.5");
    }

    @Test
    void the_cheapest_lobbying_that_keeps_p_above_nine_in_ten() {
        Quest quest = new Quest(
                List.of(new Lever("effort", 0, 10)),
                List.of("cost", "sustained"),
                List.of(new Goal("cost", true)),
                List.of(new Demand("sustained", true, 0.9)));
        Findings found =
                Search.of(quest, (x, fresh) -> new double[] {x[0], 1 - StrictMath.exp(-x[0])}, new Effort(300, 1));

        assertThat(columns(found, "effort").get(0)[0]).isCloseTo(StrictMath.log(10), within(0.003));
        assertThat(found.answer().get(0)).contains("with sustained at least 0.9 is 2.3", "effort 2.3");
    }

    @Test
    void an_optimum_at_an_end_of_a_range_is_reached_and_a_goal_can_be_large() {
        Quest quest = new Quest(levers(2, 0, 1), List.of("gain"), List.of(new Goal("gain", false)), List.of());
        Findings found = Search.of(quest, (x, fresh) -> new double[] {x[0] - x[1]}, new Effort(1000, 1));

        assertThat(columns(found, "gain").get(0)[0]).isBetween(0.999, 1.0);
    }

    /** A true value of 0 with noise that belongs to the setting, and other noise when asked afresh. */
    private static double[] noisy(double[] x, boolean fresh) {
        long key = Double.doubleToLongBits(x[0]);
        double noise = Streams.of(key, fresh ? 1 : 0).stream("test", "noise").normal();
        return new double[] {x[0], noise};
    }

    @Test
    void what_noise_made_look_good_is_found_out_with_fresh_luck() {
        Quest quest = new Quest(
                levers(1, 0, 1),
                List.of("cost", "p"),
                List.of(new Goal("p", false)),
                List.of(new Demand("p", true, 1.5)));
        Findings found = Search.of(quest, SearchTest::noisy, new Effort(500, 1));

        assertThat(columns(found, "p_seen")).allSatisfy(p -> assertThat(p[0]).isGreaterThan(1.5));
        assertThat(found.warnings())
                .anyMatch(warning -> warning.contains("do not hold with fresh luck"))
                .anyMatch(warning -> warning.contains("lower than the search saw"));
    }

    @Test
    void few_tries_are_warned_of_and_settings_that_fail_are_not_chosen() {
        Quest quest = new Quest(levers(4, 0, 1), List.of("cost"), List.of(new Goal("cost", true)), List.of());
        Findings found =
                Search.of(quest, (x, fresh) -> new double[] {x[0] < 0.3 ? Double.NaN : x[0]}, new Effort(100, 1));

        assertThat(found.warnings()).anyMatch(warning -> warning.contains("Only 100 settings were tried for 4 levers"));
        assertThat(columns(found, "x0").get(0)[0]).isGreaterThanOrEqualTo(0.3);
    }

    @Test
    void what_cannot_be_kept_is_said() {
        Quest quest = new Quest(
                levers(1, 0, 1),
                List.of("cost"),
                List.of(new Goal("cost", true)),
                List.of(new Demand("cost", true, 2)));

        assertThat(Search.of(quest, (x, fresh) -> x, new Effort(50, 1)).answer().get(0))
                .isEqualTo("None of 50 settings that were tried keeps to cost at least 2 when it is tried once more.");
    }

    @Test
    void the_same_seed_gives_the_same_bits_and_another_does_not() {
        for (int goals = 1; goals <= 2; goals++) {
            Quest quest = new Quest(
                    levers(5, 0, 1),
                    List.of("f1", "f2"),
                    List.of(new Goal("f2", true), new Goal("f1", true)).subList(0, goals),
                    List.of(new Demand("f1", true, 0.1)));
            String one = csv(quest, 7);

            assertThat(csv(quest, 7)).isEqualTo(one);
            assertThat(csv(quest, 8)).isNotEqualTo(one);
        }
    }

    private static String csv(Quest quest, long seed) {
        return Search.of(
                        quest,
                        (x, fresh) -> new double[] {x[0] + x[2], Math.abs(x[1] - 0.3) + x[3]},
                        new Effort(600, seed))
                .tables()
                .get(0)
                .csv();
    }

    @Test
    void a_search_asks_as_often_as_it_was_allowed_and_not_more() {
        for (int goals = 1; goals <= 2; goals++) {
            int[] asked = new int[2];
            Quest quest = new Quest(
                    levers(3, 0, 1),
                    List.of("f1", "f2"),
                    List.of(new Goal("f1", true), new Goal("f2", true)).subList(0, goals),
                    List.of());
            Search.of(
                    quest,
                    (x, fresh) -> {
                        asked[fresh ? 1 : 0]++;
                        return zdt1(x);
                    },
                    new Effort(400, 1));
            assertThat(asked[0]).isBetween(300, 400);
            assertThat(asked[1]).isBetween(1, 40);
        }
    }

    @Test
    void a_quest_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> two(levers(1, 1, 1))).hasMessage("x0 has no range");
        assertThatThrownBy(() -> two(levers(1, 0, 1), new Demand("p", true, 1)))
                .hasMessage("there is no outcome p; here are f1, f2");
        assertThatThrownBy(() -> new Effort(5, 1)).hasMessageContaining("20 evaluations");
    }
}
