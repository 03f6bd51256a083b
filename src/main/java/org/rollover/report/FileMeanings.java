package org.rollover.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Manifest;

/** What the files of a result are, in words. A file without a meaning is none of ours. */
public final class FileMeanings {
    /** What the report is. */
    public static final String REPORT = "The result as a page for a browser";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dictionary.csv", "Data dictionary: what each column of each table is"),
            Map.entry("result.json", "The answer as a program reads it; rollover schema --result describes it"),
            Map.entry("history.txt", "One history, told month by month"),
            Map.entry("history.json", "The same history as a program reads it"),
            Map.entry(
                    "governments.csv",
                    "Who held out, was bought off, was faced down, vetoed: by decision and government"),
            Map.entry("lobbying.csv", "Mean effort a history, by lobbyist and channel"),
            Map.entry("us.csv", "What the US side did and how the law met it"),
            Map.entry("cabinets.csv", "Changes of cabinet, what followed, who left"),
            Map.entry("trajectories.csv", "Where governments and cabinet members stood each month: quantiles"),
            Map.entry("replicates.csv", "A row for each history"),
            Map.entry("replicates.parquet", "A row for each history"),
            Map.entry("comparison.csv", "The scenarios side by side"),
            Map.entry("differences.csv", "At which decision and with whose veto the differences arise"),
            Map.entry("levers.csv", "What each lever contributes"),
            Map.entry("explanation.txt", "The answer as a person reads it"),
            Map.entry("tipping.csv", "Where the probability crosses the threshold, number by number"),
            Map.entry("tipping.txt", "The answer as a person reads it"),
            Map.entry("signs.csv", "Early signs of the outcome"),
            Map.entry("value-of-information.csv", "What each uncertain number is worth to know"),
            Map.entry("scores.csv", "Each score of each forecaster on each part of the decisions"),
            Map.entry("renewals.csv", "The casebook's table of renewals, as it stood"),
            Map.entry("other-regimes.csv", "The casebook's table of other regimes, as it stood"),
            Map.entry("reliability.svg", "Chart: what was said against what happened"),
            Map.entry("scores.svg", "Chart: the scores of all forecasters"),
            Map.entry("priors.yaml", "The priors, as they stood"),
            Map.entry("base-rates.csv", "The base rates of lapses that were learned from, as they stood"),
            Map.entry("parameters.csv", "Prior and posterior of each parameter"),
            Map.entry("points.csv", "Every point that was run, with its weight"),
            Map.entry("posterior.yaml", "The posterior, for --parameters"),
            Map.entry("posterior-draft.yaml", "A posterior of too few points to be used"),
            Map.entry("study.yaml", "The study's file, as it was given"),
            Map.entry("study.json", "The study as it was run: factors, measures, luck, design"),
            Map.entry("identity.json", "What the points of this folder depend on"),
            Map.entry(Manifest.FILE, "How it was made, and a hash of each file"),
            Map.entry(Manifest.CRATE, "This result as a research object (RO-Crate)"),
            Map.entry(Manifest.REPORT, FileMeanings.REPORT));

    private static final Map<Pattern, String> PATTERNS = patterns();

    private FileMeanings() {}

    private static Map<Pattern, String> patterns() {
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        patterns.put(
                Pattern.compile("scenario\\.yaml"), "The question in one file, with all that it builds on laid in");
        patterns.put(Pattern.compile("scenario-[0-9]+\\.yaml"), "A further scenario or case, in one file");
        patterns.put(
                Pattern.compile("points/part-[0-9]+\\.parquet"), "The table of points, a part of it: a row a point");
        patterns.put(
                Pattern.compile("fresh/part-[0-9]+\\.parquet"),
                "What a search found, tried once more with fresh luck: a row a setting");
        patterns.put(
                Pattern.compile("replicates/part-[0-9]+\\.parquet"),
                "The table of histories, a part of it: a row a history");
        patterns.put(Pattern.compile("analyses/[^/]+\\.json"), "What an analysis found, as a program reads it");
        patterns.put(Pattern.compile("analyses/[^/]+\\.csv"), "What an analysis found, as a table");
        patterns.put(Pattern.compile("analyses/[^/]+\\.(svg|png)"), "What an analysis found, as a chart");
        return patterns;
    }

    /**
     * What a file is, or null if it is none of ours.
     *
     * @param command the command that made the result
     * @param file its name in the folder, with slashes
     */
    public static @Nullable String of(String command, String file) {
        if (file.equals("decisions.csv")) {
            return command.equals("backtest")
                    ? "What was said of each decision, what happened, and the scores"
                    : "How each decision ended, in numbers of histories";
        }
        String meaning = NAMES.get(file);
        if (meaning != null) {
            return meaning;
        }
        return PATTERNS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(file).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
