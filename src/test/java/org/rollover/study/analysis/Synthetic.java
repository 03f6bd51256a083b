package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.study.design.Designs;
import org.rollover.study.design.Points;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

/** Tables whose boxes are known. */
final class Synthetic {
    private Synthetic() {}

    /** Inputs a, b, c … on 0 … 1 from a Latin hypercube, and y, a function of them. */
    static Observations table(int k, int n, long seed, ToDoubleFunction<double[]> y) {
        Points points = Designs.latinHypercube(k, n, seed);
        List<Input> inputs = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            inputs.add(Input.number(String.valueOf((char) ('a' + i)), Input.Role.UNCERTAINTY, 0, 1));
            columns.add(new double[n]);
        }
        double[] output = new double[n];
        for (int row = 0; row < n; row++) {
            double[] point = points.at(row);
            for (int i = 0; i < k; i++) {
                columns.get(i)[row] = point[i];
            }
            output[row] = y.applyAsDouble(point);
        }
        return Observations.of(inputs, columns, "y", output);
    }

    /** 1 with probability {@code inside} where it is so, and {@code outside} elsewhere. */
    static ToDoubleFunction<double[]> noisy(
            java.util.function.Predicate<double[]> where, double inside, double outside) {
        Stream luck = Streams.of(99, 0).stream("test", "noise");
        return point -> luck.happens(where.test(point) ? inside : outside) ? 1 : 0;
    }

    /** y is of interest from 0.5 up. */
    static Asked asked() {
        return Asked.of("y").in(new Asked.Interest(false, 0.5));
    }
}
