package org.rollover.face.cli;

import java.util.List;
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
        Grid grid = new Grid().words("scenario").words("title");
        entries.stream()
                .filter(entry -> entry.historical() == cases)
                .forEach(entry -> grid.row(entry.name(), entry.title()));
        Page page = new Page(surroundings.look());
        page.table(grid);
        long others = entries.stream().filter(Catalogue.Entry::historical).count();
        if (!cases && others > 0) {
            page.gap().paragraph("And " + others + " historical cases, whose outcome is known: rollover list --cases.");
        }
        surroundings.print(page.text());
        return ExitCode.FINE;
    }
}
