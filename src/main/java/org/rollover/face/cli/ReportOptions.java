package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.rollover.archive.ArchiveException;
import picocli.CommandLine.Option;

/** Whether a page for the browser is made out of an answer. */
final class ReportOptions {
    @Option(
            names = "--report",
            description = "Make a page for the browser out of the answer, too: " + ReportPage.FILE + " beside it.")
    private boolean report;

    @Option(names = "--open", description = "With --report: open the page in the browser.")
    private boolean open;

    boolean asked() {
        return report;
    }

    /** Notes options that do not go together. */
    void check(boolean noSave, Faults faults) {
        if (report && noSave) {
            faults.add("--report makes a page out of what is saved; leave it or --no-save out");
        }
        if (open && !report) {
            faults.add("--open opens the page that --report makes; ask for both");
        }
    }

    /**
     * Makes the page if it was asked for.
     *
     * @return false if it could not be made, which is said
     */
    boolean write(Surroundings surroundings, Path folder) {
        if (!report) {
            return true;
        }
        Path named = surroundings.shown(folder);
        try {
            Path page = ReportPage.write(folder, named.toString(), null);
            surroundings.say("report: " + surroundings.shown(page));
            if (open) {
                ReportPage.open(page, surroundings);
            }
            return true;
        } catch (ArchiveException e) {
            surroundings.say("no report: " + e.getMessage());
        } catch (IOException e) {
            surroundings.say("the report could not be written: " + Words.reason(e));
        }
        return false;
    }
}
