package org.rollover.casebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;
import org.rollover.scenario.CaseNotes.Progress;

/**
 * Logistic regression of "kept" on the default, the target's progress and the number of opponents, fitted to the decisions of
 * all other regimes; what it leaves is split between eased and ended as those were. Nothing where there is no
 * other regime.
 */
final class Regression implements Yardstick {

    /** What was learned without one regime. */
    private record Fit(Ridge ridge, double easedOfRest) {}

    @Override
    public String name() {
        return "logistic regression";
    }

    @Override
    public List<Probabilities> forecasts(List<Decided> decisions) {
        Map<String, Fit> byRegime = new HashMap<>();
        Set<String> regimes = decisions.stream().map(Decided::regime).collect(Collectors.toSet());
        return decisions.stream()
                .map(one -> Set.of(one.regime()).containsAll(regimes)
                        ? Probabilities.NOTHING
                        : said(one, byRegime.computeIfAbsent(one.regime(), regime -> without(regime, decisions))))
                .toList();
    }

    private static Probabilities said(Decided decided, Fit fit) {
        double kept = fit.ridge().probability(features(decided));
        return new Probabilities(kept, (1 - kept) * fit.easedOfRest(), (1 - kept) * (1 - fit.easedOfRest()));
    }

    private static Fit without(String regime, List<Decided> decisions) {
        List<Decided> others =
                decisions.stream().filter(one -> !one.regime().equals(regime)).toList();
        double[][] features = others.stream().map(Regression::features).toArray(double[][]::new);
        boolean[] kept = new boolean[others.size()];
        double eased = 0;
        double ended = 0;
        for (int i = 0; i < kept.length; i++) {
            OutcomeClass happened = others.get(i).outcome().orElseThrow();
            kept[i] = happened == OutcomeClass.KEPT;
            eased += happened == OutcomeClass.EASED ? 1 : 0;
            ended += happened == OutcomeClass.ENDED ? 1 : 0;
        }
        return new Fit(Ridge.fit(features, kept), (eased + 0.5) / (eased + ended + 1));
    }

    /** Lapse by default, progress in part, in full, unknown, and the logarithm of one more than the opponents. */
    private static double[] features(Decided decided) {
        return new double[] {
            decided.lapses() ? 1 : 0,
            decided.progress() == Progress.PARTIAL ? 1 : 0,
            decided.progress() == Progress.FULL ? 1 : 0,
            decided.progress() == Progress.UNKNOWN ? 1 : 0,
            FastMath.log1p(decided.opponents())
        };
    }
}
