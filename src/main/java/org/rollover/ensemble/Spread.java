package org.rollover.ensemble;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The error of a mean over draws that are stratified in sets ({@link org.rollover.scenario.LatinHypercube}). With enough sets
 * it is taken over the means of whole sets, which are independent, so that what stratifying brings is counted; with fewer
 * over single draws, as if they were independent, which says too much rather than too little (Owen 1997: a stratified mean
 * has at most n/(n-1) times the variance of one that is not).
 *
 * @param mean the mean
 * @param variance of the mean; NaN for less than two draws
 * @param freedom degrees of freedom of the variance
 */
record Spread(double mean, double variance, int freedom) {
    /** Sets from which on their means are trusted to tell the error. */
    static final int LEAST_SETS = 10;

    /**
     * The error of the mean of the first values of an array.
     *
     * @param values one for each draw
     * @param draws how many of them count
     * @param set draws that are stratified together; 1 if none are
     */
    static Spread of(double[] values, int draws, int set) {
        double mean = mean(values, 0, draws);
        int sets = draws / set;
        // A last set that is not whole is left out of the error, not of the mean.
        return sets < LEAST_SETS
                ? new Spread(mean, variance(values, draws, 1), draws - 1)
                : new Spread(mean, variance(values, sets, set), sets - 1);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int g = from; g < to; g++) {
            sum += values[g];
        }
        return sum / (to - from);
    }

    private static double variance(double[] values, int sets, int set) {
        double mean = 0;
        double squares = 0;
        for (int s = 0; s < sets; s++) {
            double value = mean(values, s * set, (s + 1) * set);
            double off = value - mean;
            mean += off / (s + 1);
            squares += off * (value - mean);
        }
        return sets < 2 ? Double.NaN : squares / (sets - 1) / sets;
    }

    /** How many standard errors a 95 % interval reaches. */
    double reach() {
        return freedom < 1 ? Double.POSITIVE_INFINITY : quantile(freedom);
    }

    private static double quantile(int freedom) {
        return new TDistribution(null, freedom).inverseCumulativeProbability(0.975);
    }
}
