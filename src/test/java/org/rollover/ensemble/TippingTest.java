package org.rollover.ensemble;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.ensemble.Tipping.Answer;
import org.rollover.ensemble.Tipping.Asked;
import org.rollover.ensemble.Tipping.Tip;
import org.rollover.ensemble.Tipping.Verdict;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** Values at which P(sustained) crosses a threshold, where they are known. */
class TippingTest {
    private static final double SALIENCE = 0.5;
    private static final double TAU = 2 * 0.06 * SALIENCE;
    private static final int GOVERNMENTS = 3;

    /** Check 1 of the model: P = (1-p)^(nd), here with the condition in p. */
    private static ScenarioText likeGovernments(String condition) {
        ScenarioText text = ScenarioText.quiet()
                .stages("{}")
                .measure("lower-levels", "[]")
                .renewals("2018-02, 2018-06")
                .parameter("ask", "0")
                .parameter("consensus-weight", "0")
                .parameter("linkage-weight", condition)
                .constraint("Minsk", "kind: linkage");
        for (int i = 0; i < GOVERNMENTS; i++) {
            text.member("M" + i, "position: 38, salience: " + SALIENCE);
        }
        return text;
    }

    /** The weight of the condition at which P is a half: the inverse of {@code (1-p)^(nd) = 1/2}. */
    private static double known() {
        double agreeing = Math.pow(0.5, 1.0 / (GOVERNMENTS * 2));
        return TAU * Math.log(agreeing / (1 - agreeing)) - SALIENCE * (38 * 38 - 22 * 22) / 1e4;
    }

    private static Asked asked(LoadedScenario scenario, String path, long seed, long replicates) {
        List<NumericLever> levers = NumericLever.of(scenario.scenario()).stream()
                .filter(lever -> path.isEmpty() || lever.path().equals(path))
                .toList();
        // Crude, since here the chances can be worked out to the end, which leaves no error to be covered.
        Plan plan = new Plan(seed, replicates, 1, 2).by(Plan.Method.CRUDE);
        return new Asked(scenario, levers, 0.5, plan, 100, 3, Long.MAX_VALUE);
    }

    @Test
    void the_interval_covers_the_known_value_as_often_as_it_says() {
        LoadedScenario scenario = likeGovernments("0.08").load();
        int covered = 0;
        for (int seed = 1; seed <= 100; seed++) {
            Asked asked = asked(scenario, "parameters.linkage-weight", seed, 100);
            Tip tip = requireNonNull(
                    Tipping.run(asked, Watcher.NONE).crossing().get(0).tip());
            boolean fromBelow = tip.low() == null || tip.low() <= known();
            boolean fromAbove = tip.high() == null || tip.high() >= known();
            covered += fromBelow && fromAbove ? 1 : 0;
        }

        // Of 100, with a chance of 0.95 each, 88 or fewer come about in 4 of 1,000 cases.
        assertThat(known()).isBetween(0.05, 0.12);
        assertThat(covered).isGreaterThan(88);
    }

    @Test
    void with_more_histories_the_value_is_met_more_closely() {
        LoadedScenario scenario = likeGovernments("0.08").load();
        Asked asked = asked(scenario, "parameters.linkage-weight", 4, 8000);
        Tip tip = requireNonNull(
                Tipping.run(asked, Watcher.NONE).crossing().get(0).tip());

        assertThat(tip.value()).isEqualTo(known(), within(0.004));
        assertThat(requireNonNull(tip.high()) - requireNonNull(tip.low())).isBetween(0.001, 0.006);
        assertThat(tip.crossings()).isEqualTo(1);
        assertThat(tip.refused()).isNull();
    }

    @Test
    void where_the_chances_are_worked_out_the_value_is_met_to_a_step() {
        LoadedScenario scenario = likeGovernments("0.08").load();
        Asked crude = asked(scenario, "parameters.linkage-weight", 4, 100);
        Asked asked = new Asked(scenario, crude.levers(), 0.5, new Plan(4, 100, 1, 2), 100, 1, Long.MAX_VALUE);
        Tip tip = requireNonNull(
                Tipping.run(asked, Watcher.NONE).crossing().get(0).tip());
        double step = crude.levers().get(0).step().doubleValue();

        assertThat(tip.value()).isEqualTo(known(), within(step));
        assertThat(requireNonNull(tip.low())).isLessThan(known());
        assertThat(requireNonNull(tip.high())).isGreaterThan(known());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "governments.Italy.salience, 0.52",
        "lobbyists.Kremlin.budget, 2.1",
        "parameters.consensus-weight, 0.1",
        "parameters.opinion-noise, 2.5",
        "measure.lower-levels[1], 0.4",
        "governments.Hungary.position, 31",
        "governments.Italy.cabinet.members.League.position, 22.4",
        "constraints.caatsa-222.level, 57",
        "us.president.visibility, 0.4",
        "events.after-the-european-elections.outcomes.Conte II, 0.3"
    })
    void a_lever_at_a_value_is_what_set_makes_of_it(String path, double value) {
        LoadedScenario italy = Shipped.read("italy-2018.yaml");
        assertThat(NumericLever.of(italy.scenario()))
                .extracting(NumericLever::path)
                .contains(path);
        Variant moved = Variant.of(italy).with(path, value);
        Variant set = Variant.of(Shipped.read("italy-2018.yaml", path + "=" + value));

        Panel panel = Panel.run(List.of(moved, set), new Plan(2, 100, 2, 2), Watcher.NONE);
        for (int draw = 0; draw < panel.draws(); draw++) {
            assertThat(panel.value(0, draw)).isEqualTo(panel.value(1, draw));
        }
    }

    @Test
    void all_levers_are_ranked_by_how_far_they_must_move() {
        LoadedScenario scenario = likeGovernments("0.06").load();
        Tipping found = Tipping.run(asked(scenario, "", 4, 1000), Watcher.NONE);

        assertThat(found.complete()).isTrue();
        assertThat(found.crossing()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(found.crossing())
                .isSortedAccordingTo((a, b) -> Double.compare(Tipping.distance(a), Tipping.distance(b)));
        assertThat(found.crossing()).allSatisfy(answer -> {
            assertThat(requireNonNull(answer.tip()).at().value()).isEqualTo(0.5, within(0.03));
            assertThat(answer.verdict()).isEqualTo(Verdict.CROSSES);
        });
        assertThat(found.crossing().size() + found.others().size())
                .isEqualTo(NumericLever.of(scenario.scenario()).size());
        Answer mood = found.others().stream()
                .filter(answer -> answer.lever().path().equals("parameters.heat"))
                .findFirst()
                .orElseThrow();
        assertThat(mood.verdict()).isEqualTo(Verdict.STAYS_CLEAR);
        assertThat(mood.reach().value()).isZero();
    }

    @Test
    void threads_change_no_bit_and_a_stopped_run_can_be_repeated() {
        LoadedScenario scenario = likeGovernments("0.06").load();
        Asked asked = asked(scenario, "", 4, 200);
        Plan alone = new Plan(4, 200, 1, 1).by(Plan.Method.CRUDE);
        Asked unhurried = new Asked(scenario, asked.levers(), 0.5, alone, 100, 3, Long.MAX_VALUE);
        Tipping whole = Tipping.run(asked, Watcher.NONE);
        assertThat(Tipping.run(unhurried, Watcher.NONE).crossing()).isEqualTo(whole.crossing());

        for (double share : new double[] {0, 0.01, 0.1, 0.6, 0.9}) {
            AtomicLong finished = new AtomicLong();
            Tipping stopped = Tipping.run(asked, new Watcher() {
                @Override
                public void finished(long steps) {
                    finished.set(steps);
                }

                @Override
                public boolean stop() {
                    return finished.get() > share * asked.planned();
                }
            });
            assertThat(stopped.complete()).isFalse();
            Tipping again = Tipping.run(asked.stoppedAfter(stopped.done()), Watcher.NONE);
            assertThat(again.complete()).isFalse();
            assertThat(again.done()).isEqualTo(stopped.done()).isPositive();
            assertThat(again.present()).isEqualTo(stopped.present());
            assertThat(again.crossing()).isEqualTo(stopped.crossing());
            assertThat(again.others()).isEqualTo(stopped.others());
        }
    }

    /** A watcher that stops a run at the first question after so many of them. */
    private static Watcher stoppingAfter(long questions, AtomicLong asked) {
        return new Watcher() {
            @Override
            public boolean stop() {
                return asked.incrementAndGet() > questions;
            }
        };
    }

    @Test
    void a_stop_is_heeded_within_a_block_wherever_the_run_is() {
        LoadedScenario scenario = likeGovernments("0.06").load();
        for (String path : List.of("", "parameters.linkage-weight")) {
            for (int questions : new int[] {0, 3, 60, 110}) {
                AtomicLong counted = new AtomicLong();
                Asked asked = asked(scenario, path, 4, 2000);
                Tipping stopped = Tipping.run(asked, stoppingAfter(questions, counted));

                assertThat(stopped.complete()).isFalse();
                assertThat(stopped.presentReplicates()).isPositive();
                assertThat(stopped.done()).isGreaterThanOrEqualTo(stopped.presentReplicates());
                assertThat(counted.get()).isLessThan(questions + 10);
                Tipping again = Tipping.run(asked.stoppedAfter(stopped.done()), Watcher.NONE);
                assertThat(again.others()).isEqualTo(stopped.others());
                assertThat(again.present()).isEqualTo(stopped.present());
                assertThat(again.done()).isEqualTo(stopped.done());
            }
        }
    }

    @Test
    void a_value_that_the_reader_refuses_says_why() {
        LoadedScenario scenario =
                likeGovernments("0.2").measure("reversion", "5").load();
        List<NumericLever> levers = NumericLever.of(scenario.scenario()).stream()
                .filter(lever -> lever.path().equals("measure.reversion"))
                .map(lever -> requireNonNull(NumericLever.between(lever.number(), 50, 70, NumericLever.Basis.GIVEN)))
                .toList();
        Tipping found = Tipping.run(
                new Asked(scenario, levers, 0.9, new Plan(4, 400, 1, 2), 100, 3, Long.MAX_VALUE), Watcher.NONE);

        assertThat(found.crossing()).allSatisfy(answer -> {
            Tip tip = requireNonNull(answer.tip());
            assertThat(tip.refused() != null).isEqualTo(tip.value() >= 60);
        });
    }
}
