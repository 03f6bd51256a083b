package org.rollover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.actors.Cast;
import org.rollover.actors.Happening;
import org.rollover.scenario.LoadedScenario;

/** Checks 4 to 6 of the model: what must change nothing changes no bit. */
class InvarianceTest {
    private static final long SEED = 4;
    private static final int HISTORIES = 60;

    /** A scenario in which everything happens. */
    private static ScenarioText busy() {
        return ScenarioText.quiet()
                .renewals("2018-02, 2018-06, 2018-10")
                .parameter("opinion-noise", "2")
                .parameter("mood-spread", "0.02")
                .parameter("perception-error", "0.03")
                .parameter("improve", "0.05")
                .parameter("escalate", "0.05")
                .member("Alpha", "position: 70, salience: {uniform: {low: 0.3, high: 0.7}}, capability: 3")
                .member("Beta", "position: 40, salience: 0.4, fatigue: 0.3")
                .member(
                        "Gamma",
                        "position: {truncated-normal: {mean: 30, sd: 4, low: 10, high: 50}}, salience: 0.5, capability: 2")
                .member(
                        "Delta",
                        "salience: 0.5, cabinet: {majority: 50, members: {"
                                + "Left: {seats: 30, position: 15, salience: 0.7, pledge: 0.01}, "
                                + "Right: {seats: 35, position: {uniform: {low: 30, high: 60}}, salience: 0.4, "
                                + "red-line: 50, exit-propensity: 0.3}}}, "
                                + "successors: {next: {probability: 0.6, cabinet: {members: "
                                + "{New: {seats: 60, position: 45, salience: 0.5}}}}}")
                .lobbyist(
                        "State",
                        "position: 80, budget: 1.5, access: {Delta/Right: 0.4, others: 0.6}, principal: president")
                .lobbyist("Kremlin", "position: 0, budget: 1, access: {Delta/Left: 0.8, Beta: 0.5, others: 0.2}")
                .us("level", "70")
                .us(
                        "president",
                        "{ideal: 20, visibility: 10%, forget: 5%, control: 60%, compliance: 60%, parity: 0.4, wish-to-ease: 10%}")
                .us(
                        "congress",
                        "{chambers: {Senate: {passes-with: 60, parties: {R: {seats: 51, against-easing: 0.5}, "
                                + "D: {seats: 49, against-easing: 0.9}}}, "
                                + "House: {passes-with: 218, parties: {all: {seats: 435, against-easing: 0.6}}}}}")
                .constraint("review", "kind: congressional-review")
                .constraint("floor", "kind: floor, binds: president, level: 40, released: {date: 2018-07}")
                .constraint("Minsk", "kind: linkage")
                .event("raid", "kind: attack, month: 2018-05, probability: 50%")
                .event("talks", "kind: summit, month: 2018-04, participants: [Beta, Alpha, Delta], pull: 0.3")
                .ties("Beta", "Alpha: 2, Gamma: 1")
                .ties("Gamma", "Delta: 1, Alpha: 1");
    }

    private static List<Map<String, String>> histories(ScenarioText text) {
        LoadedScenario loaded = text.load();
        Cast cast = new Cast(loaded.scenario());
        Simulation simulation = new Simulation(loaded, cast, 2);
        List<Map<String, String>> histories = new ArrayList<>();
        for (int replicate = 0; replicate < HISTORIES; replicate++) {
            histories.add(Figures.of(simulation.run(SEED, replicate), cast));
        }
        return histories;
    }

    @Test
    void the_busy_scenario_is_busy() {
        String all = histories(busy()).toString();

        assertThat(all).contains("SMOOTH", "CONCESSION", "EASED", "FORBIDDEN", "caretaker", "next");
    }

    @Test
    void the_order_of_actors_in_a_file_changes_nothing() {
        assertThat(histories(busy().reversed())).isEqualTo(histories(busy()));
    }

    static Stream<Arguments> neutral() {
        return Stream.of(
                Arguments.of(
                        "a lobbyist without a budget",
                        busy().lobbyist("Idle", "position: 0, budget: 0, access: {others: 1}")),
                Arguments.of(
                        "a lobbyist without a wish to spend",
                        busy().lobbyist("Bored", "position: 90, budget: 5, salience: 0, access: {Delta/Left: 1}")),
                Arguments.of(
                        "a lobbyist that reaches nobody",
                        busy().lobbyist("Far away", "position: 90, budget: 5, access: {others: 0}")),
                Arguments.of(
                        "a floor at the reversion",
                        busy().constraint("low floor", "kind: floor, binds: Beta, level: 0")),
                Arguments.of(
                        "a floor below what binds him already",
                        busy().constraint(
                                        "lower",
                                        "kind: floor, binds: president, level: 10, released: {date: 2018-07}")),
                Arguments.of(
                        "a codification that is released from the start",
                        busy().constraint("old orders", "kind: codification, level: 70, released: {date: 2018-01}")),
                Arguments.of("an act that releases nothing", busy().event("act", "kind: act, month: 2018-03")),
                Arguments.of(
                        "an event that cannot happen",
                        busy().event("never", "kind: attack, month: 2018-03, probability: 0")),
                Arguments.of(
                        "an attack that hurts nobody",
                        busy().event("nothing", "kind: attack, month: 2018-03, steps: 0, rally: 0")),
                Arguments.of(
                        "a truce that changes nothing",
                        busy().event("truce", "kind: progress, month: 2018-03, amount: 0")),
                Arguments.of(
                        "a pledge that costs nothing",
                        busy().event("promise", "kind: pledge, month: 2018-03, by: Alpha, cost: 0")),
                Arguments.of(
                        "an election that nobody wins",
                        busy().event(
                                        "election",
                                        "kind: election, month: 2018-03, government: Delta, outcomes: {next: 0}")),
                Arguments.of(
                        "a summit without a pull",
                        busy().event(
                                        "idle talk",
                                        "kind: summit, month: 2018-03, participants: [Alpha, Beta], pull: 0")),
                Arguments.of(
                        "a change to the same value",
                        busy().event(
                                        "same",
                                        "kind: change, month: 2018-03, path: governments.Beta.salience, value: 0.4")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neutral")
    void what_does_nothing_changes_no_bit(String what, ScenarioText text) {
        assertThat(histories(text)).isEqualTo(histories(busy()));
    }

    @Test
    void the_order_of_replicates_and_the_use_of_old_objects_change_nothing() {
        LoadedScenario loaded = busy().load();
        Cast cast = new Cast(loaded.scenario());
        Simulation worn = new Simulation(loaded, cast, 2);
        List<Map<String, String>> forward = histories(busy());
        for (int replicate = HISTORIES - 1; replicate >= 0; replicate--) {
            assertThat(Figures.of(worn.run(SEED, replicate), cast)).isEqualTo(forward.get(replicate));
            assertThat(Figures.of(new Simulation(loaded, cast, 2).run(SEED, replicate), cast))
                    .isEqualTo(forward.get(replicate));
        }
    }

    @Test
    void threads_change_nothing() throws InterruptedException, ExecutionException {
        LoadedScenario loaded = busy().load();
        Cast cast = new Cast(loaded.scenario());
        List<Map<String, String>> expected = histories(busy());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Map<String, String>>> results = new ArrayList<>();
            for (int replicate = 0; replicate < HISTORIES; replicate++) {
                long own = replicate;
                results.add(threads.submit(() -> Figures.of(new Simulation(loaded, cast, 2).run(SEED, own), cast)));
            }
            for (int replicate = 0; replicate < HISTORIES; replicate++) {
                assertThat(results.get(replicate).get()).isEqualTo(expected.get(replicate));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void being_watched_changes_nothing() {
        LoadedScenario loaded = busy().load();
        Cast cast = new Cast(loaded.scenario());
        Simulation simulation = new Simulation(loaded, cast, 2);
        List<Map<String, String>> expected = histories(busy());
        for (int replicate = 0; replicate < HISTORIES; replicate++) {
            List<Happening> chronicle = new ArrayList<>();
            assertThat(Figures.of(simulation.trace(SEED, replicate, chronicle), cast))
                    .isEqualTo(expected.get(replicate));
            assertThat(chronicle).isNotEmpty();
        }
    }

    @Test
    void another_seed_is_another_history() {
        LoadedScenario loaded = busy().load();
        Cast cast = new Cast(loaded.scenario());
        Simulation simulation = new Simulation(loaded, cast, 2);

        assertThat(Figures.of(simulation.run(1, 0), cast)).isNotEqualTo(Figures.of(simulation.run(2, 0), cast));
    }
}
