package org.rollover.actors;

import org.apache.commons.math3.util.FastMath;
import org.rollover.chance.Logistic;

/** The terms of model section 5.1, one method each. Positions and levels in points, values in utils. */
public final class ValueOfRenewal {
    private ValueOfRenewal() {}

    /** {@code x̃ = clip(x (1 - ψ m²) + λ R, 0, 100)}: progress satisfies, escalation rallies. */
    public static double felt(double x, double psi, double progress, double lambda, double rally) {
        return clip(x * (1 - psi * progress * progress) + lambda * rally);
    }

    /** {@code s [(x̃ - from)² - (x̃ - to)²] / 10⁴}: what moving from one level to another is worth (quadratic loss). */
    public static double policy(double salience, double felt, double from, double to) {
        double before = felt - from;
        double after = felt - to;
        return salience * (before * before - after * after) / 1e4;
    }

    /** {@code κ (1 + heat · stage) h^γ}: the cost of standing alone. */
    public static double isolation(double kappa, double heat, int stage, double company, double gamma) {
        return kappa * (1 + heat * stage) * power(company, gamma);
    }

    /** {@code ℓ (1 - m)} while the council is bound by its condition, else 0. */
    public static double linkage(double ell, double progress, boolean linked) {
        return linked ? ell * (1 - progress) : 0;
    }

    /** {@code ν (L_US - L_US⁰) / 100}: the example of the United States. */
    public static double usExample(double nu, double usLevel, double usLevelAtStart) {
        return nu * (usLevel - usLevelAtStart) / 100;
    }

    /** {@code τ_i = 2 τ s_i}: who cares little also wavers little. */
    public static double noise(double tau, double salience) {
        return 2 * tau * salience;
    }

    /** {@code σ(z) = 1 / (1 + exp(-z))}. */
    public static double logistic(double z) {
        return Logistic.probability(z);
    }

    /** {@code h^γ} for {@code h} in 0..1; small whole exponents by multiplication, which is much faster. */
    public static double power(double h, double gamma) {
        if (gamma == 4) {
            double square = h * h;
            return square * square;
        }
        return gamma == 0 ? 1 : FastMath.pow(h, gamma);
    }

    /** Into the scale of positions, 0 to 100. */
    public static double clip(double x) {
        return x < 0 ? 0 : x > 100 ? 100 : x;
    }
}
