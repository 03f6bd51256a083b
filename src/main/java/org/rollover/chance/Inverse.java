package org.rollover.chance;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Inverses of distribution functions that more than one place needs. */
final class Inverse {
    private Inverse() {}

    static double normal(double mean, double sd, double u) {
        return new NormalDistribution(null, mean, sd).inverseCumulativeProbability(u);
    }
}
