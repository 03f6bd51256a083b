package org.rollover.simulation;

import org.rollover.actors.Annals;
import org.rollover.council.Outcome;

/**
 * One history: what became of the measures.
 *
 * @param sustained whether the level at the horizon still counts as sustained
 * @param level the level at the horizon, points
 * @param threshold the level that counts as sustained, points
 * @param annals decisions, efforts, the US side, cabinets
 * @param positions by series of the cast, then month; NaN out of office and after the end of the measures
 */
public record History(boolean sustained, double level, double threshold, Annals annals, double[][] positions) {

    /**
     * What this history says of the probability to be sustained: its expected value over histories is that probability. For
     * now the bare fact, 1 or 0.
     */
    public double value() {
        return sustained ? 1 : 0;
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
