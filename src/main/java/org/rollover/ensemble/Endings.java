package org.rollover.ensemble;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.council.Proceeding;
import org.rollover.simulation.History;

/** Where the histories of one scenario ended that were not sustained. Memory grows with these only. */
final class Endings {
    private final Cast cast;
    private final ConcurrentSkipListMap<Long, Ending> byReplicate = new ConcurrentSkipListMap<>();

    /**
     * How a history ended.
     *
     * @param month of the decision after which the measures no longer counted as sustained; null if no decision did it
     * @param vetoes the governments whose ballots stood against renewal there; empty if none did
     */
    record Ending(@Nullable YearMonth month, List<String> vetoes) {}

    Endings(Cast cast) {
        this.cast = cast;
    }

    /**
     * Reads a history; may be called from several threads.
     *
     * @param decision that at which it stopped being sustained, as {@link Fate#decision}
     */
    void add(long replicate, History history, int decision) {
        if (decision == Fate.NEVER) {
            return;
        }
        if (decision == Fate.OUTSIDE) {
            byReplicate.put(replicate, new Ending(null, List.of()));
            return;
        }
        Proceeding proceeding = history.annals().decisions().get(decision);
        List<String> vetoes = new ArrayList<>();
        for (int i = 0; i < proceeding.vetoed().length; i++) {
            if (proceeding.vetoed()[i]) {
                vetoes.add(cast.governmentNames().get(i));
            }
        }
        YearMonth month = cast.months().get(cast.decisionMonths().get(decision));
        byReplicate.put(replicate, new Ending(month, List.copyOf(vetoes)));
    }

    /** The endings by replicate, before a replicate. */
    NavigableMap<Long, Ending> before(long replicate) {
        return byReplicate.headMap(replicate, false);
    }
}
