package org.rollover.casebook.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollover.casebook.classic.ChallengeModel.Choice;
import org.rollover.casebook.classic.ChallengeModel.Round;

class ChallengeModelTest {

    private static List<Double> medians(Choice choice) {
        return ChallengeModel.rounds(EmissionStandards.actors(), 8, choice).stream()
                .map(round -> Math.round(round.median() * 10) / 10.0)
                .toList();
    }

    private static List<Double> means(Choice choice) {
        return ChallengeModel.rounds(EmissionStandards.actors(), 8, choice).stream()
                .map(round -> Math.round(round.mean() * 10) / 10.0)
                .toList();
    }

    /** What our reading of the printed equations gives; it is not what is printed, and is fixed here so that it stays. */
    @Test
    void our_rounds_of_the_emission_standards_stay_what_they_are() {
        assertThat(medians(Choice.STRONGEST)).containsExactly(7.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0);
        assertThat(means(Choice.STRONGEST)).containsExactly(7.4, 8.7, 7.4, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0);
        assertThat(medians(Choice.NEAREST)).containsOnly(7.0);
        assertThat(means(Choice.NEAREST)).containsExactly(7.4, 7.4, 7.4, 7.3, 7.4, 7.3, 7.3, 7.3, 7.2);
    }

    @Test
    void the_printed_rounds_do_not_follow_from_the_printed_equations() {
        assertThat(medians(Choice.STRONGEST).subList(1, 9)).isNotEqualTo(EmissionStandards.PRINTED_MEDIANS);
        assertThat(medians(Choice.NEAREST).subList(1, 9)).isNotEqualTo(EmissionStandards.PRINTED_MEDIANS);
        assertThat(means(Choice.STRONGEST).subList(1, 9)).isNotEqualTo(EmissionStandards.PRINTED_MEANS);
        assertThat(means(Choice.NEAREST).subList(1, 9)).isNotEqualTo(EmissionStandards.PRINTED_MEANS);
    }

    /**
     * Two actors at the ends of the scale, so that d = 1, u⁺ = 2 and u⁻ = -2. The strong one prevails with P = 3/4 and is the
     * more secure: its r is 2 and its u⁰ = 1; that of the weak is 1/2, and its u⁰ = 2 - 2√2. Of challenging the weak the strong
     * expects s (4P - 2) + (1 - s) 2 - u⁰ = 1 - s, s the salience of the weak; the weak expects of challenging one of
     * salience 1 just -1 - u⁰ = 2√2 - 3.
     */
    private static double weakMovesTo(double strongSalience, double weakSalience) {
        List<Actor> actors = List.of(
                new Actor("strong", 3 / strongSalience, 10, strongSalience),
                new Actor("weak", 1 / weakSalience, 0, weakSalience));
        Round first = ChallengeModel.rounds(actors, 1, Choice.STRONGEST).get(1);
        assertThat(first.risk()).containsExactly(new double[] {2, 0.5}, offset(1e-12));
        assertThat(first.positions()[0]).isEqualTo(10);
        return first.positions()[1];
    }

    @Test
    void who_loses_less_than_the_other_gains_compromises() {
        assertThat(weakMovesTo(1, 0.5)).isEqualTo(10 * (3 - 2 * Math.sqrt(2)) / 0.5, offset(1e-12));
    }

    @Test
    void who_loses_more_than_the_other_gains_is_compelled() {
        assertThat(weakMovesTo(1, 0.95)).isEqualTo(10);
    }

    @Test
    void where_both_expect_to_gain_the_one_that_expects_more_prevails() {
        assertThat(weakMovesTo(0.9, 0.5)).isEqualTo(10);
    }

    @Test
    void who_gains_nothing_makes_no_offer() {
        assertThat(weakMovesTo(1, 1)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void actors_at_one_position_stay_there(Choice choice) {
        List<Actor> actors = List.of(new Actor("a", 1, 5, 1), new Actor("b", 2, 5, 0.3));

        assertThat(ChallengeModel.rounds(actors, 3, choice)).allSatisfy(round -> {
            assertThat(round.positions()).containsOnly(5);
            assertThat(round.risk()).containsOnly(1);
        });
        assertThat(ChallengeModel.rounds(actors.subList(0, 1), 3, choice).get(3).median())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_the_actors_and_the_unit_of_the_scale_do_not_matter(Choice choice) {
        List<Actor> turned = new ArrayList<>(EmissionStandards.actors());
        Collections.reverse(turned);
        turned.replaceAll(a -> new Actor(a.name(), 7 * a.capability(), 1000 + 12 * a.position(), a.salience()));
        List<Round> rounds = ChallengeModel.rounds(EmissionStandards.actors(), 8, choice);
        List<Round> others = ChallengeModel.rounds(turned, 8, choice);

        for (int round = 0; round <= 8; round++) {
            assertThat(others.get(round).median())
                    .isEqualTo(1000 + 12 * rounds.get(round).median(), offset(1e-6));
            assertThat(others.get(round).mean())
                    .isEqualTo(1000 + 12 * rounds.get(round).mean(), offset(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_leaves_the_range_of_the_start_and_risk_stays_within_its_bounds(Choice choice) {
        for (Round round : ChallengeModel.rounds(EmissionStandards.actors(), 30, choice)) {
            for (int i = 0; i < 10; i++) {
                assertThat(round.positions()[i]).isBetween(4.0, 10.0);
                assertThat(round.risk()[i]).isBetween(0.5 - 1e-12, 2 + 1e-12);
            }
        }
    }
}
