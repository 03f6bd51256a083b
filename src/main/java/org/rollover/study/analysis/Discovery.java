package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

/** What the ways of scenario discovery have in common: the question, and what stands in its way. */
final class Discovery {
    private static final int FEWEST_ROWS = 40;
    private static final int FEWEST_INTEREST = 5;
    /** With fewer of either kind a box says little. */
    private static final int FEW_INTEREST = 50;

    private static final double NEAR = 2;
    private static final double MANY_NEAR = 0.1;

    private Discovery() {}

    static List<String> objections(Observations table, Asked asked) {
        Asked.Interest interest = asked.interest();
        if (interest == null) {
            return List.of("Which points are of interest has to be said, as in " + asked.output() + " < 0.5.");
        }
        if (!table.outputs().containsKey(asked.output())) {
            return List.of("There is no output " + asked.output() + "; here are "
                    + String.join(", ", table.outputs().keySet()) + ".");
        }
        PrimData data = data(table.whole(asked.output()), asked.output(), interest);
        List<String> objections = new ArrayList<>();
        if (data.inputs().isEmpty()) {
            objections.add("There are no inputs.");
        }
        if (data.rows() < FEWEST_ROWS) {
            objections.add("A box wants at least " + FEWEST_ROWS + " points; here are " + data.rows() + ".");
        }
        int hits = data.interest();
        String is = asked.output() + " is " + interest.words();
        if (hits < FEWEST_INTEREST) {
            objections.add(is + " in " + (hits == 0 ? "no point" : "only " + hits + " points")
                    + ": there is no box to look for. Choose another bound, or wider ranges.");
        } else if (data.rows() - hits < FEWEST_INTEREST) {
            objections.add(
                    is + " in " + (hits == data.rows() ? "every point" : "all but " + (data.rows() - hits) + " points")
                            + ": there is no box to look for. Choose another bound, or wider ranges.");
        }
        return objections;
    }

    /** The rows in which the output is known. Of an output that is an estimate, the estimate decides. */
    static PrimData data(Observations whole, String output, Asked.Interest interest) {
        double[] y = whole.output(output);
        BitSet hits = new BitSet(y.length);
        for (int row = 0; row < y.length; row++) {
            hits.set(row, interest.is(y[row]));
        }
        return new PrimData(whole.inputs(), whole.values(), hits, y.length);
    }

    /** Warnings that hold whatever is found. */
    static List<String> warnings(
            Observations table, Observations whole, PrimData data, Asked asked, Asked.Interest interest) {
        List<String> warnings = new ArrayList<>();
        int failed = table.rows() - whole.rows();
        if (failed > 0) {
            warnings.add(Figures.points(failed) + " failed; left out.");
        }
        if (Math.min(data.interest(), data.rows() - data.interest()) < FEW_INTEREST) {
            warnings.add("Only " + Math.min(data.interest(), data.rows() - data.interest()) + " points are "
                    + (data.interest() <= data.rows() / 2 ? "" : "not ")
                    + "of interest: with fewer than " + FEW_INTEREST + " a box may be luck. Run more points.");
        }
        if (table.structure() instanceof Structure.OneAtATime) {
            warnings.add(
                    "Points that vary one input at a time fill no box; use a Latin hypercube or a Sobol sequence.");
        }
        double near = near(whole, asked.output(), interest.bound());
        if (near > MANY_NEAR) {
            warnings.add("In " + Figures.percent(near) + " of points " + asked.output()
                    + " is within two standard errors of " + Figures.short3(interest.bound())
                    + ", so that which side they are on is partly luck. Run more replications a point.");
        }
        return warnings;
    }

    /** The share of rows whose output lies within two standard errors of the bound; 0 where there are none. */
    private static double near(Observations whole, String output, double bound) {
        double[] errors = whole.errors().get(output);
        if (errors == null) {
            return 0;
        }
        double[] y = whole.output(output);
        int near = 0;
        for (int row = 0; row < y.length; row++) {
            near += errors[row] > 0 && Math.abs(y[row] - bound) <= NEAR * errors[row] ? 1 : 0;
        }
        return (double) near / y.length;
    }
}
