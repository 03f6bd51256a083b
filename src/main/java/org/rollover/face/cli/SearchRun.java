package org.rollover.face.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rollover.archive.Holding;
import org.rollover.archive.Manifest;
import org.rollover.archive.Parquet;
import org.rollover.report.FindingsReport;
import org.rollover.report.Page;
import org.rollover.report.ResultJson;
import org.rollover.report.StudyReport;
import org.rollover.study.KeptStudy;
import org.rollover.study.LeverSearch;
import org.rollover.study.Sought;
import org.rollover.study.Study;
import org.rollover.study.StudyFolder;
import org.rollover.study.StudyStore;
import org.rollover.study.StudyTable;
import org.rollover.study.Trial;

/** Runs a search over levers, keeps it, and tells of it. */
final class SearchRun {
    private static final String NAME = "search";

    private final Surroundings surroundings;
    private final SearchCommand.Asked asked;
    private final Instant started;

    SearchRun(Surroundings surroundings, SearchCommand.Asked asked) {
        this.surroundings = surroundings;
        this.asked = asked;
        this.started = surroundings.clock().instant();
    }

    /**
     * Does all of it; returns the exit code.
     *
     * @param yaml the study's file
     */
    int run(Study study, String yaml) {
        if (asked.dryRun()) {
            return show(study);
        }
        Map<String, String> identity = study.identity(
                Version.ofThis().number() + " " + Version.ofThis().commit());
        try (Holding holding = StudyFolder.hold(asked.parent(), study.name(), identity, asked.fresh());
                LeverSearch search = LeverSearch.open(holding, study, asked.threads(), ResultJson::figures)) {
            return run(study, yaml, holding, search);
        } catch (StudyFolder.Changed | Holding.Held | StudyStore.Damaged e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed(Words.reason(e));
        } catch (UncheckedIOException e) {
            return failed(Words.reason(Objects.requireNonNull(e.getCause())));
        }
    }

    private int failed(String why) {
        surroundings.say("failed: " + why + "; what is finished is kept, and the same command goes on from there");
        return ExitCode.FAILURE;
    }

    private int show(Study study) {
        StudyRun.refuseIdle(study);
        Trial trial = Trial.of(study);
        Sought sought = new Sought(study);
        Page page = new Page(surroundings.look());
        page.paragraph("The points are settings that the search chooses one after the other. What it finds, 40 settings"
                + " at most, is tried once more with fresh luck and at most " + sought.freshHistories()
                + " histories each, which takes time as well.");
        surroundings.print(StudyReport.plan(study, trial, asked.threads(), surroundings.look()) + page.text());
        return ExitCode.FINE;
    }

    private int run(Study study, String yaml, Holding holding, LeverSearch search) throws IOException {
        int before = search.finished();
        if (before == 0) {
            StudyRun.refuseIdle(study);
            holding.write(StudyFolder.STUDY, yaml);
            holding.write("scenario.yaml", study.job().bases().get(0));
            holding.write("dictionary.csv", new StudyTable(study).dictionary().csv());
        }
        if (!work(search)) {
            surroundings.say("stopped after " + search.finished()
                    + " settings; they are kept, and the same command goes on from there");
            return ExitCode.INTERRUPTED;
        }
        if (before > 0) {
            remark(
                    before == search.finished()
                            ? "all settings were tried already; nothing is run again"
                            : "went on where an earlier run ended: " + before + " of " + search.finished()
                                    + " settings were tried already");
        }
        return tell(holding, search);
    }

    /** True unless it was interrupted. */
    private boolean work(LeverSearch search) {
        try (Interruption interruption = new Interruption(() -> surroundings.say(
                "stopped; a setting under way took too long to wait for it, all that was finished is kept"))) {
            Lines lines = new Lines();
            boolean whole = search.run(lines, interruption::asked);
            lines.end();
            return whole;
        }
    }

    /** A line of progress for the search, then one for its winners. */
    private final class Lines implements LeverSearch.Course {
        private Progress line = new Progress(surroundings, 1, "settings");
        private boolean begun;
        private boolean again;

        @Override
        public void at(int done, int all, boolean fresh) {
            if (!begun || fresh != again) {
                line.end();
                line = new Progress(surroundings, all, fresh ? "winners once more" : "settings");
                line.from(done - 1);
                begun = true;
                again = fresh;
            }
            line.at(done);
        }

        void end() {
            line.end();
        }
    }

    private int tell(Holding holding, LeverSearch search) throws IOException {
        Study found = search.seal();
        for (Map.Entry<String, String> file : KeptStudy.files(found).entrySet()) {
            holding.write(file.getKey(), file.getValue());
        }
        FindingsReport findings =
                new FindingsReport(found.job().measures().all().get(0).column(), List.of(search.findings()), List.of());
        StudyReport report;
        try (Parquet parquet = Parquet.open()) {
            report = new StudyReport(
                    found,
                    new StudyTable(found).observations(parquet, holding.folder()),
                    search.failed(),
                    search.replicates());
        }
        StudyRun.keepFindings(holding, report, Map.of(NAME, findings));
        String ended =
                surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
        String title = study(found);
        holding.keep(
                manifest(found, search),
                ended,
                Crates.ofStudy(
                        NAME,
                        title,
                        StudyRun.answer(report, Map.of(NAME, findings)),
                        found.base().name(),
                        KeptStudy.files(found).keySet()));
        search.finish();
        print(holding.folder(), report, findings);
        if (search.failed() > 0) {
            surroundings.say(search.failed() + " settings failed; why stands in the column error of the points");
        }
        boolean told = asked.report().write(surroundings, holding.folder());
        return told && search.failed() == 0 ? ExitCode.FINE : ExitCode.FAILURE;
    }

    private static String study(Study found) {
        return found.file().title().isBlank() ? found.name() : found.file().title();
    }

    private Manifest manifest(Study found, LeverSearch search) {
        Version version = Version.ofThis();
        Map<String, String> scenario = new LinkedHashMap<>();
        scenario.put("name", found.base().name());
        scenario.put("title", found.base().scenario().title());
        scenario.put("sha256", found.base().sha256());
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(Saved.COMMAND, NAME);
        options.put("study", found.name());
        options.put("seed", found.job().luck().seed());
        options.put("points", (long) found.size());
        String begun = started.truncatedTo(ChronoUnit.MILLIS).toString();
        return new Manifest(
                version.number(),
                version.commit(),
                scenario,
                options,
                Recording.machine(),
                search.finished(),
                search.finished(),
                begun,
                begun);
    }

    private void print(Path folder, StudyReport report, FindingsReport findings) {
        if (asked.form().json()) {
            surroundings.printData(findings.json(Version.ofThis().number()));
        } else if (asked.form().csv()) {
            surroundings.printData(findings.csv());
        } else if (asked.quiet()) {
            surroundings.print(findings.answer(surroundings.look()));
        } else {
            surroundings.print(report.text(surroundings.look()) + findings.text(surroundings.look()));
        }
        Path place = surroundings.shown(folder);
        remark("saved in " + place + "; tables and charts are in " + place.resolve("analyses"));
    }

    private void remark(String words) {
        if (!asked.quiet()) {
            surroundings.say(Page.plain(words, surroundings.unicode()));
        }
    }
}
