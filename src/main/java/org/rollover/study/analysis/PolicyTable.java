package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

/**
 * An output by policy and world, as the decision tables of textbooks: policies are what differs in levers, worlds in
 * uncertainties. A world in which any policy failed is left out for all, so that they stay comparable.
 *
 * @param policies their names
 * @param values by policy, then world; as they were measured
 * @param errors their standard errors likewise; null where none are known
 * @param dropped worlds that are left out
 * @param less whether less is better
 */
record PolicyTable(List<String> policies, double[][] values, double @Nullable [][] errors, int dropped, boolean less) {
    /** Fewer worlds than this are too few for claims about the worst or the tail. */
    static final int FEW_WORLDS = 100;

    private static final int LEAST = 2;
    private static final double CERTAIN = 1.96;

    /** What stands in the way of seeing the table so. */
    static List<String> objections(Observations table, Asked asked) {
        if (!table.outputs().containsKey(asked.output())) {
            return List.of("there is no output " + asked.output() + "; here are "
                    + String.join(", ", table.outputs().keySet()));
        }
        if (!(table.structure() instanceof Structure.Crossed crossed)) {
            return List.of(
                    "it compares policies over the same worlds, so the table must be crossed: every policy with every"
                            + " world; say which inputs are levers");
        }
        List<String> objections = new ArrayList<>();
        if ((long) crossed.policies() * crossed.worlds() != table.rows()) {
            objections.add(crossed.policies() + " policies with " + crossed.worlds() + " worlds would be "
                    + (long) crossed.policies() * crossed.worlds() + " rows; the table has " + table.rows());
            return objections;
        }
        if (crossed.policies() < LEAST) {
            objections.add("it compares policies, so there must be two or more");
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            if (!crosses(table.column(i), table.inputs().get(i).role(), crossed)) {
                objections.add(table.inputs().get(i).name()
                        + (table.inputs().get(i).role() == Input.Role.LEVER
                                ? " is a lever but differs within a policy"
                                : " is not the same in world after world of each policy; is it a lever?"));
            }
        }
        if (objections.isEmpty() && of(table, asked).worlds() < LEAST) {
            objections.add("fewer than two worlds have a number for every policy");
        }
        return objections;
    }

    private static boolean crosses(double[] column, Input.Role role, Structure.Crossed crossed) {
        for (int row = 0; row < column.length; row++) {
            int same = role == Input.Role.LEVER ? row / crossed.worlds() * crossed.worlds() : row % crossed.worlds();
            if (Double.compare(column[row], column[same]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The output of a table to which there are no objections. */
    static PolicyTable of(Observations table, Asked asked) {
        if (!(table.structure() instanceof Structure.Crossed crossed)) {
            throw new IllegalArgumentException("the table is not crossed");
        }
        int worlds = crossed.worlds();
        double[] y = table.output(asked.output());
        int[] whole = IntStream.range(0, worlds)
                .filter(w -> IntStream.range(0, crossed.policies()).allMatch(p -> Double.isFinite(y[p * worlds + w])))
                .toArray();
        double[] errors = table.errors().get(asked.output());
        return new PolicyTable(
                IntStream.range(0, crossed.policies())
                        .mapToObj(p -> name(table, p, p * worlds))
                        .toList(),
                matrix(y, crossed, whole),
                errors == null ? null : matrix(errors, crossed, whole),
                worlds - whole.length,
                asked.lessIsBetter());
    }

    private static double[][] matrix(double[] column, Structure.Crossed crossed, int[] whole) {
        double[][] matrix = new double[crossed.policies()][];
        for (int p = 0; p < matrix.length; p++) {
            int first = p * crossed.worlds();
            matrix[p] = IntStream.of(whole).mapToDouble(w -> column[first + w]).toArray();
        }
        return matrix;
    }

    private static String name(Observations table, int policy, int row) {
        List<Integer> levers = IntStream.range(0, table.inputs().size())
                .filter(i -> table.inputs().get(i).role() == Input.Role.LEVER)
                .boxed()
                .toList();
        if (levers.isEmpty()) {
            return "policy " + (policy + 1);
        }
        boolean bare = levers.size() == 1 && table.inputs().get(levers.get(0)).categorical();
        return levers.stream()
                .map(i -> (bare ? "" : table.inputs().get(i).name() + " ") + value(table, i, row))
                .collect(Collectors.joining(", "));
    }

    private static String value(Observations table, int input, int row) {
        double value = table.column(input)[row];
        Input about = table.inputs().get(input);
        return about.categorical() ? about.labels().get((int) value) : Decimals.text(value);
    }

    int worlds() {
        return values[0].length;
    }

    /** The value as it counts: more is better. */
    double good(int policy, int world) {
        return less ? -values[policy][world] : values[policy][world];
    }

    /** A value that counts as more is better, as it was measured. */
    double own(double good) {
        return less ? 0 - good : good;
    }

    /** What each policy forgoes in each world against the best policy there; never negative (Savage 1951). */
    double[][] regrets() {
        double[][] regrets = new double[policies.size()][worlds()];
        for (int w = 0; w < worlds(); w++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < regrets.length; p++) {
                best = Math.max(best, good(p, w));
            }
            for (int p = 0; p < regrets.length; p++) {
                regrets[p][w] = best - good(p, w);
            }
        }
        return regrets;
    }

    /** Policies from the best score to the worst; equal ones in the order of the table. */
    List<Integer> ranked(double[] scores, boolean lessFirst) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted((a, b) ->
                        lessFirst ? Double.compare(scores[a], scores[b]) : Double.compare(scores[b], scores[a]))
                .toList();
    }

    /** What is to be borne in mind with every comparison of policies over this table. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (worlds() < FEW_WORLDS) {
            warnings.add("There are only " + worlds()
                    + " worlds; the worst of them, and the tail, hang on single worlds. Take " + FEW_WORLDS
                    + " or more.");
        }
        if (dropped > 0) {
            warnings.add(dropped + (dropped == 1 ? " world was" : " worlds were")
                    + " left out, as a policy has no number there.");
        }
        return warnings;
    }

    /**
     * The difference of two values below which the simulation's own error may have made it: 1.96 standard errors of the
     * difference, as if both had luck of their own; the mean over worlds. NaN where no errors are known.
     */
    double blur(int one, int other) {
        if (errors == null) {
            return Double.NaN;
        }
        double sum = 0;
        for (int w = 0; w < worlds(); w++) {
            double a = errors[one][w];
            double b = errors[other][w];
            sum += Math.sqrt(a * a + b * b);
        }
        return CERTAIN * sum / worlds();
    }

    /** A warning if a difference between two policies is within the error of the simulation, else none. */
    List<String> blurred(int one, int other, double difference, String what) {
        double blur = blur(one, other);
        if (!(Math.abs(difference) < blur)) {
            return List.of();
        }
        return List.of("The difference in " + what + " between " + PolicyWords.named(policies.get(one)) + " and "
                + PolicyWords.named(policies.get(other)) + ", "
                + PolicyWords.number(Math.abs(difference))
                + ", is within the error of the simulation of a single world, "
                + PolicyWords.number(blur)
                + " (95%). That error takes both for independent; with common random numbers the difference is surer than"
                + " that. More replications would tell.");
    }
}
