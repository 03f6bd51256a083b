package org.rollover.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollover.actors.UsMove;
import org.rollover.archive.Json;
import org.rollover.council.Outcome;
import org.rollover.ensemble.DecisionTally;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.UsTally;

/**
 * What a run found, as a program reads it; {@code result.schema.json} describes it. It depends on the scenario, the seed,
 * the replicates and the version alone: no times, no machine, no threads.
 */
public final class ResultJson {
    private final Estimate estimate;
    private final long cases;
    private final List<String> governments;

    private ResultJson(Estimate estimate) {
        this.estimate = estimate;
        this.cases = estimate.replicates();
        this.governments = estimate.cast().governmentNames();
    }

    /** The JSON text. */
    public static String text(Estimate estimate, String version) {
        return Json.write(of(estimate, version));
    }

    /** The figures alone, as maps, lists and numbers. */
    public static Map<String, Object> figures(Estimate estimate) {
        return of(estimate, "");
    }

    /** The same as maps and lists. */
    static Map<String, Object> of(Estimate estimate, String version) {
        ResultJson json = new ResultJson(estimate);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", json.scenario());
        all.put("version", version);
        all.put("seed", estimate.plan().seed());
        all.put("replicates", json.cases);
        all.put("replicatesPerDraw", estimate.plan().perDraw());
        all.put("estimator", estimate.method().name().toLowerCase(Locale.ROOT));
        all.put("ended", estimate.ending().name().toLowerCase(Locale.ROOT));
        all.put("probability", json.probability());
        all.put("notKnowing", json.notKnowing());
        all.put("meanLevelAtHorizon", estimate.meanLevel());
        all.put("decisions", json.decisions());
        all.put("lobbying", json.lobbying());
        all.put("unitedStates", json.unitedStates());
        all.put("cabinets", json.cabinets());
        all.put("patterns", json.patterns());
        all.put("representative", estimate.representative());
        return all;
    }

    private Map<String, Object> scenario() {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", estimate.scenario().name());
        scenario.put("title", estimate.scenario().scenario().title());
        scenario.put("question", estimate.scenario().scenario().question());
        scenario.put("sha256", estimate.scenario().sha256());
        return scenario;
    }

    private Map<String, Object> probability() {
        Map<String, Object> probability = new LinkedHashMap<>();
        probability.put("sustained", estimate.probability());
        interval(probability, estimate.interval());
        return probability;
    }

    private static void interval(Map<String, Object> into, Interval interval) {
        into.put("low", interval.low());
        into.put("high", interval.high());
        into.put("level", interval.level());
    }

    private Map<String, Object> notKnowing() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("uncertainNumbers", estimate.scenario().uncertain().size());
        interval(json, estimate.sample().acrossDraws());
        double share = estimate.probability();
        double all = share * (1 - share);
        double between = estimate.sample().varianceBetweenDraws();
        json.put("shareOfSpread", all <= 0 ? Double.NaN : Math.min(1, between / all));
        return json;
    }

    private List<Object> decisions() {
        List<Object> all = new ArrayList<>();
        for (int d = 0; d < estimate.decisions().size(); d++) {
            DecisionTally tally = estimate.decisions().get(d);
            Map<String, Object> json = new LinkedHashMap<>();
            int month = estimate.cast().decisionMonths().get(d);
            json.put("date", estimate.cast().months().get(month).toString());
            json.put("taken", share(tally.taken()));
            Map<String, Object> shares = new LinkedHashMap<>();
            for (Outcome outcome : Outcome.values()) {
                shares.put(key(outcome), expected(tally.expected(outcome)));
            }
            json.put("shares", shares);
            json.put("survival", expected(tally.remaining()));
            json.put("contested", share(tally.contested()));
            json.put("delayDays", delay(tally));
            json.put("holdOuts", byGovernment(tally::holdOuts));
            json.put("vetoes", byGovernment(tally::vetoes));
            json.put("bought", byGovernment(tally::bought));
            json.put("facedDown", byGovernment(tally::facedDown));
            json.put("meanPrice", prices(tally));
            all.add(json);
        }
        return all;
    }

    /** The name of an outcome in {@code result.json}. */
    public static String key(Outcome outcome) {
        return switch (outcome) {
            case SMOOTH -> "smooth";
            case FACED_DOWN -> "facedDown";
            case CONCESSION -> "concession";
            case EASED -> "eased";
            case LAPSED -> "lapsed";
        };
    }

    private static Map<String, Object> delay(DecisionTally tally) {
        boolean none = tally.contested() == 0;
        Map<String, Object> delay = new LinkedHashMap<>();
        delay.put("mean", tally.meanDelay());
        delay.put("median", none ? Double.NaN : (double) tally.delayQuantile(0.5));
        delay.put("p95", none ? Double.NaN : (double) tally.delayQuantile(0.95));
        return delay;
    }

    /** Those with a share above zero; who is not named has none. */
    private Map<String, Object> byGovernment(java.util.function.IntToLongFunction count) {
        Map<String, Object> shares = new LinkedHashMap<>();
        for (int i = 0; i < governments.size(); i++) {
            if (count.applyAsLong(i) > 0) {
                shares.put(governments.get(i), share(count.applyAsLong(i)));
            }
        }
        return shares;
    }

    private Map<String, Object> prices(DecisionTally tally) {
        Map<String, Object> prices = new LinkedHashMap<>();
        for (int i = 0; i < governments.size(); i++) {
            if (tally.bought(i) > 0) {
                prices.put(governments.get(i), tally.meanPrice(i));
            }
        }
        return prices;
    }

    private double expected(double sum) {
        return Math.max(0, Math.min(1, sum / cases));
    }

    private double share(long count) {
        return (double) count / cases;
    }

    private List<Object> lobbying() {
        List<Object> all = new ArrayList<>();
        List<String> names = estimate.cast().lobbyistNames();
        for (int l = 0; l < names.size(); l++) {
            Map<String, Object> monthly = new LinkedHashMap<>();
            Map<String, Object> surge = new LinkedHashMap<>();
            List<String> channels = estimate.cast().channelNames(l);
            for (int c = 0; c < channels.size(); c++) {
                monthly.put(channels.get(c), estimate.effort(l, c));
                surge.put(channels.get(c), estimate.surgeEffort(l, c));
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("lobbyist", names.get(l));
            json.put("effort", monthly);
            json.put("surge", surge);
            all.add(json);
        }
        return all;
    }

    private Map<String, Object> unitedStates() {
        UsTally us = estimate.us();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("presidentAware", share(us.aware()));
        json.put("lobbyingStopped", share(us.stopped()));
        json.put("lobbyingEndorsed", share(us.endorsed()));
        json.put("movedToEase", share(us.moved()));
        json.put("eased", share(us.eased()));
        json.put("moves", us.moves());
        Map<String, Object> fates = new LinkedHashMap<>();
        for (UsMove.Fate fate : UsMove.Fate.values()) {
            fates.put(fate.name().toLowerCase(Locale.ROOT), us.fates().getOrDefault(fate, 0L));
        }
        json.put("fates", fates);
        json.put("disapproved", us.disapproved());
        json.put("stoppedBy", us.stoppedBy());
        json.put("delayedBy", us.delayedBy());
        return json;
    }

    private Map<String, Object> cabinets() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("changes", perHistory(estimate.cabinetFalls()));
        json.put("successors", perHistory(estimate.successors()));
        json.put("leavers", perHistory(estimate.leavers()));
        return json;
    }

    private Map<String, Object> perHistory(Map<String, Long> counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        counts.forEach((key, count) -> json.put(key, share(count)));
        return json;
    }

    private Map<String, Object> patterns() {
        return perHistory(RunReport.byCount(estimate.patterns()));
    }
}
