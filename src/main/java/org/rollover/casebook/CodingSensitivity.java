package org.rollover.casebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.Draw;
import org.rollover.scenario.HistoricalDecision.Happened;

/**
 * How the model's scores hang on the judgements: the same cases with all judged numbers of a kind a step higher or lower. Luck
 * and draws are the same in all of them, so that differences are not those of chance.
 *
 * @param plan histories of each case and step
 * @param standings the model's by step; those steps that were finished
 */
public record CodingSensitivity(Plan plan, Map<CodingStep, Standing> standings) {
    /** Histories of each case and step. */
    public static final long HISTORIES = 1000;

    /** Histories in all, which the watcher is told of. */
    public static long planned(int cases) {
        return cases * HISTORIES * simulated();
    }

    /** The steps that need histories of their own. */
    private static int simulated() {
        return CodingStep.values().length - 1;
    }

    /**
     * Simulates the steps one after another.
     *
     * @param backtest whose cases are taken, but for those that failed
     * @param upTo how many steps to simulate at most; fewer than all where a run that was stopped is repeated
     */
    public static CodingSensitivity run(Backtest backtest, int upTo, Watcher watcher) {
        Plan asked = backtest.plan();
        Plan plan = new Plan(asked.seed(), HISTORIES, asked.perDraw(), asked.threads())
                .inBatchesOf(asked.batch())
                .by(Plan.Method.CRUDE);
        Map<CodingStep, Standing> standings = new EnumMap<>(CodingStep.class);
        Map<String, List<Prediction>> coded = Map.of();
        long before = 0;
        for (CodingStep step : CodingStep.values()) {
            if (step == CodingStep.SUSPENDED_IS_ENDED) {
                if (!coded.isEmpty()) {
                    standings.put(step, standing(backtest, plan, coded, CodingSensitivity::suspendedAsEnded));
                }
                continue;
            }
            Map<String, List<Prediction>> said =
                    step.ordinal() < upTo ? predict(step, backtest, plan, coded, watcher.after(before)) : null;
            if (said == null) {
                break;
            }
            coded = step == CodingStep.AS_CODED ? said : coded;
            standings.put(step, standing(backtest, plan, said, one -> one));
            before += HISTORIES * backtest.forecasts().size();
            watcher.finished(before);
        }
        return new CodingSensitivity(plan, standings);
    }

    /** Whether all steps were finished. */
    public boolean complete() {
        return standings.size() == CodingStep.values().length;
    }

    /** Steps that were simulated to their end. */
    public int finished() {
        return (int) standings.keySet().stream()
                .filter(step -> step != CodingStep.SUSPENDED_IS_ENDED)
                .count();
    }

    private static Trial suspendedAsEnded(Trial trial) {
        return trial.decided().happened() == Happened.SUSPENDED ? trial.as(OutcomeClass.ENDED) : trial;
    }

    /** What the model says of each case under a step; null if it was stopped. */
    private static @Nullable Map<String, List<Prediction>> predict(
            CodingStep step, Backtest backtest, Plan plan, Map<String, List<Prediction>> coded, Watcher watcher) {
        Map<String, List<Prediction>> said = new java.util.HashMap<>();
        long before = 0;
        for (CaseForecast one : backtest.forecasts()) {
            String name = one.historical().scenario().name();
            UnaryOperator<Draw> change = step.change(one.historical().scenario().scenario());
            List<Prediction> as = coded.get(name);
            if (one.failure() == null && (change != null || as == null)) {
                as = Backtest.predict(
                        one.historical(),
                        one.decided(),
                        plan,
                        change == null ? UnaryOperator.identity() : change,
                        watcher.after(before));
            } else if (one.failure() != null) {
                as = List.of();
            }
            if (as == null || watcher.stop()) {
                return null;
            }
            said.put(name, as);
            before += HISTORIES;
        }
        return said;
    }

    private static Standing standing(
            Backtest backtest, Plan plan, Map<String, List<Prediction>> said, UnaryOperator<Trial> seen) {
        List<Trial> trials = new ArrayList<>();
        for (CaseForecast one : backtest.forecasts()) {
            String name = one.historical().scenario().name();
            new CaseForecast(one.historical(), one.decided(), said.getOrDefault(name, List.of()), Map.of(), null)
                    .trials()
                    .forEach(trial -> trials.add(seen.apply(trial)));
        }
        List<Decided> decided = trials.stream().map(Trial::decided).toList();
        Forecaster model = new Forecaster(
                Forecaster.MODEL,
                trials.stream().map(one -> one.said().classes()).toList());
        return Standing.of(trials, List.of(model), new BlockBootstrap(decided, plan.seed()))
                .get(0);
    }
}
