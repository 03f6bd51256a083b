package org.rollover.study.search;

import java.util.List;

/** Says what comes of a setting of the levers. Asked by one thread. */
@FunctionalInterface
public interface Evaluator {

    /**
     * The outcomes of a setting, in the order of {@link Quest#outcomes}; NaN where it failed. The same question has the same
     * answer.
     *
     * @param levers a value for each lever, within its bounds
     * @param fresh whether with luck that the search has not seen: the best of many noisy values is too good to be true, and
     *     only new luck tells
     */
    double[] evaluate(double[] levers, boolean fresh);

    /** The outcomes of several settings, in order; whoever can works them out at the same time. */
    default List<double[]> evaluateAll(List<double[]> settings, boolean fresh) {
        return settings.stream().map(levers -> evaluate(levers, fresh)).toList();
    }
}
