package org.rollover.study.design;

import org.rollover.chance.Stream;
import org.rollover.chance.Streams;

/** Latin hypercubes (McKay, Beckman and Conover 1979): in each dimension one point in each of n slices of equal width. */
final class LatinHypercube {
    private LatinHypercube() {}

    /** Orders drawn for each dimension by itself, and a place drawn within each slice. */
    static Points random(int k, int n, long seed) {
        Permutation[] orders = new Permutation[k];
        for (int i = 0; i < k; i++) {
            orders[i] = Permutation.random(n, Streams.of(seed, i).stream("design", "order"));
        }
        return Made.free(n, k, index -> {
            Stream luck = Streams.of(seed, index).stream("design", "within");
            double[] point = new double[k];
            for (int i = 0; i < k; i++) {
                // Division last, and never up to the next slice.
                point[i] = Math.min(
                        (orders[i].of(index) + luck.uniform()) / n, Math.nextDown((orders[i].of(index) + 1.0) / n));
            }
            return point;
        });
    }
}
