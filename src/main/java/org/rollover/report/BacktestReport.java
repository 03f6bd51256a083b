package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollover.archive.Table;
import org.rollover.casebook.Backtest;
import org.rollover.casebook.BlockBootstrap;
import org.rollover.casebook.Examination;
import org.rollover.casebook.Measured;
import org.rollover.casebook.Score;
import org.rollover.casebook.Scorecard;
import org.rollover.casebook.Slice;
import org.rollover.casebook.Standing;

/** How the model did on decisions that were taken, as a person, a program and a spreadsheet read it. */
public final class BacktestReport implements Answerable {
    /** The scores that the answer is given by. */
    private static final List<Score> VERDICTS = List.of(Score.RANKED, Score.BRIER, Score.LOG);

    private final Examination examination;
    private final Scorecard card;

    public BacktestReport(Examination examination) {
        this.examination = examination;
        this.card = examination.backtest().scorecard();
    }

    /** The answer in a few sentences. */
    @Override
    public String answer(Look look) {
        return new Page(look).paragraph(answer()).text();
    }

    private String answer() {
        if (card.trials().isEmpty()) {
            return "No decision could be scored.";
        }
        StringBuilder answer = new StringBuilder(verdicts("On all " + decisions(card.all()) + ": ", card.all()));
        for (Slice slice : card.slices()) {
            if (slice.by().equals("regime")
                    && slice.regimes() > 1
                    && slice.decisions() < card.trials().size()) {
                answer.append(' ').append(verdicts("On the " + decisions(slice) + " of " + slice.name() + ": ", slice));
            }
        }
        return answer.toString();
    }

    private static String decisions(Slice slice) {
        return Figures.count(slice.decisions()) + (slice.decisions() == 1 ? " decision" : " decisions");
    }

    private static String verdicts(String begin, Slice slice) {
        if (slice.regimes() < BlockBootstrap.LEAST_BLOCKS) {
            return begin + "there are too few regimes to compare Rollover with any yardstick.";
        }
        return begin
                + VERDICTS.stream()
                        .map(score -> "by the " + score.words() + ", Rollover " + verdict(slice, score))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** Whom the model beats by a score, who beats it, and from whom it cannot be told apart. */
    private static String verdict(Slice slice, Score score) {
        List<String> beaten = new ArrayList<>();
        List<String> beating = new ArrayList<>();
        int alike = 0;
        for (Standing standing : slice.standings()) {
            Measured lead = standing.leads().get(score);
            if (lead == null) {
                continue;
            } else if (lead.below()) {
                beaten.add(standing.name());
            } else if (lead.above()) {
                beating.add(standing.name());
            } else {
                alike++;
            }
        }
        List<String> parts = new ArrayList<>();
        parts.add(beaten.isEmpty() ? "beats nothing" : "beats " + BacktestTables.list(beaten));
        parts.add(beating.isEmpty() ? "is beaten by nothing" : "is beaten by " + BacktestTables.list(beating));
        if (alike > 0) {
            parts.add("cannot be told apart from the other" + (alike == 1 ? "" : " " + alike));
        }
        return String.join(", ", parts);
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        Backtest backtest = examination.backtest();
        page.heading("How the model did on decisions that were taken: " + examination.place());
        page.paragraph(scope());
        page.gap().strong(answer());
        if (!examination.complete()) {
            page.gap().paragraph(stopped());
        }
        BacktestTables tables = new BacktestTables(examination);
        if (!card.trials().isEmpty()) {
            tables.scores(page);
            tables.calibration(page);
            tables.holdUps(page);
            tables.slices(page);
            tables.coding(page);
            tables.surprises(page);
        }
        tables.filter(page);
        tables.unread(page);
        reading(page, backtest);
        return page.text();
    }

    private String scope() {
        return examination.examined() + " of " + examination.cases() + " cases; "
                + Figures.count(card.trials().size()) + (card.trials().size() == 1 ? " decision" : " decisions")
                + " with a known outcome, of " + card.all().regimes()
                + (card.all().regimes() == 1 ? " regime: " : " regimes: ") + BacktestTables.happened(card.all()) + ".";
    }

    private String stopped() {
        Backtest backtest = examination.backtest();
        return backtest.complete()
                ? "Stopped early: the scores are complete, the steps of the coding scale are not."
                : "Stopped early: the scores rest on the first "
                        + backtest.forecasts().size() + " of " + backtest.cases() + " cases that could be read.";
    }

    private void reading(Page page, Backtest backtest) {
        page.heading("How to read this");
        page.paragraph(
                "Kept means renewed, also with a concession; eased includes suspended; ended includes lapsed. Less is"
                        + " better in all scores. The probabilities are shares of histories in which the decision was taken, each"
                        + " count with half a history more, so that nothing is impossible. With "
                        + Figures.count(backtest.plan().replicates()) + " histories of a case, seed "
                        + backtest.plan().seed() + ", the simulation's own error reaches at most "
                        + Figures.fixed(backtest.widest() * 100, 2) + " points to either side (95% interval).");
        page.paragraph(
                "Intervals are of the luck of the draw of regimes: whole regimes are drawn anew, and cases within them"
                        + " (2,000 times). With fewer than five regimes none is given. Each comparison is taken by itself: of twenty"
                        + " without any difference, one will look like one.");
        page.paragraph(
                "The base rate, the regression and nothing else learn, each from the decisions of other regimes. Those"
                        + " other than Russia's were picked because something changed: their shares are no base rate of anything.");
    }

    /** As a program reads it. */
    @Override
    public String json(String version) {
        return BacktestJson.text(examination, answer(), version);
    }

    /** One row a decision. */
    public Table decisions() {
        return BacktestRows.decisions(examination);
    }

    /** One row for each score of each forecaster on each slice. */
    public Table scores() {
        return BacktestRows.scores(examination);
    }

    /** The charts by file name: how probabilities came true, and the scores beside those of the yardsticks. */
    public Map<String, Picture> charts() {
        return BacktestCharts.of(examination);
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String csv() {
        return decisions().csv();
    }
}
