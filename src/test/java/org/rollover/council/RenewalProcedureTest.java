package org.rollover.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rollover.council.Outcome.CONCESSION;
import static org.rollover.council.Outcome.EASED;
import static org.rollover.council.Outcome.FACED_DOWN;
import static org.rollover.council.Outcome.LAPSED;
import static org.rollover.council.Outcome.SMOOTH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/** The decision of model section 5.2 where the measures lapse without agreement, against scripted delegations. */
class RenewalProcedureTest {
    private static final double YES = 0.1;

    private static Terms terms(double limit, int stages, double... lowerLevels) {
        double[] days = new double[stages];
        for (int s = 0; s < stages; s++) {
            days[s] = s + 5;
        }
        return new Terms(60, 0, lowerLevels, limit, days);
    }

    @Nested
    class StrawPoll {
        @Test
        void renews_smoothly_when_nobody_objects() {
            Proceeding proceeding = new ScriptedDelegations(YES, 0.01, YES).decide(Rules.unanimity(3), terms(0.05, 2));

            assertThat(proceeding.outcome()).isEqualTo(SMOOTH);
            assertThat(proceeding.level()).isEqualTo(60);
            assertThat(proceeding.ballots()).containsExactly(Rules.ballots("yay"));
            assertThat(proceeding.contested()).isFalse();
            assertThat(proceeding.days()).isZero();
        }

        @Test
        void a_member_that_would_live_with_renewal_bluffs_for_its_ask() {
            ScriptedDelegations council = new ScriptedDelegations(YES, 0.02).asking(0.03);

            assertThat(council.decide(Rules.unanimity(2), terms(0, 0)).holdOut())
                    .containsExactly(false, true);
        }

        @Test
        void outvotes_those_who_object_under_a_majority_rule() {
            Proceeding proceeding =
                    new ScriptedDelegations(YES, YES, -1).decide(Rules.simpleMajority(3), terms(0.05, 2));

            assertThat(proceeding.outcome()).isEqualTo(SMOOTH);
            assertThat(proceeding.holdOut()).containsOnly(false);
        }

        @Test
        void a_member_that_may_not_block_agrees_whatever_it_wants() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -1);
            council.cannotBlock[1] = true;

            assertThat(council.decide(Rules.unanimity(2), terms(0, 0)).outcome())
                    .isEqualTo(SMOOTH);
        }

        @Test
        void counts_the_company_that_members_expect() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.05).mindingIsolation(0.1);
            council.expected[1] = 0.5;

            // 0.1 * 0.5^4 is too little to hold it; in full company it would have agreed.
            assertThat(council.decide(Rules.unanimity(2), terms(0, 0)).holdOut())
                    .containsExactly(false, true);
        }
    }

    @Nested
    class BindingVote {
        @Test
        void calls_the_bluff() {
            Proceeding proceeding =
                    new ScriptedDelegations(YES, 0.02).asking(0.03).decide(Rules.unanimity(2), terms(0, 0, 45));

            assertThat(proceeding.outcome()).isEqualTo(FACED_DOWN);
            assertThat(proceeding.facedDown()).containsExactly(false, true);
        }

        @Test
        void is_lost_to_a_member_that_means_it() {
            Proceeding proceeding = new ScriptedDelegations(YES, -0.02).decide(Rules.unanimity(2), terms(0, 0));

            assertThat(proceeding.outcome()).isEqualTo(LAPSED);
            assertThat(proceeding.level()).isZero();
            assertThat(proceeding.vetoed()).containsExactly(false, true);
            assertThat(proceeding.facedDown()).containsOnly(false);
        }
    }

    @Nested
    class Escalation {
        @Test
        void isolates_a_lone_hold_out_with_the_declared_company() {
            ScriptedDelegations council = new ScriptedDelegations(YES, YES, YES, -0.05).mindingIsolation(0.06);
            council.expected[3] = 0.5;

            Proceeding proceeding = council.decide(Rules.unanimity(4), terms(0, 1));

            assertThat(proceeding.outcome()).isEqualTo(FACED_DOWN);
            assertThat(proceeding.stages()).isEqualTo(1);
            assertThat(proceeding.facedDown()).containsExactly(false, false, false, true);
        }

        @Test
        void leaves_three_hold_outs_each_other() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.05, -0.05, -0.05).mindingIsolation(0.06);
            Arrays.fill(council.expected, 0.5);
            council.expected[0] = 1;

            // Each sees one of three others not blocking: 0.06 / 3^4 is next to nothing.
            assertThat(council.decide(Rules.unanimity(4), terms(0, 1)).outcome())
                    .isEqualTo(LAPSED);
        }

        @Test
        void grows_hotter_with_each_stage() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.115).mindingIsolation(0.1);
            council.heat = 0.1;
            Proceeding proceeding = council.decide(Rules.unanimity(2), terms(0, 3));

            // 0.1 (1 + 0.1 n) reaches 0.115 at n = 2; days are 5 and 6.
            assertThat(proceeding.outcome()).isEqualTo(FACED_DOWN);
            assertThat(proceeding.stages()).isEqualTo(2);
            assertThat(proceeding.days()).isEqualTo(11);
        }

        @Test
        void lets_lobbyists_surge_on_the_hold_outs_at_every_stage() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.05, -0.09);
            council.surge = 0.05;
            Proceeding proceeding = council.decide(Rules.unanimity(3), terms(0, 3));

            assertThat(council.surges).containsExactly("1[false, true, true]", "2[false, false, true]");
            assertThat(proceeding.outcome()).isEqualTo(FACED_DOWN);
        }

        @Test
        void moves_hold_outs_only() {
            ScriptedDelegations council = new ScriptedDelegations(0.02, -0.1);
            council.surge = -1;
            council.ask[0] = 0;
            Proceeding proceeding = council.decide(Rules.unanimity(2), terms(0, 2));

            assertThat(council.value[0]).isEqualTo(0.02);
            assertThat(proceeding.vetoed()).containsExactly(false, true);
        }

        @Test
        void moves_hold_outs_only_upwards() {
            // Its company shrinks and it is pressed to object, yet what abstained in the straw poll still abstains.
            ScriptedDelegations council = new ScriptedDelegations(0.01, 0.01, -0.5).mindingIsolation(0);
            council.surge = -1;
            Proceeding proceeding = council.decide(Rules.simpleMajority(3), terms(0, 2));

            assertThat(proceeding.ballots()).containsExactly(Rules.ballots("aan"));
        }

        @Test
        void a_hold_out_folds_as_soon_as_its_support_reaches_its_ask() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.02).asking(0.01);
            council.surge = 0.016;
            Proceeding proceeding = council.decide(Rules.unanimity(2), terms(0, 3));

            // -0.02 + 2 * 0.016 is just above 0.01.
            assertThat(proceeding.stages()).isEqualTo(2);
        }

        @Test
        void an_abstaining_member_holds_out_where_only_a_yes_counts() {
            ScriptedDelegations council = new ScriptedDelegations(YES, 0.01, -1);
            council.surge = 0.02;
            Proceeding proceeding = council.decide(Rules.simpleMajority(3), terms(0, 1));

            assertThat(proceeding.holdOut()).containsExactly(false, true, true);
            assertThat(proceeding.outcome()).isEqualTo(FACED_DOWN);
        }

        @Test
        void a_member_that_is_outvoted_in_the_end_did_not_give_in() {
            ScriptedDelegations council = new ScriptedDelegations(YES, 0.01, -1);
            council.surge = 0.02;
            Proceeding proceeding = council.decide(Rules.simpleMajority(3), terms(0, 1));

            assertThat(proceeding.facedDown()).containsExactly(false, true, false);
        }

        @Test
        void abstentions_over_the_limit_are_hold_outs_too() {
            ScriptedDelegations council = new ScriptedDelegations(YES, 0.01, YES);
            council.surge = 0.02;
            Proceeding proceeding = council.decide(Rules.constructiveAbstention(Rules.members(3)), terms(0, 1));

            assertThat(proceeding.holdOut()).containsExactly(false, true, false);
            assertThat(proceeding.outcome()).isEqualTo(FACED_DOWN);
        }
    }

    @Nested
    class Concessions {
        private final List<String> told = new ArrayList<>();
        private final Minutes minutes = new TellsConcessions(told);

        @Test
        void lift_a_member_to_its_ask() {
            Proceeding proceeding =
                    new ScriptedDelegations(YES, -0.02).asking(0.01).decide(Rules.unanimity(2), terms(0.05, 1));

            assertThat(proceeding.outcome()).isEqualTo(CONCESSION);
            assertThat(proceeding.price()).containsExactly(new double[] {0, 0.03}, within(1e-12));
            assertThat(proceeding.facedDown()).containsOnly(false);
            assertThat(proceeding.stages()).isEqualTo(1);
        }

        @Test
        void lift_a_member_above_the_band_where_only_a_yes_counts() {
            Proceeding proceeding =
                    new ScriptedDelegations(YES, -0.02).asking(0.01).decide(Rules.simpleMajority(2), terms(0.1, 1));

            assertThat(proceeding.price()).containsExactly(new double[] {0, 0.06}, within(1e-12));
            assertThat(proceeding.ballots()).containsExactly(Rules.ballots("yy"));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void come_to_n_of_N_parts_of_the_limit_at_stage_n(int stage) {
            double price = 0.03 * stage - 0.001;
            Proceeding proceeding = new ScriptedDelegations(YES, -price).decide(Rules.unanimity(2), terms(0.09, 3));

            assertThat(proceeding.outcome()).isEqualTo(CONCESSION);
            assertThat(proceeding.stages()).isEqualTo(stage);
        }

        @Test
        void come_once_more_in_full_after_the_last_stage() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.12).mindingIsolation(0.01);
            council.surge = 0.02;
            Proceeding proceeding = council.decide(Rules.unanimity(2), terms(0.08, 2), minutes);

            // Stage 1: 0.11 > 0.04. Stage 2: 0.09 > 0.08. After it: 0.07.
            assertThat(proceeding.outcome()).isEqualTo(CONCESSION);
            assertThat(proceeding.price()[1]).isEqualTo(0.07, within(1e-12));
            assertThat(proceeding.days()).isEqualTo(11);
        }

        @Test
        void take_the_heat_behind_us_into_account() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.2).mindingIsolation(0.1);
            council.heat = 0.2;
            Proceeding proceeding = council.decide(Rules.unanimity(2), terms(0.085, 1), minutes);

            // Before the stage it would have cost 0.1, after it 0.2 - 0.1 * 1.2.
            assertThat(proceeding.price()[1]).isEqualTo(0.08, within(1e-12));
        }

        @Test
        void go_to_the_cheapest_first_and_the_rest_follow_for_less() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.04, -0.03).mindingIsolation(0.02);
            Arrays.fill(council.expected, 0);
            council.expected[0] = 1;
            Proceeding proceeding = council.decide(Rules.unanimity(3), terms(0.05, 1), minutes);

            // Half of the others agree: 0.02 / 16. Once one is paid, the other stands alone: 0.02.
            assertThat(told).containsExactly("1: 2", "1: 1");
            assertThat(proceeding.price())
                    .containsExactly(new double[] {0, 0.04 - 0.02, 0.03 - 0.02 / 16}, within(1e-12));
        }

        @Test
        void are_not_made_when_the_motion_cannot_pass() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.01, -0.5);
            Proceeding proceeding = council.decide(Rules.unanimity(3), terms(0.05, 2), minutes);

            assertThat(told).isEmpty();
            assertThat(proceeding.outcome()).isEqualTo(LAPSED);
            assertThat(proceeding.price()).containsOnly(0);
            assertThat(proceeding.vetoed()).containsExactly(false, true, true);
        }

        @Test
        void buy_no_more_members_than_needed() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.01, -0.02);
            Proceeding proceeding = council.decide(Rules.simpleMajority(3), terms(0.05, 1), minutes);

            assertThat(told).containsExactly("1: 1");
            assertThat(proceeding.outcome()).isEqualTo(CONCESSION);
        }

        @Test
        void need_a_limit_above_zero() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -1e-9);

            assertThat(council.decide(Rules.unanimity(2), terms(0, 2), minutes).outcome())
                    .isEqualTo(LAPSED);
        }

        @Test
        void need_a_stage_of_escalation() {
            assertThat(new ScriptedDelegations(YES, -0.01)
                            .decide(Rules.unanimity(2), terms(0.05, 0), minutes)
                            .outcome())
                    .isEqualTo(LAPSED);
        }

        @Test
        void a_renewal_in_which_isolation_alone_did_the_work_was_no_concession() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.02).mindingIsolation(0.03);
            council.expected[1] = 0;
            Proceeding proceeding = council.decide(Rules.unanimity(2), terms(0.05, 1));

            assertThat(proceeding.outcome()).isEqualTo(FACED_DOWN);
            assertThat(proceeding.facedDown()).containsExactly(false, true);
        }

        @Test
        void lift_whole_council_over_the_limit_on_abstentions() {
            // All three object; paid to abstain, they would be too many abstaining: one or more must be paid to agree.
            ScriptedDelegations council = new ScriptedDelegations(-0.02, -0.02, -0.02).asking(0.01);
            Proceeding proceeding =
                    council.decide(Rules.constructiveAbstention(Rules.members(3)), terms(0.1, 1), minutes);

            assertThat(proceeding.outcome()).isEqualTo(CONCESSION);
            assertThat(proceeding.ballots()).containsOnly(Ballot.AGREE);
            assertThat(proceeding.price()).containsExactly(new double[] {0.06, 0.06, 0.06}, within(1e-12));
            assertThat(told).doesNotHaveDuplicates();
        }
    }

    @Nested
    class Easing {
        @Test
        void takes_the_highest_level_that_passes() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.2);
            council.easier = 0.01;
            Proceeding proceeding = council.decide(Rules.unanimity(2), terms(0, 0, 45, 30, 15));

            // -0.2 + 0.01 * (60 - 30) = 0.1; at 45 it still objects.
            assertThat(proceeding.outcome()).isEqualTo(EASED);
            assertThat(proceeding.level()).isEqualTo(30);
            assertThat(proceeding.vetoed()).containsExactly(false, true);
            assertThat(proceeding.ballots()).containsOnly(Ballot.AGREE);
        }

        @Test
        void counts_the_company_of_the_failed_vote() {
            ScriptedDelegations council = new ScriptedDelegations(YES, -0.1, -0.1).mindingIsolation(0.16);
            council.easier = 0.006;
            Arrays.fill(council.expected, 0);
            council.expected[0] = 1;

            // One of two others did not object: 0.16 / 16 = 0.01. With full company 45 would have passed.
            assertThat(council.decide(Rules.unanimity(3), terms(0, 1, 45, 30)).level())
                    .isEqualTo(30);
        }

        @Test
        void fails_where_no_level_passes_and_the_measures_lapse() {
            Proceeding proceeding = new ScriptedDelegations(YES, -1).decide(Rules.unanimity(2), terms(0, 0, 45, 30));

            assertThat(proceeding.outcome()).isEqualTo(LAPSED);
            assertThat(proceeding.level()).isZero();
        }
    }

    /** Check 3 of the model, for one decision: the same luck, one thing raised. */
    @ParameterizedTest(name = "rule {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void raising_a_value_or_the_cost_of_standing_alone_never_makes_the_outcome_worse(int ruleNumber) {
        Stream luck = Streams.of(3, ruleNumber).stream("council", "monotone");
        for (int trial = 0; trial < 4000; trial++) {
            int n = 2 + (int) (luck.uniform() * 6);
            VotingRule rule = rule(ruleNumber, n);
            ScriptedDelegations before = random(n, luck);
            ScriptedDelegations after = new ScriptedDelegations(before.value);
            System.arraycopy(before.kappa, 0, after.kappa, 0, n);
            System.arraycopy(before.ask, 0, after.ask, 0, n);
            System.arraycopy(before.expected, 0, after.expected, 0, n);
            after.surge = before.surge;
            after.heat = before.heat;
            after.easier = before.easier;
            int raised = (int) (luck.uniform() * n);
            if (luck.happens(0.5)) {
                after.value[raised] += 0.1 * luck.uniform();
            } else {
                after.kappa[raised] += 0.1 * luck.uniform();
            }
            String was = Arrays.toString(before.value);
            Terms terms = terms(0.06, (int) (luck.uniform() * 4), 45, 30, 15);

            assertThat(after.decide(rule, terms).level())
                    .as("trial %s: %s", trial, was)
                    .isGreaterThanOrEqualTo(before.decide(rule, terms).level());
        }
    }

    private static VotingRule rule(int number, int n) {
        double[] sizes = new double[n];
        Arrays.setAll(sizes, i -> i + 1);
        return switch (number) {
            case 0 -> Rules.unanimity(n);
            case 1 -> Rules.constructiveAbstention(new Electorate(sizes, sizes));
            case 2 -> Rules.qualifiedMajority(sizes);
            case 3 -> Rules.simpleMajority(n);
            default -> Rules.weighted(n, sizes);
        };
    }

    private static ScriptedDelegations random(int n, Stream luck) {
        double[] value = new double[n];
        Arrays.setAll(value, i -> 0.15 * luck.uniform() - 0.1);
        ScriptedDelegations council = new ScriptedDelegations(value);
        for (int i = 0; i < n; i++) {
            council.kappa[i] = 0.1 * luck.uniform();
            council.ask[i] = luck.happens(0.5) ? 0 : 0.03 * luck.uniform();
            council.expected[i] = luck.uniform();
        }
        council.surge = 0.02 * luck.uniform();
        council.heat = 0.2 * luck.uniform();
        council.easier = 0.004 * luck.uniform();
        return council;
    }
}
