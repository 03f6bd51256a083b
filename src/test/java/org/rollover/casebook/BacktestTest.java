package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.LoadedCase;

class BacktestTest {
    private static final Backtest.Classics EVEN = scenario -> Map.of("even", new double[] {0.4, 0.3, 0.3});

    private static Backtest run(List<LoadedCase> cases, Plan plan) {
        return Backtest.run(cases, cases.size(), plan, EVEN, Watcher.NONE);
    }

    private static Plan plan(int threads) {
        return new Plan(5, 400, 1, threads);
    }

    private static List<List<Prediction>> predictions(Backtest backtest) {
        return backtest.forecasts().stream().map(CaseForecast::predictions).toList();
    }

    /** The wall between the simulation and what happened: other outcomes change scores and nothing else. */
    @Test
    void the_model_says_the_same_whatever_happened() {
        Backtest was = run(Books.cases(), plan(2));
        Backtest other = run(Books.cases("class: renewed", "class: lifted"), plan(2));

        assertThat(predictions(other)).isEqualTo(predictions(was));
        assertThat(score(other)).isNotEqualTo(score(was));
    }

    private static double score(Backtest backtest) {
        return Objects.requireNonNull(
                        backtest.scorecard().all().standings().get(0).scores().get(Score.LOG))
                .value();
    }

    @Test
    void threads_change_no_bit() {
        assertThat(predictions(run(Books.cases(), plan(3)))).isEqualTo(predictions(run(Books.cases(), plan(1))));
    }

    @Test
    void pending_decisions_are_forecast_and_not_scored() {
        Backtest backtest = run(Books.cases(), plan(2));

        assertThat(backtest.forecasts()).hasSize(4).allMatch(one -> one.failure() == null);
        assertThat(backtest.forecasts().stream()
                        .mapToInt(one -> one.predictions().size())
                        .sum())
                .isEqualTo(6);
        assertThat(backtest.scorecard().trials()).hasSize(5);
        assertThat(backtest.scorecard().forecasters())
                .extracting(Forecaster::name)
                .containsExactly("Rollover", "base rate", "always renewed", "logistic regression", "even");
    }

    @Test
    void measures_that_stay_have_nothing_to_hold_up() {
        Backtest backtest = run(Books.cases(), plan(2));

        for (CaseForecast one : backtest.forecasts()) {
            boolean lapses = one.decided().get(0).lapses();
            assertThat(one.predictions()).allMatch(said -> (said.heldUp() != null) == lapses);
        }
    }

    @Test
    void a_case_that_fails_is_kept_in_sight_and_the_others_are_scored() {
        Backtest backtest = Backtest.run(
                Books.cases(),
                4,
                plan(2),
                scenario -> {
                    if (scenario.name().equals("beta")) {
                        throw new IllegalStateException("no such thing");
                    }
                    return EVEN.apply(scenario);
                },
                Watcher.NONE);

        assertThat(backtest.failed()).singleElement().satisfies(one -> assertThat(one.failure())
                .contains("no such thing"));
        assertThat(backtest.scorecard().trials()).hasSize(4);
        assertThat(backtest.complete()).isTrue();
    }

    @Test
    void stopped_it_keeps_the_cases_that_were_finished() {
        AtomicLong done = new AtomicLong();
        Backtest backtest = Backtest.run(Books.cases(), 4, plan(1), EVEN, new Watcher() {
            @Override
            public void finished(long replicates) {
                done.set(replicates);
            }

            @Override
            public boolean stop() {
                return done.get() >= 1000;
            }
        });

        assertThat(backtest.complete()).isFalse();
        assertThat(backtest.forecasts()).hasSize(2);
        assertThat(predictions(backtest))
                .isEqualTo(predictions(run(Books.cases(), plan(1))).subList(0, 2));
    }

    /** A later decision is taken in fewer histories, and its shares are as much less certain. */
    @Test
    void a_share_of_ten_thousand_histories_is_within_a_point_where_all_of_them_come_to_the_decision() {
        assertThat(1.96 * Math.sqrt(0.25 / 10_000)).isLessThan(0.01);
        for (CaseForecast one : run(Books.cases(), plan(2)).forecasts()) {
            assertThat(one.predictions().get(0).taken()).isEqualTo(400);
            for (Prediction said : one.predictions()) {
                assertThat(said.halfWidth()).isBetween(0.0, 1.96 * Math.sqrt(0.25 / said.taken()) + 1e-3);
            }
        }
    }

    @Test
    void a_share_of_all_histories_is_not_without_error() {
        String calm = Books.texts()
                .get("alpha-2")
                .replace("{uniform: {low: 5, high: 40}}", "70")
                .replace("position: 55", "position: 70")
                .replace("{position: 0, budget: 1", "{position: 70, budget: 1");
        Prediction said = run(List.of(Books.read("calm", calm)), plan(1))
                .forecasts()
                .get(0)
                .predictions()
                .get(0);

        assertThat(said.classes()).isEqualTo(Probabilities.ofShares(1, 0, 0));
        assertThat(said.halfWidth()).isBetween(0.3 / said.taken(), 4.0 / said.taken());
    }
}
