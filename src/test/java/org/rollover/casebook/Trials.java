package org.rollover.casebook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.CaseNotes.Progress;
import org.rollover.scenario.HistoricalDecision.Evidence;
import org.rollover.scenario.HistoricalDecision.Happened;

/** Decisions and forecasts made for tests. */
final class Trials {
    private Trials() {}

    static Decided decided(String regime, String name, Happened happened) {
        return decided(regime, name, happened, Evidence.UNKNOWN, null);
    }

    static Decided decided(String regime, String name, Happened happened, Evidence heldUp, @Nullable Integer delay) {
        return new Decided(
                name,
                0,
                0,
                regime,
                YearMonth.of(2015, 1),
                null,
                name,
                true,
                "unanimity",
                1,
                Progress.NONE,
                happened,
                heldUp,
                delay);
    }

    static Trial trial(Decided decided, Probabilities said, double heldUp) {
        Delays delays = new Delays(new TreeMap<>(Map.of(0L, 1 - heldUp, 10L, heldUp)));
        return new Trial(decided, decided.outcome().orElseThrow(), new Prediction(said, 100, 0.01, heldUp, delays));
    }

    static Trial trial(Decided decided, double kept) {
        return trial(decided, new Probabilities(kept, (1 - kept) / 2, (1 - kept) / 2), 0);
    }

    /** So many regimes of so many cases each, every second one kept. */
    static List<Decided> many(int regimes, int cases) {
        List<Decided> all = new ArrayList<>();
        for (int r = 0; r < regimes; r++) {
            for (int c = 0; c < cases; c++) {
                all.add(decided("R" + r, "R" + r + "C" + c, r % 2 == 0 ? Happened.RENEWED : Happened.LIFTED));
            }
        }
        return all;
    }
}
