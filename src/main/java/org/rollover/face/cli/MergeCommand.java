package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Holding;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.StudyFolder;
import org.rollover.study.StudyMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the shards of a study together. */
@Command(
        name = "merge",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Put the shards of a study together, and analyse the whole.",
            "The files are the same as if one run had done all of it; gaps and overlaps are refused."
        },
        footer = {"", "Examples:", "  rollover merge results/studies/first-shard-*"})
final class MergeCommand extends Action {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The folders of the shards.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--fresh", description = "Begin anew in a folder of its own, whatever is there.")
    private boolean fresh;

    @Option(names = "--results", paramLabel = "DIR", description = "Keep it under DIR (default: results).")
    private @Nullable Path results;

    @Option(names = "--quiet", description = "Print the answers alone, and no remarks.")
    private boolean quiet;

    @Mixin
    private Form form = new Form();

    MergeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        form.check(faults);
        Path place = results == null ? Path.of("results") : results;
        Path parent = surroundings.folder().resolve(place);
        faults.folder("--results", place, parent);
        faults.orThrow();
        int threads = Runtime.getRuntime().availableProcessors();
        StudyRun run = new StudyRun(surroundings, StudyRun.plain(parent.resolve("studies"), threads, quiet, form));
        List<Path> places = folders.stream()
                .map(folder -> StudyPlace.of(surroundings, folder))
                .toList();
        try {
            StudyMerge.Merged merged = new StudyMerge(places).merge(parent.resolve("studies"), fresh);
            try (Holding holding = merged.holding()) {
                return run.tell(
                        merged.study(),
                        holding,
                        merged.failed(),
                        merged.replicates(),
                        about -> holding.keep(
                                run.manifest(merged.study(), merged.points(), merged.points()),
                                surroundings
                                        .clock()
                                        .instant()
                                        .truncatedTo(ChronoUnit.MILLIS)
                                        .toString(),
                                about));
            }
        } catch (StudyMerge.Misfit e) {
            throw new BadInput(e.lines());
        } catch (ScenarioException e) {
            throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
        } catch (StudyFolder.Changed | Holding.Held e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new BadInput(Words.reason(e).lines().toList());
        }
    }
}
