package org.rollover.face.cli;

import java.util.List;
import java.util.stream.Stream;
import org.rollover.face.cli.Catalogue.Kind;
import org.rollover.report.Grid;
import org.rollover.report.Page;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the scenarios at hand. */
@Command(
        name = "list",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "List the scenarios that are shipped, and those in the folder scenarios here.")
final class ListCommand extends Action {
    @Option(names = "--cases", description = "List the historical cases instead, on which rollover backtest rests.")
    private boolean cases;

    @Option(names = "--studies", description = "List the studies instead, for rollover study.")
    private boolean studies;

    @Option(names = "--exercises", description = "List the exercises for a class instead, for rollover exercise.")
    private boolean exercises;

    ListCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        List<Catalogue.Entry> entries = Catalogue.of(surroundings).entries();
        if (entries.isEmpty()) {
            surroundings.say("there are no scenarios here; 'rollover new' writes one to start from");
            return ExitCode.FINE;
        }
        if (Stream.of(cases, studies, exercises).filter(asked -> asked).count() > 1) {
            throw new BadInput("--cases, --studies and --exercises exclude each other");
        }
        Kind wanted = cases ? Kind.CASE : studies ? Kind.STUDY : exercises ? Kind.EXERCISE : Kind.SCENARIO;
        Grid grid = new Grid()
                .words(studies ? "study" : exercises ? "exercise" : "scenario")
                .words("title");
        entries.stream()
                .filter(entry -> entry.kind() == wanted)
                .forEach(entry -> grid.row(entry.name(), entry.title()));
        Page page = new Page(surroundings.look());
        page.table(grid);
        if (wanted == Kind.SCENARIO) {
            more(page, entries, Kind.CASE, "historical cases, whose outcome is known: rollover list --cases.");
            more(page, entries, Kind.STUDY, "studies, which run many points of a scenario: rollover list --studies.");
            more(page, entries, Kind.EXERCISE, "exercises for a class: rollover list --exercises.");
        }
        surroundings.print(page.text());
        return ExitCode.FINE;
    }

    private static void more(Page page, List<Catalogue.Entry> entries, Kind kind, String words) {
        long others = entries.stream().filter(entry -> entry.kind() == kind).count();
        if (others > 0) {
            page.gap().paragraph("And " + others + " " + words);
        }
    }
}
