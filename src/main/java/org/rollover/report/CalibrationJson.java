package org.rollover.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.archive.Json;
import org.rollover.casebook.Measured;
import org.rollover.casebook.calibration.Findings;
import org.rollover.casebook.calibration.Posterior;
import org.rollover.casebook.calibration.Weighted;

/** A calibration as a program reads it. */
final class CalibrationJson {
    private CalibrationJson() {}

    static String of(Findings findings, String version) {
        Posterior posterior = findings.posterior();
        Weighted all = posterior.all();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version);
        json.put("seed", posterior.plan().seed());
        json.put("points", posterior.finished());
        json.put("planned", posterior.plan().all());
        json.put("histories", posterior.plan().histories());
        json.put("correlation", posterior.plan().correlation());
        json.put(
                "cases",
                posterior.cases().stream().map(one -> one.scenario().name()).toList());
        json.put("complete", posterior.complete());
        json.put("effectiveSize", all.effectiveSize());
        json.put("enough", posterior.enough());
        json.put(
                "parameters",
                posterior.marginals(all).stream().map(CalibrationJson::json).toList());
        json.put(
                "correlations",
                java.util.Arrays.stream(posterior.correlations(all))
                        .map(CalibrationJson::list)
                        .toList());
        json.put(
                "directions",
                posterior.directions(all).stream().map(CalibrationJson::json).toList());
        json.put("checks", findings.checks().stream().map(CalibrationJson::json).toList());
        json.put(
                "scores",
                findings.standings().stream().map(CalibrationJson::json).toList());
        return Json.write(json);
    }

    private static Map<String, Object> json(Posterior.Direction one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("variance", one.variance());
        json.put("weights", list(one.weights()));
        return json;
    }

    private static Map<String, Object> json(Posterior.Marginal one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", one.name());
        json.put("priorMean", one.priorMean());
        json.put("priorDeviation", one.priorDeviation());
        json.put("mean", one.mean());
        json.put("deviation", one.deviation());
        json.put("low", one.low());
        json.put("high", one.high());
        json.put("learnt", one.learnt());
        json.put("identified", one.identified());
        return json;
    }

    private static Map<String, Object> json(Findings.Check one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("regime", one.regime());
        json.put("what", one.what());
        json.put("decisions", one.decisions());
        json.put("seen", one.seen());
        json.put("startingValues", one.before());
        json.put("posterior", one.expected());
        json.put("low", one.low());
        json.put("high", one.high());
        json.put("atMost", one.atMost());
        return json;
    }

    private static Map<String, Object> json(Findings.Standing one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("parameters", one.name());
        Map<String, Object> scores = new LinkedHashMap<>();
        one.scores().forEach((score, measured) -> scores.put(score.brief(), json(measured)));
        json.put("scores", scores);
        Map<String, Object> change = new LinkedHashMap<>();
        one.change().forEach((score, measured) -> change.put(score.brief(), json(measured)));
        json.put("againstStartingValues", change);
        return json;
    }

    private static Map<String, Object> json(Measured measured) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", measured.value());
        json.put("interval", measured.interval() == null ? null : IntervalJson.of(measured.interval()));
        return json;
    }

    static List<Double> list(double[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }
}
