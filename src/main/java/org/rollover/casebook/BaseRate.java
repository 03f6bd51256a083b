package org.rollover.casebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shares of the classes among the decisions of all other regimes, each count with half a decision more; nothing where there is no other. */
final class BaseRate implements Yardstick {
    @Override
    public String name() {
        return "base rate";
    }

    @Override
    public List<Probabilities> forecasts(List<Decided> decisions) {
        Map<String, Probabilities> byRegime = new HashMap<>();
        return decisions.stream()
                .map(one -> byRegime.computeIfAbsent(one.regime(), regime -> without(regime, decisions)))
                .toList();
    }

    private static Probabilities without(String regime, List<Decided> decisions) {
        Map<OutcomeClass, Integer> counts = new HashMap<>();
        for (Decided other : decisions) {
            if (!other.regime().equals(regime)) {
                other.outcome().ifPresent(happened -> counts.merge(happened, 1, Integer::sum));
            }
        }
        return counts.isEmpty() ? Probabilities.NOTHING : Probabilities.ofCounts(counts);
    }
}
