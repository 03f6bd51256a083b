package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Beta;

/**
 * One box: peeled, chosen, freed of what does not matter, pasted.
 *
 * @param alpha the share of a box's rows that a peel takes off and pasting puts on
 */
record PrimSearch(double alpha) {
    static final PrimSearch USUAL = new PrimSearch(0.05);

    /** A bound with a greater quasi-p-value is dropped (Bryant and Lempert 2010). */
    static final double MATTERS = 0.05;
    /** Of boxes almost as good, the one that is told in fewer inputs is chosen. */
    private static final double ALMOST = 0.95;

    private static final double LEAST_SHARE = 0.05;
    private static final int LEAST_ROWS = 10;

    /**
     * What was found.
     *
     * @param steps the way of peeling
     * @param chosen the place of the box that was chosen among them
     * @param box what became of it
     */
    record Found(List<PrimPeeling.Step> steps, int chosen, Region box, PrimData.Count count) {
        /** True where no box does better than to take everything. */
        boolean nothing() {
            return box.restricted().length == 0;
        }
    }

    Found of(PrimData data) {
        List<PrimPeeling.Step> steps = PrimPeeling.peeled(data, alpha, least(data));
        int chosen = choice(steps);
        Region box = pasted(data, significant(data, steps.get(chosen).box()));
        return new Found(steps, chosen, box, data.count(box));
    }

    /** The rows that a box has at least: 5% of all, or half of those of interest where these are fewer, but 10. */
    static int least(PrimData data) {
        return Math.max(LEAST_ROWS, (int) Math.min(LEAST_SHARE * data.rows(), data.interest() / 2.0));
    }

    /**
     * The box with the greatest product of coverage and density: a box must be good at both. Of those within 5% of it, the one
     * with the fewest restricted inputs; of these the best.
     */
    static int choice(List<PrimPeeling.Step> steps) {
        double most =
                steps.stream().mapToDouble(step -> step.count().worth()).max().orElse(0);
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).count().worth() >= ALMOST * most)
                .boxed()
                .min(Comparator.<Integer>comparingInt(i -> steps.get(i).box().restricted().length)
                        .thenComparingDouble(i -> -steps.get(i).count().worth()))
                .orElse(0);
    }

    /**
     * The quasi-p-value of an input's bounds (Bryant and Lempert 2010): the probability of at least as many rows of
     * interest in the box as there are, if each of its rows were of interest with the share that they have in the box without
     * these bounds. "Quasi", as the bounds were sought. The tail of the binomial distribution as an incomplete beta function.
     */
    static double quasiP(PrimData data, Region box, int input) {
        PrimData.Count with = data.count(box);
        double share = data.count(box.free(input)).density();
        return with.hits() == 0 || share == 1
                ? 1
                : Beta.regularizedBeta(share, with.hits(), with.rows() - with.hits() + 1.0);
    }

    /** The box without the bounds that do not matter, dropped from the least significant. */
    static Region significant(PrimData data, Region box) {
        Region left = box;
        while (true) {
            int worst = -1;
            double most = MATTERS;
            for (int input : left.restricted()) {
                double p = quasiP(data, left, input);
                if (p > most) {
                    most = p;
                    worst = input;
                }
            }
            if (worst < 0) {
                return left;
            }
            left = left.free(worst);
        }
    }

    /**
     * Pasting (Friedman and Fisher 1999): bounds that peeling set too tight are moved out again, by as many rows
     * as a peel takes, where most of interest comes in, as long as the box becomes no thinner in them.
     */
    Region pasted(PrimData data, Region box) {
        Region at = box;
        PrimData.Count count = data.count(at);
        while (true) {
            Region best = null;
            PrimData.Count most = count;
            for (Region wider : wider(data, at, Math.max(1, (int) (alpha * count.rows())))) {
                PrimData.Count now = data.count(wider);
                boolean better =
                        now.density() > most.density() || (now.density() == most.density() && now.hits() > most.hits());
                if (better) {
                    best = wider;
                    most = now;
                }
            }
            if (best == null) {
                return at;
            }
            at = best;
            count = most;
        }
    }

    /** The box with one bound moved out by so many rows. */
    private static List<Region> wider(PrimData data, Region box, int rows) {
        List<Region> wider = new ArrayList<>();
        for (int input : box.restricted()) {
            for (int label : box.gone().get(input).stream().toArray()) {
                wider.add(box.label(input, label, false));
            }
            if (box.low()[input] != Double.NEGATIVE_INFINITY) {
                double[] below =
                        beyond(data, box.atLeast(input, Double.NEGATIVE_INFINITY), input, box.low()[input], true);
                wider.add(box.atLeast(
                        input, rows < below.length ? below[below.length - rows] : Double.NEGATIVE_INFINITY));
            }
            if (box.high()[input] != Double.POSITIVE_INFINITY) {
                double[] above =
                        beyond(data, box.atMost(input, Double.POSITIVE_INFINITY), input, box.high()[input], false);
                wider.add(box.atMost(input, rows < above.length ? above[rows - 1] : Double.POSITIVE_INFINITY));
            }
        }
        return wider;
    }

    /** The values of an input, in order, in the rows that come into a box when a bound of it goes. */
    private static double[] beyond(PrimData data, Region open, int input, double bound, boolean below) {
        double[] column = data.columns().get(input);
        BitSet inside = open.rows(data.columns(), data.rows());
        double[] values = inside.stream()
                .mapToDouble(row -> column[row])
                .filter(value -> below ? value < bound : value > bound)
                .toArray();
        Arrays.sort(values);
        return values;
    }
}
