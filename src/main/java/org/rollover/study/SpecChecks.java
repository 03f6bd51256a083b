package org.rollover.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Problem;
import org.rollover.scenario.RecordReader;
import org.rollover.study.analysis.Analyses;
import org.rollover.study.table.Input;

/** What a study's file says of analyses and search, held against its outcomes and factors. */
final class SpecChecks {
    /** Analyses that ask for a condition on the outcome. */
    private static final Set<String> INTERESTED = Set.of("prim", "cart", "satisficing");

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
            } else {
                design(place + ".method", spec.method());
                if (spec.interest() == null && INTERESTED.contains(spec.method())) {
                    error(
                            place,
                            spec.method() + " has to know which worlds are of interest",
                            "interest: " + Interest.ALLOWED.substring(3),
                            null);
                }
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

    /** Some analyses rest on a design of their own; a table may hold any. */
    private void design(String place, String method) {
        DesignSpec design = content.value().design();
        String needed =
                switch (method) {
                    case "morris" -> "morris";
                    case "sobol" -> "saltelli";
                    case "tornado" -> "one-at-a-time";
                    case "regret", "satisficing", "worst-case" -> "crossed";
                    default -> "";
                };
        if (design != null
                && !(design instanceof DesignSpec.Csv)
                && !needed.isEmpty()
                && !needed.equals(word(design))) {
            error(place, method + " cannot be read from a design " + word(design), "it needs design: " + needed, null);
        }
    }

    private static String word(DesignSpec design) {
        return design.getClass()
                .getSimpleName()
                .replaceAll("(?!^)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }

    private void search(StudyFile.SearchSpec search, List<Factor> factors, Measures measures) {
        fits(factors);
        List<String> known = new ArrayList<>(measures.columns());
        factors.stream()
                .flatMap(factor -> Stream.of(factor.column(), factor.name()))
                .distinct()
                .forEach(known::add);
        for (int o = 0; o < search.maximise().size(); o++) {
            output("search.maximise[" + o + "]", search.maximise().get(o), known);
        }
        for (int o = 0; o < search.minimise().size(); o++) {
            output("search.minimise[" + o + "]", search.minimise().get(o), known);
        }
        for (int c = 0; c < search.subjectTo().size(); c++) {
            String place = "search.subject-to[" + c + "]";
            String text = search.subjectTo().get(c);
            interest(place, text, known);
            if (Interest.parse(text).filter(one -> one.output().isEmpty()).isPresent()) {
                error(place, "'" + text + "' does not say of what", Interest.ALLOWED, null);
            }
        }
        List<String> goals = Stream.concat(search.maximise().stream(), search.minimise().stream())
                .toList();
        goals.stream()
                .filter(goal -> goals.indexOf(goal) != goals.lastIndexOf(goal))
                .distinct()
                .forEach(goal -> error("search", goal + " is sought twice", "each outcome once", null));
        if (search.maximise().isEmpty() && search.minimise().isEmpty()) {
            error("search", "nothing is sought", "name an outcome under maximise or minimise", null);
        }
        if (content.value().levers().isEmpty()) {
            error("search", "there is no lever to set", "name levers", null);
        }
    }

    /** What else a file says must fit a search. */
    private void fits(List<Factor> factors) {
        StudyFile file = content.value();
        if (file.design() != null) {
            error("design", "a study has a design or a search, not both", "leave one of them out", null);
        }
        if (!file.analyses().isEmpty()) {
            error(
                    "analyses",
                    "the points of a search are no sample that could be analysed",
                    "leave them out; a search tells itself what it found",
                    null);
        }
        if (file.luck() != StudyFile.Luck.COMMON) {
            error("luck", "a search compares settings by the same luck", "leave it out, or say common", null);
        }
        if (file.replicateRows()) {
            error("replicate-rows", "a search keeps no rows of histories", "leave it out", null);
        }
        for (Factor factor : factors) {
            if (factor.input().role() == Input.Role.UNCERTAINTY) {
                error(
                        "uncertainties." + factor.name(),
                        "a search sets levers alone",
                        "leave it out: what the scenario believes of a number is drawn anew in the histories of every"
                                + " setting",
                        null);
            } else if (!Sought.canBeSearched(factor)) {
                error(
                        "levers." + factor.name(),
                        "a search sets only numbers between two ends",
                        "a range, as range: [0, 3]; words, events, policies and single levels are for a design, as grid",
                        null);
            }
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
