package org.rollover.report;

import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Sample.Difference;

/** How probabilities of scenarios and their differences are said, wherever they are read. */
public final class ComparisonWords {
    private static final int LETTERS = 26;

    private ComparisonWords() {}

    /** A short name: A, B, …, and Z1, Z2, … should there be more. */
    public static String letter(int i) {
        return i < LETTERS ? String.valueOf((char) ('A' + i)) : "Z" + (i - LETTERS + 1);
    }

    /** An end that excludes nothing is not said. */
    public static String bounds(Interval interval) {
        int decimals = Figures.decimals(interval.halfWidth());
        String low = Figures.percent(interval.low(), decimals);
        String high = Figures.percent(interval.high(), decimals);
        if (interval.low() >= 1 || interval.high() <= 0 || (interval.low() <= 0 && interval.high() >= 1)) {
            return low.equals(high) ? low : low + " – " + high;
        }
        if (interval.high() >= 1) {
            return low.startsWith(">") ? low : low + " or more";
        }
        if (interval.low() <= 0) {
            return high.startsWith("<") ? high : high + " or less";
        }
        return low + " – " + high;
    }

    /** What was met in all histories, or in none, is bounded. */
    public static String probability(double share, Interval interval) {
        int decimals = Figures.decimals(interval.halfWidth());
        if (share >= 1) {
            String low = Figures.percent(interval.low(), decimals);
            return low.startsWith(">") || interval.low() >= 1 ? low : "over " + low;
        }
        if (share <= 0) {
            String high = Figures.percent(interval.high(), decimals);
            return high.startsWith("<") || interval.high() <= 0 ? high : "under " + high;
        }
        return Figures.percent(share, decimals);
    }

    /** A difference in percentage points, with its sign. */
    public static String points(double share, Interval interval) {
        return Figures.signed(share * 100, Figures.decimals(interval.halfWidth()));
    }

    /** Its interval. */
    public static String range(Interval interval) {
        return points(interval.low(), interval) + " to " + points(interval.high(), interval);
    }

    /** Whether a difference is told from chance: by the interval as it is printed; one that touches 0 there tells nothing. */
    public static boolean told(Interval interval) {
        String low = points(interval.low(), interval);
        String high = points(interval.high(), interval);
        return low.startsWith("+") || high.startsWith("−");
    }

    /** What a difference comes to, as a clause. */
    public static String verdict(Difference difference) {
        return told(difference.interval())
                ? (difference.difference() > 0 ? "more" : "less") + " likely to be sustained; " + changed(difference)
                : "no difference that these histories can tell from chance";
    }

    /** How many histories end another way. */
    public static String changed(Difference changed) {
        long all = changed.better() + changed.worse();
        if (all == 0) {
            return "the chances of the decisions differ, though no history ends another way";
        }
        String better = "from not sustained to sustained";
        String worse = "from sustained to not sustained";
        if (changed.better() == 0 || changed.worse() == 0) {
            String way = changed.worse() == 0 ? better : worse;
            return all == 1 ? "1 history changes, " + way : Figures.count(all) + " histories change, all " + way;
        }
        return Figures.count(all) + " histories change, " + Figures.count(changed.better()) + " " + better + " and "
                + Figures.count(changed.worse()) + " the other way";
    }
}
