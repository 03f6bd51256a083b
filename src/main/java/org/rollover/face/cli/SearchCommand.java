package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.Study;
import org.rollover.study.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches for the best values of levers. */
@Command(
        name = "search",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Search for the values of levers that serve a goal best, or several goals: a study with a search in place of a"
                    + " design.",
            "Broken off in whatever way, the same command goes on where it ended."
        },
        footer = {
            "",
            "Examples:",
            "  rollover search cheapest-lobbying --dry-run",
            "  rollover search cheapest-lobbying",
            "  rollover search my-search.yaml --threads 4 --quiet"
        })
final class SearchCommand extends Action {
    @Parameters(paramLabel = "FILE", description = "A study's file with a search, or the name of a shipped one.")
    private Path file = Path.of("");

    @Option(
            names = "--dry-run",
            description = "Run nothing: show the levers, how many settings are tried, how long it will take.")
    private boolean dryRun;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (default: one a core). They change no bit of the result.")
    private @Nullable String threads;

    @Option(names = "--fresh", description = "Begin anew in a folder of its own, whatever an earlier run has finished.")
    private boolean fresh;

    @Option(names = "--results", paramLabel = "DIR", description = "Keep it under DIR (default: results).")
    private @Nullable Path results;

    @Option(names = "--quiet", description = "Print the answer alone, and no remarks.")
    private boolean quiet;

    @Mixin
    private Form form = new Form();

    @Mixin
    private ReportOptions report = new ReportOptions();

    SearchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /**
     * What was asked.
     *
     * @param parent the folder that studies are kept in
     */
    record Asked(
            boolean dryRun, int threads, boolean fresh, Path parent, boolean quiet, Form form, ReportOptions report) {}

    @Override
    public Integer call() {
        Faults faults = new Faults();
        Asked asked = asked(faults);
        StudyReader reader = new StudyReader(surroundings.home());
        try {
            Study study = reader.read(file);
            if (study.file().search() == null) {
                faults.add(
                        file + ": it has no search; as search: {minimise: [budget], subject-to: [sustained >= 0.9]} in"
                                + " place of its design; rollover study runs it as it is");
            }
            faults.orThrow();
            return new SearchRun(surroundings, asked).run(study, Files.readString(reader.found(file)));
        } catch (ScenarioException e) {
            String.valueOf(e.getMessage()).lines().forEach(faults::add);
        } catch (IOException e) {
            faults.add(file + ": " + Words.reason(e));
        }
        faults.orThrow();
        return ExitCode.BAD_INPUT;
    }

    private Asked asked(Faults faults) {
        form.check(faults);
        report.check(false, faults);
        Path place = results == null ? Path.of("results") : results;
        Path parent = surroundings.folder().resolve(place);
        faults.folder("--results", place, parent);
        long cores = Runtime.getRuntime().availableProcessors();
        int many = (int) faults.whole("--threads", threads, cores, 1, LuckOptions.MOST_THREADS);
        return new Asked(dryRun, many, fresh, parent.resolve("studies"), quiet, form, report);
    }
}
