package org.rollover.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollover.council.Ballot;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;
import org.rollover.simulation.ScenarioText;

/** A decision with real governments: what they bring to the procedure, and what it leaves behind (sections 5.1, 5.2, 5.7). */
class CouncilSessionTest {
    private final List<Happening> chronicle = new ArrayList<>();

    /** Almost no luck, so that values decide. */
    private static ScenarioText council() {
        return ScenarioText.quiet()
                .stages("{}")
                .parameter("vote-noise", "0.0001")
                .parameter("consensus-weight", "0")
                .parameter("ask", "0");
    }

    private World decide(ScenarioText text) {
        World world = Worlds.of(text, 1, chronicle);
        world.enter(1);
        Stages.council(world);
        return world;
    }

    private static Proceeding last(World world) {
        return world.annals.decisions().get(world.annals.decisions().size() - 1);
    }

    @Test
    void the_straw_poll_tells_the_value_of_renewal() {
        decide(ScenarioText.quiet()
                .stages("{}")
                .parameter("ask", "0.02")
                .member("A", "position: 50, salience: 0.5")
                .member("B", "position: 70, salience: 0.5"));
        Happening.StrawPoll poll =
                Worlds.of(Happening.StrawPoll.class, chronicle).get(0);
        World same = Worlds.of(ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .member("B", "position: 70, salience: 0.5"));
        GovernmentAgent a = Worlds.government(same, "A");
        a.drawLuck();
        double company = poll.company().get(0);

        assertThat(poll.support().get(0))
                .isEqualTo(0.5 * 0.24 + 0.12 * Math.pow(company, 4) + 0.06 * a.luck, within(1e-12));
        assertThat(poll.ask()).containsExactly(0.02, 0.02);
    }

    @Test
    void failed_renewal_takes_the_highest_level_that_passes() {
        // Half of a level must lie below the ideal: 20 lives with 30 and not with 45.
        World world =
                decide(council().member("A", "position: 80, salience: 0.5").member("B", "position: 20, salience: 0.5"));

        assertThat(last(world).outcome()).isEqualTo(Outcome.EASED);
        assertThat(world.level()).isEqualTo(30);
        assertThat(world.sustained()).isTrue();
        assertThat(world.ended()).isFalse();
    }

    @Test
    void the_next_lower_levels_are_shares_of_what_is_left() {
        World world = Worlds.of(
                council()
                        .renewals("2018-02, 2018-04")
                        .member("A", "position: 80, salience: 0.5")
                        .member("B", "position: 20, salience: 0.5"),
                1,
                chronicle);
        world.enter(1);
        Stages.council(world);
        Worlds.government(world, "B").position = 10;
        world.enter(3);
        Stages.council(world);

        assertThat(world.level()).isEqualTo(15);
        assertThat(world.sustained()).isFalse();
    }

    @Test
    void without_a_level_that_passes_the_measures_lapse_for_good() {
        World world =
                decide(council().member("A", "position: 80, salience: 0.5").member("B", "position: 0, salience: 0.5"));

        assertThat(last(world).outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(world.ended()).isTrue();
        assertThat(world.sustained()).isFalse();
    }

    @Test
    void a_floor_above_the_reversion_takes_the_veto_from_a_government() {
        ScenarioText text =
                council().member("A", "position: 80, salience: 0.5").member("B", "position: 0, salience: 0.5");

        assertThat(last(decide(text.copy().constraint("law", "kind: floor, binds: B, level: 40")))
                        .outcome())
                .isEqualTo(Outcome.SMOOTH);
        assertThat(last(decide(text.copy().constraint("law", "kind: floor, binds: A, level: 40")))
                        .outcome())
                .isEqualTo(Outcome.LAPSED);
    }

    @Test
    void a_linkage_can_hold_a_waverer() {
        ScenarioText text = council().member("A", "position: 29, salience: 0.5").measure("lower-levels", "[]");

        // Just below half-way: 0.5 * (29² - 31²) / 10⁴ = -0.006; the condition is worth 0.04 while it is not met.
        assertThat(last(decide(text.copy())).outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(last(decide(text.copy().constraint("Minsk", "kind: linkage")))
                        .outcome())
                .isEqualTo(Outcome.SMOOTH);
        assertThat(last(decide(text.copy().constraint("Minsk", "kind: linkage").target("progress", "1")))
                        .outcome())
                .isEqualTo(Outcome.LAPSED);
    }

    @Test
    void taking_the_sunset_out_turns_the_default() {
        ScenarioText text = council()
                .measure("lower-levels", "[]")
                .member("A", "position: 80, salience: 0.5")
                .member("B", "position: 0, salience: 0.5")
                .without("measure", "default");

        assertThat(last(decide(text.copy().constraint("expiry", "kind: sunset")))
                        .outcome())
                .isEqualTo(Outcome.LAPSED);
        World stays = decide(text.copy());
        assertThat(last(stays).outcome()).isEqualTo(Outcome.SMOOTH);
        assertThat(last(stays).contested()).isTrue();
        assertThat(stays.level()).isEqualTo(60);
    }

    @Test
    void where_measures_stay_ending_is_moved_only_if_some_ideal_lies_below_half_way() {
        ScenarioText text = council().measure("default", "stay");

        World content = decide(text.copy().member("A", "position: 31, salience: 0.5"));
        assertThat(Worlds.of(Happening.Vote.class, chronicle)).isEmpty();
        assertThat(last(content).contested()).isFalse();

        decide(text.copy().member("A", "position: 29, salience: 0.5"));
        assertThat(Worlds.of(Happening.Vote.class, chronicle)).isNotEmpty();
    }

    @Test
    void where_measures_stay_ending_is_moved_on_every_date_if_the_scenario_says_so() {
        World world = decide(council()
                .measure("default", "stay")
                .measure("ending-always-moved", "true")
                .member("A", "position: 90, salience: 0.5"));

        assertThat(Worlds.of(Happening.Vote.class, chronicle)).hasSize(4);
        assertThat(world.level()).isEqualTo(60);
    }

    @Test
    void where_measures_stay_the_value_of_the_end_is_that_of_renewal_turned_round() {
        decide(ScenarioText.quiet()
                .measure("default", "stay")
                .measure("ending-always-moved", "true")
                .parameter("consensus-weight", "0")
                .member("A", "position: 50, salience: 0.5, pledge: 0.02")
                .constraint("Minsk", "kind: linkage"));
        List<Happening.Vote> votes = Worlds.of(Happening.Vote.class, chronicle);
        World same = Worlds.of(ScenarioText.quiet().member("A", "position: 50, salience: 0.5"));
        GovernmentAgent a = Worlds.government(same, "A");
        a.drawLuck();

        // Ending: -(0.12 + 0.04 - 0.02); down to 15: 0.5 (10² - 35²) / 10⁴ - 0.75 (0.04 - 0.02). Luck in proportion.
        assertThat(votes.get(0).motion()).isEqualTo(Happening.Motion.ENDING);
        assertThat(votes.get(0).support().get(0)).isEqualTo(-0.14 - 0.06 * a.luck, within(1e-12));
        assertThat(votes.get(1).level()).isEqualTo(15);
        assertThat(votes.get(1).support().get(0)).isEqualTo(-0.05625 - 0.015 - 0.75 * 0.06 * a.luck, within(1e-12));
    }

    @Test
    void a_lower_level_is_voted_on_with_luck_scaled_by_its_stake() {
        decide(council()
                .parameter("vote-noise", "0.06")
                .measure("lower-levels", "[50%]")
                .member("A", "position: 0, salience: 0.5"));
        List<Happening.Vote> votes = Worlds.of(Happening.Vote.class, chronicle);
        double luck = votes.get(0).support().get(0) + 0.18;

        assertThat(votes.get(1).motion()).isEqualTo(Happening.Motion.LOWER_LEVEL);
        assertThat(votes.get(1).support().get(0)).isEqualTo(-0.5 * 900 / 1e4 + luck / 2, within(1e-12));
    }

    /** Mood: standard normal at the first decision, correlated by φ with the next; four standard errors. */
    @Test
    void the_mood_lasts_from_one_decision_to_the_next() {
        int trials = 6000;
        double product = 0;
        double first = 0;
        double second = 0;
        var scenario = ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .parameter("mood-persistence", "0.6")
                .load();
        for (int replicate = 0; replicate < trials; replicate++) {
            World world = Worlds.of(scenario, replicate, new ArrayList<>());
            world.nextMood();
            double before = world.moodState;
            world.nextMood();
            first += before * before;
            second += world.moodState * world.moodState;
            product += before * world.moodState;
        }

        assertThat(first / trials).isEqualTo(1, within(4 * Math.sqrt(2.0 / trials)));
        assertThat(second / trials).isEqualTo(1, within(4 * Math.sqrt(2.0 / trials)));
        assertThat(product / trials).isEqualTo(0.6, within(4 * Math.sqrt(1.36 / trials)));
    }

    @Test
    void a_member_whose_support_lies_within_the_band_abstains() {
        World world = decide(
                council().member("A", "position: 30.5, salience: 0.5").member("B", "position: 80, salience: 0.5"));

        assertThat(last(world).ballots()).containsExactly(Ballot.ABSTAIN, Ballot.AGREE);
    }
}
