package org.rollover.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Dot;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;
import org.rollover.study.table.Structure.Trajectories;

/** Screening by elementary effects. */
final class Morris implements Analysis {
    private static final int FEWEST = 10;
    private static final int TOLD = 3;
    /** Above this ratio of sigma to mu* an effect is not monotone (García Sánchez et al. 2014). */
    private static final double BENT = 1;
    /** A mean effect this small beside the largest is told as none. */
    private static final double SLIGHT = 0.05;

    @Override
    public String name() {
        return "morris";
    }

    @Override
    public String doc() {
        return "Which inputs matter at all, and which act differently in different places, from few points: elementary"
                + " effects along trajectories (Morris 1991; Campolongo, Cariboni and Saltelli 2007).";
    }

    /**
     * Trajectories, if the rows can be cut into blocks of one more than there are inputs, in each of which every input moves
     * once and alone; else rows that stand each for themselves.
     */
    static Structure infer(Observations table) {
        int k = table.inputs().size();
        int rows = table.rows();
        if (k == 0 || rows == 0 || rows % (k + 1) != 0) {
            return Structure.FREE;
        }
        for (int block = 0; block < rows / (k + 1); block++) {
            int first = block * (k + 1);
            long moved = IntStream.rangeClosed(first + 1, first + k)
                    .map(row -> ElementaryEffects.moved(table, row))
                    .filter(input -> input >= 0)
                    .distinct()
                    .count();
            if (moved != k) {
                return Structure.FREE;
            }
        }
        int levels = IntStream.range(0, k)
                .map(i -> (int) Arrays.stream(table.column(i)).distinct().count())
                .max()
                .orElse(0);
        return new Trajectories(rows / (k + 1), levels);
    }

    private static Structure structure(Observations table) {
        return table.structure() instanceof Trajectories ? table.structure() : infer(table);
    }

    @Override
    public List<String> objections(Observations table, Asked asked) {
        List<String> objections = new ArrayList<>(Ground.objections(table, asked, 2));
        if (!objections.isEmpty()) {
            return objections;
        }
        int k = table.inputs().size();
        for (Input input : table.inputs()) {
            if (!(input.high() > input.low())) {
                objections.add(input.name() + " has no range.");
            }
        }
        if (!(structure(table) instanceof Trajectories it)) {
            objections.add(
                    "The rows are not trajectories: blocks of " + (k + 1)
                            + " rows, each row differing from the one before in one input. Such rows are what the design morris of a study makes.");
        } else if (it.trajectories() * (k + 1) != table.rows()) {
            objections.add(
                    it.trajectories() + " trajectories of " + (k + 1) + " points are not " + table.rows() + " rows.");
        } else if (Ground.wholeBlocks(table.output(asked.output()), it.trajectories(), k + 1).length < 2) {
            objections.add("Fewer than 2 trajectories have a value of " + asked.output() + " at every point.");
        }
        return objections;
    }

    @Override
    public Findings of(Observations table, Asked asked) {
        int k = table.inputs().size();
        double[] y = table.output(asked.output());
        Trajectories structure = (Trajectories) structure(table);
        int[] whole = Ground.wholeBlocks(y, structure.trajectories(), k + 1);
        ElementaryEffects effects = ElementaryEffects.of(table, y, whole);
        Estimate[] muStars = effects.muStars(asked);
        List<Integer> ranked = Ground.ranked(
                Arrays.stream(muStars).mapToDouble(Estimate::value).toArray());
        List<String> warnings =
                new ArrayList<>(Ground.blocksLeftOut(structure.trajectories(), whole.length, "trajectory"));
        warnings.addAll(warnings(effects));
        return new Findings(
                name(),
                "Elementary effects on " + asked.output(),
                answer(table, asked, effects, muStars, ranked),
                warnings,
                List.of(tabled(table, effects, muStars, ranked)),
                List.of(plane(table, asked, effects, muStars), bars(table, asked, muStars, ranked)));
    }

    private static List<String> warnings(ElementaryEffects effects) {
        List<String> warnings = new ArrayList<>();
        if (effects.trajectories() < FEWEST) {
            warnings.add("Only " + effects.trajectories() + " trajectories: below " + FEWEST
                    + " the order of inputs is not stable (Saltelli et al. 2008 have found 10 enough on four levels).");
        }
        if (effects.standstills() > 0) {
            warnings.add(
                    Words.count(effects.standstills(), "step")
                            + " changed not exactly one input, as where two levels give the same whole number, and tell nothing.");
        }
        return warnings;
    }

    private static List<String> answer(
            Observations table, Asked asked, ElementaryEffects effects, Estimate[] muStars, List<Integer> ranked) {
        List<String> names = Ground.names(table);
        List<String> answer = new ArrayList<>();
        answer.add("Across its whole range, an input moves " + asked.output() + " on average by "
                + Words.list(ranked.stream()
                        .limit(TOLD)
                        .map(i -> Words.number(muStars[i]) + " (" + names.get(i) + ")")
                        .toList())
                + "; in brackets the 95% interval.");
        List<String> bent = ranked.stream()
                .filter(i -> muStars[i].value() > SLIGHT * muStars[ranked.get(0)].value()
                        && effects.sigma(i) > BENT * muStars[i].value())
                .map(names::get)
                .toList();
        answer.add(
                bent.isEmpty()
                        ? "No input that matters turns about: sigma stays below mu* (García Sánchez et al. 2014)."
                        : "What " + Words.list(bent) + (bent.size() == 1 ? " does" : " do")
                                + " depends on where one is: sigma is above mu*, so the effect turns about or hangs on"
                                + " other inputs.");
        List<String> slight = ranked.stream()
                .filter(i -> muStars[i].high() < SLIGHT * muStars[ranked.get(0)].value())
                .map(names::get)
                .toList();
        if (!slight.isEmpty()) {
            answer.add("Hardly anything hangs on " + Words.list(slight) + ": less than " + Words.percent(SLIGHT)
                    + " of the first one's effect.");
        }
        return answer;
    }

    private Table tabled(Observations table, ElementaryEffects effects, Estimate[] muStars, List<Integer> ranked) {
        Table rows =
                new Table(name(), "input", "rank", "mu_star", "mu_star_low", "mu_star_high", "mu", "sigma", "effects");
        for (int r = 0; r < ranked.size(); r++) {
            int i = ranked.get(r);
            rows.row(
                    table.inputs().get(i).name(),
                    r + 1,
                    muStars[i].value(),
                    muStars[i].low(),
                    muStars[i].high(),
                    effects.mu(i),
                    effects.sigma(i),
                    effects.known(i).length);
        }
        return rows;
    }

    private static Exhibit plane(Observations table, Asked asked, ElementaryEffects effects, Estimate[] muStars) {
        List<Dot> dots = IntStream.range(0, muStars.length)
                .mapToObj(i -> new Dot(table.inputs().get(i).name(), muStars[i], Estimate.bare(effects.sigma(i))))
                .toList();
        return new Exhibit.Scatter(
                "morris-plane",
                "How much each input moves " + asked.output() + ", and how differently",
                "mean size of an effect, mu* (change of " + asked.output() + " across the input's range)",
                "spread of effects, sigma",
                dots);
    }

    private static Exhibit bars(Observations table, Asked asked, Estimate[] muStars, List<Integer> ranked) {
        List<Bar> bars = ranked.stream()
                .map(i -> new Bar(table.inputs().get(i).name(), List.of(muStars[i])))
                .toList();
        return new Exhibit.Bars(
                "morris-bars",
                "How much each input moves " + asked.output(),
                "mean size of an effect, mu* (change of " + asked.output() + " across the input's range)",
                0,
                List.of("mu*"),
                bars);
    }
}
