package org.rollover.report;

import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Interval;

/** The answer in one sentence, which keeps apart the error of the simulation and what we do not know. */
public final class Answer {
    /** A bound that excludes nothing. */
    private static final String OPEN = "open how probable that is";

    private static final double NEAR_THE_ENDS = 0.1;

    private Answer() {}

    /** The sentence. */
    public static String sentence(Estimate estimate) {
        return sentence(AnswerFigures.of(estimate));
    }

    /** The sentence. */
    public static String sentence(AnswerFigures figures) {
        return simulated(figures) + notKnowing(figures);
    }

    /** Why the run ended where it did. */
    static String ending(Estimate estimate) {
        return ending(AnswerFigures.of(estimate));
    }

    /** Why the run ended where it did. */
    public static String ending(AnswerFigures estimate) {
        String histories = count(estimate.replicates());
        double reached = estimate.interval().halfWidth() * 100;
        String points = Figures.fixed(reached, Figures.decimals(reached / 100) + 1);
        return switch (estimate.ending()) {
            case PRECISION ->
                "It stopped after " + histories + ", as the interval then reached no further than "
                        + plain(estimate.precision() * 100) + " points to either side.";
            case REPLICATES ->
                estimate.precision() > 0
                        ? "It stopped after " + histories + ", the most that were allowed; the interval reaches "
                                + points + " points to either side, and was to reach "
                                + plain(estimate.precision() * 100) + "."
                        : "It ran the " + histories
                                + (estimate.replicates() == 1 ? " that was asked for;" : " that were asked for;")
                                + " the interval reaches " + points
                                + " points to either side.";
            case TIME ->
                "It stopped after " + histories + ", as its time was up; the interval reaches " + points
                        + " points to either side.";
            case STOPPED ->
                "Stopped early: this rests on the first " + count(estimate.replicates()) + "; the interval reaches "
                        + points + " points to either side.";
        };
    }

    private static String plain(double number) {
        return new java.math.BigDecimal(String.valueOf(number))
                .round(new java.math.MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String count(long histories) {
        return histories == 1 ? "one history" : Figures.count(histories) + " histories";
    }

    private static String simulated(AnswerFigures estimate) {
        Interval interval = estimate.interval();
        double share = estimate.share();
        String histories = count(estimate.replicates());
        if (share <= 0 || share >= 1) {
            int decimals = Figures.decimals(interval.halfWidth());
            return "The measures are sustained in "
                    + (share >= 1 ? "all" : "none")
                    + " of the histories; the error of simulation leaves "
                    + (share >= 1 ? orMore(interval.low(), decimals) : orLess(interval.high(), decimals))
                    + " (95% interval, " + histories + ")";
        }
        return "The probability that the measures are sustained is "
                + percent(share, interval)
                + "; the error of simulation puts it between "
                + bounds(interval)
                + " (95% interval, " + histories + ")";
    }

    static String orMore(double low, int decimals) {
        String bound = Figures.percent(low, decimals);
        return low <= 0 || bound.startsWith("<") ? OPEN : "a probability of " + bound + " or more";
    }

    static String orLess(double high, int decimals) {
        String bound = Figures.percent(high, decimals);
        return high >= 1 || bound.startsWith(">") ? OPEN : "a probability of " + bound + " or less";
    }

    /** The probability with as many digits as the interval supports. */
    static String percent(double share, Interval interval) {
        return Figures.percent(share, Figures.decimals(interval.halfWidth()));
    }

    static String bounds(Interval interval) {
        int decimals = Figures.decimals(interval.halfWidth());
        return Figures.percent(interval.low(), decimals) + " and " + Figures.percent(interval.high(), decimals);
    }

    private static String notKnowing(AnswerFigures estimate) {
        if (estimate.uncertain() == 0) {
            return "; no number of the scenario is uncertain, so nothing is said of what we do not know.";
        }
        Interval across = estimate.across();
        if (Double.isNaN(across.low())) {
            return "; what we do not know cannot be told from chance with so few histories of one draw.";
        }
        String range = range(across.low(), across.high());
        return range.isEmpty()
                ? "; what we do not know makes no difference that can be seen."
                : ", and what we do not know, " + range + " (across the uncertain numbers, nine cases in ten).";
    }

    /** The range in words, both ends with the same decimals; empty if they look the same. */
    static String range(double low, double high) {
        int decimals = Math.max(decimals(low), decimals(high));
        String from = Figures.percent(low, decimals);
        String to = Figures.percent(high, decimals);
        return from.equals(to) ? "" : "between " + from + " and " + to;
    }

    /** The range rests on an assumed shape, so whole percents must do, unless it comes near 0 or 1. */
    private static int decimals(double share) {
        return share < NEAR_THE_ENDS || share > 1 - NEAR_THE_ENDS ? 1 : 0;
    }
}
