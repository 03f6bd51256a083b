package org.rollover.report.html;

import java.util.Locale;

/**
 * What a colour means. The page has a light and a dark value for each (report.css); all pairs that stand side by side in a chart
 * differ for the colour-blind too (after Okabe and Ito 2008) and in lightness.
 */
public enum Tone {
    /** For the measures, or for renewal. */
    RENEWAL,
    /** Against them. */
    LAPSE,
    SMOOTH,
    FACED_DOWN,
    CONCESSION,
    EASED,
    LAPSED,
    /** A decision that was not taken any more. */
    OVER,
    /** Text and what is as strong as text. */
    INK,
    MUTED,
    FAINT,
    PAPER,
    /** What a single series is drawn in. */
    ACCENT,
    /** What is to be looked at among the rest. */
    MARK,
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    /** Steps of a scale from nothing to much. */
    HEAT_0,
    HEAT_1,
    HEAT_2,
    HEAT_3,
    HEAT_4;

    /** The token that an option holds in place of a colour. */
    public String token() {
        return "tone:" + css();
    }

    String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tone of a series by its place, from 0; after the last it begins again. */
    public static Tone series(int place) {
        return values()[SERIES_1.ordinal() + Math.floorMod(place, 6)];
    }
}
