package org.rollover.study.search;

import io.jenetics.ext.moea.ElementComparator;
import io.jenetics.ext.moea.ElementDistance;
import io.jenetics.ext.moea.Vec;
import java.util.Comparator;

/** How good a setting is, for Jenetics: gains of which more is better, and behind them what it misses of the demands. */
record Fitness(double[] data) implements Vec<double[]> {

    static Fitness of(double[] gains, double violation) {
        double[] data = java.util.Arrays.copyOf(gains, gains.length + 1);
        data[gains.length] = violation;
        return new Fitness(data);
    }

    /** The goals alone. */
    @Override
    public int length() {
        return data.length - 1;
    }

    @Override
    public ElementComparator<double[]> comparator() {
        return (one, other, i) -> Double.compare(one[i], other[i]);
    }

    @Override
    public ElementDistance<double[]> distance() {
        return (one, other, i) -> one[i] - other[i];
    }

    @Override
    public Comparator<double[]> dominance() {
        return (one, other) -> {
            int goals = one.length - 1;
            return Quest.dominance(one, one[goals], other, other[goals], goals);
        };
    }
}
