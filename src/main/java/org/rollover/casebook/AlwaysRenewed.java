package org.rollover.casebook;

import java.util.Collections;
import java.util.List;

/**
 * Says that all measures are kept, as surely as the model could: as if all of its histories had kept them.
 *
 * @param histories of the model
 */
record AlwaysRenewed(long histories) implements Yardstick {
    @Override
    public String name() {
        return "always renewed";
    }

    @Override
    public List<Probabilities> forecasts(List<Decided> decisions) {
        return Collections.nCopies(decisions.size(), Probabilities.ofCounts(histories, 0, 0));
    }
}
