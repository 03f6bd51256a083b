package org.rollover.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Lobbyist.Strategy;
import org.rollover.simulation.ScenarioText;

/** Lobbying (model section 5.3). */
class LobbyingTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static ScenarioText council() {
        return ScenarioText.quiet()
                .member("A", "position: 80, salience: 0.6")
                .member("B", "position: 40, salience: 0.5")
                .member("C", "position: 25, salience: 0.4")
                .member(
                        "D",
                        "salience: 0.5, cabinet: {members: {"
                                + "P: {seats: 30, position: 30, salience: 0.5, stubbornness: 0.2}, "
                                + "Q: {seats: 10, position: 60, salience: 0.5}}}");
    }

    private static final String ACCESS = "access: {B: 0.5, D: 0.4, D/P: 0.6, D/Q: 0.7, others: 0.3}";

    private static World after(ScenarioText text) {
        World world = Worlds.of(text);
        Stages.lobbying(world);
        return world;
    }

    private static double[] effort(World world) {
        return world.lobbyists[0].effort;
    }

    private static int channel(World world, String name) {
        return world.cast.channelNames(0).indexOf(name);
    }

    /** Check 2 of the model: what a little more effort brings is the same through every channel that is used. */
    @ParameterizedTest
    @ValueSource(doubles = {90, 0})
    void marginal_returns_are_equal(double position) {
        ScenarioText text = council().lobbyist("L", "position: " + position + ", budget: 2, " + ACCESS);
        World fresh = Worlds.of(text);
        double[] leverage = fresh.canvass().leverageSeenBy(fresh.lobbyists[0]).clone();
        World world = after(text);
        double[] split = effort(world);
        double[] returns = new double[split.length];
        for (int c = 0; c < split.length; c++) {
            double step = split[c] * 1e-3;
            returns[c] = (gain(text, leverage, c, split[c] + step) - gain(text, leverage, c, split[c] - step)) / step;
        }

        assertThat(Arrays.stream(split).sum()).isEqualTo(2, EXACT);
        assertThat(split).hasSize(6).doesNotContain(0.0);
        for (double marginal : returns) {
            assertThat(marginal / returns[0]).isEqualTo(1, within(1e-6));
        }
    }

    /** What effort through one channel alone adds to the chance of passing, on the leverage before: Σ g_i dΔ_i. */
    private static double gain(ScenarioText text, double[] leverage, int c, double effort) {
        World world = Worlds.of(text);
        LobbyistAgent lobbyist = world.lobbyists[0];
        lobbyist.split(0, leverage, world); // nothing yet, but the channels are known
        // A hundredth of the effect keeps the slope of the value where the split was decided.
        lobbyist.effort[c] = effort * 1e-4;
        double[] before = values(world);
        lobbyist.press(world);
        world.applyPushes();
        double[] after = values(world);
        double gain = 0;
        for (int i = 0; i < before.length; i++) {
            gain += leverage[i] * (after[i] - before[i]);
        }
        return lobbyist.direction(world) * gain;
    }

    private static double[] values(World world) {
        return Arrays.stream(world.governments)
                .mapToDouble(g -> g.baseValue(world.level, world))
                .toArray();
    }

    @Test
    void the_pivotal_split_is_in_proportion_to_the_square_of_the_coefficient() {
        World world = after(ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .member("B", "position: 50, salience: 0.5")
                .lobbyist("L", "position: 90, budget: 5, access: {A: 0.2, B: 0.4}"));

        assertThat(effort(world)).containsExactly(new double[] {1, 4}, EXACT);
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void every_strategy_spends_its_budget_and_no_more(Strategy strategy) {
        World world = after(council()
                .lobbyist(
                        "L",
                        "position: 90, budget: 2, salience: 0.5, strategy: "
                                + strategy.name().toLowerCase(java.util.Locale.ROOT) + ", " + ACCESS));

        assertThat(Arrays.stream(effort(world)).sum()).isEqualTo(1, EXACT);
        assertThat(Arrays.stream(effort(world)).min().orElseThrow()).isNotNegative();
    }

    @Test
    void strategies_split_as_they_say() {
        ScenarioText text = ScenarioText.quiet()
                .member("A", "position: 60, salience: 0.5")
                .member("B", "position: 30, salience: 0.5");
        String lobbyist = "position: 90, budget: 3, access: {A: 0.2, B: 0.4}, strategy: ";

        assertThat(effort(after(text.copy().lobbyist("L", lobbyist + "even")))).containsExactly(1.5, 1.5);
        assertThat(effort(after(text.copy().lobbyist("L", lobbyist + "proportional"))))
                .containsExactly(new double[] {1, 2}, EXACT);
        assertThat(effort(after(text.copy().lobbyist("L", lobbyist + "focused"))))
                .containsExactly(0, 3);
    }

    @Test
    void pressure_on_a_government_is_an_inducement() {
        World world = after(ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .lobbyist("For", "position: 90, budget: 4, access: {A: 0.5}")
                .lobbyist("Against", "position: 0, budget: 1, access: {A: 0.5}"));

        assertThat(Worlds.government(world, "A").inducement).isEqualTo(0.08 * 0.5 * 2 - 0.08 * 0.5, EXACT);
    }

    @Test
    void pressure_on_a_cabinet_member_counts_by_its_share_and_moves_it() {
        World world = after(ScenarioText.quiet()
                .member(
                        "A",
                        "salience: 0.5, cabinet: {members: {"
                                + "P: {seats: 30, position: 30, salience: 0.5, stubbornness: 0.2}, "
                                + "Q: {seats: 10, position: 50, salience: 0.5}}}")
                .lobbyist("L", "position: 90, budget: 4, access: {A/P: 0.5}"));

        assertThat(Worlds.government(world, "A").inducement).isEqualTo(0.08 * 0.75 * 0.5 * 2, EXACT);
        assertThat(Worlds.member(world, "A", "P").position).isEqualTo(30 + 0.8 * 0.3 * 0.5 * 2 * 60, EXACT);
        assertThat(Worlds.member(world, "A", "Q").position).isEqualTo(50);
        assertThat(Worlds.government(world, "A").position).isEqualTo(0.75 * 44.4 + 0.25 * 50, EXACT);
    }

    @Test
    void nobody_is_moved_beyond_the_lobbyist() {
        World world = after(ScenarioText.quiet()
                .member(
                        "A",
                        "salience: 0.5, cabinet: {members: {P: {seats: 1, position: 30, salience: 0.5, stubbornness: 0}}}")
                .lobbyist("L", "position: 70, budget: 900, access: {A/P: 1}"));

        assertThat(Worlds.member(world, "A", "P").position).isEqualTo(70, EXACT);
    }

    @Test
    void old_inducements_fade_before_new_effort_is_added() {
        World world = Worlds.of(ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .lobbyist("L", "position: 90, budget: 1, access: {A: 0.5}"));
        Worlds.government(world, "A").inducement = 0.1;
        Stages.lobbying(world);

        assertThat(Worlds.government(world, "A").inducement).isEqualTo(0.85 * 0.1 + 0.04, EXACT);
    }

    @Test
    void a_lobbyist_at_half_way_still_wants_renewal() {
        ScenarioText text = ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .lobbyist("At half-way", "position: 30, budget: 1, access: {A: 1}")
                .lobbyist("Below", "position: 29.9, budget: 1, access: {A: 1}");
        World world = Worlds.of(text);

        assertThat(world.lobbyists[0].direction(world)).isEqualTo(1);
        assertThat(world.lobbyists[1].direction(world)).isEqualTo(-1);
    }

    @Test
    void who_is_under_a_caretaker_is_not_lobbied() {
        World world = Worlds.of(council().lobbyist("L", "position: 90, budget: 2, " + ACCESS));
        Worlds.government(world, "D").install(null);
        Stages.lobbying(world);

        assertThat(effort(world)[channel(world, "D")]).isZero();
        assertThat(effort(world)[channel(world, "D/P")]).isZero();
        assertThat(Arrays.stream(effort(world)).sum()).isEqualTo(2, EXACT);
    }

    @Test
    void a_member_without_a_say_is_not_lobbied() {
        World world = after(ScenarioText.quiet()
                .member(
                        "A",
                        "salience: 0.5, cabinet: {rule: dominant, members: {"
                                + "P: {seats: 30, position: 30, salience: 0.5}, "
                                + "Q: {seats: 10, position: 50, salience: 0.5}}}")
                .lobbyist("L", "position: 90, budget: 1, access: {A/P: 0.1, A/Q: 0.9}"));

        assertThat(effort(world)).containsExactly(1, 0);
    }

    @Test
    void a_lobbyist_sees_with_noise_of_its_own() {
        LoadedScenario scenario = ScenarioText.quiet()
                .member("A", "position: 50, salience: 0.5")
                .lobbyist("L", "position: 90, budget: 1, perception-error: 0.03, access: {A: 0.5}")
                .lobbyist("M", "position: 90, budget: 1, access: {A: 0.5}")
                .load();
        double squares = 0;
        double[] seen = new double[1];
        int worlds = 4000;
        for (int replicate = 0; replicate < worlds; replicate++) {
            World world = Worlds.of(scenario, replicate, new ArrayList<>());
            world.lobbyists[0].perceive(seen);
            squares += seen[0] * seen[0];
            world.lobbyists[1].perceive(seen);
            assertThat(seen[0]).isZero();
        }

        // Four standard errors of a standard deviation.
        assertThat(Math.sqrt(squares / worlds)).isEqualTo(0.03, within(4 * 0.03 / Math.sqrt(2.0 * worlds)));
    }

    @Test
    void a_surge_goes_to_the_hold_outs_alone_and_stays() {
        List<Happening> chronicle = new ArrayList<>();
        World world = Worlds.of(
                ScenarioText.quiet()
                        .member("A", "position: 90, salience: 0.5")
                        .member("B", "position: 0, salience: 0.5")
                        .lobbyist("For", "position: 90, budget: 2, surge: 3, access: {others: 0.5}")
                        .lobbyist("Against", "position: 0, budget: 1, surge: 2, access: {others: 0.5}")
                        .lobbyist("Slow", "position: 0, budget: 1, surge: 0, access: {others: 0.5}"),
                1,
                chronicle);
        world.enter(1);
        Stages.council(world);
        List<Happening.Surge> surges = Worlds.of(Happening.Surge.class, chronicle);

        assertThat(surges).hasSize(4);
        assertThat(surges).allSatisfy(s -> assertThat(s.channels()).containsExactly("B"));
        assertThat(surges.get(0).lobbyist()).isEqualTo("Against");
        assertThat(surges.get(0).efforts()).containsExactly(2.0);
        assertThat(surges.get(1).efforts()).containsExactly(6.0);
        assertThat(Worlds.government(world, "A").inducement).isZero();
        assertThat(Worlds.government(world, "B").inducement)
                .isEqualTo(2 * 0.08 * 0.5 * (Math.sqrt(6) - Math.sqrt(2)), EXACT);
        assertThat(world.annals.surgeEffort()[1]).containsExactly(0, 12);
        assertThat(world.annals.effort()[1]).containsExactly(0, 0);
    }
}
