package org.rollover.actors;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.rollover.law.ReviewGame;

/**
 * A president's move to ease the US measures and what the law did with it.
 *
 * @param begun the month of the move
 * @param settled the month in which it was settled, or null if it still waits at the end
 * @param fate what became of it
 * @param constraint the id of the constraint that delayed or stopped it; empty if none did
 * @param level the US level afterwards, points
 * @param verdict the review, where there was one
 */
public record UsMove(
        YearMonth begun,
        @Nullable YearMonth settled,
        Fate fate,
        String constraint,
        double level,
        ReviewGame.@Nullable Verdict verdict) {

    /** What becomes of a move to ease. */
    public enum Fate {
        /** It went ahead. */
        EASED,
        /** A floor or codification forbids it. */
        FORBIDDEN,
        /** Congress disapproved and overrode the veto. */
        DISAPPROVED,
        /** It still waits for its review when the history ends. */
        PENDING
    }
}
