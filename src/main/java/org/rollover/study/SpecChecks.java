package org.rollover.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Problem;
import org.rollover.scenario.RecordReader;
import org.rollover.study.analysis.Analyses;

/** What a study's file says of analyses and search, held against its outcomes and factors. */
final class SpecChecks {
    private final RecordReader.Content<StudyFile> content;
    private final List<Problem> problems;

    SpecChecks(RecordReader.Content<StudyFile> content, List<Problem> problems) {
        this.content = content;
        this.problems = problems;
    }

    void check(List<Factor> factors, Measures measures) {
        List<StudyFile.AnalysisSpec> analyses = content.value().analyses();
        for (int a = 0; a < analyses.size(); a++) {
            String place = "analyses[" + a + "]";
            StudyFile.AnalysisSpec spec = analyses.get(a);
            if (Analyses.named(spec.method()).isEmpty()) {
                unknown(place + ".method", "analysis", spec.method(), Analyses.names());
            }
            if (spec.output() != null) {
                output(place + ".output", spec.output(), measures.columns());
            }
            if (spec.interest() != null) {
                interest(place + ".interest", spec.interest(), measures.columns());
            }
        }
        StudyFile.SearchSpec search = content.value().search();
        if (search != null) {
            search(search, factors, measures);
        }
    }

    private void search(StudyFile.SearchSpec search, List<Factor> factors, Measures measures) {
        List<String> known = new ArrayList<>(measures.columns());
        factors.stream().map(Factor::column).forEach(known::add);
        for (int o = 0; o < search.maximise().size(); o++) {
            output("search.maximise[" + o + "]", search.maximise().get(o), known);
        }
        for (int o = 0; o < search.minimise().size(); o++) {
            output("search.minimise[" + o + "]", search.minimise().get(o), known);
        }
        for (int c = 0; c < search.subjectTo().size(); c++) {
            interest("search.subject-to[" + c + "]", search.subjectTo().get(c), known);
        }
        if (search.maximise().isEmpty() && search.minimise().isEmpty()) {
            error("search", "nothing is sought", "name an outcome under maximise or minimise", null);
        }
        boolean numbers = content.value().levers().size() > 0
                && factors.stream()
                        .anyMatch(factor -> factor.input().role() == org.rollover.study.table.Input.Role.LEVER);
        if (!numbers) {
            error("search", "there is no lever to set", "name levers", null);
        }
    }

    private void interest(String place, String text, List<String> outputs) {
        Optional<Interest> interest = Interest.parse(text);
        if (interest.isEmpty()) {
            error(place, "'" + text + "' is no condition", Interest.ALLOWED, null);
        } else if (!interest.get().output().isEmpty()) {
            output(place, interest.get().output(), outputs);
        }
    }

    private void output(String place, String name, List<String> outputs) {
        if (!outputs.contains(name)) {
            unknown(place, "outcome", name, outputs);
        }
    }

    private void unknown(String place, String what, String name, List<String> known) {
        String all = known.isEmpty() ? "there are none" : "one of " + String.join(", ", known);
        error(place, "there is no " + what + " '" + name + "'", all, Nearest.to(name, known));
    }

    private void error(String place, String what, String allowed, @Nullable String suggestion) {
        problems.add(content.error(place, what, allowed, suggestion));
    }
}
