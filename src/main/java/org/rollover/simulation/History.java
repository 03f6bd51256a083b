package org.rollover.simulation;

import java.util.List;
import org.rollover.actors.Annals;
import org.rollover.actors.Forecast;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;

/**
 * One history: what became of the measures.
 *
 * @param sustained whether the level at the horizon still counts as sustained
 * @param level the level at the horizon, points
 * @param threshold the level that counts as sustained, points
 * @param scheduled decisions on the calendar; fewer are taken if the measures end before
 * @param annals decisions, efforts, the US side, cabinets
 * @param positions by series of the cast, then month; NaN out of office and after the end of the measures
 */
public record History(
        boolean sustained, double level, double threshold, int scheduled, Annals annals, double[][] positions) {

    /**
     * What this history says of the probability to be sustained: its expected value over histories is that probability. The
     * bare fact, 1 or 0, less what the luck of the decisions added to it, where their chances were worked out; may then lie a
     * little outside 0 to 1.
     */
    public double value() {
        return corrected(sustained, scheduled - 1);
    }

    /**
     * Likewise of the probability that the measures are sustained after a decision.
     *
     * @param decision its place, from 0; may lie after the end of the measures
     */
    public double valueAfter(int decision) {
        List<Proceeding> taken = annals.decisions();
        int last = Math.min(decision, taken.size() - 1);
        boolean fact = last < 0
                || (taken.get(last).outcome() != Outcome.LAPSED
                        && taken.get(last).level() >= threshold);
        return corrected(fact, decision);
    }

    private double corrected(boolean fact, int decision) {
        double value = fact ? 1 : 0;
        List<Forecast> forecasts = annals.forecasts();
        for (int d = 0; d < forecasts.size() && d <= decision; d++) {
            value += forecasts.get(d).correction(decision - d);
        }
        return value;
    }

    /** By how much one toss can have changed {@link #value}: 1 for a bare fact. */
    public double tossed() {
        List<Forecast> forecasts = annals.forecasts();
        return forecasts.isEmpty() && scheduled > 0
                ? 1
                : forecasts.stream().mapToDouble(Forecast::tossed).max().orElse(0);
    }

    /** What it took to work out the chances of the decisions, as a share of what the history itself took. */
    public double extraWork() {
        int months = 0;
        while (months < positions[0].length && !Double.isNaN(positions[0][months])) {
            months++;
        }
        return annals.forecasts().stream().mapToDouble(Forecast::work).sum() / Math.max(1, months);
    }

    /** The outcomes of the decisions in order, one letter each: S, F, C, E, L. */
    public String pattern() {
        StringBuilder letters = new StringBuilder();
        annals.decisions().forEach(d -> letters.append(letter(d.outcome())));
        return letters.toString();
    }

    private static char letter(Outcome outcome) {
        return outcome.name().charAt(0);
    }
}
