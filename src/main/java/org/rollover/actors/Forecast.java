package org.rollover.actors;

import org.apache.commons.math3.util.FastMath;

/**
 * What was to be expected of a decision before its luck was drawn. Where the chances could not be worked out exactly there are
 * several estimates, each with a guess of its own of what is left to lose.
 *
 * @param outcomes the chance of each {@link org.rollover.council.Outcome}, in their order: unbiased given the state of the
 *     world; they add up to 1
 * @param failing the chance that the measures are not sustained afterwards, one for each estimate
 * @param staying a guess of the chance that they stay sustained in a later decision, one for each estimate; any guess will
 *     do that does not depend on the luck of the decision or on the error of its estimate
 * @param failed whether they were not sustained afterwards
 * @param atStake whether they were sustained before
 * @param work what it took to work this out, in months of a history
 * @param tossed by how much one toss can have changed the estimate, 0 to 1
 */
public record Forecast(
        double[] outcomes,
        double[] failing,
        double[] staying,
        boolean failed,
        boolean atStake,
        double work,
        double tossed) {

    /**
     * What the luck of this decision took from the bare fact that the measures are sustained later on: of mean 0 over that
     * luck, and to be given back (a martingale control variate; Henderson and Glynn 2002).
     *
     * @param decisions how many decisions later
     */
    public double correction(int decisions) {
        if (!atStake) {
            return 0;
        }
        double sum = 0;
        for (int e = 0; e < failing.length; e++) {
            sum += FastMath.pow(staying[e], decisions) * ((failed ? 1 : 0) - failing[e]);
        }
        return sum / failing.length;
    }
}
