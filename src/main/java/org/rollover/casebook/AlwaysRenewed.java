package org.rollover.casebook;

import java.util.Collections;
import java.util.List;

/** Says that all measures are kept, as surely as the model could: as if all of its histories had kept them. */
record AlwaysRenewed() implements Yardstick {
    @Override
    public String name() {
        return "always renewed";
    }

    @Override
    public List<Probabilities> forecasts(List<Decided> decisions) {
        return Collections.nCopies(decisions.size(), Probabilities.ofShares(1, 0, 0));
    }
}
