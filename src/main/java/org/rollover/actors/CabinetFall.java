package org.rollover.actors;

import java.time.YearMonth;

/**
 * A change of cabinet.
 *
 * @param month when
 * @param government whose
 * @param left the members that left over a red line; empty after an election or a scheduled change
 * @param successor the cabinet that followed; {@code caretaker} if none was named
 */
public record CabinetFall(YearMonth month, String government, java.util.List<String> left, String successor) {
    /** The name of a cabinet without a majority that votes with the consensus. */
    public static final String CARETAKER = "caretaker";

    public CabinetFall {
        left = java.util.List.copyOf(left);
    }
}
