package org.rollover.casebook.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class VotersTest {

    @Test
    void the_published_start_of_the_emission_standards_comes_from_capability_times_salience() {
        List<Actor> actors = EmissionStandards.actors();

        assertThat(Voters.median(actors, Actor::stake)).isEqualTo(7.0);
        assertThat(Voters.mean(actors, Actor::stake)).isEqualTo(7.38996, offset(0.000005));
        assertThat(Voters.mean(actors, Actor::capability)).isEqualTo(7.47525, offset(0.000005));
        assertThat(Voters.median(actors, Actor::capability)).isEqualTo(7.0);
    }

    @Test
    void where_half_lies_on_either_side_the_median_is_in_the_middle() {
        List<Actor> two = List.of(new Actor("a", 1, 2, 1), new Actor("b", 1, 4, 1));
        List<Actor> three = List.of(new Actor("a", .1, 0, 1), new Actor("b", .2, 1, 1), new Actor("c", .3, 9, 1));

        assertThat(Voters.median(two, Actor::stake)).isEqualTo(3);
        assertThat(Voters.median(three, Actor::stake)).isEqualTo(5);
    }

    @Test
    void an_actor_without_weight_does_not_count() {
        List<Actor> actors = List.of(new Actor("a", 0, 0, 1), new Actor("b", 1, 5, 0.2), new Actor("c", 1, 90, 0));

        assertThat(Voters.median(actors, Actor::stake)).isEqualTo(5);
        assertThat(Voters.mean(actors, Actor::stake)).isEqualTo(5);
    }

    @Test
    void where_nobody_has_weight_all_count_alike() {
        List<Actor> actors = List.of(new Actor("a", 0, 0, 1), new Actor("b", 1, 6, 0));

        assertThat(Voters.median(actors, Actor::stake)).isEqualTo(3);
        assertThat(Voters.mean(actors, Actor::stake)).isEqualTo(3);
    }
}
