package org.rollover.face.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollover.report.FindingsReport;
import org.rollover.report.Picture;
import org.rollover.report.Raster;
import org.rollover.scenario.Nearest;
import org.rollover.study.Interest;
import org.rollover.study.analysis.Analyses;
import org.rollover.study.analysis.Analysis;
import org.rollover.study.analysis.Asked;
import org.rollover.study.table.Observations;

/**
 * Analyses of a table, wherever it comes from.
 *
 * @param table what is analysed
 * @param asked what is asked of each analysis
 * @param methods the analyses
 */
record Analysing(Observations table, Asked asked, List<Analysis> methods) {
    /** The file that holds all that was found. */
    static final String RESULT = "analysis.json";

    Analysing {
        methods = List.copyOf(methods);
    }

    /** The analyses of these names; unknown ones are noted. */
    static List<Analysis> methods(List<String> names, Faults faults) {
        List<Analysis> methods = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            Optional<Analysis> found = Analyses.named(name);
            if (found.isPresent()) {
                methods.add(found.get());
            } else {
                String near = Nearest.to(name, Analyses.names());
                faults.add("--method: there is no '" + name + "'; "
                        + (near == null
                                ? "there are " + String.join(", ", Analyses.names())
                                : "did you mean '" + near + "'?"));
            }
        }
        if (names.isEmpty()) {
            faults.add("--method says what to do: " + String.join(", ", Analyses.names())
                    + "; 'rollover analyse --list' explains them");
        }
        return methods;
    }

    /** {@code y<0.5} or {@code y>=0.5}, with or without the name of the output; null where nothing is asked or it is wrong. */
    static Asked.@Nullable Interest interest(@Nullable String text, String output, Faults faults) {
        if (text == null) {
            return null;
        }
        Optional<Interest> read = Interest.parse(text);
        if (read.isEmpty()) {
            faults.add("--interest: '" + text + "' is not understood; write it as \"" + output + "<0.5\" or \"" + output
                    + ">=0.5\"");
            return null;
        }
        if (!read.get().output().isEmpty() && !read.get().output().equals(output)) {
            faults.add("--interest: it is about " + read.get().output() + ", but the output is " + output);
        }
        return read.get().interest();
    }

    /** Notes what stands in the way of each analysis. */
    void check(Faults faults) {
        for (Analysis method : methods) {
            method.objections(table, asked).forEach(objection -> faults.add(method.name() + ": " + objection));
        }
    }

    /** Does it; the notes say what else the reader should know. */
    FindingsReport report(List<String> notes) {
        return new FindingsReport(
                asked.output(),
                methods.stream().map(method -> method.of(table, asked)).toList(),
                notes);
    }

    /** The files of a report by name: all that was found as JSON, each table as CSV, each chart as SVG and PNG. */
    static Map<String, byte[]> files(FindingsReport report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RESULT, report.json(Version.ofThis().number()).getBytes(StandardCharsets.UTF_8));
        report.tables().forEach((name, csv) -> files.put(name, csv.getBytes(StandardCharsets.UTF_8)));
        for (Map.Entry<String, Picture> chart : report.charts().entrySet()) {
            files.put(chart.getKey() + ".svg", chart.getValue().svg().getBytes(StandardCharsets.UTF_8));
            files.put(chart.getKey() + ".png", Raster.png(chart.getValue()));
        }
        return files;
    }
}
