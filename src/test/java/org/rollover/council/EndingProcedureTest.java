package org.rollover.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The decision of model section 5.2 where the measures stay without agreement. */
class EndingProcedureTest {
    private static final Terms TERMS = new Terms(60, 0, new double[] {45, 30, 15}, 0.05, new double[] {7, 5});

    /** Members that accept a cut down to a level each; the first wants to end. */
    private static class Scripted implements EndingProcedure.Positions {
        private final double[] accepts;
        private boolean wanted = true;
        private Set<Integer> followers = Set.of();
        private Set<Integer> bound = Set.of();

        Scripted(double... accepts) {
            this.accepts = accepts;
        }

        Proceeding decide(VotingRule rule) {
            return EndingProcedure.conduct(this, rule, TERMS, Minutes.NONE);
        }

        @Override
        public int size() {
            return accepts.length;
        }

        @Override
        public boolean endingWanted() {
            return wanted;
        }

        @Override
        public double expectedCompany(int i) {
            return 1;
        }

        @Override
        public double support(double level, int i, double company) {
            return level >= accepts[i] ? 0.1 : -0.1;
        }

        @Override
        public double band() {
            return 0.03;
        }

        @Override
        public boolean followsOthers(int i) {
            return followers.contains(i);
        }

        @Override
        public boolean mayNotAccept(double level, int i) {
            return bound.contains(i) && level < 40;
        }
    }

    @Test
    void nothing_is_moved_when_nobody_wants_it() {
        Scripted council = new Scripted(0, 0, 0);
        council.wanted = false;
        Proceeding proceeding = council.decide(Rules.unanimity(3));

        assertThat(proceeding.outcome()).isEqualTo(Outcome.SMOOTH);
        assertThat(proceeding.level()).isEqualTo(60);
        assertThat(proceeding.contested()).isFalse();
    }

    @Test
    void all_agree_to_end() {
        Proceeding proceeding = new Scripted(0, 0, 0).decide(Rules.unanimity(3));

        assertThat(proceeding.outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(proceeding.level()).isZero();
        assertThat(proceeding.days()).isZero();
    }

    @Test
    void the_lowest_level_that_passes_comes_into_force() {
        Proceeding proceeding = new Scripted(0, 20, 25).decide(Rules.unanimity(3));

        assertThat(proceeding.outcome()).isEqualTo(Outcome.EASED);
        assertThat(proceeding.level()).isEqualTo(30);
        assertThat(proceeding.holdOut()).containsExactly(true, false, false);
        assertThat(proceeding.vetoed()).containsExactly(false, true, true);
    }

    @Test
    void one_member_keeps_the_measures() {
        Proceeding proceeding = new Scripted(0, 0, 99).decide(Rules.unanimity(3));

        assertThat(proceeding.outcome()).isEqualTo(Outcome.SMOOTH);
        assertThat(proceeding.level()).isEqualTo(60);
        assertThat(proceeding.contested()).isTrue();
        assertThat(proceeding.vetoed()).containsExactly(false, false, true);
        assertThat(proceeding.stages()).isZero();
    }

    @Test
    void one_member_keeps_nothing_against_a_majority() {
        assertThat(new Scripted(0, 0, 99).decide(Rules.simpleMajority(3)).outcome())
                .isEqualTo(Outcome.LAPSED);
    }

    @Test
    void lower_levels_are_voted_on_in_the_company_declared_on_the_end() {
        List<String> seen = new ArrayList<>();
        Scripted council = new Scripted(0, 99, 99, 99) {
            @Override
            public double support(double level, int i, double company) {
                seen.add((int) level + ": " + i + " with " + company * 3);
                return super.support(level, i, company);
            }
        };
        council.decide(Rules.unanimity(4));

        // Three of four block the end: who wants it sees none of the others with it, each of the three sees one.
        assertThat(seen)
                .startsWith("0: 0 with 3.0", "0: 1 with 3.0", "0: 2 with 3.0", "0: 3 with 3.0")
                .contains("15: 0 with 0.0", "15: 1 with 1.0", "45: 3 with 1.0");
    }

    @Test
    void a_caretaker_does_not_stand_in_the_way() {
        Scripted council = new Scripted(0, 0, 99);
        council.followers = Set.of(2);

        assertThat(council.decide(Rules.unanimity(3)).outcome()).isEqualTo(Outcome.LAPSED);
    }

    @Test
    void a_member_that_law_binds_objects_to_every_level_below_its_floor() {
        Scripted council = new Scripted(0, 0, 0);
        council.bound = Set.of(1);

        assertThat(council.decide(Rules.unanimity(3)).level()).isEqualTo(45);
    }
}
