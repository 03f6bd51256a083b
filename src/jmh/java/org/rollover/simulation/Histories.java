package org.rollover.simulation;

import java.util.Arrays;
import java.util.List;
import org.rollover.actors.Annals;
import org.rollover.council.Proceeding;

/** Compares histories bit by bit; records that hold arrays do not do it by themselves. */
final class Histories {
    private Histories() {}

    /** True if all that the histories leave behind is the same, to the last bit. */
    static boolean same(History one, History other) {
        return one.sustained() == other.sustained()
                && same(one.level(), other.level())
                && same(one.threshold(), other.threshold())
                && Arrays.deepEquals(one.positions(), other.positions())
                && same(one.annals(), other.annals());
    }

    private static boolean same(Annals one, Annals other) {
        return sameDecisions(one.decisions(), other.decisions())
                && one.usMoves().equals(other.usMoves())
                && one.falls().equals(other.falls())
                && Arrays.deepEquals(one.effort(), other.effort())
                && Arrays.deepEquals(one.surgeEffort(), other.surgeEffort())
                && one.awareMonth() == other.awareMonth()
                && one.stopMonth() == other.stopMonth()
                && one.endorseMonth() == other.endorseMonth();
    }

    private static boolean sameDecisions(List<Proceeding> one, List<Proceeding> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int d = 0; d < one.size(); d++) {
            if (!same(one.get(d), other.get(d))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Proceeding one, Proceeding other) {
        return one.outcome() == other.outcome()
                && same(one.level(), other.level())
                && Arrays.equals(one.holdOut(), other.holdOut())
                && Arrays.equals(one.price(), other.price())
                && Arrays.equals(one.facedDown(), other.facedDown())
                && Arrays.equals(one.vetoed(), other.vetoed())
                && Arrays.equals(one.ballots(), other.ballots())
                && one.stages() == other.stages()
                && same(one.days(), other.days());
    }

    private static boolean same(double one, double other) {
        return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
    }
}
