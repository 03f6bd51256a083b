package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

/**
 * A box in the space of inputs: for each number an interval, for each category the labels that are left. Immutable.
 *
 * @param low the least value, itself inside, by input; negative infinity where there is no bound
 * @param high the greatest value, itself inside; positive infinity where there is no bound
 * @param gone the labels that are left out, by input; empty for numbers
 */
record Region(double[] low, double[] high, List<BitSet> gone) {

    /** Everything. */
    static Region whole(int inputs) {
        double[] low = new double[inputs];
        double[] high = new double[inputs];
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        return new Region(
                low,
                high,
                IntStream.range(0, inputs).mapToObj(i -> new BitSet()).toList());
    }

    Region atLeast(int input, double bound) {
        double[] other = low.clone();
        other[input] = bound;
        return new Region(other, high, gone);
    }

    Region atMost(int input, double bound) {
        double[] other = high.clone();
        other[input] = bound;
        return new Region(low, other, gone);
    }

    /** The same with a label left out, or taken in again. */
    Region label(int input, int label, boolean out) {
        List<BitSet> other = new ArrayList<>(gone);
        BitSet labels = (BitSet) gone.get(input).clone();
        labels.set(label, out);
        other.set(input, labels);
        return new Region(low, high, List.copyOf(other));
    }

    /** The same without any bound on an input. */
    Region free(int input) {
        List<BitSet> other = new ArrayList<>(gone);
        other.set(input, new BitSet());
        return new Region(
                atLeast(input, Double.NEGATIVE_INFINITY).low,
                atMost(input, Double.POSITIVE_INFINITY).high,
                List.copyOf(other));
    }

    boolean restricts(int input) {
        return low[input] != Double.NEGATIVE_INFINITY
                || high[input] != Double.POSITIVE_INFINITY
                || !gone.get(input).isEmpty();
    }

    /** The inputs with a bound, in order. */
    int[] restricted() {
        return IntStream.range(0, low.length).filter(this::restricts).toArray();
    }

    boolean holds(int input, double value) {
        return value >= low[input]
                && value <= high[input]
                && (gone.get(input).isEmpty() || !gone.get(input).get((int) value));
    }

    /** Which rows are inside; {@code columns} are by input, then row. */
    BitSet rows(List<double[]> columns, int rows) {
        BitSet inside = new BitSet(rows);
        inside.set(0, rows);
        for (int input : restricted()) {
            double[] column = columns.get(input);
            for (int row = inside.nextSetBit(0); row >= 0; row = inside.nextSetBit(row + 1)) {
                if (!holds(input, column[row])) {
                    inside.clear(row);
                }
            }
        }
        return inside;
    }

    /** In words, as {@code salience is at least 0.61 and policy is “hard” or “soft”}. */
    String words(List<Input> inputs) {
        int[] restricted = restricted();
        if (restricted.length == 0) {
            return "anything goes";
        }
        return IntStream.of(restricted)
                .mapToObj(i -> inputs.get(i).name() + " is " + words(inputs.get(i), i))
                .collect(Collectors.joining(" and "));
    }

    /** What an input may be, in words. */
    String words(Input input, int i) {
        if (input.categorical()) {
            List<String> left = IntStream.range(0, input.labels().size())
                    .filter(label -> !gone.get(i).get(label))
                    .mapToObj(input.labels()::get)
                    .toList();
            return left.size() == input.labels().size()
                    ? "anything"
                    : left.stream().map(PolicyWords::named).collect(Collectors.joining(" or "));
        }
        boolean from = low[i] != Double.NEGATIVE_INFINITY;
        boolean to = high[i] != Double.POSITIVE_INFINITY;
        String unit = input.unit().isEmpty() ? "" : " " + input.unit();
        boolean whole = input.kind() == Input.Kind.WHOLE;
        String least = Figures.short3(whole ? StrictMath.ceil(low[i]) : low[i]);
        String most = Figures.short3(whole ? StrictMath.floor(high[i]) : high[i]);
        if (from && to) {
            return least.equals(most) ? least + unit : "from " + least + " to " + most + unit;
        }
        return from ? "at least " + least + unit : to ? "at most " + most + unit : "anything";
    }

    /** Which part of its range each restricted input takes; of labels, which have no order, only the words. */
    List<Exhibit.Part> parts(Observations table) {
        List<Exhibit.Part> parts = new ArrayList<>();
        for (int i : restricted()) {
            Input input = table.inputs().get(i);
            double[] share =
                    input.categorical() ? new double[] {Double.NaN, Double.NaN} : share(input, table.column(i), i);
            parts.add(new Exhibit.Part(input.name(), share[0], share[1], words(input, i)));
        }
        return parts;
    }

    private double[] share(Input input, double[] column, int i) {
        boolean known = Double.isFinite(input.low()) && input.low() < input.high() && Double.isFinite(input.high());
        double least = known ? input.low() : Arrays.stream(column).min().orElse(0);
        double most = known ? input.high() : Arrays.stream(column).max().orElse(1);
        double range = most > least ? most - least : 1;
        return new double[] {
            Math.min(1, Math.max(0, (low[i] - least) / range)), Math.min(1, Math.max(0, (high[i] - least) / range))
        };
    }
}
