package org.rollover.report;

import static org.rollover.report.BacktestReport.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Table;
import org.rollover.casebook.CaseForecast;
import org.rollover.casebook.Decided;
import org.rollover.casebook.Delays;
import org.rollover.casebook.Examination;
import org.rollover.casebook.Measured;
import org.rollover.casebook.OutcomeClass;
import org.rollover.casebook.Prediction;
import org.rollover.casebook.Score;
import org.rollover.casebook.Slice;
import org.rollover.casebook.Standing;

/** A backtest as a spreadsheet reads it. */
final class BacktestRows {
    private BacktestRows() {}

    /** One row a decision, scored or not. */
    static Table decisions(Examination examination) {
        Table table = new Table(
                "decisions",
                "case",
                "decision",
                "row",
                "regime",
                "default",
                "rule",
                "opponents",
                "progress",
                "kept",
                "eased",
                "ended",
                "histories",
                "half_width",
                "held_up",
                "delay_p50_days",
                "delay_p95_days",
                "outcome",
                "scored_as",
                "was_held_up",
                "delay_days",
                "ranked",
                "brier",
                "brier_classes",
                "log",
                "problem");
        for (CaseForecast one : examination.backtest().forecasts()) {
            for (Decided decided : one.decided()) {
                Prediction said = one.failure() == null ? one.predictions().get(decided.place()) : null;
                table.row(cells(decided, said, one.failure()).toArray());
            }
        }
        return table;
    }

    private static List<@Nullable Object> cells(Decided decided, @Nullable Prediction said, @Nullable String problem) {
        OutcomeClass happened = decided.outcome().orElse(null);
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                decided.name(),
                decided.month().toString(),
                decided.row(),
                decided.regime(),
                decided.lapses() ? "lapse" : "stay",
                decided.rule(),
                decided.opponents(),
                lower(decided.progress())));
        Delays delays = said == null ? null : said.delays();
        for (OutcomeClass outcome : OutcomeClass.values()) {
            cells.add(said == null ? null : (Double) said.classes().of(outcome));
        }
        cells.add(said == null ? null : (Long) said.taken());
        cells.add(said == null ? null : (Double) said.halfWidth());
        cells.add(said == null ? null : said.heldUp());
        cells.add(delays == null ? null : (Long) delays.quantile(0.5));
        cells.add(delays == null ? null : (Long) delays.quantile(0.95));
        cells.add(lower(decided.happened()));
        cells.add(happened == null ? null : lower(happened));
        cells.add(lower(decided.heldUp()));
        cells.add(decided.delay());
        for (Score score : Score.values()) {
            cells.add(said == null || happened == null ? null : (Double) score.of(said.classes(), happened));
        }
        cells.add(problem);
        return cells;
    }

    /** One row for each score of each forecaster on each slice. */
    static Table scores(Examination examination) {
        Table table = new Table(
                "scores",
                "slice_by",
                "slice",
                "decisions",
                "cases",
                "regimes",
                "forecaster",
                "score",
                "value",
                "low",
                "high",
                "rollover_minus_this",
                "difference_low",
                "difference_high");
        var card = examination.backtest().scorecard();
        add(table, card.all());
        card.slices().forEach(slice -> add(table, slice));
        return table;
    }

    private static void add(Table table, Slice slice) {
        for (Standing standing : slice.standings()) {
            for (Map.Entry<Score, Measured> score : standing.scores().entrySet()) {
                Measured lead = standing.leads().get(score.getKey());
                row(table, slice, standing, lower(score.getKey()), score.getValue(), lead);
            }
            row(table, slice, standing, "area", standing.area(), null);
            row(table, slice, standing, "slope", standing.slope(), null);
        }
    }

    private static void row(
            Table table, Slice slice, Standing standing, String score, Measured value, @Nullable Measured lead) {
        table.row(
                slice.by(),
                slice.name(),
                slice.decisions(),
                slice.cases(),
                slice.regimes(),
                standing.name(),
                score,
                value.value(),
                low(value),
                high(value),
                lead == null ? null : (Double) lead.value(),
                low(lead),
                high(lead));
    }

    private static @Nullable Double low(@Nullable Measured measured) {
        return measured == null || measured.interval() == null
                ? null
                : (Double) Objects.requireNonNull(measured.interval()).low();
    }

    private static @Nullable Double high(@Nullable Measured measured) {
        return measured == null || measured.interval() == null
                ? null
                : (Double) Objects.requireNonNull(measured.interval()).high();
    }
}
