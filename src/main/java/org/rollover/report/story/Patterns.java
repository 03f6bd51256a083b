package org.rollover.report.story;

import static org.rollover.report.html.Options.list;

import java.util.Map;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** Patterns that tell the parts of a bar apart without colour. */
public final class Patterns {
    private static final int KINDS = 6;

    private Patterns() {}

    /** The pattern of a part by its place, from 0; the first is plain. */
    public static Map<String, Object> of(int place) {
        return switch (Math.floorMod(place, KINDS)) {
            case 0 -> Options.of("symbol", "none");
            case 1 -> lines(Math.PI / 4, 6);
            case 2 -> dots();
            case 3 -> lines(-Math.PI / 4, 6);
            case 4 -> lines(Math.PI / 2, 5);
            default -> lines(0, 9);
        };
    }

    private static Map<String, Object> lines(double turned, int apart) {
        return Options.of(
                "symbol", "rect",
                "color", Tone.PAPER.token(),
                "dashArrayX", list(1, 0),
                "dashArrayY", list(1.5, apart),
                "rotation", turned);
    }

    private static Map<String, Object> dots() {
        return Options.of(
                "symbol", "circle",
                "symbolSize", 0.8,
                "color", Tone.PAPER.token(),
                "dashArrayX", list(list(5, 5), list(0, 5, 5, 0)),
                "dashArrayY", list(4, 0));
    }
}
