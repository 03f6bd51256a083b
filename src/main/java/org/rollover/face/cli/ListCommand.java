package org.rollover.face.cli;

import java.util.List;
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
        if (cases && studies) {
            throw new BadInput("--cases and --studies exclude each other");
        }
        Kind wanted = cases ? Kind.CASE : studies ? Kind.STUDY : Kind.SCENARIO;
        Grid grid = new Grid().words(studies ? "study" : "scenario").words("title");
        entries.stream()
                .filter(entry -> entry.kind() == wanted)
                .forEach(entry -> grid.row(entry.name(), entry.title()));
        Page page = new Page(surroundings.look());
        page.table(grid);
        if (wanted == Kind.SCENARIO) {
            more(page, entries, Kind.CASE, "historical cases, whose outcome is known: rollover list --cases.");
            more(page, entries, Kind.STUDY, "studies, which run many points of a scenario: rollover list --studies.");
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
