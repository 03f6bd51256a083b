package org.rollover.archive;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a folder of results says about itself.
 *
 * @param version the program's version
 * @param commit the commit it was built from, or {@code unknown}
 * @param scenario name, title and sha256 of the question
 * @param options what the run was asked to do, by option name; all that a rerun needs besides the scenario
 * @param machine Java, operating system: what may explain a difference
 * @param asked replicates asked for
 * @param done replicates in the tables
 * @param started when, as an ISO 8601 instant
 * @param ended when, likewise
 * @param files the sha256 of every other file in the folder, by name
 */
public record Manifest(
        String version,
        String commit,
        Map<String, String> scenario,
        Map<String, Object> options,
        Map<String, Object> machine,
        long asked,
        long done,
        String started,
        String ended,
        Map<String, String> files) {
    /** The version of the folder's format; a folder of another one is not read. */
    public static final int FORMAT = 2;

    public static final String FILE = "manifest.json";

    public Manifest {
        scenario = copy(scenario);
        options = copy(options);
        machine = copy(machine);
        files = copy(files);
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** True if all replicates asked for are in the tables. */
    public boolean complete() {
        return done >= asked;
    }

    Manifest with(Map<String, String> written, String finished) {
        return new Manifest(version, commit, scenario, options, machine, asked, done, started, finished, written);
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", FORMAT);
        json.put("status", complete() ? "complete" : "partial");
        json.put("version", version);
        json.put("commit", commit);
        json.put("scenario", scenario);
        json.put("options", options);
        json.put("replicatesAsked", asked);
        json.put("replicatesDone", done);
        json.put("started", started);
        json.put("ended", ended);
        json.put("machine", machine);
        json.put("sha256", files);
        return Json.write(json);
    }
}
