package org.rollover.ensemble;

import java.util.Map;
import java.util.TreeMap;
import org.rollover.actors.Annals;
import org.rollover.actors.UsMove;

/** What the US side did over the replicates, and how the law met it. */
public final class UsTally {
    private long aware;
    private long stopped;
    private long endorsed;
    private long moved;
    private long eased;
    private long moves;
    private long disapproved;
    private final Map<UsMove.Fate, Long> fates = new TreeMap<>();
    private final Map<String, Long> stoppedBy = new TreeMap<>();
    private final Map<String, Long> delayedBy = new TreeMap<>();

    void add(Annals annals) {
        aware += annals.awareMonth() == Annals.NEVER ? 0 : 1;
        stopped += annals.stopMonth() == Annals.NEVER ? 0 : 1;
        endorsed += annals.endorseMonth() == Annals.NEVER ? 0 : 1;
        if (annals.usMoves().isEmpty()) {
            return;
        }
        moved++;
        boolean anyEased = false;
        for (UsMove move : annals.usMoves()) {
            moves++;
            anyEased |= move.fate() == UsMove.Fate.EASED;
            fates.merge(move.fate(), 1L, Long::sum);
            if (move.verdict() != null && move.verdict().disapproved()) {
                disapproved++;
            }
            if (!move.constraint().isEmpty()) {
                boolean stops = move.fate() == UsMove.Fate.FORBIDDEN || move.fate() == UsMove.Fate.DISAPPROVED;
                (stops ? stoppedBy : delayedBy).merge(move.constraint(), 1L, Long::sum);
            }
        }
        eased += anyEased ? 1 : 0;
    }

    void add(UsTally other) {
        aware += other.aware;
        stopped += other.stopped;
        endorsed += other.endorsed;
        moved += other.moved;
        eased += other.eased;
        moves += other.moves;
        disapproved += other.disapproved;
        other.fates.forEach((fate, count) -> fates.merge(fate, count, Long::sum));
        other.stoppedBy.forEach((id, count) -> stoppedBy.merge(id, count, Long::sum));
        other.delayedBy.forEach((id, count) -> delayedBy.merge(id, count, Long::sum));
    }

    /** Replicates in which the president knew of the lobbying at some time. */
    public long aware() {
        return aware;
    }

    /** Replicates in which the president ordered the bureaucracy to stop. */
    public long stopped() {
        return stopped;
    }

    /** Replicates in which the president endorsed the lobbying. */
    public long endorsed() {
        return endorsed;
    }

    /** Replicates in which the president moved to ease the US measures at least once. */
    public long moved() {
        return moved;
    }

    /** Replicates in which the US measures were eased. */
    public long eased() {
        return eased;
    }

    /** Moves to ease, over all replicates; there may be several in one. */
    public long moves() {
        return moves;
    }

    /** Moves whose review ended with a resolution of disapproval through both chambers. */
    public long disapproved() {
        return disapproved;
    }

    /** Moves by what became of them. */
    public Map<UsMove.Fate, Long> fates() {
        return Map.copyOf(fates);
    }

    /** Moves stopped, by the constraint that stopped them, in order of ids. */
    public Map<String, Long> stoppedBy() {
        return new TreeMap<>(stoppedBy);
    }

    /** Moves that had to wait for a review, by its id, in order of ids. */
    public Map<String, Long> delayedBy() {
        return new TreeMap<>(delayedBy);
    }
}
