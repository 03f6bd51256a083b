package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rollover.council.Outcome;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Starter;
import org.rollover.simulation.History;

/** Many histories, counted. */
class EnsembleTest {
    private static final LoadedScenario STARTER = starter();

    private static LoadedScenario starter() {
        try {
            return new ScenarioReader(null, ReadingLimits.defaults()).readText(Starter.text(), "starter", List.of());
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Object> figures(Estimate estimate) {
        List<Object> figures = new ArrayList<>();
        figures.add(estimate.probability());
        figures.add(estimate.meanLevel());
        figures.add(estimate.patterns());
        figures.add(estimate.representative());
        for (int l = 0; l < estimate.cast().lobbyistNames().size(); l++) {
            for (int c = 0; c < estimate.cast().channelNames(l).size(); c++) {
                figures.add(estimate.effort(l, c));
                figures.add(estimate.surgeEffort(l, c));
            }
        }
        estimate.decisions().forEach(decision -> {
            figures.add(decision.sustained());
            figures.add(decision.meanDelay());
        });
        return figures;
    }

    @Test
    void threads_change_no_bit() {
        List<Object> alone = figures(Ensemble.run(STARTER, new Plan(7, 950, 2, 1), Watcher.NONE));

        assertThat(figures(Ensemble.run(STARTER, new Plan(7, 950, 2, 2), Watcher.NONE)))
                .isEqualTo(alone);
        assertThat(figures(Ensemble.run(STARTER, new Plan(7, 950, 2, 7), Watcher.NONE)))
                .isEqualTo(alone);
    }

    @Test
    void histories_are_shown_in_order() {
        List<Long> seen = new ArrayList<>();
        Watcher watcher = new Watcher() {
            @Override
            public boolean wantsReplicates() {
                return true;
            }

            @Override
            public void replicate(long replicate, History history) {
                seen.add(replicate);
            }
        };
        Ensemble.run(STARTER, new Plan(7, 430, 2, 4), watcher);

        assertThat(seen).hasSize(430).isSorted().startsWith(0L).endsWith(429L);
    }

    @Test
    void a_run_that_is_stopped_keeps_its_first_histories_and_they_are_those_of_a_shorter_run() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger asked = new AtomicInteger();
            Watcher impatient = new Watcher() {
                @Override
                public boolean stop() {
                    return asked.incrementAndGet() > 130;
                }
            };
            Estimate stopped = Ensemble.run(STARTER, new Plan(7, 5000, 2, threads), impatient);

            assertThat(stopped.complete()).isFalse();
            assertThat(stopped.replicates()).isBetween(1L, 400L);
            Plan shorter = new Plan(7, stopped.replicates(), 2, 2);
            assertThat(figures(Ensemble.run(STARTER, shorter, Watcher.NONE))).isEqualTo(figures(stopped));
        }
    }

    @Test
    void every_replicate_ends_each_decision_in_one_way_or_ended_before() {
        Estimate estimate = Ensemble.run(STARTER, new Plan(3, 400, 2, 2).by(Plan.Method.CRUDE), Watcher.NONE);

        estimate.decisions().forEach(decision -> {
            long outcomes = 0;
            for (Outcome outcome : Outcome.values()) {
                outcomes += decision.outcome(outcome);
            }
            assertThat(outcomes).isEqualTo(decision.taken()).isLessThanOrEqualTo(400);
        });
        long last = estimate.decisions().get(estimate.decisions().size() - 1).sustained();
        assertThat(last / 400.0).isEqualTo(estimate.probability());
    }
}
