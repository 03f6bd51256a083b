package org.rollover.casebook.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CondorcetElectionTest {

    @Test
    void between_two_options_the_chance_is_the_share_of_the_votes() {
        List<Actor> actors = List.of(new Actor("a", 3, 0, 1), new Actor("b", 1, 1, 1));

        assertThat(CondorcetElection.chances(actors, new double[] {0, 1}))
                .containsExactly(new double[] {0.75, 0.25}, offset(1e-12));
    }

    /** Votes 3, 2, 1 at 0, 1, 2: 0 beats 1 with 3/6, 0 beats 2 with 6/8, 1 beats 2 with 5/6; products 9/24, 10/24, 1/24. */
    @Test
    void between_three_options_it_is_as_worked_out_by_hand() {
        List<Actor> actors = List.of(new Actor("a", 3, 0, 1), new Actor("b", 2, 1, 1), new Actor("c", 1, 2, 1));

        assertThat(CondorcetElection.chances(actors, new double[] {0, 1, 2}))
                .containsExactly(new double[] {9 / 20.0, 10 / 20.0, 1 / 20.0}, offset(1e-12));
    }

    @Test
    void the_median_of_the_emission_standards_is_elected_most_likely() {
        double[] chances = CondorcetElection.chances(EmissionStandards.actors(), new double[] {4, 7, 10});

        assertThat(chances[1]).isGreaterThan(chances[0]).isGreaterThan(chances[2]);
        assertThat(Arrays.stream(chances).sum()).isEqualTo(1, offset(1e-12));
    }

    @Test
    void one_option_is_elected_and_what_nobody_prefers_is_not() {
        List<Actor> actors = List.of(new Actor("a", 3, 0, 1), new Actor("b", 1, 1, 1));

        assertThat(CondorcetElection.chances(actors, new double[] {7})).containsExactly(1);
        assertThat(CondorcetElection.chances(actors, new double[] {0, 1, 2})[2]).isZero();
    }

    @Test
    void many_options_do_not_vanish_in_the_product() {
        List<Actor> actors = IntStream.range(0, 400)
                .mapToObj(i -> new Actor("a" + i, 1, i, 1))
                .toList();
        double[] options = IntStream.range(0, 400).asDoubleStream().toArray();

        assertThat(Arrays.stream(CondorcetElection.chances(actors, options)).sum())
                .isEqualTo(1, offset(1e-9));
    }
}
