package org.rollover.report.story;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Manifest;
import org.rollover.report.Figures;
import org.rollover.scenario.LoadedScenario;

/**
 * What a result is about, as it is cited: which scenarios, and what was changed in them.
 *
 * @param title of the scenario, or what was compared or examined
 * @param named the scenarios by name, each with its hash, and what was set; a phrase
 * @param key for a bibliography: two results have the same one only if they hold the same
 */
record Subject(String title, String named, String key) {
    /** Commands that examine a whole casebook, of which the manifest names the first case. */
    private static final Set<String> OF_CASES = Set.of("backtest", "calibrate");

    private static final int SHORT = 8;

    static Subject of(Kept kept) throws ArchiveException {
        Manifest manifest = kept.manifest();
        String command = kept.command();
        String name = manifest.scenario().getOrDefault("name", "result");
        String title = manifest.scenario().getOrDefault("title", "");
        List<String> scenarios = list(manifest, "scenarios");
        String key = (name + "-" + command).replaceAll("[^A-Za-z0-9-]", "") + "-"
                + shortened(manifest.files().getOrDefault("result.json", ""));
        if (OF_CASES.contains(command)) {
            String cases = Figures.count(scenarios.size()) + " cases";
            return new Subject(
                    (command.equals("backtest") ? "A backtest on " : "A calibration on ") + cases,
                    String.join(", ", list(manifest, "files")) + settings(manifest),
                    key.replace(name + "-", ""));
        }
        if (command.equals("compare") && scenarios.size() > 1) {
            return new Subject(
                    titles(kept, scenarios.size()), hashes(kept, scenarios.size()) + settings(manifest), key);
        }
        return new Subject(
                title, hashed(name, manifest.scenario().getOrDefault("sha256", "")) + settings(manifest), key);
    }

    /** What was set by hand; empty where nothing was. */
    static String changes(Kept kept) {
        return String.join(", ", list(kept.manifest(), "set"));
    }

    private static String settings(Manifest manifest) {
        List<String> set = list(manifest, "set");
        return set.isEmpty() ? "" : ", with " + String.join(", ", set);
    }

    private static String titles(Kept kept, int count) throws ArchiveException {
        StringBuilder titles = new StringBuilder();
        for (int i = 0; i < count; i++) {
            titles.append(i == 0 ? "" : "” compared with “")
                    .append(kept.scenario(i).scenario().title());
        }
        return titles.toString();
    }

    private static String hashes(Kept kept, int count) throws ArchiveException {
        StringBuilder hashes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            LoadedScenario one = kept.scenario(i);
            hashes.append(i == 0 ? "" : "; ").append(hashed(one.name(), one.sha256()));
        }
        return hashes.toString();
    }

    private static String hashed(String name, String hash) {
        return name + (hash.isEmpty() ? "" : " with SHA-256 " + hash);
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    private static List<String> list(Manifest manifest, String option) {
        return manifest.options().get(option) instanceof List<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.toList())
                : List.of();
    }
}
