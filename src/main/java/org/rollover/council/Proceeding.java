package org.rollover.council;

/**
 * What happened in one decision; one entry per member in council order. Arrays are the record's own and not to be
 * written to.
 *
 * @param outcome how it ended
 * @param level the level in force afterwards, points
 * @param holdOut the straw poll's ballot counted against renewal; where ending was moved: would end the measures
 * @param price what the member was paid in concessions, utils
 * @param facedDown held out and gave in without a price
 * @param vetoed its last ballot counted against when renewal failed; where ending was moved and failed: blocked the end
 * @param ballots the last ballots on renewal (on ending, where ending was moved)
 * @param stages stages of escalation that were used
 * @param days days that the hold-up took
 */
public record Proceeding(
        Outcome outcome,
        double level,
        boolean[] holdOut,
        double[] price,
        boolean[] facedDown,
        boolean[] vetoed,
        Ballot[] ballots,
        int stages,
        double days) {

    /** True if the straw poll did not pass, or if ending was moved. */
    public boolean contested() {
        return outcome.heldUp() || any(holdOut) || any(vetoed);
    }

    private static boolean any(boolean[] members) {
        for (boolean member : members) {
            if (member) {
                return true;
            }
        }
        return false;
    }
}
