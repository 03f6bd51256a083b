package org.rollover.casebook.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.rollover.actors.Cast;
import org.rollover.chance.Streams;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;
import org.rollover.scenario.Draw;
import org.rollover.scenario.HistoricalDecision;
import org.rollover.scenario.LatinHypercube;
import org.rollover.scenario.LoadedCase;
import org.rollover.simulation.Simulation;

/**
 * Runs all cases under given general parameters and counts how their decisions end. The same draws and the same luck serve
 * every point (common random numbers), so that points differ by their parameters alone. May be used by several threads.
 */
public final class Bench {
    /** How a decision can end, in the model's words. */
    public static final int ENDS = Outcome.values().length;

    private final List<Prepared> cases = new ArrayList<>();
    private final long seed;
    private final int decisions;

    private record Prepared(LoadedCase history, Cast cast, List<Draw> draws, int[] places) {}

    /**
     * @param histories of a case at a point
     */
    public Bench(List<LoadedCase> cases, long seed, ToIntFunction<LoadedCase> histories) {
        this.seed = seed;
        int sum = 0;
        for (LoadedCase history : cases) {
            LatinHypercube hypercube = new LatinHypercube(history.scenario().uncertain());
            List<Draw> draws = new ArrayList<>();
            for (int k = 0; k < histories.applyAsInt(history); k++) {
                draws.add(hypercube.draw(seed, k));
            }
            Cast cast = new Cast(history.scenario().scenario());
            int[] places = places(history);
            this.cases.add(new Prepared(history, cast, draws, places));
            sum += places.length;
        }
        decisions = sum;
    }

    /** The places on the calendar of the decisions that are known. */
    private static int[] places(LoadedCase history) {
        var calendar = history.scenario().scenario().decisionMonths();
        return history.outcome().decisions().stream()
                .map(HistoricalDecision::month)
                .mapToInt(calendar::indexOf)
                .toArray();
    }

    /** Decisions in all cases together. */
    public int decisions() {
        return decisions;
    }

    /**
     * How the decisions end at a point.
     *
     * @param values the general parameters by path
     * @return by decision in the order of the cases, then {@link Outcome}; a decision that was not taken any more in a
     *     history is not counted
     */
    public int[][] count(Map<String, Double> values) {
        int[][] counts = new int[decisions][ENDS];
        int first = 0;
        for (Prepared one : cases) {
            Simulation simulation = new Simulation(one.history().scenario(), one.cast(), 1);
            for (int k = 0; k < one.draws().size(); k++) {
                List<Proceeding> taken = simulation
                        .run(one.draws().get(k).with(values), Streams.of(seed, k), null)
                        .annals()
                        .decisions();
                for (int d = 0; d < one.places().length; d++) {
                    if (one.places()[d] < taken.size()) {
                        counts[first + d][taken.get(one.places()[d]).outcome().ordinal()]++;
                    }
                }
            }
            first += one.places().length;
        }
        return counts;
    }
}
