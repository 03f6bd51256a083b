package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rollover.casebook.BlockBootstrap;
import org.rollover.casebook.Measured;
import org.rollover.casebook.Score;
import org.rollover.casebook.Slice;
import org.rollover.casebook.Standing;
import org.rollover.ensemble.Interval;

/** What a backtest's scores say of the model and its yardsticks, in sentences. */
public final class BacktestVerdicts {
    /** What the classes mean. */
    public static final String CLASSES =
            "Kept means renewed, also with a concession; eased includes suspended; ended includes lapsed.";

    /** What the intervals are of. */
    public static final String INTERVALS =
            "Intervals are of the luck of the draw of regimes: whole regimes are drawn anew, and cases within them"
                    + " (2,000 times). With fewer than five regimes none is given. Each comparison is taken by itself: of twenty"
                    + " without any difference, one will look like one.";

    /** Which forecasts have learned from what they are scored on. */
    public static final String LEARNING =
            "The base rate and the regression learn, each from the decisions of all other regimes; no other forecast"
                    + " learns anything. Where decisions were picked because something changed, as those of all regimes but"
                    + " Russia's in the shipped casebook, their shares are no base rate of anything.";

    private BacktestVerdicts() {}

    /** Whom the model beats by a score, who beats it, and how many it cannot be told from. */
    private record Verdict(List<String> beaten, List<String> beating, int alike) {
        static Verdict of(Slice slice, Score score) {
            List<String> beaten = new ArrayList<>();
            List<String> beating = new ArrayList<>();
            int alike = 0;
            for (Standing standing : slice.standings()) {
                Measured lead = standing.leads().get(score);
                if (lead == null || Double.isNaN(lead.value())) {
                    continue;
                } else if (lead.below()) {
                    beaten.add(standing.name());
                } else if (lead.above()) {
                    beating.add(standing.name());
                } else {
                    alike++;
                }
            }
            return new Verdict(beaten, beating, alike);
        }

        String words(int most) {
            String beats = "beats " + (beaten.isEmpty() ? "no yardstick" : names(beaten, most));
            String loses = "loses to " + (beating.isEmpty() ? "none" : names(beating, most));
            if (alike == 0) {
                return beats + " and " + loses;
            }
            boolean none = beaten.isEmpty() && beating.isEmpty();
            return beats + ", " + loses + ", and cannot be told from "
                    + (none ? "any" : "the other " + (alike == 1 ? "one" : String.valueOf(alike)));
        }

        private static String names(List<String> names, int most) {
            return names.size() > most ? names.size() + " yardsticks" : BacktestTables.list(names);
        }
    }

    static String tooFew() {
        return "Decisions of fewer than " + BlockBootstrap.LEAST_BLOCKS
                + " regimes are too few to compare Rollover with any yardstick.";
    }

    /** By the ranked probability score; where there are more than so many to name, they are counted. */
    static String brief(Slice slice, int names) {
        return Verdict.of(slice, Score.RANKED).words(names);
    }

    /**
     * By the other scores, with all names. Classes are told by the ranked score already, so the Brier score of three is left
     * out; the ranked score itself comes in where the answer, with so many names, has not told all of it.
     */
    static String full(String begin, Slice slice, int names) {
        boolean told = brief(slice, names).equals(brief(slice, Integer.MAX_VALUE));
        List<Score> scores = told ? List.of(Score.BRIER, Score.LOG) : List.of(Score.RANKED, Score.BRIER, Score.LOG);
        return begin
                + scores.stream()
                        .map(score -> "by the " + score.words() + ", Rollover "
                                + Verdict.of(slice, score).words(Integer.MAX_VALUE))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** Whether more was said to be kept than was, or less. */
    public static String average(Measured large) {
        double over = -large.value() * 100;
        boolean more = over >= 0;
        Interval interval = large.interval();
        String amount = "On average, kept was " + (more ? "over" : "under") + "-said by "
                + Figures.fixed(Math.abs(over), 1) + " points";
        if (interval == null) {
            return amount + ".";
        }
        double low = (more ? -interval.high() : interval.low()) * 100;
        double high = (more ? -interval.low() : interval.high()) * 100;
        return amount + " (95% interval " + plain(low) + " to " + plain(high) + ").";
    }

    private static String plain(double points) {
        return points < 0 ? Figures.signed(points, 1) : Figures.fixed(points, 1);
    }
}
