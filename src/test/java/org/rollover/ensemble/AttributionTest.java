package org.rollover.ensemble;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Attribution.Asked;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** What each lever contributes, where that is known. */
class AttributionTest {
    private static final double SALIENCE = 0.5;
    private static final double TAU = 2 * 0.06 * SALIENCE;
    private static final int GOVERNMENTS = 3;

    /** Like governments and no escalation, a consensus norm and a condition: every combination has a closed form. */
    private static ScenarioText likeGovernments() {
        ScenarioText text = ScenarioText.quiet()
                .stages("{}")
                .measure("lower-levels", "[]")
                .parameter("ask", "0")
                .constraint("Minsk", "kind: linkage");
        for (int i = 0; i < GOVERNMENTS; i++) {
            text.member("M" + i, "position: 38, salience: " + SALIENCE);
        }
        return text;
    }

    /** Two campaigns alike in everything, and two lone voices that press the other way. */
    private static LoadedScenario campaigns() {
        return likeGovernments()
                .parameter("opinion-noise", "3")
                .renewals("2018-03, 2018-09")
                .lobbyist("East", "position: 0, budget: 1, access: {others: 0.5}")
                .lobbyist("North", "position: 90, budget: 1, access: {others: 0.3}")
                .lobbyist("South", "position: 90, budget: 1, access: {others: 0.3}")
                .load();
    }

    private static Attribution run(LoadedScenario scenario, List<Lever> levers, long replicates, int threads) {
        return Attribution.run(
                new Asked(scenario, levers, new Plan(5, replicates, 2, threads), replicates), Watcher.NONE);
    }

    private static Contrast shapley(Attribution attribution, String id) {
        return requireNonNull(attribution.shares().stream()
                .filter(share -> share.lever().id().equals(id))
                .findFirst()
                .orElseThrow()
                .shapley());
    }

    private static double sum(Attribution attribution) {
        return attribution.shares().stream()
                .mapToDouble(share -> requireNonNull(share.shapley()).value())
                .sum();
    }

    private static double whole(Attribution attribution) {
        return requireNonNull(attribution.all()).value()
                - requireNonNull(attribution.none()).value();
    }

    /** More levers than are run in all combinations, by levers whose removal removes nothing. */
    private static List<Lever> padded(LoadedScenario scenario) {
        List<Lever> levers = new ArrayList<>(Levers.of(scenario.scenario()));
        while (levers.stream().filter(Lever::mayMatter).count() <= Attribution.MOST_EXACT) {
            String id = "nothing " + levers.size();
            levers.add(new Lever(id, Lever.Kind.LAW, id, "", null, UnaryOperator.identity()));
        }
        return levers;
    }

    @Test
    void the_closed_form_is_met() {
        Attribution found =
                run(likeGovernments().load(), Levers.of(likeGovernments().load().scenario()), 6000, 2);
        double both = sustained(0.12, 0.04);
        double norm = sustained(0.12, 0);
        double condition = sustained(0, 0.04);
        double neither = sustained(0, 0);

        assertThat(both - neither).isGreaterThan(0.2);
        assertMet(shapley(found, "consensus"), (norm - neither + both - condition) / 2);
        assertMet(shapley(found, "Minsk"), (condition - neither + both - norm) / 2);
        assertMet(requireNonNull(found.none()), neither);
        assertMet(found.present(), both);
        assertMet(found.shares().get(0).alone(), both - norm);
    }

    private static void assertMet(Contrast found, double expected) {
        assertThat(found.value()).isEqualTo(expected, within(4 * found.error() + 1e-6));
        assertThat(found.error()).isLessThan(0.02);
    }

    /** {@code (1-p)^n}, with the fixed point of p from full company downwards. */
    private static double sustained(double kappa, double ell) {
        double policy = SALIENCE * (38 * 38 - 22 * 22) / 1e4 + ell;
        double p = 1 / (1 + Math.exp((policy + kappa) / TAU));
        for (int step = 0; step < 10_000; step++) {
            p = 1 / (1 + Math.exp((policy + kappa * Math.pow(1 - p, 4)) / TAU));
        }
        return Math.pow(1 - p, GOVERNMENTS);
    }

    @Test
    void the_contributions_sum_to_what_all_levers_together_change() {
        LoadedScenario scenario = campaigns();

        Attribution exact = run(scenario, Levers.of(scenario.scenario()), 200, 2);
        Attribution sampled = run(scenario, padded(scenario), 200, 2);

        assertThat(exact.asked().exact()).isTrue();
        assertThat(sampled.asked().exact()).isFalse();
        assertThat(sum(exact)).isEqualTo(whole(exact), within(1e-12));
        assertThat(sum(sampled)).isEqualTo(whole(sampled), within(1e-12));
    }

    @Test
    void equals_contribute_the_same_and_what_does_nothing_contributes_nothing() {
        LoadedScenario scenario = campaigns();
        Attribution exact = run(scenario, Levers.of(scenario.scenario()), 200, 2);
        Attribution sampled = run(scenario, padded(scenario), 200, 2);

        assertThat(shapley(exact, "North").value())
                .isEqualTo(shapley(exact, "South").value(), within(1e-12))
                .isPositive();
        assertThat(shapley(exact, "East").value()).isNegative();
        assertThat(shapley(exact, "target")).isEqualTo(new Contrast(0, 0, new Interval(0, 0, 0.95)));
        assertThat(shapley(sampled, "nothing 7").value()).isZero();
    }

    @Test
    void sampled_orders_agree_with_all_combinations() {
        LoadedScenario scenario = campaigns();
        Attribution exact = run(scenario, Levers.of(scenario.scenario()), 200, 2);
        Attribution sampled = run(scenario, padded(scenario), 1500, 2);

        for (Lever lever : Levers.of(scenario.scenario())) {
            Contrast one = shapley(exact, lever.id());
            Contrast other = shapley(sampled, lever.id());
            assertThat(one.value())
                    .isEqualTo(other.value(), within(4 * Math.hypot(one.error(), other.error()) + 1e-12));
        }
    }

    @Test
    void threads_change_no_bit() {
        LoadedScenario scenario = campaigns();

        for (List<Lever> levers : List.of(Levers.of(scenario.scenario()), padded(scenario))) {
            Attribution alone = run(scenario, levers, 100, 1);
            assertThat(run(scenario, levers, 100, 2).shares()).isEqualTo(alone.shares());
            assertThat(run(scenario, levers, 100, 7).shares()).isEqualTo(alone.shares());
        }
    }

    @Test
    void progress_ends_where_it_was_planned_to() {
        LoadedScenario scenario = campaigns();
        for (List<Lever> levers : List.of(Levers.of(scenario.scenario()), padded(scenario))) {
            Asked asked = new Asked(scenario, levers, new Plan(5, 150, 3, 2), 50);
            AtomicLong last = new AtomicLong();
            Attribution.run(asked, new Watcher() {
                @Override
                public void finished(long replicates) {
                    last.accumulateAndGet(replicates, Math::max);
                }
            });
            assertThat(last.get()).isEqualTo(asked.planned());
        }
    }

    @Test
    void a_run_that_is_stopped_at_once_still_tells_what_each_lever_alone_changes() {
        LoadedScenario scenario = campaigns();
        Watcher impatient = new Watcher() {
            @Override
            public boolean stop() {
                return true;
            }
        };
        Asked asked = new Asked(scenario, Levers.of(scenario.scenario()), new Plan(5, 1000, 2, 2), 1000);
        Attribution stopped = Attribution.run(asked, impatient);

        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.none()).isNull();
        assertThat(stopped.replicates()).isBetween(100L, 900L);
        assertThat(stopped.shares()).allSatisfy(share -> {
            assertThat(share.alone().value()).isFinite();
            assertThat(share.shapley() == null).isEqualTo(share.lever().mayMatter());
        });
        assertThat(Attribution.run(asked.stoppedAfter(stopped.done()), Watcher.NONE)
                        .shares())
                .isEqualTo(stopped.shares());
    }

    @Test
    void combinations_that_are_not_all_finished_are_given_up() {
        LoadedScenario scenario = campaigns();
        List<Lever> levers = Levers.of(scenario.scenario());
        long active = levers.stream().filter(Lever::mayMatter).count();
        Asked asked = new Asked(scenario, levers, new Plan(5, 100, 2, 1), 400);
        AtomicLong finished = new AtomicLong();
        Attribution stopped = Attribution.run(asked, new Watcher() {
            @Override
            public void finished(long replicates) {
                finished.set(replicates);
            }

            @Override
            public boolean stop() {
                return finished.get() > (active + 1) * 100;
            }
        });

        assertThat(finished.get()).isEqualTo((active + 1) * 100 + 50);
        assertThat(stopped.none()).isNull();
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.done()).isEqualTo((active + 1) * 100);
        assertThat(Attribution.run(asked.stoppedAfter(stopped.done()), Watcher.NONE)
                        .shares())
                .isEqualTo(stopped.shares());
    }

    @Test
    void a_run_that_is_stopped_among_the_combinations_can_be_repeated() {
        LoadedScenario scenario = campaigns();
        Asked asked = new Asked(scenario, Levers.of(scenario.scenario()), new Plan(5, 100, 2, 2), 400);
        AtomicLong finished = new AtomicLong();
        Attribution stopped = Attribution.run(asked, new Watcher() {
            @Override
            public void finished(long replicates) {
                finished.set(replicates);
            }

            @Override
            public boolean stop() {
                return finished.get() > asked.planned() / 3;
            }
        });

        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.combinationReplicates()).isBetween(20L, 380L);
        Attribution again = Attribution.run(asked.stoppedAfter(stopped.done()), Watcher.NONE);
        assertThat(again.shares()).isEqualTo(stopped.shares());
        assertThat(again.complete()).isFalse();
    }
}
