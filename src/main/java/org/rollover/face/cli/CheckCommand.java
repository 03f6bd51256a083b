package org.rollover.face.cli;

import java.util.List;
import org.rollover.report.Page;
import org.rollover.scenario.Problem;
import org.rollover.scenario.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says all that is wrong with scenario files. */
@Command(
        name = "check",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Say all that is wrong with scenario files, with file, line and column.",
        footer = {"", "Examples:", "  rollover check my.yaml", "  rollover check scenarios/*.yaml"})
final class CheckCommand extends Action {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files, or names of shipped scenarios.")
    private List<String> files = List.of();

    CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        boolean clean = true;
        for (String file : files) {
            clean &= check(file);
        }
        return clean ? ExitCode.FINE : ExitCode.BAD_INPUT;
    }

    private boolean check(String file) {
        List<Problem> problems = Catalogue.of(surroundings).problems(file);
        problems.forEach(problem -> line(problem.toString()));
        long errors =
                problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        long warnings = problems.size() - errors;
        String also = warnings == 0 ? "" : warnings == 1 ? ", 1 warning" : ", " + warnings + " warnings";
        line(file + ": " + (errors == 0 ? "ok" : errors == 1 ? "1 error" : errors + " errors") + also);
        return errors == 0;
    }

    private void line(String text) {
        surroundings.print(Page.plain(text, surroundings.unicode()) + "\n");
    }
}
