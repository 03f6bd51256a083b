package org.rollover.casebook.classic;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The mean and the median voter. Weighted by capability × salience the mean is the compromise model (Van den Bos 1991; Achen
 * 2006), and the median the position that no other beats when actors vote with all that they bring to bear (Black 1958;
 * Bueno de Mesquita 1994). Where no actor has weight, all count alike.
 */
public final class Voters {
    private Voters() {}

    /** {@code Σ w_i x_i / Σ w_i}. */
    public static double mean(List<Actor> actors, ToDoubleFunction<Actor> weight) {
        double total = total(actors, weight);
        return total > 0
                ? actors.stream()
                        .mapToDouble(a -> weight.applyAsDouble(a) / total * a.position())
                        .sum()
                : actors.stream().mapToDouble(Actor::position).average().orElseThrow();
    }

    /**
     * The position with no more than half of the weight on either side; where two neighbours share that, the middle between
     * them, so that a scale that is turned round gives the same point.
     */
    public static double median(List<Actor> actors, ToDoubleFunction<Actor> weight) {
        double total = total(actors, weight);
        if (!(total > 0)) {
            return median(actors, actor -> 1);
        }
        List<Actor> order = actors.stream()
                .filter(actor -> weight.applyAsDouble(actor) > 0)
                .sorted(Comparator.comparingDouble(Actor::position))
                .toList();
        double reached = 0;
        for (int i = 0; i < order.size(); i++) {
            reached += weight.applyAsDouble(order.get(i)) / total;
            if (reached > 0.5 + 1e-12) {
                return order.get(i).position();
            }
            if (reached > 0.5 - 1e-12 && i + 1 < order.size()) {
                return order.get(i).position() / 2 + order.get(i + 1).position() / 2;
            }
        }
        return order.get(order.size() - 1).position();
    }

    private static double total(List<Actor> actors, ToDoubleFunction<Actor> weight) {
        if (actors.isEmpty()) {
            throw new IllegalArgumentException("no actors");
        }
        return actors.stream().mapToDouble(weight).sum();
    }
}
