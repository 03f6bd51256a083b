package org.rollover.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollover.actors.Cast;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/**
 * A scenario for one test, written as YAML entries. It starts quiet: no opinion noise, no mood, no perception error, a
 * target that does nothing, one decision in month 2, and measures at 60 that lapse to 0; so a test names all that moves.
 * Entries keep the order in which they were added.
 */
public final class ScenarioText {
    private final Map<String, Map<String, String>> blocks = new LinkedHashMap<>();

    private ScenarioText() {
        for (String block : new String[] {
            "measure",
            "council",
            "governments",
            "lobbyists",
            "us",
            "target",
            "constraints",
            "events",
            "ties",
            "parameters"
        }) {
            blocks.put(block, new LinkedHashMap<>());
        }
    }

    /** A scenario in which nothing moves but what is added. */
    public static ScenarioText quiet() {
        return new ScenarioText()
                .measure("name", "measures")
                .measure("level", "60")
                .measure("default", "lapse")
                .measure("renewals", "[2018-02]")
                .parameter("opinion-noise", "0")
                .parameter("mood-spread", "0")
                .parameter("perception-error", "0")
                .parameter("improve", "0")
                .parameter("escalate", "0");
    }

    public ScenarioText measure(String key, String value) {
        return entry("measure", key, value);
    }

    /** Decisions in these months, as {@code 2018-02, 2018-08}. */
    public ScenarioText renewals(String months) {
        return measure("renewals", "[" + months + "]");
    }

    public ScenarioText rule(String rule) {
        return entry("council", "rule", rule);
    }

    public ScenarioText stages(String stages) {
        return entry("council", "stages", stages);
    }

    /** A government, its keys as {@code position: 60, salience: 0.5}. */
    public ScenarioText member(String name, String keys) {
        return entry("governments", name, "{" + keys + "}");
    }

    public ScenarioText lobbyist(String name, String keys) {
        return entry("lobbyists", name, "{" + keys + "}");
    }

    public ScenarioText us(String key, String value) {
        return entry("us", key, value);
    }

    public ScenarioText target(String key, String value) {
        return entry("target", key, value);
    }

    public ScenarioText constraint(String id, String keys) {
        return entry("constraints", id, "{citation: invented, " + keys + "}");
    }

    public ScenarioText event(String id, String keys) {
        return entry("events", id, "{" + keys + "}");
    }

    public ScenarioText ties(String government, String weights) {
        return entry("ties", government, "{" + weights + "}");
    }

    public ScenarioText parameter(String key, String value) {
        return entry("parameters", key, value);
    }

    private ScenarioText entry(String block, String key, String value) {
        block(block).put(key, value);
        return this;
    }

    private Map<String, String> block(String name) {
        return blocks.computeIfAbsent(name, n -> new LinkedHashMap<>());
    }

    /** The same scenario without one entry. */
    public ScenarioText without(String block, String key) {
        ScenarioText copy = copy();
        copy.block(block).remove(key);
        return copy;
    }

    /** A copy to be changed on its own. */
    public ScenarioText copy() {
        ScenarioText copy = new ScenarioText();
        blocks.forEach((block, entries) -> copy.block(block).putAll(entries));
        return copy;
    }

    /** The same entries with every block's in the opposite order. */
    public ScenarioText reversed() {
        ScenarioText turned = new ScenarioText();
        blocks.forEach((block, entries) -> {
            var keys = new java.util.ArrayList<>(entries.keySet());
            java.util.Collections.reverse(keys);
            keys.forEach(key -> turned.block(block).put(key, entries.get(key)));
        });
        return turned;
    }

    public String yaml() {
        String rest = blocks.entrySet().stream()
                .filter(block -> !block.getValue().isEmpty())
                .map(block -> block.getKey() + ":\n"
                        + block.getValue().entrySet().stream()
                                .map(e -> "  " + e.getKey() + ": " + e.getValue() + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        return "title: test\nquestion: sustained?\nstart: 2018-01\nhorizon: 12 months\n" + rest;
    }

    public LoadedScenario load() {
        try {
            return new ScenarioReader(null, ReadingLimits.defaults()).readText(yaml(), "test", java.util.List.of());
        } catch (ScenarioException e) {
            throw new IllegalArgumentException(e.getMessage() + "\n" + yaml(), e);
        }
    }

    /** A simulation of this scenario in which every replicate has its own draw. */
    public Simulation simulation() {
        LoadedScenario loaded = load();
        return new Simulation(loaded, new Cast(loaded.scenario()), 1);
    }
}
