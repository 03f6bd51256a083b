package org.rollover.casebook.classic;

import java.util.List;

/**
 * A vote between two positions in which each actor brings its stake to bear in proportion to what lies between them for it:
 * {@code v_k = c_k s_k (|x_k - x_b| - |x_k - x_a|)} (Scholz, Calbert and Smith 2011, section 3.2).
 */
final class Contest {
    private Contest() {}

    /** The chance that position {@code a} prevails over {@code b}: votes for it over all votes; one half where none are cast. */
    static double prevails(List<Actor> actors, double a, double b) {
        double pro = 0;
        double all = 0;
        for (Actor actor : actors) {
            double vote = actor.stake() * (Math.abs(actor.position() - b) - Math.abs(actor.position() - a));
            pro += Math.max(0, vote);
            all += Math.abs(vote);
        }
        return all > 0 ? pro / all : 0.5;
    }
}
