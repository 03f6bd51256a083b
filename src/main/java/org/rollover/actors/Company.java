package org.rollover.actors;

/** The share of the others that each member expects not to block: the fixed point of model section 5.1. */
public final class Company {
    private static final double TOLERANCE = 1e-8;
    private static final int MOST_STEPS = 500;

    private Company() {}

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
        int n = base.length;
        java.util.Arrays.fill(company, 1);
        for (int step = 0; step < MOST_STEPS; step++) {
            double objecting = 0;
            for (int i = 0; i < n; i++) {
                object[i] = cannotBlock[i]
                        ? 0
                        : ValueOfRenewal.logistic(
                                -(base[i] + kappa[i] * ValueOfRenewal.power(company[i], gamma)) / noise[i]);
                objecting += object[i];
            }
            double moved = 0;
            for (int i = 0; i < n; i++) {
                double now = n == 1 ? 1 : 1 - (objecting - object[i]) / (n - 1);
                moved = Math.max(moved, Math.abs(now - company[i]));
                company[i] = now;
            }
            if (moved < TOLERANCE) {
                return;
            }
        }
    }
}
