package org.rollover.casebook.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.chance.Distribution;
import org.rollover.council.Electorate;
import org.rollover.council.VotingRule;
import org.rollover.scenario.DecisionRule;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Quantity;

class SetterTest {
    private static final DecisionRule UNANIMITY = new DecisionRule.Unanimity();
    private static final DecisionRule MAJORITY = new DecisionRule.SimpleMajority();

    private static List<Actor> at(double... positions) {
        return IntStream.range(0, positions.length)
                .mapToObj(i -> new Actor("m" + i, 1, positions[i], 1))
                .toList();
    }

    private static VotingRule rule(DecisionRule rule, int members) {
        return VotingRule.of(rule, Electorate.equal(members), Draw.central(List.of()));
    }

    private static double renewal(DecisionRule rule, double... positions) {
        return Setter.renewal(at(positions), rule(rule, positions.length), 60, 0);
    }

    private static double ending(DecisionRule rule, double... positions) {
        return Setter.ending(at(positions), rule(rule, positions.length), 60, 0);
    }

    /** Pattern 1 of the model: whose ideal lies above half of the level prefers renewal to lapse. */
    @Test
    void under_unanimity_the_lowest_position_decides_and_half_the_level_is_enough() {
        assertThat(renewal(UNANIMITY, 30, 80, 70)).isEqualTo(60);
        assertThat(renewal(UNANIMITY, 20, 80, 70)).isEqualTo(40);
        assertThat(renewal(UNANIMITY, 0, 80, 70)).isEqualTo(0);
    }

    @Test
    void under_a_majority_the_median_decides() {
        assertThat(renewal(MAJORITY, 0, 10, 70)).isEqualTo(20);
        assertThat(renewal(MAJORITY, 0, 35, 70)).isEqualTo(60);
    }

    @Test
    void where_measures_stay_those_who_could_not_renew_them_cannot_end_them() {
        assertThat(renewal(UNANIMITY, 0, 0, 60)).isEqualTo(0);
        assertThat(ending(UNANIMITY, 0, 0, 60)).isEqualTo(60);
        assertThat(ending(UNANIMITY, 0, 0, 45)).isEqualTo(30);
        assertThat(ending(UNANIMITY, 0, 30, 20)).isEqualTo(0);
        assertThat(ending(MAJORITY, 0, 0, 60)).isEqualTo(0);
    }

    @Test
    void what_the_setter_gets_passes_and_nothing_higher_does() {
        double[] positions = {12, 18, 33, 41, 55, 60, 72};
        VotingRule quota = VotingRule.of(
                new DecisionRule.Weighted(new Quantity("council.rule.quota", new Distribution.Point(5), -1)),
                Electorate.equal(7),
                Draw.central(List.of()));
        double got = Setter.renewal(at(positions), quota, 100, 10);
        double most = IntStream.rangeClosed(0, 9000)
                .mapToDouble(step -> 10 + step / 100.0)
                .filter(level -> Arrays.stream(positions)
                                .filter(x -> Math.abs(x - level) <= Math.abs(x - 10) + 1e-9)
                                .count()
                        >= 5)
                .max()
                .orElseThrow();

        assertThat(got).isEqualTo(56).isEqualTo(most);
    }
}
