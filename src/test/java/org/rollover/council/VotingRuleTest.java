package org.rollover.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.council.Rules.ballots;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VotingRuleTest {

    static Stream<VotingRule> rules() {
        return Stream.of(
                Rules.unanimity(9),
                Rules.constructiveAbstention(Rules.members(9)),
                Rules.qualifiedMajority(9, 8, 7, 6, 5, 4, 3, 2, 1),
                Rules.simpleMajority(9),
                Rules.weighted(20, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    }

    /** What holds for every rule. */
    @Nested
    class EveryRule {
        @ParameterizedTest
        @MethodSource("org.rollover.council.VotingRuleTest#rules")
        void passes_when_all_agree(VotingRule rule) {
            assertThat(rule.passes(ballots("yyyyyyyyy"))).isTrue();
        }

        @ParameterizedTest
        @MethodSource("org.rollover.council.VotingRuleTest#rules")
        void fails_when_all_object_and_all_are_hold_outs(VotingRule rule) {
            boolean[] out = new boolean[9];
            rule.markHoldOuts(ballots("nnnnnnnnn"), out);

            assertThat(rule.passes(ballots("nnnnnnnnn"))).isFalse();
            assertThat(out).containsOnly(true);
        }

        @ParameterizedTest
        @MethodSource("org.rollover.council.VotingRuleTest#rules")
        void a_better_ballot_never_makes_a_motion_fail(VotingRule rule) {
            for (int code = 0; code < 19683; code++) {
                Ballot[] ballots = coded(code, 9);
                if (rule.passes(ballots)) {
                    for (int i = 0; i < 9; i++) {
                        Ballot[] better = ballots.clone();
                        better[i] = Ballot.AGREE;
                        assertThat(rule.passes(better)).isTrue();
                    }
                }
            }
        }

        @ParameterizedTest
        @MethodSource("org.rollover.council.VotingRuleTest#rules")
        void a_motion_that_fails_has_hold_outs_and_passes_once_they_all_agree(VotingRule rule) {
            boolean[] out = new boolean[9];
            for (int code = 0; code < 19683; code++) {
                Ballot[] ballots = coded(code, 9);
                if (!rule.passes(ballots)) {
                    rule.markHoldOuts(ballots, out);
                    // Under constructive abstention those who abstain come in the way once nobody objects any more.
                    for (int round = 0; round < 2; round++) {
                        for (int i = 0; i < 9; i++) {
                            ballots[i] = out[i] ? Ballot.AGREE : ballots[i];
                        }
                        if (!rule.passes(ballots)) {
                            rule.markHoldOuts(ballots, out);
                        }
                    }
                    assertThat(rule.passes(ballots)).isTrue();
                }
            }
        }

        private Ballot[] coded(int code, int n) {
            Ballot[] ballots = new Ballot[n];
            for (int i = 0, rest = code; i < n; i++, rest /= 3) {
                ballots[i] = Ballot.values()[rest % 3];
            }
            return ballots;
        }
    }

    @ParameterizedTest
    @CsvSource({"yyy,true", "yay,true", "aaa,true", "yny,false", "ann,false"})
    void under_unanimity_only_an_objection_blocks(String letters, boolean passes) {
        assertThat(Rules.unanimity(3).passes(ballots(letters))).isEqualTo(passes);
    }

    @Test
    void under_unanimity_those_who_abstain_do_not_hold_out() {
        boolean[] out = new boolean[3];
        Rules.unanimity(3).markHoldOuts(ballots("yan"), out);

        assertThat(out).containsExactly(false, false, true);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"aayyyyy,true", "aaayyyy,false", "yyyyaaa,true", "aaayyyn,false"})
    void constructive_abstention_blocks_at_a_third_of_members_with_a_third_of_the_people(
            String letters, boolean passes) {
        // The first three have half of the people, the last three a fifth.
        Electorate members = new Electorate(new double[7], new double[] {20, 20, 10, 30, 10, 5, 5});

        assertThat(Rules.constructiveAbstention(members).passes(ballots(letters)))
                .isEqualTo(passes);
    }

    @Test
    void a_third_exactly_is_enough_to_block_by_abstaining() {
        VotingRule rule = Rules.constructiveAbstention(Rules.members(6));

        assertThat(rule.passes(ballots("aayyyy"))).isFalse();
        assertThat(rule.passes(ballots("ayyyyy"))).isTrue();
    }

    @Test
    void abstentions_hold_out_only_where_nobody_objects_and_the_limit_is_reached() {
        VotingRule rule = Rules.constructiveAbstention(Rules.members(6));
        boolean[] out = new boolean[6];

        rule.markHoldOuts(ballots("aayyyn"), out);
        assertThat(out).containsExactly(false, false, false, false, false, true);

        rule.markHoldOuts(ballots("aayyyy"), out);
        assertThat(out).containsExactly(true, true, false, false, false, false);

        rule.markHoldOuts(ballots("ayyyyy"), out);
        assertThat(out).containsOnly(false);
    }

    /** Ten members: the first has 40 of 100 people, the second 15, the last 10, the others 5 each. */
    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "yyyyyynnnn,true,six members with 75 people",
        "yaaayyyyya,true,six members with 65 people",
        "yyyyynnnnn,false,five members with 70 people",
        "nyyyyyynnn,false,six members with 40 people",
        "yaaaayyyyn,false,five members with 60 people"
    })
    void qualified_majority_needs_members_and_people_and_abstaining_is_no_yes(
            String letters, boolean passes, String why) {
        VotingRule rule = Rules.qualifiedMajority(40, 15, 5, 5, 5, 5, 5, 5, 5, 10);

        assertThat(rule.passes(ballots(letters))).as(why).isEqualTo(passes);
    }

    @Test
    void three_large_members_are_no_blocking_minority_but_four_are() {
        VotingRule rule = Rules.qualifiedMajority(30, 25, 20, 5, 5, 3, 3, 3, 3, 3);

        assertThat(rule.passes(ballots("nnnyyyyyyy"))).isTrue();
        assertThat(rule.passes(ballots("nnnnyyyyyy"))).isFalse();
    }

    @Test
    void a_minority_too_small_to_block_by_people_still_blocks_by_number_in_a_small_council() {
        VotingRule rule = Rules.qualifiedMajority(30, 25, 20, 15, 10);

        assertThat(rule.passes(ballots("nnyyy"))).isTrue();
        assertThat(rule.passes(ballots("nnnyy"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"yynn,false", "yyyn,true", "yyaa,false"})
    void simple_majority_needs_more_than_half_of_all_members(String letters, boolean passes) {
        assertThat(Rules.simpleMajority(4).passes(ballots(letters))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"ynn,false", "yyn,true", "yny,true", "nyy,false", "yan,false"})
    void a_weighted_majority_needs_its_quota(String letters, boolean passes) {
        assertThat(Rules.weighted(4, 3, 2, 1).passes(ballots(letters))).isEqualTo(passes);
    }

    @Test
    void under_unanimity_leverage_is_the_chance_to_object_over_noise() {
        double[] leverage = new double[3];
        Rules.unanimity(3)
                .leverage(
                        new double[] {0.1, 0.5, 0},
                        new double[] {0.8, 0.4, 1},
                        new double[] {0.05, 0.1, 0.1},
                        leverage);

        assertThat(leverage).containsExactly(2.0, 5.0, 0.0);
    }

    @Test
    void under_simple_majority_leverage_is_the_waverers_part_times_its_pivot() {
        double[] agree = {0.9, 0.5, 0.2};
        double[] leverage = new double[3];
        Rules.simpleMajority(3).leverage(new double[3], agree, new double[] {0.1, 0.1, 0.2}, leverage);

        // The first is pivotal when exactly one of the other two agrees: 0.5 * 0.8 + 0.5 * 0.2.
        assertThat(leverage[0]).isEqualTo(0.9 * 0.1 / 0.1 * 0.5, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(leverage[1])
                .isEqualTo(0.25 / 0.1 * (0.9 * 0.8 + 0.1 * 0.2), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(leverage[2])
                .isEqualTo(0.16 / 0.2 * (0.9 * 0.5 + 0.1 * 0.5), org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void a_ballot_follows_from_its_value() {
        assertThat(Ballot.of(-1e-9, 0.03)).isEqualTo(Ballot.OBJECT);
        assertThat(Ballot.of(0, 0.03)).isEqualTo(Ballot.ABSTAIN);
        assertThat(Ballot.of(0.0299, 0.03)).isEqualTo(Ballot.ABSTAIN);
        assertThat(Ballot.of(0.03, 0.03)).isEqualTo(Ballot.AGREE);
        assertThat(Ballot.OBJECT.orBetter(Ballot.ABSTAIN)).isEqualTo(Ballot.ABSTAIN);
        assertThat(Ballot.AGREE.orBetter(Ballot.OBJECT)).isEqualTo(Ballot.AGREE);
    }
}
