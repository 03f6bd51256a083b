package org.rollover.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.LoadedCase;

/**
 * What the model and the classic models say of the decisions of a case.
 *
 * @param historical the case
 * @param decided its decisions, and what came of them
 * @param predictions of each; empty where the simulation failed
 * @param classics what each classic model says of the measures: kept, eased, ended, as shares
 * @param failure why there is no prediction, or null
 */
public record CaseForecast(
        LoadedCase historical,
        List<Decided> decided,
        List<Prediction> predictions,
        Map<String, double[]> classics,
        @Nullable String failure) {

    /** The decisions with a class of outcome; none where the simulation failed. */
    List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (int d = 0; d < predictions.size(); d++) {
            Prediction said = predictions.get(d);
            Decided one = decided.get(d);
            one.outcome().ifPresent(happened -> trials.add(new Trial(one, happened, said)));
        }
        return trials;
    }
}
