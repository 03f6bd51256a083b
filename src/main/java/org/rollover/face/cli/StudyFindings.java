package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.report.FindingsReport;
import org.rollover.study.Interest;
import org.rollover.study.Study;
import org.rollover.study.StudyFile;
import org.rollover.study.analysis.Analyses;
import org.rollover.study.analysis.Analysis;
import org.rollover.study.analysis.Asked;
import org.rollover.study.analysis.Findings;
import org.rollover.study.table.Observations;

/** The analyses that a study's file lists, worked out. */
final class StudyFindings {
    private StudyFindings() {}

    /**
     * A report for each analysis, by the name of its folder.
     *
     * @param objections takes what stands in the way of an analysis, which is then left out
     */
    static Map<String, FindingsReport> of(Study study, Observations table, int threads, List<String> objections) {
        Map<String, FindingsReport> reports = new LinkedHashMap<>();
        String usual = study.job().measures().all().get(0).column();
        for (StudyFile.AnalysisSpec spec : study.file().analyses()) {
            Analysis analysis = Analyses.named(spec.method()).orElseThrow();
            Asked asked = asked(spec, usual, study.job().luck().seed(), threads);
            List<String> against = analysis.objections(table, asked);
            against.forEach(objection -> objections.add(spec.method() + ": " + objection));
            if (against.isEmpty()) {
                Findings findings = analysis.of(table, asked);
                String name = spec.method() + "-" + asked.output();
                int twin = 2;
                while (reports.containsKey(name)) {
                    name = spec.method() + "-" + asked.output() + "-" + twin++;
                }
                reports.put(name, new FindingsReport(asked.output(), List.of(findings), List.of()));
            }
        }
        return reports;
    }

    private static Asked asked(StudyFile.AnalysisSpec spec, String usual, long seed, int threads) {
        Interest interest = interest(spec.interest());
        String output = spec.output() != null
                ? spec.output()
                : interest != null && !interest.output().isEmpty() ? interest.output() : usual;
        return new Asked(
                output,
                spec.resamples(),
                seed,
                threads,
                interest == null ? null : interest.interest(),
                spec.lessIsBetter());
    }

    private static @Nullable Interest interest(@Nullable String text) {
        return text == null ? null : Interest.parse(text).orElseThrow();
    }

    /** The names of the methods that were not left out. */
    static List<String> names(Map<String, FindingsReport> reports) {
        return new ArrayList<>(reports.keySet());
    }
}
