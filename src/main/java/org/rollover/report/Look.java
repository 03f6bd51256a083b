package org.rollover.report;

/**
 * What the place where a text is shown can do.
 *
 * @param width its columns
 * @param unicode whether it shows more than ASCII
 * @param colour whether it takes colour
 */
public record Look(int width, boolean unicode, boolean colour) {
    private static final int NARROWEST = 24;
    private static final int WIDEST = 120;

    /** Lines longer than this are hard to read, however wide the place is. */
    private static final int LINE = 96;

    public Look {
        width = Math.min(WIDEST, Math.max(NARROWEST, width));
    }

    /** As for a file: 80 columns, no colour. */
    public static Look plain() {
        return new Look(80, true, false);
    }

    int line() {
        return Math.min(LINE, width);
    }
}
