package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.List;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Structure.Saltelli;

/** What a reader of Sobol's indices has to beware of. */
final class SobolWarnings {
    /** Sarrazin, Pianosi and Wagener (2016) hold indices settled when intervals are narrower than 0.05; this is twice that. */
    private static final double WIDE = 0.1;
    /** Sums and signs that chance alone explains are not worth a warning. */
    private static final double SLACK = 0.05;

    private static final double NOISY = 0.02;

    private SobolWarnings() {}

    static List<String> of(List<String> names, Estimate[] found, int blocks, Saltelli design) {
        int k = names.size();
        List<String> warnings = new ArrayList<>();
        if (Integer.bitCount(design.blocks()) != 1) {
            warnings.add(design.blocks() + " blocks are not a power of 2: points of the Sobol sequence are even only in"
                    + " powers of 2 (Owen 2020). Points drawn at random do not mind.");
        }
        wide(names, found, blocks, warnings);
        double alone = SobolIndices.sum(found, 0, k);
        if (alone > 1 + SLACK) {
            warnings.add("First orders add up to " + Words.number(alone)
                    + ", more than all of the variance: there are too few blocks.");
        }
        List<String> negative = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            if (found[i].value() < -SLACK) {
                negative.add(names.get(i) + " (" + Words.number(found[i].value()) + ")");
            }
        }
        if (!negative.isEmpty()) {
            warnings.add("A share cannot be negative, but the first order is for " + Words.list(negative)
                    + ": read it as zero, and take more blocks.");
        }
        return warnings;
    }

    private static void wide(List<String> names, Estimate[] found, int blocks, List<String> warnings) {
        int k = names.size();
        List<String> wide = new ArrayList<>();
        double widest = 0;
        for (int i = 0; i < k; i++) {
            double width = Math.max(width(found[i]), width(found[k + i]));
            if (width > WIDE) {
                wide.add(names.get(i));
                widest = Math.max(widest, width);
            }
        }
        if (!wide.isEmpty()) {
            double more = (widest / WIDE) * (widest / WIDE);
            warnings.add("Intervals are wider than " + WIDE + " for " + Words.list(wide) + ". About "
                    + Words.number(Math.ceil(blocks * more))
                    + " blocks would do, where there are "
                    + blocks + ".");
        }
        int pairs = 0;
        for (int p = 2 * k; p < found.length; p++) {
            pairs += width(found[p]) > WIDE ? 1 : 0;
        }
        if (pairs > 0) {
            warnings.add(
                    "The second order of " + Words.count(pairs, "pair") + " has an interval wider than " + WIDE + ".");
        }
    }

    private static double width(Estimate index) {
        return index.high() - index.low();
    }

    /**
     * What the simulation's own error does.
     *
     * @param y the output at A and B
     * @param errors its standard errors there
     */
    static List<String> noise(double[] y, double[] errors, String output) {
        double variance = Bootstrap.deviation(y) * Bootstrap.deviation(y);
        double sum = 0;
        int known = 0;
        for (double error : errors) {
            if (Double.isFinite(error)) {
                sum += error * error;
                known++;
            }
        }
        double share = known == 0 ? 0 : sum / known / variance;
        return share < NOISY
                ? List.of()
                : List.of(Words.percent(share) + " of the variance of " + output
                        + " between points is the simulation's own error. It goes with no input alone, so first orders are"
                        + " too small by that share, and it lifts each total by up to as much. More replications per point"
                        + " make it less.");
    }
}
