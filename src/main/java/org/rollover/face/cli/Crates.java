package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rollover.archive.Crate;
import org.rollover.report.FileMeanings;
import org.rollover.scenario.LoadedScenario;

/** What results say of themselves to those who find them in a repository. */
final class Crates {
    private static final String CAUTION =
            " A model's answer to a what-if question, for research and teaching, and no forecast: it can be no better than"
                    + " the numbers put in, many of them judgements.";

    private Crates() {}

    /**
     * That of an answer.
     *
     * @param settings what was set by hand
     */
    static Crate.About of(Inquiry inquiry, List<String> settings, Finding finding) {
        List<LoadedScenario> scenarios = inquiry.scenarios();
        LoadedScenario first = scenarios.get(0);
        List<String> objects = new ArrayList<>();
        for (int s = 0; s < scenarios.size(); s++) {
            objects.add(Saved.file(s));
        }
        String question =
                inquiry.command().equals("run") ? first.scenario().question().strip() + " " : "";
        String stopped = finding.complete() ? "" : " Stopped early, after " + finding.counted() + ".";
        return about(
                inquiry.command(),
                scenarios.size() > Saved.MOST_TOLD
                        ? inquiry.folder()
                        : first.scenario().title(),
                question + changed(settings) + finding.brief(org.rollover.report.Look.plain()) + stopped,
                first.name(),
                objects);
    }

    /** What was set by hand, in a sentence; empty where nothing was. */
    private static String changed(List<String> settings) {
        return settings.isEmpty() ? "" : "Changed for this answer: " + String.join(", ", settings) + ". ";
    }

    /** That of a study, or of another command that keeps points. */
    static Crate.About ofStudy(String command, String title, String answer, String scenario, Set<String> texts) {
        List<String> objects = new ArrayList<>(List.of("study.yaml"));
        texts.stream().filter(file -> file.startsWith("scenario")).sorted().forEach(objects::add);
        return about(command, title, answer, scenario, objects);
    }

    /** That of the analysis of a table. */
    static Crate.About ofTable(String answer) {
        return about("analyse", "An analysis of a table", answer, "sensitivity analysis", List.of());
    }

    private static Crate.About about(
            String command, String title, String answer, String scenario, List<String> objects) {
        String flat = answer.replaceAll("\\s+", " ").strip();
        return new Crate.About(
                title + " (rollover " + command + ")",
                flat + CAUTION,
                List.of(
                        "sanctions",
                        "agent-based simulation",
                        "Monte Carlo",
                        "collective decision-making",
                        "Rollover",
                        scenario),
                command,
                objects,
                file -> FileMeanings.of(command, file));
    }
}
