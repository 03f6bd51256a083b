package org.rollover.casebook.classic;

import java.util.Arrays;
import java.util.List;

/**
 * A Condorcet election with chances in place of majorities: every option meets every other in a {@link Contest}, and is
 * elected with the chance that it prevails in all of its contests, given that some option does:
 * {@code P(a) ∝ Π_b P(a prevails over b)}. The idea of a probabilistic Condorcet election, and other forms of it, are in the
 * KAPSARC Toolkit for Behavioral Analysis (Wise, Lester and Efird 2015).
 */
public final class CondorcetElection {
    private CondorcetElection() {}

    /**
     * The chance of each option.
     *
     * @param options levels, each once
     * @return one chance per option; they sum to 1
     */
    public static double[] chances(List<Actor> actors, double[] options) {
        Contest contest = new Contest(actors);
        double[] logs = new double[options.length];
        for (int a = 0; a < options.length; a++) {
            for (int b = 0; b < options.length; b++) {
                // In logarithms, as the product over many options is less than the smallest double.
                logs[a] += a == b ? 0 : Math.log(contest.prevails(options[a], options[b]));
            }
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        double[] chances = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        double sum = Arrays.stream(chances).sum();
        return Arrays.stream(chances).map(chance -> chance / sum).toArray();
    }
}
