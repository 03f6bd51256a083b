package org.rollover.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;

/** How the JSON of an answer begins: what was asked, and with what luck. */
final class Heads {
    private Heads() {}

    static Map<String, Object> of(LoadedScenario asked, String version, Plan plan) {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", asked.name());
        scenario.put("title", asked.scenario().title());
        scenario.put("question", asked.scenario().question());
        scenario.put("sha256", asked.sha256());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", scenario);
        json.put("version", version);
        json.put("seed", plan.seed());
        json.put("replicatesPerDraw", plan.perDraw());
        return json;
    }
}
