package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.archive.Table;
import org.rollover.casebook.Measured;
import org.rollover.casebook.Score;
import org.rollover.casebook.calibration.Findings;
import org.rollover.casebook.calibration.Posterior;
import org.rollover.casebook.calibration.Weighted;

/** What the casebook says of the general parameters, as a person, a program and a spreadsheet read it. */
public final class CalibrationReport implements Answerable {
    /** Correlations of posterior scores that are worth a line. */
    private static final double NOTABLE = 0.3;

    private static final double STEEP = 0.25;
    private static final double PART = 0.3;
    private static final int MOST_RIDGES = 8;
    private static final int MOST_DIRECTIONS = 3;
    private static final int WIDE = 100;

    private final Findings findings;
    private static final Measured NONE = new Measured(Double.NaN, null);

    private final Posterior posterior;
    private final Weighted all;
    private final List<Posterior.Marginal> marginals;

    public CalibrationReport(Findings findings) {
        this.findings = findings;
        this.posterior = findings.posterior();
        this.all = posterior.all();
        this.marginals = posterior.marginals(all);
    }

    /** The answer in a sentence or two. */
    @Override
    public String answer(Look look) {
        return new Page(look).paragraph(answer()).text();
    }

    private String answer() {
        List<Posterior.Marginal> parameters = marginals.subList(0, marginals.size() - 1);
        if (!posterior.enough()) {
            return CalibrationWords.tooFew(all.effectiveSize());
        }
        Findings.Standing leftOut = standing(Findings.LEFT_OUT);
        return CalibrationWords.answer(
                parameters.stream().filter(Posterior.Marginal::identified).count(),
                parameters.size(),
                leftOut.scores().getOrDefault(Score.RANKED, NONE),
                leftOut.change().getOrDefault(Score.RANKED, NONE),
                standing(Findings.STARTING).scores().getOrDefault(Score.RANKED, NONE));
    }

    private Findings.Standing standing(String name) {
        return findings.standings().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String figure(Map<Score, Measured> scores, Score score) {
        Measured measured = scores.get(score);
        return measured == null ? "–" : Figures.fixed(measured.value(), 3);
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        page.heading("The general parameters, calibrated on the casebook");
        page.gap().strong(answer());
        page.gap().paragraph(basis());
        parameters(page);
        ridges(page);
        dependence(page);
        checks(page);
        scores(page);
        return page.text();
    }

    private String basis() {
        return CalibrationWords.basis(
                posterior.finished(),
                posterior.plan().all(),
                posterior.plan().histories(),
                posterior.cases().size(),
                all.effectiveSize(),
                posterior.plan().correlation());
    }

    private void parameters(Page page) {
        page.heading("What is known of each");
        boolean wide = page.look().width() >= WIDE;
        Grid grid = new Grid().words("parameter").numbers("before").numbers("after");
        if (wide) {
            grid.numbers("nine in ten after");
        }
        grid.numbers("learnt").words("");
        for (Posterior.Marginal one : marginals) {
            List<String> cells = new ArrayList<>(List.of(
                    one.name(),
                    CalibrationWords.plusMinus(one.priorMean(), one.priorDeviation()),
                    CalibrationWords.plusMinus(one.mean(), one.deviation())));
            if (wide) {
                cells.add(Figures.significant(one.low()) + " – " + Figures.significant(one.high()));
            }
            cells.add(Figures.percent(Math.max(0, one.learnt()), 0));
            cells.add(one.identified() ? "" : "as before");
            grid.row(cells);
        }
        page.table(grid);
        page.indented("before, after: mean ± standard deviation. " + CalibrationWords.LEARNT);
    }

    private void ridges(Page page) {
        page.heading("What cannot be told apart");
        double[][] correlations = posterior.correlations(all);
        List<String> pairs = new ArrayList<>();
        List<double[]> found = new ArrayList<>();
        for (int i = 0; i < correlations.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(correlations[i][j]) >= NOTABLE) {
                    found.add(new double[] {i, j, correlations[i][j]});
                }
            }
        }
        found.sort(java.util.Comparator.comparingDouble((double[] pair) -> -Math.abs(pair[2])));
        for (double[] pair : found.subList(0, Math.min(MOST_RIDGES, found.size()))) {
            pairs.add(name((int) pair[1]) + " and " + name((int) pair[0]) + " " + Figures.signed(pair[2], 2));
        }
        page.paragraph(
                pairs.isEmpty()
                        ? "No two parameters correlate by more than " + NOTABLE + " in the posterior."
                        : "Correlated in the posterior: " + String.join("; ", pairs)
                                + ". Along such a ridge, one can be larger where the other is.");
        List<Posterior.Direction> directions = posterior.directions(all);
        for (Posterior.Direction direction : directions.subList(0, Math.min(MOST_DIRECTIONS, directions.size()))) {
            if (direction.variance() < STEEP) {
                page.item("Best known together (" + Figures.percent(1 - direction.variance(), 0)
                        + " of the variance gone): " + combination(direction.weights()) + ".");
            }
        }
    }

    private String name(int place) {
        return marginals.get(place).name();
    }

    private String combination(double[] weights) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= PART) {
                parts.add(Figures.signed(weights[i], 1) + " " + name(i));
            }
        }
        return String.join(" ", parts);
    }

    private void dependence(Page page) {
        page.heading("If decisions of a regime depended on each other less, or more");
        double[] assumed = {0, posterior.plan().correlation(), 0.3, 1};
        List<Weighted> weighted = new ArrayList<>();
        Grid grid = new Grid().words("correlation");
        for (double correlation : assumed) {
            grid.numbers(Figures.significant(correlation));
            weighted.add(posterior.under(correlation));
        }
        grid.row(cells(
                "equally good points",
                weighted.stream()
                        .map(one -> Figures.count(Math.round(one.effectiveSize())))
                        .toList()));
        List<List<Posterior.Marginal>> each =
                weighted.stream().map(posterior::marginals).toList();
        for (int p = 0; p < marginals.size(); p++) {
            int place = p;
            grid.row(cells(
                    name(p),
                    each.stream()
                            .map(of -> Figures.significant(of.get(place).mean()))
                            .toList()));
        }
        page.table(grid);
        page.indented("Posterior means. A column with few equally good points is only a hint.");
    }

    private static List<String> cells(String first, List<String> rest) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(rest);
        return cells;
    }

    private void checks(Page page) {
        if (findings.checks().isEmpty()) {
            return;
        }
        page.heading("Would the fitted model have produced what was seen?");
        Grid grid = new Grid()
                .words("decisions")
                .numbers("seen")
                .numbers("started")
                .numbers("fitted")
                .numbers("nine in ten")
                .numbers("so few");
        for (Findings.Check check : findings.checks()) {
            grid.row(
                    check.regime() + ", " + check.what(),
                    check.seen() + " of " + check.decisions(),
                    Figures.percent(check.before(), 0),
                    Figures.percent(check.expected(), 0),
                    check.low() + " – " + check.high(),
                    Figures.percent(check.atMost(), 0));
        }
        page.table(grid);
        page.indented(
                "started: the share by the starting values. fitted: by the posterior, and how many of the decisions that"
                        + " would be, nine times in ten. so few: the chance of as many as were seen, or fewer; near 0%"
                        + " or 100% it says that the fitted model does not do this. The posterior has seen these"
                        + " counts.");
    }

    private void scores(Page page) {
        page.heading("Scores over " + findings.scored() + " decisions, before and after");
        Grid grid = new Grid().words("parameters");
        for (Score score : Score.values()) {
            grid.numbers(score.brief());
        }
        grid.numbers("RPS against the starting values");
        for (Findings.Standing one : findings.standings()) {
            List<String> cells = new ArrayList<>(List.of(one.name()));
            for (Score score : Score.values()) {
                cells.add(figure(one.scores(), score));
            }
            cells.add(change(one));
            grid.row(cells);
        }
        page.table(grid);
        double least = posterior.regimes().stream()
                .mapToDouble(regime -> posterior.without(regime).effectiveSize())
                .min()
                .orElse(Double.NaN);
        page.indented(
                "Less is better. 95% intervals by a bootstrap of whole regimes. Only the last row is a fair test: there"
                        + " no parameter has seen the regime that it forecasts. It rests on the same points under other weights,"
                        + " worth " + Figures.count(Math.round(least)) + " or more without any one regime.");
    }

    private static String change(Findings.Standing one) {
        Measured change = one.change().get(Score.RANKED);
        if (one.name().equals(Findings.STARTING) || change == null) {
            return "";
        }
        return Figures.signed(change.value(), 3)
                + (change.interval() == null
                        ? " (too few to say)"
                        : " (" + Figures.signed(change.interval().low(), 3) + " to "
                                + Figures.signed(change.interval().high(), 3) + ")");
    }

    /** As a program reads it. */
    @Override
    public String json(String version) {
        return CalibrationJson.of(findings, version);
    }

    /** All points, their weights, and the logarithm of the likelihood by regime, as if decisions were independent. */
    public Table points() {
        List<String> columns = new ArrayList<>(List.of("point", "weight"));
        marginals.forEach(one -> columns.add(one.name().replace('-', '_')));
        posterior.regimes().forEach(regime -> columns.add("log_likelihood: " + regime));
        Table table = new Table("points", columns.toArray(String[]::new));
        for (int i = 0; i < posterior.finished(); i++) {
            List<Object> cells = new ArrayList<>(List.of(i, all.weights()[i]));
            cells.addAll(CalibrationJson.list(posterior.values(i)));
            cells.addAll(CalibrationJson.list(posterior.logarithms(i)));
            table.row(cells.toArray());
        }
        return table;
    }

    /** The parameters as a spreadsheet reads them. */
    public Table table() {
        Table table = new Table(
                "parameters",
                "parameter",
                "prior_mean",
                "prior_sd",
                "mean",
                "sd",
                "q05",
                "q95",
                "learnt",
                "identified",
                "enough_points");
        for (Posterior.Marginal one : marginals) {
            table.row(
                    one.name(),
                    one.priorMean(),
                    one.priorDeviation(),
                    one.mean(),
                    one.deviation(),
                    one.low(),
                    one.high(),
                    one.learnt(),
                    one.identified(),
                    posterior.enough());
        }
        return table;
    }

    @Override
    public String csv() {
        return table().csv();
    }
}
