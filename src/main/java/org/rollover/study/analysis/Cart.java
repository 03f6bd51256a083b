package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.rollover.archive.Table;
import org.rollover.chance.Streams;
import org.rollover.study.table.Observations;

/** Scenario discovery by a classification tree: in which worlds is it so? */
final class Cart implements Analysis {
    private static final int DEEPEST = 4;
    /** Of all rows, in a leaf. */
    private static final double LEAST_SHARE = 0.02;

    private static final int LEAST_ROWS = 10;
    /** More rows make the tree no better and take the library minutes. */
    private static final int MOST_ROWS = 20_000;

    private static final double LITTLE_SKILL = 0.1;

    /** A leaf and what is in it. */
    private record Leaf(Region region, PrimData.Count count) {}

    @Override
    public String name() {
        return "cart";
    }

    @Override
    public String doc() {
        return "In which worlds is it so? A classification tree that cuts the space of inputs into boxes (CART: Breiman,"
                + " Friedman, Olshen and Stone 1984; Lempert, Bryant and Bankes 2008).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        return Discovery.objections(table, asked);
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        Asked.Interest interest = Objects.requireNonNull(asked.interest(), "objections");
        Observations whole = table.whole(asked.output());
        PrimData data = Discovery.data(whole, asked.output(), interest);
        PrimData learnt = learnt(data, asked.seed());
        CartTrial trial = CartTrial.of(learnt, DEEPEST, LEAST_SHARE, asked.seed());
        List<Leaf> leaves =
                CartTree.grown(learnt, DEEPEST, least(learnt.rows(), LEAST_SHARE)).leaves(trial.depth()).stream()
                        .map(region -> new Leaf(region, data.count(region)))
                        .sorted(Comparator.comparingDouble(leaf -> -leaf.count.density()))
                        .toList();
        String is = asked.output() + " is " + interest.words();
        List<String> warnings = new ArrayList<>(Discovery.warnings(table, whole, data, asked, interest));
        warnings.addAll(warnings(trial, learnt, data));
        return new Findings(
                name(),
                "In which worlds is " + asked.output() + " " + interest.words() + "? (classification tree)",
                answer(leaves, trial, data, is),
                warnings,
                List.of(table(leaves, data)),
                exhibits(leaves, whole, data, is));
    }

    static int least(int rows, double share) {
        return Math.max(LEAST_ROWS, (int) (share * rows));
    }

    /** At most so many rows, drawn; if these are all alike, all rows. */
    private static PrimData learnt(PrimData data, long seed) {
        if (data.rows() <= MOST_ROWS) {
            return data;
        }
        int[] order = CartTrial.shuffled(data.rows(), Streams.of(seed, 0).stream("cart", "rows"));
        BitSet rows = new BitSet(data.rows());
        for (int i = 0; i < MOST_ROWS; i++) {
            rows.set(order[i]);
        }
        PrimData some = data.picked(rows);
        return some.interest() == 0 || some.interest() == some.rows() ? data : some;
    }

    /** The leaf that is best at coverage and density at once, as PRIM chooses its box. */
    private static Leaf best(List<Leaf> leaves) {
        return leaves.stream()
                .max(Comparator.comparingDouble(leaf -> leaf.count.worth()))
                .orElseThrow();
    }

    private static List<String> answer(List<Leaf> leaves, CartTrial trial, PrimData data, String is) {
        List<String> answer = new ArrayList<>();
        String base = is + " in " + Figures.percent((double) data.interest() / data.rows()) + " of the "
                + Figures.points(data.rows()) + ".";
        if (leaves.size() == 1) {
            answer.add(base + " No tree was found that tells these points from the others.");
            return answer;
        }
        Leaf best = best(leaves);
        answer.add(base + " It is so in " + Figures.percent(best.count.density()) + " of those in which "
                + best.region.words(data.inputs()) + "; this leaf of the tree holds "
                + Figures.percent(best.count.coverage(data.interest())) + " of all such points (coverage).");
        List<Leaf> dense =
                leaves.stream().filter(leaf -> leaf.count.density() >= 0.5).toList();
        if (dense.size() > 1) {
            int rows = dense.stream().mapToInt(leaf -> leaf.count.rows()).sum();
            int hits = dense.stream().mapToInt(leaf -> leaf.count.hits()).sum();
            answer.add("The " + dense.size() + " leaves in which it is so in half of the points or more hold "
                    + Figures.percent((double) hits / data.interest()) + " of all such points; it is so in "
                    + Figures.percent((double) hits / rows) + " of theirs.");
        }
        answer.add("On points that it has not seen, such a tree is right in " + Figures.percent(trial.right())
                + "; to say the more frequent answer always is right in " + Figures.percent(frequent(data)) + ".");
        return answer;
    }

    private static double frequent(PrimData data) {
        return (double) Math.max(data.interest(), data.rows() - data.interest()) / data.rows();
    }

    private static List<String> warnings(CartTrial trial, PrimData learnt, PrimData data) {
        List<String> warnings = new ArrayList<>();
        double base = (double) learnt.interest() / learnt.rows();
        if (trial.depth() == 0) {
            warnings.add(
                    "No tree does better than the plain share on points that it has not seen: these inputs do not matter"
                            + " to what is asked, or the points are too few.");
        } else if (trial.skill(base) < LITTLE_SKILL) {
            warnings.add("The tree accounts for only " + Figures.percent(Math.max(0, trial.skill(base)))
                    + " of the variance on points that it has not seen: most of what matters is not in it.");
        }
        if (learnt.rows() < data.rows()) {
            warnings.add("The tree was learnt from " + Figures.count(learnt.rows()) + " points drawn of "
                    + Figures.count(data.rows()) + "; what its leaves hold was counted in all.");
        }
        return warnings;
    }

    private static Table table(List<Leaf> leaves, PrimData data) {
        Table table = new Table("cart-leaves", "leaf", "points", "of_interest", "density", "coverage", "mass", "words");
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            table.row(
                    i + 1,
                    leaf.count.rows(),
                    leaf.count.hits(),
                    leaf.count.density(),
                    leaf.count.coverage(data.interest()),
                    (double) leaf.count.rows() / data.rows(),
                    leaf.region.words(data.inputs()));
        }
        return table;
    }

    private static List<Exhibit> exhibits(List<Leaf> leaves, Observations whole, PrimData data, String is) {
        if (leaves.size() == 1) {
            return List.of();
        }
        List<Exhibit.Bar> bars = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            PrimData.Count count = leaves.get(i).count;
            bars.add(new Exhibit.Bar(
                    "leaf " + (i + 1),
                    List.of(
                            Exhibit.Estimate.bare(count.density()),
                            Exhibit.Estimate.bare(count.coverage(data.interest())))));
        }
        return List.of(
                new Exhibit.Bars(
                        "cart-leaves",
                        "Leaves of the tree, by how often " + is,
                        "Share, 0 to 1",
                        0,
                        List.of("density", "coverage"),
                        bars),
                new Exhibit.Box(
                        "cart-box",
                        "The leaf that is best at both: where " + is,
                        best(leaves).region.parts(whole)));
    }
}
