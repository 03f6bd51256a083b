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
 */
record Classic(String name, Map<String, double[]> shares) implements Yardstick {

    /** The classic models that have something to say of every case, in their own order. */
    static List<Yardstick> of(List<CaseForecast> cases) {
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
                    return new Classic(name, shares);
                })
                .toList();
    }

    @Override
    public List<Probabilities> forecasts(List<Decided> decisions) {
        return decisions.stream()
                .map(one -> {
                    double[] of = Objects.requireNonNull(shares.get(one.name()));
                    return Probabilities.ofShares(of[0], of[1], of[2]);
                })
                .toList();
    }
}
