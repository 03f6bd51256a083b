package org.rollover.casebook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A classic model as a yardstick. It knows no time: what it says of the measures holds for all decisions of a case.
 *
 * @param name of the model
 * @param shares by case: kept, eased, ended, as shares of draws of the uncertain numbers
 * @param draws how many draws; each count gets half a draw more
 */
record Classic(String name, Map<String, double[]> shares, long draws) implements Yardstick {

    /** The classic models that have something to say of every case, in their own order. */
    static List<Yardstick> of(List<CaseForecast> cases, long draws) {
        Set<String> names = new LinkedHashSet<>();
        List<CaseForecast> scored =
                cases.stream().filter(one -> !one.trials().isEmpty()).toList();
        scored.forEach(one -> names.addAll(one.classics().keySet()));
        scored.forEach(one -> names.retainAll(one.classics().keySet()));
        return names.stream()
                .<Yardstick>map(name -> {
                    Map<String, double[]> shares = new HashMap<>();
                    scored.forEach(one -> shares.put(
                            one.historical().scenario().name(),
                            Objects.requireNonNull(one.classics().get(name))));
                    return new Classic(name, shares, draws);
                })
                .toList();
    }

    @Override
    public List<Probabilities> forecasts(List<Decided> decisions) {
        return decisions.stream()
                .map(one -> {
                    double[] of = Objects.requireNonNull(shares.get(one.name()));
                    return Probabilities.ofCounts(of[0] * draws, of[1] * draws, of[2] * draws);
                })
                .toList();
    }
}
