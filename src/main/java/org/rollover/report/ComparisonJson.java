package org.rollover.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollover.archive.Json;
import org.rollover.ensemble.Sample.Difference;
import org.rollover.ensemble.SideBySide;
import org.rollover.ensemble.SideBySide.Part;
import org.rollover.scenario.LoadedScenario;

/** A comparison as a program reads it. */
final class ComparisonJson {
    private ComparisonJson() {}

    static String text(SideBySide sides, String version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version);
        json.put("seed", sides.plan().seed());
        json.put("replicates", sides.replicates());
        json.put("replicatesPerDraw", sides.plan().perDraw());
        json.put(
                "scenarios",
                IntStream.range(0, sides.scenarios().size())
                        .mapToObj(i -> scenario(sides, i))
                        .toList());
        return Json.write(json);
    }

    private static Map<String, Object> scenario(SideBySide sides, int i) {
        LoadedScenario scenario = sides.scenarios().get(i);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", scenario.name());
        json.put("title", scenario.scenario().title());
        json.put("sha256", scenario.sha256());
        Map<String, Object> probability = new LinkedHashMap<>();
        probability.put("sustained", sides.probability(i));
        probability.putAll(IntervalJson.of(sides.interval(i)));
        json.put("probability", probability);
        json.put("difference", i == 0 ? null : difference(sides, i));
        return json;
    }

    private static Map<String, Object> difference(SideBySide sides, int i) {
        Difference difference = sides.difference(i);
        Map<String, Object> json = IntervalJson.of(difference.difference(), difference.interval());
        json.put("better", difference.better());
        json.put("worse", difference.worse());
        Difference counted = sides.counted(i);
        json.put("counted", IntervalJson.of(counted.difference(), counted.interval()));
        json.put("decisions", parts("decision", sides.byDecision(i)));
        json.put("governments", parts("government", sides.byGovernment(i)));
        return json;
    }

    private static List<Object> parts(String key, List<Part> parts) {
        List<Object> all = new ArrayList<>();
        for (Part part : parts) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(key, part.name());
            json.putAll(IntervalJson.of(part.value(), part.interval()));
            all.add(json);
        }
        return all;
    }
}
