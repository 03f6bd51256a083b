package org.rollover.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollover.archive.Decimals;
import org.rollover.archive.Json;
import org.rollover.study.Factor;
import org.rollover.study.Measure;
import org.rollover.study.Study;
import org.rollover.study.Trial;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

/** What a study is and what came out at its points, before anything is analysed. */
public final class StudyReport {
    private static final int FEW = 30;
    private static final int WIDE = 6;

    private final Study study;
    private final Observations table;
    private final long failed;
    private final long replicates;

    /**
     * @param failed points that failed
     * @param replicates histories at all points
     */
    public StudyReport(Study study, Observations table, long failed, long replicates) {
        this.study = study;
        this.table = table;
        this.failed = failed;
        this.replicates = replicates;
    }

    /** As a person reads it. */
    public String text(Look look) {
        Page page = new Page(look);
        page.heading(study.file().title());
        page.paragraph(sentence());
        if (study.size() <= FEW && study.factors().size() <= WIDE) {
            page.gap().table(points());
        } else {
            page.gap().table(ranges());
        }
        return page.text();
    }

    /** The size of it in a sentence or two. */
    public String sentence() {
        String points = Figures.count(study.size()) + (study.size() == 1 ? " point" : " points");
        String wrong =
                failed == 0 ? "" : " " + Figures.count(failed) + (failed == 1 ? " point" : " points") + " failed.";
        return points + " of " + study.base().name() + ", " + factors(study) + ", " + Figures.count(replicates)
                + " histories." + wrong;
    }

    private static String factors(Study study) {
        long levers = study.factors().stream()
                .filter(factor -> factor.input().role() == Input.Role.LEVER)
                .count();
        long others = study.factors().size() - levers;
        List<String> parts = new ArrayList<>();
        if (others > 0) {
            parts.add(others + (others == 1 ? " uncertainty" : " uncertainties"));
        }
        if (levers > 0) {
            parts.add(levers + (levers == 1 ? " lever" : " levers"));
        }
        return String.join(" and ", parts);
    }

    private List<String> outcomes() {
        return List.copyOf(table.outputs().keySet());
    }

    private Measure.Kind kind(String column) {
        return study.job().measures().all().stream()
                .filter(measure -> measure.column().equals(column))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private Grid points() {
        Grid grid = new Grid().numbers("point");
        study.factors().forEach(factor -> {
            if (factor.input().categorical()) {
                grid.words(factor.name());
            } else {
                grid.numbers(factor.name());
            }
        });
        List<String> shown = outcomes().stream().limit(WIDE).toList();
        shown.forEach(name -> grid.numbers(name.replace('_', ' ')));
        for (int row = 0; row < study.size(); row++) {
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(row));
            double[] values = study.point(row).values();
            for (int f = 0; f < values.length; f++) {
                cells.add(study.factors().get(f).words(values[f]));
            }
            for (String name : shown) {
                cells.add(figure(name, table.output(name)[row], error(name, row)));
            }
            grid.row(cells);
        }
        return grid;
    }

    private double error(String name, int row) {
        double[] errors = table.errors().get(name);
        return errors == null ? Double.NaN : errors[row];
    }

    private Grid ranges() {
        Grid grid = new Grid()
                .words("outcome")
                .numbers("least")
                .numbers("mean")
                .numbers("most")
                .words("unit");
        for (String name : outcomes()) {
            double[] known =
                    Arrays.stream(table.output(name)).filter(Double::isFinite).toArray();
            double mean = Arrays.stream(known).sum() / known.length;
            double least = Arrays.stream(known).min().orElse(Double.NaN);
            double most = Arrays.stream(known).max().orElse(Double.NaN);
            grid.row(
                    name.replace('_', ' '),
                    figure(name, least, Double.NaN),
                    figure(name, mean, Double.NaN),
                    figure(name, most, Double.NaN),
                    kind(name).unit());
        }
        return grid;
    }

    /** A figure, with what its simulation leaves open where that is known. */
    private String figure(String name, double value, double error) {
        if (!Double.isFinite(value)) {
            return "none";
        }
        boolean share = kind(name).unit().contains("from 0 to 1");
        if (!share) {
            return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.3f", value);
        }
        double reach = 196 * error;
        String width = Double.isNaN(reach) ? "" : reach < 0.05 ? " ±<0.1" : String.format(Locale.ROOT, " ±%.1f", reach);
        return String.format(Locale.ROOT, "%.1f%%", 100 * value) + width;
    }

    /** As a program reads it. */
    public Map<String, Object> map() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("study", study.name());
        json.put("title", study.file().title());
        json.put("scenario", study.base().name());
        json.put("points", study.size());
        json.put("failed", failed);
        json.put("replicates", replicates);
        Map<String, Object> outcomes = new LinkedHashMap<>();
        for (String name : outcomes()) {
            double[] known =
                    Arrays.stream(table.output(name)).filter(Double::isFinite).toArray();
            Map<String, Object> range = new LinkedHashMap<>();
            range.put("points", known.length);
            range.put("least", Arrays.stream(known).min().orElse(Double.NaN));
            range.put("mean", Arrays.stream(known).sum() / known.length);
            range.put("most", Arrays.stream(known).max().orElse(Double.NaN));
            outcomes.put(name, range);
        }
        json.put("outcomes", outcomes);
        return json;
    }

    /** What a study will do, before it does it. */
    public static String plan(Study study, Trial trial, int threads, Look look) {
        Page page = new Page(look);
        page.heading(study.file().title());
        page.paragraph(Figures.count(study.size()) + (study.size() == 1 ? " point" : " points") + " of "
                + study.base().name() + " with " + factors(study) + ", " + histories(study) + ".");
        Grid grid = new Grid().words("factor").words("is").words("values");
        study.factors()
                .forEach(factor ->
                        grid.row(factor.name(), factor.input().role().name().toLowerCase(Locale.ROOT), values(factor)));
        page.gap().table(grid);
        double seconds = trial.total(study, threads);
        page.gap();
        page.paragraph(
                "Time: about " + time(seconds) + " on " + threads + (threads == 1 ? " thread" : " threads") + ", as "
                        + "a history took " + Figures.significant(trial.seconds() * 1e6)
                        + " microseconds in a short trial. Disk: about " + bytes(trial.diskBytes()) + ".");
        trial.failures().forEach(page::item);
        return page.text();
    }

    private static String histories(Study study) {
        long each = study.job().luck().replications();
        boolean most = study.job().luck().precision() > 0;
        return (most ? "at most " : "") + Figures.count(each) + (each == 1 ? " history" : " histories") + " each, "
                + Figures.count(study.replicates()) + " in all";
    }

    private static String values(Factor factor) {
        Input input = factor.input();
        if (input.categorical()) {
            return String.join(", ", input.labels());
        }
        if (factor.spread() instanceof Factor.Spread.Levels levels) {
            return String.join(
                    ", ", levels.values().stream().map(Decimals::text).toList());
        }
        String unit = input.unit().isEmpty() || input.unit().equals("factor") ? "" : " (" + input.unit() + ")";
        return Figures.significant(input.low()) + " to " + Figures.significant(input.high()) + unit;
    }

    private static String time(double seconds) {
        if (seconds < 100) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < 7200 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " kB" : Figures.count(bytes / 1_000_000) + " MB";
    }

    /** A map as JSON. */
    public static String json(Map<String, Object> map) {
        return Json.write(map);
    }
}
