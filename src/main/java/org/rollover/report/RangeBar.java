package org.rollover.report;

import org.jspecify.annotations.Nullable;

/** A range on one line: where a number stands now, and where it tips. */
final class RangeBar {
    /** What the signs mean. */
    static final String LEGEND = "● now, ◆ where the probability crosses; the line is the plausible range";

    private static final int CELLS = 17;

    private RangeBar() {}

    /** The bar; a number that stands outside the range is shown by an arrow at that end. */
    static String of(double low, double high, double now, @Nullable Double tip) {
        char[] cells = "─".repeat(CELLS).toCharArray();
        cells[0] = '├';
        cells[CELLS - 1] = '┤';
        put(cells, low, high, now, '●');
        if (tip != null) {
            put(cells, low, high, tip, '◆');
        }
        return new String(cells);
    }

    private static void put(char[] cells, double low, double high, double value, char sign) {
        double place = (value - low) / (high - low) * (CELLS - 1);
        int cell = (int) Math.round(Math.max(0, Math.min(CELLS - 1, place)));
        cells[cell] = place < -0.5 ? '◄' : place > CELLS - 0.5 ? '►' : sign;
    }
}
