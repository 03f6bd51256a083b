package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a result as a page for the browser. */
@Command(
        name = "report",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Make a page for the browser out of a result: one file that needs no network.",
            "It shows what the result holds, and what other commands found about the same scenario beside it; it runs nothing."
        },
        footer = {
            "",
            "Examples:",
            "  rollover report italy-2018 --open",
            "  rollover report results/studies/first --output first.html"
        })
final class ReportCommand extends Action {
    @Parameters(
            paramLabel = "RESULT",
            description =
                    "A folder of results, its name, or the name of a scenario for the newest of its runs (where it has none, of its other answers).")
    private String named = "";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the page into FILE (default: " + ReportPage.FILE + " in the folder of the result).")
    private @Nullable Path output;

    @Option(names = "--open", description = "Open it in the browser.")
    private boolean open;

    ReportCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        Path folder = ResultPlace.of(surroundings, named, faults);
        Path target =
                output == null ? null : surroundings.folder().resolve(output).normalize();
        checkTarget(target, faults);
        faults.orThrow();
        try {
            Path page = ReportPage.write(folder, surroundings.shown(folder).toString(), target);
            surroundings.print(surroundings.shown(page) + "\n");
            if (open) {
                ReportPage.open(page, surroundings);
            }
            return ExitCode.FINE;
        } catch (ArchiveException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            surroundings.say("the report could not be written: " + Words.reason(e)
                    + (output == null ? "; --output FILE writes it elsewhere" : ""));
            return ExitCode.FAILURE;
        }
    }

    private static boolean replaceable(Path target) {
        try {
            return ReportPage.mayBecomePage(target);
        } catch (IOException e) {
            return false;
        }
    }

    /** A page is never written over anything but a page. */
    private void checkTarget(@Nullable Path target, Faults faults) {
        if (target == null) {
            return;
        }
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        Path parent = target.getParent();
        if (Files.isDirectory(target)) {
            faults.add("--output: " + output + " is a folder; name a file, as " + Path.of("report.html"));
        } else if (!name.endsWith(".html") && !name.endsWith(".htm")) {
            faults.add("--output: " + output + " does not end in .html");
        } else if (parent != null && !Files.isDirectory(parent)) {
            faults.add("--output: there is no folder " + parent);
        } else if (parent != null && !Files.isWritable(parent)) {
            faults.add("--output: " + output + ": no permission to write there");
        } else if (!replaceable(target)) {
            faults.add("--output: " + output + " is there already, and is no report; name another file");
        }
    }
}
