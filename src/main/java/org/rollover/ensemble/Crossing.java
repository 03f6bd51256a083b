package org.rollover.ensemble;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.Panel.Contrast;

/**
 * Where P(sustained) crosses a threshold as one number moves: a stochastic root by sample-average approximation (Pasupathy
 * and Kim 2011). All values are tried on the same draws and luck, so that P is one fixed curve; its root is bracketed and
 * closed in on by the Illinois rule (Dowell and Jarratt 1971). The interval on the value inverts the test of the threshold,
 * as Fieller's does: it holds the values around the root at which the interval of P holds the threshold.
 */
final class Crossing {
    /** Parts of the range whose ends are looked at for a change of side; P need not be monotone. */
    private static final int PARTS = 4;

    /** The least change of P between two neighbouring values that is a jump; less is a steep curve. */
    private static final double LEAST_JUMP = 0.02;

    private final NumericLever lever;
    private final double threshold;
    private final Evaluator evaluator;
    private final TreeMap<Integer, Contrast> seen = new TreeMap<>();

    /** Works out P at a value; null once the search is to be given up. */
    interface Evaluator {
        @Nullable
        Contrast at(double value);
    }

    /** The search was given up. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * What was found.
     *
     * @param place where on the grid P comes nearest to the threshold; where it jumps, the far side as the number stands
     * @param at P there
     * @param low the lower end of the 95 % interval on the value, in steps; null if it lies below the range
     * @param high its upper end; null if it lies above the range
     * @param crossings how often P changes side over the range, as far as it was looked at
     * @param before the neighbouring place on the near side of a jump; null where P does not jump
     */
    record Root(
            int place,
            Contrast at,
            @Nullable Integer low,
            @Nullable Integer high,
            int crossings,
            @Nullable Integer before) {}

    Crossing(NumericLever lever, double threshold, Evaluator evaluator) {
        this.lever = lever;
        this.threshold = threshold;
        this.evaluator = evaluator;
    }

    /** The points that were looked at: P by value. */
    Map<Double, Contrast> curve() {
        TreeMap<Double, Contrast> curve = new TreeMap<>();
        seen.forEach((place, p) -> curve.put(lever.value(place), p));
        return curve;
    }

    /**
     * Searches the whole range.
     *
     * @return true if it was searched to the end, false if the evaluator gave up; {@link #root} then has what was found
     */
    boolean search() {
        try {
            root = find();
            return true;
        } catch (GivenUp e) {
            return false;
        }
    }

    private @Nullable Root root;

    /** The root that lies nearest to where the number stands now; null if P does not cross. */
    @Nullable
    Root root() {
        return root;
    }

    private @Nullable Root find() {
        int[] places = places(lever, PARTS);
        int bracket = -1;
        int crossings = 0;
        for (int p = 0; p < places.length; p++) {
            at(places[p]);
        }
        for (int p = 1; p < places.length; p++) {
            if (above(places[p - 1]) != above(places[p])) {
                crossings++;
                if (bracket < 0 || farOff(places, p) < farOff(places, bracket)) {
                    bracket = p;
                }
            }
        }
        if (bracket < 0) {
            return null;
        }
        int below = close(places[bracket - 1], places[bracket], p -> p.value() - threshold);
        if (jumps(below)) {
            boolean upwards = lever.now() < lever.value(below + 1);
            int far = upwards ? below + 1 : below;
            return new Root(far, at(far), below, below + 1, crossings, upwards ? below : below + 1);
        }
        int place = off(below) <= off(below + 1) ? below : below + 1;
        return new Root(place, at(place), end(place, -1), end(place, 1), crossings, null);
    }

    /** The ends of equal parts of a lever's range, with the ends of the range. */
    static int[] places(NumericLever lever, int parts) {
        int width = lever.last() - lever.first();
        return java.util.stream.IntStream.rangeClosed(0, parts)
                .map(p -> lever.first() + (int) ((long) width * p / parts))
                .distinct()
                .toArray();
    }

    private double farOff(int[] places, int p) {
        double nearest = Math.max(lever.value(places[p - 1]), Math.min(lever.value(places[p]), lever.now()));
        return lever.distance(nearest);
    }

    private Contrast at(int place) {
        Contrast known = seen.get(place);
        if (known == null) {
            known = evaluator.at(lever.value(place));
            if (known == null) {
                throw new GivenUp();
            }
            seen.put(place, known);
        }
        return known;
    }

    /** True if P leaps from a place to the next, so that no value brings it near the threshold. */
    private boolean jumps(int below) {
        return clear(below)
                && clear(below + 1)
                && Math.abs(at(below + 1).value() - at(below).value()) >= LEAST_JUMP;
    }

    /** True if the interval of P does not hold the threshold. */
    private boolean clear(int place) {
        Interval interval = at(place).interval();
        return interval.low() > threshold || interval.high() < threshold;
    }

    private boolean above(int place) {
        return at(place).value() >= threshold;
    }

    private double off(int place) {
        return Math.abs(at(place).value() - threshold);
    }

    /** The first place, going one way from the root, at which the interval of P no longer holds the threshold; null if all do. */
    private @Nullable Integer end(int root, int way) {
        for (Integer outer = neighbour(root, way); outer != null; outer = neighbour(outer, way)) {
            Contrast p = at(outer);
            if (clear(outer)) {
                ToDoubleFunction<Contrast> margin = p.value() > threshold
                        ? q -> q.interval().low() - threshold
                        : q -> threshold - q.interval().high();
                if (margin.applyAsDouble(at(root)) > 0) {
                    return root + way;
                }
                int below = close(Math.min(root, outer), Math.max(root, outer), margin);
                return way > 0 ? below + 1 : below;
            }
        }
        return null;
    }

    private @Nullable Integer neighbour(int place, int way) {
        return way > 0 ? seen.higherKey(place) : seen.lowerKey(place);
    }

    /**
     * Closes in on a change of sign between two places.
     *
     * @return the lower one of two neighbouring places between which the sign changes
     */
    private int close(int from, int to, ToDoubleFunction<Contrast> function) {
        int a = from;
        int b = to;
        double fa = function.applyAsDouble(at(a));
        double fb = function.applyAsDouble(at(b));
        int kept = 0;
        while (b - a > 1) {
            // Two steps that keep the same end in a row: the slow case of the secant, in which halving is safe.
            double share = Math.abs(kept) > 1 || fa == fb ? 0.5 : fa / (fa - fb);
            int middle = Math.max(a + 1, Math.min(b - 1, a + (int) Math.round(share * (b - a))));
            double f = function.applyAsDouble(at(middle));
            if ((f >= 0) == (fa >= 0)) {
                a = middle;
                fa = f;
                fb = kept > 0 ? fb / 2 : fb;
                kept = Math.max(1, kept + 1);
            } else {
                b = middle;
                fb = f;
                fa = kept < 0 ? fa / 2 : fa;
                kept = Math.min(-1, kept - 1);
            }
        }
        return a;
    }
}
