package org.rollover.casebook.classic;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.rollover.council.Electorate;
import org.rollover.council.Pivots;
import org.rollover.scenario.DecisionRule;
import org.rollover.scenario.Draw;

/**
 * The power that a rule gives its members, whatever they want; one value per member.
 *
 * <p>Both indices come from the chance that a member is pivotal when the others agree independently with probability {@code t},
 * which {@link Pivots} has exactly by dynamic programming (the generating function of the coalitions by members and weight):
 * Banzhaf's is that chance at {@code t = 1/2}, and Shapley and Shubik's its mean over {@code t} from 0 to 1 (Owen 1972). The
 * chance is a polynomial of degree n - 1, so that Gauss-Legendre quadrature at n/2 points is exact too, but for rounding.
 *
 * @param banzhaf the absolute index: the share of the coalitions of the others in which the member decides
 * @param normalised the same divided by its sum
 * @param shapleyShubik the share of the orders of all members in which it is the one that makes the motion pass; sums to 1
 */
public record PowerIndices(double[] banzhaf, double[] normalised, double[] shapleyShubik) {
    /** Steps into which weights that are no small whole numbers are rounded, as far as memory allows. */
    private static final int FINEST = 25_000;

    private static final int COARSEST = 200;
    private static final double MOST_CELLS = 1e7;
    /** Points of one stretch of the quadrature: exact up to degree 63, and to all digits beyond it in several stretches. */
    private static final int MOST_POINTS = 32;

    /** Votes that reach a quota. */
    public static PowerIndices weighted(double[] votes, double quota) {
        return of(votes, 0, quota, 0);
    }

    /** Enough members that stand for enough people, or too few against to block (Art. 16(4) TEU). */
    public static PowerIndices qualified(
            double[] population, double memberShare, double populationShare, int blockingMinority) {
        int members = (int) Math.ceil(memberShare * population.length - 1e-9);
        double people = populationShare * Arrays.stream(population).sum();
        return of(population, members, people, blockingMinority);
    }

    /** So many members, whoever they are. */
    public static PowerIndices count(int members, int needed) {
        return of(new double[members], needed, 0, 0);
    }

    /** The indices of a scenario's rule; an abstention is taken for a no where only a yes counts, and else for a yes. */
    public static PowerIndices of(DecisionRule rule, Electorate members, Draw draw) {
        if (rule instanceof DecisionRule.QualifiedMajority qualified) {
            return qualified(
                    members.population(),
                    draw.of(qualified.members()),
                    draw.of(qualified.population()),
                    qualified.blockingMinority());
        }
        if (rule instanceof DecisionRule.SimpleMajority) {
            return count(members.size(), members.size() / 2 + 1);
        }
        return rule instanceof DecisionRule.Weighted weighted
                ? weighted(members.votes(), draw.of(weighted.quota()))
                : count(members.size(), members.size());
    }

    private static PowerIndices of(double[] weight, int membersNeeded, double weightNeeded, int blockingMinority) {
        int n = weight.length;
        double cells = (double) n * (n - membersNeeded + 1);
        int resolution = (int) Math.max(COARSEST, Math.min(FINEST, MOST_CELLS / cells));
        Pivots pivots = Pivots.of(weight, membersNeeded, weightNeeded, blockingMinority, resolution);
        double[] banzhaf = pivotal(pivots, n, 0.5);
        double sum = Arrays.stream(banzhaf).sum();
        double[] normalised =
                Arrays.stream(banzhaf).map(value -> sum > 0 ? value / sum : 0).toArray();
        return new PowerIndices(banzhaf, normalised, shapleyShubik(pivots, n));
    }

    private static double[] pivotal(Pivots pivots, int n, double t) {
        double[] agree = new double[n];
        Arrays.fill(agree, t);
        double[] pivotal = new double[n];
        pivots.chances(agree, pivotal);
        return pivotal;
    }

    private static double[] shapleyShubik(Pivots pivots, int n) {
        double[] mean = new double[n];
        int points = Math.max(1, Math.min(MOST_POINTS, (n + 1) / 2));
        int stretches = (n + 2 * MOST_POINTS - 1) / (2 * MOST_POINTS);
        GaussIntegratorFactory factory = new GaussIntegratorFactory();
        for (int s = 0; s < stretches; s++) {
            GaussIntegrator gauss = factory.legendre(points, (double) s / stretches, (s + 1.0) / stretches);
            for (int p = 0; p < points; p++) {
                double[] pivotal = pivotal(pivots, n, gauss.getPoint(p));
                for (int i = 0; i < n; i++) {
                    mean[i] += gauss.getWeight(p) * pivotal[i];
                }
            }
        }
        return mean;
    }
}
