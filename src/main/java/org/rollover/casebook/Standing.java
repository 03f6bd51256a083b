package org.rollover.casebook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a forecaster did on some decisions.
 *
 * @param name the forecaster
 * @param scores the mean of each score; less is better. NaN for one who had nothing to learn from
 * @param leads the model's score less this one's, over the same decisions; below zero the model is better. Empty for the model
 * @param area the area under the receiver operating characteristic for "kept"
 * @param slope the mean probability of "kept" where it was, less that where it was not
 */
public record Standing(
        String name, Map<Score, Measured> scores, Map<Score, Measured> leads, Measured area, Measured slope) {

    /** Of each forecaster; the first is the model. */
    static List<Standing> of(List<Trial> trials, List<Forecaster> forecasters, BlockBootstrap bootstrap) {
        boolean[] kept = new boolean[trials.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = trials.get(i).happened() == OutcomeClass.KEPT;
        }
        return forecasters.stream()
                .map(one -> of(one, forecasters.get(0), trials, kept, bootstrap))
                .toList();
    }

    private static Standing of(
            Forecaster one, Forecaster model, List<Trial> trials, boolean[] kept, BlockBootstrap bootstrap) {
        Map<Score, Measured> scores = new EnumMap<>(Score.class);
        Map<Score, Measured> leads = new EnumMap<>(Score.class);
        for (Score score : Score.values()) {
            double[] own = each(score, one, trials);
            scores.put(score, bootstrap.mean(own));
            if (!one.equals(model)) {
                double[] lead = each(score, model, trials);
                for (int i = 0; i < lead.length; i++) {
                    lead[i] -= own[i];
                }
                leads.put(score, bootstrap.mean(lead));
            }
        }
        double[] said = one.said().stream().mapToDouble(Probabilities::kept).toArray();
        if (Arrays.stream(said).anyMatch(Double::isNaN)) {
            Measured none = new Measured(Double.NaN, null);
            return new Standing(one.name(), scores, leads, none, none);
        }
        Discrimination discrimination = new Discrimination(said, kept);
        return new Standing(
                one.name(),
                scores,
                leads,
                bootstrap.measure(discrimination::area),
                bootstrap.measure(discrimination::slope));
    }

    /** True if it said nothing, as it had nothing to learn from. */
    public boolean blank() {
        return scores.values().stream().allMatch(one -> Double.isNaN(one.value()));
    }

    private static double[] each(Score score, Forecaster one, List<Trial> trials) {
        double[] each = new double[trials.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = score.of(one.said().get(i), trials.get(i).happened());
        }
        return each;
    }
}
