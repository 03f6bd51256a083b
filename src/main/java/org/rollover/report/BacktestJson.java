package org.rollover.report;

import static org.rollover.report.BacktestReport.lower;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.casebook.Calibration;
import org.rollover.casebook.CaseForecast;
import org.rollover.casebook.CodingSensitivity;
import org.rollover.casebook.Decided;
import org.rollover.casebook.Examination;
import org.rollover.casebook.HoldUps;
import org.rollover.casebook.Measured;
import org.rollover.casebook.Prediction;
import org.rollover.casebook.Score;
import org.rollover.casebook.Scorecard;
import org.rollover.casebook.Slice;
import org.rollover.casebook.Standing;
import org.rollover.casebook.TableFilter;

/** A backtest as a program reads it. */
final class BacktestJson {
    private static final String DECISIONS = "decisions";

    private BacktestJson() {}

    static String text(Examination examination, String answer, String version) {
        Map<String, Object> json = new LinkedHashMap<>();
        var backtest = examination.backtest();
        Scorecard card = backtest.scorecard();
        json.put("version", version);
        json.put("seed", backtest.plan().seed());
        json.put("replicates", backtest.plan().replicates());
        json.put("cases", examination.cases());
        json.put("casesExamined", examination.examined());
        json.put("complete", examination.complete());
        json.put("answer", answer);
        json.put("widestHalfWidth", backtest.widest());
        json.put("all", slice(card.all()));
        json.put("slices", card.slices().stream().map(BacktestJson::slice).toList());
        json.put("calibration", calibration(card.calibration()));
        json.put("holdUps", holdUps(card.holdUps()));
        json.put("coding", coding(examination.coding()));
        json.put(DECISIONS, decisions(examination));
        json.put("filter", filter(examination.filter()));
        json.put(
                "unread",
                examination.unread().stream().map(BacktestJson::unread).toList());
        return Json.write(json);
    }

    private static Map<String, @Nullable Object> measured(Measured measured) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        var interval = measured.interval();
        json.put("value", measured.value());
        json.put("low", interval == null ? null : (Double) interval.low());
        json.put("high", interval == null ? null : (Double) interval.high());
        return json;
    }

    private static Map<String, Object> slice(Slice slice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", slice.by());
        json.put("name", slice.name());
        json.put(DECISIONS, slice.decisions());
        json.put("cases", slice.cases());
        json.put("regimes", slice.regimes());
        slice.happened().forEach((outcome, count) -> json.put(lower(outcome), count));
        json.put(
                "forecasters",
                slice.standings().stream().map(BacktestJson::standing).toList());
        return json;
    }

    private static Map<String, Object> standing(Standing standing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", standing.name());
        for (Map.Entry<Score, Measured> score : standing.scores().entrySet()) {
            Map<String, @Nullable Object> own = measured(score.getValue());
            Measured lead = standing.leads().get(score.getKey());
            own.put("rolloverMinusThis", lead == null ? null : measured(lead));
            json.put(camel(score.getKey()), own);
        }
        json.put("area", measured(standing.area()));
        json.put("slope", measured(standing.slope()));
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> calibration(@Nullable Calibration calibration) {
        if (calibration == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("bins", bins(calibration.bins()));
        json.put("keptMinusSaid", measured(calibration.large()));
        json.put("largestRegime", calibration.largest());
        json.put("binsOfOtherRegimes", bins(calibration.others()));
        json.put("keptMinusSaidOfOtherRegimes", measured(calibration.largeOfOthers()));
        json.put("spiegelhalterZ", calibration.z());
        json.put("reliability", calibration.reliability());
        json.put("resolution", calibration.resolution());
        json.put("uncertainty", calibration.uncertainty());
        return json;
    }

    private static List<Object> bins(List<Calibration.Bin> bins) {
        List<Object> all = new ArrayList<>();
        for (Calibration.Bin bin : bins) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("from", bin.low());
            each.put("to", bin.high());
            each.put(DECISIONS, bin.decisions());
            each.put("regimes", bin.regimes());
            each.put("said", bin.said());
            each.put("kept", IntervalJson.of(bin.kept(), bin.interval()));
            all.add(each);
        }
        return all;
    }

    private static Map<String, Object> holdUps(HoldUps held) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(DECISIONS, held.decisions());
        json.put("heldUp", held.heldUp());
        json.put("said", held.said());
        json.put("brier", measured(held.brier()));
        json.put("baseRate", measured(held.rate()));
        json.put("rolloverMinusBaseRate", measured(held.rateLead()));
        json.put("never", measured(held.never()));
        json.put("rolloverMinusNever", measured(held.neverLead()));
        json.put("delays", held.delays());
        json.put("crpsDays", measured(held.days()));
        json.put("noDelayDays", measured(held.none()));
        json.put("rolloverMinusNoDelay", measured(held.noneLead()));
        return json;
    }

    private static @Nullable Object coding(@Nullable CodingSensitivity coding) {
        if (coding == null) {
            return null;
        }
        List<Object> steps = new ArrayList<>();
        coding.standings().forEach((step, standing) -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("step", step.words());
            json.putAll(standing(standing));
            steps.add(json);
        });
        return steps;
    }

    private static List<Object> decisions(Examination examination) {
        List<Object> all = new ArrayList<>();
        for (CaseForecast one : examination.backtest().forecasts()) {
            for (Decided decided : one.decided()) {
                all.add(decision(one, decided));
            }
        }
        return all;
    }

    private static Map<String, @Nullable Object> decision(CaseForecast one, Decided decided) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("case", decided.name());
        json.put("sha256", one.historical().scenario().sha256());
        json.put("decision", decided.month().toString());
        json.put("row", decided.row());
        json.put("regime", decided.regime());
        json.put("outcome", lower(decided.happened()));
        json.put("scoredAs", decided.outcome().map(BacktestReport::lower).orElse(null));
        json.put("wasHeldUp", lower(decided.heldUp()));
        json.put("delayDays", decided.delay());
        json.put("problem", one.failure());
        if (one.failure() == null) {
            Prediction said = one.predictions().get(decided.place());
            json.put("kept", said.classes().kept());
            json.put("eased", said.classes().eased());
            json.put("ended", said.classes().ended());
            json.put("histories", said.taken());
            json.put("halfWidth", said.halfWidth());
            json.put("heldUp", said.heldUp());
        }
        return json;
    }

    private static Map<String, Object> filter(TableFilter filter) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (TableFilter.Counted counted : filter.tables()) {
            Map<String, Object> rows = new LinkedHashMap<>();
            counted.rows().forEach((fate, ids) -> rows.put(camel(fate), ids));
            json.put(counted.file(), rows);
        }
        json.put("strays", filter.strays());
        json.put("disputes", filter.disputes());
        return json;
    }

    /** {@code NO_CASE} as {@code noCase}. */
    private static String camel(Enum<?> word) {
        String[] parts = lower(word).split("_");
        StringBuilder camel = new StringBuilder(parts[0]);
        for (int p = 1; p < parts.length; p++) {
            camel.append(Character.toUpperCase(parts[p].charAt(0))).append(parts[p].substring(1));
        }
        return camel.toString();
    }

    private static Map<String, Object> unread(Examination.Unread unread) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", unread.name());
        json.put("problems", unread.problems());
        return json;
    }
}
