package org.rollover.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.LoadedScenario;

/**
 * What the model says of historical cases, and how well that did. Only the scenario of a case is simulated; what happened comes
 * in when it is scored.
 *
 * @param plan histories of each case
 * @param forecasts the cases that were simulated, in order, those that failed among them
 * @param cases how many there were to simulate
 * @param scorecard the scores
 */
public record Backtest(Plan plan, List<CaseForecast> forecasts, int cases, Scorecard scorecard) {

    /** What the classic models say of a scenario: for each by name the shares of kept, eased, ended. */
    @FunctionalInterface
    public interface Classics extends Function<LoadedScenario, Map<String, double[]>> {}

    /**
     * Simulates and scores them.
     *
     * @param cases the cases
     * @param upTo how many of them to simulate; fewer than all where a run that was stopped is repeated
     * @param plan all of whose histories are run, by the bare facts; a share of n histories with a draw each has a 95 % interval
     *     that reaches at most {@code 0.98/√n} to either side
     * @param classics the classic models; asked by several threads at once
     */
    public static Backtest run(List<LoadedCase> cases, int upTo, Plan plan, Classics classics, Watcher watcher) {
        Plan crude = plan.by(Plan.Method.CRUDE);
        List<CaseForecast> forecasts = new ArrayList<>();
        for (int c = 0; c < upTo && !watcher.stop(); c++) {
            Watcher own = watcher.after(c * crude.replicates());
            CaseForecast forecast = forecast(cases.get(c), crude, own);
            if (forecast == null) {
                break;
            }
            forecasts.add(forecast);
            watcher.finished((c + 1) * crude.replicates());
        }
        List<CaseForecast> compared = compared(forecasts, classics, crude.threads());
        return new Backtest(crude, compared, cases.size(), score(compared, crude, one -> one));
    }

    /** Scores forecasts, with each decision and its class of outcome as {@code seen}. */
    static Scorecard score(List<CaseForecast> forecasts, Plan plan, UnaryOperator<Trial> seen) {
        List<Trial> trials = forecasts.stream()
                .flatMap(one -> one.trials().stream())
                .map(seen)
                .toList();
        List<Yardstick> yardsticks = new ArrayList<>(List.of(new BaseRate(), new AlwaysRenewed(), new Regression()));
        yardsticks.addAll(Classic.of(forecasts));
        return Scorecard.of(trials, yardsticks, plan.seed());
    }

    /** The forecast of a case; null if it was stopped before its end. */
    private static @Nullable CaseForecast forecast(LoadedCase one, Plan plan, Watcher watcher) {
        List<Decided> decided = Decided.of(one);
        try {
            List<Prediction> predictions = predict(one, decided, plan, UnaryOperator.identity(), watcher);
            return predictions == null ? null : new CaseForecast(one, decided, predictions, Map.of(), null);
        } catch (IllegalStateException | IllegalArgumentException | ArithmeticException e) {
            return new CaseForecast(one, decided, List.of(), Map.of(), String.valueOf(e.getMessage()));
        }
    }

    /** With what the classic models say; one of a case that they cannot be asked of has failed, as nothing could be compared. */
    private static List<CaseForecast> compared(List<CaseForecast> forecasts, Classics classics, int threads) {
        List<Callable<CaseForecast>> tasks = new ArrayList<>();
        for (CaseForecast one : forecasts) {
            tasks.add(() -> one.failure() == null ? compared(one, classics) : one);
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<CaseForecast> compared = new ArrayList<>();
            for (Future<CaseForecast> task : workers.invokeAll(tasks)) {
                compared.add(task.get());
            }
            return List.copyOf(compared);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static CaseForecast compared(CaseForecast one, Classics classics) {
        LoadedCase historical = one.historical();
        try {
            Map<String, double[]> said = classics.apply(historical.scenario());
            return new CaseForecast(historical, one.decided(), one.predictions(), said, null);
        } catch (IllegalStateException | IllegalArgumentException | ArithmeticException e) {
            String why = "the classic models fail on it: " + e.getMessage();
            return new CaseForecast(historical, one.decided(), List.of(), Map.of(), why);
        }
    }

    /** What the model says of the decisions of a case; null if it was stopped before its end. */
    static @Nullable List<Prediction> predict(
            LoadedCase one, List<Decided> decided, Plan plan, UnaryOperator<Draw> changed, Watcher watcher) {
        Estimate estimate = Ensemble.run(one.scenario(), plan, watcher, changed);
        if (!estimate.complete()) {
            return null;
        }
        return decided.stream()
                .map(each -> Prediction.of(estimate.decisions().get(each.scheduled()), each.lapses()))
                .toList();
    }

    /** True unless it was stopped before the last case. */
    public boolean complete() {
        return forecasts.size() == cases;
    }

    /** The cases whose simulation failed. */
    public List<CaseForecast> failed() {
        return forecasts.stream().filter(one -> one.failure() != null).toList();
    }

    /** The widest half-width of a share, over all decisions; 0 without any. */
    public double widest() {
        return forecasts.stream()
                .flatMap(one -> one.predictions().stream())
                .mapToDouble(Prediction::halfWidth)
                .max()
                .orElse(0);
    }
}
