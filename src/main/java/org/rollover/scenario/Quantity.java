package org.rollover.scenario;

import org.rollover.chance.Distribution;

/**
 * A number of a scenario: known, or uncertain.
 *
 * @param path where it stands in the resolved scenario, for example {@code governments.Italy.salience}; names its stream
 *     of luck and is what {@code --set} and a {@code change} event speak of
 * @param distribution what we believe about it
 * @param slot its place among the uncertain numbers of its scenario, or -1 where it is a point
 */
public record Quantity(String path, Distribution distribution, int slot) {

    /** True if it is drawn anew for each draw of the uncertain numbers. */
    public boolean uncertain() {
        return slot >= 0;
    }

    /** The value of a point; the expected value of an uncertain number. */
    public double central() {
        return distribution.mean();
    }
}
