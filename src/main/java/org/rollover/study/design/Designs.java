package org.rollover.study.design;

import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.study.table.Structure;

/**
 * Ways to lay points into the unit cube. {@code k} is the number of factors. All throw IllegalArgumentException, in words for the
 * user, where a design is too large or makes no sense. The same arguments give the same bits.
 *
 * <p>Coordinates lie strictly between 0 and 1 but for trajectories, fractions and one at a time, which also take both ends: these
 * want factors that have ends.
 */
public final class Designs {
    public static final int MOST_POINTS = 10_000_000;

    private static final int MOST_FACTORS = 1000;

    private Designs() {}

    /** Points drawn evenly, each for itself. */
    public static Points monteCarlo(int k, int n, long seed) {
        factors("A Monte Carlo design", k);
        return Made.free(Limits.size("A Monte Carlo design", n), k, index -> {
            Stream luck = Streams.of(seed, index).stream("design", "point");
            double[] point = new double[k];
            for (int i = 0; i < k; i++) {
                point[i] = luck.uniform();
            }
            return point;
        });
    }

    /** A random Latin hypercube (McKay, Beckman and Conover 1979): in each dimension one point in each of n slices. */
    public static Points latinHypercube(int k, int n, long seed) {
        factors("A Latin hypercube", k);
        return LatinHypercube.random(k, Limits.size("A Latin hypercube", n), seed);
    }

    /**
     * A Latin hypercube whose nearest points are far apart (Morris and Mitchell 1995), found by simulated annealing from the
     * random one of this seed within about two seconds, and kept in memory. Points lie in the middle of their slices.
     *
     * @param k up to 500
     * @param n up to 2,000
     */
    public static Points maximin(int k, int n, long seed) {
        return Maximin.of(k, n, seed);
    }

    /** {@link #sobol(int, int, int)}, having skipped as much as SALib does. */
    public static Points sobol(int k, int n) {
        return sobol(k, n, Sobol.usualSkip(Limits.size("A Sobol sequence", n)));
    }

    /**
     * Points of the Sobol sequence (Sobol 1967; direction numbers of Joe and Kuo 2008, of Commons Math), not scrambled. A power
     * of two is the right size, and what is skipped should be 0 or a power of two that is no smaller (Owen 2020). SALib skips the
     * next power of two, at least 16: the points that are kept are as even, and none lies in a corner, where many a distribution
     * has no value. Without skipping, the first point is the origin.
     *
     * @param k up to 1,000
     * @param skip how many points of the sequence are left out before the first
     */
    public static Points sobol(int k, int n, int skip) {
        Sobol sequence = new Sobol(k);
        int size = Limits.size("A Sobol sequence", n);
        skipped(skip);
        return Made.free(size, k, index -> sequence.at(skip + index));
    }

    /** {@link #saltelli(int, int, boolean, int)}, having skipped as much as SALib does. */
    public static Points saltelli(int k, int blocks, boolean secondOrder) {
        return saltelli(k, blocks, secondOrder, Sobol.usualSkip(Limits.size("A Saltelli design", blocks)));
    }

    /**
     * Saltelli's rows for Sobol indices, from a Sobol sequence of 2k dimensions: k + 2 rows a block, or 2k + 2 with those for
     * second order (Saltelli 2002; Saltelli et al. 2010), in the order of SALib, which is that of {@link Structure.Saltelli}.
     *
     * @param k up to 500
     * @param blocks base points; a power of two is best
     * @param skip as in {@link #sobol(int, int, int)}
     */
    public static Points saltelli(int k, int blocks, boolean secondOrder, int skip) {
        skipped(skip);
        return Saltelli.of(k, blocks, secondOrder, skip);
    }

    /**
     * Morris's (1991) trajectories: k + 1 points each, of which each differs from the one before in one coordinate, by
     * levels / (2 (levels - 1)). Coordinates are 0, 1 / (levels - 1) … 1.
     *
     * @param r how many
     * @param levels of the grid; even
     */
    public static Points trajectories(int k, int r, int levels, long seed) {
        return Trajectories.random(k, r, levels, seed);
    }

    /**
     * The r trajectories of many that are most distant from one another (Campolongo, Cariboni and Saltelli 2007), chosen one
     * by one (Ruano et al. 2012) and bettered by exchanges. Those of {@link #trajectories} of this seed are the candidates.
     *
     * @param candidates how many trajectories to choose from; at most about 63,000 / (k + 1)
     */
    public static Points optimised(int k, int r, int candidates, int levels, long seed) {
        return Trajectories.optimised(k, r, candidates, levels, seed);
    }

    /**
     * All combinations of levels. The last factor's level changes fastest. Level i of n stands at (i + 0.5) / n, the middle of
     * its share of the unit interval, so that a factor that cuts the interval into n equal shares finds level i there.
     *
     * @param levels by factor
     */
    public static Points grid(int[] levels) {
        factors("A grid", levels.length);
        return Factorial.full(levels);
    }

    /**
     * A regular two-level fractional factorial design (Box and Hunter 1961): coordinates are 0 (low) and 1 (high), 2^(k-p) runs,
     * as few as its generators need. Resolution III tells main effects from one another, IV also from interactions of two
     * factors, V interactions of two factors also from one another.
     *
     * @param resolution 3, 4 or 5
     */
    public static Points fractional(int k, int resolution) {
        return Factorial.fractional(k, resolution);
    }

    /** The base, with every coordinate at 0.5, then for each factor in turn its low end (0) and its high end (1). */
    public static Points oneAtATime(int k) {
        factors("A design of one at a time", k);
        return new Made(1 + 2 * k, k, new Structure.OneAtATime(), index -> {
            double[] point = new double[k];
            java.util.Arrays.fill(point, 0.5);
            if (index > 0) {
                point[(index - 1) / 2] = (index - 1) % 2;
            }
            return point;
        });
    }

    private static void factors(String design, int k) {
        Limits.count(design, "factors", k, 1, MOST_FACTORS);
    }

    private static void skipped(int skip) {
        Limits.count("A Sobol sequence", "points to skip", skip, 0, 1 << 25);
    }
}
