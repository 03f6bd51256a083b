package org.rollover.face.cli;

import java.util.List;
import org.rollover.report.Grid;
import org.rollover.report.Page;
import picocli.CommandLine.Command;

/** Lists the scenarios at hand. */
@Command(
        name = "list",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "List the scenarios that are shipped, and those in the folder scenarios here.")
final class ListCommand extends Action {
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
        entries.forEach(entry -> grid.row(entry.name(), entry.title()));
        surroundings.print(new Page(surroundings.look()).table(grid).text());
        return ExitCode.FINE;
    }
}
