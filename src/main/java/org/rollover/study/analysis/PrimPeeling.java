package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Peeling (Friedman and Fisher 1999): from the whole space, again and again cut off a thin slice, at that end of
 * that input, or that label of a category, where the share of rows of interest in what is left grows most for each row that is
 * cut off. (Slices differ in size where values repeat; the gain for each row is the lenient criterion of Kwakkel and
 * Jaxa-Rozen 2016.)
 */
final class PrimPeeling {

    /**
     * A box on the way.
     *
     * @param input that was cut, or -1 for the whole space
     */
    record Step(Region box, PrimData.Count count, int input) {}

    /** A cut that could be made. */
    private record Cut(Region box, int input, int rows, int hits, double gain) {}

    private final PrimData data;
    private final double alpha;
    /** The rows in the box in the order of their values, by input; the first {@link #rows} of each are meant. */
    private final int[][] orders;

    private Region box;
    private int rows;
    private int hits;

    private PrimPeeling(PrimData data, double alpha) {
        this.data = data;
        this.alpha = alpha;
        this.rows = data.rows();
        this.hits = data.interest();
        this.box = Region.whole(data.inputs().size());
        this.orders = new int[data.inputs().size()][];
        for (int input = 0; input < orders.length; input++) {
            orders[input] = data.order(input);
        }
    }

    /**
     * All boxes on the way, the whole space first, until all rows are of interest or a box would have fewer rows than
     * {@code least}.
     *
     * @param alpha the share of rows in a slice
     */
    static List<Step> peeled(PrimData data, double alpha, int least) {
        PrimPeeling peeling = new PrimPeeling(data, alpha);
        List<Step> steps = new ArrayList<>();
        steps.add(peeling.step(-1));
        while (peeling.hits < peeling.rows) {
            Cut cut = peeling.best(least);
            if (cut == null) {
                break;
            }
            peeling.make(cut);
            steps.add(peeling.step(cut.input));
        }
        return steps;
    }

    private Step step(int input) {
        return new Step(box, new PrimData.Count(rows, hits), input);
    }

    private @Nullable Cut best(int least) {
        Cut best = null;
        for (int input = 0; input < orders.length; input++) {
            List<Cut> cuts = data.inputs().get(input).categorical()
                    ? labels(input)
                    : Arrays.asList(slice(input, true), slice(input, false));
            for (Cut cut : cuts) {
                boolean possible = cut.rows > 0 && rows - cut.rows >= least;
                if (possible && (best == null || cut.gain > best.gain)) {
                    best = cut;
                }
            }
        }
        return best;
    }

    /** A slice off one end: alpha of the rows, or those of the outermost value where it has more. */
    private Cut slice(int input, boolean bottom) {
        double[] column = data.columns().get(input);
        int[] order = orders[input];
        int wanted = Math.max(1, (int) (alpha * rows));
        double outermost = column[order[bottom ? 0 : rows - 1]];
        double bound = column[order[Math.min(rows - 1, Math.max(0, bottom ? wanted : rows - 1 - wanted))]];
        int cut = 0;
        int lost = 0;
        while (cut < rows) {
            int row = order[bottom ? cut : rows - 1 - cut];
            boolean inside = bound == outermost
                    ? column[row] != outermost
                    : bottom ? column[row] >= bound : column[row] <= bound;
            if (inside) {
                Region left = bottom ? box.atLeast(input, column[row]) : box.atMost(input, column[row]);
                return new Cut(left, input, cut, lost, gain(cut, lost));
            }
            cut++;
            lost += data.hits().get(row) ? 1 : 0;
        }
        return new Cut(box, input, 0, 0, 0); // one value only: nothing to cut
    }

    private List<Cut> labels(int input) {
        double[] column = data.columns().get(input);
        int[] order = orders[input];
        List<Cut> cuts = new ArrayList<>();
        for (int from = 0; from < rows; ) {
            int label = (int) column[order[from]];
            int to = from;
            int lost = 0;
            while (to < rows && (int) column[order[to]] == label) {
                lost += data.hits().get(order[to]) ? 1 : 0;
                to++;
            }
            if (to - from < rows) {
                cuts.add(new Cut(box.label(input, label, true), input, to - from, lost, gain(to - from, lost)));
            }
            from = to;
        }
        return cuts;
    }

    /** How much the share of interest grows for each row cut off. */
    private double gain(int cut, int lost) {
        if (cut == 0 || cut == rows) {
            return Double.NEGATIVE_INFINITY;
        }
        return ((double) (hits - lost) / (rows - cut) - (double) hits / rows) / cut;
    }

    private void make(Cut cut) {
        double[] column = data.columns().get(cut.input);
        for (int[] order : orders) {
            int kept = 0;
            for (int i = 0; i < rows; i++) {
                if (cut.box.holds(cut.input, column[order[i]])) {
                    order[kept++] = order[i];
                }
            }
        }
        box = cut.box;
        rows -= cut.rows;
        hits -= cut.hits;
    }
}
