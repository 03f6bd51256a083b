package org.rollover.report;

import org.rollover.casebook.Measured;
import org.rollover.casebook.calibration.Posterior;

/** What is said of a calibration, wherever it is read. */
public final class CalibrationWords {
    /** How the table of parameters is to be read. */
    public static final String LEARNT = "learnt: the share of the variance that is gone (on the"
            + " scale on which the prior is normal). \"as before\": the casebook says next to nothing of it; it"
            + " keeps its prior. selection: how often a plain renewal of another regime came into the book,"
            + " relative to a change; no parameter of the model.";

    private static final int DECIMALS = 3;

    private CalibrationWords() {}

    /** Where the points carry no posterior. */
    public static String tooFew(double effectiveSize) {
        return "Too few points to say what the casebook tells of the general parameters: they are as good as "
                + Figures.count(Math.round(effectiveSize)) + " drawn from the posterior itself, and it takes "
                + Figures.count(Posterior.least())
                + " or more (--points, --generations). What follows shows the form of"
                + " the answer, and no more.";
    }

    /**
     * The answer.
     *
     * @param known parameters of which the casebook says something
     * @param parameters all
     * @param leftOut the ranked probability score, fitted without the regime that is scored
     * @param change by how much that is above the score of the starting values
     * @param starting the score of the starting values
     */
    public static String answer(long known, int parameters, Measured leftOut, Measured change, Measured starting) {
        String told = change.below()
                ? "lower, so better, than with the starting values"
                : change.above()
                        ? "higher, so worse, than with the starting values"
                        : "not told apart from that of the starting values";
        return "The casebook says something of " + known + " of the " + parameters
                + " general parameters that it was asked about. Fitted without the regime that is scored, the ranked"
                + " probability score is " + figure(leftOut) + ", " + told + " (" + figure(starting) + ").";
    }

    /** What it rests on. */
    public static String basis(
            long finished, long planned, long histories, int cases, double effectiveSize, double correlation) {
        return Figures.count(finished) + " of "
                + Figures.count(planned)
                + " points in the space of parameters, each with "
                + Figures.count(histories) + " histories of "
                + Figures.count(cases) + " cases; as good as "
                + Figures.count(Math.round(effectiveSize))
                + " points drawn from the posterior itself. Two decisions of one regime are taken to correlate by "
                + Figures.significant(correlation) + ".";
    }

    /** A mean with its standard deviation. */
    public static String plusMinus(double mean, double deviation) {
        return Figures.significant(mean) + " ± " + Figures.significant(deviation);
    }

    private static String figure(Measured measured) {
        return Figures.fixed(measured.value(), DECIMALS);
    }
}
