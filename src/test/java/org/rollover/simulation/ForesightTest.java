package org.rollover.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.actors.Cast;
import org.rollover.chance.Streams;
import org.rollover.council.Outcome;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** Check 7 of the model: what is worked out agrees on average with what is tossed. */
@DisplayName("The chances of a decision, worked out before it is tossed")
class ForesightTest {
    /** Standard errors that a mean may be off; of some 150 means here one in 150,000 is further off by chance. */
    private static final double FAR = 4.5;

    /** What was worked out, less what happened. */
    private static final class Gap {
        private double sum;
        private double squares;
        private double expected;
        private int count;

        void add(double workedOut, double happened) {
            sum += workedOut - happened;
            squares += (workedOut - happened) * (workedOut - happened);
            expected += workedOut;
            count++;
        }

        /** What is rare may not have happened at all, and then varies more than can be seen: as a Poisson count does. */
        void check() {
            double seen = squares / count - sum / count * sum / count;
            double error = Math.sqrt(Math.max(seen, Math.abs(expected) / count) / count);
            assertThat(sum / count).isBetween(-FAR * error - 1e-9, FAR * error + 1e-9);
        }
    }

    /** The gap in the answer (not sustained), and in the number of decisions that end in each way. */
    private static final class Gaps {
        private final Gap answer = new Gap();
        private final Gap[] outcomes = new Gap[Outcome.values().length];

        Gaps() {
            java.util.Arrays.setAll(outcomes, o -> new Gap());
        }

        void add(History history) {
            answer.add(1 - history.value(), history.sustained() ? 0 : 1);
            double[] workedOut = new double[outcomes.length];
            double[] happened = new double[outcomes.length];
            for (int d = 0; d < history.annals().decisions().size(); d++) {
                happened[history.annals().decisions().get(d).outcome().ordinal()]++;
                for (int o = 0; o < outcomes.length; o++) {
                    workedOut[o] += history.annals().forecasts().get(d).outcomes()[o];
                }
            }
            for (int o = 0; o < outcomes.length; o++) {
                outcomes[o].add(workedOut[o], happened[o]);
            }
        }

        void check() {
            answer.check();
            for (Gap outcome : outcomes) {
                outcome.check();
            }
        }
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("scenarios"));
                Stream<Path> variants = Files.list(Path.of("scenarios/variants"))) {
            return Stream.concat(top, variants)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void agree_with_what_happens_in_every_shipped_scenario(Path file) throws ScenarioException {
        LoadedScenario loaded =
                new ScenarioReader(Path.of("").toAbsolutePath(), ReadingLimits.defaults()).read(file, List.of());
        Simulation simulation = new Simulation(loaded, new Cast(loaded.scenario()), 2).foreseeing();
        Gaps gaps = new Gaps();
        int histories = file.toString().contains("qualified-majority") ? 100 : 800;
        for (int replicate = 0; replicate < histories; replicate++) {
            gaps.add(simulation.run(31, replicate));
        }
        gaps.check();
    }

    @ParameterizedTest(name = "rule {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void agree_with_what_happens_in_random_scenarios(int rule) {
        Gaps lapsing = new Gaps();
        Gaps staying = new Gaps();
        for (int number = rule; number < 200; number += 5) {
            boolean stays = number % 3 == 0;
            var luck = Streams.of(2026, number).stream("scenario", "dice");
            LoadedScenario loaded = RandomScenariosTest.scenario(luck, RandomScenariosTest.RULES[rule], stays)
                    .load();
            Cast cast = new Cast(loaded.scenario());
            Simulation foreseeing = new Simulation(loaded, cast, 2).foreseeing();
            Simulation crude = new Simulation(loaded, cast, 2);
            for (int replicate = 0; replicate < 60; replicate++) {
                History history = foreseeing.run(number, replicate);
                (stays ? staying : lapsing).add(history);
                if (replicate < 3) {
                    assertThat(Figures.of(history, cast)).isEqualTo(Figures.of(crude.run(number, replicate), cast));
                }
            }
        }
        lapsing.check();
        staying.check();
    }

    @Test
    void a_lone_doubter_leaves_nothing_to_toss() {
        Simulation simulation = ScenarioText.quiet()
                .renewals("2018-02, 2018-08")
                .parameter("consensus-weight", "0.05")
                .measure("lower-levels", "[0.25]")
                .member("Doubter", "position: 15, salience: 0.5")
                .member("Firm", "position: 100, salience: 0.5")
                .member("Firmer", "position: 100, salience: 0.5")
                .lobbyist("Envoy", "position: 100, budget: 0.3, access: {Doubter: 1}, surge: 2")
                .simulation()
                .foreseeing();
        int sustained = 0;
        double values = 0;
        double squares = 0;
        for (int replicate = 0; replicate < 3000; replicate++) {
            History history = simulation.run(3, replicate);
            sustained += history.sustained() ? 1 : 0;
            values += history.value();
            squares += history.value() * history.value();
            assertThat(history.tossed()).isLessThan(0.01);
        }
        double share = sustained / 3000.0;
        double mean = values / 3000;
        assertThat(share).isBetween(0.02, 0.98);
        assertThat(mean).isEqualTo(share, within(4 * Math.sqrt(share * (1 - share) / 3000)));
        // What is left is what a first decision means for a second one.
        assertThat(squares / 3000 - mean * mean).isLessThan(0.1 * share * (1 - share));
    }
}
