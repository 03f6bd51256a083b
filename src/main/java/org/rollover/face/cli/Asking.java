package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Deposit;
import org.rollover.ensemble.Watcher;
import org.rollover.simulation.History;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands have that ask an {@link Inquiry}: progress, Ctrl-C, how it is printed, where it is kept. */
abstract class Asking extends Action {
    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private Form form = new Form();

    @Option(names = "--quiet", description = "Print the answer alone, and no remarks.")
    private boolean quiet;

    @Option(names = "--results", paramLabel = "DIR", description = "Save the answer under DIR (default: results).")
    private @Nullable Path results;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Option(names = "--no-save", description = "Save nothing.")
    private boolean noSave;

    private @Nullable Path saved;

    Asking(Surroundings surroundings) {
        super(surroundings);
    }

    QuestionOptions question() {
        return question;
    }

    /** Whether the whole answer is printed for a person to read. */
    boolean full() {
        return !quiet && !form.json() && !form.csv();
    }

    boolean quiet() {
        return quiet;
    }

    boolean noSave() {
        return noSave;
    }

    /** Notes what is wrong with the options that all have. */
    void check(Faults faults) {
        form.check(faults);
        report.check(noSave, faults);
        Path asked = results;
        if (asked != null) {
            faults.folder("--results", asked, surroundings.folder().resolve(asked));
        }
    }

    private Path resultsPlace() {
        return results == null ? Path.of("results") : results;
    }

    /** Where answers are kept. */
    Path resultsFolder() {
        return surroundings.folder().resolve(resultsPlace());
    }

    /** Asks, prints and saves; returns the exit code. */
    int ask(Inquiry inquiry, List<String> files) {
        return ask(inquiry, files, null);
    }

    /**
     * Asks, prints and saves.
     *
     * @param files the words that named the scenarios
     * @param rows writes a line for each history, or null
     */
    int ask(Inquiry inquiry, List<String> files, @Nullable Rows rows) {
        if (noSave) {
            return answer(inquiry, null, rows);
        }
        Recording.Asked asked = new Recording.Asked(files, question.settings());
        Path place = resultsPlace();
        if (!report.asked()) {
            return recorded(place, asked, inquiry, rows);
        }
        // Held to the end, so that what is there after Ctrl-C still becomes a page.
        try (Interruption whole = new Interruption(() -> surroundings.say("no report was written"))) {
            return reported(recorded(place, asked, inquiry, rows), whole);
        }
    }

    private int recorded(Path place, Recording.Asked asked, Inquiry inquiry, @Nullable Rows rows) {
        try (Recording recording = new Recording(surroundings, place, asked, inquiry, rows)) {
            return answer(inquiry, recording, rows);
        }
    }

    private int reported(int code, Interruption whole) {
        Path place = saved;
        if (!report.asked() || place == null) {
            return code;
        }
        int further = whole.asked() ? ExitCode.INTERRUPTED : beforeReport(place, whole::asked);
        if (!report.write(surroundings, place)) {
            return ExitCode.FAILURE;
        }
        return code == ExitCode.FINE ? further : code;
    }

    /** Asks what else the report is to hold, until it is stopped; returns an exit code. */
    int beforeReport(Path place, BooleanSupplier stopped) {
        return ExitCode.FINE;
    }

    private int answer(Inquiry inquiry, @Nullable Recording recording, @Nullable Rows rows) {
        try (Interruption interruption = new Interruption(() -> giveUp(recording))) {
            Progress progress = new Progress(surroundings, inquiry.planned(), inquiry.unit());
            Deposit.Sheet sheet = recording == null ? null : recording.sheet();
            Finding finding = inquiry.answer(watcher(progress, interruption, sheet, rows));
            progress.end();
            print(finding);
            int code = recording == null ? ExitCode.FINE : save(recording, finding);
            if (recording == null && !finding.complete()) {
                surroundings.say("stopped early, after " + finding.counted() + "; nothing was saved");
            }
            code = written(finding, code);
            return interruption.asked() ? ExitCode.INTERRUPTED : code == ExitCode.FINE ? finding.verdict() : code;
        }
    }

    private int written(Finding finding, int code) {
        try {
            alsoWrite(finding);
            return code;
        } catch (IOException e) {
            surroundings.say("not all could be written: " + Words.reason(e));
            return ExitCode.FAILURE;
        }
    }

    /** Writes what was asked for beside the saved answer. */
    void alsoWrite(Finding finding) throws IOException {
        // Most commands write nothing else.
    }

    private static Watcher watcher(
            Progress progress, Interruption interruption, Deposit.@Nullable Sheet sheet, @Nullable Rows rows) {
        return new Watcher() {
            @Override
            public void finished(long steps) {
                progress.at(steps);
            }

            @Override
            public boolean stop() {
                return interruption.asked();
            }

            @Override
            public boolean wantsReplicates() {
                return sheet != null && rows != null;
            }

            @Override
            public void replicate(long replicate, History history) {
                if (sheet != null && rows != null) {
                    sheet.append(rows.row(replicate, history));
                }
            }
        };
    }

    /** Ends an inquiry that was stopped and does not end by itself. */
    private void giveUp(@Nullable Recording recording) {
        if (recording == null || recording.abandon()) {
            surroundings.say(Words.lost(recording == null ? "there is no answer" : "nothing was saved"));
        }
    }

    private void print(Finding finding) {
        if (form.json()) {
            surroundings.printData(finding.json());
        } else if (form.csv()) {
            surroundings.printData(finding.csv());
        } else if (quiet) {
            surroundings.print(finding.brief(surroundings.look()));
        } else {
            surroundings.print(finding.text(surroundings.look()));
        }
    }

    private int save(Recording recording, Finding finding) {
        try {
            Path place = recording.keep(finding);
            saved = place;
            if (!quiet || !finding.complete()) {
                surroundings.say(
                        (finding.complete() ? "saved in " : "saved as partial in ") + surroundings.shown(place));
            }
            return ExitCode.FINE;
        } catch (IOException e) {
            surroundings.say(recording.complaint(e));
            return ExitCode.FAILURE;
        }
    }

    /** A table with a line for each history, written while they are made. */
    interface Rows {
        /** The name of its file. */
        String file();

        /** Whether so many rows are better kept as Parquet. */
        boolean large(long rows);

        /** The name of that file. */
        String largeFile();

        /** Writes it out of the other. */
        void turn(Path from, Path to) throws IOException;

        String header();

        String row(long replicate, History history);
    }
}
