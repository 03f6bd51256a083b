package org.rollover.scenario;

import java.util.List;
import java.util.Map;
import org.rollover.chance.Distribution;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/**
 * The draws of a scenario's uncertain numbers, stratified: of {@link #SIZE} draws that follow each other, each number has
 * exactly one in every {@code 1/SIZE} of its distribution, in an order of its own (Latin hypercube sampling; McKay, Beckman
 * and Conover 1979). The mean over such a set has less error than that of independent draws wherever numbers act by
 * themselves, and never much more (Owen 1997).
 *
 * <p>A number's draws depend on the seed and on its path alone (on the name of the sample, where numbers are drawn
 * together): one more uncertain number leaves those of the others as they
 * are. An object serves one thread, and keeps the set that it drew from last.
 */
public final class LatinHypercube {
    /** Draws that are stratified together. */
    public static final int SIZE = 50;

    private static final String DRAW = "draw";
    /** No path begins so. */
    private static final String TOGETHER = "together: ";

    private static final String ORDER = "order of draws";

    private final List<Quantity> uncertain;
    private final long[] drawKeys;
    private final long[] orderKeys;
    /** By number, then place in the set. */
    private final byte[][] strata;

    private long seed;
    private long set = -1;

    /**
     * @param uncertain the uncertain numbers in slot order
     */
    public LatinHypercube(List<Quantity> uncertain) {
        this.uncertain = uncertain;
        this.drawKeys = keys(uncertain, DRAW);
        this.orderKeys = keys(uncertain, ORDER);
        this.strata = new byte[uncertain.size()][SIZE];
    }

    private static long[] keys(List<Quantity> uncertain, String purpose) {
        return uncertain.stream()
                .mapToLong(quantity -> Streams.key(luck(quantity), purpose))
                .toArray();
    }

    /** Whose luck a number shares: that of what it is drawn together with, else its own. */
    private static String luck(Quantity quantity) {
        return quantity.distribution() instanceof Distribution.Sample sample
                        && !sample.together().isEmpty()
                ? TOGETHER + sample.together()
                : quantity.path();
    }

    /** A draw of all uncertain numbers by its place, from 0. */
    public Draw draw(long wantedSeed, long index) {
        long wanted = index / SIZE;
        if (wanted != set || wantedSeed != seed) {
            shuffle(wantedSeed, wanted);
        }
        int place = (int) (index % SIZE);
        Streams luck = Streams.of(wantedSeed, index);
        double[] drawn = new double[drawKeys.length];
        for (int slot = 0; slot < drawn.length; slot++) {
            double within = luck.stream(drawKeys[slot]).uniform();
            double u = (strata[slot][place] + within) / SIZE;
            Distribution belief = uncertain.get(slot).distribution();
            drawn[slot] = belief instanceof Distribution.Sample sample ? sample.row(u) : belief.quantile(u);
        }
        return new Draw(drawn, Map.of());
    }

    /** Fisher and Yates. */
    private void shuffle(long wantedSeed, long wanted) {
        Streams luck = Streams.of(wantedSeed, wanted);
        for (int slot = 0; slot < strata.length; slot++) {
            Stream stream = luck.stream(orderKeys[slot]);
            byte[] order = strata[slot];
            for (int i = 0; i < SIZE; i++) {
                int j = (int) (stream.uniform() * (i + 1));
                order[i] = order[j];
                order[j] = (byte) i;
            }
        }
        seed = wantedSeed;
        set = wanted;
    }
}
