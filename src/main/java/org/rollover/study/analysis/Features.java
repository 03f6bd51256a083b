package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.chance.Streams;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Observations;

/** How much a random forest needs each input. */
final class Features implements Analysis {
    private static final int FEWEST_ROWS = 50;
    private static final int TREES = 100;
    /** Numbers are cut in so many steps of equal counts before trees are learnt. */
    private static final int STEPS = 32;
    /** A forest gains little from more, and learning takes longer than in proportion. */
    private static final int MOST_ROWS = 5_000;
    /** A forest that tells less than this of unseen rows has not understood the output. */
    private static final double TELLS = 0.7;

    private static final int TOLD = 3;

    @Override
    public String name() {
        return "features";
    }

    @Override
    public String doc() {
        return "How much a random forest needs each input to tell the output of points it has not seen, from any rows and"
                + " for labels as well (Breiman 2001), on at most " + MOST_ROWS + " rows.";
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        return Ground.objectionsToColumns(table, asked, FEWEST_ROWS);
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        Observations finite = table.whole(asked.output());
        Observations whole = finite.rows() > MOST_ROWS ? some(finite, asked.seed()) : finite;
        int k = whole.inputs().size();
        ForestScores scores = new ForestScores(stepped(whole), whole.output(asked.output()), TREES, asked);
        double[] exact = scores.scores(Src.ones(whole.rows()));
        double[][] resamples = Bootstrap.run(asked, "features", asked.resamples(), whole.rows(), scores::scores);
        Estimate[] found = IntStream.rangeClosed(0, k)
                .mapToObj(s -> Bootstrap.percentiles(exact[s], resamples, s))
                .toArray(Estimate[]::new);
        List<Integer> ranked = Ground.ranked(Arrays.copyOf(exact, k));
        List<String> warnings = new ArrayList<>(Ground.leftOut(table, finite));
        warnings.addAll(warnings(finite, whole, found[k]));
        return new Findings(
                name(),
                "What a random forest needs to tell " + asked.output(),
                answer(whole, asked, found, ranked),
                warnings,
                tables(whole, found, ranked),
                List.of(bars(whole, asked, found, ranked)));
    }

    private static Observations some(Observations table, long seed) {
        int[] all = IntStream.range(0, table.rows()).toArray();
        int[] dealt = PawnDistances.shuffled(all, Streams.of(seed, 0).stream("features", "rows"));
        return table.rows(Arrays.copyOf(dealt, MOST_ROWS));
    }

    /** By row, then input: the step in which a value lies, from 1. */
    private static int[][] stepped(Observations table) {
        int k = table.inputs().size();
        int[][] values = new int[table.rows()][k];
        for (int i = 0; i < k; i++) {
            Slices slices = Slices.of(table.inputs().get(i), table.column(i), STEPS);
            for (int row = 0; row < values.length; row++) {
                values[row][i] = slices.of()[row] + 1;
            }
        }
        return values;
    }

    private static List<String> warnings(Observations finite, Observations whole, Estimate r2) {
        List<String> warnings = new ArrayList<>();
        if (whole.rows() < finite.rows()) {
            warnings.add(
                    "The forest was learnt from " + MOST_ROWS + " of " + finite.rows() + " rows, drawn at random.");
        }
        if (r2.value() < TELLS) {
            warnings.add("The forest tells only " + Words.percent(Math.max(0, r2.value()))
                    + " of the variance of points it has not seen: scores are too low, most of all for inputs that act"
                    + " together with others. More points or less error of simulation would help.");
        }
        return warnings;
    }

    private static List<String> answer(Observations whole, Asked asked, Estimate[] found, List<Integer> ranked) {
        List<String> names = Ground.names(whole);
        return List.of(
                "To tell " + asked.output() + " at points it has not seen, a random forest needs most "
                        + Words.list(ranked.stream()
                                .limit(TOLD)
                                .map(i -> names.get(i) + " (score " + Words.number(found[i]) + ")")
                                .toList())
                        + "; in inner brackets the 95% interval. 0 is not at all; at best a score is the total Sobol index.",
                "It tells " + Words.percent(found[found.length - 1]) + " of the variance there.");
    }

    private static List<Table> tables(Observations whole, Estimate[] found, List<Integer> ranked) {
        double sum =
                ranked.stream().mapToDouble(i -> Math.max(0, found[i].value())).sum();
        Table main = new Table("features", "input", "rank", "score", "score_low", "score_high", "share");
        for (int r = 0; r < ranked.size(); r++) {
            Estimate it = found[ranked.get(r)];
            main.row(
                    whole.inputs().get(ranked.get(r)).name(),
                    r + 1,
                    it.value(),
                    it.low(),
                    it.high(),
                    Math.max(0, it.value()) / sum);
        }
        Estimate r2 = found[found.length - 1];
        Table fit = new Table("features-fit", "of", "r2", "r2_low", "r2_high", "rows")
                .row("unseen points", r2.value(), r2.low(), r2.high(), whole.rows());
        return List.of(main, fit);
    }

    private static Exhibit bars(Observations whole, Asked asked, Estimate[] found, List<Integer> ranked) {
        List<Bar> bars = ranked.stream()
                .map(i -> new Bar(whole.inputs().get(i).name(), List.of(found[i])))
                .toList();
        return new Exhibit.Bars(
                "features-bars",
                "What a random forest needs to tell " + asked.output(),
                "score (rise of the squared error, as a share of twice the variance)",
                0,
                List.of("random forest"),
                bars);
    }
}
