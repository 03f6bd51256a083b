package org.rollover.casebook.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.rollover.chance.Distribution;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.Quantity;

/**
 * What was believed of the general parameters beforehand. A point in their space is written as independent standard normal
 * scores, one for each parameter and one for the selection of cases, so that the prior density is that of the standard
 * normal whatever the forms of the priors are.
 *
 * @param parameters the uncertain general parameters
 */
public record Priors(List<Quantity> parameters) {
    private static final String PREFIX = "parameters.";

    /** How much likelier a change is to be in the book than a plain renewal: evenly spread on a log scale, 1 to 100. */
    private static final double LEAST_SELECTION = Math.log(0.01);

    public Priors {
        parameters = List.copyOf(parameters);
    }

    /**
     * The uncertain general parameters that all cases share.
     *
     * @throws IllegalArgumentException if a case has others, or there are none
     */
    public static Priors of(List<LoadedCase> cases) {
        List<Quantity> first = uncertain(cases.get(0));
        if (first.isEmpty()) {
            throw new IllegalArgumentException("no general parameter is uncertain; the priors must be distributions");
        }
        for (LoadedCase other : cases) {
            if (!beliefs(uncertain(other)).equals(beliefs(first))) {
                throw new IllegalArgumentException(
                        other.scenario().name() + " has priors of its own on general parameters");
            }
        }
        return new Priors(first);
    }

    private static List<Quantity> uncertain(LoadedCase one) {
        return one.scenario().uncertain().stream()
                .filter(quantity -> quantity.path().startsWith(PREFIX))
                .toList();
    }

    private static Map<String, Distribution> beliefs(List<Quantity> quantities) {
        Map<String, Distribution> beliefs = new LinkedHashMap<>();
        quantities.forEach(quantity -> beliefs.put(quantity.path(), quantity.distribution()));
        return beliefs;
    }

    /** Scores of a point: the parameters', then the selection's. */
    public int dimensions() {
        return parameters.size() + 1;
    }

    /** The names of the parameters, as {@code vote-noise}. */
    public List<String> names() {
        return parameters.stream()
                .map(quantity -> quantity.path().substring(PREFIX.length()))
                .toList();
    }

    /** The values of the parameters at a point, by path. */
    public Map<String, Double> values(double[] scores) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int p = 0; p < parameters.size(); p++) {
            Quantity quantity = parameters.get(p);
            values.put(quantity.path(), quantity.distribution().quantile(level(scores[p])));
        }
        return values;
    }

    /** How likely a plain renewal is to be picked, relative to a change, at a point: 0.01 to 1. */
    public double selection(double[] scores) {
        return Math.exp(LEAST_SELECTION * (1 - level(scores[parameters.size()])));
    }

    /** Strictly between 0 and 1 also far out. */
    private static double level(double score) {
        double level = new NormalDistribution(null, 0, 1).cumulativeProbability(score);
        return Math.min(1 - 1e-12, Math.max(1e-12, level));
    }
}
