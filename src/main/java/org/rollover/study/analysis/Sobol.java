package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure.Saltelli;

/** Shares of the output's variance, by input and by pair. */
final class Sobol implements Analysis {
    private static final int FEWEST_BLOCKS = 4;
    private static final int TOLD = 3;
    /** A share of variance this small is not worth a word. */
    private static final double SLIGHT = 0.02;

    @Override
    public String name() {
        return "sobol";
    }

    @Override
    public String doc() {
        return "Which share of the output's variance goes with each input alone (first order), with it and all that it acts"
                + " together with (total), and with each pair (second order): Sobol's indices (Saltelli et al. 2010; Jansen"
                + " 1999).";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        List<String> objections = new ArrayList<>(Ground.objections(table, asked, 2));
        if (!objections.isEmpty()) {
            return objections;
        }
        int k = table.inputs().size();
        if (!(table.structure() instanceof Saltelli it)) {
            return List.of("The rows are not Saltelli's blocks of " + (k + 2) + " or " + (2 * k + 2)
                    + " rows. Ask for the design saltelli; pawn and delta take any rows.");
        }
        int rows = SobolIndices.rows(k, it.secondOrder());
        if (it.blocks() * rows != table.rows()) {
            objections.add(it.blocks() + " blocks of " + rows + " points are not " + table.rows() + " rows.");
            return objections;
        }
        double[] y = table.output(asked.output());
        int[] whole = Ground.wholeBlocks(y, it.blocks(), rows);
        if (whole.length < FEWEST_BLOCKS) {
            objections.add("Only " + Words.count(whole.length, "block") + " of " + rows + " points have a value of "
                    + asked.output() + " at every point; at least " + FEWEST_BLOCKS + " are needed.");
        } else if (Ground.constant(ends(y, whole, rows))) {
            objections.add(asked.output() + " is the same at every point of A and B: there is no variance to share.");
        }
        return objections;
    }

    private static double[] ends(double[] column, int[] blocks, int rows) {
        return Arrays.stream(blocks)
                .flatMap(block -> IntStream.of(block * rows, (block + 1) * rows - 1))
                .mapToDouble(row -> column[row])
                .toArray();
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        Saltelli design = (Saltelli) table.structure();
        int k = table.inputs().size();
        int rows = SobolIndices.rows(k, design.secondOrder());
        double[] y = table.output(asked.output());
        int[] whole = Ground.wholeBlocks(y, design.blocks(), rows);
        SobolIndices indices = new SobolIndices(y, k, design.secondOrder(), whole);
        Estimate[] found = indices.estimates(asked);
        List<Integer> ranked = Ground.ranked(IntStream.range(0, k)
                .mapToDouble(i -> found[indices.total(i)].value())
                .toArray());
        List<String> names = Ground.names(table);
        List<String> warnings = new ArrayList<>(Ground.blocksLeftOut(design.blocks(), whole.length, "block"));
        warnings.addAll(SobolWarnings.of(names, found, whole.length, design));
        double[] errors = table.errors().get(asked.output());
        if (errors != null) {
            warnings.addAll(SobolWarnings.noise(ends(y, whole, rows), ends(errors, whole, rows), asked.output()));
        }
        Told told = new Told(asked.output(), names, indices, found, ranked, design.secondOrder());
        return new Findings(
                name(),
                "Shares of the variance of " + asked.output(),
                told.answer(),
                warnings,
                told.tables(),
                told.exhibits());
    }

    /** The indices as words, tables and charts. */
    private record Told(
            String output,
            List<String> names,
            SobolIndices indices,
            Estimate[] found,
            List<Integer> ranked,
            boolean secondOrder) {

        private Estimate first(int input) {
            return found[SobolIndices.first(input)];
        }

        private Estimate total(int input) {
            return found[indices.total(input)];
        }

        private List<String> answer() {
            List<Integer> byFirst = Ground.ranked(IntStream.range(0, names.size())
                    .mapToDouble(i -> first(i).value())
                    .toArray());
            List<String> answer = new ArrayList<>();
            answer.add("Of the variance of " + output + ", "
                    + Words.list(byFirst.stream()
                            .limit(TOLD)
                            .map(i -> Words.percent(first(i)) + " goes with " + names.get(i) + " alone")
                            .toList())
                    + "; in brackets the 95% interval.");
            answer.add("Counting also what it does together with others, "
                    + Words.list(ranked.stream()
                            .limit(TOLD)
                            .map(i -> names.get(i) + " takes part in " + Words.percent(total(i)))
                            .toList())
                    + ".");
            answer.add(interactions());
            return answer;
        }

        private String interactions() {
            double alone = SobolIndices.sum(found, 0, names.size());
            double totals = SobolIndices.sum(found, names.size(), 2 * names.size());
            String sums =
                    "First orders add up to " + Words.number(alone) + ", totals to " + Words.number(totals) + ": ";
            if (1 - alone < SLIGHT && totals - 1 < 2 * SLIGHT) {
                return sums + "inputs act each for itself.";
            }
            String together = sums + "about " + Words.percent(Math.max(0, 1 - alone))
                    + " of the variance arises only where inputs act together";
            if (!secondOrder || names.size() < 2) {
                return together + ".";
            }
            int[] pair = pairs().stream()
                    .max(java.util.Comparator.comparingDouble(p -> pair(p).value()))
                    .orElseThrow();
            return together
                    + (pair(pair).low() > 0
                            ? ", most of all " + names.get(pair[0]) + " with " + names.get(pair[1]) + ", "
                                    + Words.percent(pair(pair)) + "."
                            : "; no pair stands out.");
        }

        private Estimate pair(int[] pair) {
            return found[indices.pair(pair[0], pair[1])];
        }

        private List<int[]> pairs() {
            return IntStream.range(0, names.size())
                    .boxed()
                    .flatMap(i -> IntStream.range(i + 1, names.size()).mapToObj(j -> new int[] {i, j}))
                    .toList();
        }

        private List<Table> tables() {
            Table main = new Table(
                    "sobol", "input", "rank", "first", "first_low", "first_high", "total", "total_low", "total_high");
            for (int r = 0; r < ranked.size(); r++) {
                int i = ranked.get(r);
                Estimate first = first(i);
                Estimate total = total(i);
                main.row(
                        names.get(i),
                        r + 1,
                        first.value(),
                        first.low(),
                        first.high(),
                        total.value(),
                        total.low(),
                        total.high());
            }
            if (!secondOrder) {
                return List.of(main);
            }
            Table second = new Table("sobol-pairs", "input", "with", "second", "second_low", "second_high");
            for (int[] it : pairs()) {
                second.row(names.get(it[0]), names.get(it[1]), pair(it).value(), pair(it).low(), pair(it).high());
            }
            return List.of(main, second);
        }

        private List<Exhibit> exhibits() {
            List<Exhibit> exhibits = new ArrayList<>();
            exhibits.add(new Exhibit.Bars(
                    "sobol-bars",
                    "What the variance of " + output + " goes with",
                    "share of the variance",
                    0,
                    List.of("alone (first order)", "with all it acts together with (total)"),
                    ranked.stream()
                            .map(i -> new Bar(names.get(i), List.of(first(i), total(i))))
                            .toList()));
            if (secondOrder && names.size() > 1) {
                exhibits.add(heat());
            }
            return exhibits;
        }

        private Exhibit heat() {
            int k = names.size();
            double[][] values = new double[k][k];
            for (double[] row : values) {
                Arrays.fill(row, Double.NaN);
            }
            for (int[] it : pairs()) {
                values[it[0]][it[1]] = pair(it).value();
                values[it[1]][it[0]] = pair(it).value();
            }
            return new Exhibit.Heat(
                    "sobol-pairs",
                    "Which pairs of inputs act together on " + output,
                    "share of the variance (second order)",
                    names,
                    names,
                    values);
        }
    }
}
