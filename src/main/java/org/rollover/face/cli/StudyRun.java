package org.rollover.face.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Crate;
import org.rollover.archive.Holding;
import org.rollover.archive.Json;
import org.rollover.archive.Manifest;
import org.rollover.archive.Parquet;
import org.rollover.report.FindingsReport;
import org.rollover.report.Look;
import org.rollover.report.Page;
import org.rollover.report.Picture;
import org.rollover.report.Raster;
import org.rollover.report.ResultJson;
import org.rollover.report.StudyReport;
import org.rollover.study.Engine;
import org.rollover.study.EngineFailure;
import org.rollover.study.EngineProvider;
import org.rollover.study.Factor;
import org.rollover.study.KeptStudy;
import org.rollover.study.Study;
import org.rollover.study.StudyFolder;
import org.rollover.study.StudyStore;
import org.rollover.study.StudyTable;
import org.rollover.study.ThreadEngine;
import org.rollover.study.Trial;
import org.rollover.study.table.Observations;

/** Runs a study, keeps it, analyses it, and tells of it. */
final class StudyRun {
    private static final String RESULT = "result.json";
    private static final String ANALYSES = "analyses";

    private final Surroundings surroundings;
    private final StudyOptions.Asked asked;
    private final Instant started;

    StudyRun(Surroundings surroundings, StudyOptions.Asked asked) {
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
        try (Holding holding = hold(study)) {
            String own = String.valueOf(holding.folder().getFileName());
            if (own.startsWith(study.name() + "-")
                    && own.substring(study.name().length() + 1).matches("[0-9]+")) {
                surroundings.say(
                        study.name() + " is of another state of this study and stays as it is; this one is " + own);
            }
            return run(study, yaml, holding);
        } catch (StudyFolder.Changed | Holding.Held e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (StudyStore.Damaged e) {
            throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
        } catch (IOException e) {
            return failed(Words.reason(e));
        } catch (UncheckedIOException e) {
            return failed(Words.reason(java.util.Objects.requireNonNull(e.getCause())));
        } catch (EngineFailure e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private int failed(String why) {
        surroundings.say("failed: " + why + "; what is finished is kept, and the same command goes on from there");
        return ExitCode.FAILURE;
    }

    private int show(Study study) {
        refuseIdle(study);
        Trial trial = Trial.of(study);
        surroundings.print(StudyReport.plan(study, trial, asked.threads(), surroundings.look()));
        return ExitCode.FINE;
    }

    /** A factor that changes nothing is a mistake. */
    static void refuseIdle(Study study) {
        List<String> idle = new ArrayList<>();
        for (Factor factor : Trial.idle(study)) {
            idle.add(study.name() + ": the factor '" + factor.name() + "' (" + StudyTable.place(factor)
                    + ") changes nothing: histories are the same at all of its levels; leave it out, widen it, or say"
                    + " may-be-idle: true");
        }
        if (!idle.isEmpty()) {
            throw new BadInput(idle);
        }
    }

    private Holding hold(Study study) throws IOException {
        String program = Version.ofThis().number() + " " + Version.ofThis().commit();
        Map<String, String> identity = study.identity(program);
        StudyStore.Shard shard = asked.shard();
        String name = study.name();
        if (shard.of() > 1) {
            name += "-shard-" + (shard.index() + 1) + "-of-" + shard.of();
            identity.put("shard", (shard.index() + 1) + "/" + shard.of());
        }
        try {
            return StudyFolder.hold(asked.parent(), name, identity, asked.fresh());
        } catch (FileSystemException e) {
            // Nothing was begun: this is about the folder that was named.
            throw new BadInput(surroundings.shown(asked.parent()) + ": " + Words.reason(e));
        }
    }

    private int run(Study study, String yaml, Holding holding) throws IOException {
        try (StudyStore store = StudyStore.open(holding, study, asked.shard())) {
            if (store.finished() == 0) {
                refuseIdle(study);
            }
            if (store.finished() == 0 || !KeptStudy.isAt(holding.folder())) {
                keepQuestion(study, yaml, holding);
            }
            if (asked.retryFailed()) {
                long again = store.retryFailed();
                remark(again == 0 ? "no point had failed" : again + " points that had failed are run again");
            } else if (store.finished() > 0 && !store.complete()) {
                remark("going on where an earlier run ended: " + store.finished() + " of " + store.all()
                        + " points are finished");
            } else if (store.complete()) {
                remark("all points are finished already; nothing is run again");
            }
            if (!store.complete() && work(study, store)) {
                return ExitCode.INTERRUPTED;
            }
            return finish(study, holding, store);
        }
    }

    private void keepQuestion(Study study, String yaml, Holding holding) throws IOException {
        holding.write(StudyFolder.STUDY, yaml);
        for (Map.Entry<String, String> file : KeptStudy.files(study).entrySet()) {
            holding.write(file.getKey(), file.getValue());
        }
        holding.write("dictionary.csv", new StudyTable(study).dictionary().csv());
    }

    /** Works out what is not finished; true if it was interrupted. */
    private boolean work(Study study, StudyStore store) {
        Engine engine = engine(study.name());
        try (Interruption interruption = new Interruption(() -> surroundings.say(
                "stopped; a point under way took too long to wait for it, all that was finished is kept"))) {
            Progress progress = new Progress(surroundings, store.all(), "points");
            progress.from(store.finished());
            engine.run(
                    study.job(),
                    ResultJson::figures,
                    store.wanted(),
                    store.all() - store.finished(),
                    outcome -> {
                        store.add(outcome);
                        progress.at(store.finished(), note(store));
                    },
                    interruption::asked);
            progress.end();
            if (!store.complete()) {
                // Before the program is let go, which ends as soon as this watch does.
                surroundings.say("stopped after " + store.finished() + " of " + store.all()
                        + " points; they are kept, and the same command goes on from there");
            }
            return !store.complete();
        }
    }

    private static String note(StudyStore store) {
        String failed = store.failed() == 0 ? "" : String.format(java.util.Locale.ROOT, "%,d failed, ", store.failed());
        return String.format(java.util.Locale.ROOT, "%,d histories, %s", store.replicates(), failed);
    }

    private Engine engine(String name) {
        String wanted = asked.engine();
        if (wanted == null) {
            return new ThreadEngine(asked.threads());
        }
        for (EngineProvider provider : ServiceLoader.load(EngineProvider.class)) {
            if (provider.name().equals(wanted)) {
                return provider.engine(asked.master(), name);
            }
        }
        throw new BadInput(
                "--engine " + wanted + ": this build has no such engine; start it with the launcher of a source"
                        + " tree, or by spark-submit (see cluster.md)");
    }

    // ------------------------------------------------------------------------------------------------ the end

    private int finish(Study study, Holding holding, StudyStore store) throws IOException {
        boolean whole = asked.shard().of() == 1;
        if (!whole) {
            keep(study, holding, store, about(study, "A shard of a study; rollover merge puts the shards together."));
            surroundings.say(
                    "saved in " + surroundings.shown(holding.folder()) + "; rollover merge puts the shards together");
            return ExitCode.FINE;
        }
        return tell(study, holding, store.failed(), store.replicates(), about -> keep(study, holding, store, about));
    }

    /** Keeps the manifest when all else is there. */
    @FunctionalInterface
    interface Keeping {
        void keep(Crate.About about) throws IOException;
    }

    /** Analyses a whole table, tells of it and keeps what was found. */
    int tell(Study study, Holding holding, long failed, long replicates, Keeping keeping) throws IOException {
        List<String> objections = new ArrayList<>();
        StudyReport report;
        Map<String, FindingsReport> findings;
        try (Parquet parquet = Parquet.open()) {
            Observations table = new StudyTable(study).observations(parquet, holding.folder());
            report = new StudyReport(study, table, failed, replicates);
            findings = StudyFindings.of(study, table, asked.threads(), objections);
        }
        keepFindings(holding, report, findings);
        keeping.keep(about(study, answer(report, findings)));
        print(holding.folder(), report, findings);
        objections.forEach(objection -> surroundings.say("not analysed, " + objection));
        if (failed > 0) {
            surroundings.say(
                    failed + " points failed; why stands in the column error, and --retry-failed runs them again");
        }
        boolean told = asked.report().write(surroundings, holding.folder());
        return told && objections.isEmpty() && failed == 0 ? ExitCode.FINE : ExitCode.FAILURE;
    }

    private static Crate.About about(Study study, String answer) {
        String title = study.file().title();
        return Crates.ofStudy(
                "study",
                title.isBlank() ? study.name() : title,
                answer,
                study.base().name(),
                study.texts().keySet());
    }

    /** What was run, and what the analyses say of it. */
    static String answer(StudyReport report, Map<String, FindingsReport> findings) {
        StringBuilder answer = new StringBuilder(report.sentence());
        findings.values().forEach(one -> answer.append(' ').append(one.answer(Look.plain())));
        return answer.toString();
    }

    /** Writes the files of what was found, in place of those of an earlier run. */
    static void keepFindings(Holding holding, StudyReport report, Map<String, FindingsReport> findings)
            throws IOException {
        for (String old : holding.files(ANALYSES)) {
            holding.remove(ANALYSES + "/" + old);
        }
        for (Map.Entry<String, FindingsReport> found : findings.entrySet()) {
            String place = ANALYSES + "/";
            FindingsReport one = found.getValue();
            holding.write(
                    place + found.getKey() + ".json", one.json(Version.ofThis().number()));
            for (Map.Entry<String, String> table : one.tables().entrySet()) {
                holding.write(place + renamed(found.getKey(), table.getKey()), table.getValue());
            }
            for (Map.Entry<String, Picture> chart : one.charts().entrySet()) {
                String name = place + renamed(found.getKey(), chart.getKey());
                holding.write(name + ".svg", chart.getValue().svg());
                byte[] png = Raster.png(chart.getValue());
                holding.write(name + ".png", hidden -> Files.write(hidden, png));
            }
        }
        holding.write(RESULT, Json.write(result(report, findings)));
    }

    /** {@code sobol.csv} of the analysis sobol-level becomes {@code sobol-level.csv}: two outputs may be analysed alike. */
    private static String renamed(String analysis, String file) {
        String method = analysis.contains("-") ? longestStart(analysis, file) : analysis;
        return file.startsWith(method) ? analysis + file.substring(method.length()) : analysis + "-" + file;
    }

    private static String longestStart(String analysis, String file) {
        String start = analysis;
        while (!start.isEmpty() && !file.startsWith(start)) {
            int cut = start.lastIndexOf('-');
            start = cut < 0 ? "" : start.substring(0, cut);
        }
        return start.isEmpty() ? analysis : start;
    }

    private static Map<String, Object> result(StudyReport report, Map<String, FindingsReport> findings) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", Version.ofThis().number());
        result.putAll(report.map());
        result.put(ANALYSES, StudyFindings.names(findings));
        return result;
    }

    private void print(Path folder, StudyReport report, Map<String, FindingsReport> findings) throws IOException {
        if (asked.form().json()) {
            surroundings.printData(Json.write(result(report, findings)));
            return;
        }
        if (asked.form().csv()) {
            try (Parquet parquet = Parquet.open()) {
                parquet.view("points", StudyTable.parts(folder, "points"));
                QueryCommand.csv(parquet, "SELECT * FROM points ORDER BY point", surroundings);
            }
            return;
        }
        StringBuilder text = new StringBuilder();
        if (asked.quiet()) {
            findings.values().forEach(one -> text.append(one.answer(surroundings.look())));
        } else {
            text.append(report.text(surroundings.look()));
            findings.values().forEach(one -> text.append('\n').append(one.text(surroundings.look())));
        }
        surroundings.print(text.toString());
        remark("saved in " + surroundings.shown(folder)
                + (findings.isEmpty()
                        ? ""
                        : "; tables and charts are in " + surroundings.shown(folder.resolve(ANALYSES))));
    }

    private void remark(String words) {
        if (!asked.quiet()) {
            surroundings.say(Page.plain(words, surroundings.unicode()));
        }
    }

    private void keep(Study study, Holding holding, StudyStore store, Crate.About about) throws IOException {
        holding.keep(
                manifest(study, store.all(), store.finished()),
                surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                about);
    }

    /** What the folder says about itself. */
    Manifest manifest(Study study, long all, long finished) {
        Version version = Version.ofThis();
        Map<String, String> scenario = new LinkedHashMap<>();
        scenario.put("name", study.base().name());
        scenario.put("title", study.base().scenario().title());
        scenario.put("sha256", study.base().sha256());
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(Saved.COMMAND, "study");
        options.put("study", study.name());
        options.put("seed", study.job().luck().seed());
        options.put("points", (long) study.size());
        options.put("shard", (asked.shard().index() + 1) + "/" + asked.shard().of());
        String begun = started.truncatedTo(ChronoUnit.MILLIS).toString();
        return new Manifest(
                version.number(),
                version.commit(),
                scenario,
                options,
                Recording.machine(),
                all,
                finished,
                begun,
                begun);
    }

    /** Where nothing is asked for but to be told. */
    static StudyOptions.Asked plain(Path parent, int threads, boolean quiet, Form form) {
        return new StudyOptions.Asked(
                false,
                threads,
                null,
                (@Nullable String) null,
                StudyStore.Shard.WHOLE,
                false,
                false,
                parent,
                quiet,
                form,
                new ReportOptions());
    }
}
