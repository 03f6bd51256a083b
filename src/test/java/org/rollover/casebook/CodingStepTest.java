package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Quantity;
import org.rollover.scenario.Scenario;

class CodingStepTest {
    private static final LoadedScenario LOADED = Books.cases().get(0).scenario();
    private static final Scenario SCENARIO = LOADED.scenario();

    private static double after(CodingStep step, Quantity number) {
        UnaryOperator<Draw> change = Objects.requireNonNull(step.change(SCENARIO));
        return change.apply(Draw.central(LOADED.uncertain())).of(number);
    }

    private static Quantity position(String government) {
        return Objects.requireNonNull(
                Objects.requireNonNull(SCENARIO.governments().get(government)).position());
    }

    /** Half-way between reversion and level is 30; Reluctant's uniform from 5 to 60 has its mean above, one to 40 below. */
    @Test
    void positions_move_a_row_of_the_scale_by_the_side_that_they_are_on() {
        assertThat(after(CodingStep.OTHERS_UP, position("Steady"))).isCloseTo(80, within(1e-9));
        assertThat(after(CodingStep.OTHERS_DOWN, position("Other"))).isCloseTo(45, within(1e-9));
        assertThat(CodingStep.OPPONENTS_DOWN.change(SCENARIO)).isNull();
        Scenario low = Books.cases().get(1).scenario().scenario();
        assertThat(CodingStep.OPPONENTS_DOWN.change(low)).isNotNull();
    }

    @Test
    void salience_pledge_budget_and_progress_move_by_their_own_steps_and_stay_within_bounds() {
        var reluctant = Objects.requireNonNull(SCENARIO.governments().get("Reluctant"));
        var target = Objects.requireNonNull(SCENARIO.lobbyists().get("Target"));

        assertThat(after(CodingStep.SALIENCE_UP, reluctant.salience())).isCloseTo(0.65, within(1e-9));
        assertThat(after(CodingStep.NO_PLEDGES, reluctant.pledge())).isZero();
        assertThat(after(CodingStep.PLEDGES_DOUBLE, reluctant.pledge())).isCloseTo(0.04, within(1e-9));
        assertThat(after(CodingStep.LOBBYING_HALF, target.budget())).isCloseTo(0.5, within(1e-9));
        assertThat(after(CodingStep.PROGRESS_UP, SCENARIO.target().progress())).isCloseTo(0.25, within(1e-9));
        assertThat(after(CodingStep.PROGRESS_DOWN, SCENARIO.target().progress()))
                .isZero();
    }

    @Test
    void the_scores_follow_the_judgements_and_suspended_can_count_as_ended() {
        Backtest backtest = Backtest.run(Books.cases(), 4, new Plan(5, 100, 1, 2), scenario -> Map.of(), Watcher.NONE);
        CodingSensitivity all = CodingSensitivity.run(backtest, 100, Watcher.NONE);

        assertThat(all.complete()).isTrue();
        assertThat(all.standings()).hasSize(CodingStep.values().length);
        // Without any progress a class lower is as coded; all else makes a difference.
        assertThat(all.standings().values().stream().distinct()).hasSize(CodingStep.values().length - 1);
        CodingSensitivity some = CodingSensitivity.run(backtest, 3, Watcher.NONE);
        assertThat(some.complete()).isFalse();
        assertThat(some.finished()).isEqualTo(3);
        assertThat(some.standings().get(CodingStep.OPPONENTS_UP))
                .isEqualTo(all.standings().get(CodingStep.OPPONENTS_UP));
    }
}
