package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollover.archive.Table;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.study.analysis.Asked.Interest;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

/**
 * On Milnor's table (J. Milnor, Games against nature, in: Thrall, Coombs and Davis (eds.), Decision Processes, Wiley 1954), on
 * which each criterion prefers another act: Laplace the first, Wald the second, Hurwicz the third (with an optimism above one
 * quarter), Savage the fourth.
 */
class RobustnessTest {
    private static final double[][] MILNOR = {{2, 2, 0, 1}, {1, 1, 1, 1}, {0, 4, 0, 0}, {1, 3, 0, 0}};

    private static Observations crossed(double[][] values, Map<String, double[]> errors) {
        int policies = values.length;
        int worlds = values[0].length;
        double[] policy = new double[policies * worlds];
        double[] world = new double[policies * worlds];
        double[] y = new double[policies * worlds];
        List<String> names = new ArrayList<>();
        for (int p = 0; p < policies; p++) {
            names.add("act " + (p + 1));
            for (int w = 0; w < worlds; w++) {
                policy[p * worlds + w] = p;
                world[p * worlds + w] = w;
                y[p * worlds + w] = values[p][w];
            }
        }
        return new Observations(
                List.of(
                        Input.category("act", Input.Role.LEVER, names),
                        Input.number("world", Input.Role.UNCERTAINTY, 0, worlds - 1.0)),
                List.of(policy, world),
                Map.of("y", y),
                errors,
                new Structure.Crossed(policies, worlds));
    }

    private static Observations milnor() {
        return crossed(MILNOR, Map.of());
    }

    private static Object cell(Findings findings, String policy, String column) {
        Table table = findings.tables().get(0);
        int c = table.columns().indexOf(column);
        return table.rows().stream()
                .filter(row -> policy.equals(row.get(0)))
                .findFirst()
                .orElseThrow()
                .get(c);
    }

    private static Object first(Findings findings) {
        return findings.tables().get(0).rows().get(0).get(0);
    }

    @Test
    void savage_prefers_the_fourth_act_of_milnor() {
        Findings found = new Regret().of(milnor(), Asked.of("y"));

        assertThat(first(found)).isEqualTo("act 4");
        assertThat(cell(found, "act 1", "max_regret")).isEqualTo(2.0);
        assertThat(cell(found, "act 2", "max_regret")).isEqualTo(3.0);
        assertThat(cell(found, "act 3", "max_regret")).isEqualTo(2.0);
        assertThat(cell(found, "act 4", "max_regret")).isEqualTo(1.0);
        assertThat(cell(found, "act 1", "mean_regret")).isEqualTo(0.75);
        assertThat(cell(found, "act 2", "best_share")).isEqualTo(0.5);
        assertThat(cell(found, "act 4", "q90_regret")).isEqualTo(1.0);
        assertThat(found.answer().get(0))
                .contains(
                        "“act 4” has the least greatest regret",
                        "forgoes 1 in y",
                        "In none of the worlds",
                        "The next is “act 1” with 2.");
    }

    @Test
    void wald_prefers_the_second_hurwicz_the_third_and_laplace_the_first() {
        Findings found = new WorstCase().of(milnor(), Asked.of("y"));

        assertThat(first(found)).isEqualTo("act 2");
        assertThat(cell(found, "act 2", "worst")).isEqualTo(1.0);
        assertThat(cell(found, "act 3", "hurwicz")).isEqualTo(2.0);
        assertThat(cell(found, "act 1", "mean")).isEqualTo(1.25);
        assertThat(found.answer()).anySatisfy(answer -> assertThat(answer)
                .contains("half-way between worst and best “act 3”", "on average “act 1”"));
    }

    @Test
    void policies_that_do_well_enough_as_often_are_told_as_alike() {
        double[][] tied = {{2, 2, 2, 2}, {3, 3, 3, 3}, {0, 0, 2, 2}};

        String answer = new Satisficing()
                .of(crossed(tied, Map.of()), Asked.of("y").in(new Interest(false, 1)))
                .answer()
                .get(0);

        assertThat(answer)
                .startsWith(
                        "Under “act 1” and “act 2” alike, y is at least 1 in 100% of 4 worlds; under “act 3”, the next,");
    }

    @Test
    void where_less_is_better_the_signs_turn_and_the_verdicts_stay() {
        double[][] costs = new double[4][4];
        for (int p = 0; p < 4; p++) {
            for (int w = 0; w < 4; w++) {
                costs[p][w] = 10 - MILNOR[p][w];
            }
        }
        Asked less = new Asked("y", 200, 1, 1, null, true);
        Findings worst = new WorstCase().of(crossed(costs, Map.of()), less);

        assertThat(first(new Regret().of(crossed(costs, Map.of()), less))).isEqualTo("act 4");
        assertThat(first(worst)).isEqualTo("act 2");
        assertThat(cell(worst, "act 2", "worst")).isEqualTo(9.0);
        assertThat(cell(worst, "act 3", "best")).isEqualTo(6.0);
        assertThat((Double) cell(worst, "act 1", "mean_low"))
                .isLessThanOrEqualTo((Double) cell(worst, "act 1", "mean"));
        assertThat((Double) cell(worst, "act 1", "mean_high")).isGreaterThanOrEqualTo(8.75);
    }

    @Test
    void starrs_domain_is_the_share_of_worlds_that_are_well_enough() {
        Findings found = new Satisficing().of(milnor(), Asked.of("y").in(new Interest(false, 1)));

        assertThat(first(found)).isEqualTo("act 2");
        assertThat(cell(found, "act 2", "share")).isEqualTo(1.0);
        assertThat(cell(found, "act 1", "share")).isEqualTo(0.75);
        assertThat(cell(found, "act 3", "share")).isEqualTo(0.25);
        assertThat(cell(found, "act 3", "behind_best")).isEqualTo(0.75);
        // Wilson's interval of 4 of 4 is 1 / (1 + 1.96² / 4) = 0.5101 to 1.
        assertThat((Double) cell(found, "act 2", "share_low")).isCloseTo(0.5101, within(1e-4));
        assertThat((Double) cell(found, "act 2", "share_high")).isEqualTo(1);
    }

    @Test
    void few_worlds_are_warned_of_and_many_are_not() {
        assertThat(new Regret().of(milnor(), Asked.of("y")).warnings())
                .anyMatch(warning -> warning.contains("There are only 4 worlds"));
        assertThat(new Regret().of(wide(200, 0), Asked.of("y")).warnings())
                .noneMatch(warning -> warning.contains("There are only"));
    }

    @Test
    void differences_within_the_simulations_error_are_told_and_others_are_not() {
        double[] large = new double[16];
        double[] small = new double[16];
        java.util.Arrays.fill(large, 0.8);
        java.util.Arrays.fill(small, 0.01);

        assertThat(new Regret()
                        .of(crossed(MILNOR, Map.of("y", large)), Asked.of("y"))
                        .warnings())
                .anyMatch(warning -> warning.contains("within the error") && warning.contains("common random numbers"));
        assertThat(new Regret()
                        .of(crossed(MILNOR, Map.of("y", small)), Asked.of("y"))
                        .warnings())
                .noneMatch(warning -> warning.contains("within the error"));
    }

    @Test
    void a_world_in_which_a_policy_failed_is_left_out_for_all() {
        double[][] holed = {{2, Double.NaN, 0, 1}, {1, 9, 1, 1}};
        Findings found = new WorstCase().of(crossed(holed, Map.of()), Asked.of("y"));

        assertThat(cell(found, "act 2", "best")).isEqualTo(1.0);
        assertThat(found.warnings()).anyMatch(warning -> warning.startsWith("1 world was left out"));
    }

    @Test
    void what_is_not_crossed_or_has_no_bound_is_objected_to() {
        Observations free = milnor().structured(Structure.FREE);
        assertThat(new Regret().objections(free, Asked.of("y")))
                .singleElement()
                .asString()
                .contains("crossed");
        assertThat(new Regret().objections(milnor(), Asked.of("z")))
                .singleElement()
                .asString()
                .contains("no output z");
        assertThat(new Regret().objections(milnor().structured(new Structure.Crossed(2, 8)), Asked.of("y")))
                .singleElement()
                .asString()
                .contains("act is a lever but differs");
        assertThat(new Satisficing().objections(milnor(), Asked.of("y")))
                .singleElement()
                .asString()
                .contains("--interest");
        assertThat(new Regret().objections(milnor(), Asked.of("y"))).isEmpty();
    }

    /** Two policies over many worlds: the second is better by 0.5 + noise, of standard deviation 1. */
    private static Observations wide(int worlds, long seed) {
        Stream luck = Streams.of(seed, 0).stream("test", "worlds");
        double[][] values = new double[2][worlds];
        for (int w = 0; w < worlds; w++) {
            values[0][w] = 5 * luck.normal();
            values[1][w] = values[0][w] + 0.5 + luck.normal();
        }
        return crossed(values, Map.of());
    }

    @Test
    void the_interval_of_mean_regret_covers_the_truth_about_as_often_as_it_says() {
        // Regret of the first is max(0, d) with d normal (0.5, 1): 0.5 Φ(0.5) + φ(0.5) = 0.6977.
        double truth = 0.697797;
        int covered = 0;
        for (int seed = 0; seed < 100; seed++) {
            Findings found = new Regret().of(wide(200, seed), new Asked("y", 300, seed, 1, null, false));
            double low = (Double) cell(found, "act 1", "mean_regret_low");
            double high = (Double) cell(found, "act 1", "mean_regret_high");
            covered += low <= truth && truth <= high ? 1 : 0;
        }
        // 95 of 100, and 3.2 standard errors of a binomial.
        assertThat(covered).isBetween(88, 100);
    }

    @Test
    void the_same_bits_on_any_number_of_threads() {
        for (Analysis analysis : List.of(new Regret(), new Satisficing(), new WorstCase())) {
            Interest interest = new Interest(false, 0.3);
            String one = analysis.of(wide(300, 3), new Asked("y", 200, 9, 1, interest, false))
                    .tables()
                    .get(0)
                    .csv();
            String many = analysis.of(wide(300, 3), new Asked("y", 200, 9, 3, interest, false))
                    .tables()
                    .get(0)
                    .csv();
            String other = analysis.of(wide(300, 3), new Asked("y", 200, 10, 1, interest, false))
                    .tables()
                    .get(0)
                    .csv();
            assertThat(many).isEqualTo(one).isNotEqualTo(other);
        }
    }
}
