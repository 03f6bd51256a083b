package org.rollover.study.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

/** Functions and samples with known answers. */
final class Examples {
    static final String Y = "y";

    private Examples() {}

    /** Ishigami and Homma (1990) with a = 7 and b = 0.1, of a point of the unit cube. */
    static double ishigami(double[] u) {
        double x1 = Math.PI * (2 * u[0] - 1);
        double x2 = Math.PI * (2 * u[1] - 1);
        double x3 = Math.PI * (2 * u[2] - 1);
        return Math.sin(x1) + 7 * Math.sin(x2) * Math.sin(x2) + 0.1 * Math.pow(x3, 4) * Math.sin(x1);
    }

    /** The g function of Sobol (1993). */
    static ToDoubleFunction<double[]> g(double... a) {
        return u -> {
            double product = 1;
            for (int i = 0; i < a.length; i++) {
                product *= (Math.abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
            }
            return product;
        };
    }

    /** Inputs x1 … xk of the unit cube. */
    static List<Input> inputs(int k) {
        return IntStream.rangeClosed(1, k)
                .mapToObj(i -> Input.number("x" + i, Input.Role.UNCERTAINTY, 0, 1))
                .toList();
    }

    /** A table of points of the unit cube. */
    static Observations table(List<double[]> points, ToDoubleFunction<double[]> f) {
        int k = points.get(0).length;
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            int column = i;
            columns.add(points.stream().mapToDouble(point -> point[column]).toArray());
        }
        return Observations.of(
                inputs(k), columns, Y, points.stream().mapToDouble(f).toArray());
    }

    /** Independent uniform points. */
    static List<double[]> uniform(int rows, int k, long seed) {
        Stream stream = Streams.of(seed, 0).stream("test", "points");
        return IntStream.range(0, rows)
                .mapToObj(row ->
                        IntStream.range(0, k).mapToDouble(i -> stream.uniform()).toArray())
                .toList();
    }

    /** A Latin hypercube: a shuffle of strata in each column. */
    static List<double[]> latin(int rows, int k, long seed) {
        Stream stream = Streams.of(seed, 0).stream("test", "latin");
        List<double[]> points =
                IntStream.range(0, rows).mapToObj(row -> new double[k]).toList();
        for (int i = 0; i < k; i++) {
            int[] order = IntStream.range(0, rows).toArray();
            for (int row = rows - 1; row > 0; row--) {
                int other = Bootstrap.below(stream, row + 1);
                int kept = order[row];
                order[row] = order[other];
                order[other] = kept;
            }
            for (int row = 0; row < rows; row++) {
                points.get(row)[i] = (order[row] + stream.uniform()) / rows;
            }
        }
        return points;
    }

    /** Multiples of the roots of 2, 3 and 5, which any program can lay as well. */
    static List<double[]> lattice(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> new double[] {
                    (row + 0.5) * Math.sqrt(2) % 1, (row + 0.5) * Math.sqrt(3) % 1, (row + 0.5) * Math.sqrt(5) % 1
                })
                .toList();
    }

    /** Saltelli's design on the Sobol sequence, as SALib lays it. */
    static Observations saltelli(int blocks, int k, boolean secondOrder, ToDoubleFunction<double[]> f) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * k);
        sequence.skipTo(blocks); // a whole power of two further: the first point, all zeros, is left out
        List<double[]> points = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            double[] both = sequence.nextVector();
            double[] a = Arrays.copyOf(both, k);
            double[] b = Arrays.copyOfRange(both, k, 2 * k);
            points.add(a);
            for (int i = 0; i < k; i++) {
                points.add(with(a, i, b[i]));
            }
            for (int i = 0; secondOrder && i < k; i++) {
                points.add(with(b, i, a[i]));
            }
            points.add(b);
        }
        return table(points, f).structured(new Structure.Saltelli(blocks, secondOrder));
    }

    /** Morris's trajectories over four levels, each input moved by 2/3 in an order of chance. */
    static Observations trajectories(int number, int k, long seed, ToDoubleFunction<double[]> f) {
        Stream stream = Streams.of(seed, 0).stream("test", "trajectories");
        List<double[]> points = new ArrayList<>();
        for (int t = 0; t < number; t++) {
            double[] point = IntStream.range(0, k)
                    .mapToDouble(i -> Bootstrap.below(stream, 4) / 3.0)
                    .toArray();
            List<Integer> left = new ArrayList<>(IntStream.range(0, k).boxed().toList());
            points.add(point);
            while (!left.isEmpty()) {
                int i = left.remove(Bootstrap.below(stream, left.size()));
                // to the level two further on or back, written exactly as the levels are
                point = with(point, i, (Math.round(point[i] * 3) + 2) % 4 / 3.0);
                points.add(point);
            }
        }
        return table(points, f).structured(new Structure.Trajectories(number, 4));
    }

    static double[] with(double[] point, int i, double value) {
        double[] changed = point.clone();
        changed[i] = value;
        return changed;
    }

    /** The same table with a row's output unknown. */
    static Observations failed(Observations table, int... rows) {
        double[] y = table.output(Y).clone();
        for (int row : rows) {
            y[row] = Double.NaN;
        }
        return new Observations(table.inputs(), table.values(), Map.of(Y, y), table.errors(), table.structure());
    }

    /** The lines of a published table, without its header. */
    static List<String[]> published(String name) {
        try (InputStream in = Examples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a table of findings, with its header. */
    static List<String[]> cells(Findings findings, int table) {
        return findings.tables()
                .get(table)
                .csv()
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** A number of a table of findings, by the first column's text and the column's name. */
    static double cell(Findings findings, int table, String row, String column) {
        List<String[]> cells = cells(findings, table);
        int place = Arrays.asList(cells.get(0)).indexOf(column);
        return cells.stream()
                .filter(line -> line[0].equals(row))
                .mapToDouble(line -> line[place].isEmpty() ? Double.NaN : Double.parseDouble(line[place]))
                .findFirst()
                .orElseThrow();
    }
}
