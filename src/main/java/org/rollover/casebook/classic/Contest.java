package org.rollover.casebook.classic;

import java.util.List;

/**
 * Votes between two positions, in which each actor brings its stake to bear in proportion to what lies between them for it:
 * {@code v_k = c_k s_k (|x_k - x_b| - |x_k - x_a|)} (Scholz, Calbert and Smith 2011, section 3.2).
 */
final class Contest {
    private final double[] positions;
    private final double[] stakes;

    Contest(List<Actor> actors) {
        positions = actors.stream().mapToDouble(Actor::position).toArray();
        stakes = actors.stream().mapToDouble(Actor::stake).toArray();
    }

    /** The chance that position {@code a} prevails over {@code b}: votes for it over all votes; one half where none are cast. */
    double prevails(double a, double b) {
        double pro = 0;
        double all = 0;
        for (int k = 0; k < stakes.length; k++) {
            double vote = stakes[k] * (Math.abs(positions[k] - b) - Math.abs(positions[k] - a));
            pro += Math.max(0, vote);
            all += Math.abs(vote);
        }
        return all > 0 ? pro / all : 0.5;
    }
}
