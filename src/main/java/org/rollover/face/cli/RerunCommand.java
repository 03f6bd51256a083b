package org.rollover.face.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Manifest;
import org.rollover.ensemble.Watcher;
import org.rollover.report.Dictionary;
import org.rollover.report.Figures;
import org.rollover.report.Page;
import org.rollover.study.KeptStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Repeats a saved run. */
@Command(
        name = "rerun",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Repeat a saved run or a finished study and say whether anything differs (exit code 3 if so).",
            "Of a study, the points are worked out anew where its table says they lie; analyses are not repeated."
        },
        footer = {
            "",
            "Examples:",
            "  rollover rerun results/italy-2018/20261123-101500-e0b5c86b",
            "  rollover rerun results/studies/first"
        })
final class RerunCommand extends Action {
    @Parameters(paramLabel = "RESULT", description = "The folder of the run or study, or its name.")
    private String folder = "";

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: one a core).")
    private @Nullable String threads;

    RerunCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        long cores = Runtime.getRuntime().availableProcessors();
        int workers = (int) faults.whole("--threads", threads, cores, 1, LuckOptions.MOST_THREADS);
        Path place = ResultPlace.of(surroundings, folder, faults);
        faults.orThrow();
        try {
            if (KeptStudy.isAt(place)) {
                return study(place, workers);
            }
            return repeat(Dossier.open(place), workers);
        } catch (ArchiveException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private int study(Path place, int workers) throws ArchiveException {
        if (!Files.exists(place.resolve(Manifest.FILE))) {
            throw new BadInput(folder + ": this study is not finished; rollover study goes on with it");
        }
        Dossier dossier = Dossier.open(place);
        StudyAgain.Compared compared =
                new StudyAgain(surroundings, dossier, workers).compared().orElse(null);
        if (compared == null) {
            return ExitCode.INTERRUPTED;
        }
        String counted = Figures.count(compared.points()) + (compared.points() == 1 ? " point" : " points");
        return verdict(dossier, compared.differences(), counted, compared.files());
    }

    private int repeat(Dossier dossier, int workers) throws ArchiveException {
        Inquiry inquiry = Inquiries.again(Saved.in(dossier, workers));
        Asking.Rows table = inquiry instanceof RunInquiry run ? run.rows() : null;
        try (Interruption interruption = new Interruption(() -> surroundings.say(Words.lost("nothing was compared")));
                RowCheck rows = ReplicateCheck.of(dossier, table)) {
            Progress progress = new Progress(surroundings, inquiry.planned(), inquiry.unit());
            Finding finding = inquiry.answer(watcher(progress, interruption, rows));
            progress.end();
            if (interruption.asked()) {
                surroundings.say("stopped before there was anything to compare");
                return ExitCode.INTERRUPTED;
            }
            Map<String, String> files = Recording.files(inquiry, finding, table == null ? "" : table.header());
            if (dossier.manifest().format() < Manifest.WITH_DICTIONARY) {
                files.remove(Dictionary.FILE);
            }
            List<String> differences = SavedFiles.differences(dossier, files, rows.written());
            rows.difference().ifPresent(differences::add);
            if (finding.done() != dossier.manifest().done()) {
                differences.add(Manifest.FILE + " says that "
                        + dossier.manifest().done() + " were done; repeated, it is " + finding.counted());
            }
            return verdict(dossier, differences, finding.counted(), files.size() + (rows.written() ? 1 : 0));
        }
    }

    private static Watcher watcher(Progress progress, Interruption interruption, RowCheck rows) {
        return new Watcher() {
            @Override
            public void finished(long replicates) {
                progress.at(replicates);
            }

            @Override
            public boolean stop() {
                return interruption.asked();
            }

            @Override
            public boolean wantsReplicates() {
                return rows.wanted();
            }

            @Override
            public void replicate(long replicate, org.rollover.simulation.History history) {
                rows.row(replicate, history);
            }
        };
    }

    private int verdict(Dossier dossier, List<String> differences, String counted, int compared) {
        Manifest manifest = dossier.manifest();
        Version version = Version.ofThis();
        boolean other = !manifest.version().equals(version.number())
                || !manifest.commit().equals(version.commit());
        if (other) {
            surroundings.say("saved by version " + manifest.version() + " (commit " + manifest.commit()
                    + "), repeated by " + version.number() + " (commit " + version.commit() + ")");
        }
        if (differences.isEmpty()) {
            surroundings.print("The same, byte for byte: " + counted
                    + ", " + compared + (compared == 1 ? " file" : " files")
                    + (manifest.complete() ? ".\n" : "; the run had been stopped early.\n"));
            return ExitCode.FINE;
        }
        surroundings.print("Not the same:\n");
        differences.forEach(
                difference -> surroundings.print("  " + Page.plain(difference, surroundings.unicode()) + "\n"));
        return ExitCode.NO;
    }
}
