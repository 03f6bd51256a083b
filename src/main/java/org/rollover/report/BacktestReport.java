package org.rollover.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.casebook.Backtest;
import org.rollover.casebook.BlockBootstrap;
import org.rollover.casebook.Calibration;
import org.rollover.casebook.Examination;
import org.rollover.casebook.OutcomeClass;
import org.rollover.casebook.Probabilities;
import org.rollover.casebook.Score;
import org.rollover.casebook.Scorecard;
import org.rollover.casebook.Slice;

/** How the model did on decisions that were taken, as a person, a program and a spreadsheet read it. */
public final class BacktestReport implements Answerable {
    /** So many yardsticks are named at a time in the answer, if it does not get too long. */
    private static final int MOST_NAMES = 3;

    /** Five lines of 80 columns, less what breaking them between words takes. */
    private static final int LONGEST = 370;

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

    /** In five lines of 80 columns: with as many names as they hold. */
    private String answer() {
        return answer(names());
    }

    private int names() {
        return IntStream.iterate(MOST_NAMES, most -> most - 1)
                .filter(most -> most == 1 || answer(most).length() <= LONGEST)
                .findFirst()
                .orElse(1);
    }

    private String answer(int names) {
        if (card.trials().isEmpty()) {
            return "No decision could be scored.";
        }
        String compared = card.all().regimes() < BlockBootstrap.LEAST_BLOCKS
                ? BacktestVerdicts.tooFew()
                : "By the " + Score.RANKED.words() + ", Rollover on all " + decisions(card.all()) + " "
                        + BacktestVerdicts.brief(card.all(), names)
                        + others().map(slice -> "; on the " + slice.decisions() + " of " + slice.name() + " it "
                                        + BacktestVerdicts.brief(slice, names))
                                .orElse("")
                        + ".";
        Calibration calibration = card.calibration();
        return calibration == null ? compared : compared + " " + BacktestVerdicts.average(calibration.large());
    }

    /** The decisions of all regimes but the largest, where there are enough of them to compare. */
    private Optional<Slice> others() {
        return card.slices().stream()
                .filter(slice -> slice.by().equals("regime") && slice.regimes() >= BlockBootstrap.LEAST_BLOCKS)
                .findFirst();
    }

    private static String decisions(Slice slice) {
        return Figures.count(slice.decisions()) + (slice.decisions() == 1 ? " decision" : " decisions");
    }

    /** What each score says of each yardstick, by name; empty where nothing can be compared. */
    private String verdicts() {
        if (card.trials().isEmpty() || card.all().regimes() < BlockBootstrap.LEAST_BLOCKS) {
            return "";
        }
        return BacktestVerdicts.full("On all " + decisions(card.all()) + ", ", card.all(), names())
                + others().map(slice -> " "
                                + BacktestVerdicts.full(
                                        "On the " + decisions(slice) + " of " + slice.name() + ", ", slice, names()))
                        .orElse("");
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        Backtest backtest = examination.backtest();
        page.heading("How the model did on decisions that were taken: " + examination.place());
        page.paragraph(scope());
        page.gap().strong(answer());
        if (!verdicts().isEmpty()) {
            page.gap().paragraph(verdicts());
        }
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
                        + " better in all scores. The probabilities are shares of histories in which the decision was taken,"
                        + " smoothed for all alike as if they rested on "
                        + Figures.count(Probabilities.HISTORIES)
                        + " histories, so that nothing is impossible and a surprise costs"
                        + " all the same, at most "
                        + Figures.fixed(most(), 1)
                        + " by the log score; the base rate is smoothed by half a decision, the"
                        + " regression by its penalty. With "
                        + Figures.count(backtest.plan().replicates()) + " histories of a case, seed "
                        + backtest.plan().seed() + ", the simulation's own error reaches at most "
                        + Figures.fixed(backtest.widest() * 100, 2) + " points to either side (95% interval).");
        page.paragraph(BacktestVerdicts.INTERVALS);
        page.paragraph(BacktestVerdicts.LEARNING);
    }

    /** The log score of a sure forecast that comes to nothing, nats. */
    private static double most() {
        return Score.LOG.of(Probabilities.ofShares(1, 0, 0), OutcomeClass.ENDED);
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
