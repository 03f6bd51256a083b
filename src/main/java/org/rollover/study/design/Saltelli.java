package org.rollover.study.design;

import java.util.Objects;
import org.rollover.study.table.Structure;

/**
 * Saltelli's (2002, 2010) rows for Sobol indices, in the order of {@link Structure.Saltelli} and of SALib: A and B are the
 * first and second half of a point of a Sobol sequence of twice the dimensions.
 */
record Saltelli(int dimensions, Structure.Saltelli structure, int skip, Sobol base, int size) implements Points {

    static Saltelli of(int k, int blocks, boolean secondOrder, int skip) {
        Limits.count("A Saltelli design", "factors", k, 1, Sobol.MOST_DIMENSIONS / 2);
        int size = Limits.size("A Saltelli design", (long) blocks * (secondOrder ? 2L * k + 2 : k + 2L));
        return new Saltelli(k, new Structure.Saltelli(blocks, secondOrder), skip, new Sobol(2 * k), size);
    }

    @Override
    public double[] at(int index) {
        Objects.checkIndex(index, size);
        int rows = structure.secondOrder() ? 2 * dimensions + 2 : dimensions + 2;
        double[] both = base.at(skip + index / rows);
        int row = index % rows;
        boolean fromA = row <= dimensions && row < rows - 1;
        double[] point = new double[dimensions];
        System.arraycopy(both, fromA ? 0 : dimensions, point, 0, dimensions);
        // Row i of the first k after A takes input i from B; row i of the second k takes it from A.
        int swapped = fromA ? row - 1 : row - 1 - dimensions;
        if (swapped >= 0 && row < rows - 1) {
            point[swapped] = both[swapped + (fromA ? dimensions : 0)];
        }
        return point;
    }
}
