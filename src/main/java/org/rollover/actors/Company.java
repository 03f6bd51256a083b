package org.rollover.actors;

import java.util.Arrays;
import org.rollover.chance.Logistic;

/**
 * The share of the others that each member expects not to block: the fixed point of model section 5.1. Holds scratch
 * space: one serves one thread.
 */
public final class Company {
    private static final double TOLERANCE = 1e-8;
    private static final int MOST_STEPS = 500;
    /** How far a logarithm of odds may move before the odds are worked out anew: within it {@link #settle} errs by 2e-13. */
    private static final double REACH = 0.25;

    private final double[] rest;
    private final double[] pull;
    private final double[] odds;
    /** What isolation added to the logarithm of the odds when they were last worked out. */
    private final double[] anchor;

    /** For councils of so many members. */
    Company(int members) {
        rest = new double[members];
        pull = new double[members];
        odds = new double[members];
        anchor = new double[members];
    }

    /**
     * Iterates from full company ({@code h = 1}) to the fixed point of {@code P(object)_i = σ(-(base_i + κ_i h_i^γ)/τ_i)}
     * and {@code h_i} the mean of {@code 1 - P(object)} over the others. The map is monotone, so this finds the greatest
     * fixed point.
     *
     * @param base value of the motion without the cost of standing alone, utils
     * @param kappa cost of standing alone, utils
     * @param noise scale of luck, utils, positive
     * @param cannotBlock members that never object
     * @param gamma exponent of company
     * @param company receives the expected company
     * @param object receives the chance to object
     */
    public static void expected(
            double[] base,
            double[] kappa,
            double[] noise,
            boolean[] cannotBlock,
            double gamma,
            double[] company,
            double[] object) {
        new Company(base.length).settle(base, kappa, noise, cannotBlock, gamma, company, object);
    }

    /** The same as {@link #expected}, without making anything. */
    void settle(
            double[] base,
            double[] kappa,
            double[] noise,
            boolean[] cannotBlock,
            double gamma,
            double[] company,
            double[] object) {
        for (int i = 0; i < base.length; i++) {
            rest[i] = cannotBlock[i] ? Double.POSITIVE_INFINITY : base[i] / noise[i];
            pull[i] = cannotBlock[i] ? 0 : kappa[i] / noise[i];
        }
        Arrays.fill(anchor, Double.NEGATIVE_INFINITY);
        Arrays.fill(company, 1);
        double moved = 1;
        for (int step = 0; step < MOST_STEPS && moved >= TOLERANCE; step++) {
            moved = recount(company, objections(company, gamma, object), object);
        }
    }

    /**
     * The chance of each member to object in such company; returns their sum. Odds not to object are {@code e^z}; where
     * {@code z} has moved by a small {@code d}, {@code e^d} is the fraction of Padé (4, 4), which costs a tenth.
     */
    private double objections(double[] company, double gamma, double[] object) {
        double sum = 0;
        for (int i = 0; i < object.length; i++) {
            double isolation = pull[i] * ValueOfRenewal.power(company[i], gamma);
            double d = isolation - anchor[i];
            if (Math.abs(d) > REACH) {
                anchor[i] = isolation;
                odds[i] = Logistic.odds(rest[i] + isolation);
                d = 0;
            }
            double square = d * d;
            double even = 1680 + square * (180 + square);
            double odd = d * (840 + 20 * square);
            object[i] = (even - odd) / ((even - odd) + odds[i] * (even + odd));
            sum += object[i];
        }
        return sum;
    }

    /** Each member's company among such objectors; returns how far the farthest moved. A council of one is never alone. */
    private static double recount(double[] company, double objecting, double[] object) {
        double share = company.length == 1 ? 0 : 1.0 / (company.length - 1);
        double moved = 0;
        for (int i = 0; i < company.length; i++) {
            double now = 1 - (objecting - object[i]) * share;
            double step = Math.abs(now - company[i]);
            moved = step > moved ? step : moved;
            company[i] = now;
        }
        return moved;
    }
}
