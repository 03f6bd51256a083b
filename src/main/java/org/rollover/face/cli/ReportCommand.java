package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
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
            description = "A folder of results, its name, or the name of a scenario for its newest result.")
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
        Path folder = surroundings.folder().resolve(named);
        faults.orThrow();
        try {
            Path target = output == null ? null : surroundings.folder().resolve(output);
            Path page = ReportPage.write(folder, named, target);
            surroundings.print(page + "\n");
            if (open) {
                ReportPage.open(page, surroundings);
            }
            return ExitCode.FINE;
        } catch (ArchiveException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            surroundings.say("the report could not be written: " + Words.reason(e));
            return ExitCode.FAILURE;
        }
    }
}
